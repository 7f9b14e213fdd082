package io.compliance4j.dlp.internal.pattern;

/** An expression that is not in the linear subset; the message says which part of it and why. */
public final class PatternRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PatternRefusedException(String expression, int at, String reason) {
        super("expression \"" + expression + "\" at position " + at + ": " + reason);
    }
}
