package io.compliance4j.internal.http;

import io.compliance4j.error.ComplianceException;
import io.compliance4j.http.RetryPolicy;
import io.compliance4j.http.WaitEvent.Reason;
import io.compliance4j.internal.http.RetryTable.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Sends again what {@link RetryTable} says may succeed, after a delay, as long as the policy and the deadline allow. */
final class RetryStep implements Step {

    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    private final RetryPolicy policy;
    private final Clock clock;
    private final Waiting waiting;
    private final RandomGenerator random;
    private final Events events;
    private final Step next;
    private final RetryTokens tokens = new RetryTokens();

    RetryStep(RetryPolicy policy, Clock clock, Waiting waiting, RandomGenerator random, Events events, Step next) {
        this.policy = policy;
        this.clock = clock;
        this.waiting = waiting;
        this.random = random;
        this.events = events;
        this.next = next;
    }

    @Override
    public <T> T send(Call call, ResponseHandler<T> handler) {
        Attempts attempts = new Attempts(call);
        while (true) {
            try {
                T result = next.send(call, handler);
                tokens.payBack(attempts.repetitions);
                return result;
            } catch (ComplianceException failure) {
                attempts.prepareNext(failure);
                call.remember(failure);
            }
        }
    }

    /** The failures of one call. */
    private final class Attempts {

        private final Call call;
        private int failures;
        private int repetitions;
        private int refusals;
        private Duration patienceUsed = Duration.ZERO;

        Attempts(Call call) {
            this.call = call;
        }

        /** Returns when it is time for another attempt, or throws the failure if there is to be none. */
        void prepareNext(ComplianceException failure) {
            Verdict verdict = RetryTable.judge(failure, call.head());
            Optional<Duration> retryAfter = call.head().flatMap(head -> RetryAfter.of(head, clock.instant()));
            if (verdict == Verdict.WAIT_FOR_BUDGET) {
                awaitBudget(failure, retryAfter);
                return;
            }
            failures++;
            boolean again = verdict == Verdict.REPEAT || (verdict == Verdict.REPEAT_ONCE && failures == 1);
            if (!again || failures >= policy.maxAttempts()) {
                throw failure;
            }
            Duration delay = longer(backoff(failures), retryAfter.orElse(Duration.ZERO));
            if (delay.compareTo(longer(policy.maxDelay(), policy.rateLimitPatience())) > 0 || passesDeadline(delay)) {
                throw failure;
            }
            if (!tokens.take()) {
                events.retriesExhausted(call);
                throw failure;
            }
            repetitions++;
            waiting.await(call, Reason.BACKOFF, delay);
        }

        private void awaitBudget(ComplianceException failure, Optional<Duration> retryAfter) {
            refusals++;
            Duration least = retryAfter.orElse(Duration.ZERO);
            Duration patienceLeft = policy.rateLimitPatience().minus(patienceUsed);
            boolean serverGuides = retryAfter.isPresent() && (least.compareTo(ONE_SECOND) > 0 || refusals == 1);
            Duration wait = serverGuides
                    ? least.plus(randomPart(ONE_SECOND))
                    : longer(least, backoff(refusals, ONE_SECOND, Duration.ofSeconds(60)));
            if (policy.rateLimitPatience().isZero() || least.compareTo(patienceLeft) > 0 || patienceLeft.isZero()) {
                throw failure;
            }
            wait = wait.compareTo(patienceLeft) < 0 ? wait : patienceLeft;
            if (passesDeadline(wait)) {
                throw failure;
            }
            patienceUsed = patienceUsed.plus(wait);
            waiting.await(call, Reason.RATE_LIMIT, wait);
        }

        private boolean passesDeadline(Duration wait) {
            return call.deadline()
                    .filter(deadline -> wait.compareTo(deadline.left()) >= 0)
                    .isPresent();
        }
    }

    private Duration backoff(int failures) {
        return backoff(failures, policy.firstDelay(), policy.maxDelay());
    }

    /** Doubles with each failure; half of it fixed, half random. */
    private Duration backoff(int failures, Duration first, Duration longest) {
        Duration delay = first;
        for (int i = 1; i < failures && delay.compareTo(longest) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        Duration half = (delay.compareTo(longest) < 0 ? delay : longest).dividedBy(2);
        return half.plus(randomPart(half));
    }

    private Duration randomPart(Duration whole) {
        return Duration.ofNanos((long) (whole.toNanos() * random.nextDouble()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
