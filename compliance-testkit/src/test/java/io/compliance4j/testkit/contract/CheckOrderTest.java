package io.compliance4j.testkit.contract;

import static io.compliance4j.testkit.contract.Row.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.tenant.Ids;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 4.3: route, key, enablement, rate limit, scope, query, organization coverage, object, state. */
class CheckOrderTest extends ContractTable {

    static Stream<Row> rows() {
        String nobody = Ids.project("nobody's");
        return Stream.of(
                refused(
                        "4.3 route before key: an unknown path with an expired key",
                        "/nonsense as expired",
                        404,
                        "Not found"),
                refused(
                        "4.3 key before scope: an expired key without the scope",
                        "/groups as expired",
                        401,
                        "API key has expired."),
                refused("4.3 key before query", "/groups?foo=1 as dead", 401, "API key has been deactivated."),
                refused("4.3 scope before query", "/groups?foo=1 as feed", 403, "Missing required scopes.…"),
                refused(
                        "4.3 scope before query on a delete",
                        "DELETE /apps/chats/{board}?foo=1 as reader",
                        403,
                        "Missing required scopes.…"),
                refused("4.3 scope before object", "/groups/rbac_group_none as feed", 403, "Missing required scopes.…"),
                refused(
                        "4.3 query before organization coverage",
                        "/activities?organization_ids[]={legal}&limit=0 as single",
                        400,
                        "limit: …"),
                refused(
                        "4.3 query before object",
                        "/apps/chats/" + Ids.chat("nobody's") + "/messages?limit=0",
                        400,
                        "limit: …"),
                refused(
                        "4.3 query before object on a delete",
                        "DELETE /apps/projects/" + nobody + "?foo=1",
                        400,
                        "Unknown query parameter: 'foo'."),
                refused(
                        "4.3 query before state",
                        "DELETE /apps/projects/{spring}?foo=1",
                        400,
                        "Unknown query parameter: 'foo'."),
                refused(
                        "4.3 query before the organization of a path",
                        "/organizations/nonsense/users?limit=0",
                        400,
                        "limit: …"),
                refused(
                        "4.3 object before state: an unknown project is 404, not 409",
                        "DELETE /apps/projects/" + nobody,
                        404,
                        "No project found…"),
                refused(
                        "4.3 object before state: a project outside the key is 404, not 409",
                        "DELETE /apps/projects/{matter} as single",
                        404,
                        "No project found…"));
    }

    @Test
    @DisplayName("4.3 route and key before enablement")
    void keyBeforeEnablement() {
        try (World own = World.open()) {
            own.tenant().switchApi(false);
            assertThat(own.call("/nonsense").status()).isEqualTo(404);
            assertThat(own.call("/groups as stranger").status()).isEqualTo(404);
            assertThat(own.call("/groups as unknown").status()).isEqualTo(401);
            assertThat(own.call("/groups as expired").status()).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("4.3 enablement before rate limit, scope and query; it costs nothing")
    void enablementBeforeBudget() {
        try (World own =
                World.open(Northwind.tenant(), server -> server.options(options -> options.requestsPerMinute(3)))) {
            own.tenant().switchApi(false);
            for (int i = 0; i < 5; i++) {
                assertThat(own.call("/groups?foo=1 as feed").status()).isEqualTo(400);
            }
            own.tenant().switchApi(true);
            for (int i = 0; i < 3; i++) {
                assertThat(own.call("/groups").status()).isEqualTo(200);
            }
            own.tenant().switchApi(false);
            assertThat(own.call("/groups").status()).isEqualTo(400);
        }
    }

    @Test
    @DisplayName("4.3 rate limit before scope, query and object; unauthenticated requests come before it")
    void budgetBeforeScope() {
        try (World own =
                World.open(Northwind.tenant(), server -> server.options(options -> options.requestsPerMinute(1)))) {
            assertThat(own.call("/groups").status()).isEqualTo(200);
            assertThat(own.call("/groups as feed").status()).isEqualTo(429);
            assertThat(own.call("/groups?foo=1").status()).isEqualTo(429);
            assertThat(own.call("/groups/rbac_group_none").status()).isEqualTo(429);
            assertThat(own.call("/groups as unknown").status()).isEqualTo(401);
            assertThat(own.call("/groups as stranger").status()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("4.3 unauthenticated requests cost nothing; a scope 403, a 400 and a 404 cost one unit each")
    void costs() {
        try (World own = World.open()) {
            for (String free : new String[] {"stranger", "unknown", "dead", "expired", "claude"}) {
                own.call("/groups as " + free);
            }
            own.call("/nonsense");
            assertThat(remaining(own.call("/groups"))).isEqualTo("599");
            assertThat(remaining(own.call("/groups as feed"))).isEqualTo("598");
            assertThat(remaining(own.call("/groups?foo=1"))).isEqualTo("597");
            assertThat(remaining(own.call("/groups/rbac_group_none"))).isEqualTo("596");
            assertThat(remaining(own.call("/groups"))).isEqualTo("595");
        }
    }

    private static String remaining(Answer answer) {
        return answer.header("anthropic-ratelimit-requests-remaining").orElse("none");
    }
}
