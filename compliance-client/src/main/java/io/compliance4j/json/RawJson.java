package io.compliance4j.json;

import io.compliance4j.internal.codec.RawJsonReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * One JSON value exactly as the server sent it: the received bytes, not a re-encoding of what was understood of them.
 *
 * <p>An archive or a hash made from this is of what the server said, including members this version does not know.
 * Each instance owns its bytes, so keeping one record never keeps the page it came in.
 *
 * <p>Immutable and thread-safe. {@link #toString()} shows the size only, because the content is other people's.
 */
public final class RawJson {

    private final byte[] bytes;

    private RawJson(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of {@code json[from, to)}, which has to hold exactly one JSON value in UTF-8. */
    public static RawJson copyOf(byte[] json, int from, int to) {
        return new RawJson(Arrays.copyOfRange(json, from, to));
    }

    /** A copy of {@code json}. */
    public static RawJson of(byte[] json) {
        return new RawJson(json.clone());
    }

    /** The UTF-8 bytes of {@code json}. */
    public static RawJson of(String json) {
        return new RawJson(json.getBytes(StandardCharsets.UTF_8));
    }

    /** A fresh copy of the received bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** The received text, as it came: white space, member order and escapes included. */
    public String toJson() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Writes the received bytes without an intermediate copy.
     *
     * @throws IOException if {@code out} fails
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /** Text of the top-level member {@code name}; empty if it is absent, null or not a string. */
    public Optional<String> string(String name) {
        return RawJsonReader.string(bytes, name);
    }

    /** The top-level member {@code name} as sent; empty if it is absent. A member that is null gives {@code null} JSON. */
    public Optional<RawJson> member(String name) {
        return RawJsonReader.member(bytes, name);
    }

    /**
     * Binds the value to a class of the caller's, ignoring members that the class does not have.
     *
     * @throws IllegalArgumentException if the JSON does not fit {@code type}; the message names the place, never a value
     */
    public <T> T as(Class<T> type) {
        return RawJsonReader.bind(bytes, type);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawJson that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "RawJson[" + bytes.length + " bytes]";
    }
}
