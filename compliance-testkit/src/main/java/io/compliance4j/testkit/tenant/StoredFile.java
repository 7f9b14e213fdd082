package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file of chats or of a project ({@code claude_file_…}).
 *
 * @param content the bytes, or null when nothing is downloadable any more
 * @param recordedMd5 hex MD5 recorded at upload where it differs from the bytes served, or null to use the content's
 * @param projectId the project that holds it, or null
 * @param places the chat messages it is attached to
 */
public record StoredFile(
        String id,
        @Nullable String filename,
        @Nullable String mimeType,
        Instant createdAt,
        @Nullable Content content,
        @Nullable String recordedMd5,
        @Nullable String projectId,
        List<Place> places) {

    public StoredFile {
        places = List.copyOf(places);
    }

    /** A message a file is attached to. */
    public record Place(String chatId, String messageId) {}

    StoredFile withPlaces(List<Place> changed) {
        return new StoredFile(id, filename, mimeType, createdAt, content, recordedMd5, projectId, changed);
    }

    public static Builder builder(String seed) {
        return new Builder(seed);
    }

    /** Builds a file; its id follows from the seed. */
    public static final class Builder {
        private String id;
        private @Nullable String filename;
        private @Nullable String mimeType = "text/plain";
        private Instant createdAt = Instant.parse("2026-11-10T08:09:08Z");
        private @Nullable Content content;
        private @Nullable String recordedMd5;
        private @Nullable String projectId;
        private final List<Place> places = new ArrayList<>();

        private Builder(String seed) {
            this.id = Ids.file(seed);
            this.filename = seed;
        }

        public Builder id(String value) {
            this.id = value;
            return this;
        }

        public Builder filename(@Nullable String value) {
            this.filename = value;
            return this;
        }

        public Builder mimeType(@Nullable String value) {
            this.mimeType = value;
            return this;
        }

        public Builder createdAt(Instant value) {
            this.createdAt = value;
            return this;
        }

        public Builder content(@Nullable Content value) {
            this.content = value;
            return this;
        }

        public Builder recordedMd5(@Nullable String value) {
            this.recordedMd5 = value;
            return this;
        }

        public Builder project(@Nullable String value) {
            this.projectId = value;
            return this;
        }

        /** Only for messages that are made on demand; for others the tenant finds the places itself. */
        public Builder attachedTo(String chatId, String messageId) {
            this.places.add(new Place(chatId, messageId));
            return this;
        }

        public StoredFile build() {
            return new StoredFile(id, filename, mimeType, createdAt, content, recordedMd5, projectId, places);
        }
    }
}
