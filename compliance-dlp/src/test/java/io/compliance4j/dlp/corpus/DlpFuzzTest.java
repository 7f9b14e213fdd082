package io.compliance4j.dlp.corpus;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;

/** No input throws, and every finding keeps the rules; {@code -Ddlp.fuzz.inputs} and {@code -Ddlp.fuzz.seed} choose others. */
class DlpFuzzTest {
    private static final int INPUTS = Integer.getInteger("dlp.fuzz.inputs", 200_000);
    private static final long SEED = Long.getLong("dlp.fuzz.seed", 20_261_121L);

    @Test
    void everyInputIsScanned() {
        FuzzInputs inputs = new FuzzInputs(SEED);
        for (int i = 0; i < INPUTS; i++) {
            String text = inputs.next();
            String broken = brokenRule(text);
            if (!broken.isEmpty()) {
                fail("input %d of seed %d breaks a rule: %s in %s".formatted(i, SEED, broken, escaped(text)));
            }
        }
    }

    private static String brokenRule(String text) {
        try {
            return Observed.brokenRule(text, EngineAdapter.observe(text));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("thrown on seed %d by %s".formatted(SEED, escaped(text)), e);
        }
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 127 && c != '\\') {
                out.append(c);
            } else {
                out.append("\\u%04x".formatted((int) c));
            }
        }
        return out.toString();
    }
}
