package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.engine.Chars;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Whether a token says itself that it is of no use any more. What cannot be read counts as live. */
final class Expiry {
    private Expiry() {}

    /** The claim {@code exp} of a JSON web token, in seconds. */
    static boolean ofClaims(String json, Clock clock) {
        int i = json.indexOf("\"exp\"");
        if (i < 0) {
            return false;
        }
        i += 5;
        while (i < json.length() && (json.charAt(i) <= ' ' || json.charAt(i) == ':')) {
            i++;
        }
        int start = i;
        while (i < json.length() && i - start < 12 && Chars.isDigit(json.charAt(i))) {
            i++;
        }
        return i > start
                && Long.parseLong(json.substring(start, i)) < clock.instant().getEpochSecond();
    }

    /** The parameter {@code se} of a shared access signature: a day, or a moment in UTC, perhaps percent-encoded. */
    static boolean ofSignature(String query, Clock clock) {
        int at = query.startsWith("se=") ? 0 : Math.max(query.indexOf("&se="), query.indexOf("?se=")) + 1;
        int end = query.indexOf('&', at);
        String time = query.substring(at + 3, end < 0 ? query.length() : end).replace("%3A", ":");
        String moment =
                time.length() == 10 ? time + "T00:00:00Z" : time.length() == 17 ? time.replace("Z", ":00Z") : time;
        try {
            return Instant.parse(moment).isBefore(clock.instant());
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
