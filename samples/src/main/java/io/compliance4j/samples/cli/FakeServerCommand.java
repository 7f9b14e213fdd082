package io.compliance4j.samples.cli;

import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.FakeServerProgram;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compliance fake-server}: the testkit's server, for clients in any language. */
@Command(
        footer = {
            "",
            "Prints one line of JSON with the address and the keys when it is ready, then serves until it is stopped.",
            "",
            "Examples:",
            "  compliance fake-server --port 8080 --users 200 --chats 2000 --activities 50000",
            "  compliance fake-server --port 0 --rpm 60 --faults faults.json"
        })
final class FakeServerCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--port", paramLabel = "P", description = "Where to listen; 0 takes a free port (default: 0).")
    private @Nullable Integer port;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed makes the same organization (default: 42).")
    private @Nullable Long seed;

    @Option(names = "--users", paramLabel = "N", description = "People.")
    private @Nullable Integer users;

    @Option(names = "--chats", paramLabel = "N", description = "Chats.")
    private @Nullable Integer chats;

    @Option(names = "--activities", paramLabel = "N", description = "Records of the feed.")
    private @Nullable Integer activities;

    @Option(names = "--sessions", paramLabel = "N", description = "Sessions, local and remote.")
    private @Nullable Integer sessions;

    @Option(names = "--rpm", paramLabel = "N", description = "Requests a minute that it allows (default: 600).")
    private @Nullable Integer rpm;

    @Option(names = "--faults", paramLabel = "FILE", description = "What goes wrong, and when: see docs/testkit.md.")
    private @Nullable Path faults;

    FakeServerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (faults != null && !Files.isReadable(faults)) {
            throw new UsageException("--faults " + faults + ": there is no such file that can be read");
        }
        PrintStream out = new PrintStream(console.out(), true, StandardCharsets.UTF_8);
        FakeComplianceServer server = FakeServerProgram.start(given(), out);
        try {
            new CountDownLatch(1).await();
            return ExitStatus.DONE;
        } finally {
            server.close();
        }
    }

    /** The options as the testkit's own program takes them; what was not given is left to its defaults. */
    private List<String> given() {
        List<String> arguments = new ArrayList<>();
        add(arguments, "--port", port);
        add(arguments, "--seed", seed);
        add(arguments, "--users", users);
        add(arguments, "--chats", chats);
        add(arguments, "--activities", activities);
        add(arguments, "--sessions", sessions);
        add(arguments, "--rpm", rpm);
        add(arguments, "--faults", faults);
        return arguments;
    }

    private static void add(List<String> arguments, String name, @Nullable Object value) {
        if (value != null) {
            arguments.add(name);
            arguments.add(value.toString());
        }
    }
}
