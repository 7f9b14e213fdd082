package io.compliance4j.support;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The levels of the library's loggers, which slf4j-simple has no means to change once they exist. */
final class LogLevels {

    static final int TRACE = 0;
    static final int OFF = 50;

    private record Level(Logger logger, int before) {}

    private final List<Level> levels = new ArrayList<>();

    private LogLevels() {}

    /** Sets all of them, until {@link #restore()}. */
    static LogLevels set(int level) {
        LogLevels changed = new LogLevels();
        for (String name : List.of("io.compliance4j", "io.compliance4j.http", "io.compliance4j.collect")) {
            Logger logger = LoggerFactory.getLogger(name);
            changed.levels.add(new Level(logger, set(logger, level)));
        }
        return changed;
    }

    void restore() {
        levels.forEach(changed -> set(changed.logger(), changed.before()));
    }

    private static int set(Logger logger, int level) {
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
}
