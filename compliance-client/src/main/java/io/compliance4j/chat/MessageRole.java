package io.compliance4j.chat;

import java.util.Objects;
import java.util.Set;

/**
 * Who speaks.
 *
 * <p>An open vocabulary: a value that this version does not know is kept as it came. Immutable, equal by value.
 */
public final class MessageRole {

    /** The human side. */
    public static final MessageRole USER = new MessageRole("user");

    /** Claude. */
    public static final MessageRole ASSISTANT = new MessageRole("assistant");

    private static final Set<MessageRole> KNOWN = Set.of(USER, ASSISTANT);

    private final String value;

    private MessageRole(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The value that the server writes so, known or not. */
    public static MessageRole of(String value) {
        return new MessageRole(value);
    }

    /** What the server writes. */
    public String value() {
        return value;
    }

    /** Whether this version has a constant for it. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageRole that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
