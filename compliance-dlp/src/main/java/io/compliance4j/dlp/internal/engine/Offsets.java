package io.compliance4j.dlp.internal.engine;

import java.util.Arrays;

/** A text that was made from a stretch of another one, and where each of its characters came from. Immutable. */
public final class Offsets {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    /**
     * Takes over the arrays.
     *
     * @param text the text that was made
     * @param starts for each of its characters where its source starts
     * @param ends for each of its characters where its source ends
     */
    public Offsets(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** All characters come from the same stretch, which is kept or replaced as a whole. */
    public static Offsets whole(String text, int start, int end) {
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        Arrays.fill(starts, start);
        Arrays.fill(ends, end);
        return new Offsets(text, starts, ends);
    }

    /** This text's source is itself made from another one: straight to that. */
    public Offsets through(Offsets outer) {
        int[] outerStarts = new int[text.length()];
        int[] outerEnds = new int[text.length()];
        for (int i = 0; i < outerStarts.length; i++) {
            outerStarts[i] = outer.starts[starts[i]];
            outerEnds[i] = outer.ends[ends[i] - 1];
        }
        return new Offsets(text, outerStarts, outerEnds);
    }

    public String text() {
        return text;
    }

    /** Where the source of what starts at {@code start} starts. */
    public int start(int start) {
        return starts[start];
    }

    /** Where the source of what ends at {@code end} ends. */
    public int end(int end) {
        return ends[end - 1];
    }
}
