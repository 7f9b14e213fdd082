package io.compliance4j.samples.cli;

import io.compliance4j.ComplianceClient;
import io.compliance4j.artifact.CodeArtifact;
import io.compliance4j.chat.Chat;
import io.compliance4j.chat.MessageQuery;
import io.compliance4j.deletion.DeleteResult;
import io.compliance4j.json.RawJson;
import io.compliance4j.json.ServerRecord;
import io.compliance4j.organization.Organization;
import io.compliance4j.organization.OrganizationUser;
import io.compliance4j.organization.Role;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.Pages;
import io.compliance4j.session.RemoteSession;
import io.compliance4j.session.SessionMessageQuery;
import io.compliance4j.transfer.Download;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an id stands for, and the calls that there are for it.
 *
 * @param prefix how its ids begin
 */
record Resource(
        String prefix,
        Optional<Call<RawJson>> record,
        Optional<Call<Download>> content,
        Optional<Call<DeleteResult>> deletion) {

    /** A prefix that begins like another one stands before it. */
    private static final List<Resource> KNOWN = List.of(
            of("claude_proj_doc_")
                    .readBy((client, id) ->
                            client.projectDocuments().metadata(id).raw())
                    .downloadedBy((client, id) -> client.projectDocuments().download(id))
                    .deletedBy((client, id) -> client.deletions().projectDocument(id)),
            of("claude_proj_")
                    .readBy((client, id) -> client.projects().get(id).raw())
                    .deletedBy((client, id) -> client.deletions().project(id)),
            of("claude_chat_msg_"),
            of("claude_chat_")
                    .readBy(Resource::chat)
                    .deletedBy((client, id) -> client.deletions().chat(id)),
            of("claude_file_")
                    .readBy((client, id) -> client.files().metadata(id).raw())
                    .downloadedBy((client, id) -> client.files().download(id))
                    .deletedBy((client, id) -> client.deletions().file(id)),
            of("claude_gen_file_")
                    .readBy((client, id) -> client.generatedFiles().metadata(id).raw())
                    .downloadedBy((client, id) -> client.generatedFiles().download(id)),
            of("claude_artifact_version_")
                    .readBy((client, id) -> client.artifacts().metadata(id).raw())
                    .downloadedBy((client, id) -> client.artifacts().download(id)),
            of("cart_")
                    .readBy(Resource::codeArtifact)
                    .downloadedBy(Resource::codeArtifactVersion)
                    .deletedBy((client, id) -> client.deletions().codeArtifact(id)),
            of("clls_").readBy((client, id) -> client.localSessions().get(id).raw()),
            of("cse_").readBy(Resource::remoteSession),
            of("rbac_group_").readBy((client, id) -> client.groups().get(id).raw()),
            of("rbac_role_").readBy(Resource::role),
            of("user_").readBy(Resource::user));

    /** A call that takes an id. */
    @FunctionalInterface
    interface Call<T> {
        T on(ComplianceClient client, String id);
    }

    private static Resource of(String prefix) {
        return new Resource(prefix, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Resource readBy(Call<RawJson> call) {
        return new Resource(prefix, Optional.of(call), content, deletion);
    }

    private Resource downloadedBy(Call<Download> call) {
        return new Resource(prefix, record, Optional.of(call), deletion);
    }

    private Resource deletedBy(Call<DeleteResult> call) {
        return new Resource(prefix, record, content, Optional.of(call));
    }

    /** The record behind an id as it was sent. */
    static RawJson read(ComplianceClient client, String id) {
        return require(id, behind(id).record, "be read by its id").on(client, id);
    }

    /** The content behind an id; nothing is requested yet. */
    static Download download(ComplianceClient client, String id) {
        return require(id, behind(id).content, "be downloaded").on(client, id);
    }

    /** The call that deletes what is behind an id. */
    static Call<DeleteResult> deletionOf(String id) {
        return require(id, behind(id).deletion, "be deleted");
    }

    private static Resource behind(String id) {
        return KNOWN.stream()
                .filter(resource -> id.startsWith(resource.prefix))
                .findFirst()
                .orElseThrow(() -> new UsageException("\"" + id + "\" is no id that can be asked for; ids begin with "
                        + KNOWN.stream().map(Resource::prefix).collect(Collectors.joining(", "))));
    }

    private static <T> T require(String id, Optional<T> call, String what) {
        return call.orElseThrow(() -> new UsageException("the service has no call by which " + id + " could " + what));
    }

    private static RawJson chat(ComplianceClient client, String id) {
        MessageQuery.Builder one = MessageQuery.builder();
        return header(client.chats().messages(id, one.pageSize(1).build()), Chat.class);
    }

    private static RawJson remoteSession(ComplianceClient client, String id) {
        SessionMessageQuery.Builder one = SessionMessageQuery.builder();
        return header(client.remoteSessions().messages(id, one.pageSize(1).build()), RemoteSession.class);
    }

    private static <T extends ServerRecord> RawJson header(Pages<?> messages, Class<T> type) {
        Page<?> first = messages.byPage().iterator().next();
        return first.header(type).orElseThrow().raw();
    }

    private static RawJson codeArtifact(ComplianceClient client, String id) {
        return find(
                        client.codeArtifacts().list(),
                        (CodeArtifact artifact) -> artifact.id().equals(id))
                .orElseThrow(() -> notListed(id));
    }

    private static Download codeArtifactVersion(ComplianceClient client, String id) {
        int slash = id.indexOf('/');
        if (slash < 0) {
            throw new UsageException("\"" + id + "\" needs the version: write " + id + "/VERSION");
        }
        return client.codeArtifacts().download(id.substring(0, slash), id.substring(slash + 1));
    }

    private static RawJson role(ComplianceClient client, String id) {
        for (Organization organization : client.organizations().list()) {
            Pages<Role> roles = client.organizations().roles(organization.uuid());
            Optional<RawJson> found = find(roles, role -> role.id().equals(id));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw notListed(id);
    }

    private static RawJson user(ComplianceClient client, String id) {
        for (Organization organization : client.organizations().list()) {
            Pages<OrganizationUser> users = client.organizations().users(organization.uuid());
            Optional<RawJson> found = find(users, user -> user.id().equals(id));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw notListed(id);
    }

    private static <T extends ServerRecord> Optional<RawJson> find(Pages<T> all, Predicate<T> wanted) {
        for (T candidate : all) {
            if (wanted.test(candidate)) {
                return Optional.of(candidate.raw());
            }
        }
        return Optional.empty();
    }

    private static IllegalStateException notListed(String id) {
        return new IllegalStateException(id + " is not among those that the service lists for this key");
    }
}
