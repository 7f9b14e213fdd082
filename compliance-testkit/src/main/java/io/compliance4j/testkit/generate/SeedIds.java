package io.compliance4j.testkit.generate;

import java.util.OptionalLong;

/**
 * Identifiers of the documented shapes. Those of numbered things carry their number, scrambled: the thing behind an id
 * is found without a table.
 */
final class SeedIds {
    private static final int HALF = 11;
    private static final long RADIX = 58;

    private SeedIds() {}

    /** {@code prefix}, {@code 01} and 22 base58 characters. */
    static String tagged(String prefix, Seed seed) {
        return append(new StringBuilder(prefix.length() + 24), prefix, seed).toString();
    }

    static StringBuilder append(StringBuilder out, String prefix, Seed seed) {
        out.append(prefix).append("01");
        base58(out, Seed.mix(seed.value() ^ 0x5DEECE66DL));
        base58(out, Seed.mix(seed.value() ^ 0xB5AD4ECEDA1CE2A9L));
        return out;
    }

    /** Like {@link #tagged}, and {@link #indexOf} finds {@code index} again. */
    static String numbered(String prefix, Seed kind, long index) {
        return appendNumbered(new StringBuilder(prefix.length() + 24), prefix, kind, index)
                .toString();
    }

    static StringBuilder appendNumbered(StringBuilder out, String prefix, Seed kind, long index) {
        long scrambled = Seed.mix(index ^ kind.value());
        out.append(prefix).append("01");
        base58(out, scrambled);
        base58(out, Seed.mix(scrambled ^ kind.value()));
        return out;
    }

    /** The number inside an id of {@link #numbered}; empty when the id was not made by this prefix and seed. */
    static OptionalLong indexOf(String prefix, Seed kind, String id) {
        if (id.length() != prefix.length() + 2 + 2 * HALF || !id.startsWith(prefix)) {
            return OptionalLong.empty();
        }
        long scrambled = 0;
        for (int i = prefix.length() + 2; i < prefix.length() + 2 + HALF; i++) {
            int digit = Rng.BASE58.indexOf(id.charAt(i));
            if (digit < 0) {
                return OptionalLong.empty();
            }
            scrambled = scrambled * RADIX + digit;
        }
        long index = Seed.unmix(scrambled) ^ kind.value();
        return index >= 0 && numbered(prefix, kind, index).equals(id) ? OptionalLong.of(index) : OptionalLong.empty();
    }

    private static void base58(StringBuilder out, long value) {
        char[] digits = new char[HALF];
        long rest = value;
        for (int i = HALF - 1; i >= 0; i--) {
            digits[i] = Rng.BASE58.charAt((int) Long.remainderUnsigned(rest, RADIX));
            rest = Long.divideUnsigned(rest, RADIX);
        }
        out.append(digits);
    }
}
