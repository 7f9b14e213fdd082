package io.compliance4j.samples;

import io.compliance4j.ComplianceClient;
import io.compliance4j.chat.ArtifactRef;
import io.compliance4j.chat.Chat;
import io.compliance4j.chat.ChatMessage;
import io.compliance4j.chat.FileRef;
import io.compliance4j.chat.GeneratedFileRef;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.transfer.Download;
import io.compliance4j.transfer.DownloadedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Downloads what hangs on the messages of all chats: uploads, generated files, artifacts. */
public final class DownloadEverything {

    private final ComplianceClient client;
    private final Path directory;
    private final Set<String> seen = new HashSet<>();
    private int saved;
    private int gone;

    DownloadEverything(ComplianceClient client, Path directory) {
        this.client = client;
        this.directory = directory;
    }

    /** Takes the directory to save to. */
    public static void main(String[] args) throws IOException {
        try (ComplianceClient client = ComplianceClient.fromEnvironment()) {
            DownloadEverything job = new DownloadEverything(client, Path.of(args.length > 0 ? args[0] : "files"));
            job.run();
            System.out.println(job.saved() + " saved, " + job.gone() + " gone");
        }
    }

    void run() throws IOException {
        for (Chat chat : client.chats().updatedSince(Instant.EPOCH)) {
            for (ChatMessage message : client.chats().messages(chat.id())) {
                for (FileRef file : message.files()) {
                    save(file.id(), client.files().download(file.id()));
                }
                for (GeneratedFileRef file : message.generatedFiles()) {
                    save(file.id(), client.generatedFiles().download(file.id()));
                }
                for (ArtifactRef artifact : message.artifacts()) {
                    save(artifact.versionId(), client.artifacts().download(artifact.versionId()));
                }
            }
        }
    }

    private void save(String id, Download content) throws IOException {
        if (!seen.add(id)) {
            return; // one upload may hang on several messages
        }
        try {
            DownloadedFile file = content.toDirectory(directory); // complete and verified, or not there
            saved++;
            System.out.println(file.path() + " sha256 " + file.sha256());
        } catch (NotFoundException e) {
            gone++; // expired or deleted; the message says which, and asking again does not help
        }
    }

    int saved() {
        return saved;
    }

    int gone() {
        return gone;
    }
}
