package io.compliance4j.testkit.tenant;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.testkit.SampleTenant;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A tenant that the real service could not hold is refused when it is built, with the rule named. */
class TenantRulesTest {
    private final SampleTenant small = new SampleTenant();

    private static void refused(TenantBuilder tenant, String rule) {
        assertThatThrownBy(tenant::build)
                .isInstanceOf(InvalidTenantException.class)
                .hasMessageContaining(rule);
    }

    @Test
    void theSampleTenantIsFine() {
        assertThatCode(() -> small.builder().build()).doesNotThrowAnyException();
    }

    @Test
    void aProjectWithAnUnknownOwnerIsRefused() {
        refused(
                small.builder()
                        .project(Project.builder("orphan", small.engineering.uuid(), Ids.user("nobody"))
                                .build()),
                "a project's owner is a user of the tenant");
    }

    @Test
    void aMessageWithAnUnknownFileIsRefused() {
        refused(
                small.builder()
                        .chat(Chat.builder("c", small.legal, small.ben)
                                .createdAt(Instant.parse("2026-11-01T00:00:00Z"))
                                .message(Message.user("x", Instant.parse("2026-11-01T00:00:00Z"))
                                        .file(Ids.file("nothing"))
                                        .build())
                                .build()),
                "a message's files exist");
    }

    @Test
    void aFileOfAMessageOfAnUnknownChatIsRefused() {
        refused(
                small.builder()
                        .file(StoredFile.builder("f")
                                .attachedTo(Ids.chat("nowhere"), Ids.message("m"))
                                .build()),
                "a file is attached to messages of chats of the tenant");
    }

    @Test
    void aChatInAnUnknownProjectOrInTheProjectOfAnotherOrganizationIsRefused() {
        refused(
                small.builder()
                        .chat(Chat.builder("c", small.legal, small.ben)
                                .project(small.project.id())
                                .build()),
                "a chat's project exists in the chat's organization");
    }

    @Test
    void twoRecordsWithOneIdAreRefused() {
        refused(small.builder().chat(small.chat), "every chat has an id of its own");
    }

    @Test
    void aStandaloneConsoleOrganizationHasNoAccessKey() {
        refused(
                Tenant.builder()
                        .standaloneConsole()
                        .organization(Organization.builder("console")
                                .kind(Organization.Kind.CONSOLE)
                                .build())
                        .key(TenantKey.builder("k").build()),
                "a standalone Console organization has no Compliance Access Key");
    }

    @Test
    void aTenantWithoutOrganizationIsRefused() {
        refused(Tenant.builder(), "a tenant has at least one organization");
    }
}
