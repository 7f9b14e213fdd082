package io.compliance4j.dlp.corpus;

import static io.compliance4j.dlp.corpus.Rng.DIGITS;
import static io.compliance4j.dlp.corpus.Rng.LOWER;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Values beyond the list of labels: wallet phrases as the standard BIP-39 makes them, cookies that stand for a login. */
final class MoreForms {
    private static final List<String> WORDS = words();

    private MoreForms() {}

    static void addTo(FormSet set) {
        for (int count : new int[] {12, 15, 18, 21, 24}) {
            set.number("seed_phrase", count + " words", r -> String.join(" ", phrase(r, count)));
        }
        set.number("seed_phrase", "commas", r -> String.join(", ", phrase(r, 12)));
        set.number(
                "seed_phrase", "capitals", r -> String.join(" ", phrase(r, 24)).toUpperCase(Locale.ROOT));
        set.lines(
                "seed_phrase",
                "told",
                (s, r) -> s.text("my recovery phrase is: ")
                        .value("seed_phrase", String.join(" ", phrase(r, 12)))
                        .text(". don't tell"));
        set.lines("seed_phrase", "numbered", (s, r) -> {
            List<String> words = phrase(r, 12);
            StringBuilder rest = new StringBuilder(words.get(0));
            for (int i = 1; i < words.size(); i++) {
                rest.append('\n').append(i + 1).append(". ").append(words.get(i));
            }
            s.text("1. ").value("seed_phrase", rest.toString());
        });
        set.lines(
                "session_cookie",
                "request",
                (s, r) -> s.text("Cookie: theme=dark; " + name(r) + "=")
                        .value("session_cookie", value(r))
                        .text("; lang=" + r.pick("de", "fr", "en")));
        set.lines(
                "session_cookie",
                "response",
                (s, r) -> s.text("Set-Cookie: " + name(r) + "=")
                        .value("session_cookie", value(r))
                        .text("; Path=/; HttpOnly; Secure"));
        set.lines(
                "session_cookie",
                "curl",
                (s, r) -> s.text("curl https://app.acme.example/ --cookie \"" + name(r) + "=")
                        .value("session_cookie", value(r))
                        .text("\""));
        set.lines(
                "session_cookie",
                "framework",
                (s, r) -> s.text(r.pick("JSESSIONID", "PHPSESSID", "ASP.NET_SessionId", "laravel_session") + "=")
                        .value("session_cookie", value(r)));
    }

    private static String name(Rng r) {
        return r.pick(
                "JSESSIONID", "PHPSESSID", "session", "session_id", "connect.sid", "auth_session", "_app_session");
    }

    private static String value(Rng r) {
        return switch (r.below(3)) {
            case 0 -> r.hex(32).toUpperCase(Locale.ROOT);
            case 1 -> r.chars(LOWER + DIGITS, 26);
            default -> r.alnum(r.between(24, 60));
        };
    }

    /** Random bits, a checksum of one bit for every 32 of them, eleven bits a word. */
    static List<String> phrase(Rng r, int count) {
        byte[] entropy = r.bytes(count * 4 / 3);
        byte[] hash = sha256(entropy);
        List<String> phrase = new ArrayList<>();
        for (int word = 0; word < count; word++) {
            int number = 0;
            for (int bit = word * 11; bit < word * 11 + 11; bit++) {
                byte from = bit < entropy.length * 8 ? entropy[bit / 8] : hash[bit / 8 - entropy.length];
                number = number << 1 | (from >> (7 - bit % 8) & 1);
            }
            phrase.add(WORDS.get(number));
        }
        return phrase;
    }

    /** Twelve words of the list whose last one is no checksum of the others. */
    static String noPhrase(Rng r) {
        List<String> words = new ArrayList<>(phrase(r, 12));
        int last = WORDS.indexOf(words.get(11));
        words.set(11, WORDS.get(last ^ 1));
        return String.join(" ", words);
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> words() {
        try (InputStream in =
                MoreForms.class.getResourceAsStream("/io/compliance4j/dlp/internal/check/bip39-english.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
