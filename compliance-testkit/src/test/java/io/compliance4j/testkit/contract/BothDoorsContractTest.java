package io.compliance4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.engine.FakeRequest;
import io.compliance4j.testkit.engine.FakeResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine in process and the server over HTTP give the same answers: successes, pages, errors of every status. */
class BothDoorsContractTest {
    private static final Set<String> OF_THE_TRANSFER =
            Set.of("transfer-encoding", "content-length", "server", "vary", "matched-stub-id");

    static Stream<String> requests() {
        return Stream.concat(
                Arrays.stream(Op.values()).map(Op::request),
                Stream.concat(
                        Op.lists().stream().map(op -> op.request() + "?limit=1"),
                        List.of(
                                "GET /groups?foo=1",
                                "GET /activities?created_at[gte]=2026-11-01T00:00:00Z",
                                "GET /apps/chats?user_ids%5B%5D={ada}&created_at.gte=2026-11-01T00%3A00%3A00%2B00:00",
                                "GET /groups as unknown",
                                "GET /groups as expired",
                                "GET /groups as feed",
                                "GET /groups as stranger",
                                "GET /groups/rbac_group_none",
                                "GET /organizations/{eng}/settings as stranger",
                                "DELETE /apps/projects/{spring}",
                                "GET /apps/code/artifacts/{dashboard}/versions/1763370300-0000",
                                "GET /nonsense",
                                "GET /apps/chats/files/{brief}%2Fcontent",
                                "POST /groups")
                                .stream()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void same(String request) {
        try (World http = World.open();
                World direct = World.open()) {
            Answer answer = http.call(request);
            FakeResponse response = direct.server().engine().handle(inProcess(direct, request));
            assertThat(answer.status()).isEqualTo(response.status());
            assertThat(answer.text()).isEqualTo(response.text());
            Map<String, String> headers = new LinkedHashMap<>();
            answer.headers().forEach((name, values) -> {
                if (!OF_THE_TRANSFER.contains(name)) {
                    headers.put(name, String.join(", ", values));
                }
            });
            assertThat(headers).isEqualTo(response.headers());
        }
    }

    private static FakeRequest inProcess(World world, String request) {
        String text = world.resolve(request);
        int as = text.lastIndexOf(" as ");
        String key = as < 0 ? "all" : text.substring(as + 4);
        String rest = as < 0 ? text : text.substring(0, as);
        int space = rest.indexOf(' ');
        FakeRequest plain = FakeRequest.of(rest.substring(0, space), Api.PREFIX + rest.substring(space + 1));
        return key.equals("stranger") ? plain : plain.withKey(world.secret(key));
    }
}
