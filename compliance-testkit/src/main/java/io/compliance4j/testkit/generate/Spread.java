package io.compliance4j.testkit.generate;

/**
 * Spreads numbered items evenly over numbered holders, in order: both directions are arithmetic, no table.
 *
 * @param items how many there are to spread
 * @param holders over how many
 */
record Spread(int items, int holders) {

    /** The holder of an item. */
    int holder(int item) {
        return (int) ((long) item * holders / items);
    }

    /** The first item of a holder; those up to {@code first(holder + 1)} are its own. */
    int first(int holder) {
        return holders == 0 ? 0 : (int) (((long) holder * items + holders - 1) / holders);
    }
}
