package io.compliance4j.organization;

import java.util.OptionalInt;
import org.immutables.value.Value;

/** Which preferences to list. Immutable. */
@Value.Immutable
public interface UserPreferencesQuery {

    /** Whether to list members who have set nothing, too. */
    @Value.Default
    default boolean includeUnset() {
        return false;
    }

    /** Records in a page at most, from 1 to 100; the server takes 20 if this is empty. */
    OptionalInt pageSize();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link UserPreferencesQuery}. Not thread-safe. */
    final class Builder extends ImmutableUserPreferencesQuery.Builder {

        Builder() {}
    }
}
