package io.compliance4j.internal.collect;

import io.compliance4j.collect.CheckpointScope;
import io.compliance4j.collect.CollectListener;
import io.compliance4j.collect.CollectProgress;
import io.compliance4j.collect.Counts;
import io.compliance4j.http.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners how a run stands, and estimates from two paces, that of the whole run and the recent one. */
final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger("io.compliance4j.collect");

    /** With less of the way than this there is nothing to judge a pace by. */
    private static final double LEAST_TO_JUDGE = 0.05;

    private final CheckpointScope scope;
    private final Optional<Instant> start;
    private final Optional<Instant> end;
    private final List<CollectListener> listeners;
    private final Instant began;

    private @Nullable Mark first;
    private @Nullable Mark recent;

    /** The run had come so far at that time. */
    private record Mark(Instant when, double fraction) {}

    Progress(
            CheckpointScope scope,
            Optional<Instant> start,
            Optional<Instant> end,
            List<CollectListener> listeners,
            Instant began) {
        this.scope = scope;
        this.start = start;
        this.end = end;
        this.listeners = listeners;
        this.began = began;
    }

    void tell(Step<?> step, Counts counts, Instant serverTime, Instant now, Optional<RateLimit> rateLimit) {
        if (listeners.isEmpty()) {
            return;
        }
        Optional<Instant> watermark = step.watermark();
        Instant goal = end.filter(serverTime::isAfter).orElse(serverTime);
        CollectProgress.Builder event = CollectProgress.builder();
        double seconds = Math.max(0.001, Duration.between(began, now).toMillis() / 1000.0);
        event.scope(scope)
                .counts(counts)
                .watermark(watermark)
                .lag(watermark.map(time -> longer(Duration.between(time, goal), Duration.ZERO)))
                .eventsPerSecond(counts.delivered() / seconds)
                .silence(step.silence())
                .rateLimit(rateLimit);
        if (watermark.isPresent() && start.isPresent() && start.get().isBefore(goal)) {
            estimate(event, fraction(start.get(), watermark.get(), goal), now);
        }
        CollectProgress built = event.build();
        for (CollectListener listener : listeners) {
            tell(listener, built);
        }
    }

    private static double fraction(Instant from, Instant here, Instant to) {
        double part = (double) Duration.between(from, here).toMillis()
                / Math.max(1, Duration.between(from, to).toMillis());
        return Math.min(1, Math.max(0, part));
    }

    private void estimate(CollectProgress.Builder event, double fraction, Instant now) {
        event.fraction(fraction);
        Mark here = new Mark(now, fraction);
        if (first == null || recent == null) {
            first = here;
            recent = here;
            return;
        }
        Optional<Duration> byAll = rest(first, here);
        if (byAll.isPresent()) {
            Duration byRecent = rest(recent, here).orElse(byAll.get());
            Duration longest = longer(byAll.get(), byRecent);
            event.longestRest(longest);
            event.shortestRest(longest.equals(byRecent) ? byAll.get() : byRecent);
        }
        if (fraction - recent.fraction() > (1 - fraction) / 4) {
            recent = here;
        }
    }

    private static Optional<Duration> rest(Mark from, Mark to) {
        double done = to.fraction() - from.fraction();
        if (done < LEAST_TO_JUDGE) {
            return to.fraction() >= 1 ? Optional.of(Duration.ZERO) : Optional.empty();
        }
        double millis = Duration.between(from.when(), to.when()).toMillis() * (1 - to.fraction()) / done;
        return Optional.of(Duration.ofMillis((long) millis));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static void tell(CollectListener listener, CollectProgress event) {
        try {
            listener.onProgress(event);
        } catch (RuntimeException e) {
            LOG.warn(
                    "A {} threw {}; ignored",
                    listener.getClass().getName(),
                    e.getClass().getName());
        }
    }
}
