package io.compliance4j.collect.property;

/** When the process ends: at one of the points that it passes. */
final class Crashes {

    private int left = Integer.MAX_VALUE;
    private int happened;

    /** Ends the process at the point after so many others. */
    void arm(int points) {
        left = points;
    }

    void disarm() {
        left = Integer.MAX_VALUE;
    }

    /** The process passes this point, or ends here. */
    void point(String where) {
        if (left == Integer.MAX_VALUE || left-- > 0) {
            return;
        }
        disarm();
        happened++;
        throw new Crash(where);
    }

    int happened() {
        return happened;
    }
}
