package io.compliance4j.internal.resource;

import io.compliance4j.activity.Activities;
import io.compliance4j.activity.Activity;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.activity.ActivityType;
import io.compliance4j.internal.codec.ActivityReader;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.http.Query;
import io.compliance4j.internal.paging.LazyPages;
import io.compliance4j.internal.paging.ListCall;
import io.compliance4j.internal.paging.PagingStyle;
import io.compliance4j.paging.Cursor;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.Pages;
import io.compliance4j.paging.SortOrder;
import java.time.Instant;
import java.util.List;
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
        return pages(query);
    }

    /**
     * A page of that activity alone; empty if it is not where its id says. The service gives no single activities, so it
     * is asked what comes after the one, and then what comes before that.
     *
     * @throws io.compliance4j.error.BadRequestException if the service does not know the id
     */
    public Optional<Page<Activity>> pageOf(String id) {
        LazyPages<Activity> all = pages(ActivityQuery.builder()
                .order(SortOrder.OLDEST_FIRST)
                .pageSize(1)
                .build());
        Optional<Cursor> behind = first(all.after(id)).before();
        return behind.map(cursor -> first(all.from(cursor)))
                .filter(page ->
                        page.items().stream().anyMatch(activity -> activity.id().equals(id)));
    }

    private static Page<Activity> first(Pages<Activity> list) {
        return list.byPage().iterator().next();
    }

    private LazyPages<Activity> pages(ActivityQuery query) {
        Requests.require(
                api,
                query.types().isEmpty() || query.excludeTypes().isEmpty(),
                "types and excludeTypes cannot be combined; keep types alone, without those that excludeTypes names");
        requireText("types", query.types().stream().map(ActivityType::value).toList());
        requireText(
                "excludeTypes",
                query.excludeTypes().stream().map(ActivityType::value).toList());
        requireText("organizationIds", query.organizationIds());
        requireUsers("actorIds", query.actorIds());
        requireUsers("userIds", query.userIds());
        requirePossible(query.createdFrom(), query.createdUntil(), true);
        requirePossible(query.createdFrom(), query.createdBefore(), false);
        requirePossible(query.createdAfter(), query.createdUntil(), false);
        requirePossible(query.createdAfter(), query.createdBefore(), false);
        OptionalInt pageSize = Requests.pageSize(api, OptionalInt.of(query.pageSize()), ActivityQuery.LARGEST_PAGE);

        ApiRequest request = ApiRequest.of(Operation.LIST_ACTIVITIES).query(wire(query));
        return new LazyPages<>(api, ListCall.of(request, PagingStyle.CURSOR, pageSize, READER));
    }

    private static Query wire(ActivityQuery query) {
        Query.Builder wire = Query.builder()
                .values("activity_types", query.types())
                .values("exclude_activity_types", query.excludeTypes())
                .values("actor_ids", query.actorIds())
                .values("user_ids", query.userIds())
                .values("organization_ids", query.organizationIds());
        Requests.range(
                wire,
                "created_at",
                query.createdFrom(),
                query.createdAfter(),
                query.createdBefore(),
                query.createdUntil());
        if (query.order() == SortOrder.OLDEST_FIRST) {
            wire.value("order", "asc");
        }
        return wire.build();
    }

    private void requireText(String list, List<String> values) {
        Requests.require(
                api, values.stream().noneMatch(String::isBlank), list + " has a blank value; leave that value out");
    }

    private void requireUsers(String list, List<String> ids) {
        for (String id : ids) {
            Requests.require(
                    api,
                    id.startsWith("user_"),
                    list + " has '" + id + "', but the service filters by users only, whose ids begin with user_; "
                            + "list without it and compare Activity.actor()");
        }
    }

    private void requirePossible(Optional<Instant> from, Optional<Instant> to, boolean bothIncluded) {
        if (from.isPresent() && to.isPresent()) {
            int order = from.get().compareTo(to.get());
            Requests.require(
                    api,
                    order < 0 || (order == 0 && bothIncluded),
                    "No time is both from " + from.get() + " and up to " + to.get()
                            + "; check whether the bounds of the query were swapped");
        }
    }
}
