package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.check.Randomness;
import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;

/** Key blocks between BEGIN and END lines, also with escaped line ends or inside quotes, and PuTTY's files. */
final class PrivateKeyRule implements Rule {
    private static final String BEGIN = "-----BEGIN ";
    private static final String DASHES = "-----";
    private static final String PUTTY = "PuTTY-User-Key-File-";
    private static final int MAX_LABEL = 60;
    private static final int MIN_BODY = 64;
    private static final double MIN_ENTROPY = 3.8;

    private final Spec spec;

    PrivateKeyRule(Spec spec) {
        this.spec = spec;
    }

    @Override
    public void examine(Scan scan, int at) {
        String text = scan.text();
        if (text.charAt(at) == '-') {
            if (text.startsWith(BEGIN, at) && (at == 0 || text.charAt(at - 1) != '-')) {
                pem(scan, text, at);
            }
        } else if (text.startsWith(PUTTY, at)) {
            if (scan.remembered(Scan.Memo.PUTTY, at) < 0) {
                scan.remember(Scan.Memo.PUTTY, at, Math.min(text.length(), at + 1_000));
                putty(scan, text, at);
            }
        }
    }

    private void pem(Scan scan, String text, int at) {
        int labelEnd = Near.find(text, DASHES, at + BEGIN.length(), MAX_LABEL);
        if (labelEnd < 0 || labelEnd - at > MAX_LABEL) {
            return;
        }
        String label = text.substring(at + BEGIN.length(), labelEnd);
        if (!label.contains("PRIVATE KEY")) {
            return;
        }
        int body = labelEnd + DASHES.length();
        int close = next(scan, text, body);
        boolean closed = close >= 0 && text.startsWith("-----END " + label + DASHES, close);
        int bodyEnd = closed ? close : lastBase64(text, body);
        if (!isKey(text, body, bodyEnd)) {
            return;
        }
        int end = closed ? close + "-----END ".length() + label.length() + DASHES.length() : bodyEnd;
        boolean agrees = closed && lengthAgrees(text, body, bodyEnd);
        scan.hit(
                spec,
                at,
                end,
                agrees ? 98 : closed ? 94 : 85,
                Reason.STRUCTURE.bit() | (agrees ? Reason.DECODES.bit() : 0));
    }

    /** Whether the body decodes to as many bytes as the DER sequence in it says, or to a key of OpenSSH. */
    private static boolean lengthAgrees(String text, int start, int end) {
        StringBuilder head = new StringBuilder();
        int count = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (Chars.isBase64(c)) {
                count++;
                if (head.length() < 24) {
                    head.append(c);
                }
            }
        }
        String bytes = Decoding.decode(head.toString(), 0, head.length());
        if (bytes.startsWith("openssh-key-v1")) {
            return true;
        }
        if (bytes.length() < 4 || bytes.charAt(0) != 0x30) {
            return false;
        }
        int lengthOfLength = bytes.charAt(1) < 0x80 ? 0 : bytes.charAt(1) & 0x7f;
        int length = lengthOfLength == 0 ? bytes.charAt(1) : 0;
        for (int i = 0; i < lengthOfLength && lengthOfLength <= 2; i++) {
            length = length << 8 | bytes.charAt(2 + i);
        }
        return count * 3L / 4 == 2L + lengthOfLength + length;
    }

    /** The next five dashes, looked for once however many BEGIN lines come before them. */
    private static int next(Scan scan, String text, int from) {
        int known = scan.remembered(Scan.Memo.BLOCK_END, from);
        if (known < 0) {
            int found = text.indexOf(DASHES, from);
            known = scan.remember(Scan.Memo.BLOCK_END, from, found < 0 ? text.length() : found + 1);
        }
        return known == text.length() && !text.startsWith(DASHES, known - 1) ? -1 : known - 1;
    }

    /** The end of the last line of base64 of a block without an END line. */
    private static int lastBase64(String text, int body) {
        int end = body;
        int i = body;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n' || (c == ' ' && i == lineStart(text, i))) {
                i++;
                continue;
            }
            if (c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == 'n' || text.charAt(i + 1) == 'r')) {
                i += 2;
                continue;
            }
            int stop = i;
            while (stop < text.length() && (Chars.isBase64(text.charAt(stop)) || text.charAt(stop) == '=')) {
                stop++;
            }
            boolean whole = stop == text.length() || "\r\n\\\"'`".indexOf(text.charAt(stop)) >= 0;
            int length = stop - i;
            if (!whole && header(text, i)) {
                i = lineEnd(text, i);
                continue;
            }
            if (length == 0 || !whole || (length < 16 && end == body)) {
                break;
            }
            end = stop;
            i = stop;
        }
        return end;
    }

    private static int lineStart(String text, int at) {
        return at == 0 || text.charAt(at - 1) == '\n' ? at : -1;
    }

    private static int lineEnd(String text, int at) {
        int end = Near.find(text, "\n", at, 2_000);
        return end < 0 ? Math.min(text.length(), at + 2_000) : end;
    }

    private static boolean header(String text, int at) {
        return text.startsWith("Proc-Type:", at)
                || text.startsWith("DEK-Info:", at)
                || text.startsWith("Version:", at)
                || text.startsWith("Comment:", at);
    }

    /** Enough base64, random enough, and no prose: words of a sentence are shorter than the lines of a key. */
    private static boolean isKey(String text, int start, int end) {
        int from = start;
        for (int i = start; i < end; i++) {
            if (header(text, i)) {
                from = Math.min(end, lineEnd(text, i));
                i = from;
            }
        }
        int base64 = 0;
        int word = 0;
        int shortWords = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (Chars.isBase64(c)) {
                base64++;
                word++;
            } else {
                if (c == ' ' && word > 1 && word < 16) {
                    shortWords++;
                }
                word = 0;
                if (c == '.' || c == '*' || c == '<' || c == '[' || c == '\u2026') {
                    return false;
                }
            }
        }
        return base64 >= MIN_BODY && shortWords < 4 && Randomness.entropy(text, from, end) >= MIN_ENTROPY;
    }

    private void putty(Scan scan, String text, int at) {
        int mac = Near.find(text, "Private-MAC: ", at, 16_000);
        int lines = Near.find(text, "Private-Lines: ", at, 16_000);
        if (mac < 0 || lines < 0 || mac - at > 16_000) {
            return;
        }
        int end = mac + "Private-MAC: ".length();
        while (end < text.length() && Chars.isHex(text.charAt(end))) {
            end++;
        }
        scan.hit(spec, at, end, 95, Reason.STRUCTURE.bit());
    }
}
