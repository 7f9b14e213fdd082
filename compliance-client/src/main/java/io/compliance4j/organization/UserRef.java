package io.compliance4j.organization;

import java.util.Optional;
import org.immutables.value.Value;

/** A user as other records name them. Immutable. */
@Value.Immutable
public interface UserRef {

    /** The user's id ({@code user_…}): stable across endpoints and renames. */
    String id();

    /** The user's address; empty if they have left, or where the endpoint never resolves it. */
    @Value.Redacted
    Optional<String> emailAddress();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link UserRef}. Not thread-safe. */
    final class Builder extends ImmutableUserRef.Builder {

        Builder() {}
    }
}
