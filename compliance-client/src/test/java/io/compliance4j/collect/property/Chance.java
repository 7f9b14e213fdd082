package io.compliance4j.collect.property;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Everything that a schedule leaves to chance, from one seed. Belongs to one thread. */
final class Chance {

    private final long seed;
    private final Random random;

    Chance(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    long seed() {
        return seed;
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** From zero to {@code most}, in milliseconds. */
    Duration upTo(Duration most) {
        return Duration.ofMillis((long) (random.nextDouble() * (most.toMillis() + 1)));
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    double part() {
        return random.nextDouble();
    }

    /** Another source of chance that follows from this one. */
    long next() {
        return random.nextLong();
    }
}
