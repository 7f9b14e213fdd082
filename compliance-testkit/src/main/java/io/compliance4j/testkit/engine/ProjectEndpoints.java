package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.Position;
import io.compliance4j.testkit.tenant.Project;
import io.compliance4j.testkit.tenant.ProjectDocument;
import io.compliance4j.testkit.tenant.Shelf;
import io.compliance4j.testkit.tenant.StoredFile;
import io.compliance4j.testkit.tenant.User;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** E22–E29: projects, their attachments, collaborators and documents. */
final class ProjectEndpoints {
    private ProjectEndpoints() {}

    static FakeResponse list(Call call) {
        Parameters query = call.parameters;
        query.allow("organization_ids[]", "user_ids[]", "limit", "page")
                .allowRange("created_at", Parameters.ALL_OPERATORS)
                .allowRange("updated_at", Parameters.ALL_OPERATORS)
                .refuseUnknown();
        List<String> organizationIds = call.organizationIds(Integer.MAX_VALUE);
        Set<String> users = new HashSet<>(query.ids("user_ids[]", "user_", Integer.MAX_VALUE));
        TimeRange created = query.range("created_at", false);
        TimeRange updated = query.range("updated_at", false);
        int limit = query.limit(20, 100);
        call.page(call.fingerprint());
        Set<UUID> organizations = call.covered(organizationIds);
        Predicate<Project> wanted = project -> call.view.shows(project)
                && (organizations == null || organizations.contains(project.organization()))
                && (users.isEmpty() || users.contains(project.userId() == null ? "" : project.userId()))
                && created.contains(project.createdAt())
                && updated.contains(project.updatedAt());
        Shelf<Project> shelf = call.tenant.projects();
        return call.listing(
                limit,
                (from, max) -> shelf.walk(0, from, false, p -> true, wanted, max),
                project -> shelf.position(0, project),
                (out, project) -> writeMeta(call, out, project));
    }

    static FakeResponse get(Call call) {
        call.parameters.refuseUnknown();
        Project project = pathProject(call, call.errors::noProject);
        return call.json(out -> {
            writeMeta(call, out, project);
            out.text("description", project.description());
            out.text("instructions", project.instructions());
            out.number("chats_count", (long) attachedChats(call, project).size());
            out.number("attachments_count", (long) attachmentsOf(call, project).size());
        });
    }

    static FakeResponse delete(Call call) {
        call.parameters.refuseUnknown();
        Project project = pathProject(call, call.errors::noProjectToDelete);
        if (!attachedChats(call, project).isEmpty()) {
            throw call.errors.projectHasChats(project.id());
        }
        // Chats past their retention are gone for readers; they must not keep the project alive.
        call.tenant.chatsOfProject(project.id()).forEach(chat -> call.tenant.deleteChat(chat.id()));
        if (!call.tenant.deleteProject(project.id())) {
            throw call.errors.noProjectToDelete();
        }
        return call.deleted(project.id(), "claude_project_deleted");
    }

    static FakeResponse attachments(Call call) {
        call.parameters.allow("limit", "page").refuseUnknown();
        int limit = call.parameters.limit(20, 100);
        call.page(call.fingerprint());
        List<Attachment> attachments = attachmentsOf(call, pathProject(call, call.errors::noProject));
        return call.listing(
                limit, Call.over(attachments, Attachment::position), Attachment::position, ProjectEndpoints::write);
    }

    static FakeResponse collaborators(Call call) {
        call.parameters.allow("limit", "page").refuseUnknown();
        int limit = call.parameters.limit(20, 100);
        call.page(call.fingerprint());
        Project project = pathProject(call, call.errors::noProject);
        List<DirectoryEndpoints.Numbered<Project.Collaborator>> granted =
                DirectoryEndpoints.numberedByTime(project.collaborators(), Project.Collaborator::grantedAt);
        return call.listing(
                limit,
                Call.over(granted, DirectoryEndpoints.Numbered::position),
                DirectoryEndpoints.Numbered::position,
                (out, numbered) -> writeCollaborator(call, out, numbered.item()));
    }

    static FakeResponse document(Call call) {
        call.parameters.refuseUnknown();
        ProjectDocument document = pathDocument(call, call.errors::noDocument);
        return call.json(out -> {
            out.text("id", document.id());
            out.text("filename", document.filename());
            out.text("content", document.content().readText());
            out.time("created_at", document.createdAt());
            writeUser(call, out, document.userId());
        });
    }

    static FakeResponse documentMetadata(Call call) {
        call.parameters.refuseUnknown();
        ProjectDocument document = pathDocument(call, call.errors::noDocument);
        return call.json(out -> {
            out.text("id", document.id());
            out.text("claude_project_id", document.projectId());
            out.text("filename", document.filename());
            out.time("created_at", document.createdAt());
            out.text("mime_type", "text/plain");
            out.number("size_bytes", document.content().size());
            out.text("md5", document.content().md5());
            writeUser(call, out, document.userId());
        });
    }

    static FakeResponse deleteDocument(Call call) {
        call.parameters.refuseUnknown();
        ProjectDocument document = pathDocument(call, call.errors::noDocumentToDelete);
        if (!call.tenant.deleteDocument(document.id())) {
            throw call.errors.noDocumentToDelete();
        }
        return call.deleted(document.id(), "claude_project_document_deleted");
    }

    private static Project pathProject(Call call, Supplier<ApiException> missing) {
        return call.tenant
                .projects()
                .find(call.match.parameter(0))
                .filter(call.view::shows)
                .orElseThrow(missing);
    }

    private static ProjectDocument pathDocument(Call call, Supplier<ApiException> missing) {
        return call.tenant
                .documents()
                .find(call.match.parameter(0))
                .filter(document -> call.view.showsProject(document.projectId()))
                .orElseThrow(missing);
    }

    private static List<Chat> attachedChats(Call call, Project project) {
        return call.tenant.chatsOfProject(project.id()).stream()
                .filter(call.view::shows)
                .toList();
    }

    /** A file or a document of a project: exactly one of the two is there. */
    private record Attachment(Position position, Optional<StoredFile> file, Optional<ProjectDocument> document) {}

    private static List<Attachment> attachmentsOf(Call call, Project project) {
        List<Attachment> all = new ArrayList<>();
        call.tenant
                .filesOfProject(project.id())
                .forEach(file -> all.add(
                        new Attachment(Position.of(file.createdAt(), file.id()), Optional.of(file), Optional.empty())));
        call.tenant
                .documentsOfProject(project.id())
                .forEach(document -> all.add(new Attachment(
                        Position.of(document.createdAt(), document.id()), Optional.empty(), Optional.of(document))));
        all.sort(Comparator.comparing(Attachment::position));
        return all;
    }

    private static void write(JsonOut out, Attachment attachment) throws IOException {
        if (attachment.file().isPresent()) {
            StoredFile file = attachment.file().get();
            Content content = file.content();
            String mimeType = content == null ? null : file.mimeType();
            out.text("type", "project_file");
            out.text("id", file.id());
            out.time("created_at", file.createdAt());
            out.text("filename", file.filename() == null ? "" : file.filename());
            out.text("mime_type", mimeType == null ? "application/octet-stream" : mimeType);
            if (content != null) {
                out.number("size_bytes", content.size());
                out.text("md5", file.recordedMd5() == null ? content.md5() : file.recordedMd5());
            } else {
                out.maybeNull("size_bytes");
                out.maybeNull("md5");
            }
        } else {
            ProjectDocument document = attachment.document().orElseThrow();
            out.text("type", "project_doc");
            out.text("id", document.id());
            out.time("created_at", document.createdAt());
            out.text("filename", document.filename());
            out.text("mime_type", "text/plain");
            out.time("updated_at", null);
        }
    }

    private static void writeCollaborator(Call call, JsonOut out, Project.Collaborator collaborator)
            throws IOException {
        String target = collaborator.target();
        out.text("type", collaborator.type());
        switch (collaborator.type()) {
            case "user" ->
                out.text(
                        "user_id",
                        target == null || call.tenant.users().find(target).isEmpty() ? null : target);
            case "group" -> out.text("group_id", target);
            case "organization" -> out.text("organization_uuid", target);
            default -> out.text("organization_role", target);
        }
        out.text("role", collaborator.role());
        out.time("granted_at", collaborator.grantedAt());
    }

    private static void writeMeta(Call call, JsonOut out, Project project) throws IOException {
        out.text("id", project.id());
        out.text("name", project.name());
        out.time("created_at", project.createdAt());
        out.time("updated_at", project.updatedAt());
        out.maybeTime("deleted_at", project.deletedAt());
        out.bool("is_private", project.isPrivate());
        ChatEndpoints.writeOrganization(call, out, project.organization());
        writeUser(call, out, project.userId());
    }

    private static void writeUser(Call call, JsonOut out, @org.jspecify.annotations.Nullable String userId)
            throws IOException {
        Optional<User> user = call.view.user(userId);
        out.user("user", user.map(User::id).orElse(null), user.map(User::email).orElse(null));
    }
}
