package io.compliance4j.testkit.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests received. Thread-safe. */
final class RequestLog {
    private static final int MAX = 100_000;
    private final Deque<Received> last = new ArrayDeque<>();

    synchronized void add(Received received) {
        if (last.size() == MAX) {
            last.removeFirst();
        }
        last.add(received);
    }

    synchronized List<Received> all() {
        return List.copyOf(last);
    }
}
