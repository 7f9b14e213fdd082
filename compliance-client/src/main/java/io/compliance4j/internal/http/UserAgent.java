package io.compliance4j.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Names this library, its version and the program that uses it. */
public final class UserAgent {

    private static final String VERSION_FILE = "/io/compliance4j/version.properties";
    private static final int LONGEST_NAME = 100;

    private UserAgent() {}

    /** The header's value. */
    public static String of(Optional<String> application) {
        return "compliance4j/" + version()
                + application.map(name -> " (" + name + ")").orElse("");
    }

    /**
     * Returns {@code name} if it can stand in a header.
     *
     * @throws IllegalArgumentException if it is blank, too long or has other than printable ASCII characters
     */
    public static String requireName(String name) {
        boolean printable = name.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '(' && c != ')');
        if (name.isBlank() || name.length() > LONGEST_NAME || !printable) {
            throw new IllegalArgumentException("The application name is blank, longer than " + LONGEST_NAME
                    + " characters, or has others than printable ASCII without parentheses; use one like my-siem/1.4");
        }
        return name;
    }

    /** This library's version. */
    public static String version() {
        try (InputStream file =
                Objects.requireNonNull(UserAgent.class.getResourceAsStream(VERSION_FILE), VERSION_FILE)) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
