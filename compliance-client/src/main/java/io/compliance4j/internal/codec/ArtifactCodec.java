package io.compliance4j.internal.codec;

import io.compliance4j.artifact.ArtifactVersion;
import io.compliance4j.artifact.CodeArtifact;
import io.compliance4j.artifact.CodeArtifactVersion;
import io.compliance4j.artifact.ReadMode;
import io.compliance4j.internal.http.ResponseHandler;
import io.compliance4j.internal.paging.PageReader;
import io.compliance4j.json.RawJson;
import java.util.Optional;

/** Reads artifacts. */
public final class ArtifactCodec {

    public static final ResponseHandler<ArtifactVersion> VERSION =
            SingleRecords.handler(RecordReader.of(ArtifactCodec::version));
    public static final PageReader<CodeArtifact> CODE_ARTIFACTS =
            PageFrames.reader("data", RecordReader.of(ArtifactCodec::codeArtifact));

    private ArtifactCodec() {}

    /** The text inside {@code body}, if that is an object with a text in its {@code content}. */
    public static Optional<String> wrappedText(byte[] body) {
        return RawJsonReader.isValue(body) ? RawJsonReader.string(body, "content") : Optional.empty();
    }

    private static ArtifactVersion version(Fields fields, RawJson raw) {
        return ArtifactVersion.builder()
                .id(fields.requiredString("id"))
                .versionId(fields.requiredString("version_id"))
                .chatId(fields.string("claude_chat_id"))
                .createdAt(fields.requiredTime("created_at"))
                .title(fields.string("title"))
                .artifactType(fields.string("artifact_type"))
                .md5(fields.string("md5"))
                .sizeBytes(fields.integer("size_bytes"))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static CodeArtifact codeArtifact(Fields fields, RawJson raw) {
        return CodeArtifact.builder()
                .id(fields.requiredString("id"))
                .organizationUuid(fields.string("organization_uuid"))
                .ownerUserId(fields.string("owner_user_id"))
                .publishedVersionId(fields.string("published_version_id"))
                .readMode(fields.string("read_mode").map(ReadMode::of))
                .updatedAt(fields.time("updated_at"))
                .user(References.user(fields, "user"))
                .versions(fields.objects("versions").stream()
                        .map(ArtifactCodec::codeArtifactVersion)
                        .toList())
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static CodeArtifactVersion codeArtifactVersion(Fields fields) {
        return CodeArtifactVersion.builder()
                .id(fields.string("id").orElse(""))
                .createdAt(fields.time("created_at"))
                .name(fields.string("name"))
                .build();
    }
}
