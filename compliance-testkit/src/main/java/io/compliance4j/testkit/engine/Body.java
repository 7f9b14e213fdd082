package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The bytes of an answer; may be opened more than once. */
public interface Body {
    InputStream open();

    /** The number of bytes, or -1 when only the stream tells. */
    long length();

    default byte[] readAll() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A body over this very array. */
    static Body of(byte[] bytes) {
        return new Body() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public byte[] readAll() {
                return bytes.clone();
            }
        };
    }

    static Body of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A body that is streamed: its length is not announced. */
    static Body streamed(Content content) {
        return new Body() {
            @Override
            public InputStream open() {
                return content.open();
            }

            @Override
            public long length() {
                return -1;
            }
        };
    }
}
