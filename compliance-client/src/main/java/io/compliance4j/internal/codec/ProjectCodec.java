package io.compliance4j.internal.codec;

import io.compliance4j.internal.http.ResponseHandler;
import io.compliance4j.internal.paging.PageReader;
import io.compliance4j.json.RawJson;
import io.compliance4j.project.Project;
import io.compliance4j.project.ProjectAttachment;
import io.compliance4j.project.ProjectDetails;
import io.compliance4j.project.ProjectDocument;
import io.compliance4j.project.ProjectDocumentMetadata;

/** Reads projects, their attachments and documents. */
public final class ProjectCodec {

    public static final PageReader<Project> PROJECTS =
            PageFrames.reader("data", RecordReader.of(ProjectCodec::project));
    public static final ResponseHandler<ProjectDetails> PROJECT =
            SingleRecords.handler(RecordReader.of(ProjectCodec::details));
    public static final PageReader<ProjectAttachment> ATTACHMENTS =
            PageFrames.reader("data", RecordReader.of(ProjectCodec::attachment));
    public static final ResponseHandler<ProjectDocument> DOCUMENT =
            SingleRecords.handler(RecordReader.of(ProjectCodec::document));
    public static final ResponseHandler<ProjectDocumentMetadata> DOCUMENT_METADATA =
            SingleRecords.handler(RecordReader.of(ProjectCodec::documentMetadata));

    private ProjectCodec() {}

    private static Project project(Fields fields, RawJson raw) {
        return Project.builder()
                .id(fields.requiredString("id"))
                .name(fields.string("name"))
                .createdAt(fields.requiredTime("created_at"))
                .updatedAt(fields.time("updated_at"))
                .deletedAt(fields.time("deleted_at"))
                .isPrivate(fields.bool("is_private"))
                .organizationUuid(fields.string("organization_uuid"))
                .organizationId(fields.string("organization_id"))
                .user(References.user(fields, "user"))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static ProjectDetails details(Fields fields, RawJson raw) {
        return ProjectDetails.builder()
                .id(fields.requiredString("id"))
                .name(fields.string("name"))
                .description(fields.string("description"))
                .instructions(fields.string("instructions"))
                .createdAt(fields.requiredTime("created_at"))
                .updatedAt(fields.time("updated_at"))
                .deletedAt(fields.time("deleted_at"))
                .isPrivate(fields.bool("is_private"))
                .organizationUuid(fields.string("organization_uuid"))
                .organizationId(fields.string("organization_id"))
                .user(References.user(fields, "user"))
                .chatsCount(fields.integer("chats_count"))
                .attachmentsCount(fields.integer("attachments_count"))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static ProjectAttachment attachment(Fields fields, RawJson raw) {
        String type = fields.requiredString("type");
        return switch (type) {
            case "project_file" ->
                ProjectAttachment.File.builder()
                        .type(type)
                        .id(fields.requiredString("id"))
                        .createdAt(fields.requiredTime("created_at"))
                        .filename(fields.string("filename"))
                        .mimeType(fields.string("mime_type"))
                        .sizeBytes(fields.integer("size_bytes"))
                        .md5(fields.string("md5"))
                        .raw(raw)
                        .malformed(fields.malformed())
                        .build();
            case "project_doc" ->
                ProjectAttachment.Document.builder()
                        .type(type)
                        .id(fields.requiredString("id"))
                        .createdAt(fields.requiredTime("created_at"))
                        .filename(fields.string("filename"))
                        .mimeType(fields.string("mime_type"))
                        .updatedAt(fields.time("updated_at"))
                        .raw(raw)
                        .malformed(fields.malformed())
                        .build();
            default ->
                ProjectAttachment.Unknown.builder()
                        .type(type)
                        .id(fields.requiredString("id"))
                        .createdAt(fields.requiredTime("created_at"))
                        .filename(fields.string("filename"))
                        .mimeType(fields.string("mime_type"))
                        .raw(raw)
                        .malformed(fields.malformed())
                        .build();
        };
    }

    private static ProjectDocument document(Fields fields, RawJson raw) {
        return ProjectDocument.builder()
                .id(fields.requiredString("id"))
                .filename(fields.string("filename"))
                .content(fields.string("content").orElse(""))
                .createdAt(fields.requiredTime("created_at"))
                .user(References.user(fields, "user"))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static ProjectDocumentMetadata documentMetadata(Fields fields, RawJson raw) {
        return ProjectDocumentMetadata.builder()
                .id(fields.requiredString("id"))
                .projectId(fields.string("claude_project_id"))
                .filename(fields.string("filename"))
                .createdAt(fields.requiredTime("created_at"))
                .mimeType(fields.string("mime_type"))
                .sizeBytes(fields.integer("size_bytes"))
                .md5(fields.string("md5"))
                .user(References.user(fields, "user"))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }
}
