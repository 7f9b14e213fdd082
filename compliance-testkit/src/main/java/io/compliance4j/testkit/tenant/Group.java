package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of the parent organization.
 *
 * @param sourceType {@code direct} or {@code scim}
 * @param roles ids of roles, or null where the wire says null
 */
public record Group(
        String id,
        String name,
        String description,
        String sourceType,
        @Nullable List<String> roles,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        List<Member> members) {

    public Group {
        roles = roles == null ? null : List.copyOf(roles);
        members = List.copyOf(members);
    }

    /** A membership; times may be unknown. */
    public record Member(
            String userId,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt) {}
}
