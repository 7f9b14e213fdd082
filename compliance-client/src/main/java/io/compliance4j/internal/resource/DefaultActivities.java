package io.compliance4j.internal.resource;

import io.compliance4j.activity.Activities;
import io.compliance4j.activity.Activity;
import io.compliance4j.activity.ActivityOrder;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.internal.codec.ActivityReader;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.http.Query;
import io.compliance4j.internal.paging.LazyPages;
import io.compliance4j.internal.paging.ListCall;
import io.compliance4j.internal.paging.PagingStyle;
import io.compliance4j.paging.Pages;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** The activity feed over the pipeline. */
public final class DefaultActivities implements Activities {

    private static final ActivityReader READER = new ActivityReader();

    private final Api api;

    public DefaultActivities(Api api) {
        this.api = api;
    }

    @Override
    public Pages<Activity> list(ActivityQuery query) {
        if (api.strictRequests()) {
            requireAcceptable(query);
        }
        ApiRequest request = ApiRequest.of(Operation.LIST_ACTIVITIES).query(wire(query));
        return new LazyPages<>(api, ListCall.of(request, PagingStyle.CURSOR, OptionalInt.of(query.pageSize()), READER));
    }

    private static Query wire(ActivityQuery query) {
        Query.Builder wire = Query.builder()
                .values("activity_types", query.types())
                .values("exclude_activity_types", query.excludeTypes())
                .values("actor_ids", query.actorIds())
                .values("user_ids", query.userIds())
                .values("organization_ids", query.organizationIds())
                .time("created_at.gte", query.createdFrom())
                .time("created_at.gt", query.createdAfter())
                .time("created_at.lt", query.createdBefore())
                .time("created_at.lte", query.createdUntil());
        if (query.order() == ActivityOrder.OLDEST_FIRST) {
            wire.value("order", "asc");
        }
        return wire.build();
    }

    private static void requireAcceptable(ActivityQuery query) {
        if (!query.types().isEmpty() && !query.excludeTypes().isEmpty()) {
            throw new IllegalArgumentException("The query has both types and excludeTypes, which the service refuses; "
                    + "keep types alone, without those that excludeTypes names");
        }
        query.types().forEach(type -> requireText("types", type.value()));
        query.excludeTypes().forEach(type -> requireText("excludeTypes", type.value()));
        query.actorIds().forEach(id -> requireUser("actorIds", id));
        query.userIds().forEach(id -> requireUser("userIds", id));
        query.organizationIds().forEach(id -> requireText("organizationIds", id));
        if (query.pageSize() < 1 || query.pageSize() > ActivityQuery.LARGEST_PAGE) {
            throw new IllegalArgumentException("pageSize(" + query.pageSize() + "): a page has from 1 to "
                    + ActivityQuery.LARGEST_PAGE + " activities; Pages walks through any number of pages");
        }
        requirePossible(query);
    }

    private static void requireText(String list, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(list + " has a blank value; leave it out");
        }
    }

    private static void requireUser(String list, String id) {
        if (!id.startsWith("user_")) {
            throw new IllegalArgumentException(
                    list + " has '" + id + "', but the service filters by users only, whose ids "
                            + "begin with user_; list without it and compare Activity.actor()");
        }
    }

    private static void requirePossible(ActivityQuery query) {
        requirePossible(query.createdFrom(), query.createdUntil(), true);
        requirePossible(query.createdFrom(), query.createdBefore(), false);
        requirePossible(query.createdAfter(), query.createdUntil(), false);
        requirePossible(query.createdAfter(), query.createdBefore(), false);
    }

    private static void requirePossible(Optional<Instant> from, Optional<Instant> to, boolean bothIncluded) {
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        int order = from.get().compareTo(to.get());
        if (order > 0 || (order == 0 && !bothIncluded)) {
            throw new IllegalArgumentException("No time is both from " + from.get() + " and up to " + to.get()
                    + "; check whether the bounds of the query were swapped");
        }
    }
}
