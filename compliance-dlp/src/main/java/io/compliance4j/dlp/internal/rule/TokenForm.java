package io.compliance4j.dlp.internal.rule;

import java.util.function.Predicate;

/** One expression of a detector with what is asked of a match. */
final class TokenForm {
    /** Where the engine looks for it. */
    enum Place {
        STARTS,
        MIXED_WORDS,
        MIXED_ANY,
        RUNS
    }

    final String expression;
    Place place = Place.STARTS;
    boolean needsContext;
    boolean random = true;
    boolean url;
    boolean testMode;
    int confidence = 90;
    Predicate<String> must = v -> true;
    Predicate<String> raise = v -> false;
    Predicate<String> example = v -> false;

    TokenForm(String expression) {
        this.expression = expression;
    }
}
