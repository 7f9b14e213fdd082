package io.compliance4j.dlp.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.store.FindingPlace;
import io.compliance4j.dlp.store.FindingStore;
import io.compliance4j.dlp.store.StoredFinding;
import io.compliance4j.dlp.text.GapReason;
import io.compliance4j.testkit.generate.GroundTruth;
import io.compliance4j.testkit.generate.TenantGenerator;
import io.compliance4j.testkit.generate.UnreadableFile;
import io.compliance4j.testkit.tenant.CodeArtifact;
import io.compliance4j.testkit.tenant.GeneratedFile;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.StoredFile;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A generated tenant with values of every label in every source and file format, against what is known to be planted in it. */
class GroundTruthTest {

    private static final long SEED = Long.getLong("scan.seed", 42);
    private static final int CHATS = Integer.getInteger("scan.chats", 200);
    private static final int FILES = Integer.getInteger("scan.files", 114);
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final Set<GapReason> NOTHING_TO_READ =
            Set.of(GapReason.BROKEN, GapReason.UNKNOWN_FORMAT, GapReason.ENCRYPTED, GapReason.FAILED);

    private static TenantGenerator tenant() {
        return Tenant.generate(SEED)
                .chats(CHATS)
                .files(FILES)
                .activities(10)
                .now(NOW)
                .span(Duration.ofDays(25));
    }

    @Test
    void what_is_planted_is_found_at_its_place_and_what_nobody_can_read_is_a_gap() {
        TenantGenerator recipe = tenant();
        GroundTruth truth = recipe.groundTruth();
        try (FindingStore store = FindingStore.inMemory();
                ScannedTenant served = new ScannedTenant(recipe.build(), VirtualTime.at(NOW));
                ContentScanner scanner = served.scanner(store)
                        .scanner(
                                DlpScanner.builder().addStandard().keepMatches().build())
                        .revealMatches()
                        .build()) {
            ScanSummary summary = scanner.run();
            List<StoredFinding> findings = ScannedTenant.all(store);
            Recall recall = new Recall(findings);
            truth.forEach(recall::expect);
            System.out.printf(
                    "scan.seed %d: %d chats, %d planted, recall %.4f; %s%n%s%n",
                    SEED, CHATS, truth.stream().count(), recall.recall(), summary, recall.report());
            assertThat(recall.recall()).as("seed %d: %s", SEED, recall.report()).isGreaterThanOrEqualTo(0.99);
            Set<String> unreadable =
                    truth.unreadableFiles().map(UnreadableFile::fileId).collect(Collectors.toCollection(TreeSet::new));
            assertThat(files(scanner, NOTHING_TO_READ)).as("seed %d", SEED).isEqualTo(unreadable);
            assertThat(files(scanner, Set.of(GapReason.UNSUPPORTED_FORMAT))).isEqualTo(images(served.tenant));
            assertThat(files(scanner, Set.of(GapReason.GONE))).isEqualTo(lost(served.tenant));
            assertThat(files(scanner, Set.of(GapReason.REFUSED))).isEqualTo(unfinished(served.tenant));
        }
    }

    /** Files that are left out for one of these reasons; for images, as a whole and not for an entry inside. */
    private static Set<String> files(ContentScanner scanner, Set<GapReason> reasons) {
        return scanner.gaps()
                .filter(gap -> reasons.contains(gap.gap().reason())
                        && (reasons.equals(NOTHING_TO_READ)
                                || gap.gap().location().isEmpty()))
                .flatMap(gap -> gap.place().id(FindingPlace.Id.FILE).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Images whose content is there: known formats without text. */
    private static Set<String> images(Tenant tenant) {
        Set<String> images = new TreeSet<>();
        for (StoredFile file : files(tenant)) {
            if ("image/png".equals(file.mimeType()) && file.content() != null) {
                images.add(file.id());
            }
        }
        for (GeneratedFile file : generatedFiles(tenant)) {
            if ("image/png".equals(file.mimeType()) && file.content() != null) {
                images.add(file.id());
            }
        }
        return images;
    }

    /** Files whose content is not there any more, although messages name them. */
    private static Set<String> lost(Tenant tenant) {
        Set<String> lost = new TreeSet<>();
        files(tenant).stream().filter(file -> file.content() == null).forEach(file -> lost.add(file.id()));
        generatedFiles(tenant).stream().filter(file -> file.content() == null).forEach(file -> lost.add(file.id()));
        return lost;
    }

    /** Versions whose upload never ended. */
    private static Set<String> unfinished(Tenant tenant) {
        Set<String> unfinished = new TreeSet<>();
        for (CodeArtifact artifact : tenant.codeArtifacts().all()) {
            artifact.versions().stream()
                    .filter(version -> version.content() == null)
                    .forEach(version -> unfinished.add(artifact.id() + "/" + version.id()));
        }
        return unfinished;
    }

    /** Files of projects, and those that a message names in a chat that its user has not deleted. */
    private static List<StoredFile> files(Tenant tenant) {
        Set<String> ids = new TreeSet<>();
        messages(tenant).forEach(message -> {
            ids.addAll(message.files());
            ids.addAll(message.generatedFiles());
        });
        tenant.projects()
                .all()
                .forEach(project -> tenant.filesOfProject(project.id()).forEach(file -> ids.add(file.id())));
        return ids.stream().flatMap(id -> tenant.files().find(id).stream()).toList();
    }

    private static List<GeneratedFile> generatedFiles(Tenant tenant) {
        return messages(tenant)
                .flatMap(message -> message.generatedFiles().stream())
                .flatMap(id -> tenant.generatedFiles().find(id).stream())
                .toList();
    }

    private static Stream<Message> messages(Tenant tenant) {
        return tenant.chats().all().stream()
                .filter(chat -> chat.deletedAt() == null)
                .flatMap(chat -> chat.messages().get().stream());
    }
}
