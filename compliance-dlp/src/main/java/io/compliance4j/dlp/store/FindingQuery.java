package io.compliance4j.dlp.store;

import io.compliance4j.dlp.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which findings are wanted. What is not said does not matter; what is said must all hold. Immutable. */
public final class FindingQuery {
    private static final FindingQuery ALL = builder().build();

    private final Optional<Instant> from;
    private final Optional<Instant> until;
    private final Severity minSeverity;
    private final Set<String> detectors;
    private final Set<String> sources;
    private final Set<FindingState> states;
    private final Optional<String> fingerprint;
    private final List<PlaceIds> places;

    /** One of these ids must be the place's. */
    record PlaceIds(FindingPlace.Id which, Set<String> values) {}

    private FindingQuery(Builder builder) {
        this.from = builder.from;
        this.until = builder.until;
        this.minSeverity = builder.minSeverity;
        this.detectors = builder.detectors;
        this.sources = builder.sources;
        this.states = Set.copyOf(builder.states);
        this.fingerprint = builder.fingerprint;
        this.places = List.copyOf(builder.places);
    }

    /** Every finding. */
    public static FindingQuery all() {
        return ALL;
    }

    public static Builder builder() {
        return new Builder();
    }

    Optional<Instant> from() {
        return from;
    }

    Optional<Instant> until() {
        return until;
    }

    Severity minSeverity() {
        return minSeverity;
    }

    Set<String> detectors() {
        return detectors;
    }

    Set<String> sources() {
        return sources;
    }

    Set<FindingState> states() {
        return states;
    }

    Optional<String> fingerprint() {
        return fingerprint;
    }

    List<PlaceIds> places() {
        return places;
    }

    /** Whether a finding is wanted. */
    public boolean matches(StoredFinding finding) {
        return from.map(t -> !finding.occurredAt().isBefore(t)).orElse(true)
                && until.map(t -> finding.occurredAt().isBefore(t)).orElse(true)
                && finding.severity().compareTo(minSeverity) >= 0
                && (detectors.isEmpty() || detectors.contains(finding.detector()))
                && (sources.isEmpty() || sources.contains(finding.place().source()))
                && (states.isEmpty() || states.contains(finding.state()))
                && fingerprint.map(f -> f.equals(finding.fingerprint())).orElse(true)
                && places.stream()
                        .allMatch(p -> finding.place()
                                .id(p.which())
                                .map(p.values()::contains)
                                .orElse(false));
    }

    /** Collects conditions. Not thread-safe. */
    public static final class Builder {
        private Optional<Instant> from = Optional.empty();
        private Optional<Instant> until = Optional.empty();
        private Severity minSeverity = Severity.NONE;
        private Set<String> detectors = Set.of();
        private Set<String> sources = Set.of();
        private final Set<FindingState> states = EnumSet.noneOf(FindingState.class);
        private Optional<String> fingerprint = Optional.empty();
        private final List<PlaceIds> places = new ArrayList<>();

        private Builder() {}

        /** Written at this time or later. */
        public Builder from(Instant value) {
            from = Optional.of(value);
            return this;
        }

        /** Written before this time. */
        public Builder until(Instant value) {
            until = Optional.of(value);
            return this;
        }

        /** This severity or a higher one. */
        public Builder minSeverity(Severity value) {
            minSeverity = value;
            return this;
        }

        /** One of these detectors. */
        public Builder detectors(String... labels) {
            detectors = Set.of(labels);
            return this;
        }

        /** One of these kinds of text. */
        public Builder sources(String... kinds) {
            sources = Set.of(kinds);
            return this;
        }

        /** One of these states. */
        public Builder states(FindingState... values) {
            states.addAll(List.of(values));
            return this;
        }

        /** This value. */
        public Builder fingerprint(String value) {
            fingerprint = Optional.of(value);
            return this;
        }

        /** At a place with one of these ids, for example of these users. */
        public Builder at(FindingPlace.Id which, String... ids) {
            places.add(new PlaceIds(which, Set.of(ids)));
            return this;
        }

        public FindingQuery build() {
            return new FindingQuery(this);
        }
    }
}
