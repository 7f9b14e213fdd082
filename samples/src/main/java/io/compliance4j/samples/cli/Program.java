package io.compliance4j.samples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;

/** Hands the arguments to their command, and turns whatever happens into an exit status. */
public final class Program {

    /** Set by the script, because a JVM cannot ask whether its stderr is a terminal. */
    private static final String TERMINAL_PROPERTY = "compliance.terminal";

    private static final int WIDTH = 110;

    private final Console console;

    Program(Console console) {
        this.console = console;
    }

    /** Runs one command and ends the JVM with its status. */
    public static void main(String[] args) {
        Console console = new Console(
                System.getenv(),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Boolean.getBoolean(TERMINAL_PROPERTY));
        StopSignal signal = StopSignal.interrupts(Thread.currentThread());
        signal.exit(new Program(console).run(args));
    }

    /** Runs one command. */
    int run(String... args) {
        return commandLine().execute(joinRelativeTimes(args));
    }

    private CommandLine commandLine() {
        CommandLine top = new CommandLine(new Compliance())
                .addSubcommand(new ActivitiesCommand(console))
                .addSubcommand(new ChatsCommand(console))
                .addSubcommand(new SessionsCommand(console))
                .addSubcommand(new ProjectsCommand(console))
                .addSubcommand(new DirectoryCommand(console))
                .addSubcommand(new GetCommand(console))
                .addSubcommand(new DownloadCommand(console))
                .addSubcommand(new DeleteCommand(console))
                .addSubcommand(new DoctorCommand(console))
                .addSubcommand(new FakeServerCommand(console))
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new GenerateCompletion());
        top.getSubcommands().values().forEach(Program::addHelp);
        return top.registerConverter(Instant.class, new TimeOption(Clock.systemUTC()))
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(WIDTH)
                .setColorScheme(Help.defaultColorScheme(console.colours() ? Help.Ansi.ON : Help.Ansi.OFF))
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

    private static void addHelp(CommandLine command) {
        if (command.getCommandSpec().findOption("--help") == null) {
            command.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("Show this help message and exit.")
                            .build());
        }
    }

    /** Writes {@code --since -24h} as {@code --since=-24h}: apart, the time would be taken for an option. */
    private static String[] joinRelativeTimes(String[] args) {
        List<String> joined = new ArrayList<>();
        for (String argument : args) {
            int last = joined.size() - 1;
            if (TimeOption.isRelative(argument) && last >= 0 && joined.get(last).startsWith("--")) {
                joined.set(last, joined.get(last) + "=" + argument);
            } else {
                joined.add(argument);
            }
        }
        return joined.toArray(new String[0]);
    }
}
