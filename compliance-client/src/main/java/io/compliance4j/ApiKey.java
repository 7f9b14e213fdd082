package io.compliance4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;

/**
 * The secret that a client authenticates with. Never shown: {@link #toString()} has its last four characters only, and it
 * cannot be serialized. Immutable.
 */
public final class ApiKey {

    /** Where {@link #fromEnvironment()} looks. */
    public static final String ENVIRONMENT_VARIABLE = "ANTHROPIC_COMPLIANCE_ACCESS_KEY";

    private static final int LONGEST_KEY_TO_HIDE_WHOLE = 16;

    private final String secret;

    private ApiKey(String secret) {
        this.secret = secret;
    }

    /**
     * A key.
     *
     * @throws IllegalArgumentException if it is blank or has a character that no key has, such as a line end
     */
    public static ApiKey of(String secret) {
        return checked(secret, "The key");
    }

    /**
     * The key in {@value #ENVIRONMENT_VARIABLE}.
     *
     * @throws IllegalStateException if the variable is not set
     * @throws IllegalArgumentException if its value is no key
     */
    public static ApiKey fromEnvironment() {
        return fromEnvironment(ENVIRONMENT_VARIABLE);
    }

    /**
     * The key in that environment variable.
     *
     * @throws IllegalStateException if the variable is not set
     * @throws IllegalArgumentException if its value is no key
     */
    public static ApiKey fromEnvironment(String name) {
        return fromEnvironment(name, System.getenv());
    }

    static ApiKey fromEnvironment(String name, Map<String, String> environment) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "The environment variable " + name + " is not set. Create a Compliance Access"
                            + " Key (claude.ai, Organization settings, API) and export it under this name, or pass"
                            + " ApiKey.of(…) or ApiKey.fromFile(…) to the builder");
        }
        return checked(value, "The key in the environment variable " + name);
    }

    /**
     * The key in a file that holds nothing else, as secret stores mount them. One line end behind it is ignored.
     *
     * @throws UncheckedIOException if the file cannot be read; unchecked, so that it fits a key supplier
     * @throws IllegalArgumentException if its content is no key
     */
    public static ApiKey fromFile(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file cannot be read: " + file, e);
        }
        if (text.endsWith("\n")) {
            text = text.substring(0, text.length() - (text.endsWith("\r\n") ? 2 : 1));
        }
        return checked(text, "The key in the file " + file);
    }

    private static ApiKey checked(String secret, String what) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        for (int i = 0; i < secret.length(); i++) {
            char c = secret.charAt(i);
            if (c <= ' ' || c > '~') {
                throw new IllegalArgumentException(what + " has the character U+" + String.format("%04X", (int) c)
                        + " at index " + i + ", which no key has; pass it without quotes, blanks and line ends");
            }
        }
        return new ApiKey(secret);
    }

    /** What the key can be used for, as far as its prefix tells. */
    public Kind kind() {
        if (secret.startsWith("sk-ant-admin")) {
            return Kind.ADMIN;
        }
        if (secret.startsWith("sk-ant-api03-")) {
            return Kind.CLAUDE_API;
        }
        return secret.startsWith("sk-ant-api") ? Kind.COMPLIANCE : Kind.OTHER;
    }

    String secret() {
        return secret;
    }

    /** In time that does not depend on where two keys differ. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey that
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.US_ASCII), that.secret.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int hashCode() {
        return Objects.hash(secret);
    }

    @Override
    public String toString() {
        return secret.length() <= LONGEST_KEY_TO_HIDE_WHOLE
                ? "ApiKey[…]"
                : "ApiKey[…" + secret.substring(secret.length() - 4) + "]";
    }

    /** Kinds of keys. */
    public enum Kind {
        /** Compliance Access Key: everything that its scopes grant. */
        COMPLIANCE,
        /** Admin key of the Claude Console: the activity feed only. */
        ADMIN,
        /** Key for the Claude API itself: refused by every operation of this API. */
        CLAUDE_API,
        /** None of the known prefixes; the server decides. */
        OTHER
    }
}
