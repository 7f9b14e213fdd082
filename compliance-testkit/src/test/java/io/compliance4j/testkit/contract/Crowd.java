package io.compliance4j.testkit.contract;

import io.compliance4j.testkit.tenant.Activity;
import io.compliance4j.testkit.tenant.Actor;
import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.CodeArtifact;
import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.Group;
import io.compliance4j.testkit.tenant.Ids;
import io.compliance4j.testkit.tenant.LocalSession;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Project;
import io.compliance4j.testkit.tenant.ProjectDocument;
import io.compliance4j.testkit.tenant.RemoteSession;
import io.compliance4j.testkit.tenant.Role;
import io.compliance4j.testkit.tenant.TenantBuilder;
import io.compliance4j.testkit.tenant.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Adds to Northwind what makes every list longer than its default page, and most longer than their longest. */
final class Crowd {
    static final int SIZE = 1_020;
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private Crowd() {}

    static TenantBuilder tenant() {
        TenantBuilder tenant = Northwind.tenant();
        List<Group.Member> members = new ArrayList<>();
        List<Role.Permission> permissions = new ArrayList<>();
        Project.Builder crowded = Project.builder("crowded", Northwind.ENGINEERING, Northwind.ADA);
        Chat.Builder talk = Chat.builder("talk", Northwind.ENGINEERING, Northwind.ADA);
        List<LocalSession.LocalMessage> local = new ArrayList<>();
        List<RemoteSession.RemoteMessage> remote = new ArrayList<>();
        String project = Ids.project("crowded");
        for (int i = 0; i < SIZE; i++) {
            String seed = "crowd " + i;
            Instant at = START.plusSeconds(i);
            User user = User.builder(seed.replace(' ', '-'))
                    .createdAt(at)
                    .memberOf(Northwind.LEGAL.uuid(), "user", at)
                    .instructions("Be brief.")
                    .build();
            tenant.user(user)
                    .organization(Organization.builder(seed).createdAt(at).build())
                    .role(new Role(Ids.role(seed), Northwind.LEGAL.uuid(), seed, "", null, null, List.of()))
                    .group(new Group(Ids.group(seed), seed, "", "direct", List.of(), null, null, List.of()))
                    .chat(Chat.builder(seed, Northwind.LEGAL, user)
                            .createdAt(at)
                            .build())
                    .activity(Activity.builder(seed, "claude_chat_created", Actor.system(), at)
                            .organization(Northwind.LEGAL)
                            .build())
                    .localSession(new LocalSession(
                            Ids.localSession(Northwind.LEGAL.uuid(), user.id(), seed),
                            Northwind.LEGAL.uuid(),
                            user.id(),
                            null,
                            at,
                            at,
                            "cowork",
                            false,
                            List::of))
                    .remoteSession(new RemoteSession(
                            Ids.remoteSession(seed),
                            Northwind.LEGAL.uuid(),
                            user.id(),
                            null,
                            null,
                            "active",
                            at,
                            at,
                            "cowork_remote",
                            null,
                            null,
                            List::of));
            if (i < 110) {
                tenant.project(Project.builder(seed, Northwind.LEGAL, user)
                                .createdAt(at)
                                .build())
                        .document(new ProjectDocument(
                                Ids.document(seed), project, seed + ".md", at, null, Content.text(seed)))
                        .codeArtifact(new CodeArtifact(
                                Ids.codeArtifact(seed),
                                Northwind.LEGAL.uuid(),
                                user.id(),
                                null,
                                "owner",
                                at,
                                List.of()));
                crowded.collaborator(new Project.Collaborator("user", user.id(), "viewer", at));
            }
            members.add(new Group.Member(user.id(), null, null));
            permissions.add(new Role.Permission(
                    "action-" + i, "organization", Northwind.LEGAL.uuid().toString()));
            talk.message(Message.user(seed, at).text("line " + i).build());
            local.add(new LocalSession.LocalMessage(
                    Ids.localMessage(seed), "user", at, null, null, List.of(Block.text("line " + i))));
            remote.add(new RemoteSession.RemoteMessage(
                    Ids.remoteMessage(seed), "user", at, List.of(Block.text("line " + i)), null, false));
        }
        return tenant.project(crowded.build())
                .chat(talk.createdAt(START).build())
                .group(new Group(Ids.group("crowd"), "crowd", "", "direct", null, null, null, members))
                .role(new Role(Ids.role("crowd"), Northwind.LEGAL.uuid(), "crowd", "", null, null, permissions))
                .localSession(new LocalSession(
                        Ids.localSession(Northwind.LEGAL.uuid(), Northwind.LEE.id(), "crowd"),
                        Northwind.LEGAL.uuid(),
                        Northwind.LEE.id(),
                        null,
                        START,
                        START,
                        "cowork",
                        false,
                        () -> local))
                .remoteSession(new RemoteSession(
                        Ids.remoteSession("crowd"),
                        Northwind.LEGAL.uuid(),
                        Northwind.LEE.id(),
                        null,
                        null,
                        "active",
                        START,
                        START,
                        "cowork_remote",
                        null,
                        null,
                        () -> remote));
    }

    /** The list of this operation that is crowded. */
    static String target(Op op) {
        return switch (op) {
            case E3 -> "/organizations/{legal}/users";
            case E4 -> "/organizations/{legal}/user_preferences";
            case E5 -> "/organizations/{legal}/roles";
            case E7 -> "/organizations/{legal}/roles/" + Ids.role("crowd") + "/permissions";
            case E11 -> "/groups/" + Ids.group("crowd") + "/members";
            case E13 -> "/apps/chats/" + Ids.chat("talk") + "/messages";
            case E25 -> "/apps/projects/" + Ids.project("crowded") + "/attachments";
            case E26 -> "/apps/projects/" + Ids.project("crowded") + "/collaborators";
            case E32 ->
                "/apps/sessions/local/" + Ids.localSession(Northwind.LEGAL.uuid(), Northwind.LEE.id(), "crowd")
                        + "/messages";
            case E34 -> "/apps/sessions/remote/" + Ids.remoteSession("crowd") + "/messages";
            default -> op.target();
        };
    }
}
