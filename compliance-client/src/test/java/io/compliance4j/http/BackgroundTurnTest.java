package io.compliance4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.http.RequestBudget.Turn;
import io.compliance4j.support.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests in the background: they give way, they use what is left, and they come to an end. */
class BackgroundTurnTest {

    private static final Duration INTERVAL = Duration.ofMillis(100);

    private final VirtualTime time = new VirtualTime();
    private final RequestBudget budget = RequestBudget.builder().clock(time).build();

    @Test
    void what_comes_later_goes_before_what_waits_in_the_background() {
        useUpTheBurst();
        Turn background = budget.reserveInBackground();
        assertThat(background.remainingWait()).isPositive();
        List<Turn> others =
                IntStream.range(0, 10).mapToObj(i -> budget.reserve()).toList();

        for (Turn other : others) {
            time.advance(other.remainingWait());
            assertThat(other.remainingWait()).isZero();
            assertThat(background.remainingWait()).isPositive();
        }
        time.advance(background.remainingWait());

        assertThat(background.remainingWait()).isZero();
    }

    @Test
    void one_request_in_the_background_delays_what_comes_after_it_by_one_place_at_most() {
        useUpTheBurst();
        List<Turn> waiting = IntStream.range(0, 50)
                .mapToObj(i -> budget.reserveInBackground())
                .toList();
        sendOneOf(waiting);

        assertThat(budget.reserve().remainingWait()).isLessThan(INTERVAL.multipliedBy(2));
    }

    @Test
    void without_others_all_of_the_budget_is_used() {
        List<Turn> waiting = new ArrayList<>();
        Instant begin = time.instant();
        int sent = 0;
        while (sent < 1_800) {
            while (waiting.size() < 8) {
                waiting.add(budget.reserveInBackground());
            }
            waiting.remove(sendOneOf(waiting));
            sent++;
        }

        double perMinute =
                sent * 60_000.0 / Duration.between(begin, time.instant()).toMillis();
        assertThat(perMinute).isBetween(0.97 * 600, 601.0);
    }

    @Test
    void a_request_in_the_background_comes_to_its_end_although_others_use_all_of_the_budget() {
        useUpTheBurst();
        Turn background = budget.reserveInBackground();
        Instant begin = time.instant();
        while (!background.remainingWait().isZero()) {
            Turn other = budget.reserve();
            time.advance(other.remainingWait());
            assertThat(other.remainingWait()).isZero();
        }

        assertThat(Duration.between(begin, time.instant())).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
    }

    @Test
    void a_pause_holds_for_the_background_too() {
        Turn background = budget.reserveInBackground();
        budget.pause(Duration.ofSeconds(20));

        assertThat(background.remainingWait()).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
        background.release();
    }

    @Test
    void what_was_released_keeps_nobody_waiting() {
        useUpTheBurst();
        List<Turn> waiting = IntStream.range(0, 50)
                .mapToObj(i -> budget.reserveInBackground())
                .toList();
        Turn last = budget.reserveInBackground();
        assertThat(last.remainingWait()).isGreaterThan(INTERVAL.multipliedBy(40));
        waiting.forEach(Turn::release);

        assertThat(last.remainingWait()).isLessThan(INTERVAL.multipliedBy(2));
    }

    @Test
    void a_budget_of_ones_own_need_not_know_of_the_background() {
        RequestBudget own = new RequestBudget() {
            @Override
            public Turn reserve() {
                return budget.reserve();
            }

            @Override
            public void pause(Duration howLong) {
                budget.pause(howLong);
            }
        };

        assertThat(own.reserveInBackground().remainingWait()).isZero();
    }

    private void useUpTheBurst() {
        Turn turn = budget.reserve();
        while (turn.remainingWait().isZero()) {
            turn = budget.reserve();
        }
        time.advance(turn.remainingWait());
        assertThat(turn.remainingWait()).isZero();
    }

    /** Lets time pass until the first of them may be sent, and takes it. */
    private Turn sendOneOf(List<Turn> turns) {
        while (true) {
            Duration shortest = Duration.ofDays(1);
            for (Turn turn : turns) {
                Duration wait = turn.remainingWait();
                if (wait.isZero()) {
                    return turn;
                }
                shortest = wait.compareTo(shortest) < 0 ? wait : shortest;
            }
            time.advance(shortest);
        }
    }
}
