package io.compliance4j.testkit.tenant;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a file, an artifact or a document. Opened anew for every download; size and MD5 are computed at first use and
 * kept, the bytes are not. Thread-safe.
 */
public final class Content {
    private final Supplier<InputStream> source;
    private @Nullable Digest digest;

    private Content(Supplier<InputStream> source) {
        this.source = source;
    }

    public static Content of(byte[] bytes) {
        byte[] copy = bytes.clone();
        return new Content(() -> new ByteArrayInputStream(copy));
    }

    public static Content text(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes made on demand; the supplier must return the same bytes every time. */
    public static Content bytes(Supplier<byte[]> supplier) {
        return new Content(() -> new ByteArrayInputStream(supplier.get()));
    }

    /** A stream opened on demand; the supplier must return the same bytes every time. */
    public static Content stream(Supplier<InputStream> supplier) {
        return new Content(supplier);
    }

    public InputStream open() {
        return source.get();
    }

    public byte[] readAll() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String readText() {
        return new String(readAll(), StandardCharsets.UTF_8);
    }

    public long size() {
        return digest().size;
    }

    /** MD5 in lower-case hex. */
    public String md5() {
        return HexFormat.of().formatHex(digest().md5);
    }

    /** MD5 as 16 bytes. */
    public byte[] md5Bytes() {
        return digest().md5.clone();
    }

    private synchronized Digest digest() {
        if (digest == null) {
            digest = compute();
        }
        return digest;
    }

    private Digest compute() {
        try (InputStream in = open()) {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            byte[] buffer = new byte[8192];
            long size = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                md5.update(buffer, 0, n);
                size += n;
            }
            return new Digest(size, md5.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    private static final class Digest {
        private final long size;
        private final byte[] md5;

        Digest(long size, byte[] md5) {
            this.size = size;
            this.md5 = md5;
        }
    }
}
