package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.LocalSession;
import io.compliance4j.testkit.tenant.Position;
import io.compliance4j.testkit.tenant.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** E30–E32: sessions captured on users' machines. */
final class LocalSessionEndpoints {
    private LocalSessionEndpoints() {}

    static FakeResponse list(Call call) {
        Parameters query = call.parameters;
        query.allow("limit", "page")
                .allowRange("created_at", "gte", "lt")
                .allowRange("updated_at", "gte")
                .refuseUnknown();
        TimeRange created = query.range("created_at", true);
        TimeRange updated = query.range("updated_at", true);
        if (created.from() >= created.until()) {
            throw call.errors.emptyRange();
        }
        int limit = Math.min(query.limit(100, 500), call.options.maxSessionPage());
        call.page(call.fingerprint());
        requireAvailable(call);
        Predicate<LocalSession> wanted = session -> call.view.shows(session)
                && created.contains(call.view.createdAt(session))
                && updated.contains(session.updatedAt());
        return call.listing(
                limit,
                (from, max) -> newestFirst(call, wanted, from, max),
                session -> place(call, session),
                (out, session) -> write(call, out, session, true),
                false);
    }

    /**
     * Sessions in the order of their visible beginning. Retention moves the beginning of old sessions, so only while none
     * has been moved may the walk follow the index.
     */
    private static List<LocalSession> newestFirst(
            Call call, Predicate<LocalSession> wanted, @org.jspecify.annotations.Nullable Position from, int max) {
        List<LocalSession> oldest = call.tenant.localSessions().walk(0, null, false, s -> true, s -> true, 1);
        boolean moved = call.tenant.organizations().all().stream()
                .anyMatch(organization -> oldest.stream()
                        .anyMatch(s -> s.createdAt().isBefore(call.view.transcriptCutOff(organization.uuid()))));
        if (!moved) {
            return call.tenant.localSessions().walk(0, from, true, s -> true, wanted, max);
        }
        return call.tenant.localSessions().all().stream()
                .filter(wanted)
                .filter(session -> from == null || place(call, session).compareTo(from) < 0)
                .sorted(Comparator.comparing((LocalSession session) -> place(call, session))
                        .reversed())
                .limit(max)
                .toList();
    }

    private static Position place(Call call, LocalSession session) {
        return Position.of(call.view.createdAt(session), session.id());
    }

    static FakeResponse get(Call call) {
        call.parameters.refuseUnknown();
        checkPathId(call);
        requireAvailable(call);
        LocalSession session = pathSession(call);
        return call.json(out -> write(call, out, session, true));
    }

    static FakeResponse messages(Call call) {
        Transcripts.Query query = Transcripts.query(call, true);
        checkPathId(call);
        requireAvailable(call);
        LocalSession session = pathSession(call);
        Instant cutOff = call.view.transcriptCutOff(session.organization());
        List<LocalSession.LocalMessage> retained = session.messages().get().stream()
                .filter(message -> !message.createdAt().isBefore(cutOff))
                .toList();
        return Transcripts.page(
                call,
                query,
                retained,
                LocalSession.LocalMessage::id,
                out -> write(call, out, session, false),
                (out, message) -> writeMessage(out, message, query));
    }

    private static void requireAvailable(Call call) {
        if (!call.tenant.isLocalSessionsAvailable()) {
            throw call.errors.localSessionsUnavailable();
        }
    }

    private static void checkPathId(Call call) {
        String id = call.match.parameter(0);
        boolean known = call.tenant.localSessions().find(id).isPresent();
        if (!known && !(id.startsWith("clls_") && isJson(id.substring("clls_".length())))) {
            throw call.errors.malformedPathId("local_session_id");
        }
    }

    private static boolean isJson(String base64) {
        try {
            return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8).startsWith("{\"v\":");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static LocalSession pathSession(Call call) {
        return call.tenant
                .localSessions()
                .find(call.match.parameter(0))
                .filter(call.view::shows)
                .orElseThrow(call.errors::noLocalSession);
    }

    private static void write(Call call, JsonOut out, LocalSession session, boolean withEmail) throws IOException {
        out.text("type", "compliance_local_session");
        out.text("id", session.id());
        out.time("created_at", call.view.createdAt(session));
        out.time("updated_at", session.updatedAt());
        out.uuid("organization_uuid", session.organization());
        out.maybe("workspace_id", session.workspaceId());
        out.user(
                "user",
                session.userId(),
                withEmail ? call.view.user(session.userId()).map(User::email).orElse(null) : null);
        out.maybe("product_surface", session.productSurface());
        out.maybeTrue("truncated", session.truncated());
    }

    private static void writeMessage(JsonOut out, LocalSession.LocalMessage message, Transcripts.Query query)
            throws IOException {
        out.text("type", "compliance_local_session_message");
        out.text("id", message.id());
        out.text("role", message.role());
        out.time("created_at", message.createdAt());
        out.maybe("model", message.model());
        LocalSession.Provenance provenance = message.provenance();
        if (provenance == null) {
            out.maybeNull("provenance");
        } else {
            out.object("provenance", o -> {
                o.text("type", provenance.type());
                String reason = provenance.reason();
                if (reason != null) {
                    o.text("reason", reason);
                }
            });
        }
        Blocks.session(out, message.content(), query.resultMax(), query.inputMax());
    }
}
