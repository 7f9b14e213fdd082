package io.compliance4j.internal.codec;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointScope;
import io.compliance4j.collect.Counts;
import io.compliance4j.collect.KeySegment;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checkpoints as maps of names to strings, longs and booleans, for hosts that keep offsets of their own. */
public final class FlatCheckpoint {

    /** As text they take 32 characters each, so that the map stays far below the megabyte of a Kafka record. */
    public static final int MOST_KEYS = 10_000;

    private static final String POSITION = "position.";
    private static final String REMEMBERED = "remembered";
    private static final String KEYS = "remembered_keys";

    private FlatCheckpoint() {}

    /** The map of a checkpoint. */
    public static Map<String, Object> of(Checkpoint checkpoint) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("v", (long) CheckpointCodec.VERSION);
        map.put("name", checkpoint.scope().name());
        map.put("feed", checkpoint.scope().feed());
        map.put("filter", checkpoint.scope().filter());
        checkpoint.position().forEach((name, value) -> map.put(POSITION + name, value));
        map.put("generation", checkpoint.generation());
        putCounts(map, checkpoint.counts());
        checkpoint.requestId().ifPresent(id -> map.put("request_id", id));
        checkpoint.serverTime().ifPresent(time -> map.put("server_time", time.toString()));
        if (!checkpoint.deadLetters().isEmpty()) {
            map.put("dead_letters", CheckpointCodec.encodeDeadLetters(checkpoint.deadLetters()));
        }
        boolean fits =
                checkpoint.remembered().stream().mapToLong(KeySegment::size).sum() <= MOST_KEYS;
        map.put(REMEMBERED, fits);
        if (fits && !checkpoint.remembered().isEmpty()) {
            map.put(KEYS, encode(checkpoint.remembered()));
        }
        return Collections.unmodifiableMap(map);
    }

    /**
     * The checkpoint of a map.
     *
     * @throws IllegalArgumentException if something is missing or cannot be read
     */
    public static Checkpoint read(Map<String, ?> map) {
        CheckpointCodec.requireKnown(number(map, "v", CheckpointCodec.VERSION), Optional.empty());
        Checkpoint.Builder checkpoint = Checkpoint.builder()
                .scope(new CheckpointScope(required(map, "name"), required(map, "feed"), required(map, "filter")))
                .generation(number(map, "generation", 1))
                .counts(counts(map))
                .requestId(text(map, "request_id"))
                .serverTime(text(map, "server_time").map(FlatCheckpoint::time))
                .deadLetters(text(map, "dead_letters")
                        .map(CheckpointCodec::decodeDeadLetters)
                        .orElse(List.of()))
                .remembered(text(map, KEYS).map(FlatCheckpoint::decode).orElse(List.of()));
        boolean anywhere = false;
        for (String name : map.keySet()) {
            Optional<String> value = name.startsWith(POSITION) ? text(map, name) : Optional.empty();
            if (value.isPresent()) {
                checkpoint.putPosition(name.substring(POSITION.length()), value.get());
                anywhere = true;
            }
        }
        if (!anywhere) {
            throw new IllegalArgumentException(
                    "The checkpoint has no position: give it at least position.watermark, such as 2026-11-20T00:00:00Z");
        }
        return checkpoint.build();
    }

    private static void putCounts(Map<String, Object> map, Counts counts) {
        map.put("counts.listed", counts.listed());
        map.put("counts.delivered", counts.delivered());
        map.put("counts.deduplicated", counts.deduplicated());
        map.put("counts.tombstoned", counts.tombstoned());
        map.put("counts.dead_lettered", counts.deadLettered());
        map.put("counts.filtered", counts.filtered());
    }

    private static Counts counts(Map<String, ?> map) {
        return new Counts(
                number(map, "counts.listed", 0),
                number(map, "counts.delivered", 0),
                number(map, "counts.deduplicated", 0),
                number(map, "counts.tombstoned", 0),
                number(map, "counts.dead_lettered", 0),
                number(map, "counts.filtered", 0));
    }

    private static String encode(List<KeySegment> segments) {
        return segments.stream()
                .map(segment -> {
                    byte[] entries = new byte[segment.size() * KeySegment.ENTRY_BYTES];
                    segment.entries().get(entries);
                    return Base64.getEncoder().encodeToString(entries);
                })
                .collect(Collectors.joining(","));
    }

    private static List<KeySegment> decode(String segments) {
        try {
            return Arrays.stream(segments.split(","))
                    .map(segment -> new KeySegment(Base64.getDecoder().decode(segment)))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The checkpoint's " + KEYS + " cannot be read; leave it out, which costs duplicates", e);
        }
    }

    private static String required(Map<String, ?> map, String name) {
        return text(map, name)
                .orElseThrow(() -> new IllegalArgumentException("The checkpoint has no " + name
                        + ": it needs name, feed and filter as they were in the last one, and a position"));
    }

    private static Optional<String> text(Map<String, ?> map, String name) {
        return Optional.ofNullable(map.get(name)).map(Object::toString);
    }

    /** Hosts that keep offsets as JSON may give back another kind of number than they got. */
    private static long number(Map<String, ?> map, String name, long absent) {
        Optional<String> text = text(map, name);
        try {
            return text.map(Long::parseLong).orElse(absent);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The checkpoint's " + name + " is no whole number: " + text.orElse(""), e);
        }
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "The checkpoint's server_time is no time such as 2026-11-20T00:00:00Z: " + text, e);
        }
    }
}
