package io.compliance4j.internal.collect;

import java.util.Optional;

/**
 * Tells single bad records from something being wrong altogether: more than 5 % of a page, or 20 in a row. A page of fewer
 * than 20 is judged together with the next ones.
 */
final class DeadLetterGuard {

    private static final int LONGEST_ROW = 20;

    private static final int LEAST_TO_JUDGE = 20;

    private static final double HIGHEST_PART = 0.05;

    private int row;
    private boolean collectedSome = true;
    private boolean rejectedSome;
    private int upToRejected;
    private int attempted;
    private int givenUp;
    private boolean judged;

    /** Counts a step; what is returned says why to stop. */
    Optional<String> afterStep(int attemptedInStep, int givenUpInStep, boolean endOfPage) {
        if (judged) {
            attempted = 0;
            givenUp = 0;
        }
        collectedSome = givenUpInStep < attemptedInStep;
        row += collectedSome ? 0 : givenUpInStep;
        attempted += attemptedInStep;
        givenUp += givenUpInStep;
        judged = endOfPage && attempted >= LEAST_TO_JUDGE;
        return verdict();
    }

    /**
     * Counts something of the last step that the sink rejects, in that step's page; what is returned says why to stop.
     *
     * @param index where it was among what is left of the step; what lies between it and the one that was rejected before
     *     is good
     * @param first false if it was given up earlier in this run
     */
    Optional<String> afterRejection(int index, boolean first) {
        if (index > upToRejected) {
            row = 0;
        }
        rejectedSome = true;
        upToRejected = index;
        if (!first) {
            return Optional.empty();
        }
        row++;
        givenUp++;
        if (!judged) {
            attempted++;
        }
        return verdict();
    }

    /** The sink has what is left of the step, so many events. */
    void afterDelivery(int events) {
        if (rejectedSome ? events > upToRejected : collectedSome) {
            row = 0;
        }
        rejectedSome = false;
        upToRejected = 0;
    }

    private Optional<String> verdict() {
        if (row >= LONGEST_ROW) {
            return Optional.of(row + " in a row could not be collected");
        }
        return judged && givenUp > attempted * HIGHEST_PART
                ? Optional.of(givenUp + " of " + attempted + " could not be collected")
                : Optional.empty();
    }
}
