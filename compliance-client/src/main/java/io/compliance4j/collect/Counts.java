package io.compliance4j.collect;

/**
 * What became of everything that the service listed: {@code listed} is the sum of the others, always.
 *
 * @param listed records that the service showed
 * @param delivered of them, handed to the sink and acknowledged
 * @param deduplicated of them, delivered before
 * @param tombstoned of them, gone before they could be read, or deleted by their user
 * @param deadLettered of them, not to be collected
 * @param filtered of them, left out because the caller asked for it, such as the records of its own calls
 */
public record Counts(
        long listed, long delivered, long deduplicated, long tombstoned, long deadLettered, long filtered) {

    /** Nothing yet. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /**
     * Counts that add up.
     *
     * @throws IllegalArgumentException if they do not
     */
    public Counts {
        if (listed != delivered + deduplicated + tombstoned + deadLettered + filtered) {
            throw new IllegalArgumentException(listed + " listed, but " + delivered + " delivered, " + deduplicated
                    + " deduplicated, " + tombstoned + " tombstoned, " + deadLettered + " dead-lettered and " + filtered
                    + " filtered; the first has to be the sum of the others");
        }
    }

    /** The sum of both. */
    public Counts plus(Counts more) {
        return new Counts(
                listed + more.listed,
                delivered + more.delivered,
                deduplicated + more.deduplicated,
                tombstoned + more.tombstoned,
                deadLettered + more.deadLettered,
                filtered + more.filtered);
    }
}
