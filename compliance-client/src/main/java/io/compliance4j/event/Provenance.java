package io.compliance4j.event;

import io.compliance4j.http.ResponseInfo;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an {@link Event} came from: enough to ask the vendor's support about it, nothing secret. Immutable, equal by
 * value.
 */
public final class Provenance {

    private final String origin;
    private final String source;
    private final @Nullable String requestId;
    private final @Nullable Instant observedAt;

    private Provenance(String origin, String source, @Nullable String requestId, @Nullable Instant observedAt) {
        this.origin = origin;
        this.source = Objects.requireNonNull(source, "source");
        this.requestId = requestId;
        this.observedAt = observedAt;
    }

    /**
     * From an answer of the API.
     *
     * @param source the list or record that was asked for, such as {@code chats}
     */
    public static Provenance api(String source, ResponseInfo response) {
        return new Provenance(
                "api",
                source,
                response.requestId().orElse(null),
                response.serverTime().orElse(null));
    }

    /**
     * From a claude.ai data export.
     *
     * @param source name of the file in it, such as {@code conversations.json}
     */
    public static Provenance export(String source) {
        return new Provenance("export", source, null, null);
    }

    /**
     * Made here, from what was collected before.
     *
     * @param source what it was made of, such as the kind of text that was scanned
     */
    public static Provenance derived(String source) {
        return new Provenance("derived", source, null, null);
    }

    /** {@code api}, {@code export} or {@code derived}. */
    public String origin() {
        return origin;
    }

    /** The list, record or file. */
    public String source() {
        return source;
    }

    /** The {@code request-id} of the answer. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** When the server answered, by its own clock. */
    public Optional<Instant> observedAt() {
        return Optional.ofNullable(observedAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Provenance that
                && origin.equals(that.origin)
                && source.equals(that.source)
                && Objects.equals(requestId, that.requestId)
                && Objects.equals(observedAt, that.observedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origin, source, requestId, observedAt);
    }

    @Override
    public String toString() {
        return "Provenance[" + origin + ", " + source + ", request-id " + requestId + "]";
    }
}
