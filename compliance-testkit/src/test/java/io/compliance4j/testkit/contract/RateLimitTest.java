package io.compliance4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 5: one budget of 600 requests a minute for each parent organization, and a second one for remote sessions. */
class RateLimitTest {
    private World world;

    @BeforeEach
    void open() {
        world = World.open();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @DisplayName("5 the 601st request of a minute is refused, with message and headers")
    void exhausted() {
        spend(600);
        Answer refused = world.call("/groups");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.errorType()).isEqualTo("rate_limit_error");
        assertThat(refused.errorMessage())
                .isEqualTo("Compliance API rate limit of 600 requests per minute per parent organization has been"
                        + " exceeded. Retry after the time indicated by the retry-after header. Quote the request-id"
                        + " response header when contacting Anthropic support.");
        assertThat(refused.header("anthropic-ratelimit-requests-limit")).hasValue("600");
        assertThat(refused.header("anthropic-ratelimit-requests-remaining")).hasValue("0");
        assertThat(refused.header("request-id")).isPresent();
        assertThat(refused.at("/request_id").asText())
                .isEqualTo(refused.header("request-id").orElseThrow());
        assertThat(refused.header("x-should-retry")).isEmpty();
        assertThat(retryAfter(refused)).isBetween(1L, 61L);
    }

    @Test
    @DisplayName("5 one budget over all keys, Admin keys included, and all endpoints")
    void shared() {
        List<String> calls = List.of(
                "/groups",
                "/groups as directory",
                "/activities as admin",
                "/apps/chats as reader",
                "DELETE /apps/chats/{board} as deleter",
                "/groups as single",
                "/apps/sessions/remote");
        int remaining = 600;
        for (String call : calls) {
            remaining--;
            Answer answer = world.call(call);
            assertThat(answer.status()).as(call).isEqualTo(200);
            assertThat(answer.header("anthropic-ratelimit-requests-remaining"))
                    .as(call)
                    .hasValue(Integer.toString(remaining));
        }
    }

    @Test
    @DisplayName("5 the window is fixed: nothing comes back before the reset, everything at it")
    void fixedWindow() {
        Answer first = world.call("/groups");
        Instant reset = reset(first);
        assertThat(Duration.between(world.clock().instant(), reset))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60));
        spend(599);
        world.clock().advance(Duration.between(world.clock().instant(), reset.minusMillis(1)));
        Answer refused = world.call("/groups");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(reset(refused)).isEqualTo(reset);
        world.clock().advanceTo(reset);
        Answer answer = world.call("/groups");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("anthropic-ratelimit-requests-remaining")).hasValue("599");
        assertThat(reset(answer)).isEqualTo(reset.plusSeconds(60));
    }

    @Test
    @DisplayName("5 waiting for retry-after is enough, and retry-after never ends before the reset")
    void retryAfterWins() {
        spend(600);
        world.clock().advance(Duration.ofMillis(1_234));
        Answer refused = world.call("/groups");
        Instant until = world.clock().instant().plusSeconds(retryAfter(refused));
        assertThat(until).isAfterOrEqualTo(reset(refused));
        world.clock().advanceTo(until);
        assertThat(world.call("/groups").status()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "5, 4.4 the second budget of remote sessions: retry-after is 1, the headers describe the shared budget")
    void remoteBudget() {
        try (World own = World.open(
                Northwind.tenant(), server -> server.options(options -> options.remoteRequestsPerMinute(2)))) {
            assertThat(own.call("/apps/sessions/remote").status()).isEqualTo(200);
            assertThat(own.call("/apps/sessions/remote/{agent}/messages").status())
                    .isEqualTo(200);
            Answer refused = own.call("/apps/sessions/remote");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.errorType()).isEqualTo("rate_limit_error");
            assertThat(refused.header("retry-after")).hasValue("1");
            assertThat(refused.header("anthropic-ratelimit-requests-limit")).hasValue("600");
            assertThat(refused.header("anthropic-ratelimit-requests-remaining")).hasValue("597");
            assertThat(own.call("/apps/sessions/local").status()).isEqualTo(200);
            assertThat(own.call("/apps/sessions/local/{fix}/messages").status()).isEqualTo(200);
            assertThat(own.call("/groups").status()).isEqualTo(200);
            own.nextMinute();
            assertThat(own.call("/apps/sessions/remote").status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("5 the budget of a tenant can be raised")
    void raised() {
        try (World own =
                World.open(Northwind.tenant(), server -> server.options(options -> options.requestsPerMinute(1200)))) {
            Answer answer = own.call("/groups");
            assertThat(answer.header("anthropic-ratelimit-requests-limit")).hasValue("1200");
            assertThat(answer.header("anthropic-ratelimit-requests-remaining")).hasValue("1199");
        }
    }

    @Test
    @DisplayName("5, 1 a standalone Console organization has the same budget, and the feed only")
    void standalone() {
        TenantKey admin = TenantKey.builder("alone").kind(TenantKey.Kind.ADMIN).build();
        var tenant = Tenant.builder()
                .organization(Organization.builder("Alone")
                        .kind(Organization.Kind.CONSOLE)
                        .build())
                .standaloneConsole()
                .key(admin);
        try (World own = World.open(tenant)) {
            Api api = own.stranger().key(admin.secret());
            Answer feed = api.get("/activities");
            assertThat(feed.status()).isEqualTo(200);
            assertThat(feed.header("anthropic-ratelimit-requests-limit")).hasValue("600");
            for (Op op : Op.values()) {
                if (op != Op.E1) {
                    assertThat(api.send(op.request().split(" ", 2)[0], own.resolve(op.target()))
                                    .status())
                            .as(op.toString())
                            .isIn(401, 403);
                }
            }
        }
    }

    private void spend(int requests) {
        for (int i = 0; i < requests; i++) {
            assertThat(world.call("/groups/{engineering}").status()).isEqualTo(200);
        }
    }

    private static Instant reset(Answer answer) {
        return Instant.parse(answer.header("anthropic-ratelimit-requests-reset").orElseThrow());
    }

    private static long retryAfter(Answer answer) {
        return Long.parseLong(answer.header("retry-after").orElseThrow());
    }
}
