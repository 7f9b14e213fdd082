package io.compliance4j.internal.collect;

import io.compliance4j.paging.Cursor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far a back-fill came.
 *
 * @param watermark everything before this has been delivered; also where the open slice begins
 * @param open the slice that was being delivered, if it was not finished
 */
record BackfillPosition(Instant watermark, Optional<OpenSlice> open) {

    /** Its end, and the place behind its last delivered page. */
    record OpenSlice(Instant before, String cursor) {}

    /** As it was saved; a new one begins at {@code start}. */
    static BackfillPosition of(Map<String, String> saved, Instant start) {
        String watermark = saved.get("watermark");
        String before = saved.get("before");
        String cursor = saved.get("cursor");
        return new BackfillPosition(
                watermark == null ? start : Instant.parse(watermark),
                before == null || cursor == null
                        ? Optional.empty()
                        : Optional.of(new OpenSlice(Instant.parse(before), cursor)));
    }

    /** All of {@code slice} has been delivered. */
    static BackfillPosition behind(Slice slice) {
        return new BackfillPosition(slice.end(), Optional.empty());
    }

    /** {@code slice} has been delivered up to {@code place}. */
    static BackfillPosition within(Slice slice, Optional<String> place) {
        return new BackfillPosition(slice.from(), place.map(cursor -> new OpenSlice(slice.before(), cursor)));
    }

    /** Where in the open slice to go on. */
    Optional<Cursor> cursor() {
        return open.map(slice -> Cursor.parse(slice.cursor()));
    }

    /** As a checkpoint keeps it. */
    Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("watermark", watermark.toString());
        open.ifPresent(slice -> {
            map.put("before", slice.before().toString());
            map.put("cursor", slice.cursor());
        });
        return map;
    }
}
