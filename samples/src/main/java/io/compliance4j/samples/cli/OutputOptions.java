package io.compliance4j.samples.cli;

import picocli.CommandLine.Option;

/** How much a command tells on stderr: the options that every command has which writes records. */
final class OutputOptions {

    @Option(names = "--quiet", description = "No progress on stderr.")
    private boolean quiet;

    @Option(
            names = "--verbose",
            description = "Tell of every request on stderr (no content, no key), and where errors came from.")
    private boolean verbose;

    @Option(names = "--summary", description = "End with one line of JSON on stderr that counts what was done.")
    private boolean summary;

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    boolean summary() {
        return summary;
    }
}
