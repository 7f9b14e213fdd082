package io.compliance4j.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.engine.OlderBehavior;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantBuilder;
import io.compliance4j.testkit.tenant.TenantKey;
import io.compliance4j.testkit.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A served tenant on a clock of its own, with the short names of its records. */
final class World implements AutoCloseable {
    private final VirtualTime clock = VirtualTime.at(Northwind.NOW);
    private final Map<String, TenantKey> keys = Northwind.keys();
    private final Map<String, String> idOf = Northwind.names();
    private final Map<String, String> nameOf = new LinkedHashMap<>();
    private final Tenant tenant;
    private final FakeComplianceServer server;

    private World(TenantBuilder builder, Consumer<FakeComplianceServer.Builder> settings) {
        idOf.forEach((name, id) -> nameOf.putIfAbsent(id, name));
        this.tenant = builder.clock(clock).build();
        FakeComplianceServer.Builder server = FakeComplianceServer.builder().tenant(tenant);
        settings.accept(server);
        this.server = server.start();
    }

    /** Northwind, one of everything. */
    static World open() {
        return open(Northwind.tenant());
    }

    /** Northwind, served as it was once. */
    static World older(OlderBehavior... older) {
        return open(Northwind.tenant(), server -> server.options(options -> options.older(older)));
    }

    /** Any tenant that has Northwind's keys. */
    static World open(TenantBuilder tenant) {
        return open(tenant, server -> {});
    }

    static World open(TenantBuilder tenant, Consumer<FakeComplianceServer.Builder> settings) {
        return new World(tenant, settings);
    }

    Tenant tenant() {
        return tenant;
    }

    VirtualTime clock() {
        return clock;
    }

    FakeComplianceServer server() {
        return server;
    }

    /** A client without any key. */
    Api stranger() {
        return new Api(server.baseUrl().toString());
    }

    Api as(String key) {
        return stranger().key(secret(key));
    }

    TenantKey key(String name) {
        TenantKey key = keys.get(name);
        if (key == null) {
            throw new IllegalArgumentException("no key " + name);
        }
        return key;
    }

    String secret(String key) {
        return switch (key) {
            case "unknown" -> "sk-ant-" + "api01-" + "nobody";
            case "nonsense" -> "nonsense";
            default -> key(key).secret();
        };
    }

    /** Sends what a {@link Row} says. */
    Answer call(String request) {
        String text = resolve(request);
        int as = text.lastIndexOf(" as ");
        String key = as < 0 ? "all" : text.substring(as + 4);
        String rest = as < 0 ? text : text.substring(0, as);
        int space = rest.indexOf(' ');
        Api api = key.equals("stranger") ? stranger() : as(key);
        return api.send(space < 0 ? "GET" : rest.substring(0, space), rest.substring(space + 1));
    }

    /** Puts ids in the place of {@code {names}}. */
    String resolve(String text) {
        StringBuilder resolved = new StringBuilder(text);
        for (int open = resolved.indexOf("{"); open >= 0; open = resolved.indexOf("{", open + 1)) {
            int close = resolved.indexOf("}", open);
            String id = close < 0 ? null : idOf.get(resolved.substring(open + 1, close));
            if (id != null) {
                resolved.replace(open, close + 1, id);
            }
        }
        return resolved.toString();
    }

    String id(String name) {
        return resolve("{" + name + "}");
    }

    /** The short names of the items of a list, in order; what has none is shown as it is. */
    List<String> namesOf(Answer answer) {
        List<String> names = new ArrayList<>();
        answer.items().forEach(item -> names.add(nameOf(item)));
        return names;
    }

    private String nameOf(JsonNode item) {
        for (String member : List.of(
                "id", "uuid", "group_id", "organization_role", "organization_uuid", "user_id", "action", "email")) {
            String id = item.path(member).asText("");
            if (!id.isEmpty()) {
                return nameOf.getOrDefault(id, id);
            }
        }
        return "?";
    }

    /** Moves on to a fresh budget. */
    void nextMinute() {
        clock.advance(Duration.ofSeconds(61));
    }

    @Override
    public void close() {
        server.close();
    }
}
