package io.compliance4j.dlp.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * Which encoding a text is in, and the text decoded. In this order: a byte order mark; zeros in every other byte (UTF-16 without a
 * mark); what is declared, unless the bytes say otherwise; UTF-8 if there is any that is valid; a code page by the letters it gives.
 * Decoding never fails and never drops a byte: one that is not valid UTF-8 is read by the code page.
 */
final class Encodings {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private Encodings() {}

    /** An encoding and how many bytes of mark come before the text. */
    private record Marked(Charset charset, int length) {}

    /** The text of a stream, decoded. The reader buffers; closing it is not needed. */
    static Reader reader(InputStream in, byte[] head, Optional<Charset> declared) throws IOException {
        Optional<Marked> mark = mark(head);
        if (mark.isPresent()) {
            in.skipNBytes(mark.get().length());
            return reader(in, mark.get().charset(), head);
        }
        Optional<Charset> wide = withoutMark(head);
        return reader(
                in, wide.or(() -> declared.filter(c -> plausible(c, head))).orElse(StandardCharsets.UTF_8), head);
    }

    private static Reader reader(InputStream in, Charset charset, byte[] head) {
        return charset.equals(StandardCharsets.UTF_8)
                        && !CodePages.multiByte(head).isPresent()
                ? new Utf8Reader(in)
                : new InputStreamReader(
                        in,
                        charset.equals(StandardCharsets.UTF_8)
                                ? CodePages.multiByte(head).orElse(charset)
                                : charset);
    }

    /** The first part of a text, decoded; a character that is cut at its end is missing or wrong. */
    static String start(byte[] head) {
        try (Reader reader = reader(new java.io.ByteArrayInputStream(head), head, Optional.empty())) {
            char[] chars = new char[4_096];
            int n = reader.read(chars, 0, chars.length);
            return n <= 0 ? "" : new String(chars, 0, n);
        } catch (IOException e) {
            return "";
        }
    }

    /** A charset of this name, if there is one. */
    static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Whether bytes look like text in some encoding. */
    static boolean looksLikeText(byte[] head) {
        if (mark(head).isPresent() || withoutMark(head).isPresent()) {
            return true;
        }
        int odd = 0;
        for (byte b : head) {
            if (b == 0) {
                return false;
            }
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b && b != '\b') {
                odd++;
            }
        }
        return odd <= head.length / 50;
    }

    private static Optional<Marked> mark(byte[] head) {
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return Optional.of(new Marked(StandardCharsets.UTF_8, 3));
        }
        if (starts(head, 0xff, 0xfe, 0, 0)) {
            return Optional.of(new Marked(UTF_32LE, 4));
        }
        if (starts(head, 0, 0, 0xfe, 0xff)) {
            return Optional.of(new Marked(UTF_32BE, 4));
        }
        if (starts(head, 0xff, 0xfe)) {
            return Optional.of(new Marked(StandardCharsets.UTF_16LE, 2));
        }
        if (starts(head, 0xfe, 0xff)) {
            return Optional.of(new Marked(StandardCharsets.UTF_16BE, 2));
        }
        return Optional.empty();
    }

    static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * UTF-16 or UTF-32 without a mark: spaces, digits and line ends have zeros in the same places whatever the language, and no
     * control character stands where a zero may.
     */
    private static Optional<Charset> withoutMark(byte[] head) {
        int n = Math.min(head.length & ~3, 4_096);
        if (n < 4) {
            return Optional.empty();
        }
        int[] zeros = new int[4];
        for (int i = 0; i < n; i++) {
            if (head[i] == 0) {
                zeros[i & 3]++;
            }
        }
        int quads = n / 4;
        if (zeros[0] == quads && zeros[1] == quads && zeros[3] * 2 < quads) {
            return Optional.of(UTF_32BE);
        }
        if (zeros[2] == quads && zeros[3] == quads && zeros[0] * 2 < quads) {
            return Optional.of(UTF_32LE);
        }
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        if (odd * 20 >= n && even * 10 <= odd && mostlyLetters(head, n, StandardCharsets.UTF_16LE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (even * 20 >= n && odd * 10 <= even && mostlyLetters(head, n, StandardCharsets.UTF_16BE)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static boolean mostlyLetters(byte[] head, int length, Charset charset) {
        String text = new String(head, 0, length, charset);
        long good = text.codePoints()
                .filter(c -> (c >= ' ' && Character.isDefined(c) && c != 0xfffd) || c == '\n' || c == '\r' || c == '\t')
                .count();
        return good * 100 >= text.codePointCount(0, text.length()) * 98L;
    }

    /** Whether bytes can be in the encoding that is declared; a declaration of UTF-8 adds nothing. */
    private static boolean plausible(Charset declared, byte[] head) {
        String name = declared.name();
        if (name.startsWith("UTF-16") || name.startsWith("UTF-32") || declared.equals(StandardCharsets.US_ASCII)) {
            return false;
        }
        return declared.equals(StandardCharsets.UTF_8) || !Utf8Reader.isUtf8WithLetters(head);
    }
}
