package io.compliance4j.internal.transfer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** MD5 and SHA-256 of the same bytes, computed as they pass. Not thread-safe. */
final class Digests {

    private static final int MD5_LENGTH = 16;

    private final MessageDigest md5 = digest("MD5");
    private final MessageDigest sha256 = digest("SHA-256");

    void update(byte[] bytes, int from, int length) {
        md5.update(bytes, from, length);
        sha256.update(bytes, from, length);
    }

    /** Lower-case hex; ends the digest. */
    String md5() {
        return HexFormat.of().formatHex(md5.digest());
    }

    /** Lower-case hex; ends the digest. */
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** The {@code Content-MD5} header's Base64 in lower-case hex; empty if it is not the digest of anything. */
    static Optional<String> fromContentMd5(String header) {
        try {
            byte[] digest = Base64.getDecoder().decode(header.trim());
            return digest.length == MD5_LENGTH ? Optional.of(HexFormat.of().formatHex(digest)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
