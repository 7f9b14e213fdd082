package io.compliance4j.testkit.tenant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file made by a tool in a chat ({@code claude_gen_file_…}).
 *
 * @param content the bytes, or null once the stored file has expired (its metadata stays)
 */
public record GeneratedFile(
        String id,
        String chatId,
        @Nullable Instant createdAt,
        String filename,
        @Nullable String mimeType,
        @Nullable Content content) {

    GeneratedFile expired() {
        return new GeneratedFile(id, chatId, createdAt, filename, mimeType, null);
    }
}
