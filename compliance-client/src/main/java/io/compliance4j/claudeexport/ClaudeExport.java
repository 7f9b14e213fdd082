package io.compliance4j.claudeexport;

import io.compliance4j.error.ExportException;
import io.compliance4j.error.ExportException.Reason;
import io.compliance4j.event.MessageEvent;
import io.compliance4j.internal.codec.ExportCodec;
import io.compliance4j.json.RawJson;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A data export of claude.ai: its folder, its archives, a manifest with the archives beside it, or one file of it, of any
 * of the three generations that there are.
 *
 * <pre>{@code
 * try (ClaudeExport export = ClaudeExport.open(Path.of("export"))) {
 *     for (ExportConversation conversation : export.conversations()) {
 *         for (ExportMessage message : conversation.messages()) {
 *             …
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>Everything is read while it is walked, one message at a time; nothing is ever unpacked to disk. A file that ends
 * early or is damaged is an {@link ExportException} with the file and the byte, behind everything that was good. What is
 * left out while the rest is delivered is in {@link #problems()}. The addresses in a manifest are secrets and are not
 * read.
 *
 * <p>If several files have the same conversation, the copy that changed last is delivered; if none did, the one with more
 * messages. To know that, several files are read once before the first conversation comes.
 *
 * <p>Not thread-safe. Each walk stands for itself and reads anew.
 */
public final class ClaudeExport implements AutoCloseable {

    private static final int LONGEST_VALUE = 64 << 20;
    private static final long LARGEST_EXPORT = 1L << 40;

    /** Messages of a conversation that are held so that their events know how many there are. */
    private static final int MESSAGES_AHEAD = 1_000;

    private static final long BYTES_AHEAD = 4L << 20;

    private final Limits limits;
    private final Problems problems;
    private final List<Container> containers;
    private final List<SourceFile> files;
    private final Set<Closeable> open = new HashSet<>();
    private @Nullable Map<String, ExportUser> usersByUuid;
    private @Nullable MergePlan merge;
    private boolean closed;

    private ClaudeExport(Limits limits, Problems problems, SourceFiles sources) {
        this.limits = limits;
        this.problems = problems;
        this.containers = sources.containers();
        this.files = sources.files();
    }

    /**
     * Opens an export.
     *
     * @throws ExportException if it cannot be read, or is none
     */
    public static ClaudeExport open(Path source) {
        return builder().addSource(source).open();
    }

    /** Opens several sources, or with other limits. */
    public static Builder builder() {
        return new Builder();
    }

    /** The conversations in the order of the files, which is none of time. */
    public Iterable<ExportConversation> conversations() {
        return () -> new Conversations(null);
    }

    /**
     * The conversations behind that position. If it is in the middle of a conversation, that one comes first, with the
     * rest of its messages.
     *
     * @throws ExportException from the walk, if the file is not the one that the position was taken from
     */
    public Iterable<ExportConversation> conversationsAfter(ExportPosition position) {
        return () -> new Conversations(position);
    }

    /**
     * All messages as events, and an event without a message for each conversation without any. Events know how many
     * messages their conversation has, unless these are more than a thousand or some megabytes.
     */
    public Iterable<MessageEvent> events() {
        return () -> new Events(conversations().iterator());
    }

    /** The events of {@link #conversationsAfter}. */
    public Iterable<MessageEvent> eventsAfter(ExportPosition position) {
        return () -> new Events(conversationsAfter(position).iterator());
    }

    /** The users, each once. */
    public List<ExportUser> users() {
        return List.copyOf(usersByUuid().values());
    }

    /** The projects, as often as the files have them. */
    public Iterable<ExportProject> projects() {
        return records(FileKind.PROJECTS, (file, raw) -> ExportCodec.project(raw));
    }

    /** What else there is, of that kind. */
    public Iterable<ExportRecord> records(ExportRecord.Kind kind) {
        FileKind files = FileKind.valueOf(kind.name());
        return records(files, (file, raw) -> new ExportRecord(kind, file.label(), raw));
    }

    /** The contents of published artifacts. */
    public List<ExportFrameFile> frameFiles() {
        return files(FileKind.FRAME_FILE).stream()
                .map(file -> new ExportFrameFile(file, limits))
                .toList();
    }

    /** What was left out so far; complete when everything was walked. */
    public List<ExportProblem> problems() {
        return problems.soFar();
    }

    /** Closes the files; walks that have not ended fail from now on. */
    @Override
    public void close() {
        closed = true;
        for (Closeable walk : List.copyOf(open)) {
            close(walk);
        }
        closeAll(containers);
    }

    private static void closeAll(List<Container> containers) {
        for (Container container : containers) {
            try {
                container.close();
            } catch (IOException e) {
                throw new ExportException(
                        container.name() + " could not be closed", Reason.UNREADABLE, container.name(), 0, e);
            }
        }
    }

    private List<SourceFile> files(FileKind kind) {
        return files.stream().filter(file -> file.kind() == kind).toList();
    }

    private Map<String, ExportUser> usersByUuid() {
        Map<String, ExportUser> users = usersByUuid;
        if (users == null) {
            users = new LinkedHashMap<>();
            for (ExportUser user : records(FileKind.USERS, (file, raw) -> ExportCodec.user(raw))) {
                users.put(user.uuid(), user);
            }
            usersByUuid = users;
        }
        return users;
    }

    private Optional<ExportUser> user(String uuid) {
        return Optional.ofNullable(usersByUuid().get(uuid));
    }

    private MergePlan merge() {
        MergePlan plan = merge;
        if (plan == null) {
            plan = MergePlan.of(files(FileKind.CONVERSATIONS), limits, problems);
            merge = plan;
        }
        return plan;
    }

    private <T> Iterable<T> records(FileKind kind, BiFunction<SourceFile, RawJson, T> reader) {
        return () -> new Walk<>() {

            private final Iterator<SourceFile> rest = files(kind).iterator();
            private @Nullable RecordWalk walk;

            @Override
            @Nullable
            T advance() {
                while (true) {
                    RecordWalk records = walk;
                    if (records == null) {
                        if (!rest.hasNext()) {
                            return null;
                        }
                        records = opened(new RecordWalk(checkOpen(rest.next()), limits, problems));
                        walk = records;
                    }
                    RawJson record = records.next();
                    if (record != null) {
                        return reader.apply(records.file(), record);
                    }
                    close(records);
                    walk = null;
                }
            }
        };
    }

    private SourceFile checkOpen(SourceFile file) {
        if (closed) {
            throw new IllegalStateException("The export is closed: walk it inside of the try statement");
        }
        return file;
    }

    private <C extends Closeable> C opened(C walk) {
        open.add(walk);
        return walk;
    }

    private void close(Closeable walk) {
        open.remove(walk);
        try {
            walk.close();
        } catch (IOException e) {
            throw new ExportException("A file could not be closed", Reason.UNREADABLE, "", 0, e);
        }
    }

    /** Walks over the conversations of all files. */
    private final class Conversations extends Walk<ExportConversation> {

        private final Iterator<SourceFile> rest;
        private @Nullable ExportPosition resumeAfter;
        private @Nullable ConversationWalk walk;

        Conversations(@Nullable ExportPosition resumeAfter) {
            List<SourceFile> conversations = files(FileKind.CONVERSATIONS);
            this.rest = conversations
                    .subList(resumeAfter == null ? 0 : indexOf(conversations, resumeAfter), conversations.size())
                    .iterator();
            this.resumeAfter = resumeAfter;
        }

        private int indexOf(List<SourceFile> conversations, ExportPosition position) {
            for (int i = 0; i < conversations.size(); i++) {
                SourceFile file = conversations.get(i);
                if (file.name().equals(position.file())
                        && file.container().sha256().equals(position.sha256())) {
                    return i;
                }
            }
            throw new ExportException(
                    "No file " + position.file() + " of this export is the one that the position was taken from:"
                            + " it was changed or replaced. Give the same export, or read this one from its beginning",
                    Reason.CHANGED,
                    position.file(),
                    position.offset(),
                    null);
        }

        @Override
        @Nullable
        ExportConversation advance() {
            while (true) {
                ConversationWalk conversations = walk;
                if (conversations == null) {
                    if (!rest.hasNext()) {
                        return null;
                    }
                    conversations = open(checkOpen(rest.next()));
                    walk = conversations;
                }
                for (ExportConversation next = conversations.next(); next != null; next = conversations.next()) {
                    if (merge().delivers(conversations.file(), conversations.index(), next.uuid())) {
                        return next;
                    }
                }
                close(conversations);
                walk = null;
            }
        }

        private ConversationWalk open(SourceFile file) {
            ConversationWalk conversations =
                    opened(new ConversationWalk(file, limits, problems, ClaudeExport.this::user));
            if (resumeAfter != null) {
                conversations.resumeAfter(resumeAfter);
                resumeAfter = null;
            }
            return conversations;
        }
    }

    /** Turns conversations into events, and counts the messages of those that are short. */
    private static final class Events extends Walk<MessageEvent> {

        private final Iterator<ExportConversation> conversations;
        private final Deque<ExportMessage> ahead = new ArrayDeque<>();
        private Iterator<ExportMessage> rest = List.<ExportMessage>of().iterator();
        private int count;

        Events(Iterator<ExportConversation> conversations) {
            this.conversations = conversations;
        }

        @Override
        @Nullable
        MessageEvent advance() {
            if (ahead.isEmpty() && rest.hasNext()) {
                return rest.next().event();
            }
            if (ahead.isEmpty()) {
                if (!conversations.hasNext()) {
                    return null;
                }
                ExportConversation conversation = conversations.next();
                rest = conversation.messages().iterator();
                readAhead();
                if (ahead.isEmpty()) {
                    return conversation.event();
                }
            }
            return ahead.remove().event(count);
        }

        private void readAhead() {
            long bytes = 0;
            while (rest.hasNext() && ahead.size() < MESSAGES_AHEAD && bytes < BYTES_AHEAD) {
                ExportMessage message = rest.next();
                bytes += message.raw().size();
                ahead.add(message);
            }
            ExportMessage last = ahead.peekLast();
            count = rest.hasNext() || last == null ? MessageEvent.COUNT_UNKNOWN : last.index() + 1;
        }
    }

    /** Collects what is opened, and how much of it. Not thread-safe. */
    public static final class Builder {

        private final List<Path> sources = new ArrayList<>();
        private int maxValueBytes = LONGEST_VALUE;
        private long maxUnpackedBytes = LARGEST_EXPORT;

        private Builder() {}

        /** Adds a folder, an archive, a manifest or a file: of the same export or of another one. */
        public Builder addSource(Path source) {
            sources.add(source);
            return this;
        }

        /**
         * Longest message, project or other record in bytes, 64 MiB unless this is called. Longer ones become {@link
         * ExportProblem.Kind#TOO_LONG}. The heap has to hold three times as much.
         */
        public Builder maxValueBytes(int maxValueBytes) {
            if (maxValueBytes < 1 || maxValueBytes > LONGEST_VALUE) {
                throw new IllegalArgumentException(
                        "maxValueBytes is " + maxValueBytes + ": give 1 to " + LONGEST_VALUE);
            }
            this.maxValueBytes = maxValueBytes;
            return this;
        }

        /** Bytes that all archives may unpack to together, 1 TiB unless this is called. */
        public Builder maxUnpackedBytes(long maxUnpackedBytes) {
            if (maxUnpackedBytes < 1) {
                throw new IllegalArgumentException("maxUnpackedBytes is " + maxUnpackedBytes + ": give at least 1");
            }
            this.maxUnpackedBytes = maxUnpackedBytes;
            return this;
        }

        /**
         * Opens the sources. What is in them is read only when it is walked.
         *
         * @throws ExportException if one of them cannot be read, or is no export
         * @throws IllegalStateException if there is none
         */
        public ClaudeExport open() {
            if (sources.isEmpty()) {
                throw new IllegalStateException("No source: call addSource with the export's folder or archives");
            }
            Limits limits = new Limits(maxValueBytes, maxUnpackedBytes);
            Problems problems = new Problems();
            SourceFiles found = new SourceFiles(limits, problems);
            try {
                sources.forEach(found::add);
                found.checkManifests();
            } catch (RuntimeException e) {
                closeAll(found.containers());
                throw e;
            }
            return new ClaudeExport(limits, problems, found);
        }
    }
}
