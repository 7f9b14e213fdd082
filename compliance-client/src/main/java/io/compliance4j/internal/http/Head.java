package io.compliance4j.internal.http;

import io.compliance4j.http.RateLimit;
import io.compliance4j.http.ResponseInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Status and headers of an answer. Immutable. */
final class Head {

    private static final String BUDGET = "anthropic-ratelimit-requests-";

    private final Map<String, List<String>> headers;
    private final ResponseInfo info;

    /** {@code headers} by lower-case name. */
    Head(int status, Map<String, List<String>> headers) {
        this.headers = headers;
        this.info = new ResponseInfo(
                status, header("request-id").orElse(null), date(header("date")).orElse(null), rateLimit());
    }

    int status() {
        return info.status();
    }

    ResponseInfo info() {
        return info;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    Optional<String> header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.get(0).trim());
    }

    private @Nullable RateLimit rateLimit() {
        Optional<String> limit = header(BUDGET + "limit");
        Optional<String> remaining = header(BUDGET + "remaining");
        Optional<String> reset = header(BUDGET + "reset");
        if (limit.isEmpty() || remaining.isEmpty() || reset.isEmpty()) {
            return null;
        }
        try {
            return RateLimit.of(
                    Integer.parseInt(limit.get()),
                    Integer.parseInt(remaining.get()),
                    OffsetDateTime.parse(reset.get()).toInstant());
        } catch (NumberFormatException | DateTimeException unreadable) {
            return null;
        }
    }

    /** Reads an HTTP date; empty if it is none. */
    static Optional<Instant> date(Optional<String> header) {
        try {
            return header.map(text -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
