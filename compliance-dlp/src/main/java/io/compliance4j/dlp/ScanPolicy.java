package io.compliance4j.dlp;

import io.compliance4j.dlp.internal.pattern.LinearPattern;
import io.compliance4j.dlp.internal.pattern.PatternRefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a scanner looks for and what it lets pass. The default lets nothing pass. Labels are checked when the scanner is built.
 * Immutable.
 */
public final class ScanPolicy {
    private static final ScanPolicy STANDARD = builder().build();

    private final Set<String> only;
    private final Set<String> without;
    private final Map<String, Severity> severities;
    private final Severity minSeverity;
    private final int minConfidence;
    private final boolean examples;
    private final boolean decoding;
    private final Set<String> values;
    private final Set<String> fingerprints;
    private final List<LinearPattern> expressions;
    private final Set<String> sources;
    private final Set<String> users;
    private final Set<String> chats;

    private ScanPolicy(Builder b) {
        this.only = Set.copyOf(b.only);
        this.without = Set.copyOf(b.without);
        this.severities = Map.copyOf(b.severities);
        this.minSeverity = b.minSeverity;
        this.minConfidence = b.minConfidence;
        this.examples = b.examples;
        this.decoding = b.decoding;
        this.values = Set.copyOf(b.values);
        this.fingerprints = Set.copyOf(b.fingerprints);
        this.expressions = List.copyOf(b.expressions);
        this.sources = Set.copyOf(b.sources);
        this.users = Set.copyOf(b.users);
        this.chats = Set.copyOf(b.chats);
    }

    /** All detectors, all findings, texts decoded. */
    public static ScanPolicy standard() {
        return STANDARD;
    }

    public static Builder builder() {
        return new Builder();
    }

    boolean wants(String label) {
        return (only.isEmpty() || only.contains(label)) && !without.contains(label);
    }

    boolean decoding() {
        return decoding;
    }

    Severity severity(String label, Severity usual) {
        return severities.getOrDefault(label, usual);
    }

    boolean reports(Severity severity, int confidence, boolean example) {
        return severity.compareTo(minSeverity) >= 0 && confidence >= minConfidence && (examples || !example);
    }

    boolean allows(Origin origin) {
        return sources.contains(origin.source()) || users.contains(origin.user()) || chats.contains(origin.chat());
    }

    boolean hasAllowedValues() {
        return !values.isEmpty() || !fingerprints.isEmpty() || !expressions.isEmpty();
    }

    boolean allows(String value, String fingerprint) {
        if (values.contains(value) || fingerprints.contains(fingerprint)) {
            return true;
        }
        for (LinearPattern expression : expressions) {
            if (expression.match(value, 0) == value.length()) {
                return true;
            }
        }
        return false;
    }

    /** All labels it names, for checking. */
    Set<String> named() {
        Set<String> named = new HashSet<>(only);
        named.addAll(without);
        named.addAll(severities.keySet());
        return named;
    }

    /** Collects the parts of a policy. Not thread-safe. */
    public static final class Builder {
        private final Set<String> only = new HashSet<>();
        private final Set<String> without = new HashSet<>();
        private final Map<String, Severity> severities = new HashMap<>();
        private Severity minSeverity = Severity.NONE;
        private int minConfidence;
        private boolean examples = true;
        private boolean decoding = true;
        private final Set<String> values = new HashSet<>();
        private final Set<String> fingerprints = new HashSet<>();
        private final List<LinearPattern> expressions = new ArrayList<>();
        private final Set<String> sources = new HashSet<>();
        private final Set<String> users = new HashSet<>();
        private final Set<String> chats = new HashSet<>();

        private Builder() {}

        /** Only these detectors; called again, these too. */
        public Builder only(String... labels) {
            only.addAll(List.of(labels));
            return this;
        }

        /** All but these detectors. */
        public Builder without(String... labels) {
            without.addAll(List.of(labels));
            return this;
        }

        /** Another severity for a detector. */
        public Builder severity(String label, Severity severity) {
            severities.put(label, severity);
            return this;
        }

        /** Lets less severe findings pass. */
        public Builder minSeverity(Severity severity) {
            minSeverity = severity;
            return this;
        }

        /** Lets less sure findings pass. */
        public Builder minConfidence(int percent) {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("minimum confidence " + percent + ": write 0 to 100");
            }
            minConfidence = percent;
            return this;
        }

        /** Lets values pass that are reserved for tests and documentation. */
        public Builder dropExamples() {
            examples = false;
            return this;
        }

        /** Leaves encoded and disguised values alone. */
        public Builder withoutDecoding() {
            decoding = false;
            return this;
        }

        /** Lets exactly these values pass: known good ones, dummies of one's own. */
        public Builder allowValues(String... known) {
            values.addAll(List.of(known));
            return this;
        }

        /**
         * Lets values with these fingerprints pass, so that the policy need not hold them. They are hashes under the scanner's key.
         *
         * @throws IllegalArgumentException when one is no fingerprint
         */
        public Builder allowFingerprints(String... known) {
            for (String fingerprint : known) {
                if (!fingerprint.matches("sha256:[0-9a-f]{64}")) {
                    throw new IllegalArgumentException(
                            "\"" + fingerprint
                                    + "\" is no fingerprint: write what Finding.fingerprint() gives, sha256: and 64 hex digits");
                }
                fingerprints.add(fingerprint);
            }
            return this;
        }

        /**
         * Lets values pass that this expression matches from start to end.
         *
         * @throws IllegalArgumentException when the expression cannot be matched in linear time
         */
        public Builder allowMatching(String expression) {
            try {
                expressions.add(LinearPattern.compile(expression));
            } catch (PatternRefusedException e) {
                throw new IllegalArgumentException("allow list: " + e.getMessage(), e);
            }
            return this;
        }

        /** Lets everything pass that comes from these sources. */
        public Builder allowSources(String... names) {
            addNamed(sources, names);
            return this;
        }

        /** Lets everything pass that these users wrote. */
        public Builder allowUsers(String... ids) {
            addNamed(users, ids);
            return this;
        }

        /** Lets everything pass that stands in these chats and projects. */
        public Builder allowChats(String... ids) {
            addNamed(chats, ids);
            return this;
        }

        /** A blank one would let everything pass whose origin is not known. */
        private static void addNamed(Set<String> set, String... names) {
            for (String name : names) {
                if (name.isBlank()) {
                    throw new IllegalArgumentException(
                            "an allow list has a blank entry: name a source, a user or a chat");
                }
                set.add(name);
            }
        }

        public ScanPolicy build() {
            return new ScanPolicy(this);
        }
    }
}
