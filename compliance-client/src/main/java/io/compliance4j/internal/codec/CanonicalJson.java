package io.compliance4j.internal.codec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * JSON in the one form that a value has: members sorted by the bytes of their names, no white space, numbers as they were
 * sent, in strings no escape that is not needed. It goes straight into a digest and is never built.
 *
 * <p>The value is passed over once to find its parts, then written from them, so that the cost does not depend on how
 * deep it is nested. Not thread-safe.
 */
final class CanonicalJson {

    /** A part of the value is four numbers: where it begins and ends, the part behind it, and what escapes it has. */
    private static final int FROM = 0;

    private static final int TO = 1;
    private static final int NEXT = 2;
    private static final int ESCAPES = 3;
    private static final int SIZE = 4;

    private static final int NO_ESCAPES = 0;
    private static final int CANONICAL_ESCAPES = 1;
    private static final int ANY_ESCAPES = 2;

    private final byte[] json;
    private final JsonScanner scanner;
    private final DigestBuffer out;
    private int[] parts = new int[64 * SIZE];
    private int used;

    private CanonicalJson(byte[] json, MessageDigest digest) {
        this.json = json;
        this.scanner = new JsonScanner(json);
        this.out = new DigestBuffer(digest);
    }

    /** Adds the content of one value; bytes that are not JSON are added as they are. */
    static void update(MessageDigest digest, byte[] json, HashedContent content) {
        CanonicalJson canonical = new CanonicalJson(json, digest);
        try {
            canonical.findParts();
        } catch (BadJsonException e) {
            digest.update(json);
            return;
        }
        canonical.write(0, content);
        canonical.out.flush();
    }

    static void updateAscii(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void findParts() {
        scanner.begin();
        find();
        scanner.end();
    }

    /** Finds the parts of the value that begins here; the name of a member stands before its value. */
    private void find() {
        int part = add(scanner.position());
        switch (scanner.peek()) {
            case '{' -> {
                for (boolean more = scanner.firstMember(); more; more = scanner.nextMember()) {
                    addText(add(scanner.passedFrom()));
                    find();
                }
            }
            case '[' -> {
                for (boolean more = scanner.firstElement(); more; more = scanner.nextElement()) {
                    find();
                }
            }
            case '"' -> {
                scanner.skipString();
                parts[part + FROM] = scanner.passedFrom();
                addText(part);
                return;
            }
            default -> scanner.skipValue();
        }
        parts[part + TO] = scanner.position();
        parts[part + NEXT] = used;
    }

    private int add(int from) {
        if (used + SIZE > parts.length) {
            parts = Arrays.copyOf(parts, 2 * parts.length);
        }
        int part = used;
        parts[part + FROM] = from;
        used += SIZE;
        return part;
    }

    private void addText(int part) {
        parts[part + TO] = scanner.passedTo();
        parts[part + NEXT] = used;
        parts[part + ESCAPES] = scanner.passedVerbatim()
                ? NO_ESCAPES
                : scanner.passedNeedlesslyEscaped() ? ANY_ESCAPES : CANONICAL_ESCAPES;
    }

    private void write(int part, HashedContent content) {
        switch (kind(part)) {
            case '{' -> writeObject(part, content);
            case '[' -> {
                out.add('[');
                for (int element = part + SIZE; element < parts[part + NEXT]; element = parts[element + NEXT]) {
                    if (element > part + SIZE) {
                        out.add(',');
                    }
                    write(element, content);
                }
                out.add(']');
            }
            case '"' -> writeText(part);
            default -> out.add(json, parts[part + FROM], parts[part + TO]);
        }
    }

    /** First byte of the value; texts are kept without their quotes. */
    private byte kind(int part) {
        int from = parts[part + FROM];
        return from > 0 && json[from - 1] == '"' ? (byte) '"' : json[from];
    }

    private void writeObject(int part, HashedContent content) {
        List<Member> members = members(part, content);
        out.add('{');
        for (int i = 0; i < members.size(); i++) {
            if (i > 0) {
                out.add(',');
            }
            Member member = members.get(i);
            writeText(member.part());
            out.add(':');
            write(member.part() + SIZE, content.of(member.name()));
        }
        out.add('}');
    }

    /** The members that count, sorted; of the same name in the order received. */
    private List<Member> members(int part, HashedContent content) {
        List<Member> members = new ArrayList<>();
        boolean hasContent = false;
        for (int name = part + SIZE; name < parts[part + NEXT]; name = parts[name + SIZE + NEXT]) {
            Member member = new Member(text(name), name);
            int value = name + SIZE;
            boolean empty = kind(value) == '[' && parts[value + NEXT] == value + SIZE;
            if (content.has(member.name(), empty ? 0 : kind(value))) {
                members.add(member);
                hasContent |= member.name().equals("content");
            }
        }
        if (content == HashedContent.EXPORT_MESSAGE && hasContent) {
            members.removeIf(member -> member.name().equals("text"));
        }
        members.sort(Comparator.comparing(Member::name));
        return members;
    }

    private String text(int part) {
        return JsonScanner.text(json, parts[part + FROM], parts[part + TO], parts[part + ESCAPES] != NO_ESCAPES);
    }

    private void writeText(int part) {
        int to = parts[part + TO];
        int from = parts[part + FROM];
        out.add('"');
        if (parts[part + ESCAPES] == ANY_ESCAPES) {
            for (int i = from; i < to; i++) {
                if (json[i] == '\\') {
                    byte letter = json[i + 1];
                    if (letter == '/' || letter == 'u') {
                        out.add(json, from, i);
                        i = letter == '/' ? addSlash(i) : addCharacter(i, to);
                        from = i + 1;
                    } else {
                        i++;
                    }
                }
            }
        }
        out.add(json, from, to);
        out.add('"');
    }

    /** Returns the index of the last byte of the escape. */
    private int addSlash(int backslash) {
        out.add('/');
        return backslash + 1;
    }

    /** Writes the character, of two escapes if they are a pair; returns the index of the last byte used. */
    private int addCharacter(int backslash, int to) {
        char first = JsonScanner.codeUnit(json, backslash + 2);
        int last = backslash + 5;
        boolean follows = last + 6 < to && json[last + 1] == '\\' && json[last + 2] == 'u';
        if (Character.isHighSurrogate(first) && follows) {
            char second = JsonScanner.codeUnit(json, last + 3);
            if (Character.isLowSurrogate(second)) {
                out.addUtf8(Character.toCodePoint(first, second));
                return last + 6;
            }
        }
        switch (first) {
            case '"', '\\' -> out.add('\\', first);
            case '\b' -> out.add('\\', 'b');
            case '\f' -> out.add('\\', 'f');
            case '\n' -> out.add('\\', 'n');
            case '\r' -> out.add('\\', 'r');
            case '\t' -> out.add('\\', 't');
            default -> {
                if (first < ' ' || Character.isSurrogate(first)) {
                    out.addEscape(first);
                } else {
                    out.addUtf8(first);
                }
            }
        }
        return last;
    }

    private record Member(String name, int part) {}
}
