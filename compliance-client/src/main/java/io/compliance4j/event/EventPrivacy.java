package io.compliance4j.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of an event is shown.
 *
 * <p>What counts as metadata is a list of what may stay: ids, times, kinds, sizes, flags, and who did it. Everything that
 * is not on the list is content, also what the vendor adds tomorrow. Keys stay under each of these, and contain a hash of
 * the content: whoever can guess a short text in full can confirm the guess.
 *
 * <p>Immutable, and thread-safe if its redactor is.
 */
public final class EventPrivacy {

    /** Everything, as received. */
    public static final EventPrivacy FULL = new EventPrivacy("FULL", null);

    /** Metadata; content is left out. */
    public static final EventPrivacy METADATA_ONLY = new EventPrivacy("METADATA_ONLY", null);

    private final String name;
    private final @Nullable TextRedactor redactor;

    private EventPrivacy(String name, @Nullable TextRedactor redactor) {
        this.name = name;
        this.redactor = redactor;
    }

    /**
     * Everything, but content only as {@code redactor} returns it. It gets each string of the content. In arguments and
     * results of tools, which have any form, it also gets the names of members, and numbers as their text: one that it
     * changes becomes a string.
     */
    public static EventPrivacy redacted(TextRedactor redactor) {
        return new EventPrivacy("REDACTED", redactor);
    }

    Optional<TextRedactor> redactor() {
        return Optional.ofNullable(redactor);
    }

    @Override
    public String toString() {
        return name;
    }
}
