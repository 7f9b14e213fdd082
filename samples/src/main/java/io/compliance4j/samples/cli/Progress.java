package io.compliance4j.samples.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Shows how far a run is: one line that is redrawn on a terminal, a line every few seconds elsewhere, nothing if it is to
 * be quiet. Driven by the records that come by, so it needs no thread of its own. Thread-safe.
 */
final class Progress {

    private static final long ON_TERMINAL = Duration.ofMillis(200).toNanos();
    private static final long ELSEWHERE = Duration.ofSeconds(5).toNanos();
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean terminal;
    private final boolean quiet;
    private final String what;
    private final long began = System.nanoTime();
    private long shown = began;
    private boolean drawn;

    Progress(Console console, String what, boolean quiet) {
        this.err = console.err();
        this.terminal = console.errIsTerminal();
        this.quiet = quiet;
        this.what = what;
    }

    /** So many records are out. */
    synchronized void at(long count, Place place) {
        long now = System.nanoTime();
        if (quiet || now - shown < (terminal ? ON_TERMINAL : ELSEWHERE)) {
            return;
        }
        shown = now;
        double seconds = Math.max(1e-3, (now - began) / 1e9);
        String line = String.format(Locale.ROOT, "%s: %,d in %.0f s, %,.0f/s", what, count, seconds, count / seconds)
                + place.text(terminal);
        if (terminal) {
            err.print(ERASE_LINE + line);
            err.flush();
            drawn = true;
        } else {
            err.println(line);
        }
    }

    /** Writes a line that stays. */
    synchronized void tell(String line) {
        clear();
        err.println(line);
    }

    /** Takes the progress off the terminal. */
    synchronized void clear() {
        if (drawn) {
            err.print(ERASE_LINE);
            err.flush();
            drawn = false;
        }
    }
}
