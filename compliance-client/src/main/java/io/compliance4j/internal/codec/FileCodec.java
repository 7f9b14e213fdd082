package io.compliance4j.internal.codec;

import io.compliance4j.file.FileMetadata;
import io.compliance4j.internal.http.ResponseHandler;
import io.compliance4j.json.RawJson;
import java.util.ArrayList;
import java.util.List;

/** Reads what is known of files. */
public final class FileCodec {

    /** Uploaded and generated files alike: they differ in how they name their chats. */
    public static final ResponseHandler<FileMetadata> METADATA =
            SingleRecords.handler(RecordReader.of(FileCodec::metadata));

    private FileCodec() {}

    private static FileMetadata metadata(Fields fields, RawJson raw) {
        List<String> chatIds = new ArrayList<>(fields.strings("claude_chat_ids"));
        fields.string("claude_chat_id").ifPresent(chatIds::add);
        return FileMetadata.builder()
                .id(fields.requiredString("id"))
                .filename(fields.string("filename"))
                .mimeType(fields.string("mime_type"))
                .sizeBytes(fields.integer("size_bytes"))
                .md5(fields.string("md5"))
                .createdAt(fields.time("created_at"))
                .messageIds(fields.strings("message_ids"))
                .chatIds(chatIds)
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }
}
