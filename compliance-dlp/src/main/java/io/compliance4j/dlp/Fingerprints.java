package io.compliance4j.dlp;

import io.compliance4j.dlp.internal.check.Hashes;
import io.compliance4j.dlp.internal.engine.Spec.Normal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Keyed hashes (HMAC with SHA-256) of normalised values. Immutable; the digest is the caller's. */
final class Fingerprints {
    private static final int BLOCK = 64;
    private static final byte[] PUBLIC_KEY = "compliance4j".getBytes(StandardCharsets.US_ASCII);

    private final byte[] inner;
    private final byte[] outer;

    private Fingerprints(byte[] key) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? Hashes.sha256().digest(key) : key, BLOCK);
        this.inner = new byte[BLOCK];
        this.outer = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            inner[i] = (byte) (block[i] ^ 0x36);
            outer[i] = (byte) (block[i] ^ 0x5c);
        }
    }

    /** Under a key that everybody knows: the same everywhere, and no protection for values that can be guessed. */
    static Fingerprints withPublicKey() {
        return new Fingerprints(PUBLIC_KEY);
    }

    static Fingerprints withKey(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("fingerprint key of " + key.length + " bytes: give 16 and more");
        }
        return new Fingerprints(key);
    }

    String of(MessageDigest digest, String value, Normal normal) {
        byte[] bytes = normalised(value, normal).getBytes(StandardCharsets.UTF_8);
        digest.reset();
        digest.update(inner);
        byte[] first = digest.digest(bytes);
        digest.update(outer);
        return "sha256:" + HexFormat.of().formatHex(digest.digest(first));
    }

    private static String normalised(String value, Normal normal) {
        return switch (normal) {
            case AS_IS -> value;
            case LOWER -> value.toLowerCase(Locale.ROOT);
            case COMPACT -> {
                StringBuilder out = new StringBuilder(value.length());
                for (int i = 0; i < value.length(); ) {
                    int c = value.codePointAt(i);
                    if (Character.isLetterOrDigit(c)) {
                        out.appendCodePoint(Character.toUpperCase(c));
                    }
                    i += Character.charCount(c);
                }
                yield out.toString();
            }
        };
    }
}
