package io.compliance4j.dlp;

import java.util.List;

/**
 * How sure the scanner is that a finding is what its label says, with the reasons. 90 and more: the value proves itself by
 * its prefix, structure or checksum. 70 to 89: its form and the words around it agree. Below: plausible. Immutable.
 */
public final class Confidence implements Comparable<Confidence> {
    private final int percent;
    private final List<String> reasons;

    private Confidence(int percent, List<String> reasons) {
        this.percent = percent;
        this.reasons = reasons;
    }

    /**
     * A confidence of so many percent.
     *
     * @throws IllegalArgumentException when it is not between 0 and 100
     */
    public static Confidence of(int percent, List<String> reasons) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("confidence " + percent + ": must be 0 to 100");
        }
        return new Confidence(percent, List.copyOf(reasons));
    }

    /** From 0 to 100. */
    public int percent() {
        return percent;
    }

    /** From 0 to 1, as documents show it. */
    public double value() {
        return percent / 100.0;
    }

    /** What the confidence rests on, for people: {@code known prefix}, {@code checksum is right}, {@code context: iban}. */
    public List<String> reasons() {
        return reasons;
    }

    @Override
    public int compareTo(Confidence other) {
        return Integer.compare(percent, other.percent);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Confidence other && percent == other.percent && reasons.equals(other.reasons);
    }

    @Override
    public int hashCode() {
        return 31 * percent + reasons.hashCode();
    }

    @Override
    public String toString() {
        return percent + "% " + reasons;
    }
}
