package io.compliance4j.internal.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cuts JSON text by hand, so that what the codec cut out is compared with something that does not share its code. */
final class JsonSlices {

    private JsonSlices() {}

    /** The members of an object, each value as it stands in the text. */
    static Map<String, String> members(String object) {
        Map<String, String> members = new LinkedHashMap<>();
        int at = skipSpace(object, object.indexOf('{') + 1);
        while (object.charAt(at) != '}') {
            int nameEnd = valueEnd(object, at);
            String name = object.substring(at + 1, nameEnd - 1);
            int value = skipSpace(object, skipSpace(object, nameEnd) + 1);
            int end = valueEnd(object, value);
            members.put(name, object.substring(value, end));
            at = behindComma(object, end);
        }
        return members;
    }

    /** The elements of an array as they stand in the text. */
    static List<String> elements(String array) {
        List<String> elements = new ArrayList<>();
        int at = skipSpace(array, array.indexOf('[') + 1);
        while (array.charAt(at) != ']') {
            int end = valueEnd(array, at);
            elements.add(array.substring(at, end));
            at = behindComma(array, end);
        }
        return elements;
    }

    private static int behindComma(String text, int at) {
        int next = skipSpace(text, at);
        return text.charAt(next) == ',' ? skipSpace(text, next + 1) : next;
    }

    private static int skipSpace(String text, int at) {
        int next = at;
        while (Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static int valueEnd(String text, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted) {
                if (c == '\\') {
                    at++;
                } else if (c == '"') {
                    quoted = false;
                    if (depth == 0) {
                        return at + 1;
                    }
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth < 0) {
                    return at;
                }
                if (depth == 0) {
                    return at + 1;
                }
            } else if (depth == 0 && (c == ',' || Character.isWhitespace(c))) {
                return at;
            }
        }
        throw new IllegalArgumentException("No end of the value at " + from);
    }
}
