package io.compliance4j.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.compliance4j.chat.ContentBlock;
import io.compliance4j.claudeexport.ExportAttachment;
import io.compliance4j.claudeexport.ExportFileRef;
import io.compliance4j.claudeexport.ExportProject;
import io.compliance4j.claudeexport.ExportProjectDocument;
import io.compliance4j.claudeexport.ExportUser;
import io.compliance4j.json.RawJson;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the records of claude.ai data exports. Never fails because of what a member is or is not. Thread-safe. */
public final class ExportCodec {

    private ExportCodec() {}

    /** A row of {@code users.json}. */
    public static ExportUser user(RawJson raw) {
        Fields fields = fields(raw);
        return ExportUser.builder()
                .uuid(fields.requiredString("uuid"))
                .fullName(fields.string("full_name"))
                .emailAddress(fields.string("email_address"))
                .verifiedPhoneNumber(fields.string("verified_phone_number"))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    /** A project. */
    public static ExportProject project(RawJson raw) {
        Fields fields = fields(raw);
        return ExportProject.builder()
                .uuid(fields.requiredString("uuid"))
                .name(fields.string("name"))
                .description(fields.string("description"))
                .promptTemplate(fields.string("prompt_template"))
                .isPrivate(fields.bool("is_private"))
                .isStarterProject(fields.bool("is_starter_project"))
                .createdAt(fields.time("created_at"))
                .updatedAt(fields.time("updated_at"))
                .creatorUuid(fields.object("creator").flatMap(creator -> creator.string("uuid")))
                .documents(fields.objects("docs").stream()
                        .map(ExportCodec::document)
                        .toList())
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static ExportProjectDocument document(Fields fields) {
        return ExportProjectDocument.builder()
                .uuid(fields.string("uuid").orElse(""))
                .filename(fields.string("filename"))
                .content(fields.string("content").orElse(""))
                .createdAt(fields.time("created_at"))
                .build();
    }

    /** What a message says: its blocks or, where there are none, its text. */
    public static List<ContentBlock> content(RawJson message) {
        Fields fields = fields(message);
        List<ContentBlock> blocks = ContentBlocks.readExported(fields, "content");
        String text = fields.string("text").orElse("");
        return blocks.isEmpty() && !text.isEmpty()
                ? List.of(ContentBlock.Text.builder().text(text).build())
                : blocks;
    }

    /** The attachments of a message. */
    public static List<ExportAttachment> attachments(RawJson message) {
        return objects(
                message,
                "attachments",
                fields -> ExportAttachment.builder()
                        .fileName(fields.string("file_name").orElse(""))
                        .fileSize(fields.integer("file_size"))
                        .fileType(fields.string("file_type"))
                        .extractedContent(fields.string("extracted_content").orElse(""))
                        .build());
    }

    /** The files of a message. */
    public static List<ExportFileRef> files(RawJson message) {
        return objects(
                message,
                "files",
                fields -> ExportFileRef.builder()
                        .fileUuid(fields.string("file_uuid"))
                        .fileName(fields.string("file_name"))
                        .build());
    }

    /** Text of a member of an object in the record. */
    public static Optional<String> string(RawJson record, String object, String member) {
        return record.member(object).flatMap(value -> value.string(member));
    }

    private static <T> List<T> objects(RawJson record, String member, Function<Fields, T> reader) {
        return fields(record).objects(member).stream().map(reader).toList();
    }

    private static Fields fields(RawJson raw) {
        byte[] json = raw.bytes();
        try (JsonParser parser = Json.FACTORY.createParser(json)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? Fields.read(parser, json) : Fields.unreadable();
        } catch (IOException e) {
            return Fields.unreadable();
        }
    }
}
