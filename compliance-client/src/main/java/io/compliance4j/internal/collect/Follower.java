package io.compliance4j.internal.collect;

import io.compliance4j.collect.CollectException;
import io.compliance4j.collect.CollectException.Reason;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.CollectReport;
import io.compliance4j.collect.EventSink;
import io.compliance4j.error.AuthenticationException;
import io.compliance4j.error.BadRequestException;
import io.compliance4j.error.PermissionException;
import io.compliance4j.error.RedirectException;
import io.compliance4j.http.Sleeper;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs an engine again and again. */
final class Follower<E> {

    private static final Logger LOG = LoggerFactory.getLogger("io.compliance4j.collect");

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Engine<E> engine;
    private final CollectOptions options;
    private final Sleeper sleeper;

    Follower(Engine<E> engine, CollectOptions options, Sleeper sleeper) {
        this.engine = engine;
        this.options = options;
        this.sleeper = sleeper;
    }

    CollectReport follow(Duration interval, EventSink<? super E> sink) {
        if (interval.isNegative()) {
            throw new IllegalArgumentException("follow(" + interval + "): a pause cannot be negative");
        }
        @Nullable CollectReport soFar = null;
        int failures = 0;
        while (true) {
            Duration pause;
            try {
                soFar = merged(soFar, engine.run(sink));
                if (engine.hasEnd() && soFar.complete()) {
                    return soFar;
                }
                failures = 0;
                pause = interval;
            } catch (CollectException e) {
                soFar = merged(soFar, e.report());
                if (e.reason() == Reason.INTERRUPTED) {
                    return soFar;
                }
                if (!mayPassByItself(e)) {
                    throw new CollectException(e.reason(), String.valueOf(e.getMessage()), e.getCause(), soFar);
                }
                pause = pauseAfter(e, failures++);
                LOG.warn("{}; trying again in {} s", e.getMessage(), pause.toSeconds());
            }
            if (options.stopWhen().getAsBoolean() || !slept(pause)) {
                return soFar;
            }
        }
    }

    /** A key that was refused may be replaced by its supplier; a scope or a filter does not change under way. */
    private static boolean mayPassByItself(CollectException e) {
        Throwable cause = e.getCause();
        return switch (e.reason()) {
            case SINK -> true;
            case INTERRUPTED, TOO_MANY_DEAD_LETTERS -> false;
            case SERVICE ->
                !(cause instanceof PermissionException
                        || cause instanceof BadRequestException
                        || cause instanceof RedirectException);
        };
    }

    private static Duration pauseAfter(CollectException e, int failures) {
        if (e.getCause() instanceof AuthenticationException) {
            return LONGEST_PAUSE;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 6));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private boolean slept(Duration pause) {
        try {
            sleeper.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static CollectReport merged(@Nullable CollectReport before, CollectReport last) {
        if (before == null) {
            return last;
        }
        CollectReport.Builder all = CollectReport.builder();
        all.from(last)
                .startPosition(before.startPosition())
                .counts(before.counts().plus(last.counts()))
                .lateness(before.lateness().plus(last.lateness()))
                .requests(before.requests() + last.requests())
                .retries(before.retries() + last.retries())
                .throttled(before.throttled().plus(last.throttled()))
                .firstRequestId(before.firstRequestId().or(last::firstRequestId))
                .lastRequestId(last.lastRequestId().or(before::lastRequestId))
                .started(before.started().or(last::started))
                .ended(last.ended().or(before::ended))
                .duration(before.duration().plus(last.duration()));
        return all.build();
    }
}
