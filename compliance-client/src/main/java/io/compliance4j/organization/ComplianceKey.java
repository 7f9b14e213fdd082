package io.compliance4j.organization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A key for this API, without its secret. Immutable. */
@Value.Immutable
public interface ComplianceKey {

    /** Its id ({@code apikey_…}), which is also how activities name it. */
    String id();

    /** Its name. */
    @Value.Redacted
    Optional<String> name();

    /** What it may do, in the server's words. */
    List<String> scopes();

    /** Whether it works. */
    @Value.Default
    default boolean active() {
        return false;
    }

    /** When it was created. */
    Optional<Instant> createdAt();

    /** Who created it ({@code user_…}). */
    Optional<String> createdById();

    /** When it stops working; empty if it never does. */
    Optional<Instant> expiresAt();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link ComplianceKey}. Not thread-safe. */
    final class Builder extends ImmutableComplianceKey.Builder {

        Builder() {}
    }
}
