package io.compliance4j.samples.cli;

import picocli.CommandLine.Command;

/** The top of the program: what {@code compliance --help} shows. */
@Command(
        name = "compliance",
        mixinStandardHelpOptions = true,
        version = "compliance 0.1.0-SNAPSHOT",
        description = "Reads, saves and deletes what the Claude Compliance API offers. Records go to stdout, one JSON"
                + " value a line; everything else goes to stderr.",
        footer = {
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
            "",
            "Completion in bash and zsh: source <(compliance generate-completion)"
        })
final class Compliance {}
