package io.compliance4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.compliance4j.ComplianceClient;
import io.compliance4j.chat.ChatOrder;
import io.compliance4j.chat.ChatQuery;
import io.compliance4j.error.MissingScopeException;
import io.compliance4j.event.ChatDeletedEvent;
import io.compliance4j.event.Event;
import io.compliance4j.event.MessageEvent;
import io.compliance4j.testkit.engine.Body;
import io.compliance4j.testkit.engine.FakeResponse;
import io.compliance4j.testkit.engine.Operation;
import io.compliance4j.testkit.engine.Received;
import io.compliance4j.testkit.fault.Fault;
import io.compliance4j.testkit.fault.Faults;
import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.Scope;
import io.compliance4j.testkit.tenant.TenantKey;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a collector of chats delivers, and what it asks the service for. */
class ChatCollectorTest {

    private final ServedTenant served = new ServedTenant();
    private final CheckpointStore store = CheckpointStore.inMemory();

    @AfterEach
    void close() {
        served.close();
    }

    // ---- what is new

    @Test
    void delivers_each_message_once_with_its_chat_and_place() {
        Chat one = served.chat(served.ada, 2);
        Chat two = served.chat(served.ben, 1);

        CollectReport report = run();

        assertThat(served.written)
                .extracting(
                        e -> message(e).ownerId(),
                        e -> message(e).index(),
                        e -> message(e).count())
                .containsExactly(
                        tuple(one.id(), 0, OptionalInt.of(2)),
                        tuple(one.id(), 1, OptionalInt.of(2)),
                        tuple(two.id(), 0, OptionalInt.of(1)));
        assertThat(report.counts())
                .as("looking back lists both chats once more")
                .isEqualTo(new Counts(5, 3, 2, 0, 0, 0));
        assertThat(report.complete()).isTrue();
    }

    @Test
    void an_unchanged_chat_costs_neither_an_event_nor_a_request() {
        served.chat(served.ada, 3);
        served.chat(served.ada, 2);
        run();
        long read = served.requests(Operation.CHAT_MESSAGES);

        CollectReport again = run();

        assertThat(again.counts().delivered()).isZero();
        assertThat(served.requests(Operation.CHAT_MESSAGES)).isEqualTo(read);
        assertThat(served.written).hasSize(5);
    }

    @Test
    void a_chat_that_is_read_again_unchanged_gives_no_event() {
        Chat chat = served.chat(served.ada, 3);
        run();
        served.tenant.moveChat(chat.id(), null);
        served.tick();

        CollectReport again = run();

        assertThat(again.counts()).isEqualTo(new Counts(4, 0, 4, 0, 0, 0));
    }

    @Test
    void new_messages_give_as_many_events() {
        Chat chat = served.chat(served.ada, 3);
        run();
        List<Message> said =
                IntStream.range(0, 4).mapToObj(i -> served.say(chat)).toList();

        CollectReport report = run();

        assertThat(report.counts().delivered()).isEqualTo(4);
        assertThat(served.written.subList(3, 7))
                .extracting(e -> message(e).messageId().orElseThrow())
                .containsExactlyElementsOf(said.stream().map(Message::id).toList());
    }

    @Test
    void an_edit_gives_that_message_under_another_key() {
        Chat chat = served.chat(served.ada, 3);
        run();
        Message edited = chat.messages().get().get(1);
        served.tenant.editMessage(chat.id(), edited.id(), List.of(Block.text("put otherwise")));
        served.tick();

        assertThat(run().counts().delivered()).isEqualTo(1);

        Event event = served.written.get(3);
        assertThat(message(event).messageId()).contains(edited.id());
        assertThat(event.dedupeKey()).isNotEqualTo(served.written.get(1).dedupeKey());
    }

    @Test
    void a_chat_without_messages_is_one_event_and_its_first_message_another() {
        Chat chat = served.chat(served.ada, 0);
        run();
        assertThat(message(served.written.get(0)).message()).isEmpty();
        served.say(chat);

        assertThat(run().counts().delivered()).isEqualTo(1);
    }

    @Test
    void begins_where_it_is_told_to_and_later_runs_go_on_whatever_they_are_told() {
        served.chat(served.ada, 1);
        Chat later = served.chat(served.ada, 1);

        chats().from(later.createdAt()).run(served::write);
        Chat latest = served.chat(served.ada, 1);
        chats().from(served.now().plusSeconds(60)).run(served::write);

        assertThat(owners()).containsExactly(later.id(), latest.id());
    }

    @Test
    void metadata_only_gives_the_chat_as_listed_and_reads_no_message() {
        Chat chat = served.chat(served.ada, 2);
        Chat deleted = served.chat(served.ada, 2);
        served.tenant.softDeleteChat(deleted.id());
        served.tick();

        chats().metadataOnly().run(served::write);
        chats().metadataOnly().run(served::write);

        assertThat(served.requests(Operation.CHAT_MESSAGES)).isZero();
        assertThat(served.written).hasSize(2);
        assertThat(served.written.get(0).raw().string("id")).contains(chat.id());
        assertThat(served.written.get(1)).isInstanceOf(ChatDeletedEvent.class);
    }

    @Test
    void tool_texts_are_cut_unless_asked_for_in_full() {
        String input = "{\"q\":\"" + "x".repeat(20_000) + "\"}";
        Chat chat = Chat.builder("tools", served.organization, served.ada)
                .message(Message.assistant("a", served.now())
                        .block(new Block.ToolUse("toolu_1", "search", input))
                        .build())
                .build();
        served.tenant.addChat(chat);

        run();
        served.client.collectors().chats("full", store).full().run(served::write);

        assertThat(served.written.get(0).raw().size()).isLessThan(12_000);
        assertThat(served.written.get(1).raw().size()).isGreaterThan(20_000);
    }

    @Test
    void a_change_that_the_list_shows_late_is_found_by_looking_back() {
        Chat first = served.chat(served.ada, 1);
        served.tick();
        run();
        Chat late = Chat.builder("late", served.organization, served.ada)
                .createdAt(first.updatedAt().minusSeconds(30))
                .message(served.message())
                .updatedAt(first.updatedAt().minusSeconds(20))
                .build();
        served.tenant.addChat(late);

        assertThat(chats().run(served::write).counts().delivered()).isEqualTo(1);
        assertThat(owners()).containsExactly(first.id(), late.id());
    }

    @Test
    void pages_of_one_chat_deliver_the_same() {
        IntStream.range(0, 7).forEach(i -> served.chat(served.ada, i % 3));

        chats().matching(pages(1)).run(served::write);

        assertThat(served.keyed).hasSize(served.written.size()).hasSize(9);
    }

    @Test
    void chats_with_the_same_time_are_all_there_whatever_the_page() {
        IntStream.range(0, 5)
                .forEach(i -> served.tenant.addChat(Chat.builder("tie " + i, served.organization, served.ada)
                        .createdAt(served.now())
                        .updatedAt(served.now())
                        .message(served.message())
                        .build()));
        served.tick();

        chats().matching(pages(2)).run(served::write);

        assertThat(served.written).hasSize(5);
    }

    // ---- named users

    @Test
    void finds_later_messages_in_old_chats_of_any_number_of_named_users() {
        Chat old = served.chat(served.ada, 1);
        served.chat(served.ben, 1);
        List<String> custodians = new ArrayList<>(
                IntStream.range(0, 23).mapToObj(i -> "user_nobody" + i).toList());
        custodians.add(served.ada.id());
        ChatCollector ofUsers = chats().ofUsers(custodians);
        ofUsers.run(served::write);
        IntStream.range(0, 3).forEach(i -> served.chat(served.ada, 1));
        served.say(old);
        long read = served.requests(Operation.CHAT_MESSAGES);

        CollectReport report = ofUsers.run(served::write);

        assertThat(report.counts().delivered()).isEqualTo(4);
        assertThat(owners()).doesNotContain("ben").hasSize(5);
        assertThat(served.requests(Operation.CHAT_MESSAGES) - read).isEqualTo(4);
    }

    @Test
    void named_users_chats_before_the_start_are_left_out_until_they_change() {
        Chat old = served.chat(served.ada, 1);
        Chat recent = served.chat(served.ada, 1);
        ChatCollector collector = chats().ofUsers(List.of(served.ada.id())).from(recent.updatedAt());

        CollectReport report = collector.run(served::write);
        assertThat(report.counts()).isEqualTo(new Counts(2, 1, 0, 0, 0, 1));
        served.say(old);
        collector.run(served::write);

        assertThat(owners()).containsExactly(recent.id(), old.id(), old.id());
    }

    // ---- what is deleted

    @Test
    void a_deleted_chat_is_one_event_and_what_was_captured_stays() {
        Chat chat = served.chat(served.ada, 2);
        run();
        served.tenant.softDeleteChat(chat.id());
        served.tick();

        CollectReport report = run();
        run();

        assertThat(report.counts()).isEqualTo(new Counts(2, 0, 1, 1, 0, 0));
        assertThat(served.written).hasSize(3);
        assertThat(served.written.get(2)).isInstanceOfSatisfying(ChatDeletedEvent.class, event -> {
            assertThat(event.isGone()).isFalse();
            assertThat(event.dedupeKey()).startsWith(chat.id() + "@2026-");
        });
    }

    @Test
    void a_deletion_between_listing_and_reading_takes_no_content_away() {
        Chat chat = served.chat(served.ada, 2);
        before(Operation.CHAT_MESSAGES, () -> served.tenant.softDeleteChat(chat.id()));

        CollectReport report = run();

        assertThat(served.written).singleElement().isInstanceOf(ChatDeletedEvent.class);
        assertThat(report.counts().tombstoned()).isEqualTo(1);
        served.tick();
        run();
        assertThat(served.written).hasSize(1);
    }

    @Test
    void a_chat_that_is_gone_when_it_is_to_be_read_is_a_tombstone() {
        served.chat(served.ada, 1);
        Chat chat = served.chat(served.ada, 2);
        Chat next = served.chat(served.ada, 1);
        served.faults
                .on(Operation.CHAT_MESSAGES)
                .then(Faults.ok())
                .then(doing(() -> served.tenant.deleteChat(chat.id())));

        CollectReport report = run();

        assertThat(report.counts()).isEqualTo(new Counts(5, 2, 2, 1, 0, 0));
        assertThat(served.written).hasSize(3);
        assertThat(served.written.get(1)).isInstanceOfSatisfying(ChatDeletedEvent.class, event -> {
            assertThat(event.isGone()).isTrue();
            assertThat(event.dedupeKey()).isEqualTo(chat.id() + "@gone");
        });
        assertThat(message(served.written.get(2)).ownerId()).isEqualTo(next.id());
    }

    // ---- long chats

    @Test
    void a_long_chat_comes_in_bounded_batches_without_a_count() {
        Chat chat = served.chat(served.ada, 1_730);
        List<Integer> sizes = new ArrayList<>();

        CollectReport report = chats().run(batch -> {
            sizes.add(batch.events().size());
            served.write(batch);
        });

        assertThat(sizes).containsExactly(500, 500, 500, 230);
        assertThat(report.counts().delivered()).isEqualTo(1_730);
        assertThat(served.keyed).hasSize(1_730);
        assertThat(served.written)
                .extracting(e -> message(e).index())
                .containsExactlyElementsOf(IntStream.range(0, 1_730).boxed().toList());
        assertThat(served.written)
                .allSatisfy(e -> assertThat(message(e).count()).isEmpty());
        served.say(chat);
        assertThat(run().counts().delivered()).isEqualTo(1);
    }

    @Test
    void a_run_that_was_cut_off_goes_on_inside_a_long_chat() {
        served.chat(served.ada, 1);
        served.chat(served.ada, 1_200);
        AtomicInteger batches = new AtomicInteger();

        assertThatThrownBy(() -> chats().run(batch -> {
                    if (batches.incrementAndGet() == 2) {
                        throw new IOException("disk full");
                    }
                    served.write(batch);
                }))
                .isInstanceOf(CollectException.class);
        long before = served.requests(Operation.CHAT_MESSAGES);
        run();

        assertThat(served.written).hasSize(1_201);
        assertThat(served.keyed).hasSize(1_201);
        assertThat(served.requests(Operation.CHAT_MESSAGES) - before).isEqualTo(2);
    }

    @Test
    void a_position_inside_a_long_chat_that_is_refused_costs_reading_it_again() {
        Chat chat = served.chat(served.ada, 1_200);
        served.faults
                .on(Operation.CHAT_MESSAGES)
                .then(Faults.ok())
                .then(Faults.respond(400, Faults.header("x-should-retry", "false")));

        CollectReport report = run();

        assertThat(served.written).hasSize(1_200);
        assertThat(report.counts().deadLettered()).isZero();
        assertThat(served.keyed).hasSize(1_200);
        assertThat(chat.messages().get()).hasSize(1_200);
    }

    @Test
    void a_long_chat_that_changes_while_a_run_is_down_is_read_again_without_duplicates() {
        Chat chat = served.chat(served.ada, 1_200);
        stopAfter(1);
        Message first = chat.messages().get().get(0);
        served.tenant.editMessage(chat.id(), first.id(), List.of(Block.text("put otherwise")));
        served.tick();

        run();

        assertThat(served.written).hasSize(1_201);
        assertThat(served.keyed).hasSize(1_201);
    }

    @Test
    void a_long_chat_that_is_deleted_under_way_keeps_what_was_read() {
        Chat chat = served.chat(served.ada, 1_200);
        served.faults
                .on(Operation.CHAT_MESSAGES)
                .then(Faults.ok())
                .then(doing(() -> served.tenant.softDeleteChat(chat.id())));

        run();

        assertThat(served.written).hasSize(501);
        assertThat(served.written.get(500)).isInstanceOf(ChatDeletedEvent.class);
    }

    // ---- chats that cannot be read

    @Test
    void a_bad_chat_becomes_a_dead_letter_the_others_are_delivered_and_a_redrive_brings_it() {
        served.chat(served.ada, 1);
        Chat bad = served.chat(served.ada, 2);
        served.chat(served.ada, 1);
        served.faults.on(Operation.CHAT_MESSAGES).then(Faults.ok()).then(Faults.deterministicError());

        CollectReport report = run();

        assertThat(report.counts()).isEqualTo(new Counts(6, 2, 3, 0, 1, 0));
        DeadLetter letter = chats().checkpoint().orElseThrow().deadLetters().get(0);
        assertThat(letter.kind()).isEqualTo("chat");
        assertThat(letter.id()).isEqualTo(bad.id());
        assertThat(letter.requestId()).isPresent();
        assertThat(run().counts().deadLettered()).isZero();

        CollectReport redriven = chats().redrive(served::write);

        assertThat(redriven.counts().delivered()).isEqualTo(2);
        assertThat(redriven.pendingDeadLetters()).isZero();
        assertThat(served.keyed).hasSize(4);
        served.tenant.moveChat(bad.id(), null);
        served.tick();
        assertThat(run().counts().delivered()).isZero();
    }

    @Test
    void answers_that_are_no_json_and_refusals_are_the_chats_own() {
        IntStream.range(0, 3).forEach(i -> served.chat(served.ada, 1));
        served.faults
                .on(Operation.CHAT_MESSAGES)
                .then(Faults.garbageJson())
                .then(Faults.respond(400, Faults.header("x-should-retry", "false")));

        assertThat(run().counts().deadLettered()).isEqualTo(2);
        assertThat(chats().redrive(served::write).counts().delivered()).isEqualTo(2);
    }

    @Test
    void a_chat_that_is_larger_than_an_answer_may_be_is_given_up_alone_and_comes_when_it_may() {
        served.chat(served.ada, 1);
        Chat large = served.chat(served.ada, 0);
        served.tenant.sendMessage(
                large.id(),
                Message.user("large", served.now()).text("x".repeat(100_000)).build());
        served.tick();
        served.chat(served.ada, 1);
        try (ComplianceClient small = served.clientBuilder(served.key, served.time)
                .maxResponseBytes(50_000)
                .build()) {
            assertThat(small.collectors()
                            .chats("chats", store)
                            .run(served::write)
                            .counts()
                            .deadLettered())
                    .isEqualTo(1);
        }
        assertThat(served.written).hasSize(2);

        assertThat(chats().redrive(served::write).counts().delivered()).isEqualTo(1);
        assertThat(message(served.written.get(2)).ownerId()).isEqualTo(large.id());
    }

    @Test
    void a_chat_that_the_list_shows_without_an_id_is_a_dead_letter_until_somebody_looks() {
        served.chat(served.ada, 1);
        served.faults.on(Operation.CHATS).then(occasion -> {
            FakeResponse answer = occasion.service().get();
            return answer.withBody(Body.of(answer.text().replaceFirst("\"id\":", "\"nothing\":")));
        });

        run();
        CollectReport redriven = chats().redrive(served::write);

        assertThat(redriven.pendingDeadLetters()).isEqualTo(1);
    }

    @Test
    void an_outage_ends_the_run_and_the_next_one_goes_on_there() {
        IntStream.range(0, 4).forEach(i -> served.chat(served.ada, 1));
        served.faults
                .on(Operation.CHAT_MESSAGES)
                .then(Faults.ok())
                .then(Faults.ok())
                .times(5, Faults.respond(503));

        CollectException failure = catchThrowableOfType(CollectException.class, this::run);

        assertThat(failure.reason()).isEqualTo(CollectException.Reason.SERVICE);
        assertThat(failure.report().counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
        run();
        assertThat(served.written).hasSize(4);
        assertThat(served.keyed).hasSize(4);
    }

    @Test
    void a_missing_scope_ends_the_run_with_one_request() {
        TenantKey feedOnly =
                TenantKey.builder("feed").scopes(Scope.READ_ACTIVITIES).build();
        served.tenant.addKey(feedOnly);
        served.chat(served.ada, 1);

        try (var client = served.client(feedOnly)) {
            assertThatThrownBy(() -> client.collectors().chats("chats", store).run(served::write))
                    .isInstanceOf(CollectException.class)
                    .hasCauseInstanceOf(MissingScopeException.class);
        }
        assertThat(served.engine.received()).hasSize(1);
    }

    @Test
    void a_cursor_that_is_refused_costs_the_way_from_the_overlap_on() {
        IntStream.range(0, 3).forEach(i -> served.chat(served.ada, 1));
        run();
        served.chat(served.ada, 1);
        served.faults.on(Operation.CHATS).then(Faults.respond(400, Faults.header("x-should-retry", "false")));

        CollectReport report = run();

        assertThat(report.complete()).isTrue();
        assertThat(served.written).hasSize(4);
        assertThat(run().complete()).isTrue();
    }

    @Test
    void a_rejected_message_is_redriven_alone() {
        Chat chat = served.chat(served.ada, 3);
        String bad = chat.messages().get().get(1).id();

        chats().run(batch -> {
            for (Event event : batch.events()) {
                if (message(event).messageId().filter(bad::equals).isPresent()) {
                    throw new RejectedEventException(event, "too large");
                }
            }
            served.write(batch);
        });
        assertThat(served.written).hasSize(2);
        CollectReport redriven = chats().redrive(served::write);

        assertThat(redriven.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0));
        assertThat(served.keyed).hasSize(3);
        assertThat(redriven.pendingDeadLetters()).isZero();
    }

    @Test
    void a_deletion_that_lists_show_twice_is_not_twice_as_bad_for_being_rejected_twice() {
        List<Chat> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(served.chat(served.ada, 1));
            served.time.advance(Duration.ofMillis(1));
        }
        String bad = all.get(0).id();
        served.tenant.softDeleteChat(bad);
        List<Event> rejected = new ArrayList<>();

        CollectReport report = chats().run(batch -> {
            for (Event event : batch.events()) {
                if (event.dedupeKey().startsWith(bad)) {
                    rejected.add(event);
                    throw new RejectedEventException(event, "too large");
                }
            }
            served.write(batch);
        });

        assertThat(rejected).hasSizeGreaterThan(1);
        assertThat(report.complete()).isTrue();
        assertThat(report.pendingDeadLetters()).isEqualTo(1);
        assertThat(served.written).hasSize(19);
    }

    // ---- settings

    @Test
    void refuses_what_is_the_collectors_business_and_what_the_service_does_not_offer() {
        assertThatThrownBy(() -> chats().matching(ChatQuery.builder()
                        .orderBy(ChatOrder.UPDATED_AT)
                        .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from(start)");
        assertThatThrownBy(() -> chats().ofUsers(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chats().toolLimits(0, 1)).hasMessageContaining("inputMaxChars(0)");
        assertThatThrownBy(() -> chats().overlap(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> chats().matching(ChatQuery.builder()
                                .addProjectIds("claude_proj_1")
                                .build())
                        .run(served::write))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ofUsers");
    }

    @Test
    void another_filter_does_not_go_on_from_the_same_checkpoint_but_another_page_size_does() {
        served.chat(served.ada, 1);
        run();

        chats().matching(pages(7)).run(served::write);

        assertThatThrownBy(() -> chats().full().run(served::write)).isInstanceOf(CheckpointException.class);
        assertThatThrownBy(() -> chats().ofUsers(List.of("user_1")).run(served::write))
                .isInstanceOf(CheckpointException.class);
    }

    @Test
    void our_own_clock_changes_nothing_that_is_asked_for_or_stored() {
        try (ServedTenant other = new ServedTenant();
                ComplianceClient ahead = other.client(other.key, Clock.offset(other.time, Duration.ofDays(4_000)))) {
            for (int run = 0; run < 3; run++) {
                served.chat(served.ada, 700);
                other.chat(other.ada, 700);
                run();
                ahead.collectors().chats("other", store).run(other::write);
            }

            assertThat(other.written).hasSameSizeAs(served.written);
            assertThat(targets(other)).isEqualTo(targets(served));
        }
    }

    private static List<String> targets(ServedTenant tenant) {
        return tenant.engine.received().stream().map(Received::target).toList();
    }

    private ChatCollector chats() {
        return served.client.collectors().chats("chats", store);
    }

    private CollectReport run() {
        return chats().run(served::write);
    }

    private void stopAfter(int batches) {
        AtomicInteger count = new AtomicInteger();
        CollectOptions.Builder stopping = CollectOptions.builder();
        chats().options(stopping.stopWhen(() -> count.getAndIncrement() >= batches)
                        .build())
                .run(served::write);
    }

    private static ChatQuery pages(int size) {
        return ChatQuery.builder().pageSize(size).build();
    }

    /** Before the next request of that kind is answered. */
    private void before(Operation operation, Runnable change) {
        served.faults.on(operation).then(doing(change));
    }

    private static Fault doing(Runnable change) {
        return occasion -> {
            change.run();
            return occasion.service().get();
        };
    }

    private List<String> owners() {
        return served.written.stream().map(event -> message(event).ownerId()).toList();
    }

    private static MessageEvent message(Event event) {
        return (MessageEvent) event;
    }
}
