package io.compliance4j.samples.cli;

import io.compliance4j.collect.CollectException;
import io.compliance4j.dlp.tenant.ScanException;
import io.compliance4j.error.AuthenticationException;
import io.compliance4j.error.ComplianceInterruptedException;
import io.compliance4j.error.PermissionException;
import java.io.PrintStream;
import java.nio.channels.ClosedByInterruptException;

/** What a run ends with, and the line that says why. Scripts rely on the numbers. */
final class ExitStatus {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int KEY = 3;
    static final int DEAD_LETTERS = 4;
    static final int INTERRUPTED = 130;

    private ExitStatus() {}

    /** The status that stands for this failure. */
    static int of(Throwable failure) {
        if (failure instanceof UsageException || failure instanceof IllegalArgumentException) {
            return USAGE;
        }
        if (failure instanceof KeyException
                || failure instanceof AuthenticationException
                || failure instanceof PermissionException) {
            return KEY;
        }
        if (failure instanceof CollectException collecting) {
            return collecting.reason() == CollectException.Reason.INTERRUPTED ? INTERRUPTED : ofCause(collecting);
        }
        if (failure instanceof ScanException) {
            return ofCause(failure);
        }
        return failure instanceof ComplianceInterruptedException
                        || failure instanceof InterruptedException
                        || failure instanceof ClosedByInterruptException
                ? INTERRUPTED
                : FAILED;
    }

    private static int ofCause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? FAILED : of(cause);
    }

    /** Prints the one line about a failure, and where it came from if somebody wants to know, and gives its status. */
    static int report(Throwable failure, PrintStream err, boolean verbose) {
        int status = of(failure);
        err.println(status == INTERRUPTED ? "error: interrupted" : "error: " + oneLine(failure));
        if (verbose) {
            failure.printStackTrace(err);
        }
        return status;
    }

    /** The message of a failure on one line; the simple name of its class where there is none. */
    static String oneLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
