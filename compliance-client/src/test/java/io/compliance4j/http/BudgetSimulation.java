package io.compliance4j.http;

import io.compliance4j.http.RequestBudget.Turn;
import io.compliance4j.support.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A service with a fixed window of 60 s and 600 requests, workers that have a number of requests to make, and a neighbour
 * who sends at a steady rate and does not care. Events are played in the order of their virtual time; nothing is left to
 * the machine.
 */
final class BudgetSimulation {

    private static final int LIMIT = 600;
    private static final long WINDOW_MILLIS = 60_000;

    private final VirtualTime time = new VirtualTime();
    private final Random random;
    private final RequestBudget budget;
    private final int workers;
    private final double neighbourPerSecond;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
    private final Instant begin = time.instant();
    private final long windowOffset;
    private final List<Long> sendTimes = new ArrayList<>();

    private long order;
    private long now;
    private int toDo;
    private int finished;
    private long window = -1;
    private int usedInWindow;
    private int refused;
    private int neighbourSent;
    private int neighbourRefused;
    private long lastAnswer;

    private record Event(long at, long order, Runnable action) {}

    /** What came out. */
    record Outcome(
            double seconds, int refused, int mostInAMinute, double used, int neighbourSent, int neighbourRefused) {}

    BudgetSimulation(long seed, int requests, int workers, double neighbourPerSecond, RequestBudget.Builder budget) {
        this.random = new Random(seed);
        this.windowOffset = random.nextInt(60) * 1_000L + random.nextInt(1_000);
        this.toDo = requests;
        this.workers = workers;
        this.neighbourPerSecond = neighbourPerSecond;
        this.budget = budget.clock(time).build();
    }

    Outcome run() {
        int requests = toDo;
        for (int i = 0; i < workers; i++) {
            at(0, this::nextRequest);
        }
        if (neighbourPerSecond > 0) {
            at(random.nextInt(1_000), this::neighbourSends);
        }
        while (finished < requests) {
            Event event = events.remove();
            time.advance(Duration.ofMillis(event.at - now));
            now = event.at;
            event.action.run();
        }
        double seconds = lastAnswer / 1_000.0;
        return new Outcome(
                seconds, refused, mostInAMinute(), requests / (LIMIT * seconds / 60), neighbourSent, neighbourRefused);
    }

    private void at(long when, Runnable action) {
        events.add(new Event(when, order++, action));
    }

    private void nextRequest() {
        if (toDo > 0) {
            toDo--;
            await(budget.reserve());
        }
    }

    private void await(Turn turn) {
        Duration wait = turn.remainingWait();
        if (wait.isZero()) {
            send(turn);
        } else {
            // Timers of real machines wake late, never early.
            at(now + wait.toNanos() / 1_000_000 + 1 + random.nextInt(3), () -> await(turn));
        }
    }

    private void send(Turn turn) {
        sendTimes.add(now);
        at(now + 10 + random.nextInt(120), () -> arrive(turn));
    }

    private void arrive(Turn turn) {
        boolean accepted = serverTakes();
        RateLimit seen = RateLimit.of(LIMIT, LIMIT - usedInWindow, windowEnd());
        long work = accepted ? 100 + random.nextInt(500) : 5;
        Duration retryAfter = Duration.ofMillis((windowEndMillis() - now + 999) / 1_000 * 1_000);
        at(now + work + 10 + random.nextInt(60), () -> {
            lastAnswer = now;
            // The Date header is the time of the answer, in whole seconds.
            Instant date = begin.plusMillis(now - 30 + windowOffset).truncatedTo(ChronoUnit.SECONDS);
            turn.answered(seen, Duration.between(date, seen.reset()));
            if (accepted) {
                finished++;
                nextRequest();
            } else {
                refused++;
                budget.pause(retryAfter);
                at(now + retryAfter.toMillis() + random.nextInt(1_000), () -> await(budget.reserve()));
            }
        });
    }

    private void neighbourSends() {
        neighbourSent++;
        if (!serverTakes()) {
            neighbourRefused++;
        }
        at(now + (long) (1_000 / neighbourPerSecond * (0.5 + random.nextDouble())), this::neighbourSends);
    }

    private boolean serverTakes() {
        long current = (now + windowOffset) / WINDOW_MILLIS;
        if (current != window) {
            window = current;
            usedInWindow = 0;
        }
        if (usedInWindow >= LIMIT) {
            return false;
        }
        usedInWindow++;
        return true;
    }

    private long windowEndMillis() {
        return ((now + windowOffset) / WINDOW_MILLIS + 1) * WINDOW_MILLIS - windowOffset;
    }

    /** By the server's clock, which is ahead of the simulation's by the offset. */
    private Instant windowEnd() {
        return begin.plusMillis(windowEndMillis() + windowOffset);
    }

    private int mostInAMinute() {
        int most = 0;
        int from = 0;
        for (int to = 0; to < sendTimes.size(); to++) {
            while (sendTimes.get(to) - sendTimes.get(from) >= WINDOW_MILLIS) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
