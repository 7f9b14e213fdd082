package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.pattern.LinearPattern;
import java.util.List;

/** Many rules that are asked at the same places, behind one automaton that says which of them can match. */
final class FanRule implements Rule {
    private final LinearPattern any;
    private final Rule[] rules;

    FanRule(List<LinearPattern> patterns, List<Rule> rules) {
        this.any = LinearPattern.anyOf(patterns);
        this.rules = rules.toArray(new Rule[0]);
    }

    LinearPattern pattern() {
        return any;
    }

    @Override
    public void examine(Scan scan, int at) {
        long matching = any.alternatives(scan.text(), at);
        for (int i = 0; matching != 0 && i < rules.length; i++) {
            if ((matching & 1L << i) != 0) {
                rules[i].examine(scan, at);
            }
        }
    }
}
