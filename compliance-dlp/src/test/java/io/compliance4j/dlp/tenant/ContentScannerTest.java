package io.compliance4j.dlp.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.claudeexport.ClaudeExport;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.dlp.Severity;
import io.compliance4j.dlp.store.FindingPlace;
import io.compliance4j.dlp.store.FindingQuery;
import io.compliance4j.dlp.store.FindingStore;
import io.compliance4j.dlp.store.ScanRegister;
import io.compliance4j.dlp.store.StoredFinding;
import io.compliance4j.dlp.text.ExtractionLimits;
import io.compliance4j.dlp.text.FileTextReader;
import io.compliance4j.dlp.text.GapReason;
import io.compliance4j.event.EventKind;
import io.compliance4j.testkit.engine.Operation;
import io.compliance4j.testkit.fault.Faults;
import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.StoredFile;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.User;
import io.compliance4j.testkit.time.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scan promises, each on a tenant of a few records. */
class ContentScannerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String CARD = "my card is 4111 1111 1111 1111";

    private final Organization organization = Organization.builder("Northwind").build();
    private final User ada = User.builder("ada").memberOf(organization).build();
    private final VirtualTime time = VirtualTime.at(NOW);
    private final ScannedTenant served = new ScannedTenant(
            Tenant.builder().clock(time).organization(organization).user(ada).build(), time);
    private final FindingStore store = FindingStore.inMemory();
    private final CheckpointStore checkpoints = CheckpointStore.inMemory();
    private final ScanRegister register = ScanRegister.inMemory();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        served.close();
    }

    private ContentScanner.Builder scanner() {
        return served.scanner(store).checkpoints(checkpoints).register(register);
    }

    private Chat chat(String seed, Message... messages) {
        Chat chat = Chat.builder(seed, organization, ada)
                .createdAt(time.instant())
                .updatedAt(time.instant())
                .build();
        served.tenant.addChat(chat);
        for (Message message : messages) {
            served.tenant.sendMessage(chat.id(), message);
        }
        time.advance(Duration.ofMinutes(1));
        return chat;
    }

    private Message.Builder says(String seed) {
        return Message.user(seed, time.instant());
    }

    private StoredFile file(String seed, String text) {
        StoredFile file = StoredFile.builder(seed)
                .filename(seed + ".txt")
                .mimeType("text/plain")
                .createdAt(time.instant())
                .content(Content.text(text))
                .build();
        served.tenant.addFile(file);
        return file;
    }

    @Test
    void a_finding_says_where_it_stands() {
        Message message = says("m").text("hello").text(CARD).build();
        Chat chat = chat("c", message);

        ScanSummary summary = scanner().build().run();

        StoredFinding finding = ScannedTenant.all(store).get(0);
        assertThat(summary.newFindings()).containsOnly(Map.entry(Severity.CRITICAL, 1L));
        assertThat(finding.detector()).isEqualTo("credit_card");
        assertThat(finding.place().source()).isEqualTo("chat_message");
        assertThat(finding.place().reference())
                .containsEntry("organization_id", organization.uuid().toString())
                .containsEntry("user_id", ada.id())
                .containsEntry("chat_id", chat.id())
                .containsEntry("message_id", message.id());
        assertThat(finding.place().section()).hasToString("block 1");
        assertThat(CARD.substring((int) finding.start(), (int) finding.end())).isEqualTo("4111 1111 1111 1111");
        assertThat(finding.occurredAt()).isEqualTo(message.createdAt());
        assertThat(store.flaggedMessages(FindingQuery.all())).containsOnlyKeys(message.id());
    }

    @Test
    void a_content_is_fetched_and_scanned_once_and_said_of_each_place() {
        StoredFile one = file("one", CARD);
        StoredFile other = file("other", CARD);
        chat("a", says("1").text("see").file(one.id()).build());
        Chat second = chat("b", says("2").text("see").file(other.id()).build());
        chat("c", says("3").text("see").file(one.id()).build());

        ScanSummary summary = scanner().build().run();

        assertThat(served.requests(Operation.FILE_CONTENT)).isEqualTo(1);
        assertThat(summary.files()).isEqualTo(1);
        assertThat(summary.knownFiles()).isEqualTo(2);
        assertThat(ScannedTenant.all(store))
                .extracting(finding -> finding.place().id(FindingPlace.Id.CHAT).orElse(""))
                .hasSize(3)
                .doesNotHaveDuplicates();
        time.advance(Duration.ofHours(1));
        chat("d", says("4").text("see").file(other.id()).build());
        scanner().build().run();
        assertThat(served.requests(Operation.FILE_CONTENT)).isEqualTo(1);
        assertThat(ScannedTenant.all(store)).hasSize(4);
        assertThat(store.flaggedChats(FindingQuery.all())).containsKey(second.id());
    }

    @Test
    void what_the_service_refuses_is_a_gap_and_is_scanned_by_a_later_run() {
        StoredFile file = file("one", CARD);
        chat("a", says("1").text("see").file(file.id()).build());
        served.faults.on(Operation.FILE_CONTENT).then(Faults.deterministicError());
        ContentScanner scanner = scanner().build();

        ScanSummary first = scanner.run();

        assertThat(first.gaps()).extracting(gap -> gap.gap().reason()).containsExactly(GapReason.REFUSED);
        assertThat(scanner.gaps()).hasSize(1);
        assertThat(first.newFindingCount()).isZero();
        assertThat(scanner.run().newFindingCount()).isEqualTo(1);
        assertThat(scanner.gaps()).isEmpty();
    }

    @Test
    void a_file_that_is_gone_or_too_large_is_a_gap() {
        StoredFile gone = StoredFile.builder("gone")
                .createdAt(time.instant())
                .content(null)
                .build();
        served.tenant.addFile(gone);
        StoredFile large = file("large", CARD.repeat(100));
        chat("a", says("1").text("see").file(gone.id()).file(large.id()).build());

        ScanSummary summary = scanner()
                .files(FileTextReader.builder()
                        .limits(ExtractionLimits.builder().maxFileBytes(100).build())
                        .build())
                .build()
                .run();

        assertThat(summary.gaps())
                .extracting(gap -> gap.gap().reason())
                .containsExactlyInAnyOrder(GapReason.GONE, GapReason.TOO_LARGE);
    }

    @Test
    void a_tool_text_that_another_collector_cut_is_fetched_again_in_full() throws Exception {
        String output = "x ".repeat(20_000) + CARD;
        chat(
                "a",
                Message.assistant("1", time.instant())
                        .block(new Block.ToolResult("toolu_1", "search", false, List.of(output), null, null))
                        .build());

        served.client
                .collectors()
                .chats("own", CheckpointStore.inMemory())
                .run(scanner().build().sink());

        StoredFinding finding = ScannedTenant.all(store).get(0);
        assertThat(finding.place().source()).isEqualTo("tool_output");
        assertThat(finding.place().section()).hasToString("block 0 > item 0");
        assertThat(output.substring((int) finding.start(), (int) finding.end())).isEqualTo("4111 1111 1111 1111");
    }

    @Test
    void another_choice_of_sources_scans_what_was_passed_over() {
        StoredFile file = file("one", CARD);
        chat("a", says("1").text("see").file(file.id()).build());

        ScanSummary texts =
                scanner().sources(ContentSource.CHAT_MESSAGE).build().run();
        ScanSummary everything = scanner().build().run();

        assertThat(texts.newFindingCount()).isZero();
        assertThat(served.requests(Operation.PROJECTS)).isEqualTo(1);
        assertThat(everything.newFindingCount()).isEqualTo(1);
    }

    @Test
    void under_another_name_everything_is_scanned_again_and_nothing_is_found_twice() {
        StoredFile file = file("one", CARD);
        chat("a", says("1").text(CARD).file(file.id()).build());
        scanner().build().run();

        ScanSummary again = scanner().name("stricter").build().run();

        assertThat(again.texts()).isEqualTo(1);
        assertThat(again.files()).isEqualTo(1);
        assertThat(again.findings()).isEqualTo(2);
        assertThat(again.newFindingCount()).isZero();
    }

    @Test
    void new_findings_are_told_once_as_events_without_the_value() {
        chat("a", says("1").text(CARD).build());
        List<FindingEvent> told = new ArrayList<>();
        List<StoredFinding> critical = new ArrayList<>();
        ContentScanner.Builder telling = scanner().onFinding(told::add).onCritical(critical::add);

        telling.build().run();
        telling.name("again").build().run();

        assertThat(critical).hasSize(1);
        assertThat(told).hasSize(1);
        FindingEvent event = told.get(0);
        assertThat(event.kind()).isEqualTo(EventKind.FINDING);
        assertThat(event.dedupeKey()).isEqualTo("finding/" + event.finding().id());
        assertThat(event.toJson())
                .startsWith("{\"kind\":\"finding\",\"id\":")
                .contains("\"detector\":\"credit_card\",\"severity\":\"critical\"", "\"source\":\"chat_message\"")
                .doesNotContain("4111 1111 1111 1111");
    }

    @Test
    void a_part_that_the_tenant_does_not_have_is_named_and_the_rest_is_scanned() {
        served.tenant.switchLocalSessions(false);
        chat("a", says("1").text(CARD).build());

        ScanSummary summary = scanner().build().run();

        assertThat(summary.unavailable()).containsOnlyKeys("local-sessions");
        assertThat(summary.newFindingCount()).isEqualTo(1);
    }

    @Test
    void a_part_that_fails_does_not_keep_the_others_from_being_scanned() {
        chat("a", says("1").text(CARD).build());
        served.faults.on(Operation.PROJECTS).always(Faults.deterministicError());

        assertThatThrownBy(() -> scanner().build().run())
                .isInstanceOfSatisfying(
                        ScanException.class,
                        e -> assertThat(e.summary().newFindingCount()).isEqualTo(1))
                .hasMessageContaining("scan-projects");
    }

    @Test
    void twenty_refused_files_in_a_row_end_the_run() {
        Message.Builder message = says("1").text(CARD);
        for (int i = 0; i < 25; i++) {
            message.file(file("f" + i, "text " + i).id());
        }
        chat("a", message.build());
        served.faults.on(Operation.FILE_CONTENT).always(Faults.deterministicError());

        assertThatThrownBy(() -> scanner().build().run()).isInstanceOf(ScanException.class);
    }

    @Test
    void the_state_survives_in_a_directory_and_no_download_is_left() throws IOException {
        StoredFile file = file("one", CARD);
        chat("a", says("1").text("see").file(file.id()).build());
        Path leftover =
                Files.createDirectories(directory.resolve("state/downloads")).resolve("of-a-killed-run.txt");
        Files.writeString(leftover, CARD);
        for (int run = 0; run < 2; run++) {
            try (ContentScanner scanner =
                    served.scanner(store).state(directory.resolve("state")).build()) {
                assertThat(scanner.run().files()).isEqualTo(1 - run);
            }
        }
        assertThat(leftover).doesNotExist();
        assertThat(directory.resolve("state/scanned.ndjson")).content().doesNotContain("4111");
    }

    @Test
    void an_export_is_scanned_with_the_texts_of_its_attachments() throws IOException {
        Path export = directory.resolve("conversations.json");
        Files.writeString(export, """
                [{"uuid":"c1","name":"n","created_at":"2026-11-01T00:00:00Z","updated_at":"2026-11-01T00:00:00Z",
                  "account":{"uuid":"u1"},"chat_messages":[{"uuid":"m1","sender":"human",
                  "created_at":"2026-11-01T00:00:00Z","text":"","content":[{"type":"text","text":"CARD"}],
                  "attachments":[{"file_name":"a.txt","extracted_content":"again CARD"}],"files":[]}]}]
                """.replace("CARD", CARD));

        try (ClaudeExport opened = ClaudeExport.open(export)) {
            scanner().build().scan(opened);
        }

        assertThat(ScannedTenant.all(store))
                .extracting(finding ->
                        finding.place().source() + " " + finding.place().section())
                .containsExactly("export_message block 0", "export_file file 0 a.txt");
        assertThat(ScannedTenant.all(store).get(1).place().reference())
                .containsEntry("user_id", "u1")
                .containsEntry("chat_id", "c1")
                .containsEntry("message_id", "m1");
    }

    @Test
    void settings_that_cannot_work_are_refused() {
        assertThatThrownBy(() -> ContentScanner.builder(served.client).build()).hasMessageContaining("findings(");
        assertThatThrownBy(() -> scanner().sources()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scanner().name("a b")).hasMessageContaining("a b");
        assertThatThrownBy(() -> ContentSource.of("chat")).hasMessageContaining("chat_message");
    }
}
