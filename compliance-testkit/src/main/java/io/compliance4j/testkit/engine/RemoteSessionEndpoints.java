package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Position;
import io.compliance4j.testkit.tenant.RemoteSession;
import io.compliance4j.testkit.tenant.Shelf;
import io.compliance4j.testkit.tenant.User;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** E33–E34: sessions in the cloud. */
final class RemoteSessionEndpoints {
    private static final Pattern ID = Pattern.compile("cse_[0-9A-Za-z]{8,64}");

    private RemoteSessionEndpoints() {}

    static FakeResponse list(Call call) {
        Parameters query = call.parameters;
        query.allow("organization_ids[]", "user_ids[]", "limit", "page")
                .allowRange("created_at", Parameters.ALL_OPERATORS)
                .refuseUnknown();
        List<String> organizationIds = call.organizationIds(500);
        Set<String> users = new HashSet<>(query.ids("user_ids[]", "user_", 10));
        TimeRange created = query.range("created_at", false);
        int limit = Math.min(query.limit(100, 500), call.options.maxSessionPage());
        call.page(call.fingerprint());
        Set<UUID> organizations = call.covered(organizationIds);
        Position high = created.above();
        Position low = created.below();
        Shelf<RemoteSession> shelf = call.tenant.remoteSessions();
        Predicate<RemoteSession> within =
                low == null ? s -> true : s -> shelf.position(0, s).compareTo(low) > 0;
        Predicate<RemoteSession> wanted = session -> call.view.shows(session)
                && (organizations == null || organizations.contains(session.organization()))
                && (users.isEmpty() || users.contains(session.userId() == null ? "" : session.userId()));
        return call.listing(
                limit,
                (from, max) -> shelf.walk(0, from == null ? high : from, true, within, wanted, max),
                session -> shelf.position(0, session),
                (out, session) -> write(call, out, session, true),
                false);
    }

    static FakeResponse messages(Call call) {
        Transcripts.Query query = Transcripts.query(call, false);
        String id = call.match.parameter(0);
        if (!ID.matcher(id).matches()) {
            throw call.errors.malformedPathId("claude_remote_session_id");
        }
        RemoteSession session = call.tenant
                .remoteSessions()
                .find(id)
                .filter(s -> call.view.shows(s) && !s.status().equals("pending"))
                .orElseThrow(call.errors::noRemoteSession);
        return Transcripts.page(
                call,
                query,
                session.messages().get(),
                RemoteSession.RemoteMessage::id,
                out -> write(call, out, session, false),
                (out, message) -> {
                    out.text("id", message.id());
                    out.text("role", message.role());
                    out.time("created_at", message.createdAt());
                    Blocks.session(out, message.content(), query.resultMax(), query.inputMax());
                    out.maybe("sent_by_user_id", message.sentByUserId());
                    out.maybeTrue("content_unavailable", message.contentUnavailable());
                });
    }

    /** Within a transcript, e-mail address, starter and project are not resolved: always null. */
    private static void write(Call call, JsonOut out, RemoteSession session, boolean resolved) throws IOException {
        out.text("id", session.id());
        out.uuid("organization_uuid", session.organization());
        out.user("user", session.userId(), resolved ? email(call, session.userId()) : null);
        out.maybe("agent_id", session.agentId());
        out.maybeUser(
                "started_by_user",
                resolved ? session.startedByUserId() : null,
                resolved ? email(call, session.startedByUserId()) : null);
        out.text("status", session.status());
        out.time("created_at", session.createdAt());
        out.time("updated_at", session.updatedAt());
        out.maybe("product_surface", session.productSurface());
        out.maybe("claude_project_id", resolved ? session.projectId() : null);
    }

    private static @Nullable String email(Call call, @Nullable String userId) {
        return call.view.user(userId).map(User::email).orElse(null);
    }
}
