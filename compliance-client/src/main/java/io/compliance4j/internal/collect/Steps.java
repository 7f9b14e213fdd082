package io.compliance4j.internal.collect;

import org.jspecify.annotations.Nullable;

/** One run over a feed. A failed step may be asked for again. Belongs to one thread. */
interface Steps<E> extends AutoCloseable {

    /** The next step; null once the run has caught up. */
    @Nullable
    Step<E> next();

    /** How many records it could not read for now, which later runs ask for again. */
    default int postponed() {
        return 0;
    }

    /** Ends what was requested ahead. */
    @Override
    default void close() {}
}
