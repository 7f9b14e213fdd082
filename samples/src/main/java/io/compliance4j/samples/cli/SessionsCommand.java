package io.compliance4j.samples.cli;

import io.compliance4j.collect.Collector;
import io.compliance4j.collect.LocalSessionCollector;
import io.compliance4j.collect.RemoteSessionCollector;
import io.compliance4j.error.FeatureUnavailableException;
import io.compliance4j.event.MessageEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compliance sessions}: transcripts from people's machines and from the cloud. */
@Command(
        footer = {
            "",
            "Examples:",
            "  compliance sessions --since -24h > sessions.ndjson",
            "  compliance sessions --state /var/lib/compliance >> sessions.ndjson",
            "  compliance sessions --local --full --since -7d | jq -r .session.product_surface | sort | uniq -c"
        })
final class SessionsCommand extends ServiceCommand {

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

    @Mixin
    private final StateOptions state = new StateOptions();

    SessionsCommand(Console console) {
        super(console);
    }

    @Override
    void run(Run run) throws IOException {
        if (local || !remote) {
            try {
                write(run, local(run));
            } catch (FeatureUnavailableException e) {
                if (local) {
                    throw e;
                }
                run.counts().deadLettered();
                run.warn("local sessions were left out, --remote asks for the others only: " + ExitStatus.oneLine(e));
            }
        }
        if (remote || !local) {
            write(run, remote(run));
        }
    }

    private void write(Run run, Collector<MessageEvent> sessions) throws IOException {
        Collecting.run(
                run, state, sessions, Optional.empty(), event -> run.out().write(event.toJson()));
    }

    private Collector<MessageEvent> local(Run run) {
        LocalSessionCollector sessions = run.client()
                .collectors()
                .localSessions("local-sessions", state.store())
                .options(Collecting.options(run));
        if (since != null) {
            sessions = sessions.from(since);
        }
        return full ? sessions.full() : sessions;
    }

    private Collector<MessageEvent> remote(Run run) {
        RemoteSessionCollector sessions = run.client()
                .collectors()
                .remoteSessions("remote-sessions", state.store())
                .options(Collecting.options(run));
        if (since != null) {
            sessions = sessions.from(since);
        }
        return full ? sessions.full() : sessions;
    }
}
