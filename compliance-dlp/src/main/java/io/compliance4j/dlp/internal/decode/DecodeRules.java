package io.compliance4j.dlp.internal.decode;

import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Offsets;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Triggers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Finds stretches that decode to text. Each is decoded once, so all of it together is linear in the text. */
public final class DecodeRules {
    private static final int MIN_RUN = 20;
    private static final int MIN_HEX = 24;
    private static final int MAX_RUN = 65_536;
    private static final int PROBE = 12;
    private static final int MIN_ESCAPES = 3;
    private static final int MAX_STRETCH = 4_096;

    private DecodeRules() {}

    /** Registers them. */
    public static void register(Triggers triggers) {
        triggers.onRuns(DecodeRules::run);
        triggers.onSymbol(DecodeRules::percent, '%');
        triggers.onSymbol(DecodeRules::escapes, '\\');
    }

    private static void run(Scan scan, int at) {
        String text = scan.text();
        int n = Math.min(text.length(), at + MAX_RUN);
        boolean hex = true;
        int end = at;
        int probe = Math.min(n, at + MIN_HEX);
        while (end < probe && Chars.isBase64(text.charAt(end))) {
            hex &= Chars.isHex(text.charAt(end));
            end++;
        }
        if (end - at < MIN_RUN) {
            return;
        }
        if (hex && end - at == MIN_HEX && looksHex(text, at)) {
            hex(scan, text, at, n);
        } else if (probe(text, at)) {
            base64(scan, text, at, n);
        }
    }

    private static boolean looksHex(String text, int at) {
        for (int i = at; i < at + MIN_HEX; i += 2) {
            if (!printable(Character.digit(text.charAt(i), 16) << 4 | Character.digit(text.charAt(i + 1), 16))) {
                return false;
            }
        }
        return true;
    }

    private static void hex(Scan scan, String text, int at, int n) {
        int end = at;
        while (end < n && Chars.isHex(text.charAt(end))) {
            end++;
        }
        byte[] bytes = new byte[(end - at) / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (Character.digit(text.charAt(at + 2 * i), 16) << 4
                    | Character.digit(text.charAt(at + 2 * i + 1), 16));
        }
        add(scan, bytes, at, end, Reason.HEX);
    }

    /** Whether the first nine bytes are text, tested without an allocation. */
    private static boolean probe(String text, int at) {
        int bits = 0;
        int have = 0;
        for (int i = at; i < at + PROBE; i++) {
            bits = bits << 6 | value(text.charAt(i));
            have += 6;
            if (have >= 8) {
                have -= 8;
                if (!printable(bits >> have & 255)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int value(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return c == '+' || c == '-' ? 62 : 63;
    }

    private static boolean printable(int b) {
        return (b >= 32 && b < 127) || b == '\n' || b == '\r' || b == '\t';
    }

    private static void base64(Scan scan, String text, int at, int n) {
        int end = at;
        while (end < n && Chars.isBase64(text.charAt(end))) {
            end++;
        }
        int length = end - at - ((end - at) % 4 == 1 ? 1 : 0);
        byte[] ascii = new byte[length];
        for (int i = 0; i < length; i++) {
            char c = text.charAt(at + i);
            ascii[i] = (byte) (c == '-' ? '+' : c == '_' ? '/' : c);
        }
        while (end < n && text.charAt(end) == '=') {
            end++;
        }
        try {
            add(scan, Base64.getDecoder().decode(ascii), at, end, Reason.BASE64);
        } catch (IllegalArgumentException e) {
            // Not base64 after all.
            return;
        }
    }

    private static void add(Scan scan, byte[] bytes, int start, int end, Reason reason) {
        String decoded;
        try {
            decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return;
        }
        for (int i = 0; i < decoded.length(); i++) {
            char c = decoded.charAt(i);
            if (c < 128 && !printable(c)) {
                return;
            }
        }
        scan.decode(Offsets.whole(decoded, start, end), reason);
    }

    private static void percent(Scan scan, int at) {
        String text = scan.text();
        if (!isPercent(text, at) || scan.remembered(Scan.Memo.PERCENT_RUN, at) >= 0) {
            return;
        }
        int start = at;
        while (start > 0
                && at - start < 256
                && text.charAt(start - 1) > ' '
                && "\"'`<>".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = at;
        int limit = Math.min(text.length(), at + MAX_STRETCH);
        int count = 0;
        while (end < limit && text.charAt(end) > ' ' && "\"'`<>".indexOf(text.charAt(end)) < 0) {
            count += isPercent(text, end) ? 1 : 0;
            end++;
        }
        scan.remember(Scan.Memo.PERCENT_RUN, at, end);
        if (count < MIN_ESCAPES) {
            return;
        }
        unfold(scan, text, start, end, 3, Reason.PERCENT);
    }

    private static boolean isPercent(String text, int at) {
        return at + 2 < text.length()
                && text.charAt(at) == '%'
                && Chars.isHex(text.charAt(at + 1))
                && Chars.isHex(text.charAt(at + 2));
    }

    private static void escapes(Scan scan, int at) {
        String text = scan.text();
        if (!isEscape(text, at) || scan.remembered(Scan.Memo.ESCAPE_RUN, at) >= 0) {
            return;
        }
        int start = at;
        while (start > 0 && at - start < 64 && text.charAt(start - 1) >= ' ' && text.charAt(start - 1) != '"') {
            start--;
        }
        int end = at;
        int limit = Math.min(text.length(), at + MAX_STRETCH);
        int count = 0;
        while (end < limit && text.charAt(end) >= ' ' && text.charAt(end) != '"') {
            count += isEscape(text, end) ? 1 : 0;
            end++;
        }
        scan.remember(Scan.Memo.ESCAPE_RUN, at, end);
        if (count >= MIN_ESCAPES) {
            unfold(scan, text, start, end, 6, Reason.ESCAPES);
        }
    }

    private static boolean isEscape(String text, int at) {
        if (at + 5 >= text.length() || text.charAt(at) != '\\' || text.charAt(at + 1) != 'u') {
            return false;
        }
        return Chars.isHex(text.charAt(at + 2))
                && Chars.isHex(text.charAt(at + 3))
                && Chars.isHex(text.charAt(at + 4))
                && Chars.isHex(text.charAt(at + 5));
    }

    private static void unfold(Scan scan, String text, int start, int end, int width, Reason reason) {
        int digits = width == 3 ? 2 : 4;
        StringBuilder out = new StringBuilder(end - start);
        int[] starts = new int[end - start];
        int[] ends = new int[end - start];
        int used = 0;
        for (int i = start; i < end; ) {
            boolean escape = (width == 3 ? isPercent(text, i) : isEscape(text, i)) && i + width <= end;
            int length = escape ? width : 1;
            out.append(escape ? (char) HexFormat.fromHexDigits(text, i + width - digits, i + width) : text.charAt(i));
            starts[used] = i;
            ends[used++] = i + length;
            i += length;
        }
        scan.decode(new Offsets(out.toString(), Arrays.copyOf(starts, used), Arrays.copyOf(ends, used)), reason);
    }
}
