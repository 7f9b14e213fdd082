package io.compliance4j.testkit.engine;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a raw query: names and values in the order they were sent. */
final class QueryString {
    private QueryString() {}

    record Pair(String name, String value) {}

    static List<Pair> parse(String raw) {
        List<Pair> pairs = new ArrayList<>();
        if (raw.isEmpty()) {
            return pairs;
        }
        for (String part : raw.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                pairs.add(new Pair(
                        decodeForm(equals < 0 ? part : part.substring(0, equals)),
                        equals < 0 ? "" : decodeForm(part.substring(equals + 1))));
            }
        }
        return pairs;
    }

    /** Decodes a path segment: a plus sign stays one. */
    static String decode(String segment) {
        return decodeForm(segment.replace("+", "%2B"));
    }

    private static String decodeForm(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformedEscape) {
            return text;
        }
    }
}
