package io.compliance4j.testkit.generate;

import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.User;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Who and what a generated tenant consists of, by number: ids and times that its parts refer to each other with. */
final class Cast {
    private final Seed seed;
    private final Seed chats;
    private final Seed messages;
    private final Seed projects;
    private final Seed files;
    private final Seed generatedFiles;
    private final Seed artifacts;
    private final Seed versions;
    private final Seed departed;
    private final Sizes sizes;
    private final List<Organization> organizations;
    private final List<User> users;

    Cast(Seed seed, Sizes sizes, List<Organization> organizations, List<User> users) {
        this.seed = seed;
        this.chats = seed.of("chat-id");
        this.messages = seed.of("message-id");
        this.projects = seed.of("project-id");
        this.files = seed.of("file-id");
        this.generatedFiles = seed.of("generated-file-id");
        this.artifacts = seed.of("artifact-id");
        this.versions = seed.of("artifact-version-id");
        this.departed = seed.of("departed-user-id");
        this.sizes = sizes;
        this.organizations = organizations;
        this.users = users;
    }

    Seed seed() {
        return seed;
    }

    Sizes sizes() {
        return sizes;
    }

    List<Organization> organizations() {
        return organizations;
    }

    /** The claude.ai organization that holds most of the content. */
    Organization home() {
        return organizations.get(0);
    }

    List<User> users() {
        return users;
    }

    User user(long number) {
        return users.get((int) Long.remainderUnsigned(number, users.size()));
    }

    /** The id of an account that is gone. */
    String departedUserId(long number) {
        return SeedIds.tagged("user_", departed.at(number));
    }

    String chatId(int chat) {
        return SeedIds.tagged("claude_chat_", chats.at(chat));
    }

    String messageId(int chat, int message) {
        return SeedIds.tagged("claude_chat_msg_", messages.at(chat).at(message));
    }

    String projectId(int project) {
        return SeedIds.tagged("claude_proj_", projects.at(project));
    }

    String fileId(int file) {
        return SeedIds.tagged("claude_file_", files.at(file));
    }

    String generatedFileId(int file) {
        return SeedIds.tagged("claude_gen_file_", generatedFiles.at(file));
    }

    String artifactId(int artifact) {
        return SeedIds.tagged("claude_artifact_", artifacts.at(artifact));
    }

    String artifactVersionId(int artifact, int version) {
        return SeedIds.tagged("claude_artifact_version_", versions.at(artifact).at(version));
    }

    /** A moment of the tenant's span, in whole microseconds. */
    Instant moment(Rng r) {
        return at(r.belowLong(micros(sizes.span())));
    }

    /** That many microseconds after the span's beginning. */
    Instant at(long micros) {
        return sizes.now().truncatedTo(ChronoUnit.MICROS).minus(sizes.span()).plus(micros, ChronoUnit.MICROS);
    }

    static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }
}
