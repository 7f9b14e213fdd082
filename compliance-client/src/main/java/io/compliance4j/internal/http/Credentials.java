package io.compliance4j.internal.http;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The current key: asked for once and kept until the server rejects it. Thread-safe. */
final class Credentials {

    private final Supplier<Credential> supplier;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Credential current;

    Credentials(Supplier<Credential> supplier) {
        this.supplier = supplier;
    }

    Credential current() {
        lock.lock();
        try {
            if (current == null) {
                current = supplier.get();
            }
            return current;
        } finally {
            lock.unlock();
        }
    }

    /** Asks for the key again, unless another call has done so since; tells whether it is another one now. */
    boolean renew(Credential rejected) {
        lock.lock();
        try {
            if (rejected.equals(current)) {
                current = supplier.get();
            }
            return !rejected.equals(current);
        } finally {
            lock.unlock();
        }
    }
}
