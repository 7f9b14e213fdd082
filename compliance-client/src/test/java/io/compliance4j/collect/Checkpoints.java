package io.compliance4j.collect;

import io.compliance4j.internal.collect.KeyMemory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Checkpoints for tests. */
public final class Checkpoints {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private Checkpoints() {}

    /** A checkpoint with something in every member, and those remembered keys. */
    public static Checkpoint full(String name, long generation, List<KeySegment> remembered) {
        return Checkpoint.builder()
                .scope(new CheckpointScope(name, "activities/1", "5d41402abc4b2a76"))
                .putPosition("cursor", "opaque==/+\"\\ \u00e9\u20ac\ud83d\ude00")
                .putPosition("watermark", START.plusSeconds(generation).toString())
                .remembered(remembered)
                .addDeadLetters(
                        DeadLetter.builder()
                                .kind("chat")
                                .id("claude_chat_01example")
                                .reason("half of a pair: \ud800, a line\nand another")
                                .requestId("req_01example")
                                .since(START.plusNanos(123_456_789))
                                .attempts(3)
                                .build(),
                        DeadLetter.builder()
                                .kind("event")
                                .id("activity_01example")
                                .reason("too large")
                                .since(START)
                                .build())
                .counts(new Counts(generation + 15, generation, 1, 2, 4, 8))
                .generation(generation)
                .requestId("req_02example")
                .serverTime(START.plusSeconds(60))
                .build();
    }

    /** A checkpoint that remembers nothing. */
    public static Checkpoint bare(String name, long generation) {
        return Checkpoint.builder()
                .scope(new CheckpointScope(name, "activities/1", "5d41402abc4b2a76"))
                .putPosition("watermark", START.plusSeconds(generation).toString())
                .generation(generation)
                .build();
    }

    /** Segments with as many keys as asked for, all different under different prefixes. */
    public static List<KeySegment> keys(String prefix, int... sizes) {
        return Arrays.stream(sizes)
                .mapToObj(size -> {
                    KeyMemory memory = KeyMemory.of(List.of(), size);
                    for (int i = 0; i < size; i++) {
                        memory.add(prefix + "/" + size + "/" + i, START.plusMillis(i));
                    }
                    return memory.snapshot().get(0);
                })
                .toList();
    }
}
