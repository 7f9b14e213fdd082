package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Artifact;
import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.GeneratedFile;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Position;
import io.compliance4j.testkit.tenant.Shelf;
import io.compliance4j.testkit.tenant.StoredFile;
import io.compliance4j.testkit.tenant.User;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** E12–E14: chats and their messages. */
final class ChatEndpoints {
    private static final int BY_CREATION = 0;
    private static final int BY_UPDATE = 1;

    private ChatEndpoints() {}

    static FakeResponse list(Call call) {
        Parameters query = call.parameters;
        query.allow("user_ids[]", "organization_ids[]", "project_ids[]", "order_by", "limit", "after_id", "before_id")
                .allowRange("created_at", Parameters.ALL_OPERATORS)
                .allowRange("updated_at", Parameters.ALL_OPERATORS)
                .refuseUnknown();
        List<String> users = query.ids("user_ids[]", "user_", 10);
        List<String> organizationIds = call.organizationIds(Integer.MAX_VALUE);
        List<String> projects = query.ids("project_ids[]", "claude_proj_", Integer.MAX_VALUE);
        TimeRange created = query.range("created_at", false);
        TimeRange updated = query.range("updated_at", false);
        String orderBy = query.oneOf("order_by", "created_at", "created_at", "updated_at");
        int limit = query.limit(100, 1000);
        checkCombination(call, users, orderBy);
        Position after = cursor(call, "after_id", orderBy);
        Position before = cursor(call, "before_id", orderBy);
        Set<UUID> organizations = call.covered(organizationIds);

        Predicate<Chat> wanted = chat -> call.view.shows(chat)
                && (organizations == null || organizations.contains(chat.organization()))
                && created.contains(chat.createdAt())
                && updated.contains(chat.updatedAt());
        boolean backwards = before != null;
        List<Chat> found;
        if (users.isEmpty()) {
            int order = orderBy.equals("updated_at") ? BY_UPDATE : BY_CREATION;
            TimeRange range = order == BY_UPDATE ? updated : created;
            Position low = range.below();
            Position from = after == null || (low != null && low.compareTo(after) > 0) ? low : after;
            Shelf<Chat> shelf = call.tenant.chats();
            Position end = range.above();
            Predicate<Chat> within = end == null
                    ? chat -> true
                    : chat -> shelf.position(order, chat).compareTo(end) < 0;
            found = shelf.walk(order, from, false, within, wanted, limit + 1);
        } else {
            Set<String> projectSet = new HashSet<>(projects);
            found = ofUsers(
                    call,
                    users,
                    wanted.and(chat -> {
                        String project = chat.projectId();
                        return projectSet.isEmpty() || (project != null && projectSet.contains(project));
                    }),
                    backwards ? before : after,
                    backwards,
                    limit + 1);
        }
        boolean more = found.size() > limit;
        List<Chat> page = new ArrayList<>(more ? found.subList(0, limit) : found);
        if (backwards) {
            Collections.reverse(page);
        }
        return call.json(out -> {
            out.array("data", page, (o, chat) -> writeMeta(call, o, chat));
            out.bool("has_more", more);
            out.text("first_id", page.isEmpty() ? null : cursorOf(orderBy, page.get(0)));
            out.text("last_id", page.isEmpty() ? null : cursorOf(orderBy, page.get(page.size() - 1)));
        });
    }

    private static void checkCombination(Call call, List<String> users, String orderBy) {
        Parameters query = call.parameters;
        Errors errors = call.errors;
        if (query.has("after_id") && query.has("before_id")) {
            throw errors.exclusive("after_id", "before_id");
        }
        if (users.isEmpty()) {
            if (call.is(OlderBehavior.CHATS_NEED_USER_IDS)) {
                throw errors.required("user_ids[]");
            }
            if (query.has("project_ids[]")) {
                throw errors.onlyWith("project_ids[]", "'user_ids[]'");
            }
            if (query.has("before_id")) {
                throw errors.onlyWith("before_id", "'user_ids[]'");
            }
            if (query.hasRange("created_at") && !orderBy.equals("created_at")) {
                throw errors.onlyWith("created_at", "'order_by=created_at'");
            }
            if (query.hasRange("updated_at") && !orderBy.equals("updated_at")) {
                throw errors.onlyWith("updated_at", "'order_by=updated_at'");
            }
        } else {
            if (orderBy.equals("updated_at")) {
                throw errors.notWith("order_by=updated_at", "'user_ids[]'");
            }
            if (query.hasRange("updated_at")) {
                throw errors.notWith("updated_at", "'user_ids[]'");
            }
        }
    }

    private static List<Chat> ofUsers(
            Call call,
            List<String> users,
            Predicate<Chat> wanted,
            @Nullable Position from,
            boolean backwards,
            int max) {
        Shelf<Chat> shelf = call.tenant.chats();
        Comparator<Chat> order = Comparator.comparing(chat -> shelf.position(BY_CREATION, chat));
        return new HashSet<>(users)
                .stream()
                        .flatMap(user -> call.tenant.chatsOfUser(user).stream())
                        .filter(wanted)
                        .filter(chat -> {
                            int side = from == null
                                    ? 0
                                    : shelf.position(BY_CREATION, chat).compareTo(from);
                            return from == null || (backwards ? side < 0 : side > 0);
                        })
                        .sorted(backwards ? order.reversed() : order)
                        .limit(max)
                        .toList();
    }

    private static @Nullable Position cursor(Call call, String name, String orderBy) {
        Optional<String> value = call.parameters.text(name);
        return value.isEmpty()
                ? null
                : Tokens.chat(orderBy, value.get()).orElseThrow(() -> call.errors.badCursor(name));
    }

    private static String cursorOf(String orderBy, Chat chat) {
        return Tokens.chat(orderBy, orderBy.equals("updated_at") ? chat.updatedAt() : chat.createdAt(), chat.uuid());
    }

    static FakeResponse messages(Call call) {
        Parameters query = call.parameters;
        query.allow("limit", "after_id", "before_id", "order", "tool_result_max_chars", "tool_use_input_max_chars")
                .allowRange("created_at", Parameters.ALL_OPERATORS)
                .allowRange("updated_at", Parameters.ALL_OPERATORS)
                .refuseUnknown();
        int limit = query.limit(Integer.MAX_VALUE - 1, 1000);
        boolean descending = query.oneOf("order", "asc", "asc", "desc").equals("desc");
        int resultMax = query.integer("tool_result_max_chars", 10_000, -1, Integer.MAX_VALUE);
        int inputMax = query.integer("tool_use_input_max_chars", 10_000, -1, Integer.MAX_VALUE);
        TimeRange created = query.range("created_at", false);
        TimeRange updated = query.range("updated_at", false);
        if (query.has("after_id") && query.has("before_id")) {
            throw call.errors.exclusive("after_id", "before_id");
        }
        String after = messageUuid(call, "after_id");
        String before = messageUuid(call, "before_id");
        Chat chat = pathChat(call);
        List<Message> all = new ArrayList<>(chat.messages().get());
        if (descending) {
            Collections.reverse(all);
        }
        int from = after == null ? 0 : indexOf(call, all, after, "after_id") + 1;
        int to = before == null ? all.size() : indexOf(call, all, before, "before_id");
        List<Message> range = all.subList(from, to).stream()
                .filter(m -> created.contains(m.createdAt()) && updated.contains(m.updatedAt()))
                .toList();
        boolean more = range.size() > limit;
        List<Message> page = !more
                ? range
                : before == null ? range.subList(0, limit) : range.subList(range.size() - limit, range.size());
        boolean withContent = call.view.showsContentOf(chat);
        return call.json(out -> {
            writeMeta(call, out, chat);
            out.array("chat_messages", page, (o, m) -> writeMessage(call, o, m, withContent, resultMax, inputMax));
            out.bool("has_more", more);
            out.text(
                    "first_id",
                    page.isEmpty() ? null : Tokens.message(page.get(0).id()));
            out.text(
                    "last_id",
                    page.isEmpty()
                            ? null
                            : Tokens.message(page.get(page.size() - 1).id()));
        });
    }

    private static @Nullable String messageUuid(Call call, String name) {
        Optional<String> value = call.parameters.text(name);
        return value.isEmpty() ? null : Tokens.messageUuid(value.get()).orElseThrow(() -> call.errors.badCursor(name));
    }

    private static int indexOf(Call call, List<Message> messages, String uuid, String name) {
        for (int i = 0; i < messages.size(); i++) {
            if (JsonOut.uuidOf(messages.get(i).id()).equals(uuid)) {
                return i;
            }
        }
        throw call.errors.badCursor(name);
    }

    static FakeResponse delete(Call call) {
        call.parameters.refuseUnknown();
        Chat chat = pathChat(call);
        if (!call.tenant.deleteChat(chat.id())) {
            throw call.errors.noChat(chat.id());
        }
        return call.deleted(chat.id(), "claude_chat_deleted");
    }

    private static Chat pathChat(Call call) {
        String id = call.match.parameter(0);
        return call.tenant.chats().find(id).filter(call.view::shows).orElseThrow(() -> call.errors.noChat(id));
    }

    private static void writeMeta(Call call, JsonOut out, Chat chat) throws IOException {
        Optional<User> user = call.view.user(chat.userId());
        out.text("id", chat.id());
        out.text("name", chat.name());
        out.time("created_at", chat.createdAt());
        out.time("updated_at", chat.updatedAt());
        out.maybeTime("deleted_at", chat.deletedAt());
        out.text("href", "https://claude.ai/chat/" + chat.uuid());
        out.text("model", chat.model());
        writeOrganization(call, out, chat.organization());
        out.maybe("project_id", chat.projectId());
        out.user("user", user.map(User::id).orElse(null), user.map(User::email).orElse(null));
    }

    /** The deprecated tagged id is one of the members the wire leaves out. */
    static void writeOrganization(Call call, JsonOut out, UUID organization) throws IOException {
        if (call.options.isFullJson()) {
            out.text(
                    "organization_id",
                    call.tenant
                            .organizations()
                            .find(organization.toString())
                            .map(Organization::id)
                            .orElse(null));
        }
        out.uuid("organization_uuid", organization);
    }

    private static void writeMessage(
            Call call, JsonOut out, Message message, boolean withContent, int resultMax, int inputMax)
            throws IOException {
        List<Block> content = withContent ? message.content() : List.of();
        out.text("id", message.id());
        out.text("role", message.role());
        out.time("created_at", message.createdAt());
        Blocks.chat(out, content, resultMax, inputMax);
        out.maybeArray("files", withContent ? files(call, message.files()) : List.of(), (o, file) -> {
            writeFileReference(
                    o, file.id(), file.filename(), file.mimeType(), file.content(), file.recordedMd5(), file);
        });
        out.maybeArray(
                "generated_files", withContent ? generated(call, message.generatedFiles()) : List.of(), (o, f) -> {
                    writeFileReference(o, f.id(), f.filename(), f.mimeType(), f.content(), f.recordedMd5(), null);
                });
        out.maybeArray("artifacts", withContent ? versions(call, message.artifactVersions()) : List.of(), (o, v) -> {
            o.text("id", v.artifactId());
            o.text("version_id", v.version().id());
            o.text("title", v.version().title());
            o.text("artifact_type", v.version().type());
        });
    }

    private static void writeFileReference(
            JsonOut out,
            String id,
            @Nullable String filename,
            @Nullable String mimeType,
            @Nullable Content content,
            @Nullable String recordedMd5,
            @Nullable StoredFile upload)
            throws IOException {
        out.text("id", id);
        out.text("filename", filename == null ? "" : filename);
        if (upload != null) {
            out.maybeTime("created_at", upload.createdAt());
        }
        out.text("mime_type", content == null ? null : mimeType);
        out.number("size_bytes", content == null ? null : content.size());
        out.text("md5", content == null ? null : recordedMd5 == null ? content.md5() : recordedMd5);
    }

    /** Uploads that are still there; deleted ones are no longer listed. */
    private static List<StoredFile> files(Call call, List<String> ids) {
        return ids.stream().flatMap(id -> call.tenant.files().find(id).stream()).toList();
    }

    /** A tool output under either of its two kinds of id. */
    private record Output(
            String id,
            @Nullable String filename,
            @Nullable String mimeType,
            @Nullable Content content,
            @Nullable String recordedMd5) {}

    private static List<Output> generated(Call call, List<String> ids) {
        List<Output> outputs = new ArrayList<>();
        for (String id : ids) {
            Optional<GeneratedFile> file = call.tenant.generatedFiles().find(id);
            file.ifPresent(f -> outputs.add(new Output(f.id(), f.filename(), f.mimeType(), f.content(), null)));
            files(call, List.of(id))
                    .forEach(f ->
                            outputs.add(new Output(f.id(), f.filename(), f.mimeType(), f.content(), f.recordedMd5())));
        }
        return outputs;
    }

    private record ArtifactVersion(String artifactId, Artifact.Version version) {}

    private static List<ArtifactVersion> versions(Call call, List<String> ids) {
        List<ArtifactVersion> versions = new ArrayList<>();
        for (String id : ids) {
            call.tenant
                    .artifactOfVersion(id)
                    .ifPresent(artifact -> artifact.versions().stream()
                            .filter(version -> version.id().equals(id))
                            .forEach(version -> versions.add(new ArtifactVersion(artifact.id(), version))));
        }
        return versions;
    }
}
