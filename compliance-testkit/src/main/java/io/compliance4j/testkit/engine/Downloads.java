package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Content;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The header family of binary answers. */
final class Downloads {
    private static final String ATTR_CHARS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

    private Downloads() {}

    static FakeResponse of(
            Call call, @Nullable String filename, @Nullable String mimeType, Content content, boolean withMd5) {
        String name = filename == null ? "" : filename;
        Map<String, String> headers = Call.headers(
                "content-type",
                mimeType == null ? "application/octet-stream" : mimeType,
                "content-disposition",
                call.is(OlderBehavior.PLAIN_FILE_NAMES)
                        ? "attachment; filename=\"" + name.replace("\"", "\\\"") + "\""
                        : extendedDisposition(name));
        if (withMd5) {
            headers.put("content-md5", Base64.getEncoder().encodeToString(content.md5Bytes()));
        }
        return FakeResponse.of(200, headers, Body.streamed(content));
    }

    /** {@code attachment; filename*=utf-8''…}, always in the extended form. */
    static String extendedDisposition(String name) {
        StringBuilder text = new StringBuilder("attachment; filename*=utf-8''");
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (ATTR_CHARS.indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append('%')
                        .append(Character.toUpperCase(Character.forDigit((b >> 4) & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
            }
        }
        return text.toString();
    }
}
