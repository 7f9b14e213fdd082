package io.compliance4j.organization;

import io.compliance4j.json.ServerRecord;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that a role allows. Immutable. */
@Value.Immutable
public interface RolePermission extends ServerRecord {

    /** What may be done, such as {@code claude_code}. */
    Optional<String> action();

    /** The kind of thing that it may be done to, such as {@code organization}. */
    Optional<String> resourceType();

    /** The thing itself. */
    Optional<String> resourceId();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link RolePermission}. Not thread-safe. */
    final class Builder extends ImmutableRolePermission.Builder {

        Builder() {}
    }
}
