package io.compliance4j.internal.codec;

import io.compliance4j.activity.ActivityType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds the shared instance of a known type from its bytes, so that a page of thousands makes no string for it. */
final class KnownActivityTypes {

    private static final int SLOTS = Integer.highestOneBit(ActivityType.known().size()) << 2;
    private static final byte[][] NAMES = new byte[SLOTS][];
    private static final ActivityType[] TYPES = new ActivityType[SLOTS];

    static {
        for (ActivityType type : ActivityType.known()) {
            byte[] name = type.value().getBytes(StandardCharsets.UTF_8);
            int slot = slot(name, 0, name.length);
            while (NAMES[slot] != null) {
                slot = (slot + 1) & (SLOTS - 1);
            }
            NAMES[slot] = name;
            TYPES[slot] = type;
        }
    }

    private KnownActivityTypes() {}

    /** The type whose name is {@code bytes[from, to)}; null if it is not a known one. */
    static @Nullable ActivityType find(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        while (NAMES[slot] != null) {
            byte[] name = NAMES[slot];
            if (Arrays.equals(name, 0, name.length, bytes, from, to)) {
                return TYPES[slot];
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return null;
    }

    private static int slot(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ (hash >>> 16)) & (SLOTS - 1);
    }
}
