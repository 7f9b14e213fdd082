package io.compliance4j.internal.collect;

import static io.compliance4j.internal.collect.KeyTable.ABSENT;

/**
 * A part of a {@link KeyTable} in one array of longs: open addressing with linear probing, 24 bytes a slot, at most four
 * fifths of them taken. Not thread-safe.
 */
final class KeyShard {

    private static final int STRIDE = 3;
    private static final int TIME = 2;
    private static final int SMALLEST = 8;

    private long[] slots;
    private int capacity;
    private int size;

    KeyShard(int expected) {
        capacity = Math.max(SMALLEST, roomFor(expected));
        slots = emptySlots(capacity);
    }

    int size() {
        return size;
    }

    /** The hash's time, or {@link KeyTable#ABSENT}. */
    long time(long high, long low) {
        return slots[find(high, low) * STRIDE + TIME];
    }

    /** Sets the hash's time, which must not be {@link KeyTable#ABSENT}. */
    void put(long high, long low, long time) {
        int slot = find(high, low);
        if (isFree(slot)) {
            if (roomFor(size + 1) > capacity) {
                grow();
                slot = find(high, low);
            }
            size++;
        }
        fill(slot, high, low, time);
    }

    /** Removes the hash; closes the gap, so that no markers of removed entries slow later searches down. */
    void remove(long high, long low) {
        int gap = find(high, low);
        if (isFree(gap)) {
            return;
        }
        size--;
        for (int next = after(gap); !isFree(next); next = after(next)) {
            int home = home(slots[next * STRIDE]);
            if (distance(home, next) >= distance(gap, next)) {
                System.arraycopy(slots, next * STRIDE, slots, gap * STRIDE, STRIDE);
                gap = next;
            }
        }
        slots[gap * STRIDE + TIME] = ABSENT;
    }

    /** The slot with that hash, or the free one where it belongs. */
    private int find(long high, long low) {
        int slot = home(high);
        while (!isFree(slot) && (slots[slot * STRIDE] != high || slots[slot * STRIDE + 1] != low)) {
            slot = after(slot);
        }
        return slot;
    }

    /** Where the search for a hash begins. Hashes are uniform already, so their first half scales to any capacity. */
    private int home(long high) {
        return (int) (((high >>> 32) * capacity) >>> 32);
    }

    private int after(int slot) {
        return slot + 1 == capacity ? 0 : slot + 1;
    }

    private int distance(int from, int to) {
        return to >= from ? to - from : to - from + capacity;
    }

    private boolean isFree(int slot) {
        return slots[slot * STRIDE + TIME] == ABSENT;
    }

    private void fill(int slot, long high, long low, long time) {
        slots[slot * STRIDE] = high;
        slots[slot * STRIDE + 1] = low;
        slots[slot * STRIDE + TIME] = time;
    }

    private void grow() {
        long[] old = slots;
        capacity = Math.addExact(capacity, capacity / 4);
        slots = emptySlots(capacity);
        for (int at = 0; at < old.length; at += STRIDE) {
            if (old[at + TIME] != ABSENT) {
                fill(find(old[at], old[at + 1]), old[at], old[at + 1], old[at + TIME]);
            }
        }
    }

    /** Capacity at which {@code entries} take four fifths. */
    private static int roomFor(int entries) {
        return Math.addExact(entries, entries / 4 + 1);
    }

    private static long[] emptySlots(int capacity) {
        long[] slots = new long[Math.multiplyExact(capacity, STRIDE)];
        for (int at = TIME; at < slots.length; at += STRIDE) {
            slots[at] = ABSENT;
        }
        return slots;
    }
}
