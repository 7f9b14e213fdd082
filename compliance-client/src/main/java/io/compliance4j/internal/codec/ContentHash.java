package io.compliance4j.internal.codec;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Hashes of records that stay the same as long as their content does, however it was written down: the first 16 bytes of
 * SHA-256 over canonical JSON, in hex. Bytes that are not JSON are hashed as they are. Thread-safe.
 */
public final class ContentHash {

    private static final int BYTES_KEPT = 16;

    private ContentHash() {}

    /** Of a row of any kind. */
    public static String ofRecord(byte[] json) {
        return hash(json, HashedContent.RECORD);
    }

    /** Of a message of a chat. */
    public static String ofMessage(byte[] json) {
        return hash(json, HashedContent.MESSAGE);
    }

    /** Of a message of a transcript that was asked for with these limits. */
    public static String ofSessionMessage(byte[] json, int toolUseInputMaxBytes, int toolResultMaxBytes) {
        MessageDigest sha256 = sha256();
        CanonicalJson.update(sha256, json, HashedContent.MESSAGE);
        sha256.update((byte) '\n');
        CanonicalJson.updateAscii(sha256, toolUseInputMaxBytes + "," + toolResultMaxBytes);
        return hex(sha256);
    }

    /** Of a message of a claude.ai data export. */
    public static String ofExportMessage(byte[] json) {
        return hash(json, HashedContent.EXPORT_MESSAGE);
    }

    private static String hash(byte[] json, HashedContent content) {
        MessageDigest sha256 = sha256();
        CanonicalJson.update(sha256, json, content);
        return hex(sha256);
    }

    private static String hex(MessageDigest sha256) {
        return HexFormat.of().formatHex(Arrays.copyOf(sha256.digest(), BYTES_KEPT));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
