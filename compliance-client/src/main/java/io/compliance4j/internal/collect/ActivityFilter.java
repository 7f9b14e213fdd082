package io.compliance4j.internal.collect;

import io.compliance4j.activity.Activity;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.activity.ActivityType;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.resource.DefaultActivities;
import io.compliance4j.paging.Pages;
import io.compliance4j.paging.SortOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Which activities are collected, whatever their time. Immutable. */
final class ActivityFilter {

    private final ActivityQuery query;

    private ActivityFilter(ActivityQuery query) {
        this.query = query;
    }

    static ActivityFilter everything() {
        return new ActivityFilter(ActivityQuery.builder().build());
    }

    /**
     * That of {@code query}.
     *
     * @throws IllegalArgumentException if it says more than a filter, or is one that the service would refuse
     */
    static ActivityFilter of(ActivityQuery query, Api api) {
        boolean bounded = query.createdFrom().isPresent()
                || query.createdAfter().isPresent()
                || query.createdBefore().isPresent()
                || query.createdUntil().isPresent();
        if (bounded) {
            throw new IllegalArgumentException(
                    "matching(…) has time bounds, which would hide records from the collector"
                            + " for ever; leave them out and use from(…)");
        }
        if (query.order() != SortOrder.NEWEST_FIRST) {
            throw new IllegalArgumentException(
                    "matching(…) has an order, which is the collector's business; leave it out");
        }
        ActivityFilter filter = new ActivityFilter(query);
        filter.oldestFirst(api, any -> {});
        return filter;
    }

    /** Equal for equal filters, however they were written down. The page size does not count. */
    String fingerprint() {
        List<String> users = new ArrayList<>(query.actorIds());
        users.addAll(query.userIds());
        List<String> parts = new ArrayList<>();
        add(parts, "types", query.types());
        add(parts, "excludeTypes", query.excludeTypes());
        add(parts, "users", users);
        add(parts, "organizations", query.organizationIds());
        return Fingerprint.of(parts);
    }

    private static void add(List<String> parts, String name, Collection<?> values) {
        parts.add(name);
        TreeSet<String> ordered = new TreeSet<>();
        values.forEach(value -> ordered.add(value.toString()));
        parts.addAll(ordered);
    }

    /** Records in a page. */
    int pageSize() {
        return query.pageSize();
    }

    /** Whether the records of our own calls pass. */
    boolean showsOwnCalls() {
        return (query.types().isEmpty() || query.types().contains(ActivityType.COMPLIANCE_API_ACCESSED))
                && !query.excludeTypes().contains(ActivityType.COMPLIANCE_API_ACCESSED)
                && query.actorIds().isEmpty()
                && query.userIds().isEmpty();
    }

    /** All of them within {@code bounds}, as they happened. */
    Pages<Activity> oldestFirst(Api api, Consumer<ActivityQuery.Builder> bounds) {
        return list(api, SortOrder.OLDEST_FIRST, bounds);
    }

    /** All of them from {@code from} on and before {@code before}, the latest first. */
    Pages<Activity> newestFirst(Api api, Instant from, Instant before) {
        return list(
                api, SortOrder.NEWEST_FIRST, bounds -> bounds.createdFrom(from).createdBefore(before));
    }

    private Pages<Activity> list(Api api, SortOrder order, Consumer<ActivityQuery.Builder> bounds) {
        ActivityQuery.Builder bounded = ActivityQuery.builder();
        bounded.from(query).order(order);
        bounds.accept(bounded);
        return new DefaultActivities(api).list(bounded.build());
    }
}
