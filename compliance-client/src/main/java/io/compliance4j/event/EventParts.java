package io.compliance4j.event;

import io.compliance4j.internal.codec.JsonLine;
import io.compliance4j.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Splits the lines of events into parts, and joins them. */
final class EventParts {

    /** Wide enough for any number of parts; it is known only when the last piece is cut. */
    private static final int WIDEST = Integer.MAX_VALUE;

    private EventParts() {}

    /** The parts of a line, each of {@code maxBytes} at most. */
    static List<String> split(Event event, byte[] line, int maxBytes) {
        String text = new String(line, StandardCharsets.UTF_8);
        String sha256 = sha256(text);
        int room = maxBytes - part(event, WIDEST, WIDEST, sha256, "").getBytes(StandardCharsets.UTF_8).length;
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = end(text, from, room);
            if (to == from) {
                throw new IllegalStateException("The event has a key of "
                        + event.dedupeKey().length() + " characters, so that nothing else fits into " + maxBytes
                        + " bytes: give the writer a larger maxBytes");
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            parts.add(part(event, i + 1, pieces.size(), sha256, pieces.get(i)));
        }
        return parts;
    }

    private static String part(Event event, int index, int count, String sha256, String piece) {
        String key = event.dedupeKey();
        JsonLine line = new JsonLine().text("kind", event.kind().value()).text("dedupe_key", key + "#" + index);
        Optional<Instant> occurredAt = event.occurredAt();
        if (occurredAt.isPresent()) {
            line.text("occurred_at", occurredAt.get().toString());
        } else {
            line.nothing("occurred_at");
        }
        line.number("part", index).number("parts", count).text("part_of", key);
        line.text("sha256", sha256).text("text", piece);
        return new String(line.end(), StandardCharsets.UTF_8);
    }

    /** End of the longest piece that fits into {@code room} as a JSON string without its quotes. */
    private static int end(String text, int from, int room) {
        int left = room;
        int to = from;
        while (to < text.length()) {
            int character = text.codePointAt(to);
            left -= size(character);
            if (left < 0) {
                return to;
            }
            to += Character.charCount(character);
        }
        return to;
    }

    /** Bytes that a character of a line of JSON takes in a JSON string: of the controls, only tabs stand in such a line. */
    private static int size(int character) {
        if (character == '"' || character == '\\' || character == '\t') {
            return 2;
        }
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }

    /** The line that was split into these, in whatever order they are. */
    static String join(List<RawJson> parts) {
        TreeMap<Integer, String> pieces = new TreeMap<>();
        Set<String> wholes = new HashSet<>();
        for (RawJson part : parts) {
            pieces.put(number(part, "part"), text(part, "text"));
            wholes.add(number(part, "parts") + " " + text(part, "part_of") + " " + text(part, "sha256"));
        }
        if (wholes.size() != 1) {
            throw new IllegalArgumentException("The lines are parts of " + wholes.size()
                    + " events: give all lines that have the same 'part_of', and no others");
        }
        int count = number(parts.get(0), "parts");
        if (pieces.size() != count || pieces.firstKey() != 1 || pieces.lastKey() != count) {
            throw new IllegalArgumentException(
                    "Of " + count + " parts there are only " + pieces.size() + ": " + pieces.keySet());
        }
        String whole = String.join("", pieces.values());
        if (!sha256(whole).equals(text(parts.get(0), "sha256"))) {
            throw new IllegalArgumentException("The parts are not what they were: their SHA-256 is another one");
        }
        return whole;
    }

    private static int number(RawJson part, String member) {
        return part.member(member)
                .map(RawJson::toJson)
                .filter(digits -> digits.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf)
                .orElseThrow(() -> notPart(member));
    }

    private static String text(RawJson part, String member) {
        return part.string(member).orElseThrow(() -> notPart(member));
    }

    private static IllegalArgumentException notPart(String missing) {
        return new IllegalArgumentException("One of the lines is no part of an event: it has no '" + missing + "'");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
