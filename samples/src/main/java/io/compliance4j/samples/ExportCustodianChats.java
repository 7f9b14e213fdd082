package io.compliance4j.samples;

import io.compliance4j.ComplianceClient;
import io.compliance4j.chat.Chat;
import io.compliance4j.chat.ChatMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Saves all chats of some people, for a legal hold: one file a chat, one message a line, exactly as the service sent it. */
public final class ExportCustodianChats {

    private ExportCustodianChats() {}

    /** Takes the directory to save to and the users' ids. */
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            throw new IllegalArgumentException("Expected: DIRECTORY user_01… [user_01…]");
        }
        List<String> custodians = List.of(args).subList(1, args.length);
        try (ComplianceClient client = ComplianceClient.fromEnvironment()) {
            int chats = export(client, custodians, Instant.EPOCH, Path.of(args[0]));
            System.out.println(chats + " chats saved");
        }
    }

    static int export(ComplianceClient client, List<String> custodians, Instant since, Path directory)
            throws IOException {
        Files.createDirectories(directory);
        int chats = 0;
        for (Chat chat : client.chats().ofUsers(custodians, since)) { // any number of people, asked for ten at a time
            Path file = directory.resolve(chat.id() + ".ndjson");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                for (ChatMessage message : client.chats().messages(chat.id())) {
                    message.raw().writeTo(out);
                    out.write('\n');
                }
            }
            chats++;
        }
        return chats;
    }
}
