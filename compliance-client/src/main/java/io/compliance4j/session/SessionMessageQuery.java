package io.compliance4j.session;

import io.compliance4j.paging.SortOrder;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** How to list a transcript. Immutable. */
@Value.Immutable
public interface SessionMessageQuery {

    /** Which end comes first. */
    @Value.Redacted
    @Value.Default
    default SortOrder order() {
        return SortOrder.OLDEST_FIRST;
    }

    /**
     * Longest input of a tool call; -1 for the server's maximum of about 1 MiB. The server takes 10,000 if this is
     * empty.
     */
    OptionalInt toolUseInputMaxBytes();

    /**
     * Longest text of a tool's answer; -1 for the server's maximum of about 1 MiB. The server takes 10,000 if this is
     * empty.
     */
    OptionalInt toolResultMaxBytes();

    /** Records in a page at most, from 1 to 1,000; the server takes 100 if this is empty. */
    OptionalInt pageSize();

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link SessionMessageQuery}. Not thread-safe. */
    final class Builder extends ImmutableSessionMessageQuery.Builder {

        Builder() {}
    }
}
