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

    record Query(int limit, boolean descending, int resultMax, int inputMax) {}

    static Query query(Call call) {
        Parameters query = call.parameters;
        query.allow("limit", "order", "page", "tool_use_input_max_bytes", "tool_result_max_bytes")
                .refuseUnknown();
        int limit = Math.min(query.limit(100, 1000), call.options.maxSessionPage());
        boolean descending = query.oneOf("order", "asc", "asc", "desc").equals("desc");
        int inputMax = bytes(call, "tool_use_input_max_bytes");
        int resultMax = bytes(call, "tool_result_max_bytes");
        return new Query(limit, descending, resultMax, inputMax);
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

    /** A page of a transcript; its token is bound to session and order, and may expire a day after the walk began. */
    static <T> FakeResponse page(
            Call call,
            Query query,
            boolean expires,
            List<T> transcript,
            Function<T, String> id,
            JsonOut.Script session,
            JsonOut.ItemScript<T> script) {
        String bound = bound(call.request.path(), query.descending());
        Tokens.Page page = call.page(bound);
        Instant start = page.walkStart() == null ? call.now : page.walkStart();
        if (expires && !call.now.isBefore(start.plus(TOKEN_LIFE))) {
            throw call.errors.expiredPage();
        }
        List<T> ordered = new ArrayList<>(transcript);
        if (query.descending()) {
            Collections.reverse(ordered);
        }
        Position position = page.position();
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
                ? Tokens.page(bound, new Tokens.Page(new Position(to, id.apply(ordered.get(to - 1))), start, 0))
                : null;
        return call.json(out -> {
            out.object("session", session);
            out.array("data", shown, script);
            out.text("next_page", next);
        });
    }
}
