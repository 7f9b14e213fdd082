package io.compliance4j.internal.codec;

import io.compliance4j.chat.MessageRole;
import io.compliance4j.internal.http.ResponseHandler;
import io.compliance4j.internal.paging.PageReader;
import io.compliance4j.json.RawJson;
import io.compliance4j.session.LocalSession;
import io.compliance4j.session.LocalSessionMessage;
import io.compliance4j.session.ProductSurface;
import io.compliance4j.session.Provenance;
import io.compliance4j.session.RemoteSession;
import io.compliance4j.session.RemoteSessionMessage;
import io.compliance4j.session.SessionStatus;
import io.compliance4j.session.UnavailableReason;

/** Reads sessions and their transcripts. */
public final class SessionCodec {

    private static final RecordReader<LocalSession> LOCAL_RECORD = RecordReader.of(SessionCodec::local);
    private static final RecordReader<RemoteSession> REMOTE_RECORD = RecordReader.of(SessionCodec::remote);

    public static final PageReader<LocalSession> LOCAL_SESSIONS = PageFrames.reader("data", LOCAL_RECORD);
    public static final ResponseHandler<LocalSession> LOCAL_SESSION = SingleRecords.handler(LOCAL_RECORD);
    public static final PageReader<LocalSessionMessage> LOCAL_MESSAGES = PageFrames.reader(
            "data", RecordReader.of(SessionCodec::localMessage), FrameHeader.in("session", LOCAL_RECORD));
    public static final PageReader<RemoteSession> REMOTE_SESSIONS = PageFrames.reader("data", REMOTE_RECORD);
    public static final PageReader<RemoteSessionMessage> REMOTE_MESSAGES = PageFrames.reader(
            "data", RecordReader.of(SessionCodec::remoteMessage), FrameHeader.in("session", REMOTE_RECORD));

    private SessionCodec() {}

    private static LocalSession local(Fields fields, RawJson raw) {
        return LocalSession.builder()
                .id(fields.requiredString("id"))
                .createdAt(fields.requiredTime("created_at"))
                .updatedAt(fields.time("updated_at"))
                .organizationUuid(fields.string("organization_uuid"))
                .workspaceId(fields.string("workspace_id"))
                .user(References.user(fields, "user"))
                .productSurface(fields.string("product_surface").map(ProductSurface::of))
                .truncated(fields.bool("truncated", false))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static RemoteSession remote(Fields fields, RawJson raw) {
        return RemoteSession.builder()
                .id(fields.requiredString("id"))
                .organizationUuid(fields.string("organization_uuid"))
                .user(References.user(fields, "user"))
                .agentId(fields.string("agent_id"))
                .startedByUser(References.user(fields, "started_by_user"))
                .status(fields.string("status").map(SessionStatus::of))
                .createdAt(fields.requiredTime("created_at"))
                .updatedAt(fields.time("updated_at"))
                .productSurface(fields.string("product_surface").map(ProductSurface::of))
                .projectId(fields.string("claude_project_id"))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static LocalSessionMessage localMessage(Fields fields, RawJson raw) {
        return LocalSessionMessage.builder()
                .id(fields.requiredString("id"))
                .role(fields.string("role").map(MessageRole::of))
                .createdAt(fields.requiredTime("created_at"))
                .content(ContentBlocks.read(fields, "content"))
                .model(fields.string("model"))
                .provenance(fields.object("provenance").map(SessionCodec::provenance))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static RemoteSessionMessage remoteMessage(Fields fields, RawJson raw) {
        return RemoteSessionMessage.builder()
                .id(fields.requiredString("id"))
                .role(fields.string("role").map(MessageRole::of))
                .createdAt(fields.requiredTime("created_at"))
                .content(ContentBlocks.read(fields, "content"))
                .sentByUserId(fields.string("sent_by_user_id"))
                .contentUnavailable(fields.bool("content_unavailable", false))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static Provenance provenance(Fields fields) {
        String type = fields.string("type").orElse("");
        return switch (type) {
            case "content_unavailable" ->
                Provenance.ContentUnavailable.builder()
                        .reason(fields.string("reason").map(UnavailableReason::of))
                        .build();
            case "client_asserted" -> Provenance.ClientAsserted.builder().build();
            case "synthetic_marker" -> Provenance.SyntheticMarker.builder().build();
            default -> Provenance.Unknown.builder().type(type).raw(fields.raw()).build();
        };
    }
}
