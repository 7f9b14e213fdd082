package io.compliance4j.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that the library logs while this is open, at TRACE, and whatever else goes to standard error. */
public final class TraceLog implements AutoCloseable {

    private static final int TRACE = 0;

    private record Level(Logger logger, int before) {}

    private final ByteArrayOutputStream captured = new ByteArrayOutputStream();
    private final PrintStream standardError = System.err;
    private final List<Level> levels = new ArrayList<>();

    public TraceLog() {
        for (String name : List.of("io.compliance4j", "io.compliance4j.http")) {
            Logger logger = LoggerFactory.getLogger(name);
            levels.add(new Level(logger, level(logger, TRACE)));
        }
        System.setErr(new PrintStream(captured, true, UTF_8));
    }

    public String text() {
        return captured.toString(UTF_8);
    }

    /** slf4j-simple has no means to change the level of a logger that exists. */
    private static int level(Logger logger, int level) {
        try {
            Field field = logger.getClass().getDeclaredField("currentLogLevel");
            field.setAccessible(true);
            int before = field.getInt(logger);
            field.setInt(logger, level);
            return before;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        System.setErr(standardError);
        levels.forEach(changed -> level(changed.logger(), changed.before()));
    }
}
