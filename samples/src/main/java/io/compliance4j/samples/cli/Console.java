package io.compliance4j.samples.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where a run reads its environment and writes to. Nothing but records goes to {@code out}; everything else goes to
 * {@code err}.
 *
 * @param terminal whether a person looks at {@code err}: then progress is redrawn in place and colours are used
 */
record Console(Map<String, String> environment, OutputStream out, PrintStream err, boolean terminal) {

    Console {
        environment = Map.copyOf(environment);
    }

    /** Whether colours may be used on {@code err}; the variable is the one that programs agree on. */
    boolean colours() {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
