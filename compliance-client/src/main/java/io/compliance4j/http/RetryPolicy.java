package io.compliance4j.http;

import java.time.Duration;

/**
 * How much patience a client has with failures that may pass.
 *
 * <p>What is worth repeating is not a setting: server errors, timeouts and broken transfers are, unless the server says
 * {@code x-should-retry: false}; refusals such as 400 or 409 are not. Being over the request budget (429) is no failure:
 * it waits as long as the server asks, does not use up attempts, and has a limit of its own. Immutable.
 */
public final class RetryPolicy {

    private static final RetryPolicy STANDARD = builder().build();
    private static final RetryPolicy NONE =
            builder().maxAttempts(1).rateLimitPatience(Duration.ZERO).build();

    private final int maxAttempts;
    private final Duration firstDelay;
    private final Duration maxDelay;
    private final Duration rateLimitPatience;

    private RetryPolicy(Builder builder) {
        this.maxAttempts = builder.maxAttempts;
        this.firstDelay = builder.firstDelay;
        this.maxDelay = builder.maxDelay;
        this.rateLimitPatience = builder.rateLimitPatience;
    }

    /** Five attempts, 1 s doubling to 60 s between them, up to 10 minutes of waiting for the request budget. */
    public static RetryPolicy standard() {
        return STANDARD;
    }

    /** One attempt, whatever comes back, 429 included. */
    public static RetryPolicy none() {
        return NONE;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Attempts of a call at most, the first included; those that ended in a 429 are not counted. */
    public int maxAttempts() {
        return maxAttempts;
    }

    /** Delay after the first failure; each further one doubles it. A random half of each delay is left out. */
    public Duration firstDelay() {
        return firstDelay;
    }

    /** Where doubling ends. */
    public Duration maxDelay() {
        return maxDelay;
    }

    /**
     * How long one call waits for the request budget in all its 429s together. A {@code Retry-After} beyond what is left
     * is not waited for in part: the call fails at once with a {@code RateLimitException} that has the value. Zero lets
     * every 429 fail.
     */
    public Duration rateLimitPatience() {
        return rateLimitPatience;
    }

    @Override
    public String toString() {
        return "RetryPolicy[" + maxAttempts + " attempts, " + firstDelay + " to " + maxDelay + ", 429 up to "
                + rateLimitPatience + "]";
    }

    /** Begins with the standard values. Not thread-safe. */
    public static final class Builder {

        private int maxAttempts = 5;
        private Duration firstDelay = Duration.ofSeconds(1);
        private Duration maxDelay = Duration.ofSeconds(60);
        private Duration rateLimitPatience = Duration.ofMinutes(10);

        private Builder() {}

        /** From 1, which means no repetition. */
        public Builder maxAttempts(int maxAttempts) {
            if (maxAttempts < 1) {
                throw new IllegalArgumentException(
                        "maxAttempts(" + maxAttempts + "): the first attempt counts, so 1 is the least");
            }
            this.maxAttempts = maxAttempts;
            return this;
        }

        /** Between the first attempt and the second. */
        public Builder firstDelay(Duration firstDelay) {
            this.firstDelay = requireNotNegative("firstDelay", firstDelay);
            return this;
        }

        /** Longest delay between two attempts. */
        public Builder maxDelay(Duration maxDelay) {
            this.maxDelay = requireNotNegative("maxDelay", maxDelay);
            return this;
        }

        /** Longest total wait of a call for 429s; zero lets every 429 fail. */
        public Builder rateLimitPatience(Duration rateLimitPatience) {
            this.rateLimitPatience = requireNotNegative("rateLimitPatience", rateLimitPatience);
            return this;
        }

        public RetryPolicy build() {
            if (maxDelay.compareTo(firstDelay) < 0) {
                throw new IllegalArgumentException("maxDelay " + maxDelay + " is shorter than firstDelay " + firstDelay
                        + "; set both, the longer one as maxDelay");
            }
            return new RetryPolicy(this);
        }

        private static Duration requireNotNegative(String name, Duration duration) {
            if (duration.isNegative()) {
                throw new IllegalArgumentException(name + "(" + duration + "): a wait cannot be negative");
            }
            return duration;
        }
    }
}
