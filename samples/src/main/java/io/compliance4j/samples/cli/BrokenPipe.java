package io.compliance4j.samples.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells that whoever read stdout has seen enough, as {@code head} does, which is no failure of the run. */
final class BrokenPipe {

    private BrokenPipe() {}

    static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    && cause.getMessage() != null
                    && cause.getMessage().contains("Broken pipe")) {
                return true;
            }
        }
        return false;
    }
}
