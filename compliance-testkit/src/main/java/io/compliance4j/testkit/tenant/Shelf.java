package io.compliance4j.testkit.tenant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind, found by id and walked in one or more orders. A page costs what it holds plus what its filter skips,
 * never the size of the tenant. Thread-safe: the owning tenant's lock guards it.
 */
public final class Shelf<T> {
    private final Lock reading;
    private final Lock writing;
    private final Function<T, String> id;
    private final Map<String, T> byId = new HashMap<>();
    private final List<Function<T, Position>> keys;
    private final List<NavigableMap<Position, T>> orders = new ArrayList<>();

    Shelf(ReadWriteLock lock, Function<T, String> id, List<Function<T, Position>> keys) {
        this.reading = lock.readLock();
        this.writing = lock.writeLock();
        this.id = id;
        this.keys = keys;
        keys.forEach(key -> orders.add(new TreeMap<>()));
    }

    public Optional<T> find(String wanted) {
        reading.lock();
        try {
            return Optional.ofNullable(byId.get(wanted));
        } finally {
            reading.unlock();
        }
    }

    public int size() {
        reading.lock();
        try {
            return byId.size();
        } finally {
            reading.unlock();
        }
    }

    /** Every record in its first order. A snapshot: later changes do not show in it. */
    public List<T> all() {
        reading.lock();
        try {
            return orders.isEmpty()
                    ? List.copyOf(byId.values())
                    : List.copyOf(orders.get(0).values());
        } finally {
            reading.unlock();
        }
    }

    /** The position of a record in one of the orders. */
    public Position position(int order, T item) {
        return keys.get(order).apply(item);
    }

    /**
     * Up to {@code max} records strictly after {@code from} in the direction of travel.
     *
     * @param order which of the orders, 0 is the first
     * @param from where the walk stands, or null for its beginning
     * @param backwards walk towards smaller positions
     * @param within stops the walk at the first record that fails it
     * @param wanted leaves out records that fail it
     */
    public List<T> walk(
            int order, @Nullable Position from, boolean backwards, Predicate<T> within, Predicate<T> wanted, int max) {
        reading.lock();
        try {
            NavigableMap<Position, T> map = orders.get(order);
            Collection<T> items;
            if (backwards) {
                items = (from == null ? map : map.headMap(from, false))
                        .descendingMap()
                        .values();
            } else {
                items = (from == null ? map : map.tailMap(from, false)).values();
            }
            List<T> found = new ArrayList<>(Math.min(max, 1024));
            for (T item : items) {
                if (found.size() == max || !within.test(item)) {
                    break;
                }
                if (wanted.test(item)) {
                    found.add(item);
                }
            }
            return found;
        } finally {
            reading.unlock();
        }
    }

    /** Adds the record, or replaces the one with the same id. */
    void put(T item) {
        writing.lock();
        try {
            T old = byId.put(id.apply(item), item);
            for (int i = 0; i < orders.size(); i++) {
                if (old != null) {
                    orders.get(i).remove(keys.get(i).apply(old));
                }
                orders.get(i).put(keys.get(i).apply(item), item);
            }
        } finally {
            writing.unlock();
        }
    }

    boolean remove(String wanted) {
        writing.lock();
        try {
            T old = byId.remove(wanted);
            if (old == null) {
                return false;
            }
            for (int i = 0; i < orders.size(); i++) {
                orders.get(i).remove(keys.get(i).apply(old));
            }
            return true;
        } finally {
            writing.unlock();
        }
    }
}
