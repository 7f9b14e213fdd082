package io.compliance4j.dlp.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.Finding;
import io.compliance4j.dlp.Severity;
import io.compliance4j.dlp.text.TextLocation;
import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.dlp.text.TextLocation.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Run against each of the stores. */
abstract class FindingStoreContract {
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123456Z");
    private static final DlpScanner SCANNER =
            DlpScanner.builder().addStandard().keepMatches().build();
    private static final String TEXT =
            "card 4111 1111 1111 1111, iban DE89 3704 0044 0532 0130 00, mail someone@example.com";

    private FindingStore store = FindingStore.inMemory();

    /** A new store, or the same one opened again. */
    abstract FindingStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    static List<StoredFinding> findings(String chat, String message, String user, Instant occurredAt) {
        FindingPlace place = FindingPlace.builder("chat_message")
                .id(FindingPlace.Id.ORGANIZATION, "org_1")
                .id(FindingPlace.Id.USER, user)
                .id(FindingPlace.Id.CHAT, chat)
                .id(FindingPlace.Id.MESSAGE, message)
                .build();
        return SCANNER.scan(TEXT).stream()
                .map(f -> StoredFinding.of(f, place, occurredAt, NOW))
                .toList();
    }

    private List<StoredFinding> find(FindingQuery query) {
        try (Stream<StoredFinding> found = store.find(query)) {
            return found.toList();
        }
    }

    @Test
    void whatIsAddedIsThereAsItWas() {
        List<StoredFinding> findings = findings("chat_1", "msg_1", "user_1", NOW);
        assertThat(findings).hasSizeGreaterThanOrEqualTo(3);
        assertThat(store.add(findings)).isEqualTo(findings);
        assertThat(find(FindingQuery.all())).isEqualTo(findings);
        assertThat(store.get(findings.get(1).id())).contains(findings.get(1));
        assertThat(store.get("nothing")).isEmpty();
        store.close();
        if (keeps()) {
            store = open();
            assertThat(find(FindingQuery.all())).isEqualTo(findings);
        }
    }

    /** Whether findings outlive the store object. */
    boolean keeps() {
        return true;
    }

    @Test
    void theSameValueAtTheSamePlaceIsOneFinding() {
        List<StoredFinding> first = findings("chat_1", "msg_1", "user_1", NOW);
        store.add(first);
        assertThat(store.add(findings("chat_1", "msg_1", "user_1", NOW))).isEmpty();
        List<StoredFinding> once = findings("chat_1", "msg_2", "user_1", NOW);
        List<StoredFinding> twice = new ArrayList<>(once);
        twice.addAll(once);
        assertThat(store.add(twice)).hasSize(first.size());
        assertThat(store.statistics(FindingQuery.all()).total()).isEqualTo(2L * first.size());
    }

    @Test
    void theValueIsKeptOnlyWhenAsked() {
        Finding finding = SCANNER.scan(TEXT).get(0);
        assertThat(finding.match()).isPresent();
        FindingPlace place = FindingPlace.builder("chat_file")
                .id(FindingPlace.Id.FILE, "file_1")
                .build();
        FindingPlace other = FindingPlace.builder("chat_file")
                .id(FindingPlace.Id.FILE, "file_2")
                .build();
        StoredFinding masked = StoredFinding.of(finding, place, NOW, NOW);
        StoredFinding revealed = StoredFinding.revealing(finding, other, NOW, NOW);
        store.add(List.of(masked, revealed));
        assertThat(store.get(masked.id()).flatMap(StoredFinding::match)).isEmpty();
        assertThat(store.get(revealed.id()).flatMap(StoredFinding::match)).isEqualTo(finding.match());
        assertThat(revealed.toString()).doesNotContain(finding.match().orElseThrow());
    }

    @Test
    void aPlaceInAFileIsKept() {
        TextLocation section =
                TextLocation.of(List.of(new Step(Kind.FILE, "a \"b\" > c.xlsx"), new Step(Kind.SHEET, "S\u00e4tze")));
        FindingPlace place = FindingPlace.builder("project_file")
                .id(FindingPlace.Id.PROJECT, "proj_1")
                .id(FindingPlace.Id.FILE, "file_1")
                .inFile(section, section.then(List.of(new Step(Kind.CELL, "B7"))))
                .build();
        StoredFinding finding = StoredFinding.of(SCANNER.scan(TEXT).get(0), place, NOW, NOW);
        store.add(List.of(finding));
        assertThat(find(FindingQuery.all())).singleElement().satisfies(f -> {
            assertThat(f.place()).isEqualTo(place);
            assertThat(f.place().location().get(Kind.CELL)).contains("B7");
        });
    }

    @Test
    void decisionsStayWhenTheFindingComesAgain() {
        List<StoredFinding> findings = findings("chat_1", "msg_1", "user_1", NOW);
        store.add(findings);
        String id = findings.get(0).id();
        Decision accepted = new Decision(FindingState.ACCEPTED, "reviewer@example.com", NOW, "a test card");
        assertThat(store.decide(id, accepted))
                .hasValueSatisfying(f -> assertThat(f.decision()).contains(accepted));
        store.add(findings("chat_1", "msg_1", "user_1", NOW));
        assertThat(store.get(id).map(StoredFinding::state)).contains(FindingState.ACCEPTED);
        Decision back = new Decision(FindingState.OPEN, "reviewer@example.com", NOW.plusSeconds(5), "not yet");
        store.decide(id, back);
        assertThat(store.get(id).flatMap(StoredFinding::decision)).contains(back);
        assertThat(store.decide("nothing", accepted)).isEmpty();
        store.decide(id, accepted);
        assertThat(find(FindingQuery.builder().states(FindingState.ACCEPTED).build()))
                .extracting(StoredFinding::id)
                .containsExactly(id);
    }

    @Test
    void queriesAskForTimeSeverityUserSourceAndState() {
        List<StoredFinding> early = findings("chat_1", "msg_1", "user_1", NOW.minusSeconds(86_400));
        List<StoredFinding> late = findings("chat_2", "msg_2", "user_2", NOW);
        store.add(early);
        store.add(late);
        assertThat(find(FindingQuery.builder().from(NOW).build())).isEqualTo(late);
        assertThat(find(FindingQuery.builder().until(NOW).build())).isEqualTo(early);
        assertThat(find(FindingQuery.builder()
                        .at(FindingPlace.Id.USER, "user_1", "user_9")
                        .build()))
                .isEqualTo(early);
        assertThat(find(FindingQuery.builder()
                        .at(FindingPlace.Id.USER, "user_1")
                        .at(FindingPlace.Id.CHAT, "chat_2")
                        .build()))
                .isEmpty();
        assertThat(find(FindingQuery.builder().sources("chat_file").build())).isEmpty();
        assertThat(find(FindingQuery.builder()
                        .sources("chat_message", "chat_file")
                        .build()))
                .hasSize(early.size() + late.size());
        assertThat(find(FindingQuery.builder()
                        .minSeverity(Severity.CRITICAL)
                        .from(NOW)
                        .build()))
                .isNotEmpty()
                .allMatch(f -> f.severity() == Severity.CRITICAL)
                .hasSizeLessThan(late.size());
        assertThat(find(FindingQuery.builder().detectors("iban").build())).hasSize(2);
        assertThat(find(FindingQuery.builder()
                        .fingerprint(early.get(0).fingerprint())
                        .build()))
                .containsExactly(early.get(0), late.get(0));
        assertThat(find(FindingQuery.builder()
                        .states(FindingState.FALSE_POSITIVE)
                        .build()))
                .isEmpty();
    }

    @Test
    void statisticsCount() {
        List<StoredFinding> findings = findings("chat_1", "msg_1", "user_1", Instant.parse("2026-11-20T23:59:59Z"));
        store.add(findings);
        store.add(findings("chat_1", "msg_2", "", Instant.parse("2026-11-21T00:00:00Z")));
        store.decide(findings.get(0).id(), new Decision(FindingState.FALSE_POSITIVE, "r", NOW, ""));
        FindingStatistics all = store.statistics(FindingQuery.all());
        long each = findings.size();
        assertThat(all.total()).isEqualTo(2 * each);
        assertThat(all.byState()).isEqualTo(Map.of(FindingState.FALSE_POSITIVE, 1L, FindingState.OPEN, 2 * each - 1));
        assertThat(all.byDetector()).containsEntry("iban", 2L);
        assertThat(all.bySource()).isEqualTo(Map.of("chat_message", 2 * each));
        assertThat(all.byUser()).isEqualTo(Map.of("user_1", each));
        assertThat(all.byDay()).isEqualTo(Map.of(LocalDate.of(2026, 11, 20), each, LocalDate.of(2026, 11, 21), each));
        assertThat(all.bySeverity().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(2 * each);
        assertThat(store.statistics(FindingQuery.builder().detectors("iban").build())
                        .total())
                .isEqualTo(2);
        assertThat(store.statistics(FindingQuery.builder().detectors("none").build())
                        .byDay())
                .isEmpty();
    }

    @Test
    void chatsAndMessagesAreFlagged() {
        List<StoredFinding> wrong = findings("chat_1", "msg_1", "user_1", NOW);
        store.add(wrong);
        store.add(findings("chat_1", "msg_2", "user_1", NOW));
        store.add(findings("chat_2", "msg_3", "user_1", NOW));
        wrong.forEach(f -> store.decide(f.id(), new Decision(FindingState.FALSE_POSITIVE, "r", NOW, "")));
        assertThat(store.flaggedChats(FindingQuery.all()))
                .isEqualTo(Map.of("chat_1", Severity.CRITICAL, "chat_2", Severity.CRITICAL));
        assertThat(store.flaggedMessages(FindingQuery.all())).containsOnlyKeys("msg_2", "msg_3");
        assertThat(store.flaggedMessages(FindingQuery.builder()
                        .at(FindingPlace.Id.CHAT, "chat_2")
                        .build()))
                .containsOnlyKeys("msg_3");
    }

    @Test
    void whatIsNewAndCriticalIsReportedOnce() {
        List<StoredFinding> reported = new ArrayList<>();
        FindingStore alerting = FindingStore.alerting(store, Severity.CRITICAL, reported::add);
        List<StoredFinding> findings = findings("chat_1", "msg_1", "user_1", NOW);
        alerting.add(findings);
        alerting.add(findings);
        assertThat(reported)
                .isEqualTo(findings.stream()
                        .filter(f -> f.severity() == Severity.CRITICAL)
                        .toList())
                .isNotEmpty();
    }

    @Test
    void threadsThatAddTheSameAddItOnce() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                work.add(() -> {
                    int added = 0;
                    for (int i = 0; i < 30; i++) {
                        added += store.add(findings("chat_" + i, "msg_" + i, "user_1", NOW))
                                .size();
                    }
                    return added;
                });
            }
            int added = 0;
            for (Future<Integer> one : threads.invokeAll(work)) {
                added += one.get();
            }
            assertThat((long) added)
                    .isEqualTo(store.statistics(FindingQuery.all()).total());
            assertThat(added).isEqualTo(30 * findings("c", "m", "u", NOW).size());
        } finally {
            threads.shutdownNow();
        }
    }
}
