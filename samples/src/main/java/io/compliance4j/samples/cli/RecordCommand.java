package io.compliance4j.samples.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that writes records: runs, and ends with the status and the lines that the contract fixes. */
abstract class RecordCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli injects it
    private CommandSpec spec;

    @Mixin
    private final OutputOptions options = new OutputOptions();

    RecordCommand(Console console) {
        this.console = console;
    }

    /** Does the work. What it throws becomes the exit status and the one line about it. */
    abstract void execute(Output output) throws IOException;

    final Console console() {
        return console;
    }

    final OutputOptions outputOptions() {
        return options;
    }

    @Override
    public final Integer call() {
        RunCounts counts = new RunCounts();
        Progress progress = new Progress(console, spec.name(), options.quiet());
        int status;
        try {
            status = execute(new NdJson(console.out()), counts, progress);
        } catch (IOException | RuntimeException e) {
            progress.clear();
            status = BrokenPipe.is(e) ? ExitStatus.DONE : ExitStatus.report(e, console.err(), options.verbose());
        }
        if (options.summary()) {
            console.err().println(counts.summary(spec.name()));
        }
        return status;
    }

    private int execute(NdJson out, RunCounts counts, Progress progress) throws IOException {
        try {
            execute(new Output(out, counts, progress));
        } finally {
            progress.clear();
            out.flush();
        }
        return counts.deadLetters() > 0 ? ExitStatus.DEAD_LETTERS : ExitStatus.DONE;
    }
}
