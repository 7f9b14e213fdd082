package io.compliance4j.organization;

import io.compliance4j.json.ServerRecord;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A user's membership in a group. Immutable. */
@Value.Immutable
public interface GroupMember extends ServerRecord {

    /** The user's id ({@code user_…}). */
    String userId();

    /** The user's address. */
    @Value.Redacted
    Optional<String> email();

    /** When the user became a member. */
    Optional<Instant> createdAt();

    /** When the membership was last changed. */
    Optional<Instant> updatedAt();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link GroupMember}. Not thread-safe. */
    final class Builder extends ImmutableGroupMember.Builder {

        Builder() {}
    }
}
