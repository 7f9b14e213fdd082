package io.compliance4j.collect;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A piece of the memory of delivered keys: entries of {@value #ENTRY_BYTES} bytes, the first half of the key's SHA-256 and
 * the time of its event in milliseconds (both big-endian), oldest event first. A checkpoint store may keep each piece
 * once, under its {@link #digest()}. Immutable.
 */
public final class KeySegment {

    /** Size of an entry. */
    public static final int ENTRY_BYTES = 24;

    private static final int HASH_BYTES = 16;

    private final byte[] entries;
    private final String digest;

    /**
     * A piece with a copy of those entries.
     *
     * @throws IllegalArgumentException if the length is not one of whole entries, or they are not ordered by time
     */
    public KeySegment(byte[] entries) {
        if (entries.length == 0 || entries.length % ENTRY_BYTES != 0) {
            throw new IllegalArgumentException(
                    entries.length + " bytes are no remembered keys: expected a multiple of " + ENTRY_BYTES);
        }
        this.entries = entries.clone();
        this.digest = digest(this.entries);
        requireOrdered();
    }

    /** Number of keys. */
    public int size() {
        return entries.length / ENTRY_BYTES;
    }

    /** SHA-256 of the entries in hex: equal pieces have equal digests. */
    public String digest() {
        return digest;
    }

    /** The entries; a new read-only view at each call, not a copy. */
    public ByteBuffer entries() {
        return ByteBuffer.wrap(entries).asReadOnlyBuffer();
    }

    /** The latest event in it: once nobody asks for events of that age any more, the piece can go. */
    public Instant latest() {
        return Instant.ofEpochMilli(time(size() - 1));
    }

    private void requireOrdered() {
        for (int i = 1; i < size(); i++) {
            if (time(i) < time(i - 1)) {
                throw new IllegalArgumentException(
                        "Remembered key " + i + " is older than the one before it; order them by time");
            }
        }
    }

    private long time(int entry) {
        return ByteBuffer.wrap(entries).getLong(entry * ENTRY_BYTES + HASH_BYTES);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeySegment that && digest.equals(that.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return "KeySegment[" + size() + " keys]";
    }
}
