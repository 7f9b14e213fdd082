package io.compliance4j.dlp.store;

import io.compliance4j.dlp.Finding;
import io.compliance4j.dlp.Severity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * A finding as it is kept: what, where, when, and what was decided about it. The value itself is kept only by {@link #revealing}.
 * Times are kept to the microsecond. Immutable.
 */
public final class StoredFinding {
    private final String id;
    private final String detector;
    private final Severity severity;
    private final int confidence;
    private final boolean example;
    private final FindingPlace place;
    private final long start;
    private final long end;
    private final String preview;
    private final String fingerprint;
    private final Instant occurredAt;
    private final Instant foundAt;
    private final Optional<String> match;
    private final Optional<Decision> decision;

    /** All there is to know, in the hands of a store. */
    StoredFinding(
            String detector,
            Severity severity,
            int confidence,
            boolean example,
            FindingPlace place,
            long start,
            long end,
            String preview,
            String fingerprint,
            Instant occurredAt,
            Instant foundAt,
            Optional<String> match,
            Optional<Decision> decision) {
        this.detector = detector;
        this.severity = severity;
        this.confidence = confidence;
        this.example = example;
        this.place = place;
        this.start = start;
        this.end = end;
        this.preview = preview;
        this.fingerprint = fingerprint;
        this.occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        this.foundAt = foundAt.truncatedTo(ChronoUnit.MICROS);
        this.match = match;
        this.decision = decision;
        this.id = identity();
    }

    /**
     * A finding without its value.
     *
     * @param occurredAt when the text was written
     * @param foundAt when it was scanned
     */
    public static StoredFinding of(Finding finding, FindingPlace place, Instant occurredAt, Instant foundAt) {
        return of(finding, place, occurredAt, foundAt, Optional.empty());
    }

    /** A finding with its value, if the scanner kept it. */
    public static StoredFinding revealing(Finding finding, FindingPlace place, Instant occurredAt, Instant foundAt) {
        return of(finding, place, occurredAt, foundAt, finding.match());
    }

    private static StoredFinding of(
            Finding finding, FindingPlace place, Instant occurredAt, Instant foundAt, Optional<String> match) {
        return new StoredFinding(
                finding.detector(),
                finding.severity(),
                finding.confidence().percent(),
                finding.example(),
                place,
                finding.startOffset(),
                finding.endOffset(),
                finding.preview(),
                finding.fingerprint(),
                occurredAt,
                foundAt,
                match,
                Optional.empty());
    }

    /**
     * The same value where the same text stands again, undecided: for contents that are scanned once and kept in many places.
     * The section and the location in {@code other} have to be those of this finding's place.
     */
    public StoredFinding at(FindingPlace other, Instant occurred, Instant found) {
        return new StoredFinding(
                detector,
                severity,
                confidence,
                example,
                other,
                start,
                end,
                preview,
                fingerprint,
                occurred,
                found,
                match,
                Optional.empty());
    }

    StoredFinding with(Optional<Decision> decided) {
        return new StoredFinding(
                detector,
                severity,
                confidence,
                example,
                place,
                start,
                end,
                preview,
                fingerprint,
                occurredAt,
                foundAt,
                match,
                decided);
    }

    /** A hash of the detector, the fingerprint and the place: what makes two findings the same one. */
    private String identity() {
        StringBuilder key = new StringBuilder();
        part(key, detector);
        part(key, fingerprint);
        part(key, place.source());
        for (FindingPlace.Id which : FindingPlace.Id.values()) {
            if (which != FindingPlace.Id.ORGANIZATION && which != FindingPlace.Id.USER) {
                part(key, place.id(which).orElse(""));
            }
        }
        place.section().steps().forEach(step -> part(key, step.kind().label() + ' ' + step.value()));
        key.append(start).append(' ').append(end);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(key.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void part(StringBuilder key, String value) {
        key.append(value.length()).append(':').append(value);
    }

    /** The same whenever the same value is found at the same place again. */
    public String id() {
        return id;
    }

    public String detector() {
        return detector;
    }

    public Severity severity() {
        return severity;
    }

    /** In percent. */
    public int confidence() {
        return confidence;
    }

    /** A value that is reserved for tests and documentation. */
    public boolean example() {
        return example;
    }

    public FindingPlace place() {
        return place;
    }

    /** Where in the scanned text the value starts, in UTF-16 units. */
    public long start() {
        return start;
    }

    /** Where it ends; the character at this offset is no part of it. */
    public long end() {
        return end;
    }

    /** The value with most of it replaced by asterisks. */
    public String preview() {
        return preview;
    }

    public String fingerprint() {
        return fingerprint;
    }

    /** When the text was written. */
    public Instant occurredAt() {
        return occurredAt;
    }

    /** When it was scanned for the first time. */
    public Instant foundAt() {
        return foundAt;
    }

    /** The value itself, if it was asked for. */
    public Optional<String> match() {
        return match;
    }

    public FindingState state() {
        return decision.map(Decision::state).orElse(FindingState.OPEN);
    }

    /** The last decision about it. */
    public Optional<Decision> decision() {
        return decision;
    }

    /**
     * As one line of JSON: {@code kind} ({@code finding}), {@code id}, {@code detector}, {@code severity}, {@code confidence} from
     * 0 to 1, {@code source}, {@code ref} with the ids of the place and {@code id} for the innermost, {@code location} for people,
     * {@code start}, {@code end}, {@code preview}, {@code fingerprint}, {@code state} and the times; {@code match} only where the
     * value is kept.
     */
    public String toJson() {
        return FindingJson.shown(this);
    }

    /** Everything but the value. */
    @Override
    public boolean equals(Object o) {
        return o instanceof StoredFinding other
                && id.equals(other.id)
                && severity == other.severity
                && confidence == other.confidence
                && example == other.example
                && place.equals(other.place)
                && preview.equals(other.preview)
                && occurredAt.equals(other.occurredAt)
                && foundAt.equals(other.foundAt)
                && decision.equals(other.decision);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, decision);
    }

    /** Never the value. */
    @Override
    public String toString() {
        return detector + "[" + start + "," + end + ") " + severity.label() + " " + state().label() + " " + preview
                + " in " + place;
    }
}
