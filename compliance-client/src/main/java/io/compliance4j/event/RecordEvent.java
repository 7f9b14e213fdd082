package io.compliance4j.event;

import io.compliance4j.internal.codec.ContentHash;
import io.compliance4j.internal.codec.RawJsonReader;
import io.compliance4j.json.RawJson;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of something that is read whole again and again: the directory, projects, settings, published artifacts; and what
 * became of it since the last reading.
 *
 * <p>The key is {@code id@h}, where {@code h} hashes the row: the first 16 bytes of SHA-256, in hex, of it as canonical
 * JSON without members that are null. Projects say themselves when they changed, so that their key is {@code
 * id@updated_at}. A row inside something else, such as a membership in a group, has {@code parent/} in front, because
 * the same user is in many groups. A removal ends in {@code #removed}.
 *
 * <p>Immutable and thread-safe.
 */
public final class RecordEvent implements Event {

    private final EventKind kind;
    private final String id;
    private final @Nullable String parent;
    private final RawJson row;
    private final Change change;
    private final Provenance provenance;

    /** Hashing is put off until somebody asks; two threads that ask at once get the same. */
    private @Nullable String dedupeKey;

    private RecordEvent(
            EventKind kind, String id, @Nullable String parent, RawJson row, Change change, Provenance provenance) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.id = Objects.requireNonNull(id, "id");
        this.parent = parent;
        this.row = row;
        this.change = Objects.requireNonNull(change, "change");
        this.provenance = Objects.requireNonNull(provenance, "provenance");
    }

    /** What became of a row. */
    public enum Change {
        /** It is there for the first time. */
        ADDED,
        /** It is not what it was. */
        CHANGED,
        /** It is not there any more; the event has the row as it was read last. */
        REMOVED
    }

    /**
     * A row that stands for itself.
     *
     * @param id what tells it from others of its kind
     * @throws IllegalArgumentException if {@code id} is empty or {@code row} is not JSON
     */
    public static RecordEvent of(EventKind kind, String id, RawJson row, Change change, Provenance provenance) {
        return new RecordEvent(kind, checked(id, "id"), null, checked(row), change, provenance);
    }

    /**
     * A row inside something else.
     *
     * @param parent id of what it belongs to
     * @param id what tells it from others of its kind there
     * @throws IllegalArgumentException if an id is empty or {@code row} is not JSON
     */
    public static RecordEvent of(
            EventKind kind, String parent, String id, RawJson row, Change change, Provenance provenance) {
        return new RecordEvent(kind, checked(id, "id"), checked(parent, "parent"), checked(row), change, provenance);
    }

    private static String checked(String id, String name) {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("The " + name
                    + " is empty, and a record cannot be told from others without one: give the record's id,"
                    + " or a dead letter where it has none");
        }
        return id;
    }

    private static RawJson checked(RawJson row) {
        if (!RawJsonReader.isValue(row.bytes())) {
            throw new IllegalArgumentException("The row of " + row.size() + " bytes is not one JSON value");
        }
        return row;
    }

    @Override
    public EventKind kind() {
        return kind;
    }

    @Override
    public String dedupeKey() {
        String key = dedupeKey;
        if (key == null) {
            key = (parent == null ? "" : parent + "/") + id + "@" + version()
                    + (change == Change.REMOVED ? "#removed" : "");
            dedupeKey = key;
        }
        return key;
    }

    private String version() {
        Optional<String> updatedAt = kind.equals(EventKind.PROJECT) ? row.string("updated_at") : Optional.empty();
        return updatedAt.orElseGet(() -> ContentHash.ofRecord(row.bytes()));
    }

    /** When the row says that it changed or, if it is new, was created; never for a removal, which no row can tell. */
    @Override
    public Optional<Instant> occurredAt() {
        return occurrence().flatMap(RawJsonReader::time);
    }

    /** The same as the row has it. */
    Optional<String> occurrence() {
        return switch (change) {
            case ADDED -> row.string("updated_at").or(() -> row.string("created_at"));
            case CHANGED -> row.string("updated_at");
            case REMOVED -> Optional.empty();
        };
    }

    @Override
    public RawJson raw() {
        return row;
    }

    @Override
    public Provenance provenance() {
        return provenance;
    }

    /** What tells it from others of its kind. */
    public String id() {
        return id;
    }

    /** What it belongs to: the organization of a user, the group of a membership. */
    public Optional<String> parent() {
        return Optional.ofNullable(parent);
    }

    /** What became of it. */
    public Change change() {
        return change;
    }

    @Override
    public String toString() {
        return "RecordEvent[" + kind + " " + dedupeKey() + "]";
    }
}
