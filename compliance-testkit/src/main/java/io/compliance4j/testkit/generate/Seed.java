package io.compliance4j.testkit.generate;

/**
 * A number from which named and numbered sub-seeds are split off.
 *
 * <p>Record {@code i} of a kind is {@code seed.of(kind).at(i)}: it is computed alone, whatever came before it, and a
 * kind that is added later changes no other kind.
 */
record Seed(long value) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    Seed of(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return new Seed(mix(value + mix(hash)));
    }

    Seed at(long index) {
        return new Seed(mix(value + (index + 1) * GOLDEN));
    }

    Rng rng() {
        return new Rng(value);
    }

    /** A bijection on 64 bits whose output looks random: neighbours in, strangers out. */
    static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    /** Undoes {@link #mix}. */
    static long unmix(long z) {
        long x = (z ^ (z >>> 31) ^ (z >>> 62)) * 0x319642B2D24D8EC3L;
        x = (x ^ (x >>> 27) ^ (x >>> 54)) * 0x96DE1B173F119089L;
        return x ^ (x >>> 30) ^ (x >>> 60);
    }
}
