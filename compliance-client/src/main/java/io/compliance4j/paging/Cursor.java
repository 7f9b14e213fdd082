package io.compliance4j.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position in one particular list, to be kept and used later, also by another process.
 *
 * <p>It knows which list it came from, so that using it with another endpoint, filter or order fails at once. Keys may
 * be rotated in between: positions belong to the organization. The text form holds no key and no content; what the
 * server put into its part is opaque.
 *
 * <p>Immutable.
 */
public final class Cursor {

    private static final Pattern TEXT = Pattern.compile(
            "c1:(?<list>[A-Z_]+):(?<query>[0-9a-f]{16}):(?<direction>after|before):(?<began>-?\\d{1,18}):(?<token>.*)",
            Pattern.DOTALL);

    private final String list;
    private final String query;
    private final Direction direction;
    private final Instant walkBegan;
    private final String token;

    /** Made by the walks of this library; use {@link #parse} to read a saved one. */
    public Cursor(String list, String query, Direction direction, Instant walkBegan, String token) {
        this.list = list;
        this.query = query;
        this.direction = direction;
        this.walkBegan = walkBegan;
        this.token = token;
    }

    /**
     * Reads what {@link #encode()} wrote.
     *
     * @throws IllegalArgumentException if {@code text} is not a cursor
     */
    public static Cursor parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "Not a saved cursor: expected the text that Cursor.encode() returned, which begins with \"c1:\"");
        }
        try {
            return new Cursor(
                    parts.group("list"),
                    parts.group("query"),
                    parts.group("direction").equals("after") ? Direction.AFTER : Direction.BEFORE,
                    Instant.ofEpochMilli(Long.parseLong(parts.group("began"))),
                    parts.group("token"));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("Not a saved cursor: its time is out of range", e);
        }
    }

    /** One line of text for a file or a database. */
    public String encode() {
        return "c1:" + list + ":" + query + ":" + (direction == Direction.AFTER ? "after" : "before") + ":"
                + walkBegan.toEpochMilli() + ":" + token;
    }

    /** Name of the list, such as {@code LIST_ACTIVITIES}. */
    public String list() {
        return list;
    }

    /** Fingerprint of the filter and order it was made under. */
    public String query() {
        return query;
    }

    /** Which way to go from here. */
    public Direction direction() {
        return direction;
    }

    /**
     * When the walk that this position belongs to asked for its first page. {@link Instant#EPOCH} where that is not said:
     * such a position is never refused here for its age, and whether it is too old is left to the service.
     */
    public Instant walkBegan() {
        return walkBegan;
    }

    /** The server's own token. */
    public String token() {
        return token;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cursor that
                && list.equals(that.list)
                && query.equals(that.query)
                && direction == that.direction
                && token.equals(that.token);
    }

    @Override
    public int hashCode() {
        return Objects.hash(list, query, direction, token);
    }

    @Override
    public String toString() {
        return encode();
    }

    /** The two ways through a list, relative to its order. */
    public enum Direction {
        /** Towards records that come later in the order of the list. */
        AFTER,
        /** Towards records that come earlier in the order of the list. */
        BEFORE
    }
}
