package io.compliance4j.organization;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Which groups to list. Immutable. */
@Value.Immutable
public interface GroupQuery {

    /** Only groups whose name begins so. */
    @Value.Redacted
    Optional<String> namePrefix();

    /** Records in a page at most, from 1 to 1,000; the server takes 500 if this is empty. */
    OptionalInt pageSize();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link GroupQuery}. Not thread-safe. */
    final class Builder extends ImmutableGroupQuery.Builder {

        Builder() {}
    }
}
