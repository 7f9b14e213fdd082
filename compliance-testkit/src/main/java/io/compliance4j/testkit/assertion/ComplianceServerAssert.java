package io.compliance4j.testkit.assertion;

import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.engine.Operation;
import io.compliance4j.testkit.engine.Received;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractAssert;

/** What a server has received so far, through either door. Looks at the last 100,000 requests. */
public final class ComplianceServerAssert extends AbstractAssert<ComplianceServerAssert, ComplianceEngine> {
    private static final Pattern CURSOR = Pattern.compile("(?:^|[?&])(after_id|before_id|page)=([^&]*)");
    private static final Duration WINDOW = Duration.ofSeconds(60);

    ComplianceServerAssert(ComplianceEngine engine) {
        super(engine, ComplianceServerAssert.class);
    }

    /** No key came in under a host other than {@code 127.0.0.1}, the one of the server's base URL. */
    public ComplianceServerAssert receivedNoKeyOnOtherOrigin() {
        for (Received request : actual.received()) {
            String host = request.host();
            if (request.withKey() && host != null && !host.startsWith("127.0.0.1")) {
                failWithMessage(
                        "Expected keys on the origin 127.0.0.1 only, but %s %s came with one for %s",
                        request.method(), request.target(), host);
            }
        }
        return this;
    }

    /** No budget refused a request, and no 60 seconds saw more of them than the budget allows. */
    public ComplianceServerAssert stayedWithinBudget() {
        int budget = actual.options().requestsPerMinute();
        Deque<Received> window = new ArrayDeque<>();
        for (Received request : actual.received()) {
            if (request.refusedByBudget()) {
                failWithMessage(
                        "Expected no request beyond the budget, but %s %s was refused with 429",
                        request.method(), request.target());
            }
            if (!request.withKey()) {
                continue;
            }
            window.add(request);
            while (!window.element().at().plus(WINDOW).isAfter(request.at())) {
                window.remove();
            }
            if (window.size() > budget) {
                failWithMessage(
                        "Expected at most %s requests in any 60 seconds, but there were %s before %s",
                        budget, window.size(), request.at());
            }
        }
        return this;
    }

    /** No page was asked for with this cursor or page token more than once. */
    public ComplianceServerAssert neverRepeated(String cursor) {
        long times = actual.received().stream()
                .filter(request -> cursorsOf(request).contains(cursor))
                .count();
        if (times > 1) {
            failWithMessage("Expected the cursor %s at most once, but it was sent %s times", cursor, times);
        }
        return this;
    }

    /** No successful page was asked for a second time; asking again after a failure is what a client should do. */
    public ComplianceServerAssert neverRepeatedACursor() {
        Set<String> seen = new HashSet<>();
        for (Received request : actual.received()) {
            if (request.status() == 200 && !cursorsOf(request).isEmpty() && !seen.add(request.target())) {
                failWithMessage("Expected every page once, but %s was asked for again", request.target());
            }
        }
        return this;
    }

    /** Exactly so many requests came in for the operation. */
    public ComplianceServerAssert received(Operation operation, int times) {
        List<Received> all = of(operation);
        if (all.size() != times) {
            failWithMessage(
                    "Expected %s requests %s %s, but there were %s",
                    times, operation.method(), operation.template(), all.size());
        }
        return this;
    }

    /**
     * Exactly so many requests came in for a route such as {@code GET /v1/compliance/apps/chats/{claude_chat_id}/messages}.
     *
     * @throws IllegalArgumentException if there is no such route
     */
    public ComplianceServerAssert received(String route, int times) {
        Operation operation = Operation.named(route)
                .orElseThrow(() -> new IllegalArgumentException("No operation is routed as \"" + route + "\"."));
        return received(operation, times);
    }

    public ComplianceServerAssert receivedNothing() {
        if (!actual.received().isEmpty()) {
            failWithMessage(
                    "Expected no request, but there were %s", actual.received().size());
        }
        return this;
    }

    private List<Received> of(Operation operation) {
        return actual.received().stream()
                .filter(request -> request.operation() == operation)
                .toList();
    }

    private static Set<String> cursorsOf(Received request) {
        Set<String> cursors = new HashSet<>();
        Matcher matcher = CURSOR.matcher(request.target());
        while (matcher.find()) {
            cursors.add(java.net.URLDecoder.decode(matcher.group(2), java.nio.charset.StandardCharsets.UTF_8));
        }
        return cursors;
    }
}
