package io.compliance4j.samples.cli;

import io.compliance4j.collect.CollectProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a walk through time has come.
 *
 * @param position where it is
 * @param fraction the part of the way that is done, 0 to 1
 * @param lag how far it is behind the present
 * @param rest how long the rest may take, in words
 */
record Place(Optional<Instant> position, OptionalDouble fraction, Optional<Duration> lag, String rest) {

    /** Nobody can tell. */
    static final Place UNKNOWN = new Place(Optional.empty(), OptionalDouble.empty(), Optional.empty(), "");

    private static final int BAR = 20;

    static Place at(Instant position) {
        return new Place(Optional.of(position), OptionalDouble.empty(), Optional.empty(), "");
    }

    static Place of(CollectProgress progress) {
        String rest = progress.shortestRest()
                .flatMap(least -> progress.longestRest()
                        .map(most -> words(least).equals(words(most))
                                ? words(most) + " left"
                                : words(least) + " to " + words(most) + " left"))
                .orElse("");
        return new Place(progress.watermark(), progress.fraction(), progress.lag(), rest);
    }

    /** What there is to say, behind a comma; a bar where there is room for one. */
    String text(boolean bar) {
        StringBuilder text = new StringBuilder();
        if (fraction.isPresent()) {
            double done = Math.max(0, Math.min(1, fraction.getAsDouble()));
            int filled = (int) Math.round(done * BAR);
            text.append(bar ? " [" + "#".repeat(filled) + ".".repeat(BAR - filled) + "]" : ",");
            text.append(String.format(Locale.ROOT, " %.0f %%", Math.floor(100 * done)));
        }
        if (lag.isPresent()) {
            text.append(", ").append(words(lag.get())).append(" behind");
        } else {
            position.ifPresent(time -> text.append(", now at ").append(time));
        }
        return rest.isEmpty() ? text.toString() : text.append(", ").append(rest).toString();
    }

    private static String words(Duration time) {
        if (time.toMinutes() < 2) {
            return Math.max(0, time.toSeconds()) + " s";
        }
        if (time.toHours() < 2) {
            return time.toMinutes() + " min";
        }
        return time.toDays() < 2 ? time.toHours() + " h" : time.toDays() + " days";
    }
}
