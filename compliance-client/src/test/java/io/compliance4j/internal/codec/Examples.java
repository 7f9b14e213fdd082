package io.compliance4j.internal.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.compliance4j.deletion.DeleteResult;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.http.Response;
import io.compliance4j.internal.http.ResponseHandler;
import io.compliance4j.internal.paging.PageFrame;
import io.compliance4j.internal.paging.PageReader;
import io.compliance4j.json.RawJson;
import io.compliance4j.json.ServerRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The example answers of the contract, each with the reader that it is for. */
final class Examples {

    private static final Path FOLDER = Path.of("src/test/resources/api-examples");
    private static final ResponseInfo RESPONSE = new ResponseInfo(200, "req_1", null, null);

    /** By the beginning of the file name; the first that fits counts. */
    private static final Map<String, Reader> READERS = new LinkedHashMap<>();

    static {
        READERS.put("organizations_list", page("data", OrganizationCodec.ORGANIZATIONS));
        READERS.put("organization_users_list", page("data", OrganizationCodec.USERS));
        READERS.put("organization_user_preferences_list", page("data", OrganizationCodec.USER_PREFERENCES));
        READERS.put("organization_settings", single(OrganizationCodec.SETTINGS));
        READERS.put("roles_list", page("data", OrganizationCodec.ROLES));
        READERS.put("role_permissions_list", page("data", OrganizationCodec.PERMISSIONS));
        READERS.put("role", single(OrganizationCodec.ROLE));
        READERS.put("groups_list", page("data", OrganizationCodec.GROUPS));
        READERS.put("group_members_list", page("data", OrganizationCodec.GROUP_MEMBERS));
        READERS.put("group", single(OrganizationCodec.GROUP));
        READERS.put("chats_list", page("data", ChatCodec.CHATS));
        READERS.put("chat_messages", page("chat_messages", ChatCodec.MESSAGES));
        READERS.put("chat_deleted", deletion("claude_chat_deleted"));
        READERS.put("file_metadata", single(FileCodec.METADATA));
        READERS.put("file_deleted", deletion("claude_file_deleted"));
        READERS.put("generated_file_metadata", single(FileCodec.METADATA));
        READERS.put("artifact_metadata", single(ArtifactCodec.VERSION));
        READERS.put("projects_list", page("data", ProjectCodec.PROJECTS));
        READERS.put("project_attachments_list", page("data", ProjectCodec.ATTACHMENTS));
        READERS.put("project_collaborators_list", page("data", CollaboratorCodec.COLLABORATORS));
        READERS.put("project_document_metadata", single(ProjectCodec.DOCUMENT_METADATA));
        READERS.put("project_document_deleted", deletion("claude_project_document_deleted"));
        READERS.put("project_document", single(ProjectCodec.DOCUMENT));
        READERS.put("project_deleted", deletion("claude_project_deleted"));
        READERS.put("project", single(ProjectCodec.PROJECT));
        READERS.put("local_sessions_list", page("data", SessionCodec.LOCAL_SESSIONS));
        READERS.put("local_session_messages", page("data", SessionCodec.LOCAL_MESSAGES));
        READERS.put("local_session", single(SessionCodec.LOCAL_SESSION));
        READERS.put("remote_sessions_list", page("data", SessionCodec.REMOTE_SESSIONS));
        READERS.put("remote_session_messages", page("data", SessionCodec.REMOTE_MESSAGES));
        READERS.put("code_artifacts_list", page("data", ArtifactCodec.CODE_ARTIFACTS));
        READERS.put("code_artifact_deleted", deletion("code_artifact_deleted"));
    }

    private Examples() {}

    /**
     * Decodes a body into its records.
     *
     * @param list the list that the answer carries; null if it is one record
     * @param confirmation whether it confirms a deletion
     */
    record Reader(@Nullable String list, boolean confirmation, Decoder decoder) {

        Decoded read(String json) throws IOException {
            return decoder.read(json);
        }
    }

    private interface Decoder {
        Decoded read(String json) throws IOException;
    }

    /**
     * What came out of a body.
     *
     * @param header of a page; else empty
     */
    record Decoded(List<?> records, Optional<ServerRecord> header) {

        /** The bytes of each record. */
        List<String> raw() {
            return records.stream().map(Decoded::raw).toList();
        }

        /** Whatever came out of it, header included. */
        List<Object> everything() {
            List<Object> all = new ArrayList<>(records);
            header.ifPresent(all::add);
            return all;
        }

        private static String raw(Object record) {
            return record instanceof DeleteResult result
                    ? result.raw().map(RawJson::toJson).orElseThrow()
                    : ((ServerRecord) record).raw().toJson();
        }
    }

    /** The files that have a reader here. */
    static List<Path> files() {
        return all().filter(file -> find(file).isPresent()).toList();
    }

    /** All files. */
    static Stream<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reader reader(Path file) {
        return find(file).orElseThrow();
    }

    private static Optional<Reader> find(Path file) {
        String name = file.getFileName().toString();
        return READERS.entrySet().stream()
                .filter(entry -> name.matches(entry.getKey() + "(_.*|)\\.json"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Reader page(String list, PageReader<?> reader) {
        return new Reader(list, false, json -> {
            PageFrame<?> frame = reader.read(json.getBytes(UTF_8), RESPONSE);
            return new Decoded(frame.items(), Optional.ofNullable((ServerRecord) frame.header()));
        });
    }

    private static Reader single(ResponseHandler<?> handler) {
        return new Reader(null, false, json -> decode(handler, json));
    }

    private static Reader deletion(String type) {
        return new Reader(null, true, json -> decode(DeletionCodec.confirmation("id_1", type), json));
    }

    private static Decoded decode(ResponseHandler<?> handler, String json) throws IOException {
        Response response = new Response(RESPONSE, Map.of(), new ByteArrayInputStream(json.getBytes(UTF_8)));
        return new Decoded(List.of(handler.handle(response)), Optional.empty());
    }
}
