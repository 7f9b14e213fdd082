package io.compliance4j.activity;

import io.compliance4j.paging.SortOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which activities to list: all by default, newest first. Conditions of different kinds all apply; within one list, any
 * value does. Immutable.
 */
@Value.Immutable
public interface ActivityQuery {

    /** The largest page that the service gives. */
    int LARGEST_PAGE = 5_000;

    /** Only these types; not together with {@link #excludeTypes()}. The service refuses types that it does not know. */
    List<ActivityType> types();

    /** All but these types; not together with {@link #types()}. */
    List<ActivityType> excludeTypes();

    /** Only what these users did. The service takes {@code user_} ids alone; other actors are filtered on arrival. */
    List<String> actorIds();

    /** Another name that the service has for {@link #actorIds()}; values of both are merged. */
    List<String> userIds();

    /**
     * Only these organizations, as {@code org_} id or UUID. Records that belong to no organization, such as sign-ins, come
     * all the same.
     */
    List<String> organizationIds();

    /** Not before this time. */
    Optional<Instant> createdFrom();

    /** Later than this time. */
    Optional<Instant> createdAfter();

    /** Earlier than this time. */
    Optional<Instant> createdBefore();

    /** Not after this time. */
    Optional<Instant> createdUntil();

    /**
     * Records in a page, from 1 to {@link #LARGEST_PAGE}, which is the default: reading the feed means reading all of it,
     * every page costs one of the requests that all integrations of an organization share, and a full page is a few
     * megabytes. Take less where somebody waits for the first few records.
     */
    @Value.Default
    default int pageSize() {
        return LARGEST_PAGE;
    }

    /** Newest first by default. */
    @Value.Default
    default SortOrder order() {
        return SortOrder.NEWEST_FIRST;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Collects the conditions. Not thread-safe. */
    final class Builder extends ImmutableActivityQuery.Builder {
        Builder() {}
    }
}
