package io.compliance4j.dlp.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.Severity;
import io.compliance4j.dlp.store.Decision;
import io.compliance4j.dlp.store.FindingPlace;
import io.compliance4j.dlp.store.FindingQuery;
import io.compliance4j.dlp.store.FindingState;
import io.compliance4j.dlp.store.FindingStore;
import io.compliance4j.dlp.store.StoredFinding;
import io.compliance4j.dlp.tenant.DeletionPlan.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeletionPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final FindingStore store = FindingStore.inMemory();

    private StoredFinding found(ContentSource source, String chat, String project, String file) {
        FindingPlace place = FindingPlace.builder(source.label())
                .id(FindingPlace.Id.CHAT, chat)
                .id(FindingPlace.Id.PROJECT, project)
                .id(FindingPlace.Id.FILE, file)
                .build();
        StoredFinding finding = StoredFinding.of(
                DlpScanner.standard().scan("my card is 4111 1111 1111 1111").get(0), place, NOW, NOW);
        store.add(List.of(finding));
        return finding;
    }

    @Test
    void what_goes_with_a_chat_or_a_project_needs_no_step_of_its_own() {
        found(ContentSource.CHAT_MESSAGE, "claude_chat_1", "claude_proj_1", "");
        found(ContentSource.CHAT_FILE, "claude_chat_1", "", "claude_file_1");
        found(ContentSource.CHAT_FILE, "claude_chat_2", "", "claude_file_2");
        found(ContentSource.PROJECT_INSTRUCTION, "", "claude_proj_1", "");
        found(ContentSource.PROJECT_FILE, "", "claude_proj_1", "claude_proj_doc_1");
        found(ContentSource.PROJECT_FILE, "", "claude_proj_2", "claude_proj_doc_2");
        found(ContentSource.CODE_ARTIFACT, "", "", "cart_1/1700000000-0001");
        found(ContentSource.SESSION_MESSAGE, "", "", "");

        DeletionPlan plan = DeletionPlan.of(store, FindingQuery.all());

        assertThat(plan.steps())
                .containsExactly(
                        new DeletionPlan.Step(Kind.CHAT, "claude_chat_1", 2, Severity.CRITICAL, Set.of()),
                        new DeletionPlan.Step(Kind.FILE, "claude_file_2", 1, Severity.CRITICAL, Set.of()),
                        new DeletionPlan.Step(
                                Kind.PROJECT_DOCUMENT, "claude_proj_doc_2", 1, Severity.CRITICAL, Set.of()),
                        new DeletionPlan.Step(Kind.CODE_ARTIFACT, "cart_1", 1, Severity.CRITICAL, Set.of()),
                        new DeletionPlan.Step(
                                Kind.PROJECT, "claude_proj_1", 2, Severity.CRITICAL, Set.of("claude_chat_1")));
        assertThat(plan.remaining()).hasSize(1);
        assertThat(plan.toString())
                .contains("chat claude_chat_1: 2 findings, up to critical")
                .contains("project claude_proj_1: 2 findings, up to critical; refused while a chat is attached")
                .contains("1 findings in what the API cannot delete");
    }

    @Test
    void a_file_that_also_stands_in_a_chat_that_stays_has_a_step() {
        found(ContentSource.CHAT_MESSAGE, "claude_chat_1", "", "");
        found(ContentSource.CHAT_FILE, "claude_chat_1", "", "claude_file_1");
        found(ContentSource.CHAT_FILE, "claude_chat_2", "", "claude_file_1");

        assertThat(DeletionPlan.of(store, FindingQuery.all()).steps())
                .extracting(DeletionPlan.Step::id)
                .containsExactly("claude_chat_1", "claude_file_1");
    }

    @Test
    void what_was_decided_upon_is_left_out() {
        StoredFinding accepted = found(ContentSource.CHAT_MESSAGE, "claude_chat_1", "", "");
        store.decide(accepted.id(), new Decision(FindingState.ACCEPTED, "reviewer", NOW, "a test card"));

        assertThat(DeletionPlan.of(store, FindingQuery.all()).steps()).isEmpty();
    }
}
