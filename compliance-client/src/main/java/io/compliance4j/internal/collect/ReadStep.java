package io.compliance4j.internal.collect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step in the making, from conversations of any length: full as soon as it has some hundred messages or some megabytes,
 * whichever comes first. Not thread-safe.
 */
final class ReadStep<E> {

    private static final int MOST_MESSAGES = 500;

    private static final long MOST_BYTES = 4L << 20;

    private final List<Item<E>> items = new ArrayList<>();
    private final Map<String, Instant> alsoRemember = new LinkedHashMap<>();
    private int messages;
    private long bytes;
    private int attempted;
    private boolean endOfPage;
    private boolean moved;

    /** Something that was settled without reading it. */
    void add(Item<E> item) {
        items.add(item);
    }

    /** A message with its size. */
    void addMessage(Item<E> item, int size) {
        items.add(item);
        messages++;
        bytes += size;
    }

    void alsoRemember(String key, Instant time) {
        alsoRemember.put(key, time);
    }

    /** Whether it is to be remembered with this step, which no checkpoint has yet. */
    boolean remembers(String key) {
        return alsoRemember.containsKey(key);
    }

    /** A conversation was read to its end, or given up. */
    void finishedOne() {
        attempted++;
    }

    /** The position is another one now. */
    void moved() {
        moved = true;
    }

    void endOfPage() {
        endOfPage = true;
        moved = true;
    }

    boolean isFull() {
        return endOfPage || messages >= MOST_MESSAGES || bytes >= MOST_BYTES;
    }

    boolean isEmpty() {
        return items.isEmpty() && alsoRemember.isEmpty() && !moved;
    }

    Step<E> at(Map<String, String> position, Optional<Instant> watermark) {
        return Step.<E>builder()
                .items(items)
                .alsoRemember(alsoRemember)
                .attempted(attempted)
                .endOfPage(endOfPage)
                .position(position)
                .watermark(watermark)
                .build();
    }
}
