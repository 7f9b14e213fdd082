package io.compliance4j.testkit.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as the wire spells them. */
final class WireTime {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private WireTime() {}

    /** As the header {@code Date} has it. */
    static String httpDate(Instant time) {
        return HTTP_DATE.format(time.atOffset(ZoneOffset.UTC));
    }

    /** With {@code Z} and 0 or 6 fractional digits. */
    static String utc(Instant time) {
        return local(time) + "Z";
    }

    /** With {@code +00:00}, as the list of organizations has it. */
    static String offset(Instant time) {
        return local(time) + "+00:00";
    }

    /** Without an offset, as roles, groups and group members have it. */
    static String local(Instant time) {
        long seconds = time.getEpochSecond();
        int micros = time.getNano() / 1000;
        LocalDateTime t = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(27);
        pad(text, t.getYear(), 4).append('-');
        pad(text, t.getMonthValue(), 2).append('-');
        pad(text, t.getDayOfMonth(), 2).append('T');
        pad(text, t.getHour(), 2).append(':');
        pad(text, t.getMinute(), 2).append(':');
        pad(text, t.getSecond(), 2);
        if (micros != 0) {
            pad(text.append('.'), micros, 6);
        }
        return text.toString();
    }

    private static StringBuilder pad(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        for (int i = digits.length(); i < width; i++) {
            text.append('0');
        }
        return text.append(digits);
    }

    /** Reads RFC 3339; without an offset it is UTC unless one is demanded. */
    static Instant parse(String name, String text, boolean offsetRequired, Errors errors) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException withoutOffset) {
            try {
                LocalDateTime local = LocalDateTime.parse(text);
                if (offsetRequired) {
                    throw errors.timestampWithoutOffset(name);
                }
                return local.toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
            } catch (DateTimeParseException neither) {
                throw errors.badTimestamp(name);
            }
        }
    }
}
