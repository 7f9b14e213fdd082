package io.compliance4j.session;

import io.compliance4j.json.ServerRecord;
import io.compliance4j.organization.UserRef;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A session on a user's machine, without its transcript. Immutable. */
@Value.Immutable
public interface LocalSession extends ServerRecord {

    /** Its id ({@code clls_…}), opaque and up to a few hundred characters long. */
    String id();

    /** When the earliest part that is still kept was captured: moves later as retention eats the beginning. */
    Instant createdAt();

    /** Its last activity; in lists a lower bound of it. */
    Optional<Instant> updatedAt();

    /** The organization's bare UUID. */
    Optional<String> organizationUuid();

    /** The workspace ({@code wrkspc_…}). */
    Optional<String> workspaceId();

    /** Whose session it is. The address is never there in the header of a transcript. */
    Optional<UserRef> user();

    /** The product. */
    Optional<ProductSurface> productSurface();

    /** Whether it is so long that the other values are of a part of it. */
    @Value.Default
    default boolean truncated() {
        return false;
    }

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link LocalSession}. Not thread-safe. */
    final class Builder extends ImmutableLocalSession.Builder {

        Builder() {}
    }
}
