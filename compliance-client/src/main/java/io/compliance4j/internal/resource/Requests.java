package io.compliance4j.internal.resource;

import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.Query;
import io.compliance4j.paging.SortOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the requests of several families have in common. */
final class Requests {

    /** Users that one request may name. */
    static final int MOST_USERS = 10;

    private static final int MOST_ORGANIZATIONS = 500;

    private Requests() {}

    /** Refuses what the contract calls a certain 400, unless the client is to leave that to the server. */
    static void require(Api api, boolean holds, String otherwise) {
        if (!holds && api.strictRequests()) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Refuses page sizes that the endpoint does not offer. */
    static OptionalInt pageSize(Api api, OptionalInt pageSize, int most) {
        require(
                api,
                pageSize.isEmpty() || (pageSize.getAsInt() >= 1 && pageSize.getAsInt() <= most),
                "pageSize(" + pageSize.orElse(0) + "): this list has pages of 1 to " + most
                        + " records; the walk goes on to the next page by itself");
        return pageSize;
    }

    /** Refuses more organizations than the endpoint takes. */
    static void organizations(Api api, List<String> organizationIds) {
        require(
                api,
                organizationIds.size() <= MOST_ORGANIZATIONS,
                "organizationIds has " + organizationIds.size() + " values and the service takes " + MOST_ORGANIZATIONS
                        + "; leave it out to list all organizations that the key may see, or list in groups");
    }

    /** Refuses limits of tool texts that are none; zero is an error for sessions and undefined for chats. */
    static void toolLimit(Api api, String name, OptionalInt limit) {
        require(
                api,
                limit.isEmpty() || limit.getAsInt() == -1 || limit.getAsInt() >= 1,
                name + "(" + limit.orElse(0) + "): write -1 for as much as there is, or a limit of 1 and more");
    }

    /** The named users in tens, each once, in the order given. */
    static List<List<String>> tens(Collection<String> userIds) {
        List<String> distinct = List.copyOf(new LinkedHashSet<>(userIds));
        if (distinct.isEmpty()) {
            throw new IllegalArgumentException(
                    "ofUsers was given no users; name at least one, or use list() for everybody");
        }
        List<List<String>> tens = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += MOST_USERS) {
            tens.add(distinct.subList(from, Math.min(from + MOST_USERS, distinct.size())));
        }
        return tens;
    }

    /** The bounds of one time; an absent one has no parameter. */
    static void range(
            Query.Builder query,
            String name,
            Optional<Instant> from,
            Optional<Instant> after,
            Optional<Instant> before,
            Optional<Instant> until) {
        query.time(name + ".gte", from)
                .time(name + ".gt", after)
                .time(name + ".lt", before)
                .time(name + ".lte", until);
    }

    /** The order of a transcript, if it is not the server's own. */
    static void order(Query.Builder query, SortOrder order) {
        if (order == SortOrder.NEWEST_FIRST) {
            query.value("order", "desc");
        }
    }
}
