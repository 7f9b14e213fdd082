package io.compliance4j.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.compliance4j.testkit.ComplianceServerExtension;
import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.tenant.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeleteCommandTest {

    @RegisterExtension
    final ComplianceServerExtension extension = ComplianceServerExtension.builder()
            .tenant(() -> Tenant.generate(42).users(3).chats(5).activities(0).sessions(0))
            .build();

    @Test
    void a_plan_deletes_nothing(FakeComplianceServer server, Tenant tenant) {
        String chat = tenant.chats().all().get(0).id();

        Invocation run = Invocation.of(server, "delete", chat).endsWith(ExitStatus.DONE);

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("would delete " + chat).contains("--no-archive --yes");
        assertThat(tenant.chats().find(chat)).isPresent();
    }

    @Test
    void yes_alone_is_not_enough(FakeComplianceServer server, Tenant tenant) {
        String chat = tenant.chats().all().get(0).id();

        Invocation run = Invocation.of(server, "delete", chat, "--yes").endsWith(ExitStatus.USAGE);

        assertThat(run.err()).startsWith("error: ").contains("--no-archive");
        assertThat(tenant.chats().find(chat)).isPresent();
    }

    @Test
    void what_is_executed_is_gone(FakeComplianceServer server, Tenant tenant) {
        String chat = tenant.chats().all().get(0).id();
        String file = tenant.files().all().get(0).id();

        Invocation run = Invocation.of(server, "delete", chat, file, "--no-archive", "--yes");

        JsonNode line = run.records().get(0);
        assertThat(line.path("id").asText()).isEqualTo(chat);
        assertThat(line.path("deleted").asBoolean()).isTrue();
        assertThat(line.path("type").asText()).isEqualTo("claude_chat_deleted");
        assertThat(line.path("archived").isNull()).isTrue();
        assertThat(tenant.chats().find(chat)).isEmpty();
    }

    @Test
    void one_id_that_cannot_be_deleted_does_not_keep_the_others(FakeComplianceServer server, Tenant tenant) {
        String chat = tenant.chats().all().get(0).id();

        Invocation run = Invocation.of(
                        server, "delete", "claude_chat_01unknown", chat, "--no-archive", "--yes", "--summary")
                .endsWith(ExitStatus.DEAD_LETTERS);

        assertThat(run.errLines().get(0)).startsWith("error: claude_chat_01unknown: ");
        assertThat(run.summary().path("dead_lettered").asInt()).isEqualTo(1);
        assertThat(tenant.chats().find(chat)).isEmpty();
    }

    @Test
    void what_the_service_cannot_delete_is_refused_before_anything_is(FakeComplianceServer server, Tenant tenant) {
        String chat = tenant.chats().all().get(0).id();
        String user = tenant.users().all().get(0).id();

        Invocation.of(server, "delete", chat, user, "--no-archive", "--yes").endsWith(ExitStatus.USAGE);

        assertThat(tenant.chats().find(chat)).isPresent();
    }
}
