package io.compliance4j.http;

import io.compliance4j.internal.http.Ticks;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a request may be sent, so that the service's limit is kept instead of run into.
 *
 * <p>The limit (600 requests a minute, unless the vendor raised it) belongs to the parent organization, not to a key or a
 * client. So everything that talks to one parent organization should be given the same budget object; several processes
 * can share a limit by an implementation of their own that keeps its state elsewhere. Implementations are thread-safe and
 * never block: the pipeline does the waiting.
 */
public interface RequestBudget {

    /** A budget of so many requests a minute, all of it used, steered by the server's headers. */
    static RequestBudget perMinute(int requests) {
        return builder().requestsPerMinute(requests).build();
    }

    /** A budget with other settings. */
    static Builder builder() {
        return new Builder();
    }

    /** Takes a place in the queue for one request. */
    Turn reserve();

    /**
     * Takes a place for one request that gives way: what is reserved by {@link #reserve} goes before it, also later, so
     * that a back-fill does not hold up what somebody waits for. The default makes no difference between the two.
     */
    default Turn reserveInBackground() {
        return reserve();
    }

    /** Lets nobody send for that long, whatever was reserved; a 429 calls this. Never shortens a longer pause. */
    void pause(Duration howLong);

    /** The place of one request in the queue. Used by one thread. */
    interface Turn {

        /**
         * How long this request has to wait still. At zero it is taken as sent. To be asked again after waiting, since
         * a pause may have begun meanwhile.
         */
        Duration remainingWait();

        /** Gives the place back; the request will not be sent. */
        void release();

        /**
         * What the answer to this request said of the budget. The default ignores it.
         *
         * @param untilReset from the answer until {@code seen.reset()}
         */
        default void answered(RateLimit seen, Duration untilReset) {}
    }

    /** Settings of the budget that keeps its state in this object. Not thread-safe. */
    final class Builder {

        private int requestsPerMinute = 600;
        private double share = 1.0;
        private int reserve = 5;
        private boolean followServerHeaders = true;
        private @Nullable Clock clock;

        private Builder() {}

        /** Size of the whole limit. */
        public Builder requestsPerMinute(int requests) {
            if (requests < 1 || requests > 1_000_000) {
                throw new IllegalArgumentException("requestsPerMinute(" + requests + "): expected 1 to 1,000,000");
            }
            this.requestsPerMinute = requests;
            return this;
        }

        /**
         * The part of the limit to use, over 0 to 1; the default is all of it. Give less to a program that must leave
         * room for others even where the headers do not show them yet.
         */
        public Builder share(double share) {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("share(" + share + "): expected a part over 0 and up to 1");
            }
            this.share = share;
            return this;
        }

        /** Requests of each window to leave to others once the headers show that others send; 5 is the default. */
        public Builder reserve(int requests) {
            if (requests < 0) {
                throw new IllegalArgumentException("reserve(" + requests + "): expected 0 or more requests");
            }
            this.reserve = requests;
            return this;
        }

        /**
         * Whether to slow down for what others use of the limit, as the {@code anthropic-ratelimit-*} headers show it;
         * on by default.
         */
        public Builder followServerHeaders(boolean follow) {
            this.followServerHeaders = follow;
            return this;
        }

        /** The clock to pace by, for tests. By default elapsed time, which a change of the system clock does not move. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        public RequestBudget build() {
            int capacity = Math.max(1, (int) (requestsPerMinute * share));
            return new PacedBudget(capacity, reserve, followServerHeaders, Ticks.of(clock));
        }
    }
}
