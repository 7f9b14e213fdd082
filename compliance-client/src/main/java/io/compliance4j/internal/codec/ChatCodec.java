package io.compliance4j.internal.codec;

import io.compliance4j.chat.ArtifactRef;
import io.compliance4j.chat.Chat;
import io.compliance4j.chat.ChatMessage;
import io.compliance4j.chat.FileRef;
import io.compliance4j.chat.GeneratedFileRef;
import io.compliance4j.chat.MessageRole;
import io.compliance4j.internal.paging.PageReader;
import io.compliance4j.json.RawJson;

/** Reads chats and their messages. */
public final class ChatCodec {

    private static final RecordReader<Chat> CHAT = RecordReader.of(ChatCodec::chat);

    public static final PageReader<Chat> CHATS = PageFrames.reader("data", CHAT);

    /** Pages that are a chat with some of its messages. */
    public static final PageReader<ChatMessage> MESSAGES =
            PageFrames.reader("chat_messages", RecordReader.of(ChatCodec::message), FrameHeader.aroundList(CHAT));

    private ChatCodec() {}

    private static Chat chat(Fields fields, RawJson raw) {
        return Chat.builder()
                .id(fields.requiredString("id"))
                .name(fields.string("name"))
                .createdAt(fields.requiredTime("created_at"))
                .updatedAt(fields.time("updated_at"))
                .deletedAt(fields.time("deleted_at"))
                .href(fields.string("href"))
                .model(fields.string("model"))
                .organizationUuid(fields.string("organization_uuid"))
                .organizationId(fields.string("organization_id"))
                .projectId(fields.string("project_id"))
                .user(References.user(fields, "user"))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static ChatMessage message(Fields fields, RawJson raw) {
        return ChatMessage.builder()
                .id(fields.requiredString("id"))
                .role(fields.string("role").map(MessageRole::of))
                .createdAt(fields.requiredTime("created_at"))
                .content(ContentBlocks.read(fields, "content"))
                .files(fields.objects("files").stream().map(ChatCodec::fileRef).toList())
                .generatedFiles(fields.objects("generated_files").stream()
                        .map(ChatCodec::generatedFileRef)
                        .toList())
                .artifacts(fields.objects("artifacts").stream()
                        .map(ChatCodec::artifactRef)
                        .toList())
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static FileRef fileRef(Fields fields) {
        return FileRef.builder()
                .id(fields.string("id").orElse(""))
                .filename(fields.string("filename"))
                .createdAt(fields.time("created_at"))
                .mimeType(fields.string("mime_type"))
                .sizeBytes(fields.integer("size_bytes"))
                .md5(fields.string("md5"))
                .build();
    }

    private static GeneratedFileRef generatedFileRef(Fields fields) {
        return GeneratedFileRef.builder()
                .id(fields.string("id").orElse(""))
                .filename(fields.string("filename"))
                .mimeType(fields.string("mime_type"))
                .sizeBytes(fields.integer("size_bytes"))
                .md5(fields.string("md5"))
                .build();
    }

    private static ArtifactRef artifactRef(Fields fields) {
        return ArtifactRef.builder()
                .id(fields.string("id").orElse(""))
                .versionId(fields.string("version_id").orElse(""))
                .title(fields.string("title"))
                .artifactType(fields.string("artifact_type"))
                .build();
    }
}
