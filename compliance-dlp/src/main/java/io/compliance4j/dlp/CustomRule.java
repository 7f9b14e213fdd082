package io.compliance4j.dlp;

import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import io.compliance4j.dlp.internal.engine.Triggers;

/** Lets a detector of the user's take part in the pass, and keeps its failures from spreading. */
final class CustomRule implements Rule {
    private final Detector detector;
    private final Spec spec;
    private final int number;

    private CustomRule(Detector detector, Spec spec, int number) {
        this.detector = detector;
        this.spec = spec;
        this.number = number;
    }

    static void register(Triggers triggers, Detector detector, Spec spec, int number) {
        CustomRule rule = new CustomRule(detector, spec, number);
        if (detector instanceof ExpressionDetector expression) {
            expression.pattern().ifPresent(pattern -> triggers.onPattern(rule, pattern));
            triggers.onWords(rule, expression.triggers());
            return;
        }
        if (detector.triggers().isEmpty() || detector.triggers().stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException(
                    "detector " + detector.label() + " has no trigger, or an empty one: it would be asked everywhere");
        }
        triggers.onWords(rule, detector.triggers());
    }

    @Override
    public void examine(Scan scan, int at) {
        if (scan.skips(number, at)) {
            return;
        }
        String text = scan.text();
        try {
            detector.examine(text, at, (start, end, confidence, reason) -> {
                if (start < 0 || end > text.length() || start >= end) {
                    throw new IllegalArgumentException(
                            "offsets " + start + " to " + end + " in a text of " + text.length() + " characters");
                }
                scan.skip(number, end);
                if (spec.context() < 0) {
                    scan.hit(spec, start, end, confidence, 0, reason);
                } else if (scan.distance(spec.context(), start, end) != Integer.MAX_VALUE) {
                    scan.hit(spec, start, end, confidence, Reason.CONTEXT.bit(), reason);
                }
            });
        } catch (RuntimeException e) {
            scan.fail(detector.label(), at, e);
        }
    }
}
