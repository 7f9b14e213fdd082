package io.compliance4j.dlp;

import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns candidates into the findings that the policy lets through. Immutable. */
final class Reporter {
    private final List<Spec> specs;
    private final Severity[] severities;
    private final boolean[] wanted;
    private final ScanPolicy policy;
    private final Fingerprints fingerprints;
    private final boolean keepMatches;

    /** @param usual for each of the specs how severe its detector is when the policy does not say otherwise */
    Reporter(
            List<Spec> specs, List<Severity> usual, ScanPolicy policy, Fingerprints fingerprints, boolean keepMatches) {
        this.specs = List.copyOf(specs);
        this.policy = policy;
        this.fingerprints = fingerprints;
        this.keepMatches = keepMatches;
        this.severities = new Severity[specs.size()];
        this.wanted = new boolean[specs.size()];
        for (int i = 0; i < specs.size(); i++) {
            String label = specs.get(i).label();
            severities[i] = policy.severity(label, usual.get(i));
            wanted[i] = policy.wants(label);
        }
    }

    /** The findings among the hits, in the order of the text. */
    List<Finding> findings(Scan scan, Hits hits) {
        hits.removeIf(hit ->
                !wanted[hit.spec()] || !policy.reports(severities[hit.spec()], hit.confidence(), isExample(hit)));
        List<Finding> findings = new ArrayList<>();
        for (Hits.Hit hit : hits.resolved(specs)) {
            Spec spec = specs.get(hit.spec());
            String value = hit.value();
            String fingerprint = fingerprints.of(scan.digest(), value, spec.normal());
            if (policy.hasAllowedValues() && policy.allows(value, fingerprint)) {
                continue;
            }
            findings.add(new Finding(
                    spec.label(),
                    severities[hit.spec()],
                    Confidence.of(hit.confidence(), reasons(hit)),
                    hit.start(),
                    hit.end(),
                    Masks.preview(spec.label(), spec.rank(), value),
                    fingerprint,
                    isExample(hit),
                    keepMatches ? Optional.of(value) : Optional.empty()));
        }
        return List.copyOf(findings);
    }

    private static boolean isExample(Hits.Hit hit) {
        return (hit.reasons() & Reason.EXAMPLE.bit()) != 0;
    }

    private static List<String> reasons(Hits.Hit hit) {
        List<String> reasons = new ArrayList<>(Reason.texts(hit.reasons()));
        if (!hit.note().isEmpty()) {
            reasons.add(hit.note());
        }
        return reasons;
    }
}
