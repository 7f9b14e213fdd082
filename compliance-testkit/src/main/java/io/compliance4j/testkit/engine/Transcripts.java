package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** What the messages of local and of remote sessions have in common: query, page tokens, pages. */
final class Transcripts {
    private static final Duration TOKEN_LIFE = Duration.ofHours(24);

    private Transcripts() {}

    /**
     * What a caller asks for.
     *
     * @param bound what a page token of this walk is made for
     */
    record Query(
            int limit,
            boolean descending,
            int resultMax,
            int inputMax,
            String bound,
            Tokens.Page page,
            Instant start) {}

    /** Reads the query; a page token lives for a day after the walk began, where it {@code expires}. */
    static Query query(Call call, boolean expires) {
        Parameters query = call.parameters;
        query.allow("limit", "order", "page", "tool_use_input_max_bytes", "tool_result_max_bytes")
                .refuseUnknown();
        int limit = Math.min(query.limit(100, 1000), call.options.maxSessionPage());
        boolean descending = query.oneOf("order", "asc", "asc", "desc").equals("desc");
        int inputMax = bytes(call, "tool_use_input_max_bytes");
        int resultMax = bytes(call, "tool_result_max_bytes");
        String bound = bound(call.request.path(), descending);
        Tokens.Page page = call.page(bound);
        Instant start = page.walkStart() == null ? call.now : page.walkStart();
        if (expires && !call.now.isBefore(start.plus(TOKEN_LIFE))) {
            throw call.errors.expiredPage();
        }
        return new Query(limit, descending, resultMax, inputMax, bound, page, start);
    }

    /** What a transcript's page token is made for. */
    static String bound(String path, boolean descending) {
        return Integer.toHexString(path.hashCode()) + (descending ? "d" : "a");
    }

    private static int bytes(Call call, String name) {
        int bytes = call.parameters.integer(name, 10_000, -1, Integer.MAX_VALUE);
        if (bytes == 0) {
            throw call.errors.zeroBytes(name);
        }
        return bytes;
    }

    /** A page of a transcript; its token is bound to session and order. */
    static <T> FakeResponse page(
            Call call,
            Query query,
            List<T> transcript,
            Function<T, String> id,
            JsonOut.Script session,
            JsonOut.ItemScript<T> script) {
        List<T> ordered = new ArrayList<>(transcript);
        if (query.descending()) {
            Collections.reverse(ordered);
        }
        Position position = query.page().position();
        int from = 0;
        if (position != null) {
            for (int i = 0; i < ordered.size(); i++) {
                if (id.apply(ordered.get(i)).equals(position.tie())) {
                    from = i + 1;
                }
            }
        }
        int to = (int) Math.min(ordered.size(), (long) from + query.limit());
        List<T> shown = ordered.subList(from, to);
        String next = to < ordered.size()
                ? Tokens.page(
                        query.bound(),
                        new Tokens.Page(new Position(to, id.apply(ordered.get(to - 1))), query.start(), 0))
                : null;
        return call.json(out -> {
            out.object("session", session);
            out.array("data", shown, script);
            out.text("next_page", next);
        });
    }
}
