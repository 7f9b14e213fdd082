package io.compliance4j.event;

import io.compliance4j.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes lines of JSON of events: with as much content as may leave, and none longer than the door behind it takes.
 *
 * <p>An event whose line is longer than {@link Builder#maxBytes} becomes several lines, its parts: objects with {@code
 * kind}, {@code dedupe_key} (the event's with {@code #1}, {@code #2} and so on), {@code occurred_at}, {@code part} from 1,
 * {@code parts}, {@code part_of} (the event's key), {@code sha256} (of the event's line in UTF-8) and {@code text}, which
 * holds the next piece of the event's line. Pieces end between characters, never inside one. {@link #join} puts them
 * together again.
 *
 * <p>Immutable, and thread-safe if its redactor is.
 */
public final class EventWriter {

    private static final int SMALLEST = 4 * 1024;

    private final EventJson json;
    private final boolean full;
    private final int maxBytes;

    private EventWriter(Builder builder) {
        this.json = EventJson.of(builder.privacy);
        this.full = builder.privacy.equals(EventPrivacy.FULL);
        this.maxBytes = builder.maxBytes;
    }

    /** Everything in one line, unless the builder is told otherwise. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The event as one line, or as several if it is too long for one.
     *
     * @throws IllegalStateException if its key leaves no room for anything else in a line
     */
    public List<String> lines(Event event) {
        byte[] line = full ? event.toJson().getBytes(StandardCharsets.UTF_8) : json.write(event);
        return line.length <= maxBytes
                ? List.of(new String(line, StandardCharsets.UTF_8))
                : EventParts.split(event, line, maxBytes);
    }

    /** The lines of all events, in their order. */
    public Stream<String> lines(Stream<? extends Event> events) {
        return events.flatMap(event -> lines(event).stream());
    }

    /**
     * The line that was split into these, given in any order.
     *
     * @throws IllegalArgumentException if they are not the parts of one event, or not all of them
     */
    public static String join(List<String> parts) {
        return EventParts.join(parts.stream().map(RawJson::of).toList());
    }

    /** Collects how events are written. Not thread-safe. */
    public static final class Builder {

        private EventPrivacy privacy = EventPrivacy.FULL;
        private int maxBytes = Integer.MAX_VALUE;

        private Builder() {}

        /** How much is shown. */
        public Builder privacy(EventPrivacy privacy) {
            this.privacy = privacy;
            return this;
        }

        /**
         * Longest line in bytes of UTF-8, without the line break behind it.
         *
         * @throws IllegalArgumentException if it is less than 4,096
         */
        public Builder maxBytes(int maxBytes) {
            if (maxBytes < SMALLEST) {
                throw new IllegalArgumentException("maxBytes is " + maxBytes
                        + ", which hardly holds the envelope of a part:" + " give at least " + SMALLEST);
            }
            this.maxBytes = maxBytes;
            return this;
        }

        /** The writer. */
        public EventWriter build() {
            return new EventWriter(this);
        }
    }
}
