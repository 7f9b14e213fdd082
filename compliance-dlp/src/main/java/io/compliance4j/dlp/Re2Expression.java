package io.compliance4j.dlp;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * An expression on RE2/J: searched over the whole text, in linear time. The library has no module name of its own, so it is
 * reached by reflection and nothing of ours requires it.
 */
final class Re2Expression {
    private final Object pattern;
    private final Method matcher;
    private final Method find;
    private final Method start;
    private final Method end;

    private Re2Expression(Object pattern, Class<?> patterns, Class<?> matchers) throws NoSuchMethodException {
        this.pattern = pattern;
        this.matcher = patterns.getMethod("matcher", CharSequence.class);
        this.find = matchers.getMethod("find");
        this.start = matchers.getMethod("start");
        this.end = matchers.getMethod("end");
    }

    /** Whether RE2/J is on the class path. */
    static boolean available() {
        try {
            Class.forName("com.google.re2j.Pattern", false, Re2Expression.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    static Re2Expression compile(String expression) {
        try {
            Class<?> patterns = Class.forName("com.google.re2j.Pattern");
            Object compiled = patterns.getMethod("compile", String.class).invoke(null, expression);
            return new Re2Expression(compiled, patterns, Class.forName("com.google.re2j.Matcher"));
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    String.valueOf(e.getTargetException().getMessage()), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of RE2/J is not understood", e);
        }
    }

    /** Receives the matches in order. */
    interface Sink {
        void match(int start, int end);
    }

    void find(String text, Sink sink) {
        try {
            Object matching = matcher.invoke(pattern, text);
            while ((boolean) find.invoke(matching)) {
                int from = (int) start.invoke(matching);
                int to = (int) end.invoke(matching);
                if (to > from) {
                    sink.match(from, to);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of RE2/J is not understood", e);
        }
    }
}
