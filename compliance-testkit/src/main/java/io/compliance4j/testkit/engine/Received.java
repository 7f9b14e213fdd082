package io.compliance4j.testkit.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that came in and what was answered.
 *
 * @param operation what it was routed to, or null
 * @param target path and query as sent
 * @param host the {@code Host} header, or null for the in-process door
 * @param withKey whether it carried a key of any kind
 * @param refusedByBudget whether a budget (not a fault) answered 429
 */
public record Received(
        String method,
        @Nullable Operation operation,
        String target,
        @Nullable String host,
        boolean withKey,
        Instant at,
        int status,
        boolean refusedByBudget) {}
