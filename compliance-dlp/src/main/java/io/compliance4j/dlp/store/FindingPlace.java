package io.compliance4j.dlp.store;

import io.compliance4j.dlp.text.TextLocation;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a finding stands: the kind of text, the ids of what it belongs to, and for files the part of the file. The offsets of a
 * finding count from the start of the text that this names. Immutable.
 */
public final class FindingPlace {
    private final String source;
    private final Map<Id, String> ids;
    private final TextLocation section;
    private final TextLocation location;

    /** The ids that a place may have. */
    public enum Id {
        ORGANIZATION("organization_id"),
        USER("user_id"),
        PROJECT("project_id"),
        CHAT("chat_id"),
        SESSION("session_id"),
        MESSAGE("message_id"),
        FILE("file_id");

        private final String key;

        Id(String key) {
            this.key = key;
        }

        /** Its name in documents and tables. */
        public String key() {
            return key;
        }
    }

    private FindingPlace(Builder builder) {
        this.source = builder.source;
        this.ids = Map.copyOf(builder.ids);
        this.section = builder.section;
        this.location = builder.location;
    }

    /**
     * Starts a place.
     *
     * @param source the kind of text, for example {@code chat_message}
     */
    public static Builder builder(String source) {
        return new Builder(source);
    }

    /** The kind of text, for example {@code chat_file}. */
    public String source() {
        return source;
    }

    /** An id, if the place has it. */
    public Optional<String> id(Id which) {
        return Optional.ofNullable(ids.get(which));
    }

    /** The id of the smallest thing that has one: the file, else the message, else what is around it; empty if none is known. */
    public String innermost() {
        return ids.keySet().stream()
                .max(Comparator.naturalOrder())
                .map(ids::get)
                .orElse("");
    }

    /** All ids it has, by their names in documents, from the outside in. */
    public Map<String, String> reference() {
        Map<Id, String> sorted = new TreeMap<>(ids);
        Map<String, String> named = new java.util.LinkedHashMap<>();
        sorted.forEach((id, value) -> named.put(id.key(), value));
        return named;
    }

    /** The part of a file whose text was scanned; empty for texts that are no files, and for the file itself. */
    public TextLocation section() {
        return section;
    }

    /** Where in the file the value starts: the section, and there the cell, the line or the path. */
    public TextLocation location() {
        return location;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof FindingPlace other
                && source.equals(other.source)
                && ids.equals(other.ids)
                && section.equals(other.section)
                && location.equals(other.location);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, ids, section);
    }

    @Override
    public String toString() {
        return source + " " + reference() + (location.isEmpty() ? "" : " " + location);
    }

    /** Collects a place. Not thread-safe. */
    public static final class Builder {
        private final String source;
        private final Map<Id, String> ids = new TreeMap<>();
        private TextLocation section = TextLocation.empty();
        private TextLocation location = TextLocation.empty();

        private Builder(String source) {
            this.source = source;
        }

        /** An id; one that is empty counts as not known. */
        public Builder id(Id which, String value) {
            if (!value.isEmpty()) {
                ids.put(which, value);
            }
            return this;
        }

        /** The part of a file whose text was scanned, and where in the file the value starts. */
        public Builder inFile(TextLocation scanned, TextLocation start) {
            section = scanned;
            location = start;
            return this;
        }

        public FindingPlace build() {
            return new FindingPlace(this);
        }
    }
}
