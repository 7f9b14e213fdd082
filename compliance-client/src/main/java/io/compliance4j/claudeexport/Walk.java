package io.compliance4j.claudeexport;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An iterator that only has to say what comes next. */
abstract class Walk<T> implements Iterator<T> {

    private @Nullable T next;
    private boolean ended;

    /** What comes next, or null at the end; not asked again after that, or after it failed. */
    abstract @Nullable T advance();

    @Override
    public final boolean hasNext() {
        if (next == null && !ended) {
            ended = true;
            next = advance();
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public final T next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        T value = next;
        next = null;
        return value;
    }
}
