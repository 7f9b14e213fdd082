package io.compliance4j.samples.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whether a command that collects goes on when it has caught up. */
final class FollowOptions {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Option(names = "--follow", description = "Go on with what is new until interrupted.")
    private boolean follow;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            converter = Length.class,
            description = "Pause between two looks of --follow: 30s, 5m, 1h (default: 60s).")
    private @Nullable Duration interval;

    /**
     * The pause between two runs; empty if one run is all.
     *
     * @throws UsageException if there is a pause and nothing that it is between
     */
    Optional<Duration> pause() {
        if (interval != null && !follow) {
            throw new UsageException("--interval is the pause of --follow: add --follow");
        }
        return follow ? Optional.of(interval == null ? MINUTE : interval) : Optional.empty();
    }

    /** Reads a length of time. */
    static final class Length implements ITypeConverter<Duration> {

        private static final Pattern LENGTH = Pattern.compile("(\\d{1,6})([smh]?)");

        @Override
        public Duration convert(String text) {
            Matcher length = LENGTH.matcher(text);
            if (!length.matches()) {
                throw new TypeConversionException("\"" + text + "\" is no length of time; write it as 30s, 5m or 1h");
            }
            long number = Long.parseLong(length.group(1));
            return switch (length.group(2)) {
                case "h" -> Duration.ofHours(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofSeconds(number);
            };
        }
    }
}
