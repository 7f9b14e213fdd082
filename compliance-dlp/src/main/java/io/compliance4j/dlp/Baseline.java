package io.compliance4j.dlp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Fingerprints of values that are known and dealt with. As a file, one a line. Immutable. */
public final class Baseline {
    private static final Baseline EMPTY = new Baseline(Set.of());

    private final Set<String> fingerprints;

    private Baseline(Set<String> fingerprints) {
        this.fingerprints = Set.copyOf(fingerprints);
    }

    /** Nothing is known. */
    public static Baseline empty() {
        return EMPTY;
    }

    /** What these findings found is known. */
    public static Baseline of(Collection<Finding> findings) {
        return new Baseline(findings.stream().map(Finding::fingerprint).collect(Collectors.toSet()));
    }

    /**
     * Reads a file that {@link #write} wrote. Empty lines and those that start with {@code #} are skipped.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when a line is no fingerprint; the message names it
     */
    public static Baseline read(Path file) throws IOException {
        Set<String> known = new TreeSet<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String entry = line.strip();
            if (entry.isEmpty() || entry.startsWith("#")) {
                continue;
            }
            if (!entry.matches("sha256:[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        file + " line " + number + ": \"" + entry + "\" is no fingerprint (sha256: and 64 hex digits)");
            }
            known.add(entry);
        }
        return new Baseline(known);
    }

    /** Writes the fingerprints, sorted, so that two baselines can be compared. */
    public void write(Path file) throws IOException {
        Files.write(file, new TreeSet<>(fingerprints));
    }

    /** This baseline and another one. */
    public Baseline plus(Baseline other) {
        Set<String> both = new TreeSet<>(fingerprints);
        both.addAll(other.fingerprints);
        return new Baseline(both);
    }

    /** Whether the value of this finding is known. */
    public boolean contains(Finding finding) {
        return fingerprints.contains(finding.fingerprint());
    }

    public int size() {
        return fingerprints.size();
    }
}
