package io.compliance4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.ComplianceServerExtension;
import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.assertion.ComplianceAssertions;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Scope;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import io.compliance4j.testkit.tenant.User;
import io.compliance4j.testkit.time.VirtualTime;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Java of docs/testkit.md, word for word between the marks. */
class TenLinesTest {
    // docs: begin
    @RegisterExtension
    static final ComplianceServerExtension api = ComplianceServerExtension.builder()
            .tenant(() -> Tenant.generate(42).users(20).activities(2_500))
            .build();

    @Test
    void everyActivityIsExportedOnce(FakeComplianceServer server) {
        List<String> exported = new MyExporter(server.baseUrl(), server.key()).run();
        assertThat(exported).hasSizeGreaterThanOrEqualTo(2_500).doesNotHaveDuplicates();
        ComplianceAssertions.assertThat(server).stayedWithinBudget().receivedNoKeyOnOtherOrigin();
    }
    // docs: end

    @Test
    void aTenantByHandOnAClockOfItsOwn() {
        // docs: begin
        Organization acme = Organization.builder("Acme").build();
        User ada = User.builder("ada").memberOf(acme).build();
        TenantKey key =
                TenantKey.builder("pipeline").scopes(Scope.READ_USER_DATA).build();
        Message hello = Message.user("plans 1", Instant.parse("2026-11-20T09:00:00Z"))
                .text("Hello")
                .build();
        Chat chat = Chat.builder("plans", acme, ada).message(hello).build();
        Tenant tenant = Tenant.builder()
                .organization(acme)
                .user(ada)
                .key(key)
                .chat(chat)
                .build();
        // docs: end

        // docs: begin
        VirtualTime time = VirtualTime.at(Instant.parse("2026-11-20T10:00:00Z"));
        FakeComplianceServer server =
                FakeComplianceServer.builder().tenant(tenant).clock(time).start();
        time.advance(Duration.ofHours(25));
        // docs: end

        try (server) {
            Answer chats =
                    new Api(server.baseUrl().toString()).key(key.secret()).get("/apps/chats");
            assertThat(chats.at("/data/0/name").asText()).isEqualTo("plans");
            assertThat(chats.header("anthropic-ratelimit-requests-reset"))
                    .get()
                    .asString()
                    .startsWith("2026-11-21T11:0");
        }
    }

    /** Stands for the pipeline under test. */
    private static final class MyExporter {
        private final Api api;

        MyExporter(URI baseUrl, String key) {
            this.api = new Api(baseUrl.toString()).key(key);
        }

        List<String> run() {
            List<String> ids = new ArrayList<>();
            String after = "";
            for (boolean more = true; more; ) {
                Answer page = api.get("/activities?limit=1000" + after);
                page.items().forEach(activity -> ids.add(activity.get("id").asText()));
                more = page.at("/has_more").asBoolean();
                after = "&after_id="
                        + java.net.URLEncoder.encode(page.at("/last_id").asText(), StandardCharsets.UTF_8);
            }
            return ids;
        }
    }
}
