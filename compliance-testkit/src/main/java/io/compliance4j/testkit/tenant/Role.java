package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A custom RBAC role of one organization, with its permissions. */
public record Role(
        String id,
        UUID organization,
        String name,
        String description,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        List<Permission> permissions) {

    public Role {
        permissions = List.copyOf(permissions);
    }

    /** One thing a role allows. */
    public record Permission(String action, String resourceType, String resourceId) {}
}
