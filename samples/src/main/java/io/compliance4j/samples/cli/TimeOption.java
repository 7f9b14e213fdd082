package io.compliance4j.samples.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time: RFC 3339, a date that stands for its midnight in UTC, or how long ago, such as {@code -24h}. */
final class TimeOption implements ITypeConverter<Instant> {

    private static final Pattern AGO = Pattern.compile("-(\\d{1,6})([smhdw])");

    private final Clock clock;

    TimeOption(Clock clock) {
        this.clock = clock;
    }

    /** Whether an argument that looks like an option is a relative time. */
    static boolean isRelative(String argument) {
        return AGO.matcher(argument).matches();
    }

    @Override
    public Instant convert(String text) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            return clock.instant().minus(length(Long.parseLong(ago.group(1)), ago.group(2)));
        }
        try {
            return text.length() == "2026-11-01".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException("\"" + text + "\" is no time; write it as 2026-11-01T08:00:00Z,"
                    + " as 2026-11-01 (midnight in UTC) or as -24h, -7d");
        }
    }

    private static Duration length(long count, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> Duration.ofDays(7 * count);
        };
    }
}
