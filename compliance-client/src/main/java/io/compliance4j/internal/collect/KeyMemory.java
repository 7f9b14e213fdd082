package io.compliance4j.internal.collect;

import io.compliance4j.collect.KeySegment;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The keys that were delivered and may be listed again. Exact: it never takes a new key for a known one, since that would
 * lose an event. Bounded: beyond its capacity the keys of the oldest events are forgotten, which costs a duplicate where
 * one of them is listed again, and nothing else. Not thread-safe.
 *
 * <p>The keys are in a table for asking and, oldest first, in immutable segments for saving. A new segment takes in the
 * segments before it that are no larger than all that come after, as long as it does not get too large. So a key is written
 * again only into a segment at least twice as large, which bounds what all saves together write to a logarithm for each
 * key, and a save needs memory for one segment besides the keys.
 */
public final class KeyMemory {

    /** The part of its capacity that is freed at once when it is full. */
    private static final int ROOM = 16;

    /** Entries of a segment at most: one and a half megabytes. */
    private static final int LARGEST_SEGMENT = 1 << 16;

    /** Entries without meaning that are not worth looking for. */
    private static final int FEW = 1_000;

    private final MessageDigest sha256 = sha256();
    private final int capacity;
    private final KeyTable table;
    private final List<Piece> pieces = new ArrayList<>();
    private KeyLog unsaved = new KeyLog();

    private KeyMemory(int capacity, int expected) {
        if (capacity < 1) {
            throw new IllegalArgumentException("A memory of " + capacity + " keys holds nothing; use 1 or more");
        }
        this.capacity = capacity;
        this.table = new KeyTable(expected);
    }

    /** What was remembered when {@code segments} were saved, as far as {@code capacity} allows. */
    public static KeyMemory of(List<KeySegment> segments, int capacity) {
        KeyMemory memory = new KeyMemory(
                capacity, segments.stream().mapToInt(KeySegment::size).sum());
        segments.forEach(memory::addSaved);
        memory.forgetBeyondCapacity();
        return memory;
    }

    /** Number of keys. */
    public int size() {
        return table.size();
    }

    /** Whether the key was added and not forgotten since. */
    public boolean contains(String key) {
        ByteBuffer hash = hash(key);
        return table.time(hash.getLong(0), hash.getLong(Long.BYTES)) != KeyTable.ABSENT;
    }

    /** Remembers the key of an event of that time; of a known one, the later time. */
    public void add(String key, Instant time) {
        ByteBuffer hash = hash(key);
        long high = hash.getLong(0);
        long low = hash.getLong(Long.BYTES);
        long millis = millis(time);
        if (table.time(high, low) < millis) {
            table.put(high, low, millis);
            unsaved.add(high, low, millis);
            forgetBeyondCapacity();
        }
    }

    /** Forgets the keys of earlier events. */
    public void forgetBefore(Instant limit) {
        long millis = millis(limit);
        for (Piece piece : pieces) {
            while (piece.live() > 0 && piece.oldest() < millis) {
                forgetOldest(piece);
            }
        }
        unsaved.retain((high, low, time) -> {
            boolean keep = time >= millis;
            if (!keep && table.time(high, low) == time) {
                table.remove(high, low);
            }
            return keep;
        });
    }

    /** All keys, for saving. Segments of the previous snapshot that still serve are the same objects. */
    public List<KeySegment> snapshot() {
        seal();
        return pieces.stream().map(piece -> piece.segment).toList();
    }

    private void addSaved(KeySegment segment) {
        Piece piece = new Piece(segment);
        for (int i = 0; i < segment.size(); i++) {
            long time = Math.max(piece.time(i), KeyTable.ABSENT + 1);
            if (table.time(piece.high(i), piece.low(i)) < time) {
                table.put(piece.high(i), piece.low(i), time);
            }
        }
        pieces.add(piece);
    }

    /** Makes room for more than one key, because sealing for each would leave segments that no save asked for. */
    private void forgetBeyondCapacity() {
        if (table.size() <= capacity) {
            return;
        }
        seal();
        int remaining = capacity - capacity / ROOM;
        while (table.size() > remaining) {
            Piece oldest = pieces.get(0);
            for (Piece piece : pieces) {
                if (piece.live() > 0 && (oldest.live() == 0 || piece.oldest() < oldest.oldest())) {
                    oldest = piece;
                }
            }
            forgetOldest(oldest);
        }
    }

    private void forgetOldest(Piece piece) {
        int entry = piece.forgotten++;
        if (isCurrent(piece.high(entry), piece.low(entry), piece.time(entry))) {
            table.remove(piece.high(entry), piece.low(entry));
        }
    }

    /** Whether this is what the table knows, not an entry that was forgotten or has got a later time. */
    private boolean isCurrent(long high, long low, long time) {
        return table.time(high, low) == time;
    }

    /** Brings everything into segments, and takes what still counts out of those that hold too little of it. */
    private void seal() {
        unsaved.retain(this::isCurrent);
        takeApart(Piece::isMostlyForgotten);
        long entries = pieces.stream().mapToLong(Piece::live).sum() + unsaved.size();
        if (entries > table.size() + table.size() / 2 + FEW) {
            takeApart(this::isOftenSuperseded);
        }
        int from = pieces.size();
        long later = unsaved.size();
        while (from > 0
                && pieces.get(from - 1).live() <= later
                && pieces.get(from - 1).live() + later <= LARGEST_SEGMENT) {
            from--;
            later += pieces.get(from).live();
        }
        List<Piece> merged = pieces.subList(from, pieces.size());
        merged.forEach(piece -> copyCurrent(piece, unsaved));
        merged.clear();
        unsaved.toSegments(LARGEST_SEGMENT).forEach(segment -> pieces.add(new Piece(segment)));
        unsaved = new KeyLog();
    }

    private void takeApart(Predicate<Piece> which) {
        for (Piece piece : pieces) {
            if (which.test(piece)) {
                copyCurrent(piece, unsaved);
            }
        }
        pieces.removeIf(which);
    }

    /** Whether a quarter of its entries or more have got a later time elsewhere. */
    private boolean isOftenSuperseded(Piece piece) {
        int current = 0;
        for (int i = piece.forgotten; i < piece.segment.size(); i++) {
            current += isCurrent(piece.high(i), piece.low(i), piece.time(i)) ? 1 : 0;
        }
        return current <= piece.live() - piece.live() / 4;
    }

    private void copyCurrent(Piece piece, KeyLog target) {
        for (int i = piece.forgotten; i < piece.segment.size(); i++) {
            if (isCurrent(piece.high(i), piece.low(i), piece.time(i))) {
                target.add(piece.high(i), piece.low(i), piece.time(i));
            }
        }
    }

    private ByteBuffer hash(String key) {
        return ByteBuffer.wrap(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    /** Times beyond what milliseconds can express are as good as the ends of time. */
    private static long millis(Instant time) {
        try {
            return Math.max(time.toEpochMilli(), KeyTable.ABSENT + 1);
        } catch (ArithmeticException beyond) {
            return time.getEpochSecond() < 0 ? KeyTable.ABSENT + 1 : Long.MAX_VALUE;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A segment, and how many of its oldest entries were forgotten. */
    private static final class Piece {

        private static final int STRIDE = 3;

        private final KeySegment segment;
        private final LongBuffer entries;
        private int forgotten;

        Piece(KeySegment segment) {
            this.segment = segment;
            this.entries = segment.entries().asLongBuffer();
        }

        int live() {
            return segment.size() - forgotten;
        }

        boolean isMostlyForgotten() {
            return forgotten > live();
        }

        long oldest() {
            return time(forgotten);
        }

        long high(int entry) {
            return entries.get(entry * STRIDE);
        }

        long low(int entry) {
            return entries.get(entry * STRIDE + 1);
        }

        long time(int entry) {
            return entries.get(entry * STRIDE + 2);
        }
    }
}
