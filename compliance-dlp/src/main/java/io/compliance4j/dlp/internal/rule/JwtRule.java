package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.engine.Reason;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Scan;
import io.compliance4j.dlp.internal.engine.Spec;
import java.time.Clock;
import java.util.Set;

/** Signed and encrypted tokens: base64url parts of which the first, and in signed ones the second, are JSON objects. */
final class JwtRule implements Rule {
    private static final Set<String> ALGORITHMS = Words.set("""
            HS256 HS384 HS512 RS256 RS384 RS512 ES256 ES384 ES512 ES256K PS256 PS384 PS512 EdDSA none dir RSA1_5 RSA-OAEP
            RSA-OAEP-256 A128KW A192KW A256KW ECDH-ES ECDH-ES+A128KW ECDH-ES+A256KW A128GCMKW A256GCMKW PBES2-HS256+A128KW""");
    private static final int MAX_HEADER = 2_000;
    private static final int USUAL_HEADER = 512;
    private static final int MAX_PAYLOAD = 8_000;

    private final Spec spec;
    private final Clock clock;

    JwtRule(Spec spec, Clock clock) {
        this.spec = spec;
        this.clock = clock;
    }

    @Override
    public void examine(Scan scan, int at) {
        String text = scan.text();
        if (!opens(text, at) || !Chars.leftEdge(text, at)) {
            return;
        }
        int headEnd = part(scan, Scan.Memo.TOKEN_HEAD, at);
        if (headEnd - at < 16 || headEnd - at > MAX_HEADER || !dot(text, headEnd)) {
            return;
        }
        if (scan.remembered(Scan.Memo.TOKEN_DONE, at) >= 0) {
            return;
        }
        int bodyEnd = part(scan, Scan.Memo.TOKEN_BODY, headEnd + 1);
        if (!dot(text, bodyEnd)) {
            return;
        }
        String algorithm = algorithm(Decoding.decode(text, at, headEnd));
        if (algorithm.isEmpty()) {
            // Of many openings in one long header, those far from its end are one reading.
            scan.remember(Scan.Memo.TOKEN_DONE, at, headEnd - USUAL_HEADER);
            return;
        }
        scan.remember(Scan.Memo.TOKEN_DONE, at, headEnd);
        int end = part(scan, Scan.Memo.TOKEN_TAIL, bodyEnd + 1);
        int reasons = Reason.STRUCTURE.bit() | Reason.DECODES.bit();
        if (opens(text, headEnd + 1)) {
            if (bodyEnd - headEnd > MAX_PAYLOAD || (end == bodyEnd + 1) != algorithm.equals("none")) {
                return;
            }
            String payload = Decoding.decode(text, headEnd + 1, bodyEnd);
            if (!isObject(payload) || isSample(payload)) {
                return;
            }
            if (dot(text, end)
                    && end + 1 < text.length()
                    && Chars.isBase64(text.charAt(end + 1))
                    && end > bodyEnd + 1) {
                return;
            }
            scan.hit(spec, at, end, 95, reasons | (Expiry.ofClaims(payload, clock) ? Reason.EXPIRED.bit() : 0));
            return;
        }
        if (dot(text, end)) {
            int cipherEnd = part(scan, Scan.Memo.TOKEN_TAIL, end + 1);
            if (dot(text, cipherEnd)) {
                int tagEnd = part(scan, Scan.Memo.TOKEN_TAIL, cipherEnd + 1);
                if (tagEnd - cipherEnd > 16) {
                    scan.hit(spec, at, tagEnd, 92, reasons);
                }
            }
        }
    }

    /** The tokens that the RFC and the web site of the format show to everybody. */
    private static boolean isSample(String payload) {
        return (payload.contains("John Doe") && payload.contains("1516239022"))
                || (payload.contains("\"joe\"") && payload.contains("1300819380"));
    }

    private static boolean opens(String text, int at) {
        return text.startsWith("eyJ", at) || text.startsWith("ewog", at) || text.startsWith("eyAi", at);
    }

    private static boolean dot(String text, int at) {
        return at < text.length() && text.charAt(at) == '.';
    }

    private static int part(Scan scan, Scan.Memo memo, int at) {
        return scan.stretch(memo, at, scan.text().length(), (text, i) -> {
            char c = text.charAt(i);
            return Chars.isAlphanumeric(c) || c == '-' || c == '_';
        });
    }

    private static String algorithm(String header) {
        int key = header.indexOf("\"alg\"");
        if (key < 0 || !isObject(header)) {
            return "";
        }
        int from = header.indexOf('"', key + 5);
        int to = header.indexOf('"', from + 1);
        String name = from < 0 || to < 0 ? "" : header.substring(from + 1, to);
        return ALGORITHMS.contains(name) ? name : "";
    }

    /** A JSON object as far as tokens need telling: braces, a quoted name, no control characters. */
    private static boolean isObject(String json) {
        String trimmed = json.strip();
        if (!trimmed.startsWith("{") || !trimmed.endsWith("}")) {
            return false;
        }
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 127) {
                return false;
            }
        }
        return trimmed.length() == 2 || (trimmed.indexOf('"') > 0 && trimmed.indexOf(':') > 0);
    }
}
