package io.compliance4j.internal.http;

import java.net.URI;
import java.util.Locale;

/** Decides which addresses the key may be sent to. */
public final class BaseUri {

    private BaseUri() {}

    /**
     * Returns {@code uri} if it is {@code https}, or {@code http} to this machine, and nothing but a place.
     *
     * @throws IllegalArgumentException if it is not; the message never repeats user information
     */
    public static URI require(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (host == null || uri.isOpaque()) {
            throw new IllegalArgumentException(
                    "The base URI has no host; expected something like https://api.anthropic.com");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "The base URI has user information, a query or a fragment; expected scheme,"
                            + " host and at most a path, like https://" + host);
        }
        switch (scheme) {
            case "https" -> {}
            case "http" -> requireLoopback(host);
            default ->
                throw new IllegalArgumentException("The base URI begins with " + scheme + "; use https://" + host);
        }
        return uri;
    }

    /** By name only: what a name server says does not make a host this machine. */
    private static void requireLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        boolean loopback = name.equals("localhost")
                || name.equals("[::1]")
                || name.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
        if (!loopback) {
            throw new IllegalArgumentException("The base URI would send the key in plain text to " + host
                    + "; use https (http is for localhost only)");
        }
    }
}
