package io.compliance4j.samples.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Hands the arguments to their command, and turns whatever happens into an exit status. */
public final class Program {

    /** Set by the script, because a JVM cannot ask which of its streams is a terminal. */
    private static final String OUT_PROPERTY = "compliance.stdout.terminal";

    private static final String ERR_PROPERTY = "compliance.stderr.terminal";

    private static final int WIDTH = 110;

    private final Console console;
    private final TimeOption times = new TimeOption(Clock.systemUTC());

    Program(Console console) {
        this.console = console;
    }

    /** Runs one command and ends the JVM with its status. */
    public static void main(String[] args) {
        Console console = new Console(
                System.getenv(),
                Channels.newInputStream(new FileInputStream(FileDescriptor.in).getChannel()), // heeds interrupts
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean(OUT_PROPERTY),
                Boolean.getBoolean(ERR_PROPERTY));
        StopSignal signal = StopSignal.interrupts(Thread.currentThread());
        signal.exit(new Program(console).run(args));
    }

    /** Runs one command. */
    int run(String... args) {
        return commandLine(args).execute(resolveRelativeTimes(args));
    }

    private CommandLine commandLine(String... args) {
        return Commands.calledBy(console, args)
                .registerConverter(Instant.class, times)
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(WIDTH)
                .setColorScheme(Help.defaultColorScheme(console.coloursOnOut() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((failure, arguments) -> {
                    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
                    console.err().println("error: " + ExitStatus.oneLine(failure) + " (see " + command + " --help)");
                    return ExitStatus.USAGE;
                })
                .setExecutionExceptionHandler(
                        (failure, command, arguments) -> ExitStatus.report(failure, console.err(), false));
    }

    /** Writes {@code --since -24h} as the time that it stands for: with its hyphen it would be taken for an option. */
    private String[] resolveRelativeTimes(String[] args) {
        List<String> resolved = new ArrayList<>();
        for (String argument : args) {
            int last = resolved.size() - 1;
            int value = argument.startsWith("--") ? argument.indexOf('=') + 1 : 0;
            if (value > 0 && TimeOption.isRelative(argument.substring(value))) {
                resolved.add(argument.substring(0, value) + times.convert(argument.substring(value)));
            } else if (TimeOption.isRelative(argument)
                    && last >= 0
                    && resolved.get(last).startsWith("--")) {
                resolved.set(last, resolved.get(last) + "=" + times.convert(argument));
            } else {
                resolved.add(argument);
            }
        }
        return resolved.toArray(new String[0]);
    }
}
