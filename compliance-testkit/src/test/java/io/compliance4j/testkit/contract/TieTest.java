package io.compliance4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.tenant.Activity;
import io.compliance4j.testkit.tenant.Actor;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.Ids;
import io.compliance4j.testkit.tenant.LocalSession;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Project;
import io.compliance4j.testkit.tenant.ProjectDocument;
import io.compliance4j.testkit.tenant.RemoteSession;
import io.compliance4j.testkit.tenant.StoredFile;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantBuilder;
import io.compliance4j.testkit.tenant.User;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3: where everything happened at one instant, ids decide, and no walk repeats or misses anything. */
class TieTest {
    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");
    private static final int SIZE = 7;

    private static TenantBuilder tenant() {
        Organization acme = Organization.builder("Acme").build();
        User ada = User.builder("ada").memberOf(acme).build();
        TenantBuilder tenant = Tenant.builder()
                .organization(acme)
                .user(ada)
                .key(Northwind.keys().get("all"))
                .project(Project.builder("full", acme, ada)
                        .createdAt(AT.minusSeconds(1))
                        .build());
        Chat.Builder talk = Chat.builder("talk", acme, ada).createdAt(AT);
        Project.Builder shared = Project.builder("shared", acme, ada).createdAt(AT.plusSeconds(1));
        for (int i = 0; i < SIZE; i++) {
            String seed = "tie " + i;
            tenant.chat(Chat.builder(seed, acme, ada).createdAt(AT).build())
                    .project(Project.builder(seed, acme, ada).createdAt(AT).build())
                    .activity(Activity.builder(seed, "claude_chat_created", Actor.system(), AT)
                            .build())
                    .file(StoredFile.builder(seed)
                            .createdAt(AT)
                            .content(Content.text(seed))
                            .project(Ids.project("full"))
                            .build())
                    .document(new ProjectDocument(
                            Ids.document(seed), Ids.project("full"), seed, AT, null, Content.text(seed)))
                    .localSession(new LocalSession(
                            Ids.localSession(acme.uuid(), ada.id(), seed),
                            acme.uuid(),
                            ada.id(),
                            null,
                            AT,
                            AT,
                            "cowork",
                            false,
                            List::of))
                    .remoteSession(new RemoteSession(
                            Ids.remoteSession(seed),
                            acme.uuid(),
                            ada.id(),
                            null,
                            null,
                            "active",
                            AT,
                            AT,
                            "cowork_remote",
                            null,
                            null,
                            List::of));
            talk.message(Message.user(seed, AT).text(seed).build());
            shared.collaborator(new Project.Collaborator("group", Ids.group(seed), "viewer", AT));
        }
        return tenant.chat(talk.build()).project(shared.build());
    }

    @ParameterizedTest(name = "3 ties, walked one by one: {0}")
    @ValueSource(
            strings = {
                "/activities?created_at.lte=2026-11-01T00:00:00Z&",
                "/activities?order=asc&created_at.lte=2026-11-01T00:00:00Z&",
                "/apps/chats?",
                "/apps/chats?order_by=updated_at&",
                "/apps/projects?",
                "/apps/projects/FULL/attachments?",
                "/apps/projects/SHARED/collaborators?",
                "/apps/chats/TALK/messages?",
                "/apps/chats/TALK/messages?order=desc&",
                "/apps/sessions/local?",
                "/apps/sessions/remote?"
            })
    void ties(String list) {
        String target = list.replace("FULL", Ids.project("full"))
                .replace("SHARED", Ids.project("shared"))
                .replace("TALK", Ids.chat("talk"));
        try (World world = World.open(tenant())) {
            List<String> whole = world.namesOf(world.call(target + "limit=100"));
            assertThat(whole).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(SIZE);
            List<String> walked = new ArrayList<>();
            String position = "";
            for (boolean more = true; more; ) {
                Answer page = world.call(target + "limit=1" + position);
                walked.addAll(world.namesOf(page));
                boolean cursor = page.json().has("last_id");
                String next = page.at(cursor ? "/last_id" : "/next_page").asText();
                more = cursor
                        ? page.at("/has_more").asBoolean()
                        : page.at("/next_page").isTextual();
                position =
                        (cursor ? "&after_id=" : "&page=") + java.net.URLEncoder.encode(next, StandardCharsets.UTF_8);
            }
            assertThat(walked).isEqualTo(whole);
            if (list.startsWith("/activities?order=asc") || list.contains("attachments")) {
                assertThat(whole).isSorted();
            }
        }
    }
}
