package io.compliance4j.samples;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.chat.ChatMessage;
import io.compliance4j.deletion.DeleteResult;
import io.compliance4j.error.NotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Deletes a chat only after its messages are safe on disk, and says truthfully what became of it. */
public final class DeleteWithCare {

    private DeleteWithCare() {}

    /** Takes the id of the chat and the directory for its copy. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("Expected: claude_chat_01… DIRECTORY");
        }
        try (ComplianceClient client = ComplianceClient.builder()
                .apiKey(ApiKey.fromEnvironment())
                .allowDeletes(true) // without this, deletions() refuses before anything is sent
                .build()) {
            System.out.println(archiveAndDelete(client, args[0], Path.of(args[1])));
        }
    }

    static String archiveAndDelete(ComplianceClient client, String chatId, Path directory) throws IOException {
        Files.createDirectories(directory);
        Path copy = directory.resolve(chatId + ".ndjson");
        try (OutputStream out = Files.newOutputStream(copy, StandardOpenOption.CREATE_NEW)) {
            for (ChatMessage message : client.chats().messages(chatId)) {
                message.raw().writeTo(out);
                out.write('\n');
            }
        }
        try {
            DeleteResult result = client.deletions().chat(chatId);
            return switch (result.outcome()) {
                case DELETED ->
                    chatId + " is deleted, request-id " + result.requestId().orElse("-");
                case ALREADY_GONE -> chatId + " is deleted; the answer to the first attempt was lost";
            };
        } catch (NotFoundException e) {
            return chatId + " had been deleted by somebody else: " + e.getMessage();
        }
    }
}
