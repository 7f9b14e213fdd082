package io.compliance4j.organization;

import io.compliance4j.json.ServerRecord;
import org.immutables.value.Value;

/**
 * The instructions that a user has given to Claude for all their chats.
 *
 * <p>The vendor has not published the names of the members, so that this version offers what was received and invents
 * nothing: see {@link #raw()}. Immutable.
 */
@Value.Immutable
public interface UserPreferences extends ServerRecord {

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link UserPreferences}. Not thread-safe. */
    final class Builder extends ImmutableUserPreferences.Builder {

        Builder() {}
    }
}
