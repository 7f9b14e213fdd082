package io.compliance4j.internal.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the timestamps of the service: RFC 3339, with or without fraction and offset. Some endpoints leave the offset
 * out; that is taken for UTC.
 */
final class Times {

    private static final int SHORTEST = "2026-11-20T10:15:00".length();
    private static final int NANO_DIGITS = 9;

    private Times() {}

    /** The instant, or null if {@code text} is not a timestamp. */
    static @Nullable Instant parse(String text) {
        if (text.length() < SHORTEST
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || ((text.charAt(10) | 0x20) != 't' && text.charAt(10) != ' ')
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (year < 0 || month < 0 || day < 0 || hour < 0 || minute < 0 || second < 0) {
            return null;
        }
        int fractionEnd = fractionEnd(text);
        int offset = offsetSeconds(text, fractionEnd);
        if (hour > 23 || minute > 59 || second > 60 || offset == Integer.MIN_VALUE) {
            return null;
        }
        try {
            long days = LocalDate.of(year, month, day).toEpochDay();
            return Instant.ofEpochSecond(
                    days * 86_400 + hour * 3_600L + minute * 60L + second - offset, nanos(text, fractionEnd));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The digits of {@code [from, to)}, or -1 if there is something else. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int fractionEnd(String text) {
        int end = SHORTEST;
        if (end < text.length() && text.charAt(end) == '.') {
            end++;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
        }
        return end;
    }

    private static int nanos(String text, int fractionEnd) {
        int nanos = 0;
        for (int i = 1; i <= NANO_DIGITS; i++) {
            int at = SHORTEST + i;
            nanos = nanos * 10 + (at < fractionEnd ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    /** Seconds east of UTC, or MIN_VALUE if {@code text} does not end in an offset or in nothing. */
    private static int offsetSeconds(String text, int from) {
        int length = text.length() - from;
        if (length == 0 || (length == 1 && (text.charAt(from) | 0x20) == 'z')) {
            return 0;
        }
        boolean colon = length == 6 && text.charAt(from + 3) == ':';
        if (!colon && length != 5) {
            return Integer.MIN_VALUE;
        }
        char sign = text.charAt(from);
        int hours = number(text, from + 1, from + 3);
        int minutes = number(text, text.length() - 2, text.length());
        if ((sign != '+' && sign != '-') || hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        int seconds = hours * 3_600 + minutes * 60;
        return sign == '+' ? seconds : -seconds;
    }
}
