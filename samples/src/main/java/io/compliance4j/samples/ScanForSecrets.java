package io.compliance4j.samples;

import io.compliance4j.ComplianceClient;
import io.compliance4j.chat.Chat;
import io.compliance4j.chat.ChatMessage;
import io.compliance4j.chat.ContentBlock;
import io.compliance4j.chat.MessageRole;
import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.Finding;
import io.compliance4j.dlp.ScanPolicy;
import io.compliance4j.dlp.Severity;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Finds the passwords, keys and numbers that people have written into their chats of the last week. */
public final class ScanForSecrets {

    private ScanForSecrets() {}

    public static void main(String[] args) {
        try (ComplianceClient client = ComplianceClient.fromEnvironment()) {
            long found = scan(client, Instant.now().minus(Duration.ofDays(7)), System.out);
            System.out.println(found + " in all");
        }
    }

    static long scan(ComplianceClient client, Instant since, PrintStream out) {
        DlpScanner scanner = DlpScanner.builder() // built once: it is immutable and may be shared by threads
                .addStandard()
                .policy(ScanPolicy.builder().minSeverity(Severity.HIGH).build())
                .build();
        long found = 0;
        for (Chat chat : client.chats().updatedSince(since)) {
            for (ChatMessage message : client.chats().messages(chat.id())) {
                if (message.role().filter(MessageRole.USER::equals).isEmpty()) {
                    continue;
                }
                for (ContentBlock block : message.content()) {
                    if (block instanceof ContentBlock.Text text) {
                        for (Finding finding : scanner.scan(text.text())) {
                            out.println(finding.severity().label() + " " + finding.detector() + " in " + message.id()
                                    + ": " + finding.preview()); // a masked preview; the value itself is not kept
                            found++;
                        }
                    }
                }
            }
        }
        return found;
    }
}
