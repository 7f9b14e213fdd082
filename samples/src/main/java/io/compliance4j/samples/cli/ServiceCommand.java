package io.compliance4j.samples.cli;

import io.compliance4j.ComplianceClient;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that talks to the service: connects, runs, and ends with the status and the lines that the contract fixes. */
abstract class ServiceCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it
    private CommandSpec spec;

    @Mixin
    private final ServiceOptions options = new ServiceOptions();

    ServiceCommand(Console console) {
        this.console = console;
    }

    /** Does the work. What it throws becomes the exit status and the one line about it. */
    abstract void run(Run run) throws IOException;

    /** Whether the client may delete. */
    boolean deletes() {
        return false;
    }

    @Override
    public final Integer call() {
        RunCounts counts = new RunCounts();
        NdJson out = new NdJson(console.out());
        Progress progress = new Progress(console, spec.name(), options.quiet());
        int status;
        try {
            status = connectAndRun(out, counts, progress);
        } catch (IOException | RuntimeException e) {
            progress.clear();
            status = BrokenPipe.is(e) ? ExitStatus.DONE : ExitStatus.report(e, console.err(), options.verbose());
        }
        if (options.summary()) {
            console.err().println(counts.summary(spec.name()));
        }
        return status;
    }

    private int connectAndRun(NdJson out, RunCounts counts, Progress progress) throws IOException {
        RequestLog log = new RequestLog(progress, options.verbose(), !options.quiet());
        try (ComplianceClient client = options.connect(console.environment(), deletes(), List.of(counts, log))) {
            try {
                run(new Run(client, out, counts, progress));
            } finally {
                progress.clear();
                out.flush();
            }
        }
        return counts.deadLetters() > 0 ? ExitStatus.DEAD_LETTERS : ExitStatus.DONE;
    }
}
