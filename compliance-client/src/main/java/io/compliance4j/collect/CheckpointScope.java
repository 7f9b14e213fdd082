package io.compliance4j.collect;

import io.compliance4j.internal.collect.CheckpointNames;
import java.util.Objects;

/**
 * What a checkpoint is valid for: one name, one feed, one filter. Neither the key nor the server is part of it, since
 * positions belong to the organization and survive the rotation of keys. Immutable.
 */
public final class CheckpointScope {

    private final String name;
    private final String feed;
    private final String filter;

    /**
     * A scope.
     *
     * @param name the caller's name for it, from letters, digits, {@code .}, {@code _} and {@code -}, 64 at most; it
     *     becomes the name of a file or a key in a table
     * @param feed what is collected and how, such as {@code activities/1}
     * @param filter fingerprint of what was asked for
     * @throws IllegalArgumentException if {@code name} has other characters or no or too many
     */
    public CheckpointScope(String name, String feed, String filter) {
        this.name = CheckpointNames.require(name);
        this.feed = Objects.requireNonNull(feed, "feed");
        this.filter = Objects.requireNonNull(filter, "filter");
    }

    /** The caller's name for it. */
    public String name() {
        return name;
    }

    /** What is collected and how. */
    public String feed() {
        return feed;
    }

    /** Fingerprint of what was asked for. */
    public String filter() {
        return filter;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CheckpointScope that
                && name.equals(that.name)
                && feed.equals(that.feed)
                && filter.equals(that.filter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, feed, filter);
    }

    @Override
    public String toString() {
        return name + " (" + feed + ", filter " + filter + ")";
    }
}
