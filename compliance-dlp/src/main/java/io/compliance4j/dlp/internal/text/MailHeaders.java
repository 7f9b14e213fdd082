package io.compliance4j.dlp.internal.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers of a mail or of a part of one, with encoded words decoded. */
final class MailHeaders {
    private static final int MOST = 5_000;
    private static final int LONGEST = 100_000;
    private static final Pattern WORD =
            Pattern.compile("=\\?([\\w.:-]{1,40})(?:\\*[\\w-]*)?\\?([bBqQ])\\?([^?\\s]*)\\?=");
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(\\?=)\\s+(?==\\?[\\w.:-]{1,40}(?:\\*[\\w-]*)?\\?[bBqQ]\\?)");

    private final List<Header> all = new ArrayList<>();

    /** One header, unfolded and decoded. */
    private record Header(String name, String value) {}

    private MailHeaders() {}

    /** Reads up to the empty line; it is enough if a line comes that is no header. */
    static MailHeaders read(MailLines lines) throws IOException {
        MailHeaders headers = new MailHeaders();
        StringBuilder current = new StringBuilder();
        while (lines.fill() && !lines.atBoundary() && headers.all.size() < MOST) {
            String line = lines.text();
            if (line.isEmpty()) {
                lines.advance();
                break;
            }
            boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            if (folded && current.length() < LONGEST) {
                current.append(' ').append(line.strip());
            } else if (!folded && line.indexOf(':') > 0) {
                headers.add(current);
                current.append(line);
            } else if (!folded) {
                break;
            }
            lines.advance();
        }
        headers.add(current);
        return headers;
    }

    private void add(StringBuilder line) {
        int colon = line.indexOf(":");
        if (colon > 0) {
            String raw = line.substring(colon + 1).strip();
            byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
            String value = Utf8Reader.isUtf8WithLetters(bytes) ? new String(bytes, StandardCharsets.UTF_8) : raw;
            all.add(new Header(line.substring(0, colon).strip(), decode(value)));
        }
        line.setLength(0);
    }

    /** All of them, a line each. */
    String text() {
        StringBuilder text = new StringBuilder();
        all.forEach(h -> text.append(h.name()).append(": ").append(h.value()).append('\n'));
        return text.toString();
    }

    /** The value of the first header of this name, empty when there is none. */
    String first(String name) {
        return all.stream()
                .filter(h -> h.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    /** The media type in lower case, empty when none is given. */
    String type() {
        String value = first("content-type");
        int end = value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    String fileName() {
        String name = parameter("content-disposition", "filename");
        return name.isEmpty() ? parameter("content-type", "name") : name;
    }

    /** A parameter of a header, put together and decoded if it is split or encoded; empty when it is not there. */
    String parameter(String header, String name) {
        String value = first(header);
        Matcher matcher = Pattern.compile("(?i);\\s*" + name
                        + "(\\*\\d{1,3})?(\\*)?\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.){0,2000})\"|([^;\\s]{1,2000}))")
                .matcher(value);
        StringBuilder joined = new StringBuilder();
        boolean encoded = false;
        while (matcher.find()) {
            boolean split = matcher.group(1) != null;
            encoded |= matcher.group(2) != null;
            String quoted = matcher.group(3);
            joined.append(quoted != null ? quoted.replaceAll("\\\\(.)", "$1") : matcher.group(4));
            if (!split) {
                break;
            }
        }
        return encoded ? extended(joined.toString()) : joined.toString();
    }

    /** The form {@code charset'language'percent-encoded}. */
    private static String extended(String value) {
        int first = value.indexOf('\'');
        int second = value.indexOf('\'', first + 1);
        if (first < 0 || second < 0) {
            return value;
        }
        Charset charset = Encodings.named(value.substring(0, first)).orElse(StandardCharsets.UTF_8);
        return new String(unescaped(value.substring(second + 1), '%'), charset);
    }

    private static String decode(String value) {
        Matcher words = WORD.matcher(BETWEEN_WORDS.matcher(value).replaceAll("$1"));
        return words.replaceAll(found -> Matcher.quoteReplacement(
                word(found.group(1), found.group(2), found.group(3)).orElse(found.group())));
    }

    private static Optional<String> word(String charsetName, String encoding, String text) {
        Optional<Charset> charset = Encodings.named(charsetName);
        if (charset.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = encoding.equalsIgnoreCase("b")
                    ? Base64.getMimeDecoder().decode(text)
                    : unescaped(text.replace('_', ' '), '=');
            return Optional.of(new String(bytes, charset.get()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] unescaped(String text, char escape) {
        byte[] bytes = new byte[text.length()];
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (c == escape && high >= 0 && low >= 0) {
                bytes[n++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                bytes[n++] = (byte) c;
            }
        }
        return java.util.Arrays.copyOf(bytes, n);
    }
}
