package io.compliance4j.samples.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * All commands: what {@code compliance --help} shows. Only the command that is called is put together with its options, so that
 * nobody waits for those of the others.
 */
final class Commands {

    private static final String COMPLETION = "generate-completion";

    private static final List<Entry> ALL = List.of(
            new Entry("activities", "Who did what, when: the activity feed, newest first.", ActivitiesCommand::new),
            new Entry(
                    "chats", "What was said: one line a message, of everybody or of named people.", ChatsCommand::new),
            new Entry(
                    "sessions",
                    "Transcripts of Cowork, Claude Code and other sessions: one line a message.",
                    SessionsCommand::new),
            new Entry(
                    "projects",
                    "Projects with instructions, attachments and collaborators: one line a project.",
                    ProjectsCommand::new),
            new Entry(
                    "directory",
                    "Organizations, users, roles, permissions, groups, members and settings.",
                    DirectoryCommand::new),
            new Entry("get", "The record behind an id of any kind, as the server sent it.", GetCommand::new),
            new Entry(
                    "download",
                    "Contents of files, generated files, artifacts and project documents, verified.",
                    DownloadCommand::new),
            new Entry(
                    "scan",
                    "Finds secrets and personal data: one finding a line, with a masked preview.",
                    ScanCommand::new),
            new Entry("redact", "Replaces secrets and personal data in texts.", RedactCommand::new),
            new Entry(
                    "import",
                    "The messages of a claude.ai data export, one line a message. Needs no key.",
                    ImportCommand::new),
            new Entry(
                    "delete",
                    "Deletes chats, files, projects, project documents and code artifacts for good.",
                    DeleteCommand::new),
            new Entry(
                    "doctor",
                    "Which endpoints, organizations and scopes the key reaches, and what is left of the budget.",
                    DoctorCommand::new),
            new Entry(
                    "fake-server",
                    "Serves a made-up organization: to try programs in any language without a key.",
                    FakeServerCommand::new),
            new Entry(
                    "demo",
                    "Reads a made-up organization of 200 people and tells what there is to see. Needs no key.",
                    DemoCommand::new),
            new Entry(
                    COMPLETION,
                    "A script that completes commands and options in bash and zsh.",
                    console -> new CompletionCommand()));

    private Commands() {}

    /** The program with its commands; of those that the arguments do not call, with name and description only. */
    static CommandLine calledBy(Console console, String... args) {
        String called = Stream.of(args)
                .filter(argument -> !argument.startsWith("-"))
                .findFirst()
                .orElse("");
        CommandLine top = new CommandLine(program());
        for (Entry entry : ALL) {
            boolean whole = called.equals(entry.name()) || called.equals(COMPLETION);
            top.addSubcommand(whole ? entry.whole(console) : new CommandLine(entry.outline()));
        }
        return top;
    }

    /** The names of all commands, in the order of the help. */
    static List<String> names() {
        return ALL.stream().map(Entry::name).toList();
    }

    private static CommandSpec program() {
        CommandSpec program = CommandSpec.create()
                .name("compliance")
                .version("compliance 0.1.0-SNAPSHOT")
                .addOption(help())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print version information and exit.")
                        .build());
        program.usageMessage()
                .description("Reads, scans, saves and deletes what the Claude Compliance API offers. Records go to"
                        + " stdout, one JSON value a line; everything else goes to stderr.")
                .footer(
                        "",
                        "Key: the environment variable ANTHROPIC_COMPLIANCE_ACCESS_KEY, or --key-file PATH. Never an argument.",
                        "Times: 2026-11-01T08:00:00Z, 2026-11-01 (midnight in UTC), -24h, -7d.",
                        "Ends with 0 done, 1 failed, 2 usage, 3 key missing, unknown or lacking a scope, 4 finished but some",
                        "items could not be had, 130 interrupted.",
                        "",
                        "Examples:",
                        "  compliance demo                                     no key needed: a made-up organization",
                        "  compliance doctor                                   what does my key reach?",
                        "  compliance activities --since -24h > day.ndjson     who did what since yesterday",
                        "  compliance chats --since -7d --with-files evidence  what was said, with the files",
                        "  compliance scan --stdin < texts.ndjson              secrets in texts of your own; no key needed",
                        "",
                        "Completion in bash and zsh: source <(compliance generate-completion)");
        return program;
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build();
    }

    /** One command, and how it is made. */
    private record Entry(String name, String description, Function<Console, Object> command) {

        CommandSpec outline() {
            return describe(CommandSpec.create());
        }

        CommandLine whole(Console console) {
            CommandLine whole = new CommandLine(command.apply(console));
            CommandSpec spec = describe(whole.getCommandSpec());
            if (spec.findOption("--help") == null) {
                spec.addOption(help());
            }
            return whole;
        }

        private CommandSpec describe(CommandSpec spec) {
            spec.name(name).usageMessage().description(description);
            return spec;
        }
    }
}
