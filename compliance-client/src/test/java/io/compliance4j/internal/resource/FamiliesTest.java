package io.compliance4j.internal.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.artifact.ArtifactContent;
import io.compliance4j.artifact.ArtifactVersion;
import io.compliance4j.chat.Chat;
import io.compliance4j.chat.ChatMessage;
import io.compliance4j.chat.ChatQuery;
import io.compliance4j.error.CursorMismatchException;
import io.compliance4j.error.TransferException;
import io.compliance4j.json.RawJson;
import io.compliance4j.paging.Cursor;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.Pages;
import io.compliance4j.session.LocalSession;
import io.compliance4j.session.LocalSessionMessage;
import io.compliance4j.session.RemoteSession;
import io.compliance4j.session.RemoteSessionMessage;
import io.compliance4j.session.RemoteSessionQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the calls do beyond sending one request and reading one answer. */
class FamiliesTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final String CREATED = ",\"created_at\":\"2026-01-01T00:00:00Z\"}";

    @Test
    void ofUsersSplitsTwentyThreeUsersIntoThreeRequests() {
        List<String> users =
                IntStream.rangeClosed(1, 23).mapToObj(i -> "user_" + i).toList();
        CannedApi api = CannedApi.answering(request -> "{\"data\":[{\"id\":\"chat of "
                + request.replaceFirst(".*?=(user_\\d+).*", "$1") + "\"" + CREATED + "],\"has_more\":false}");

        Pages<Chat> chats = new DefaultChats(api)
                .ofUsers(Stream.concat(users.stream(), users.stream()).toList(), FROM);

        assertThat(chats.stream().map(Chat::id))
                .containsExactly("chat of user_1", "chat of user_11", "chat of user_21");
        assertThat(api.requests()).hasSize(3);
        assertThat(api.requests())
                .extracting(request -> request.split("user_ids\\[\\]=", -1).length - 1)
                .containsExactly(10, 10, 3);
        assertThat(api.requests()).allMatch(request -> request.contains("created_at.gte=2026-01-01T00:00:00Z"));
    }

    @Test
    void ofUsersGoesOnFromASavedCursorInTheRightTen() {
        List<String> users =
                IntStream.rangeClosed(1, 12).mapToObj(i -> "user_" + i).toList();
        CannedApi api = CannedApi.answering(request -> request.contains("user_11") && !request.contains("after_id")
                ? "{\"data\":[{\"id\":\"c2\"" + CREATED + "],\"has_more\":true,\"last_id\":\"two\"}"
                : "{\"data\":[{\"id\":\"c1\"" + CREATED + "],\"has_more\":false,\"last_id\":\"one\"}");
        Pages<Chat> chats = new DefaultChats(api)
                .ofUsers(users, ChatQuery.builder().pageSize(50).build());

        Iterator<Page<Chat>> pages = chats.byPage().iterator();
        pages.next();
        Cursor saved = pages.next().after().orElseThrow();
        assertThat(chats.from(Cursor.parse(saved.encode())).stream()).hasSize(1);

        assertThat(api.requests().get(2)).contains("user_11", "user_12", "after_id=two", "limit=50");
        assertThatThrownBy(() -> new DefaultChats(api)
                        .ofUsers(users.subList(1, 12), FROM)
                        .from(saved))
                .isInstanceOf(CursorMismatchException.class);
    }

    @Test
    void remoteSessionsOfManyOwnersAreSplitToo() {
        List<String> users =
                IntStream.rangeClosed(1, 23).mapToObj(i -> "user_" + i).toList();
        CannedApi api = CannedApi.answering("{\"data\":[]}");

        assertThat(new DefaultRemoteSessions(api)
                                .ofUsers(
                                        users,
                                        RemoteSessionQuery.builder()
                                                .createdFrom(FROM)
                                                .build())
                                .stream())
                .isEmpty();
        assertThat(api.requests()).hasSize(3);
    }

    @Test
    void chatsOfNamedUsersCanBeWalkedBackwards() {
        CannedApi api = CannedApi.answering(
                "{\"data\":[{\"id\":\"c\"" + CREATED + "],\"has_more\":false,\"first_id\":\"f\",\"last_id\":\"l\"}");
        Pages<Chat> named = new DefaultChats(api).ofUsers(List.of("user_1"), FROM);
        Pages<Chat> everybody = new DefaultChats(api).list();

        Page<Chat> page = named.byPage().iterator().next();
        assertThat(everybody.byPage().iterator().next().before()).isEmpty();
        assertThat(named.from(page.before().orElseThrow()).stream()).hasSize(1);

        assertThat(api.requests().get(2)).contains("before_id=f");
    }

    @Test
    void aPageOfMessagesBelongsToItsChat() throws IOException {
        CannedApi api = CannedApi.answeringExample("chat_messages_full.json");

        Page<ChatMessage> page = new DefaultChats(api)
                .messages("claude_chat_1")
                .byPage()
                .iterator()
                .next();

        Chat chat = page.header(Chat.class).orElseThrow();
        assertThat(chat.name()).contains("Launch checklist");
        assertThat(chat.raw().member("chat_messages")).isEmpty();
        assertThat(chat.raw().string("last_id")).isEmpty();
        assertThat(page.header(LocalSession.class)).isEmpty();
    }

    @Test
    void aPageOfATranscriptBelongsToItsSession() throws IOException {
        Page<LocalSessionMessage> local = new DefaultLocalSessions(
                        CannedApi.answeringExample("local_session_messages.json"))
                .messages("clls_1")
                .byPage()
                .iterator()
                .next();
        Page<RemoteSessionMessage> remote = new DefaultRemoteSessions(
                        CannedApi.answeringExample("remote_session_messages_agent_owned.json"))
                .messages("cse_1")
                .byPage()
                .iterator()
                .next();

        assertThat(local.header(LocalSession.class)
                        .orElseThrow()
                        .user()
                        .orElseThrow()
                        .emailAddress())
                .isEmpty();
        assertThat(remote.header(RemoteSession.class).orElseThrow().agentId()).isPresent();
    }

    @Test
    void messagesKeepTheOrderOfTheServerWhateverTheirTimesSay() throws IOException {
        List<RemoteSessionMessage> messages = new DefaultRemoteSessions(
                        CannedApi.answeringExample("remote_session_messages_agent_owned.json"))
                .messages("cse_1")
                .toList(2);

        assertThat(messages.get(0).createdAt()).isAfter(messages.get(1).createdAt());
        assertThat(messages.get(0).id()).isEqualTo("csev_01q7GZ39VqgGsxjDA8HoCobK");
    }

    @Test
    void theWalkOverSessionsAndPreferencesEndsOnlyWithoutANextPage() {
        CannedApi api = CannedApi.answering(request ->
                request.contains("page=") ? "{\"data\":[]}" : "{\"data\":[],\"has_more\":false,\"next_page\":\"p\"}");

        assertThat(new DefaultOrganizations(api).userPreferences("o").stream()).isEmpty();
        assertThat(new DefaultCodeArtifacts(api).list().stream()).isEmpty();
        assertThat(new DefaultRemoteSessions(api).list().stream()).isEmpty();

        assertThat(api.requests()).hasSize(6);
    }

    @Test
    void theIdDecidesWhereAGeneratedFileIsAskedFor() throws IOException {
        CannedApi api = CannedApi.answering("{\"id\":\"x\",\"claude_chat_id\":\"c\",\"claude_chat_ids\":[\"d\"]}");
        DefaultGeneratedFiles files = new DefaultGeneratedFiles(api, new DefaultFiles(api));

        assertThat(files.metadata("claude_gen_file_1").chatIds()).containsExactly("d", "c");
        files.metadata("claude_file_1");
        files.download("claude_gen_file_1").toStream(new ByteArrayOutputStream());
        files.download("claude_file_1").toStream(new ByteArrayOutputStream());

        assertThat(api.requests())
                .containsSubsequence(
                        "GET /apps/chats/generated-files/claude_gen_file_1",
                        "GET /apps/chats/files/claude_file_1",
                        "GET /apps/chats/generated-files/claude_gen_file_1/content",
                        "GET /apps/chats/files/claude_file_1/content");
    }

    @Test
    void aVersionOfACodeArtifactIsDownloaded() throws IOException {
        CannedApi api = CannedApi.answering("<html></html>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new DefaultCodeArtifacts(api).download("cart_1", "1741803761-9f3a").toStream(out);

        assertThat(out.toString(UTF_8)).isEqualTo("<html></html>");
        assertThat(api.requests()).containsExactly("GET /apps/code/artifacts/cart_1/versions/1741803761-9f3a");
    }

    @Test
    void artifactTextIsTakenOutOfItsObjectAndVerified() throws IOException {
        CannedApi api = artifact(example("artifact_content.json"));

        ArtifactContent content = new DefaultArtifacts(api).content("claude_artifact_version_1");

        assertThat(content.text()).startsWith("# Launch checklist");
        assertThat(content.raw().orElseThrow().toJson()).isEqualTo(example("artifact_content.json"));
        assertThat(content.version().title()).contains("Launch checklist");
        assertThat(new DefaultArtifacts(api).content(content.version()).text()).isEqualTo(content.text());
        assertThat(api.requests())
                .containsExactly(
                        "GET /apps/artifacts/claude_artifact_version_1",
                        "GET /apps/artifacts/claude_artifact_version_1/content",
                        "GET /apps/artifacts/" + content.version().versionId() + "/content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/markdown", "application/json"})
    void artifactTextMayComeBare(String contentType) throws IOException {
        String text =
                RawJson.of(example("artifact_content.json")).string("content").orElseThrow();

        ArtifactContent content =
                new DefaultArtifacts(artifact(text).contentType(contentType)).content("claude_artifact_version_1");

        assertThat(content.text()).isEqualTo(text);
        assertThat(content.raw()).isEmpty();
    }

    @Test
    void anArtifactThatIsItselfSuchAnObjectIsNotTakenApart() {
        String text = "{\"content\":\"x\"}";
        ArtifactVersion version = ArtifactVersion.builder()
                .id("claude_artifact_1")
                .versionId("claude_artifact_version_1")
                .createdAt(FROM)
                .md5("7E6EA82A0C1E65B4F0A0C1BC8F6EA2F3")
                .raw(RawJson.of("{}"))
                .build();
        ArtifactVersion unverified =
                ArtifactVersion.builder().from(version).md5(Optional.empty()).build();
        ArtifactVersion right =
                ArtifactVersion.builder().from(version).md5(md5(text)).build();
        DefaultArtifacts artifacts = new DefaultArtifacts(CannedApi.answering(text));

        assertThat(artifacts.content(right).text()).isEqualTo(text);
        assertThat(artifacts.content(unverified).text()).isEqualTo("x");
        assertThatThrownBy(() -> artifacts.content(version))
                .isInstanceOfSatisfying(
                        TransferException.class,
                        thrown -> assertThat(thrown.kind()).isEqualTo(TransferException.Kind.DIGEST_MISMATCH));
    }

    @Test
    void textsAreDownloadedAsFiles() throws IOException {
        ByteArrayOutputStream artifact = new ByteArrayOutputStream();
        new DefaultArtifacts(artifact(example("artifact_content.json")))
                .download("claude_artifact_version_1")
                .toStream(artifact);
        assertThat(artifact.toString(UTF_8)).startsWith("# Launch checklist");

        String document = example("project_document.json");
        String metadata = example("project_document_metadata.json");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        CannedApi api = CannedApi.answering(request -> request.endsWith("/metadata") ? metadata : document);
        new DefaultProjectDocuments(api).download("claude_proj_doc_1").toStream(text);
        assertThat(text.toString(UTF_8))
                .isEqualTo(RawJson.of(document).string("content").orElseThrow());

        CannedApi damaged = CannedApi.answering(request ->
                request.endsWith("/metadata") ? metadata : document.replace("\"content\": \"", "\"content\": \"x"));
        assertThatThrownBy(() -> new DefaultProjectDocuments(damaged)
                        .download("claude_proj_doc_1")
                        .toStream(new ByteArrayOutputStream()))
                .isInstanceOf(TransferException.class);
    }

    @Test
    void settingsAreFoundByName() throws IOException {
        var settings =
                new DefaultOrganizations(CannedApi.answeringExample("organization_settings_full.json")).settings("o");

        assertThat(settings.setting("content_redaction_enabled")).isPresent();
        assertThat(settings.setting("no_such_setting")).isEmpty();
    }

    private static CannedApi artifact(String content) throws IOException {
        String metadata = example("artifact_metadata.json");
        return CannedApi.answering(request -> request.endsWith("/content") ? content : metadata);
    }

    private static String example(String file) throws IOException {
        return Files.readString(Path.of("src/test/resources/api-examples", file));
    }

    private static String md5(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
