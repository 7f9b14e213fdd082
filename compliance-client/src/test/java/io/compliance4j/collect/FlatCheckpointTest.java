package io.compliance4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checkpoints for hosts that keep offsets themselves. */
class FlatCheckpointTest {

    @Test
    void comes_back_as_it_was() {
        Checkpoint full = Checkpoints.full("feed", 7, Checkpoints.keys("a", 3, 9_997));
        assertThat(Checkpoint.fromFlatMap(full.toFlatMap())).isEqualTo(full);
        Checkpoint bare = Checkpoints.bare("feed", 1);
        assertThat(Checkpoint.fromFlatMap(bare.toFlatMap())).isEqualTo(bare);
    }

    @Test
    void has_strings_longs_and_booleans_only() {
        assertThat(Checkpoints.full("feed", 7, Checkpoints.keys("a", 3))
                        .toFlatMap()
                        .values())
                .hasSizeGreaterThan(10)
                .allMatch(value -> value instanceof String || value instanceof Long || value instanceof Boolean);
    }

    @Test
    void leaves_out_more_keys_than_a_record_of_offsets_bears_and_says_so() {
        Map<String, Object> small =
                Checkpoints.full("feed", 7, Checkpoints.keys("a", 10_000)).toFlatMap();
        assertThat(small).containsEntry("remembered", true).containsKey("remembered_keys");
        assertThat(small.toString().length()).isLessThan(350_000);

        Map<String, Object> large =
                Checkpoints.full("feed", 7, Checkpoints.keys("a", 10_000, 1)).toFlatMap();
        assertThat(large).containsEntry("remembered", false).doesNotContainKey("remembered_keys");
        assertThat(Checkpoint.fromFlatMap(large)).isEqualTo(Checkpoints.full("feed", 7, List.of()));
    }

    @Test
    void an_operator_needs_the_scope_and_a_watermark_only() {
        Checkpoint checkpoint = Checkpoint.fromFlatMap(Map.of(
                "name", "feed",
                "feed", "activities/1",
                "filter", "5d41402abc4b2a76",
                "position.watermark", "2026-11-20T00:00:00Z"));
        assertThat(checkpoint)
                .isEqualTo(Checkpoint.builder()
                        .scope(new CheckpointScope("feed", "activities/1", "5d41402abc4b2a76"))
                        .putPosition("watermark", "2026-11-20T00:00:00Z")
                        .generation(1)
                        .build());
    }

    @Test
    void takes_numbers_of_any_kind_and_passes_over_what_it_does_not_know() {
        Map<String, Object> map = new HashMap<>(Checkpoints.bare("feed", 5).toFlatMap());
        map.put("generation", 5);
        map.put("v", "1");
        map.put("added_later", 1.5);
        assertThat(Checkpoint.fromFlatMap(map)).isEqualTo(Checkpoints.bare("feed", 5));
    }

    @Test
    void says_what_is_missing_or_cannot_be_read() {
        assertRefused("feed", null, "no feed");
        assertRefused("position.watermark", null, "position.watermark");
        assertRefused("generation", "many", "generation is no whole number: many");
        assertRefused("server_time", "yesterday", "server_time");
        assertRefused("remembered_keys", "AAAA", "remembered_keys");
        assertRefused("dead_letters", "[{\"kind\":1", "dead letters");
        assertRefused("dead_letters", "[{\"kind\":\"chat\"}]", "dead letters");
        assertRefused("counts.listed", 1L, "1 listed");
    }

    @Test
    void refuses_a_map_of_a_later_version() {
        Map<String, Object> map = new HashMap<>(Checkpoints.bare("feed", 5).toFlatMap());
        map.put("v", 2);
        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() -> Checkpoint.fromFlatMap(map))
                .withMessageContaining("layout 2");
    }

    private static void assertRefused(String name, @Nullable Object value, String message) {
        Map<String, Object> map = new HashMap<>(Checkpoints.bare("feed", 5).toFlatMap());
        if (value == null) {
            map.remove(name);
        } else {
            map.put(name, value);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoint.fromFlatMap(map))
                .withMessageContaining(message);
    }
}
