package io.compliance4j.samples.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where a run reads from and writes to. Nothing but records goes to {@code out}; everything else goes to {@code err}.
 *
 * @param outIsTerminal whether a person looks at {@code out}
 * @param errIsTerminal whether a person looks at {@code err}: then progress is redrawn in place
 */
record Console(
        Map<String, String> environment,
        InputStream in,
        OutputStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal) {

    Console {
        environment = Map.copyOf(environment);
    }

    /** Whether colours may be used on {@code out}. */
    boolean coloursOnOut() {
        return outIsTerminal && coloursAreWelcome();
    }

    /** Whether colours may be used on {@code err}. */
    boolean coloursOnErr() {
        return errIsTerminal && coloursAreWelcome();
    }

    /** The variable is the one that programs agree on. */
    private boolean coloursAreWelcome() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
