package io.compliance4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.compliance4j.internal.collect.KeyMemory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every checkpoint store does, whatever it is made of. */
abstract class CheckpointStoreContract {

    private static final String NAME = "feed";

    /** A store; the same data each time within one test. */
    abstract CheckpointStore store();

    /** Whether a later claim takes the name over from one that is alive. */
    abstract boolean takesOver();

    @Test
    void a_name_without_checkpoint_is_empty() {
        try (CheckpointClaim claim = store().claim(NAME)) {
            assertThat(claim.load()).isEmpty();
        }
    }

    @Test
    void returns_what_was_saved_to_this_claim_and_to_the_next() {
        Checkpoint checkpoint = Checkpoints.full(NAME, 1, Checkpoints.keys("a", 3, 1));
        try (CheckpointClaim claim = store().claim(NAME)) {
            claim.load();
            claim.save(checkpoint);
            assertThat(claim.load()).contains(checkpoint);
        }
        try (CheckpointClaim claim = store().claim(NAME)) {
            assertThat(claim.load()).contains(checkpoint);
        }
    }

    @Test
    void saves_one_generation_after_the_other() {
        CheckpointStore store = store();
        for (long generation = 1; generation <= 5; generation++) {
            try (CheckpointClaim claim = store.claim(NAME)) {
                assertThat(claim.load().map(Checkpoint::generation).orElse(0L)).isEqualTo(generation - 1);
                claim.save(Checkpoints.bare(NAME, generation));
            }
        }
        try (CheckpointClaim claim = store.claim(NAME)) {
            claim.load();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> claim.save(Checkpoints.bare(NAME, 5)))
                    .withMessageContaining("the next is 6, not 5");
            assertThatIllegalArgumentException().isThrownBy(() -> claim.save(Checkpoints.bare(NAME, 7)));
            claim.save(Checkpoints.bare(NAME, 6));
        }
    }

    @Test
    void saves_also_where_nobody_has_loaded() {
        CheckpointStore store = store();
        List<KeySegment> keys = Checkpoints.keys("a", 5);
        try (CheckpointClaim claim = store.claim(NAME)) {
            claim.save(Checkpoints.full(NAME, 1, keys));
        }
        try (CheckpointClaim claim = store.claim(NAME)) {
            claim.save(Checkpoints.full(NAME, 2, keys));
            assertThat(claim.load()).contains(Checkpoints.full(NAME, 2, keys));
        }
    }

    @Test
    void keeps_names_apart() {
        CheckpointStore store = store();
        try (CheckpointClaim one = store.claim("feed");
                CheckpointClaim other = store.claim("feed.1")) {
            one.save(Checkpoints.full("feed", 1, Checkpoints.keys("one", 2)));
            one.save(Checkpoints.full("feed", 2, Checkpoints.keys("one", 3)));
            other.save(Checkpoints.full("feed.1", 1, Checkpoints.keys("one", 3)));
            one.save(Checkpoints.bare("feed", 3));
            assertThat(one.load()).contains(Checkpoints.bare("feed", 3));
            assertThat(other.load()).contains(Checkpoints.full("feed.1", 1, Checkpoints.keys("one", 3)));
        }
    }

    @Test
    void refuses_what_is_no_name_and_what_is_of_another_name() {
        CheckpointStore store = store();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.claim("../feed"))
                .withMessageContaining("'../feed'");
        try (CheckpointClaim claim = store.claim(NAME)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> claim.save(Checkpoints.bare("other", 1)))
                    .withMessageContaining("'other'");
        }
    }

    @Test
    void a_closed_claim_neither_loads_nor_saves_and_can_be_closed_again() {
        CheckpointClaim claim = store().claim(NAME);
        claim.close();
        claim.close();
        assertThatIllegalStateException().isThrownBy(claim::load);
        assertThatIllegalStateException().isThrownBy(() -> claim.save(Checkpoints.bare(NAME, 1)));
    }

    @Test
    void a_second_claim_fails_at_once_or_takes_over() {
        CheckpointStore store = store();
        CheckpointClaim first = store.claim(NAME);
        first.save(Checkpoints.bare(NAME, 1));
        if (takesOver()) {
            CheckpointClaim second = store.claim(NAME);
            assertThat(second.load()).contains(Checkpoints.bare(NAME, 1));
            assertThatExceptionOfType(CheckpointException.class)
                    .isThrownBy(() -> first.save(Checkpoints.bare(NAME, 2)))
                    .matches(CheckpointException::fenced)
                    .withMessageContaining("'feed'");
            second.save(Checkpoints.bare(NAME, 2));
            second.close();
        } else {
            assertThatExceptionOfType(CheckpointException.class)
                    .isThrownBy(() -> store.claim(NAME))
                    .matches(e -> !e.fenced())
                    .withMessageContaining("'feed'")
                    .withMessageContaining(Long.toString(ProcessHandle.current().pid()));
            first.save(Checkpoints.bare(NAME, 2));
        }
        first.close();
        try (CheckpointClaim third = store.claim(NAME)) {
            assertThat(third.load()).contains(Checkpoints.bare(NAME, 2));
        }
    }

    @Test
    void holds_many_keys_and_drops_those_out_of_use() {
        CheckpointStore store = store();
        List<KeySegment> many = Checkpoints.keys("many", 200_000, 1_499, 1_500, 1_501, 1);
        try (CheckpointClaim claim = store.claim(NAME)) {
            claim.save(Checkpoints.full(NAME, 1, many));
            assertThat(claim.load()).contains(Checkpoints.full(NAME, 1, many));
            claim.save(Checkpoints.full(NAME, 2, many.subList(1, 3)));
            claim.save(Checkpoints.full(NAME, 3, many.subList(2, 4)));
        }
        try (CheckpointClaim claim = store.claim(NAME)) {
            assertThat(claim.load()).contains(Checkpoints.full(NAME, 3, many.subList(2, 4)));
        }
    }

    @Test
    void remembers_over_many_saves_what_the_memory_does() {
        CheckpointStore store = store();
        Instant start = Instant.parse("2026-11-20T10:00:00Z");
        KeyMemory memory = KeyMemory.of(List.of(), 1_000);
        for (int generation = 1; generation <= 100; generation++) {
            try (CheckpointClaim claim = store.claim(NAME)) {
                memory = KeyMemory.of(claim.load().map(Checkpoint::remembered).orElse(List.of()), 1_000);
                for (int i = 0; i < 5; i++) {
                    memory.add("key " + (5 * generation + i), start.plusSeconds(generation));
                }
                memory.forgetBefore(start.plusSeconds(generation - 20));
                claim.save(Checkpoints.full(NAME, generation, memory.snapshot()));
            }
        }
        try (CheckpointClaim claim = store.claim(NAME)) {
            assertThat(claim.load().orElseThrow().remembered()).isEqualTo(memory.snapshot());
        }
    }

    /** Invariant I24: whatever two writers do, every generation is saved once and follows the one before it. */
    @Test
    void generations_are_linear_whoever_writes() {
        for (int schedule = 0; schedule < 50; schedule++) {
            long seed = Long.getLong("collect.seed", 24_000 + schedule);
            Random random = new Random(seed);
            String name = "feed" + schedule;
            CheckpointStore store = store();
            Map<Integer, CheckpointClaim> claims = new HashMap<>();
            Map<Integer, Long> reached = new HashMap<>();
            List<Long> saved = new ArrayList<>();
            for (int step = 0; step < 20; step++) {
                int writer = random.nextInt(2);
                Optional<CheckpointClaim> claim = Optional.ofNullable(claims.get(writer));
                try {
                    if (claim.isEmpty()) {
                        CheckpointClaim fresh = store.claim(name);
                        claims.put(writer, fresh);
                        reached.put(
                                writer, fresh.load().map(Checkpoint::generation).orElse(0L));
                    } else if (random.nextInt(5) == 0) {
                        claim.get().close();
                        claims.remove(writer);
                    } else {
                        long next = reached.getOrDefault(writer, 0L) + 1;
                        claim.get().save(Checkpoints.bare(name, next));
                        reached.put(writer, next);
                        saved.add(next);
                    }
                } catch (CheckpointException e) {
                    if (e.fenced()) {
                        claim.orElseThrow().close();
                        claims.remove(writer);
                    }
                }
            }
            claims.values().forEach(CheckpointClaim::close);
            for (int i = 0; i < saved.size(); i++) {
                assertThat(saved.get(i))
                        .as("-Dcollect.seed=%d: %s", seed, saved)
                        .isEqualTo(i + 1L);
            }
        }
    }
}
