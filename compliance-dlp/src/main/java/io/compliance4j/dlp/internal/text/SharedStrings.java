package io.compliance4j.dlp.internal.text;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;

/** The strings of a workbook: one for each item, without the readings of Japanese words. */
final class SharedStrings implements MarkupReader.Handler {
    private static final int OVERHEAD = 56;

    private final List<String> strings;
    private final StringBuilder item = new StringBuilder();
    private long left;
    private boolean inText;

    private SharedStrings(List<String> strings, long memory) {
        this.strings = strings;
        this.left = memory;
    }

    /**
     * Reads the strings.
     *
     * @return whether the memory was enough for all of them
     */
    static boolean read(Reader source, List<String> strings, long memory) throws IOException {
        SharedStrings handler = new SharedStrings(strings, memory);
        new MarkupReader(source, false, handler).run();
        return handler.left >= 0;
    }

    @Override
    public void start(String name, Map<String, String> attributes) {
        String local = name.substring(name.indexOf(':') + 1);
        if (local.equals("si")) {
            item.setLength(0);
        }
        inText = local.equals("t");
    }

    @Override
    public void end(String name) {
        inText = false;
        if (name.substring(name.indexOf(':') + 1).equals("si")) {
            left -= OVERHEAD;
            if (left >= 0) {
                strings.add(item.toString());
            }
        }
    }

    @Override
    public void text(char[] chars, int length) {
        if (inText && left >= 0) {
            left -= 2L * length;
            item.append(chars, 0, length);
        }
    }

    @Override
    public void aside(char[] chars, int length) {}
}
