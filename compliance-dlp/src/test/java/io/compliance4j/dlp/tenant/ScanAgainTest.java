package io.compliance4j.dlp.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.dlp.store.FindingPlace;
import io.compliance4j.dlp.store.FindingStore;
import io.compliance4j.dlp.store.ScanRegister;
import io.compliance4j.dlp.store.StoredFinding;
import io.compliance4j.testkit.engine.Operation;
import io.compliance4j.testkit.generate.PlantedValue;
import io.compliance4j.testkit.generate.PlantedValues;
import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The same tenant scanned again: untouched, and with edits. */
class ScanAgainTest {

    private static final long SEED = Long.getLong("scan.seed", 43);
    private static final int CHATS = Integer.getInteger("scan.chats", 200);
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void the_second_run_finds_nothing_new_and_the_one_behind_edits_finds_the_edits() {
        CheckpointStore checkpoints = CheckpointStore.inMemory();
        ScanRegister register = ScanRegister.inMemory();
        Tenant tenant = Tenant.generate(SEED)
                .chats(CHATS)
                .files(60)
                .activities(10)
                .now(NOW)
                .span(Duration.ofDays(25))
                .build();
        try (FindingStore store = FindingStore.inMemory();
                ScannedTenant served = new ScannedTenant(tenant, VirtualTime.at(NOW))) {
            ContentScanner scanner = served.scanner(store)
                    .checkpoints(checkpoints)
                    .register(register)
                    .build();

            ScanSummary first = scanner.run();
            Set<String> known = ids(store);
            long downloads = served.requests(Operation.FILE_CONTENT);
            served.time.advance(Duration.ofHours(1));
            ScanSummary second = scanner.run();

            assertThat(first.newFindingCount()).isEqualTo(known.size()).isPositive();
            assertThat(second.newFindingCount()).as("seed %d: %s", SEED, second).isZero();
            assertThat(second.texts() + second.files())
                    .as("scanned again: %s", second)
                    .isZero();
            assertThat(served.requests(Operation.FILE_CONTENT)).isEqualTo(downloads);

            served.time.advance(Duration.ofHours(1));
            Set<String> edited = editOnePercent(tenant);
            served.time.advance(Duration.ofHours(1));
            ScanSummary third = scanner.run();

            List<StoredFinding> added = ScannedTenant.all(store).stream()
                    .filter(finding -> !known.contains(finding.id()))
                    .toList();
            Set<String> messages = added.stream()
                    .map(finding -> finding.place().id(FindingPlace.Id.MESSAGE).orElse(""))
                    .collect(Collectors.toSet());
            assertThat(messages).as("seed %d", SEED).isEqualTo(edited);
            assertThat(third.texts()).isEqualTo(edited.size());
            System.out.printf(
                    "scan.seed %d, %d chats: first %s%n  second %s%n  behind %d edits %s%n",
                    SEED, CHATS, first, second, edited.size(), third);
        }
    }

    private static Set<String> ids(FindingStore store) {
        return ScannedTenant.all(store).stream().map(StoredFinding::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** One message of every hundredth chat gets a value that was not in it. */
    private static Set<String> editOnePercent(Tenant tenant) {
        Set<String> edited = new TreeSet<>();
        List<Chat> chats = tenant.chats().all().stream()
                .filter(chat -> chat.deletedAt() == null)
                .toList();
        for (int i = 0; i < chats.size(); i += 100) {
            Chat chat = chats.get(i);
            Message message = chat.messages().get().get(0);
            PlantedValue value = PlantedValues.of("credit_card", SEED, i);
            tenant.editMessage(chat.id(), message.id(), List.of(Block.text("Once more: " + value.text())));
            edited.add(message.id());
        }
        return edited;
    }
}
