package io.compliance4j.internal.http;

import io.compliance4j.error.ComplianceApiException;
import io.compliance4j.error.ComplianceIOException.RequestSent;
import io.compliance4j.error.ComplianceTimeoutException;
import io.compliance4j.error.ComplianceTimeoutException.Kind;
import io.compliance4j.error.RateLimitException;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.http.RequestBudget.Turn;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.http.WaitEvent.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Waits for each attempt's turn in the request budget, and tells the budget what the answer said of it. */
final class BudgetStep implements Step {

    private static final Duration LONGEST_QUEUE = Duration.ofMinutes(10);

    /** A pause concerns every call; one that asks for more than this concerns the call that was told, by an exception. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    private final RequestBudget shared;
    private final RequestBudget remoteSessions;
    private final Waiting waiting;
    private final Clock clock;
    private final Step next;

    BudgetStep(RequestBudget shared, RequestBudget remoteSessions, Waiting waiting, Clock clock, Step next) {
        this.shared = shared;
        this.remoteSessions = remoteSessions;
        this.waiting = waiting;
        this.clock = clock;
        this.next = next;
    }

    @Override
    public <T> T send(Call call, ResponseHandler<T> handler) {
        if (call.operation().drawsOnRemoteSessionBudget()) {
            awaitTurn(call, remoteSessions);
        }
        Turn turn = awaitTurn(call, shared);
        try {
            return next.send(call, response -> {
                report(turn, response.info());
                return handler.handle(response);
            });
        } catch (RateLimitException refused) {
            pause(call, turn, refused);
            throw refused;
        } catch (ComplianceApiException refused) {
            report(call, turn);
            throw refused;
        }
    }

    private Turn awaitTurn(Call call, RequestBudget budget) {
        Turn turn = call.isInBackground() ? budget.reserveInBackground() : budget.reserve();
        Duration queued = Duration.ZERO;
        for (Duration wait = turn.remainingWait(); !wait.isZero(); wait = turn.remainingWait()) {
            requirePatience(call, turn, wait, queued);
            boolean waited = false;
            try {
                waiting.await(call, Reason.BUDGET, wait);
                waited = true;
            } finally {
                if (!waited) {
                    turn.release();
                }
            }
            queued = queued.plus(wait);
        }
        return turn;
    }

    private static void requirePatience(Call call, Turn turn, Duration wait, Duration queued) {
        boolean pastDeadline = call.deadline()
                .filter(deadline -> wait.compareTo(deadline.left()) >= 0)
                .isPresent();
        if (pastDeadline) {
            turn.release();
            throw call.deadline().orElseThrow().passed(call, "in the queue for the request budget");
        }
        if (queued.plus(wait).compareTo(LONGEST_QUEUE) > 0) {
            turn.release();
            throw new ComplianceTimeoutException(
                    call + " would have to wait more than " + LONGEST_QUEUE + " for its turn in the request budget."
                            + " Send fewer calls at a time",
                    Kind.QUEUE,
                    LONGEST_QUEUE,
                    call.attempts() == 0 ? RequestSent.NO : RequestSent.UNKNOWN,
                    null);
        }
    }

    /**
     * The remote sessions' own budget always asks for one second and shows the shared budget in its headers, which say
     * nothing of why it refused.
     */
    private void pause(Call call, Turn turn, RateLimitException refused) {
        Duration pause = refused.retryAfter().orElse(Duration.ZERO);
        boolean ownBudget = call.operation().drawsOnRemoteSessionBudget() && pause.compareTo(ONE_SECOND) <= 0;
        if (!ownBudget) {
            report(call, turn);
        }
        if (pause.compareTo(LONGEST_PAUSE) <= 0) {
            (ownBudget ? remoteSessions : shared).pause(pause);
        }
    }

    private void report(Call call, Turn turn) {
        call.head().ifPresent(head -> report(turn, head.info()));
    }

    private void report(Turn turn, ResponseInfo answer) {
        answer.rateLimit().ifPresent(seen -> {
            Instant serverTime = answer.serverTime().orElseGet(clock::instant);
            turn.answered(seen, Duration.between(serverTime, seen.reset()));
        });
    }
}
