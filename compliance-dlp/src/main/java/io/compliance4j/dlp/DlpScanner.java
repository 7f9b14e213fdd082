package io.compliance4j.dlp;

import io.compliance4j.dlp.internal.decode.DecodeRules;
import io.compliance4j.dlp.internal.engine.Engine;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import io.compliance4j.dlp.internal.engine.Spec.Normal;
import io.compliance4j.dlp.internal.engine.Spec.Rank;
import io.compliance4j.dlp.internal.engine.Triggers;
import io.compliance4j.dlp.internal.rule.BuiltIns;
import io.compliance4j.dlp.internal.rule.Def;
import java.io.Reader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds secrets and personal data in text, all kinds in one pass. Building one takes a moment, scanning takes microseconds: build
 * it once and share it. Immutable and thread-safe.
 *
 * <pre>{@code
 * DlpScanner scanner = DlpScanner.standard();
 * for (Finding f : scanner.scan("my card is 4111 1111 1111 1111")) {
 *     System.out.println(f.detector() + " at " + f.start() + ": " + f.preview());
 * }
 * }</pre>
 */
public final class DlpScanner {
    private static final int DEFAULT_WINDOW = 1_048_576;
    private static final int DEFAULT_MARGIN = 32_768;

    private final Engine engine;
    private final List<WholeText> wholeTexts;
    private final ScanPolicy policy;
    private final Reporter reporter;
    private final int window;
    private final int margin;

    /** A detector that searches a whole text at once. */
    private record WholeText(Spec spec, ExpressionDetector detector, Re2Expression expression) {}

    private DlpScanner(Builder builder) {
        this.policy = builder.policy;
        this.window = builder.window;
        this.margin = builder.margin;
        if (!builder.standard && builder.detectors.isEmpty()) {
            throw new IllegalArgumentException(
                    "the scanner has no detector and would find nothing: call addStandard(), or add one");
        }
        List<Spec> all = new ArrayList<>();
        List<Severity> usual = new ArrayList<>();
        List<WholeText> whole = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (Def def : BuiltIns.definitions()) {
            all.add(new Spec(all.size(), def.label(), def.rank(), def.normal(), -1));
            usual.add(def.severity());
            labels.add(def.label());
        }
        for (Detector detector : builder.detectors) {
            if (!labels.add(Labels.checked(detector.label()))) {
                throw new IllegalArgumentException(
                        "there are two detectors with the label \"" + detector.label() + "\": rename yours");
            }
        }
        for (String named : policy.named()) {
            if (!labels.contains(named)) {
                throw new IllegalArgumentException("the policy names the detector \"" + named
                        + "\", which this scanner does not have; did you mean \"" + Labels.nearest(named, labels)
                        + "\"?");
            }
        }
        this.engine = BuiltIns.engine(label -> builder.standard && policy.wants(label), new BuiltIns.Extra() {
            @Override
            public void register(Triggers triggers, int firstSpec, int firstRule, int firstContext) {
                int rule = firstRule;
                int context = firstContext;
                for (Detector detector : builder.detectors) {
                    boolean needsContext = detector instanceof ExpressionDetector e
                            && !e.context().isEmpty();
                    Spec spec = new Spec(
                            all.size(), detector.label(), Rank.KNOWN, Normal.AS_IS, needsContext ? context++ : -1);
                    all.add(spec);
                    usual.add(detector.severity());
                    if (policy.wants(detector.label())) {
                        CustomRule.register(triggers, detector, spec, rule++);
                        if (detector instanceof ExpressionDetector e) {
                            e.wholeText().ifPresent(x -> whole.add(new WholeText(spec, e, x)));
                        }
                    }
                }
                if (policy.decoding()) {
                    DecodeRules.register(triggers);
                }
            }

            @Override
            public List<List<String>> contexts() {
                List<List<String>> words = new ArrayList<>();
                for (Detector detector : builder.detectors) {
                    if (detector instanceof ExpressionDetector e && !e.context().isEmpty()) {
                        words.add(e.context());
                    }
                }
                return words;
            }

            @Override
            public Clock clock() {
                return builder.clock;
            }
        });
        this.reporter = new Reporter(all, usual, policy, builder.fingerprints, builder.keepMatches);
        this.wholeTexts = List.copyOf(whole);
    }

    /** All built-in detectors under the standard policy. The same scanner on every call. */
    public static DlpScanner standard() {
        return Standard.SCANNER;
    }

    private static final class Standard {
        private static final DlpScanner SCANNER = builder().addStandard().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Finds everything in a text.
     *
     * @return the findings in the order of the text; they do not overlap
     */
    public List<Finding> scan(CharSequence text) {
        return scan(text, Origin.UNKNOWN);
    }

    /** As {@link #scan(CharSequence)}, for a policy that asks where a text comes from. */
    public List<Finding> scan(CharSequence text, Origin origin) {
        if (policy.allows(origin)) {
            return List.of();
        }
        String all = text.toString();
        if (all.length() <= window + margin) {
            return window(all, failure -> {});
        }
        return inspect(all, origin).findings();
    }

    /** As {@link #scan(CharSequence)}, and says which detectors failed. */
    public ScanReport inspect(CharSequence text) {
        return inspect(text, Origin.UNKNOWN);
    }

    /** As {@link #inspect(CharSequence)}, for a policy that asks where a text comes from. */
    public ScanReport inspect(CharSequence text, Origin origin) {
        List<Finding> findings = new ArrayList<>();
        List<DetectorFailure> failures = new ArrayList<>();
        if (!policy.allows(origin)) {
            Windows windows = Windows.of(text.toString(), window, margin);
            while (windows.next()) {
                collect(windows, findings, failures);
            }
        }
        return new ScanReport(findings, failures);
    }

    /**
     * Finds everything in a text of any length, in memory that does not grow with it. The findings are those of {@link #scan},
     * however the reader cuts the text. The reader is read as the stream is consumed and is not closed; its failures come out of
     * the stream as {@link java.io.UncheckedIOException}.
     */
    public Stream<Finding> stream(Reader reader) {
        return stream(reader, Origin.UNKNOWN, failure -> {});
    }

    /** As {@link #stream(Reader)}, for a policy that asks where a text comes from, and says which detectors failed. */
    public Stream<Finding> stream(Reader reader, Origin origin, Consumer<? super DetectorFailure> failures) {
        return policy.allows(origin)
                ? Stream.empty()
                : Windows.stream(Windows.of(reader, window, margin), this, failures);
    }

    /** Adds the findings that belong to the current window. */
    void collect(Windows windows, List<Finding> findings, List<DetectorFailure> failures) {
        List<DetectorFailure> own = new ArrayList<>();
        for (Finding finding : window(windows.text(), own::add)) {
            if (finding.start() >= windows.from() && finding.start() < windows.to()) {
                findings.add(finding.movedBy(windows.base()));
            }
        }
        for (DetectorFailure failure : own) {
            if (failure.offset() >= windows.from() && failure.offset() < windows.to()) {
                failures.add(
                        new DetectorFailure(failure.detector(), failure.offset() + windows.base(), failure.cause()));
            }
        }
    }

    private List<Finding> window(String text, Consumer<DetectorFailure> failures) {
        Scan scan = engine.acquire(text);
        try {
            boolean odd = engine.sweep(scan);
            if (!wholeTexts.isEmpty()) {
                wholeTexts(scan, text);
            }
            boolean again = policy.decoding() && (odd || !scan.decoded().isEmpty());
            if (scan.hitCount() == 0 && !again && scan.failures().isEmpty()) {
                return List.of();
            }
            for (Scan.Failure failure : scan.failures()) {
                failures.accept(new DetectorFailure(failure.label(), failure.at(), failure.cause()));
            }
            Hits hits = new Hits();
            hits.addAll(scan);
            if (again) {
                Layers.addTo(hits, engine, scan, odd);
                for (Scan.Failure failure : hits.failures()) {
                    failures.accept(new DetectorFailure(failure.label(), failure.at(), failure.cause()));
                }
            }
            return reporter.findings(scan, hits);
        } finally {
            engine.release(scan);
        }
    }

    private void wholeTexts(Scan scan, String text) {
        for (WholeText whole : wholeTexts) {
            whole.expression().find(text, (start, end) -> {
                try {
                    if (whole.detector().accepts(text, start, end)
                            && (whole.spec().context() < 0
                                    || scan.distance(whole.spec().context(), start, end) != Integer.MAX_VALUE)) {
                        scan.hit(whole.spec(), start, end, whole.detector().confidence(), Reason.EXPRESSION.bit());
                    }
                } catch (RuntimeException e) {
                    scan.fail(whole.spec().label(), start, e);
                }
            });
        }
    }

    /** Whether the policy lets everything pass that comes from there, so that scanning it finds nothing. */
    public boolean ignores(Origin origin) {
        return policy.allows(origin);
    }

    ScanPolicy policy() {
        return policy;
    }

    /** Collects detectors and a policy. Not thread-safe. */
    public static final class Builder {
        private boolean standard;
        private final List<Detector> detectors = new ArrayList<>();
        private ScanPolicy policy = ScanPolicy.standard();
        private Fingerprints fingerprints = Fingerprints.withPublicKey();
        private boolean keepMatches;
        private Clock clock = Clock.systemUTC();
        private int window = DEFAULT_WINDOW;
        private int margin = DEFAULT_MARGIN;

        private Builder() {}

        /** All built-in detectors. */
        public Builder addStandard() {
            standard = true;
            return this;
        }

        /** A detector of one's own. */
        public Builder add(Detector detector) {
            detectors.add(detector);
            return this;
        }

        /** Detectors of one's own, for example those of a {@link DetectorFile}. */
        public Builder addAll(Iterable<? extends Detector> more) {
            more.forEach(detectors::add);
            return this;
        }

        /** Detectors that libraries on the class or module path offer as services. */
        public Builder addFromServiceLoader() {
            return addAll(ServiceLoader.load(Detector.class));
        }

        public Builder policy(ScanPolicy value) {
            policy = value;
            return this;
        }

        /**
         * The key of the fingerprints, 16 bytes and more. Without one a published key is used: fingerprints are then the same
         * everywhere, and values that can be guessed, such as social security numbers, can be found out from them.
         */
        public Builder fingerprintKey(byte[] key) {
            fingerprints = Fingerprints.withKey(key.clone());
            return this;
        }

        /** Keeps the values in the findings; without this only masked previews are kept. */
        public Builder keepMatches() {
            keepMatches = true;
            return this;
        }

        /** Tells whether tokens that carry their end have expired, which is one of their reasons then; the system's clock otherwise. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** How long texts are cut; for tests. */
        Builder windows(int size, int overlap) {
            window = size;
            margin = overlap;
            return this;
        }

        /**
         * Builds the scanner.
         *
         * @throws IllegalArgumentException when there is no detector, when the policy names an unknown one, or when two have the
         *     same label
         */
        public DlpScanner build() {
            return new DlpScanner(this);
        }
    }
}
