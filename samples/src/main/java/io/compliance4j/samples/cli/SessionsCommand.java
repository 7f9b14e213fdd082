package io.compliance4j.samples.cli;

import io.compliance4j.error.FeatureUnavailableException;
import io.compliance4j.json.ServerRecord;
import io.compliance4j.paging.Page;
import io.compliance4j.session.LocalSession;
import io.compliance4j.session.LocalSessionQuery;
import io.compliance4j.session.RemoteSession;
import io.compliance4j.session.RemoteSessionQuery;
import io.compliance4j.session.SessionMessage;
import io.compliance4j.session.SessionMessageQuery;
import io.compliance4j.session.SessionStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compliance sessions}: transcripts from people's machines and from the cloud. */
@Command(
        name = "sessions",
        description = "Transcripts of Cowork, Claude Code and other sessions: one line a message.",
        footer = {
            "",
            "Examples:",
            "  compliance sessions --since -24h > sessions.ndjson",
            "  compliance sessions --local --full --since -7d | jq -r .session.product_surface | sort | uniq -c"
        })
final class SessionsCommand extends ServiceCommand {

    private static final int NOTHING_CUT = -1;

    @Option(names = "--local", description = "Sessions on people's machines (default: both kinds).")
    private boolean local;

    @Option(names = "--remote", description = "Sessions in the cloud (default: both kinds).")
    private boolean remote;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Local sessions that were active since, cloud sessions that were created since.")
    private @Nullable Instant since;

    @Option(names = "--full", description = "Do not cut what tools were given and answered.")
    private boolean full;

    SessionsCommand(Console console) {
        super(console);
    }

    @Override
    void run(Run run) throws IOException {
        if (local || !remote) {
            writeLocal(run);
        }
        if (remote || !local) {
            writeRemote(run);
        }
    }

    private void writeLocal(Run run) throws IOException {
        LocalSessionQuery.Builder query = LocalSessionQuery.builder();
        if (since != null) {
            query.updatedFrom(since);
        }
        try {
            for (Page<LocalSession> page :
                    run.client().localSessions().list(query.build()).byPage()) {
                for (LocalSession session : page.items()) {
                    write(
                            run,
                            session.id(),
                            session,
                            session.updatedAt().orElse(session.createdAt()),
                            () -> run.client().localSessions().messages(session.id(), transcript()));
                }
                run.out().flush();
            }
        } catch (FeatureUnavailableException e) {
            if (local) {
                throw e;
            }
            run.counts().deadLettered();
            run.warn("local sessions were left out, --remote asks for the others only: " + ExitStatus.oneLine(e));
        }
    }

    private void writeRemote(Run run) throws IOException {
        RemoteSessionQuery.Builder query = RemoteSessionQuery.builder();
        if (since != null) {
            query.createdFrom(since);
        }
        for (Page<RemoteSession> page :
                run.client().remoteSessions().list(query.build()).byPage()) {
            for (RemoteSession session : page.items()) {
                boolean begun = !session.status().equals(Optional.of(SessionStatus.PENDING));
                write(
                        run,
                        session.id(),
                        session,
                        session.createdAt(),
                        () -> begun ? run.client().remoteSessions().messages(session.id(), transcript()) : List.of());
            }
            run.out().flush();
        }
    }

    private SessionMessageQuery transcript() {
        SessionMessageQuery.Builder query = SessionMessageQuery.builder();
        if (full) {
            query.toolUseInputMaxBytes(NOTHING_CUT).toolResultMaxBytes(NOTHING_CUT);
        }
        return query.build();
    }

    private static void write(Run run, String id, ServerRecord session, Instant when, Transcript transcript)
            throws IOException {
        run.attempt(id, () -> {
            List<SessionMessage> messages = new ArrayList<>();
            transcript.open().forEach(messages::add);
            MessageEvents.write(run.out(), "session", session.raw(), messages);
            for (int i = 0; i < Math.max(1, messages.size()); i++) {
                run.delivered(when);
            }
        });
    }

    /** Where the messages of a session come from. */
    @FunctionalInterface
    private interface Transcript {
        Iterable<? extends SessionMessage> open();
    }
}
