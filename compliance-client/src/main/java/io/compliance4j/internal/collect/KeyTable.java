package io.compliance4j.internal.collect;

/**
 * A map from 128-bit hashes to times, in so many parts that one of them can be copied into a larger one without much
 * memory beside what is held. Not thread-safe.
 */
final class KeyTable {

    /** No time of an event. */
    static final long ABSENT = Long.MIN_VALUE;

    private static final int SHARDS = 64;

    private final KeyShard[] shards = new KeyShard[SHARDS];
    private int size;

    KeyTable(int expected) {
        for (int i = 0; i < SHARDS; i++) {
            shards[i] = new KeyShard(expected / SHARDS);
        }
    }

    int size() {
        return size;
    }

    /** The hash's time, or {@link #ABSENT}. */
    long time(long high, long low) {
        return shard(low).time(high, low);
    }

    /** Sets the hash's time, which must not be {@link #ABSENT}. */
    void put(long high, long low, long time) {
        KeyShard shard = shard(low);
        int before = shard.size();
        shard.put(high, low, time);
        size += shard.size() - before;
    }

    /** Removes the hash, if it is there. */
    void remove(long high, long low) {
        KeyShard shard = shard(low);
        int before = shard.size();
        shard.remove(high, low);
        size += shard.size() - before;
    }

    /** By the half of the hash that does not say where it is in the shard. */
    private KeyShard shard(long low) {
        return shards[(int) low & (SHARDS - 1)];
    }
}
