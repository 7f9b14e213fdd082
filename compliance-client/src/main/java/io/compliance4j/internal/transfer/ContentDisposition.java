package io.compliance4j.internal.transfer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads the file name of a {@code Content-Disposition} header: the extended form before the plain one. */
final class ContentDisposition {

    private ContentDisposition() {}

    /** The decoded name, exactly as the server meant it; empty if there is none or it cannot be decoded. */
    static Optional<String> fileName(String header) {
        String plain = null;
        int at = header.indexOf(';');
        while (at >= 0 && at < header.length()) {
            int equals = header.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String name = header.substring(at + 1, equals).trim().toLowerCase(Locale.ROOT);
            StringBuilder value = new StringBuilder();
            at = readValue(header, equals + 1, value);
            if (name.equals("filename*")) {
                Optional<String> decoded = decodeExtended(value.toString());
                if (decoded.isPresent()) {
                    return decoded;
                }
            } else if (name.equals("filename") && plain == null) {
                plain = value.toString();
            }
        }
        return Optional.ofNullable(plain).filter(text -> !text.isEmpty());
    }

    /** Appends the value that begins at {@code from}, without quotes; returns the index of the next semicolon or -1. */
    private static int readValue(String header, int from, StringBuilder value) {
        int i = from;
        while (i < header.length() && header.charAt(i) == ' ') {
            i++;
        }
        if (i < header.length() && header.charAt(i) == '"') {
            for (i++; i < header.length() && header.charAt(i) != '"'; i++) {
                if (header.charAt(i) == '\\' && i + 1 < header.length()) {
                    i++;
                }
                value.append(header.charAt(i));
            }
            return header.indexOf(';', Math.min(i, header.length()));
        }
        int end = header.indexOf(';', i);
        value.append(header.substring(i, end < 0 ? header.length() : end).trim());
        return end;
    }

    /** RFC 5987: charset, quote, language, quote, percent-encoded bytes. */
    private static Optional<String> decodeExtended(String value) {
        int first = value.indexOf('\'');
        int second = value.indexOf('\'', first + 1);
        if (first < 0 || second < 0) {
            return Optional.empty();
        }
        Charset charset;
        switch (value.substring(0, first).toLowerCase(Locale.ROOT)) {
            case "utf-8" -> charset = StandardCharsets.UTF_8;
            case "iso-8859-1" -> charset = StandardCharsets.ISO_8859_1;
            default -> {
                return Optional.empty();
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = second + 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '%') {
                bytes.write(c);
                continue;
            }
            int high = i + 1 < value.length() ? Character.digit(value.charAt(i + 1), 16) : -1;
            int low = i + 2 < value.length() ? Character.digit(value.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write(high << 4 | low);
            i += 2;
        }
        try {
            String name = charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return name.isEmpty() ? Optional.empty() : Optional.of(name);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
