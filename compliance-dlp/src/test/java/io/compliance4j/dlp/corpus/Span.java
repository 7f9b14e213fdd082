package io.compliance4j.dlp.corpus;

/** A half-open range of UTF-16 units. */
record Span(int start, int end) {
    Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "a span must be non-empty and start at 0 or later: " + start + ".." + end);
        }
    }

    int length() {
        return end - start;
    }

    int overlap(int otherStart, int otherEnd) {
        return Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart));
    }

    Span shift(int by) {
        return new Span(start + by, end + by);
    }
}
