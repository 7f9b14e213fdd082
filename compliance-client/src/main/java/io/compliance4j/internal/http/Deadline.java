package io.compliance4j.internal.http;

import io.compliance4j.error.ComplianceIOException.RequestSent;
import io.compliance4j.error.ComplianceTimeoutException;
import io.compliance4j.error.ComplianceTimeoutException.Kind;
import java.time.Duration;

/** When a call has to be over. */
final class Deadline {

    private final Ticks ticks;
    private final Duration limit;
    private final long end;

    Deadline(Ticks ticks, Duration limit) {
        this.ticks = ticks;
        this.limit = limit;
        this.end = ticks.now() + limit.toNanos();
    }

    /** Never negative. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - ticks.now()));
    }

    ComplianceTimeoutException passed(Call call, String doing) {
        return new ComplianceTimeoutException(
                "The deadline of " + limit + " for " + call + " passed " + doing
                        + ". Give the client a longer deadline(…), or try again later",
                Kind.DEADLINE,
                limit,
                call.attempts() == 0 ? RequestSent.NO : RequestSent.UNKNOWN,
                null);
    }
}
