package io.compliance4j.internal.http;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code Retry-After}: seconds, also in fractions, or a date, which counts from the server's own clock. */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,400}(\\.\\d{1,400})?");
    private static final Pattern PAST = Pattern.compile("-\\d{1,400}(\\.\\d{1,400})?");
    private static final BigDecimal LONGEST_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(36_500).toSeconds());

    private RetryAfter() {}

    /** What the answer asks for, never negative; empty if it does not say, or not readably. */
    static Optional<Duration> of(Head head, Instant now) {
        return head.header("retry-after")
                .flatMap(text -> read(text, head.info().serverTime().orElse(now)));
    }

    private static Optional<Duration> read(String text, Instant serverTime) {
        if (SECONDS.matcher(text).matches()) {
            BigDecimal seconds = new BigDecimal(text).min(LONGEST_SECONDS);
            return Optional.of(Duration.ofNanos(seconds.movePointRight(9).longValue()));
        }
        if (PAST.matcher(text).matches()) {
            return Optional.of(Duration.ZERO);
        }
        return Head.date(Optional.of(text)).map(date -> {
            Duration wait = Duration.between(serverTime, date);
            return wait.isNegative() ? Duration.ZERO : wait;
        });
    }
}
