package io.compliance4j.internal.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.compliance4j.collect.KeySegment;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyMemoryTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final int PLENTY = 1_000_000;

    @Test
    void knows_what_was_added_and_nothing_else() {
        KeyMemory memory = KeyMemory.of(List.of(), PLENTY);

        memory.add("activity_1", START);

        assertThat(memory.contains("activity_1")).isTrue();
        assertThat(memory.contains("activity_2")).isFalse();
        assertThat(memory.size()).isEqualTo(1);
    }

    @Test
    void a_key_that_was_added_twice_counts_once_and_has_the_later_time() {
        KeyMemory memory = KeyMemory.of(List.of(), PLENTY);

        memory.add("key", START.plusSeconds(10));
        memory.add("key", START);
        memory.add("key", START.plusSeconds(20));
        memory.forgetBefore(START.plusSeconds(15));

        assertThat(memory.size()).isEqualTo(1);
        assertThat(memory.contains("key")).isTrue();
        assertThat(memory.snapshot()).singleElement().satisfies(segment -> {
            assertThat(segment.size()).isEqualTo(1);
            assertThat(segment.latest()).isEqualTo(START.plusSeconds(20));
        });
    }

    @Test
    void forgets_what_is_older_than_the_limit_whether_saved_or_not() {
        KeyMemory memory = KeyMemory.of(List.of(), PLENTY);
        memory.add("saved and old", START);
        memory.add("saved and at the limit", START.plusSeconds(10));
        memory.snapshot();
        memory.add("not saved and old", START);
        memory.add("not saved and at the limit", START.plusSeconds(10));

        memory.forgetBefore(START.plusSeconds(10));

        assertThat(memory.contains("saved and old")).isFalse();
        assertThat(memory.contains("not saved and old")).isFalse();
        assertThat(memory.contains("saved and at the limit")).isTrue();
        assertThat(memory.contains("not saved and at the limit")).isTrue();
    }

    @Test
    void a_forgotten_key_can_be_added_again() {
        KeyMemory memory = KeyMemory.of(List.of(), PLENTY);
        memory.add("key", START);
        memory.snapshot();
        memory.forgetBefore(START.plusSeconds(1));

        memory.add("key", START);

        assertThat(memory.contains("key")).isTrue();
        assertThat(KeyMemory.of(memory.snapshot(), PLENTY).contains("key")).isTrue();
    }

    @Test
    void beyond_its_capacity_it_forgets_the_keys_of_the_oldest_events() {
        int capacity = 1_000;
        KeyMemory memory = KeyMemory.of(List.of(), capacity);

        for (int i = 0; i < 10 * capacity; i++) {
            memory.add("key " + i, START.plusMillis(i));
            assertThat(memory.size()).isLessThanOrEqualTo(capacity);
            assertThat(memory.contains("key " + i)).isTrue();
        }

        assertThat(memory.size()).isGreaterThanOrEqualTo(capacity - capacity / 16);
        for (int i = 10 * capacity - memory.size(); i < 10 * capacity; i++) {
            assertThat(memory.contains("key " + i)).as("key %d", i).isTrue();
        }
    }

    @Test
    void capacity_holds_also_among_events_of_one_instant_and_at_its_smallest() {
        KeyMemory memory = KeyMemory.of(List.of(), 1);

        memory.add("a", START);
        memory.add("b", START);

        assertThat(memory.size()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> KeyMemory.of(List.of(), 0));
    }

    @Test
    void what_was_saved_is_cut_to_a_smaller_capacity() {
        KeyMemory large = KeyMemory.of(List.of(), PLENTY);
        for (int i = 0; i < 100; i++) {
            large.add("key " + i, START.plusSeconds(i));
        }

        KeyMemory small = KeyMemory.of(large.snapshot(), 10);

        assertThat(small.size()).isEqualTo(10);
        assertThat(small.contains("key 99")).isTrue();
        assertThat(small.contains("key 89")).isFalse();
    }

    @Test
    void takes_times_beyond_milliseconds_as_the_ends_of_time() {
        KeyMemory memory = KeyMemory.of(List.of(), PLENTY);
        memory.add("first", Instant.MIN);
        memory.add("last", Instant.MAX);

        memory.forgetBefore(Instant.MIN);
        assertThat(memory.contains("first")).isTrue();

        memory.forgetBefore(Instant.MAX);
        assertThat(memory.contains("first")).isFalse();
        assertThat(memory.contains("last")).isTrue();
    }

    @Test
    void segments_that_still_serve_are_the_same_objects_in_the_next_snapshot() {
        KeyMemory memory = KeyMemory.of(List.of(), PLENTY);
        for (int i = 0; i < 100; i++) {
            memory.add("key " + i, START.plusSeconds(i));
        }
        KeySegment first = memory.snapshot().get(0);

        assertThat(memory.snapshot()).singleElement().isSameAs(first);
        memory.add("one more", START);
        assertThat(memory.snapshot()).hasSize(2).first().isSameAs(first);
        assertThat(KeyMemory.of(memory.snapshot(), PLENTY).snapshot()).first().isSameAs(first);
    }

    @Test
    void a_segment_without_live_keys_disappears_and_one_with_few_is_written_anew() {
        KeyMemory memory = KeyMemory.of(List.of(), PLENTY);
        for (int i = 0; i < 100; i++) {
            memory.add("key " + i, START.plusSeconds(i));
        }
        memory.snapshot();

        memory.forgetBefore(START.plusSeconds(50));
        assertThat(memory.snapshot())
                .singleElement()
                .extracting(KeySegment::size)
                .isEqualTo(100);
        memory.forgetBefore(START.plusSeconds(51));
        assertThat(memory.snapshot())
                .singleElement()
                .extracting(KeySegment::size)
                .isEqualTo(49);
        memory.forgetBefore(START.plusSeconds(100));
        assertThat(memory.snapshot()).isEmpty();
    }

    @Test
    void saving_after_every_key_writes_little() {
        KeyMemory memory = KeyMemory.of(List.of(), PLENTY);
        for (int i = 0; i < 100_000; i++) {
            memory.add("before " + i, START.plusMillis(i));
        }
        Set<String> written = new HashSet<>();
        memory.snapshot().forEach(segment -> written.add(segment.digest()));
        long bytes = 0;
        int mostSegments = 0;
        int keys = 60_000;

        for (int i = 0; i < keys; i++) {
            memory.add("key " + i, START.plusMillis(100_000 + i));
            List<KeySegment> snapshot = memory.snapshot();
            mostSegments = Math.max(mostSegments, snapshot.size());
            for (KeySegment segment : snapshot) {
                if (written.add(segment.digest())) {
                    bytes += (long) segment.size() * KeySegment.ENTRY_BYTES;
                }
            }
        }

        System.out.printf(
                "%d saves of one key each beside 100,000 others: %d bytes of keys written, %d a save, at most %d segments%n",
                keys, bytes, bytes / keys, mostSegments);
        assertThat(bytes / keys).isLessThan(17 * KeySegment.ENTRY_BYTES);
        assertThat(mostSegments).isLessThanOrEqualTo(18);
    }

    @Test
    void saving_in_a_sliding_window_writes_little() {
        KeyMemory memory = KeyMemory.of(List.of(), PLENTY);
        Set<String> written = new HashSet<>();
        long bytes = 0;
        int mostSegments = 0;
        int keys = 100_000;
        int window = 10_000;

        for (int i = 0; i < keys; i++) {
            memory.add("key " + i, START.plusMillis(i));
            memory.forgetBefore(START.plusMillis(i - window));
            List<KeySegment> snapshot = memory.snapshot();
            mostSegments = Math.max(mostSegments, snapshot.size());
            for (KeySegment segment : snapshot) {
                if (written.add(segment.digest())) {
                    bytes += (long) segment.size() * KeySegment.ENTRY_BYTES;
                }
            }
            long saved = snapshot.stream().mapToLong(KeySegment::size).sum();
            assertThat(saved).isLessThanOrEqualTo(2L * memory.size());
        }

        System.out.printf(
                "%d saves of one key each, %d remembered: %d bytes of keys written, %d a save, at most %d segments%n",
                keys, window, bytes, bytes / keys, mostSegments);
        assertThat(bytes / keys).isLessThan(17 * KeySegment.ENTRY_BYTES);
        assertThat(mostSegments).isLessThanOrEqualTo(20);
    }

    @Test
    void no_segment_is_so_large_that_saving_it_needs_much_memory() {
        KeyMemory memory = KeyMemory.of(List.of(), 300_000);
        int mostSegments = 0;
        for (int i = 0; i < 500_000; i++) {
            memory.add("key " + i, START.plusMillis(i));
            if (i % 500 == 0) {
                List<KeySegment> snapshot = memory.snapshot();
                mostSegments = Math.max(mostSegments, snapshot.size());
                assertThat(snapshot)
                        .allSatisfy(segment -> assertThat(segment.size()).isLessThanOrEqualTo(1 << 16));
            }
        }
        assertThat(mostSegments).isLessThanOrEqualTo(20);
    }

    @Test
    void keys_that_get_later_times_again_and_again_do_not_pile_up() {
        KeyMemory memory = KeyMemory.of(List.of(), PLENTY);
        int keys = 100_000;
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < keys; i++) {
                memory.add("key " + i, START.plusSeconds(round));
                if (i % 500 == 0) {
                    memory.snapshot();
                }
            }
            long saved = memory.snapshot().stream().mapToLong(KeySegment::size).sum();
            assertThat(saved).as("round %d", round).isBetween((long) keys, 2L * keys);
        }
        assertThat(memory.size()).isEqualTo(keys);
    }

    @Test
    void behaves_like_a_map_of_keys_to_times() {
        for (int schedule = 0; schedule < 300; schedule++) {
            long seed = Long.getLong("collect.seed", 7_000 + schedule);
            Random random = new Random(seed);
            KeyMemory memory = KeyMemory.of(List.of(), PLENTY);
            Map<String, Long> model = new HashMap<>();
            int range = 1 + random.nextInt(500);
            int forgotten = 0;
            for (int step = 0; step < 400; step++) {
                int at = step / 2 + random.nextInt(60);
                switch (random.nextInt(10)) {
                    case 0 -> {
                        int limit = step / 2 + random.nextInt(40) - 30;
                        forgotten = Math.max(forgotten, limit);
                        memory.forgetBefore(Instant.ofEpochMilli(limit));
                        model.values().removeIf(time -> time < limit);
                    }
                    case 1 -> memory.snapshot();
                    case 2 -> {
                        // Segments keep some of what was forgotten, which their next reader may know again.
                        memory = KeyMemory.of(memory.snapshot(), PLENTY);
                        memory.forgetBefore(Instant.ofEpochMilli(forgotten));
                        int limit = forgotten;
                        model.values().removeIf(time -> time < limit);
                    }
                    default -> {
                        String key = "key " + random.nextInt(range);
                        memory.add(key, Instant.ofEpochMilli(at));
                        model.merge(key, (long) at, Math::max);
                    }
                }
                String asked = "key " + random.nextInt(range);
                assertThat(memory.contains(asked))
                        .as("-Dcollect.seed=%d, step %d: %s", seed, step, asked)
                        .isEqualTo(model.containsKey(asked));
            }
            assertThat(memory.size()).as("-Dcollect.seed=%d", seed).isEqualTo(model.size());
        }
    }
}
