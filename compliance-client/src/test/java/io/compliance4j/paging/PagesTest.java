package io.compliance4j.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.error.ComplianceIOException;
import io.compliance4j.error.CursorExpiredException;
import io.compliance4j.error.CursorMismatchException;
import io.compliance4j.error.PagingException;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.http.Query;
import io.compliance4j.internal.paging.LazyPages;
import io.compliance4j.internal.paging.ListCall;
import io.compliance4j.internal.paging.PageFrame;
import io.compliance4j.internal.paging.PagingStyle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The driver behind every list. Bodies here are one line: {@code items|has_more|first|last|next_page}, where a dash is
 * an absent member.
 */
class PagesTest {

    private static final String FEED = "/v1/compliance/activities";
    private static final String ROLES = "/v1/compliance/organizations/o/roles";
    private static final String LOCAL = "/v1/compliance/apps/sessions/local";

    @Test
    void nothing_is_requested_before_the_first_hasNext() {
        ScriptedApi api = new ScriptedApi(target -> "a,b|false|f|l|-");
        Pages<String> pages = feed(api);
        Iterator<String> iterator = pages.iterator();
        pages.byPage();
        Stream<String> stream = pages.stream().filter(item -> true);
        assertThat(api.targets()).isEmpty();

        assertThat(iterator.hasNext()).isTrue();
        assertThat(api.targets()).containsExactly(FEED);
        stream.close();
    }

    @Test
    void page_two_is_requested_when_page_one_is_used_up() {
        ScriptedApi api =
                new ScriptedApi(answers(Map.of(FEED, "a,b|true|f1|l1|-", FEED + "?after_id=l1", "c|false|f2|l2|-")));
        Iterator<String> iterator = feed(api).iterator();
        assertThat(iterator.next()).isEqualTo("a");
        assertThat(iterator.next()).isEqualTo("b");
        assertThat(api.targets()).hasSize(1);
        assertThat(iterator.next()).isEqualTo("c");
        assertThat(iterator.hasNext()).isFalse();
        assertThat(api.targets()).hasSize(2);
    }

    @Test
    void the_recipe_can_be_walked_again() {
        ScriptedApi api = new ScriptedApi(target -> "a,b|false|f|l|-");
        Pages<String> pages = feed(api);
        assertThat(pages).containsExactly("a", "b");
        assertThat(pages.stream()).containsExactly("a", "b");
        assertThat(api.targets()).hasSize(2);
    }

    @Test
    void an_empty_page_with_more_does_not_end_the_walk() {
        ScriptedApi api = new ScriptedApi(answers(Map.of(
                ROLES, "|true|-|-|p2", ROLES + "?page=p2", "|true|-|-|p3", ROLES + "?page=p3", "a|false|-|-|-")));
        assertThat(roles(api)).containsExactly("a");
    }

    @Test
    void token_only_lists_ignore_has_more() {
        ScriptedApi api = new ScriptedApi(answers(Map.of(LOCAL, "a|false|-|-|p2", LOCAL + "?page=p2", "b|true|-|-|-")));
        assertThat(localSessions(api)).containsExactly("a", "b");
    }

    @Test
    void a_missing_has_more_ends_a_cursor_walk() {
        assertThat(feed(new ScriptedApi(target -> "a|-|f|l|-"))).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|true|f|-|-", "|true|-|-|-"})
    void more_without_a_cursor_is_an_error_and_not_the_end(String body) {
        ScriptedApi api = new ScriptedApi(target -> body);
        assertThatThrownBy(() -> feed(api).toList(10))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("sent no cursor");
    }

    @Test
    void more_without_a_page_token_is_an_error_and_not_the_end() {
        assertThatThrownBy(
                        () -> roles(new ScriptedApi(target -> "a|true|-|-|-")).toList(10))
                .isInstanceOf(PagingException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50})
    void a_circle_of_cursors_is_an_error(int length) {
        ScriptedApi api = new ScriptedApi(target -> {
            String token = target.contains("=") ? target.substring(target.indexOf('=') + 1) : "0";
            return "a|true|-|-|" + (Integer.parseInt(token) + 1) % length;
        });
        assertThatThrownBy(() -> roles(api).toList(Integer.MAX_VALUE))
                .isInstanceOf(PagingException.class)
                .hasMessageContaining("repeated a cursor");
        assertThat(api.targets().size()).isLessThanOrEqualTo(4 * length + 4);
    }

    @Test
    void a_failed_step_can_be_repeated() {
        AtomicBoolean broken = new AtomicBoolean(true);
        ScriptedApi api = new ScriptedApi(target -> {
            if (target.equals(FEED)) {
                return "a|true|f|l1|-";
            }
            return broken.get() ? null : "b|false|f|l2|-";
        });
        Iterator<String> iterator = feed(api).iterator();
        assertThat(iterator.next()).isEqualTo("a");
        assertThatThrownBy(iterator::hasNext).isInstanceOf(ComplianceIOException.class);
        assertThatThrownBy(iterator::next).isInstanceOf(ComplianceIOException.class);
        broken.set(false);
        assertThat(iterator.next()).isEqualTo("b");
        assertThat(iterator.hasNext()).isFalse();
    }

    @Test
    void a_saved_cursor_resumes_behind_its_page_and_before_it() {
        ScriptedApi api = new ScriptedApi(answers(Map.of(
                FEED,
                "c,d|true|c1|d1|-",
                FEED + "?after_id=d1",
                "e|false|e1|e1|-",
                FEED + "?before_id=c1",
                "a,b|false|a1|b1|-")));
        Page<String> first = feed(api).byPage().iterator().next();
        Cursor after = Cursor.parse(first.after().orElseThrow().encode());
        Cursor before = Cursor.parse(first.before().orElseThrow().encode());
        assertThat(feed(api).from(after)).containsExactly("e");
        assertThat(feed(api).from(before)).containsExactly("a", "b");
    }

    @Test
    void walking_backward_goes_on_before_each_page() {
        ScriptedApi api = new ScriptedApi(answers(Map.of(
                FEED,
                "z|false|z1|z1|-",
                FEED + "?before_id=z1",
                "x,y|true|x1|y1|-",
                FEED + "?before_id=x1",
                "w|false|w1|w1|-")));
        Cursor newest = feed(api).byPage().iterator().next().before().orElseThrow();
        List<Page<String>> walked = new ArrayList<>();
        feed(api).from(newest).byPage().forEach(walked::add);
        assertThat(walked).extracting(Page::items).containsExactly(List.of("x", "y"), List.of("w"));
        assertThat(walked.get(1).before()).map(Cursor::token).contains("w1");
    }

    @Test
    void an_empty_page_keeps_the_position_that_led_to_it() {
        ScriptedApi api = new ScriptedApi(answers(Map.of(
                FEED,
                "a|false|a1|a1|-",
                FEED + "?before_id=a1",
                "|false|-|-|-",
                FEED + "?after_id=a1",
                "|false|-|-|-")));
        Page<String> first = feed(api).byPage().iterator().next();
        Page<String> newer =
                feed(api).from(first.before().orElseThrow()).byPage().iterator().next();
        assertThat(newer.before()).isEqualTo(first.before());
        assertThat(newer.after()).isEmpty();
        Page<String> older =
                feed(api).from(first.after().orElseThrow()).byPage().iterator().next();
        assertThat(older.after()).isEqualTo(first.after());
    }

    @Test
    void a_cursor_is_refused_by_another_list_filter_or_direction() {
        ScriptedApi api = new ScriptedApi(target -> "a|false|f|l|n");
        Cursor feedCursor = feed(api).byPage().iterator().next().after().orElseThrow();
        int asked = api.targets().size();
        assertThatThrownBy(() -> roles(api).from(feedCursor))
                .isInstanceOf(CursorMismatchException.class)
                .hasMessageContaining("LIST_ACTIVITIES");
        assertThatThrownBy(() ->
                        feed(api, Query.builder().value("order", "asc").build()).from(feedCursor))
                .isInstanceOf(CursorMismatchException.class)
                .hasMessageContaining("another filter or order");
        Cursor backward =
                new Cursor(feedCursor.list(), feedCursor.query(), Cursor.Direction.BEFORE, feedCursor.walkBegan(), "t");
        Pages<String> forwardOnly = new LazyPages<>(
                api,
                ListCall.of(
                        ApiRequest.of(Operation.LIST_ACTIVITIES),
                        PagingStyle.CURSOR_FORWARD_ONLY,
                        OptionalInt.empty(),
                        PagesTest::read));
        assertThatThrownBy(() -> forwardOnly.from(backward)).isInstanceOf(CursorMismatchException.class);
        assertThat(api.targets()).hasSize(asked);
    }

    @Test
    void a_cursor_survives_another_page_size_and_another_order_of_the_same_filter() {
        ScriptedApi api = new ScriptedApi(target -> "a|false|f|l|-");
        Query oneWay = Query.builder().values("user_ids", List.of("u1", "u2")).build();
        Query otherWay = Query.builder().values("user_ids", List.of("u2", "u1")).build();
        Cursor cursor = feed(api, oneWay).byPage().iterator().next().after().orElseThrow();
        Pages<String> resized = new LazyPages<>(
                api,
                ListCall.of(
                        ApiRequest.of(Operation.LIST_ACTIVITIES).query(otherWay),
                        PagingStyle.CURSOR,
                        OptionalInt.of(7),
                        PagesTest::read));
        assertThat(resized.from(cursor)).containsExactly("a");
        assertThat(api.targets().get(1)).endsWith("after_id=l&limit=7");
    }

    @Test
    void walks_over_local_sessions_are_refused_after_24_hours() {
        Instant began = Instant.parse("2026-11-20T10:00:00Z");
        ScriptedApi api = new ScriptedApi(target -> target.contains("page=") ? "a|-|-|-|-" : "a|-|-|-|p2").now(began);
        Cursor cursor = localSessions(api).byPage().iterator().next().after().orElseThrow();
        assertThat(cursor.walkBegan()).isEqualTo(began);
        api.now(began.plusSeconds(24 * 3600));
        assertThat(localSessions(api).from(cursor).byPage().iterator().next().items())
                .containsExactly("a");
        api.now(began.plusSeconds(24 * 3600 + 1));
        assertThatThrownBy(() -> localSessions(api).from(cursor))
                .isInstanceOf(CursorExpiredException.class)
                .hasMessageContaining("Begin the walk again");
    }

    @Test
    void toList_stops_at_its_bound_without_asking_for_more() {
        ScriptedApi api = new ScriptedApi(target -> "a,b|true|f|l" + target.length() + "|-");
        assertThat(feed(api).toList(0)).isEmpty();
        assertThat(api.targets()).isEmpty();
        assertThat(feed(api).toList(2)).containsExactly("a", "b");
        assertThat(api.targets()).hasSize(1);
        assertThatThrownBy(() -> feed(api).toList(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parts_are_walked_one_behind_the_other_and_resumed_in_the_right_one() {
        String chats = "/v1/compliance/apps/chats?user_ids%5B%5D=";
        ScriptedApi api = new ScriptedApi(answers(Map.of(
                chats + "u1",
                "a|true|a1|a1|-",
                chats + "u1&after_id=a1",
                "b|false|b1|b1|-",
                chats + "u1&after_id=b1",
                "|false|-|-|-",
                chats + "u2",
                "|false|-|-|-",
                chats + "u3",
                "c|false|c1|c1|-",
                chats + "u3&after_id=c1",
                "|false|-|-|-")));
        List<Page<String>> pages = new ArrayList<>();
        inParts(api).byPage().forEach(pages::add);
        assertThat(pages).extracting(Page::items).containsExactly(List.of("a"), List.of("b"), List.of(), List.of("c"));
        assertThat(pages).extracting(Page::hasMore).containsExactly(true, true, true, false);
        assertThat(inParts(api).from(pages.get(0).after().orElseThrow())).containsExactly("b", "c");
        assertThat(inParts(api).from(pages.get(1).after().orElseThrow())).containsExactly("c");
        assertThat(inParts(api).from(pages.get(2).after().orElseThrow())).containsExactly("c");
        assertThat(inParts(api).from(pages.get(3).after().orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16})
    void prefetching_keeps_the_order_and_its_bound(int ahead) {
        ScriptedApi api = new ScriptedApi(countingPages(40));
        List<String> read = new ArrayList<>();
        Iterator<Page<String>> pages = roles(api).prefetch(ahead).byPage().iterator();
        int taken = 0;
        while (pages.hasNext()) {
            read.addAll(pages.next().items());
            taken++;
            assertThat(api.targets().size()).isLessThanOrEqualTo(taken + ahead);
        }
        assertThat(read).hasSize(40).startsWith("i0", "i1").endsWith("i39");
    }

    @Test
    void prefetching_requests_nothing_before_the_first_hasNext() {
        ScriptedApi api = new ScriptedApi(countingPages(3));
        Iterator<String> iterator = roles(api).prefetch(2).iterator();
        assertThat(api.targets()).isEmpty();
        assertThat(iterator.next()).isEqualTo("i0");
    }

    @Test
    void a_failure_ahead_comes_out_at_its_page_and_can_be_repeated() {
        AtomicBoolean broken = new AtomicBoolean(true);
        ScriptedApi api = new ScriptedApi(target ->
                target.endsWith("=3") && broken.get() ? null : countingPages(6).apply(target));
        Iterator<String> iterator = roles(api).prefetch(4).iterator();
        assertThat(List.of(iterator.next(), iterator.next(), iterator.next())).containsExactly("i0", "i1", "i2");
        assertThatThrownBy(iterator::next).isInstanceOf(ComplianceIOException.class);
        broken.set(false);
        List<String> rest = new ArrayList<>();
        iterator.forEachRemaining(rest::add);
        assertThat(rest).containsExactly("i3", "i4", "i5");
    }

    @Test
    void prefetching_works_on_an_executor_that_never_runs_or_refuses() {
        ScriptedApi never = new ScriptedApi(countingPages(5)).executor(task -> {});
        assertThat(roles(never).prefetch(2)).hasSize(5);
        ScriptedApi refuses = new ScriptedApi(countingPages(5)).executor(task -> {
            throw new RejectedExecutionException();
        });
        assertThat(roles(refuses).prefetch(2)).hasSize(5);
    }

    @Test
    void prefetching_works_when_the_reader_holds_the_only_thread() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            ScriptedApi api = new ScriptedApi(countingPages(9)).executor(one);
            assertThat(one.submit(() -> roles(api).prefetch(3).stream().count()).get())
                    .isEqualTo(9);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void a_closed_stream_stops_what_was_under_way() {
        ScriptedApi api = new ScriptedApi(countingPages(1_000)).executor(Runnable::run);
        try (Stream<String> stream = roles(api).prefetch(3).stream()) {
            assertThat(stream.limit(1)).containsExactly("i0");
        }
        assertThat(api.targets().size()).isLessThanOrEqualTo(4);
    }

    @Test
    void prefetch_has_bounds() {
        ScriptedApi api = new ScriptedApi(countingPages(1));
        assertThatThrownBy(() -> roles(api).prefetch(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> roles(api).prefetch(17)).hasMessageContaining("from 0 to 16");
    }

    @Test
    void an_interrupted_reader_keeps_its_flag() {
        ScriptedApi api = new ScriptedApi(countingPages(3));
        Thread.currentThread().interrupt();
        Iterator<String> iterator = roles(api).iterator();
        assertThat(iterator.next()).isEqualTo("i0");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Function<String, @Nullable String> countingPages(int pages) {
        return target -> {
            int page = target.contains("=") ? Integer.parseInt(target.substring(target.indexOf('=') + 1)) : 0;
            return "i" + page + "|" + (page + 1 < pages) + "|-|-|" + (page + 1 < pages ? page + 1 : "-");
        };
    }

    private static Function<String, @Nullable String> answers(Map<String, String> byTarget) {
        Map<String, String> answers = new HashMap<>(byTarget);
        return target -> {
            String answer = answers.get(target);
            assertThat(answer).as("request to %s", target).isNotNull();
            return answer;
        };
    }

    private static Pages<String> feed(ScriptedApi api) {
        return feed(api, Query.NONE);
    }

    private static Pages<String> feed(ScriptedApi api, Query query) {
        return list(api, ApiRequest.of(Operation.LIST_ACTIVITIES).query(query), PagingStyle.CURSOR);
    }

    private static Pages<String> roles(ScriptedApi api) {
        return list(api, ApiRequest.of(Operation.LIST_ROLES, "o"), PagingStyle.TOKEN);
    }

    private static Pages<String> localSessions(ScriptedApi api) {
        return list(api, ApiRequest.of(Operation.LIST_LOCAL_SESSIONS), PagingStyle.TOKEN_ONLY);
    }

    private static Pages<String> inParts(ScriptedApi api) {
        List<ApiRequest> parts = Stream.of("u1", "u2", "u3")
                .map(user -> ApiRequest.of(Operation.LIST_CHATS)
                        .query(Query.builder().values("user_ids", List.of(user)).build()))
                .toList();
        return new LazyPages<>(
                api, ListCall.ofParts(parts, PagingStyle.CURSOR_FORWARD_ONLY, OptionalInt.empty(), PagesTest::read));
    }

    private static Pages<String> list(ScriptedApi api, ApiRequest request, PagingStyle style) {
        return new LazyPages<>(api, ListCall.of(request, style, OptionalInt.empty(), PagesTest::read));
    }

    private static PageFrame<String> read(byte[] body, io.compliance4j.http.ResponseInfo info) {
        String[] parts = new String(body, StandardCharsets.UTF_8).split("\\|", -1);
        return new PageFrame<>(
                parts[0].isEmpty() ? List.of() : List.of(parts[0].split(",")),
                parts[1].equals("-") ? null : Boolean.valueOf(parts[1]),
                orNull(parts[2]),
                orNull(parts[3]),
                orNull(parts[4]),
                null);
    }

    private static @Nullable String orNull(String part) {
        return part.equals("-") ? null : part;
    }
}
