package io.compliance4j.dlp.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A piece of text under construction, together with the values in it. Not thread-safe. */
final class Snippet {
    private final StringBuilder text = new StringBuilder();
    private final List<Truth> truths = new ArrayList<>();

    static Snippet of(String label, String value) {
        return new Snippet().value(label, value);
    }

    Snippet text(String more) {
        text.append(more);
        return this;
    }

    Snippet value(String label, String value) {
        int start = text.length();
        text.append(value);
        truths.add(Truth.of(label, "", new Span(start, text.length())));
        return this;
    }

    Snippet append(Snippet other) {
        int offset = text.length();
        text.append(other.text);
        for (Truth truth : other.truths) {
            truths.add(truth.shift(offset));
        }
        return this;
    }

    /** Closes the quote that is open, if one is. */
    Snippet closeQuote() {
        for (char quote : new char[] {'"', '\''}) {
            if (text.chars().filter(c -> c == quote).count() % 2 == 1) {
                text.append(quote);
            }
        }
        return this;
    }

    /** Changes what was said about the value added last. */
    Snippet last(UnaryOperator<Truth> change) {
        truths.set(truths.size() - 1, change.apply(truths.get(truths.size() - 1)));
        return this;
    }

    Snippet all(UnaryOperator<Truth> change) {
        truths.replaceAll(change);
        return this;
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    List<Truth> truths() {
        return List.copyOf(truths);
    }
}
