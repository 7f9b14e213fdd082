package io.compliance4j.testkit.tenant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The contract's own rules about what refers to what. A broken one is a mistake of the test, so it is named at once. */
final class TenantRules {
    private final List<String> broken = new ArrayList<>();
    private final TenantBuilder tenant;
    private final Set<UUID> organizations = new HashSet<>();
    private final Set<String> users;
    private final Set<String> projects;
    private final Set<String> chats;
    private final Set<String> files;
    private final Set<String> generatedFiles;
    private final Set<String> artifactVersions = new HashSet<>();

    private TenantRules(TenantBuilder tenant) {
        this.tenant = tenant;
        tenant.organizations.forEach(o -> organizations.add(o.uuid()));
        users = unique("user", tenant.users, User::id);
        projects = unique("project", tenant.projects, Project::id);
        chats = unique("chat", tenant.chats, Chat::id);
        files = unique("file", tenant.files, StoredFile::id);
        generatedFiles = unique("generated file", tenant.generatedFiles, GeneratedFile::id);
        unique("artifact", tenant.artifacts, Artifact::id);
        unique("document", tenant.documents, ProjectDocument::id);
        unique("local session", tenant.localSessions, LocalSession::id);
        unique("remote session", tenant.remoteSessions, RemoteSession::id);
        unique("code artifact", tenant.codeArtifacts, CodeArtifact::id);
        unique("key", tenant.keys, TenantKey::secret);
        unique("role", tenant.roles, Role::id);
        unique("group", tenant.groups, Group::id);
        unique("organization", tenant.organizations, o -> o.uuid().toString());
        tenant.artifacts.forEach(a -> a.versions().forEach(v -> artifactVersions.add(v.id())));
    }

    static void check(TenantBuilder tenant) {
        TenantRules rules = new TenantRules(tenant);
        rules.checkDirectory();
        rules.checkProjects();
        rules.checkChats();
        rules.checkFiles();
        rules.checkSessions();
        rules.checkKeys();
        if (!rules.broken.isEmpty()) {
            throw new InvalidTenantException(rules.broken);
        }
    }

    private void checkDirectory() {
        if (tenant.organizations.isEmpty()) {
            broken.add("a tenant has at least one organization");
        }
        if (tenant.standaloneConsole && tenant.organizations.size() > 1) {
            broken.add("a standalone Console organization has no linked organizations");
        }
        for (User user : tenant.users) {
            for (User.Membership membership : user.memberships()) {
                require(
                        organizations.contains(membership.organization()),
                        "a member's organization is in the tenant",
                        user.id(),
                        membership.organization());
            }
        }
        Set<String> roles = new HashSet<>();
        for (Role role : tenant.roles) {
            roles.add(role.id());
            require(
                    organizations.contains(role.organization()),
                    "a role's organization is in the tenant",
                    role.id(),
                    role.organization());
        }
        for (Group group : tenant.groups) {
            List<String> granted = group.roles();
            if (granted != null) {
                granted.forEach(role -> require(roles.contains(role), "a group's roles exist", group.id(), role));
            }
            group.members()
                    .forEach(member -> require(
                            users.contains(member.userId()), "a group's members exist", group.id(), member.userId()));
        }
    }

    private void checkProjects() {
        for (Project project : tenant.projects) {
            require(
                    organizations.contains(project.organization()),
                    "a project's organization is in the tenant",
                    project.id(),
                    project.organization());
            String owner = project.userId();
            require(
                    owner == null || users.contains(owner),
                    "a project's owner is a user of the tenant, or null",
                    project.id(),
                    owner);
        }
        for (ProjectDocument document : tenant.documents) {
            require(
                    projects.contains(document.projectId()),
                    "a document belongs to a project",
                    document.id(),
                    document.projectId());
        }
    }

    private void checkChats() {
        Map<String, UUID> projectOrganization = new HashMap<>();
        tenant.projects.forEach(p -> projectOrganization.put(p.id(), p.organization()));
        for (Chat chat : tenant.chats) {
            require(
                    organizations.contains(chat.organization()),
                    "a chat's organization is in the tenant",
                    chat.id(),
                    chat.organization());
            require(
                    !chat.updatedAt().isBefore(chat.createdAt()),
                    "a chat is not updated before it is created",
                    chat.id(),
                    chat.updatedAt());
            String project = chat.projectId();
            if (project != null) {
                require(
                        chat.organization().equals(projectOrganization.get(project)),
                        "a chat's project exists in the chat's organization",
                        chat.id(),
                        project);
            }
            if (chat.messages() instanceof Chat.FixedMessages fixed) {
                fixed.list().forEach(message -> checkMessage(chat, message));
            }
        }
    }

    private void checkMessage(Chat chat, Message message) {
        require(
                message.role().equals("user") || message.role().equals("assistant"),
                "a message's role is user or assistant",
                message.id(),
                message.role());
        message.files().forEach(file -> require(files.contains(file), "a message's files exist", message.id(), file));
        message.generatedFiles()
                .forEach(file -> require(
                        files.contains(file) || generatedFiles.contains(file),
                        "a message's generated files exist",
                        message.id(),
                        file));
        message.artifactVersions()
                .forEach(version -> require(
                        artifactVersions.contains(version), "a message's artifact versions exist", chat.id(), version));
    }

    private void checkFiles() {
        for (StoredFile file : tenant.files) {
            String project = file.projectId();
            require(
                    project == null || projects.contains(project),
                    "a project file belongs to a project",
                    file.id(),
                    project);
            file.places()
                    .forEach(place -> require(
                            chats.contains(place.chatId()),
                            "a file is attached to messages of chats of the tenant",
                            file.id(),
                            place.chatId()));
        }
        tenant.generatedFiles.forEach(file ->
                require(chats.contains(file.chatId()), "a generated file belongs to a chat", file.id(), file.chatId()));
        tenant.artifacts.forEach(artifact -> require(
                chats.contains(artifact.chatId()), "an artifact belongs to a chat", artifact.id(), artifact.chatId()));
    }

    private void checkSessions() {
        for (LocalSession session : tenant.localSessions) {
            require(
                    organizations.contains(session.organization()),
                    "a session's organization is in the tenant",
                    session.id(),
                    session.organization());
            require(session.id().startsWith("clls_"), "a local session's id begins with clls_", session.id(), null);
        }
        for (RemoteSession session : tenant.remoteSessions) {
            require(
                    organizations.contains(session.organization()),
                    "a session's organization is in the tenant",
                    session.id(),
                    session.organization());
            require(session.id().startsWith("cse_"), "a remote session's id begins with cse_", session.id(), null);
            require(
                    session.userId() == null || session.agentId() == null,
                    "a remote session has a user or an agent, not both",
                    session.id(),
                    session.agentId());
        }
        for (CodeArtifact artifact : tenant.codeArtifacts) {
            require(
                    organizations.contains(artifact.organization()),
                    "a code artifact's organization is in the tenant",
                    artifact.id(),
                    artifact.organization());
        }
    }

    private void checkKeys() {
        for (TenantKey key : tenant.keys) {
            key.organizations()
                    .forEach(organization -> require(
                            organizations.contains(organization),
                            "a key covers organizations of the tenant",
                            key.id(),
                            organization));
            require(
                    !tenant.standaloneConsole || key.kind() != TenantKey.Kind.COMPLIANCE_ACCESS,
                    "a standalone Console organization has no Compliance Access Key",
                    key.id(),
                    null);
        }
    }

    private <T> Set<String> unique(String what, List<T> items, Function<T, String> id) {
        Set<String> seen = new HashSet<>(items.size() * 2);
        for (T item : items) {
            if (!seen.add(id.apply(item))) {
                broken.add("every " + what + " has an id of its own"
                        + (what.equals("key") ? "" : " (" + id.apply(item) + ")"));
            }
        }
        return seen;
    }

    private void require(boolean kept, String rule, String subject, @Nullable Object culprit) {
        if (!kept) {
            broken.add(rule + " (" + subject + (culprit == null ? ")" : " names " + culprit + ")"));
        }
    }
}
