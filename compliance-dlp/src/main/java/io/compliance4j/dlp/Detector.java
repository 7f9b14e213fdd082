package io.compliance4j.dlp;

import java.util.List;

/**
 * Finds one kind of value. Implement it for what an expression cannot say; for the rest use {@link #regex} or
 * {@link ExpressionDetector#builder}. Implementations on the class path are added by {@link DlpScanner.Builder#addFromServiceLoader}.
 *
 * <p>Implementations must be thread-safe and must look only a bounded way ahead. One that throws loses its own finding at that
 * place, never those of others: {@link DlpScanner#inspect} reports the failure.
 */
public interface Detector {
    /** The label of its findings: lower case, words joined by underscores. */
    String label();

    /** The severity of its findings, unless a policy says otherwise. */
    Severity severity();

    /** What it finds, for people. */
    default String description() {
        return label();
    }

    /**
     * How its values begin: at each place where one of these stands at the start of a word, in any case, {@link #examine} is
     * called. The more telling, the cheaper; at least one, none of them empty.
     */
    List<String> triggers();

    /**
     * Looks at the text from {@code at} on, where one of the triggers may stand, and reports what it finds.
     *
     * @param text the whole text; read only near {@code at}
     */
    void examine(CharSequence text, int at, Matches matches);

    /** Receives what a detector finds. */
    interface Matches {
        /**
         * Reports a value.
         *
         * @param start where it starts, in UTF-16 units
         * @param end where it ends
         * @param confidence 1 to 99
         * @param reason what the confidence rests on, for people
         * @throws IllegalArgumentException when the offsets are not in the text
         */
        void add(int start, int end, int confidence, String reason);
    }

    /**
     * A detector of an expression that begins where a word begins, or at any symbol.
     *
     * @throws IllegalArgumentException when the expression cannot be matched in linear time; the message names the part
     */
    static Detector regex(String label, String expression, Severity severity) {
        return ExpressionDetector.builder(label)
                .expression(expression)
                .severity(severity)
                .build();
    }
}
