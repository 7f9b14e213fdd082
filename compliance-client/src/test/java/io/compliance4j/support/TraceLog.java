package io.compliance4j.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** Everything that the library logs while this is open, at TRACE, and whatever else goes to standard error. */
public final class TraceLog implements AutoCloseable {

    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();
    private final PrintStream standardError = System.err;
    private final LogLevels levels = LogLevels.set(LogLevels.TRACE);

    public TraceLog() {
        System.setErr(new PrintStream(captured, true, UTF_8));
    }

    public String text() {
        return captured.toString(UTF_8);
    }

    @Override
    public void close() {
        System.setErr(standardError);
        levels.restore();
    }
}
