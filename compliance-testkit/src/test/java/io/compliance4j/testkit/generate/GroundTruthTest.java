package io.compliance4j.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.StoredFile;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.User;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundTruthTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20261120})
    void everyPlantIsWhereTheTruthSays(long seed) {
        TenantGenerator recipe = recipe(seed);
        Tenant tenant = recipe.build();
        int checked = 0;
        for (Plant plant : recipe.groundTruth()) {
            Optional<String> piece = piece(tenant, plant);
            if (piece.isPresent()) {
                checked++;
                assertThat(piece.get()).as("seed %d: %s", seed, plant).hasSizeGreaterThanOrEqualTo(plant.end());
                assertThat(piece.get().substring(plant.start(), plant.end()))
                        .as("seed %d: %s", seed, plant)
                        .isEqualTo(plant.value());
            }
        }
        assertThat(checked)
                .as("seed %d", seed)
                .isGreaterThan(PlantedValues.labels().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 20261120})
    void everySourceAndEveryLabelComesUp(long seed) {
        Set<PlantSource> sources = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (Plant plant : recipe(seed).groundTruth()) {
            sources.add(plant.source());
            labels.add(plant.label());
        }
        assertThat(sources).as("seed %d", seed).containsExactlyInAnyOrder(PlantSource.values());
        assertThat(labels).as("seed %d", seed).isEqualTo(PlantedValues.labels());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 28, 29, 30, 171, 172, 173, 400})
    void peoplesTurnsHoldEveryLabelHoweverManyChatsThereAre(int chats) {
        Set<String> labels = new HashSet<>();
        for (Plant plant : Tenant.generate(5).chats(chats).groundTruth()) {
            if (plant.source() == PlantSource.CHAT_MESSAGE) {
                labels.add(plant.label());
            }
        }
        assertThat(labels).isEqualTo(PlantedValues.labels());
    }

    @Test
    void chatsTheirUserDeletedHoldNothing() {
        TenantGenerator recipe = recipe(3);
        Tenant tenant = recipe.build();
        Set<String> deleted = new HashSet<>();
        for (Chat chat : tenant.chats().all()) {
            if (chat.deletedAt() != null) {
                deleted.add(chat.id());
            }
        }
        assertThat(deleted).isNotEmpty();
        for (Plant plant : recipe.groundTruth()) {
            assertThat(deleted).doesNotContain(plant.containerId());
        }
    }

    @Test
    void unreadableFilesAreToldAndHoldNothing() {
        TenantGenerator recipe = recipe(3);
        Tenant tenant = recipe.build();
        Set<String> unreadable = new HashSet<>();
        Set<String> problems = new HashSet<>();
        recipe.groundTruth().unreadableFiles().forEach(file -> {
            unreadable.add(file.fileId());
            problems.add(file.problem());
            StoredFile stored = tenant.files().find(file.fileId()).orElseThrow();
            assertThat(stored.places()).anyMatch(place -> place.chatId().equals(file.containerId()));
            assertThat(stored.content()).isNotNull();
        });
        assertThat(problems).containsExactlyInAnyOrder("encrypted", "broken_zip", "truncated_pdf");
        assertThat(recipe.groundTruth().stream().map(Plant::recordId)).doesNotContainAnyElementsOf(unreadable);
    }

    @Test
    void theTruthAboutMillionsOfMessagesIsWalkedLazily() {
        Iterator<Plant> truth = Tenant.generate(5)
                .projects(0)
                .chats(1_000_000)
                .messages(10, 50)
                .groundTruth()
                .iterator();
        for (int i = 0; i < 1_000; i++) {
            assertThat(truth.next().value()).isNotEmpty();
        }
    }

    @Test
    void twoWalksTellTheSame() {
        GroundTruth truth = recipe(11).groundTruth();
        assertThat(truth.stream().toList())
                .isEqualTo(recipe(11).groundTruth().stream().toList());
        assertThat(truth).containsExactlyElementsOf(truth.stream().toList());
    }

    private static TenantGenerator recipe(long seed) {
        return Tenant.generate(seed)
                .users(60)
                .chats(300)
                .files(150)
                .sessions(60)
                .codeArtifacts(30)
                .projects(30);
    }

    /** The text the truth speaks of; empty for files that need a reader of their format. */
    private static Optional<String> piece(Tenant tenant, Plant plant) {
        return switch (plant.source()) {
            case CHAT_MESSAGE, ASSISTANT_MESSAGE, TOOL_INPUT, TOOL_OUTPUT ->
                Optional.of(text(chatMessage(tenant, plant).content(), plant.location()));
            case CHAT_FILE, PROJECT_FILE -> decoded(file(tenant, plant), plant);
            case GENERATED_FILE ->
                plant.recordId().startsWith("claude_file_")
                        ? decoded(file(tenant, plant), plant)
                        : decoded(
                                Objects.requireNonNull(tenant.generatedFiles()
                                        .find(plant.recordId())
                                        .orElseThrow()
                                        .content()),
                                plant);
            case ARTIFACT ->
                tenant.artifactOfVersion(plant.recordId()).orElseThrow().versions().stream()
                        .filter(version -> version.id().equals(plant.recordId()))
                        .map(version -> version.content().readText())
                        .findFirst();
            case PROJECT_DESCRIPTION ->
                tenant.projects().find(plant.containerId()).map(project -> project.description());
            case PROJECT_INSTRUCTION ->
                tenant.projects().find(plant.containerId()).map(project -> project.instructions());
            case PROJECT_DOCUMENT ->
                tenant.documents()
                        .find(plant.recordId())
                        .map(document -> document.content().readText());
            case LOCAL_SESSION_MESSAGE ->
                tenant.localSessions()
                        .find(plant.containerId())
                        .flatMap(session -> session.messages().get().stream()
                                .filter(message -> message.id().equals(plant.recordId()))
                                .findFirst())
                        .map(message -> message.content())
                        .map(content -> text(content, plant.location()));
            case REMOTE_SESSION_MESSAGE ->
                tenant.remoteSessions()
                        .find(plant.containerId())
                        .flatMap(session -> session.messages().get().stream()
                                .filter(message -> message.id().equals(plant.recordId()))
                                .findFirst())
                        .map(message -> message.content())
                        .map(content -> text(content, plant.location()));
            case CODE_ARTIFACT ->
                tenant.codeArtifacts().find(plant.containerId()).orElseThrow().versions().stream()
                        .filter(version -> version.id().equals(plant.recordId()))
                        .map(version ->
                                Objects.requireNonNull(version.content()).readText())
                        .findFirst();
            case USER_PREFERENCES -> {
                User user = tenant.users().find(plant.containerId()).orElseThrow();
                yield Optional.ofNullable(
                        plant.location().equals("instructions") ? user.instructions() : user.globalInstructions());
            }
        };
    }

    private static Message chatMessage(Tenant tenant, Plant plant) {
        return tenant.chats().find(plant.containerId()).orElseThrow().messages().get().stream()
                .filter(message -> message.id().equals(plant.recordId()))
                .findFirst()
                .orElseThrow();
    }

    private static Content file(Tenant tenant, Plant plant) {
        StoredFile file = tenant.files().find(plant.recordId()).orElseThrow();
        return Objects.requireNonNull(file.content());
    }

    private static String text(List<Block> content, String location) {
        String[] words = location.split(" ", -1);
        Block block = content.get(Integer.parseInt(words[1]));
        if (block instanceof Block.Text text) {
            return text.text();
        }
        if (block instanceof Block.ToolUse use) {
            return use.input();
        }
        return ((Block.ToolResult) block).content().get(Integer.parseInt(words[3]));
    }

    private static Optional<String> decoded(Content content, Plant plant) {
        if (!plant.location().startsWith("line ")) {
            return Optional.empty();
        }
        byte[] bytes = content.readAll();
        List<Charset> charsets = List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.ISO_8859_1,
                Charset.forName("windows-1252"));
        return Stream.concat(
                        charsets.stream()
                                .map(charset -> new String(bytes, charset))
                                .filter(text -> text.startsWith(plant.value(), plant.start())),
                        Stream.of(new String(bytes, StandardCharsets.UTF_8)))
                .findFirst();
    }
}
