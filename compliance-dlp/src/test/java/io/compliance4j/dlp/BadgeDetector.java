package io.compliance4j.dlp;

import java.util.List;

/** A detector that is found as a service: {@code badge:} and four digits. */
public final class BadgeDetector implements Detector {
    @Override
    public String label() {
        return "badge";
    }

    @Override
    public Severity severity() {
        return Severity.LOW;
    }

    @Override
    public List<String> triggers() {
        return List.of("badge:");
    }

    @Override
    public void examine(CharSequence text, int at, Matches matches) {
        int end = at + 10;
        if (end <= text.length() && text.subSequence(at, end).toString().matches("badge:\\d{4}")) {
            matches.add(at + 6, end, 90, "four digits after the word");
        }
    }
}
