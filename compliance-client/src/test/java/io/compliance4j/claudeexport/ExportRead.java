package io.compliance4j.claudeexport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.compliance4j.event.MessageEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A program that reads a file of conversations by Jackson's bare token loop, as messages and as events with their keys,
 * each several times in turn, and prints the best speed of each. Run by {@link ExportThroughputIT} in a JVM of its own
 * with a small heap.
 */
final class ExportRead {

    private static final JsonFactory JACKSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private ExportRead() {}

    /** One way to read the file; what it returns is compared, so that no way is faster by reading less. */
    @FunctionalInterface
    private interface Way {
        long read(Path file) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        int rounds = Integer.parseInt(args[1]);
        double tokens = 0;
        double messages = 0;
        double events = 0;
        for (int round = 0; round < rounds; round++) {
            tokens = Math.max(tokens, speed("tokens", file, ExportRead::tokens));
            messages = Math.max(messages, speed("messages", file, ExportRead::messages));
            events = Math.max(events, speed("events", file, ExportRead::events));
        }
        System.out.println("best " + tokens + " " + messages + " " + events);
    }

    private static double speed(String name, Path file, Way way) throws IOException {
        long began = System.nanoTime();
        long read = way.read(file);
        double speed = Files.size(file) / 1e6 / ((System.nanoTime() - began) / 1e9);
        System.out.println(name + " " + read);
        return speed;
    }

    private static long tokens(Path file) throws IOException {
        long tokens = 0;
        try (JsonParser parser = JACKSON.createParser(Files.newInputStream(file))) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    private static long messages(Path file) {
        long messages = 0;
        try (ClaudeExport export = ClaudeExport.open(file)) {
            for (ExportConversation conversation : export.conversations()) {
                for (ExportMessage message : conversation.messages()) {
                    if (message.raw().size() > 0
                            && message.role().isPresent()
                            && message.createdAt().isPresent()) {
                        messages++;
                    }
                }
            }
        }
        return messages;
    }

    private static long events(Path file) {
        long events = 0;
        try (ClaudeExport export = ClaudeExport.open(file)) {
            for (MessageEvent event : export.events()) {
                if (!event.dedupeKey().isEmpty()) {
                    events++;
                }
            }
        }
        return events;
    }
}
