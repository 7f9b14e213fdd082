package io.compliance4j.samples;

import io.compliance4j.claudeexport.ClaudeExport;
import io.compliance4j.claudeexport.ExportConversation;
import io.compliance4j.claudeexport.ExportMessage;
import java.io.PrintStream;
import java.nio.file.Path;

/** Reads a claude.ai data export, folder or archive, of any size: who wrote how much in which conversation. */
public final class ImportDataExport {

    private ImportDataExport() {}

    /** Takes the export's folder, archive or {@code conversations.json}. */
    public static void main(String[] args) {
        if (args.length != 1) {
            throw new IllegalArgumentException("Expected: EXPORT, a folder, an archive or conversations.json");
        }
        list(Path.of(args[0]), System.out);
    }

    static void list(Path source, PrintStream out) {
        try (ClaudeExport export = ClaudeExport.open(source)) {
            for (ExportConversation conversation : export.conversations()) {
                int messages = 0;
                long bytes = 0;
                for (ExportMessage message : conversation.messages()) { // read while it is walked, however long
                    messages++;
                    bytes += message.raw().size();
                }
                out.println(conversation.uuid() + " " + messages + " messages, " + bytes + " bytes");
            }
            export.problems().forEach(problem -> out.println("left out: " + problem));
        }
    }
}
