package io.compliance4j.dlp.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * How the time of a scan grows when a text becomes four times as long, in processor time of the scanning thread: what else
 * runs on the machine does not count.
 *
 * @param family what was scanned
 * @param small seconds for the short text
 * @param large seconds for the long one
 * @param bytes of the long text as UTF-8
 */
record Growth(String family, double small, double large, long bytes) {
    private static final int ROUNDS = 7;
    private static final long WARM_UP_NANOS = 40_000_000;
    private static final long MEASURABLE_NANOS = 4_000_000;
    private static final long ENOUGH_NANOS = 1_000_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Scans both texts until warm, then takes the fastest of several rounds in turn; of fewer when they are long. */
    static Growth measure(TextScanner scanner, HostileFamily family, int length) {
        String small = family.text(length);
        String large = family.text(4 * length);
        long start = THREADS.getCurrentThreadCpuTime();
        do {
            scanner.scan(small);
        } while (THREADS.getCurrentThreadCpuTime() - start < WARM_UP_NANOS);
        double smallBest = Double.MAX_VALUE;
        double largeBest = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            smallBest = Math.min(smallBest, seconds(scanner, small));
            largeBest = Math.min(largeBest, seconds(scanner, large));
            if (THREADS.getCurrentThreadCpuTime() - start > ENOUGH_NANOS) {
                break;
            }
        }
        return new Growth(family.name(), smallBest, largeBest, large.getBytes(UTF_8).length);
    }

    /** For one scan; of as many as the clock can tell apart from none. */
    private static double seconds(TextScanner scanner, String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        long taken;
        int scans = 0;
        do {
            scanner.scan(text);
            scans++;
            taken = THREADS.getCurrentThreadCpuTime() - start;
        } while (taken < MEASURABLE_NANOS);
        return taken / 1e9 / scans;
    }

    /** About 4 is linear, about 16 quadratic. */
    double growth() {
        return large / small;
    }

    double megabytesPerSecond() {
        return bytes / 1e6 / large;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-45s growth %5.2f  %8.1f MB/s", family, growth(), megabytesPerSecond());
    }
}
