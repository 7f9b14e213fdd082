package io.compliance4j.support;

/** Keeps what the library has to say about thousands of arranged failures out of the build's output. */
public final class QuietLog implements AutoCloseable {

    private final LogLevels levels = LogLevels.set(LogLevels.OFF);

    @Override
    public void close() {
        levels.restore();
    }
}
