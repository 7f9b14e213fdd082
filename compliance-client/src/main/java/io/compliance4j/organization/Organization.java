package io.compliance4j.organization;

import io.compliance4j.json.ServerRecord;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** An organization of the tenant. Immutable. */
@Value.Immutable
public interface Organization extends ServerRecord {

    /** The bare UUID: what the calls of {@link Organizations} take. */
    String uuid();

    /** Its name. */
    @Value.Redacted
    Optional<String> name();

    /** When it was created. */
    Instant createdAt();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link Organization}. Not thread-safe. */
    final class Builder extends ImmutableOrganization.Builder {

        Builder() {}
    }
}
