package io.compliance4j.testkit.tenant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids of the shapes the service uses, made from a seed: the same prefix and seed always give the same id.
 */
public final class Ids {
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private Ids() {}

    /** A tagged id: {@code prefix} + {@code 01} + 22 base58 characters, such as {@code claude_chat_01…}. */
    public static String tagged(String prefix, String seed) {
        byte[] hash = sha256(prefix + '\n' + seed);
        StringBuilder id =
                new StringBuilder(prefix.length() + 24).append(prefix).append("01");
        for (int i = 0; i < 22; i++) {
            id.append(BASE58.charAt((hash[i] & 0xff) % BASE58.length()));
        }
        return id.toString();
    }

    /** A tagged id that sorts by its number: records made one after another at the same instant keep their order. */
    public static String numbered(String prefix, long number) {
        char[] digits = new char[11];
        long rest = number;
        for (int i = digits.length - 1; i >= 0; i--) {
            digits[i] = BASE58.charAt((int) (rest % BASE58.length()));
            rest /= BASE58.length();
        }
        return prefix + "01" + new String(digits) + tagged("", prefix + number).substring(13);
    }

    /** The internal UUID behind a tagged id; the wire shows it in {@code href}, in cursors and in some error messages. */
    public static UUID uuidOf(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    public static String organization(String seed) {
        return tagged("org_", seed);
    }

    public static String user(String seed) {
        return tagged("user_", seed);
    }

    public static String chat(String seed) {
        return tagged("claude_chat_", seed);
    }

    public static String message(String seed) {
        return tagged("claude_chat_msg_", seed);
    }

    public static String file(String seed) {
        return tagged("claude_file_", seed);
    }

    public static String generatedFile(String seed) {
        return tagged("claude_gen_file_", seed);
    }

    public static String artifact(String seed) {
        return tagged("claude_artifact_", seed);
    }

    public static String artifactVersion(String seed) {
        return tagged("claude_artifact_version_", seed);
    }

    public static String project(String seed) {
        return tagged("claude_proj_", seed);
    }

    public static String document(String seed) {
        return tagged("claude_proj_doc_", seed);
    }

    public static String role(String seed) {
        return tagged("rbac_role_", seed);
    }

    public static String group(String seed) {
        return tagged("rbac_group_", seed);
    }

    public static String activity(String seed) {
        return tagged("activity_", seed);
    }

    public static String apiKey(String seed) {
        return tagged("apikey_", seed);
    }

    public static String remoteSession(String seed) {
        return tagged("cse_", seed);
    }

    public static String remoteMessage(String seed) {
        return tagged("csev_", seed);
    }

    public static String codeArtifact(String seed) {
        return tagged("cart_", seed);
    }

    /** A local session's id: base64url of a small JSON that names organization, account and session. */
    public static String localSession(UUID organization, String userId, String seed) {
        return "clls_"
                + base64Url("{\"v\":1,\"o\":\"" + organization + "\",\"p\":\"" + uuidOf(userId) + "\",\"s\":\""
                        + uuidOf("session\n" + seed) + "\"}");
    }

    /** A local session message's id, base64url of a small JSON. */
    public static String localMessage(String seed) {
        return "clsm_"
                + base64Url(
                        "{\"v\":1,\"l\":\"" + uuidOf("clsm\n" + seed).toString().replace("-", "") + "\"}");
    }

    private static String base64Url(String text) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
