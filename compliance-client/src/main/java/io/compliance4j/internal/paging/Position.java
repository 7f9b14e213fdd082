package io.compliance4j.internal.paging;

import io.compliance4j.paging.Cursor;
import io.compliance4j.paging.Cursor.Direction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk stands: in which part of the list, and behind or before which token there. Null is the part's beginning.
 *
 * @param walkBegan when the walk asked for its first page
 */
record Position(int part, @Nullable String token, Direction direction, Instant walkBegan) {

    private static final char PART_END = '~';

    Position at(String newToken, Direction newDirection) {
        return new Position(part, newToken, newDirection, walkBegan);
    }

    Position nextPart() {
        return new Position(part + 1, null, direction, walkBegan);
    }

    Cursor toCursor(ListCall<?> call) {
        String text = token == null ? "" : token;
        return new Cursor(
                call.operation().name(),
                call.fingerprint(),
                direction,
                walkBegan,
                call.parts() == 1 ? text : part + String.valueOf(PART_END) + text);
    }

    /** Reads a cursor of that list; null if its token was not made by {@link #toCursor}. */
    static @Nullable Position of(Cursor cursor, ListCall<?> call) {
        int part = 0;
        String token = cursor.token();
        if (call.parts() > 1) {
            int end = token.indexOf(PART_END);
            if (end < 1 || end > 6 || !token.substring(0, end).chars().allMatch(c -> c >= '0' && c <= '9')) {
                return null;
            }
            part = Integer.parseInt(token.substring(0, end));
            token = token.substring(end + 1);
        }
        if (part >= call.parts()) {
            return null;
        }
        return new Position(part, token.isEmpty() ? null : token, cursor.direction(), cursor.walkBegan());
    }
}
