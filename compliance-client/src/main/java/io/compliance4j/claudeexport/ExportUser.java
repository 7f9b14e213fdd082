package io.compliance4j.claudeexport;

import io.compliance4j.json.ServerRecord;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Somebody who was a member when the export was made. Who had left is missing, while their conversations are there.
 * Immutable.
 */
@Value.Immutable
public interface ExportUser extends ServerRecord {

    /** The account's bare UUID; not the id that the API has. */
    String uuid();

    /** The name; neither always there nor unique. */
    @Value.Redacted
    Optional<String> fullName();

    /** The address: what users of the API are joined by. */
    @Value.Redacted
    Optional<String> emailAddress();

    /** The telephone number, if there is one. */
    @Value.Redacted
    Optional<String> verifiedPhoneNumber();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of an {@link ExportUser}. Not thread-safe. */
    final class Builder extends ImmutableExportUser.Builder {

        Builder() {}
    }
}
