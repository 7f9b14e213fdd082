package io.compliance4j.samples.cli;

import java.io.IOException;

/** Takes texts from stdin, a line each, and goes on after a line that cannot be read, telling its number. */
final class TextLines {

    private TextLines() {}

    /** Hands over every text. An empty line is none, and means nothing. */
    static void forEach(Console console, Output output, TextStep step) throws IOException {
        InputLines lines = new InputLines(
                console.in(), TextLine.LARGEST, () -> output.records().flush());
        while (lines.next()) {
            byte[] line = lines.content();
            if (lines.tooLong()) {
                unreadable(output, lines.number(), "longer than " + TextLine.LARGEST + " bytes");
            } else if (!isBlank(line)) {
                read(output, lines.number(), line, step);
            }
        }
    }

    private static void read(Output output, long number, byte[] line, TextStep step) throws IOException {
        TextLine text;
        try {
            text = TextLine.parse(line);
        } catch (TextLine.UnreadableException e) {
            unreadable(output, number, ExitStatus.oneLine(e));
            return;
        }
        step.take(text);
        output.delivered();
    }

    private static void unreadable(Output output, long number, String reason) {
        output.leftOut("line " + number, reason + "; write {\"id\":\"…\",\"text\":\"…\"}");
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Something to be done with a text. */
    @FunctionalInterface
    interface TextStep {
        void take(TextLine text) throws IOException;
    }
}
