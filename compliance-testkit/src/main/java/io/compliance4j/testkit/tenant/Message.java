package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A chat message.
 *
 * @param role {@code user} or {@code assistant}
 * @param updatedAt last edit; equals {@code createdAt} when never edited
 * @param files ids of user uploads ({@code claude_file_…})
 * @param generatedFiles ids of tool outputs ({@code claude_gen_file_…} or {@code claude_file_…})
 * @param artifactVersions ids of artifact versions made in this message
 */
public record Message(
        String id,
        String role,
        Instant createdAt,
        Instant updatedAt,
        List<Block> content,
        List<String> files,
        List<String> generatedFiles,
        List<String> artifactVersions) {

    public Message {
        content = List.copyOf(content);
        files = List.copyOf(files);
        generatedFiles = List.copyOf(generatedFiles);
        artifactVersions = List.copyOf(artifactVersions);
    }

    /** A message of the person. */
    public static Builder user(String seed, Instant at) {
        return new Builder(seed, "user", at);
    }

    /** A message of the assistant. */
    public static Builder assistant(String seed, Instant at) {
        return new Builder(seed, "assistant", at);
    }

    Message edited(List<Block> changed, Instant at) {
        return new Message(id, role, createdAt, at, changed, files, generatedFiles, artifactVersions);
    }

    Message withoutContent() {
        return new Message(id, role, createdAt, updatedAt, List.of(), List.of(), List.of(), List.of());
    }

    /** Builds a message; its id follows from the seed. */
    public static final class Builder {
        private String id;
        private final String role;
        private final Instant createdAt;
        private final List<Block> content = new ArrayList<>();
        private final List<String> files = new ArrayList<>();
        private final List<String> generatedFiles = new ArrayList<>();
        private final List<String> artifactVersions = new ArrayList<>();

        private Builder(String seed, String role, Instant createdAt) {
            this.id = Ids.message(seed);
            this.role = role;
            this.createdAt = createdAt;
        }

        public Builder id(String value) {
            this.id = value;
            return this;
        }

        public Builder text(String value) {
            return block(Block.text(value));
        }

        public Builder block(Block value) {
            this.content.add(value);
            return this;
        }

        public Builder file(String fileId) {
            this.files.add(fileId);
            return this;
        }

        public Builder generatedFile(String fileId) {
            this.generatedFiles.add(fileId);
            return this;
        }

        public Builder artifactVersion(String versionId) {
            this.artifactVersions.add(versionId);
            return this;
        }

        public Message build() {
            return new Message(id, role, createdAt, createdAt, content, files, generatedFiles, artifactVersions);
        }
    }
}
