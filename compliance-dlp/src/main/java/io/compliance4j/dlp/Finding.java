package io.compliance4j.dlp;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One sensitive value in a text. It holds no part of the value beyond a masked preview, unless the scanner was built with
 * {@link DlpScanner.Builder#keepMatches}. Offsets count UTF-16 units of the scanned text. Immutable.
 */
public final class Finding {
    private final String detector;
    private final Severity severity;
    private final Confidence confidence;
    private final long start;
    private final long end;
    private final String preview;
    private final String fingerprint;
    private final boolean example;
    private final Optional<String> match;

    Finding(
            String detector,
            Severity severity,
            Confidence confidence,
            long start,
            long end,
            String preview,
            String fingerprint,
            boolean example,
            Optional<String> match) {
        this.detector = detector;
        this.severity = severity;
        this.confidence = confidence;
        this.start = start;
        this.end = end;
        this.preview = preview;
        this.fingerprint = fingerprint;
        this.example = example;
        this.match = match;
    }

    /** The label of the detector, for example {@code credit_card}. */
    public String detector() {
        return detector;
    }

    public Severity severity() {
        return severity;
    }

    /** How sure the scanner is, and why. */
    public Confidence confidence() {
        return confidence;
    }

    /** What the confidence rests on. */
    public List<String> reasons() {
        return confidence.reasons();
    }

    /**
     * Where the value starts.
     *
     * @throws ArithmeticException when it lies beyond two billion characters; see {@link #startOffset}
     */
    public int start() {
        return Math.toIntExact(start);
    }

    /** Where the value ends; the character at this offset is no part of it. */
    public int end() {
        return Math.toIntExact(end);
    }

    /** {@link #start} in a stream of any length. */
    public long startOffset() {
        return start;
    }

    /** {@link #end} in a stream of any length. */
    public long endOffset() {
        return end;
    }

    /** The value with most of it replaced by asterisks, at most 64 characters. */
    public String preview() {
        return preview;
    }

    /** The same for every occurrence of the same value under the same key, and tells nothing about it without the key. */
    public String fingerprint() {
        return fingerprint;
    }

    /** A value that is reserved for tests and documentation: a published test card, an address at example.com. */
    public boolean example() {
        return example;
    }

    /** The value itself, present only when the scanner was told to keep it. */
    public Optional<String> match() {
        return match;
    }

    /** This finding in a text that starts so many UTF-16 units earlier: for those who scan a text in pieces. */
    public Finding movedBy(long offset) {
        return offset == 0
                ? this
                : new Finding(
                        detector,
                        severity,
                        confidence,
                        start + offset,
                        end + offset,
                        preview,
                        fingerprint,
                        example,
                        match);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Finding other
                && start == other.start
                && end == other.end
                && example == other.example
                && detector.equals(other.detector)
                && severity == other.severity
                && confidence.equals(other.confidence)
                && fingerprint.equals(other.fingerprint);
    }

    @Override
    public int hashCode() {
        return Objects.hash(detector, start, end, fingerprint);
    }

    /** Label, offsets and preview; never the value. */
    @Override
    public String toString() {
        return detector + "[" + start + "," + end + ") " + severity.label() + " " + confidence.percent() + "% "
                + preview;
    }
}
