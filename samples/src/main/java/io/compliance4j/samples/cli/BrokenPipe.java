package io.compliance4j.samples.cli;

import java.io.IOException;

/** Tells that whoever read stdout has seen enough, as {@code head} does, which is no failure of the run. */
final class BrokenPipe {

    private BrokenPipe() {}

    static boolean is(Throwable failure) {
        return failure instanceof IOException
                && failure.getMessage() != null
                && failure.getMessage().contains("Broken pipe");
    }
}
