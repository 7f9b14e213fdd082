package io.compliance4j.internal.transfer;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a file name out of an id and whatever a server called the file: one path segment that every common file system
 * takes. The id comes first, so two files of one name do not meet.
 */
final class SafeFileName {

    /** File systems allow 255 bytes; the rest is for the suffix of the unfinished file. */
    private static final int MOST_BYTES = 200;

    private static final int MOST_EXTENSION_BYTES = 20;

    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "conin$", "conout$", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
            "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private SafeFileName() {}

    static String of(String id, Optional<String> serverName) {
        String prefix = reduce(id);
        String name = serverName
                .map(SafeFileName::lastSegment)
                .map(SafeFileName::reduce)
                .orElse("");
        String whole = shorten(name.isEmpty() ? prefix : prefix + "_" + name);
        int dot = whole.indexOf('.');
        String stem =
                (dot < 0 ? whole : whole.substring(0, dot)).stripTrailing().toLowerCase(Locale.ROOT);
        return whole.isEmpty() || DEVICES.contains(stem) ? "_" + whole : whole;
    }

    private static String lastSegment(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Drops or replaces what is dangerous or not allowed somewhere, and what a name may not begin or end with. */
    private static String reduce(String name) {
        StringBuilder safe = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (isInvisible(c)) {
                return;
            }
            safe.appendCodePoint(isForbidden(c) ? '_' : c);
        });
        int from = 0;
        while (from < safe.length() && (safe.charAt(from) == '.' || safe.charAt(from) == ' ')) {
            from++;
        }
        return trimEnd(safe.substring(from));
    }

    /** Control and format characters (bidi marks among them), lone surrogates, line separators, private and unassigned. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean isForbidden(int c) {
        return "/\\:*?\"<>|".indexOf(c) >= 0 || (c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR);
    }

    private static String trimEnd(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) {
            end--;
        }
        return name.substring(0, end);
    }

    /** Cuts the middle rather than the extension, and never inside a character. */
    private static String shorten(String name) {
        if (bytes(name) <= MOST_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && bytes(name.substring(dot)) <= MOST_EXTENSION_BYTES ? name.substring(dot) : "";
        int room = MOST_BYTES - bytes(extension);
        StringBuilder stem = new StringBuilder();
        int used = 0;
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            used += bytes(Character.toString(c));
            if (used > room) {
                break;
            }
            stem.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return trimEnd(stem.toString()) + extension;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
