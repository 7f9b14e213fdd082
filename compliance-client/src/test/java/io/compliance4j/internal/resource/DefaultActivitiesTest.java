package io.compliance4j.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.activity.Activities;
import io.compliance4j.activity.Activity;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.activity.ActivityType;
import io.compliance4j.error.CursorMismatchException;
import io.compliance4j.paging.Cursor;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.Pages;
import io.compliance4j.paging.SortOrder;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultActivitiesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void every_parameter_is_sent_as_the_service_wants_it() {
        FakeFeed feed = new FakeFeed(0);
        new DefaultActivities(feed)
                .list(ActivityQuery.builder()
                        .addTypes(ActivityType.CLAUDE_CHAT_CREATED, ActivityType.of("a_type_released_yesterday"))
                        .addActorIds("user_01A", "user_01B")
                        .addUserIds("user_01C")
                        .addOrganizationIds("org_01A", "f45533b0-ce08-42ad-afcb-0591cd0d9aa4")
                        .createdFrom(NOON)
                        .createdAfter(NOON)
                        .createdBefore(NOON.plusSeconds(60))
                        .createdUntil(NOON.plusSeconds(30))
                        .pageSize(1_000)
                        .order(SortOrder.OLDEST_FIRST)
                        .build())
                .toList(1);
        new DefaultActivities(feed)
                .list(ActivityQuery.builder()
                        .addExcludeTypes(ActivityType.COMPLIANCE_API_ACCESSED)
                        .build())
                .toList(1);
        assertThat(feed.queries())
                .containsExactly(
                        "?activity_types%5B%5D=claude_chat_created&activity_types%5B%5D=a_type_released_yesterday"
                                + "&actor_ids%5B%5D=user_01A&actor_ids%5B%5D=user_01B&user_ids%5B%5D=user_01C"
                                + "&organization_ids%5B%5D=org_01A"
                                + "&organization_ids%5B%5D=f45533b0-ce08-42ad-afcb-0591cd0d9aa4"
                                + "&created_at.gte=2026-11-20T12%3A00%3A00Z&created_at.gt=2026-11-20T12%3A00%3A00Z"
                                + "&created_at.lt=2026-11-20T12%3A01%3A00Z&created_at.lte=2026-11-20T12%3A00%3A30Z"
                                + "&order=asc&limit=1000",
                        "?exclude_activity_types%5B%5D=compliance_api_accessed&limit=5000");
    }

    @Test
    void the_feed_is_walked_newest_first_or_oldest_first() {
        FakeFeed feed = new FakeFeed(7);
        assertThat(ids(list(feed, SortOrder.NEWEST_FIRST))).containsExactlyElementsOf(range(6, 0));
        assertThat(ids(list(feed, SortOrder.OLDEST_FIRST))).containsExactlyElementsOf(range(0, 6));
        assertThat(feed.queries())
                .containsExactly(
                        "?limit=3",
                        "?after_id=cursor_activity_4&limit=3",
                        "?after_id=cursor_activity_1&limit=3",
                        "?order=asc&limit=3",
                        "?order=asc&after_id=cursor_activity_2&limit=3",
                        "?order=asc&after_id=cursor_activity_5&limit=3");
    }

    @Test
    void a_walk_is_resumed_after_a_saved_cursor() {
        FakeFeed feed = new FakeFeed(7);
        Page<Activity> first = first(list(feed, SortOrder.NEWEST_FIRST));
        Cursor saved = Cursor.parse(first.after().orElseThrow().encode());
        assertThat(ids(list(feed, SortOrder.NEWEST_FIRST).from(saved))).containsExactlyElementsOf(range(3, 0));
    }

    @Test
    void what_happened_since_comes_before_a_saved_cursor() {
        FakeFeed feed = new FakeFeed(4);
        Cursor newest = first(list(feed, SortOrder.NEWEST_FIRST)).before().orElseThrow();
        Pages<Activity> since = list(feed, SortOrder.NEWEST_FIRST).from(Cursor.parse(newest.encode()));
        assertThat(ids(since)).isEmpty();
        for (int i = 0; i < 5; i++) {
            feed.happen();
        }
        assertThat(ids(since)).containsExactly("activity_6", "activity_5", "activity_4", "activity_8", "activity_7");
        assertThat(since.byPage())
                .last()
                .satisfies(
                        page -> assertThat(page.before().orElseThrow().token()).isEqualTo("cursor_activity_8"));
    }

    @Test
    void a_cursor_belongs_to_its_query() {
        FakeFeed feed = new FakeFeed(7);
        Cursor cursor = first(list(feed, SortOrder.NEWEST_FIRST)).after().orElseThrow();
        assertThatThrownBy(() -> list(feed, SortOrder.OLDEST_FIRST).from(cursor))
                .isInstanceOf(CursorMismatchException.class);
        Pages<Activity> otherPageSize =
                new DefaultActivities(feed).list(ActivityQuery.builder().build());
        assertThat(ids(otherPageSize.from(cursor))).containsExactlyElementsOf(range(3, 0));
    }

    @Test
    void types_and_exclusions_together_are_refused() {
        assertRefused(
                ActivityQuery.builder()
                        .addTypes(ActivityType.CLAUDE_CHAT_CREATED)
                        .addExcludeTypes(ActivityType.COMPLIANCE_API_ACCESSED),
                "keep types alone");
        assertRefused(ActivityQuery.builder().addTypes(ActivityType.of(" ")), "types has a blank value");
        assertRefused(ActivityQuery.builder().addExcludeTypes(ActivityType.of("")), "excludeTypes has a blank value");
        assertRefused(ActivityQuery.builder().addOrganizationIds(""), "organizationIds has a blank value");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 5_001, Integer.MAX_VALUE})
    void page_sizes_out_of_range_are_refused(int pageSize) {
        assertRefused(ActivityQuery.builder().pageSize(pageSize), "pages of 1 to 5000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "apikey_01A", "svac_01A", "someone@example.com", "USER_01A"})
    void ids_that_are_no_users_are_refused(String id) {
        assertRefused(ActivityQuery.builder().addActorIds("user_01A", id), "actorIds has '" + id + "'");
        assertRefused(ActivityQuery.builder().addUserIds(id), "begin with user_");
    }

    @Test
    void bounds_that_no_time_meets_are_refused() {
        Instant later = NOON.plusNanos(1);
        assertRefused(ActivityQuery.builder().createdFrom(later).createdBefore(NOON), "swapped");
        assertRefused(ActivityQuery.builder().createdFrom(later).createdUntil(NOON), "swapped");
        assertRefused(ActivityQuery.builder().createdAfter(later).createdUntil(NOON), "swapped");
        assertRefused(ActivityQuery.builder().createdFrom(NOON).createdBefore(NOON), "No time is both");
        assertRefused(ActivityQuery.builder().createdAfter(NOON).createdUntil(NOON), "No time is both");
        assertRefused(ActivityQuery.builder().createdAfter(NOON).createdBefore(NOON), "No time is both");
        assertRefused(
                ActivityQuery.builder().createdFrom(NOON).createdAfter(NOON).createdUntil(NOON), "No time is both");

        FakeFeed feed = new FakeFeed(1);
        new DefaultActivities(feed)
                .list(ActivityQuery.builder()
                        .createdFrom(NOON)
                        .createdUntil(NOON)
                        .build())
                .toList(1);
        assertThat(feed.queries()).hasSize(1);
    }

    @Test
    void nothing_is_refused_where_requests_are_not_checked() {
        FakeFeed feed = new FakeFeed(1).lenient();
        new DefaultActivities(feed)
                .list(ActivityQuery.builder()
                        .addTypes(ActivityType.CLAUDE_CHAT_CREATED)
                        .addExcludeTypes(ActivityType.COMPLIANCE_API_ACCESSED)
                        .addActorIds("apikey_01A")
                        .createdFrom(NOON)
                        .createdBefore(NOON)
                        .pageSize(5_001)
                        .build())
                .toList(1);
        assertThat(feed.queries()).hasSize(1);
    }

    private static void assertRefused(ActivityQuery.Builder query, String saying) {
        FakeFeed feed = new FakeFeed(1);
        Activities activities = new DefaultActivities(feed);
        ActivityQuery built = query.build();
        assertThatThrownBy(() -> activities.list(built))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(saying);
        assertThat(feed.queries()).isEmpty();
    }

    private static Pages<Activity> list(FakeFeed feed, SortOrder order) {
        return new DefaultActivities(feed)
                .list(ActivityQuery.builder().pageSize(3).order(order).build());
    }

    private static Page<Activity> first(Pages<Activity> pages) {
        Iterator<Page<Activity>> iterator = pages.byPage().iterator();
        return iterator.next();
    }

    private static List<String> ids(Pages<Activity> pages) {
        return pages.stream().map(Activity::id).toList();
    }

    private static List<String> range(int from, int to) {
        return IntStream.rangeClosed(0, Math.abs(to - from))
                .mapToObj(i -> "activity_" + (from < to ? from + i : from - i))
                .toList();
    }
}
