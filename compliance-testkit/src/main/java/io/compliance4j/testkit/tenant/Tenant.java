package io.compliance4j.testkit.tenant;

import io.compliance4j.testkit.generate.TenantGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Everything an organisation keeps at the service, and what may happen to it while it is served.
 *
 * <p>A change takes effect at once for every reader, is stamped with the tenant's clock, and writes the activities the
 * service would write. A change that names something unknown throws {@link IllegalArgumentException} and changes nothing.
 * Thread-safe.
 */
public final class Tenant implements TenantSource {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Shelf<Organization> organizations =
            shelf(o -> o.uuid().toString(), o -> Position.of(o.createdAt(), o.id()));
    private final Shelf<User> users = shelf(User::id, u -> Position.of(u.createdAt(), u.id()));
    private final Shelf<Role> roles = shelf(Role::id, r -> new Position(0, r.id()));
    private final Shelf<Group> groups = shelf(Group::id, g -> new Position(0, g.id()));
    private final Shelf<TenantKey> keys = shelf(TenantKey::id, k -> Position.of(k.createdAt(), k.id()));
    private final Shelf<Chat> chats = new Shelf<>(
            lock,
            Chat::id,
            List.of(
                    c -> Position.of(c.createdAt(), c.uuid().toString()),
                    c -> Position.of(c.updatedAt(), c.uuid().toString())));
    private final Shelf<StoredFile> files = new Shelf<>(lock, StoredFile::id, List.of());
    private final Shelf<GeneratedFile> generatedFiles = new Shelf<>(lock, GeneratedFile::id, List.of());
    private final Shelf<Artifact> artifacts = new Shelf<>(lock, Artifact::id, List.of());
    private final Map<String, String> artifactOfVersion = new HashMap<>();
    private final Shelf<Project> projects = shelf(Project::id, p -> Position.of(p.createdAt(), p.id()));
    private final Shelf<ProjectDocument> documents = new Shelf<>(lock, ProjectDocument::id, List.of());
    private final Shelf<LocalSession> localSessions = shelf(LocalSession::id, s -> Position.of(s.createdAt(), s.id()));
    private final Shelf<RemoteSession> remoteSessions =
            shelf(RemoteSession::id, s -> Position.of(s.createdAt(), s.id()));
    private final Shelf<CodeArtifact> codeArtifacts = shelf(CodeArtifact::id, a -> new Position(0, a.id()));
    private final Map<UUID, Shelf<User>> members = new HashMap<>();
    private final Map<String, Set<String>> chatsOfUser = new HashMap<>();
    private final Map<String, Set<String>> chatsOfProject = new HashMap<>();
    private final Map<String, Set<String>> filesOfProject = new HashMap<>();
    private final Map<String, Set<String>> documentsOfProject = new HashMap<>();
    private final Map<String, TenantKey> keysBySecret = new HashMap<>();
    /** What a retention in force before had eaten when it was changed. */
    private final Map<UUID, Instant> transcriptsErasedBefore = new ConcurrentHashMap<>();

    private final ActivityLog activities;
    private final AtomicLong serial = new AtomicLong();
    private final boolean standaloneConsole;
    private final boolean settingsEnabled;
    private volatile Clock clock;
    private volatile boolean apiEnabled = true;
    private volatile boolean localSessionsAvailable = true;

    Tenant(TenantBuilder from, List<StoredFile> filesWithPlaces) {
        this.clock = from.clock;
        this.standaloneConsole = from.standaloneConsole;
        this.settingsEnabled = from.settingsEnabled;
        this.activities = new ActivityLog(from.activitySource);
        for (Organization organization : from.organizations) {
            organizations.put(organization);
            UUID uuid = organization.uuid();
            members.put(uuid, shelf(User::id, u -> Position.of(joined(u, uuid), u.id())));
        }
        from.users.forEach(this::shelve);
        from.roles.forEach(roles::put);
        from.groups.forEach(groups::put);
        from.keys.forEach(this::shelve);
        from.projects.forEach(projects::put);
        from.chats.forEach(this::shelve);
        filesWithPlaces.forEach(this::shelve);
        from.generatedFiles.forEach(generatedFiles::put);
        from.artifacts.forEach(this::shelve);
        from.documents.forEach(this::shelve);
        from.localSessions.forEach(localSessions::put);
        from.remoteSessions.forEach(remoteSessions::put);
        from.codeArtifacts.forEach(codeArtifacts::put);
        from.activities.forEach(activities::record);
    }

    public static TenantBuilder builder() {
        return new TenantBuilder();
    }

    /** A recipe for a plausible tenant of any size that follows from the seed alone. */
    public static TenantGenerator generate(long seed) {
        return TenantGenerator.of(seed);
    }

    @Override
    public Tenant build() {
        return this;
    }

    // ---- what it holds

    /** The linked organizations, by UUID; ordered by creation. */
    public Shelf<Organization> organizations() {
        return organizations;
    }

    /** An organization by UUID or tagged id. */
    public Optional<Organization> organization(String uuidOrId) {
        Optional<Organization> byUuid = organizations.find(uuidOrId);
        return byUuid.isPresent()
                ? byUuid
                : organizations.all().stream()
                        .filter(o -> o.id().equals(uuidOrId))
                        .findFirst();
    }

    public Shelf<User> users() {
        return users;
    }

    /** Current members of an organization, ordered by the time they joined. */
    public Shelf<User> members(UUID organization) {
        Shelf<User> shelf = members.get(organization);
        if (shelf == null) {
            throw new IllegalArgumentException("The tenant has no organization " + organization + ".");
        }
        return shelf;
    }

    public Shelf<Role> roles() {
        return roles;
    }

    public Shelf<Group> groups() {
        return groups;
    }

    /** Every key, by id; ordered by creation. */
    public Shelf<TenantKey> keys() {
        return keys;
    }

    public Optional<TenantKey> keyOf(String secret) {
        return reading(() -> Optional.ofNullable(keysBySecret.get(secret)));
    }

    /** Chats: order 0 is creation, order 1 is last update. */
    public Shelf<Chat> chats() {
        return chats;
    }

    public List<Chat> chatsOfUser(String userId) {
        return reading(() -> resolve(chatsOfUser.get(userId), chats));
    }

    public List<Chat> chatsOfProject(String projectId) {
        return reading(() -> resolve(chatsOfProject.get(projectId), chats));
    }

    public Shelf<StoredFile> files() {
        return files;
    }

    public Shelf<GeneratedFile> generatedFiles() {
        return generatedFiles;
    }

    public Shelf<Artifact> artifacts() {
        return artifacts;
    }

    /** The artifact that has this version. */
    public Optional<Artifact> artifactOfVersion(String versionId) {
        return reading(
                () -> Optional.ofNullable(artifactOfVersion.get(versionId)).flatMap(artifacts::find));
    }

    public Shelf<Project> projects() {
        return projects;
    }

    public List<StoredFile> filesOfProject(String projectId) {
        return reading(() -> resolve(filesOfProject.get(projectId), files));
    }

    public List<ProjectDocument> documentsOfProject(String projectId) {
        return reading(() -> resolve(documentsOfProject.get(projectId), documents));
    }

    public Shelf<ProjectDocument> documents() {
        return documents;
    }

    public Shelf<LocalSession> localSessions() {
        return localSessions;
    }

    public Shelf<RemoteSession> remoteSessions() {
        return remoteSessions;
    }

    public Shelf<CodeArtifact> codeArtifacts() {
        return codeArtifacts;
    }

    public ActivityLog activities() {
        return activities;
    }

    public Clock clock() {
        return clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public boolean isStandaloneConsole() {
        return standaloneConsole;
    }

    public boolean isSettingsEnabled() {
        return settingsEnabled;
    }

    public boolean isApiEnabled() {
        return apiEnabled;
    }

    public boolean isLocalSessionsAvailable() {
        return localSessionsAvailable;
    }

    // ---- what may happen to it: the service and its administrators

    /** The oldest transcript of a local session of an organization that is still there at an instant. */
    public Instant transcriptCutOff(UUID organization, Instant now) {
        Instant kept =
                known(organizations, organization.toString(), "organization").transcriptCutOff(now);
        Instant erased = transcriptsErasedBefore.getOrDefault(organization, Instant.MIN);
        return kept.isAfter(erased) ? kept : erased;
    }

    /** Makes the tenant go by another clock, such as a virtual one. */
    public void runOn(Clock changed) {
        clock = changed;
    }

    /** Switches the Compliance API; while it is off every call answers 400 and no activity is recorded. */
    public void switchApi(boolean on) {
        if (apiEnabled == on) {
            return;
        }
        apiEnabled = true;
        record(activity("org_compliance_api_settings_updated", Actor.system()).field("compliance_api_enabled", on));
        apiEnabled = on;
    }

    /** Makes local sessions (un)available; while they are not, their three endpoints answer 404. */
    public void switchLocalSessions(boolean available) {
        localSessionsAvailable = available;
    }

    /** Records an activity, unless the API is off. It shows in the feed from its {@code indexedAt} on. */
    public void record(Activity activity) {
        if (apiEnabled) {
            activities.record(activity);
        }
    }

    /** An activity of this instant, to be given to {@link #record}; its id follows those of the ones before. */
    public Activity.Builder activity(String type, Actor actor) {
        long number = serial.incrementAndGet();
        return Activity.builder("", type, actor, now()).id(Ids.numbered("activity_", number));
    }

    /** Records an activity that the feed shows only when {@code lag} has passed since it happened. */
    public Activity recordLate(Activity.Builder activity, Instant createdAt, Duration lag) {
        Activity late = activity.indexedAt(createdAt.plus(lag)).build();
        record(late);
        return late;
    }

    public void addKey(TenantKey key) {
        writing(() -> shelve(key));
    }

    /** The key answers 401 from the next request on. */
    public void deactivateKey(String keyId) {
        writing(() -> shelve(known(keys, keyId, "key").deactivated()));
    }

    /** Deactivates a key and gives one with the same rights. */
    public TenantKey rotateKey(String keyId) {
        TenantKey old = known(keys, keyId, "key");
        TenantKey.Builder builder = TenantKey.builder(old.name() + "-" + serial.incrementAndGet())
                .kind(old.kind())
                .scopes(old.scopes().toArray(Scope[]::new))
                .createdAt(now())
                .createdBy(old.createdById())
                .expiresAt(old.expiresAt());
        old.organizations().forEach(builder::organization);
        TenantKey fresh = builder.build();
        writing(() -> {
            shelve(old.deactivated());
            shelve(fresh);
        });
        return fresh;
    }

    /** Adds an account, or replaces the one with the same id; new members show as accepted invitations. */
    public void addUser(User user) {
        for (User.Membership membership : user.memberships()) {
            members(membership.organization());
        }
        writing(() -> shelve(user));
        for (User.Membership membership : user.memberships()) {
            record(activity("org_user_invite_accepted", actorOf(user)).organization(organization(membership)));
        }
    }

    /** Removes the account from an organization; its records stay, its activities stay. */
    public void removeMember(String userId, UUID organization) {
        User user = known(users, userId, "user");
        List<User.Membership> rest = user.memberships().stream()
                .filter(m -> !m.organization().equals(organization))
                .toList();
        writing(() -> shelve(user.withMemberships(rest)));
        record(activity("org_user_deleted", Actor.system())
                .organization(known(organizations, organization.toString(), "organization"))
                .field("deleted_user_id", userId));
    }

    /** Deletes the account: records it created show a null user from now on. */
    public void deleteUser(String userId) {
        User user = known(users, userId, "user");
        user.memberships().forEach(m -> removeMember(userId, m.organization()));
        writing(() -> users.remove(userId));
    }

    /**
     * Sets what an organization keeps for how long. Shortening takes effect at once; lengthening never restores a transcript
     * of a local session.
     */
    public void setRetention(UUID organization, String dataType, RetentionPeriod period) {
        Organization old = known(organizations, organization.toString(), "organization");
        writing(() -> {
            transcriptsErasedBefore.put(organization, transcriptCutOff(organization, now()));
            organizations.put(old.toBuilder().retention(dataType, period).build());
        });
    }

    // ---- what may happen to it: users at work

    public void addProject(Project project) {
        known(organizations, project.organization().toString(), "organization");
        writing(() -> projects.put(project));
        record(activity("claude_project_created", actorOf(project.userId()))
                .organization(known(organizations, project.organization().toString(), "organization"))
                .field("claude_project_id", project.id()));
    }

    public void renameProject(String projectId, String name) {
        writing(() -> projects.put(known(projects, projectId, "project").renamed(name, now())));
    }

    /** The user deletes the project in claude.ai: it stays listed, with {@code deleted_at}. */
    public void softDeleteProject(String projectId) {
        writing(() -> projects.put(known(projects, projectId, "project").softDeleted(now())));
        Project project = known(projects, projectId, "project");
        record(activity("claude_project_deleted", actorOf(project.userId()))
                .organization(known(organizations, project.organization().toString(), "organization"))
                .field("claude_project_id", projectId));
    }

    public void addDocument(ProjectDocument document) {
        known(projects, document.projectId(), "project");
        writing(() -> shelve(document));
    }

    public void addChat(Chat chat) {
        known(organizations, chat.organization().toString(), "organization");
        writing(() -> shelve(chat));
        recordChat("claude_chat_created", chat);
    }

    /** Adds an uploaded file; the messages that will name it follow with {@link #sendMessage}. */
    public void addFile(StoredFile file) {
        writing(() -> shelve(file));
        record(activity("claude_file_uploaded", Actor.system())
                .field("claude_file_id", file.id())
                .field("filename", null));
    }

    public void addGeneratedFile(GeneratedFile file) {
        known(chats, file.chatId(), "chat");
        writing(() -> generatedFiles.put(file));
    }

    /** Adds an artifact, or replaces the one with the same id (to give it another version). */
    public void addArtifact(Artifact artifact) {
        known(chats, artifact.chatId(), "chat");
        writing(() -> shelve(artifact));
    }

    /** Appends a message; the chat's {@code updated_at} moves to now. */
    public void sendMessage(String chatId, Message message) {
        writing(() -> {
            Chat chat = known(chats, chatId, "chat");
            List<Message> messages = new ArrayList<>(chat.messages().get());
            messages.add(message);
            StoredFile.Place place = new StoredFile.Place(chatId, message.id());
            for (String fileId : message.files()) {
                StoredFile file = known(files, fileId, "file");
                List<StoredFile.Place> places = new ArrayList<>(file.places());
                places.add(place);
                shelve(file.withPlaces(places));
            }
            shelve(chat.touched(now(), messages));
        });
        recordChat("claude_chat_updated", known(chats, chatId, "chat"));
    }

    /** Replaces the content of a message; the chat's {@code updated_at} moves to now. */
    public void editMessage(String chatId, String messageId, List<Block> content) {
        writing(() -> {
            Chat chat = known(chats, chatId, "chat");
            List<Message> messages = new ArrayList<>(chat.messages().get());
            int at = -1;
            for (int i = 0; i < messages.size(); i++) {
                at = messages.get(i).id().equals(messageId) ? i : at;
            }
            if (at < 0) {
                throw new IllegalArgumentException("The chat " + chatId + " has no message " + messageId + ".");
            }
            messages.set(at, messages.get(at).edited(content, now()));
            shelve(chat.touched(now(), messages));
        });
        recordChat("claude_chat_updated", known(chats, chatId, "chat"));
    }

    /** Renames a chat; {@code updated_at} does not move. */
    public void renameChat(String chatId, String name) {
        writing(() -> shelve(known(chats, chatId, "chat").renamed(name)));
        recordChat("claude_chat_settings_updated", known(chats, chatId, "chat"));
    }

    /** Moves a chat into a project, or out of one with null; its {@code updated_at} moves to now. */
    public void moveChat(String chatId, @Nullable String projectId) {
        if (projectId != null) {
            known(projects, projectId, "project");
        }
        writing(() -> shelve(known(chats, chatId, "chat").moved(projectId, now())));
        recordChat("claude_chat_settings_updated", known(chats, chatId, "chat"));
    }

    /**
     * The user deletes the chat in claude.ai: it stays listed with {@code deleted_at} and without a name, its messages stay
     * without content, its files, generated files and artifacts are gone.
     */
    public void softDeleteChat(String chatId) {
        writing(() -> shelve(known(chats, chatId, "chat").softDeleted(now())));
        recordChat("claude_chat_deleted", known(chats, chatId, "chat"));
    }

    /** The stored bytes of a generated file expire; its metadata stays. */
    public void expireGeneratedFile(String fileId) {
        writing(() -> generatedFiles.put(
                known(generatedFiles, fileId, "generated file").expired()));
    }

    /** Adds a captured session, or replaces the one with the same id. */
    public void addLocalSession(LocalSession session) {
        writing(() -> localSessions.put(session));
    }

    /** Continues a captured session; its {@code updated_at} moves to the message's time. */
    public void appendToLocalSession(String sessionId, LocalSession.LocalMessage message) {
        writing(() -> {
            LocalSession session = known(localSessions, sessionId, "local session");
            List<LocalSession.LocalMessage> messages =
                    new ArrayList<>(session.messages().get());
            messages.add(message);
            localSessions.put(session.extended(messages, message.createdAt()));
        });
    }

    /** Adds a cloud session, or replaces the one with the same id. */
    public void addRemoteSession(RemoteSession session) {
        writing(() -> remoteSessions.put(session));
    }

    public void appendToRemoteSession(String sessionId, RemoteSession.RemoteMessage message) {
        writing(() -> {
            RemoteSession session = known(remoteSessions, sessionId, "remote session");
            List<RemoteSession.RemoteMessage> messages =
                    new ArrayList<>(session.messages().get());
            messages.add(message);
            remoteSessions.put(session.extended(messages, message.createdAt()));
        });
    }

    public void setRemoteSessionStatus(String sessionId, String status) {
        writing(() -> remoteSessions.put(
                known(remoteSessions, sessionId, "remote session").withStatus(status, now())));
    }

    /** The user deletes a cloud session. */
    public void deleteRemoteSession(String sessionId) {
        writing(() -> {
            known(remoteSessions, sessionId, "remote session");
            remoteSessions.remove(sessionId);
        });
    }

    /** Publishes a code artifact, or replaces the one with the same id. */
    public void addCodeArtifact(CodeArtifact artifact) {
        writing(() -> codeArtifacts.put(artifact));
    }

    // ---- what may happen to it: hard deletes, which leave no trace but the record of the call

    /** Deletes a chat with its messages, its files, its artifacts, and the cloud sessions started for it. */
    public boolean deleteChat(String chatId) {
        return writing(() -> {
            Optional<Chat> chat = chats.find(chatId);
            if (chat.isEmpty()) {
                return false;
            }
            unshelve(chat.get());
            chats.remove(chatId);
            remoteSessions.all().stream()
                    .filter(session -> chatId.equals(session.chatId()))
                    .toList()
                    .forEach(session -> remoteSessions.remove(session.id()));
            return true;
        });
    }

    /** Deletes a file of chats or of a project. */
    public boolean deleteFile(String fileId) {
        return writing(() -> {
            files.find(fileId).ifPresent(file -> unrelate(filesOfProject, file.projectId(), fileId));
            return files.remove(fileId);
        });
    }

    /** Deletes a project with its documents and files, unless a chat is attached: then nothing happens. */
    public boolean deleteProject(String projectId) {
        return writing(() -> {
            if (chatsOfProject.containsKey(projectId) || !projects.remove(projectId)) {
                return false;
            }
            resolve(documentsOfProject.remove(projectId), documents).forEach(d -> documents.remove(d.id()));
            resolve(filesOfProject.remove(projectId), files).forEach(f -> files.remove(f.id()));
            return true;
        });
    }

    public boolean deleteDocument(String documentId) {
        return writing(() -> {
            documents.find(documentId).ifPresent(d -> unrelate(documentsOfProject, d.projectId(), documentId));
            return documents.remove(documentId);
        });
    }

    public boolean deleteCodeArtifact(String artifactId) {
        return writing(() -> codeArtifacts.remove(artifactId));
    }

    // ---- bookkeeping

    private void shelve(User user) {
        users.find(user.id())
                .ifPresent(old ->
                        old.memberships().forEach(m -> members(m.organization()).remove(user.id())));
        users.put(user);
        user.memberships().forEach(m -> members(m.organization()).put(user));
    }

    private void shelve(TenantKey key) {
        keys.put(key);
        keysBySecret.put(key.secret(), key);
    }

    private void shelve(Chat chat) {
        chats.find(chat.id()).ifPresent(this::unshelve);
        chats.put(chat);
        relate(chatsOfUser, chat.userId(), chat.id());
        relate(chatsOfProject, chat.projectId(), chat.id());
    }

    private void unshelve(Chat chat) {
        unrelate(chatsOfUser, chat.userId(), chat.id());
        unrelate(chatsOfProject, chat.projectId(), chat.id());
    }

    private void shelve(StoredFile file) {
        files.put(file);
        relate(filesOfProject, file.projectId(), file.id());
    }

    private void shelve(ProjectDocument document) {
        documents.put(document);
        relate(documentsOfProject, document.projectId(), document.id());
    }

    private void shelve(Artifact artifact) {
        artifacts.put(artifact);
        artifact.versions().forEach(version -> artifactOfVersion.put(version.id(), artifact.id()));
    }

    private static void relate(Map<String, Set<String>> relation, @Nullable String owner, String id) {
        if (owner != null) {
            relation.computeIfAbsent(owner, o -> new LinkedHashSet<>(4)).add(id);
        }
    }

    private static void unrelate(Map<String, Set<String>> relation, @Nullable String owner, String id) {
        if (owner != null) {
            relation.computeIfPresent(owner, (o, ids) -> {
                ids.remove(id);
                return ids.isEmpty() ? null : ids;
            });
        }
    }

    private static <T> List<T> resolve(@Nullable Set<String> ids, Shelf<T> shelf) {
        if (ids == null) {
            return List.of();
        }
        return ids.stream().flatMap(id -> shelf.find(id).stream()).toList();
    }

    private void record(Activity.Builder activity) {
        record(activity.build());
    }

    private void recordChat(String type, Chat chat) {
        record(activity(type, actorOf(chat.userId()))
                .organization(known(organizations, chat.organization().toString(), "organization"))
                .field("claude_chat_id", chat.id())
                .field("claude_project_id", chat.projectId()));
    }

    private Actor actorOf(@Nullable String userId) {
        return userId == null
                ? Actor.system()
                : users.find(userId).map(Tenant::actorOf).orElseGet(Actor::system);
    }

    private static Actor actorOf(User user) {
        return Actor.user(user.id(), user.email(), "192.0.2.41", "Mozilla/5.0");
    }

    private Organization organization(User.Membership membership) {
        return known(organizations, membership.organization().toString(), "organization");
    }

    private static Instant joined(User user, UUID organization) {
        return user.membershipOf(organization).map(User.Membership::joinedAt).orElse(user.createdAt());
    }

    private static <T> T known(Shelf<T> shelf, String id, String what) {
        return shelf.find(id)
                .orElseThrow(() -> new IllegalArgumentException("The tenant has no " + what + " " + id + "."));
    }

    private <T> Shelf<T> shelf(
            java.util.function.Function<T, String> id, java.util.function.Function<T, Position> order) {
        return new Shelf<>(lock, id, List.of(order));
    }

    private <R> R reading(java.util.function.Supplier<R> action) {
        lock.readLock().lock();
        try {
            return action.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void writing(Runnable action) {
        lock.writeLock().lock();
        try {
            action.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <R> R writing(java.util.function.Supplier<R> action) {
        lock.writeLock().lock();
        try {
            return action.get();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
