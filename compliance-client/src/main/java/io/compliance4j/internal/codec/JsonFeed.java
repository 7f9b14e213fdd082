package io.compliance4j.internal.codec;

import io.compliance4j.json.RawJson;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON of any length from a stream, one value at a time: never more than one of them is in memory.
 *
 * <p>Values are checked as strictly as a parser does. One that is longer than the limit is passed over and given back as
 * null. Not thread-safe.
 */
public final class JsonFeed implements Closeable {

    /** Enough for the many small files that some exports have. */
    private static final int FIRST_BUFFER = 16 * 1024;

    private static final int USUAL_BUFFER = 512 * 1024;

    private final InputStream in;
    private final int longest;
    private byte[] buffer;
    private int at;
    private int limit;
    private boolean ended;

    /** Offset of the buffer's first byte in the stream. */
    private long base;

    /** @param longest bytes that a value may have */
    public JsonFeed(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
        this.buffer = new byte[FIRST_BUFFER];
    }

    /** Makes something of the value at which the scanner stands, and moves it behind that value. */
    @FunctionalInterface
    interface ValueReader<T> {
        T read(byte[] buffer, JsonScanner scanner);
    }

    /** Offset of the next byte. */
    public long offset() {
        return base + at;
    }

    /** The next byte that is no white space, or -1 at the end. */
    public int peek() throws IOException {
        while (true) {
            while (at < limit) {
                byte b = buffer[at];
                if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                    return b & 0xff;
                }
                at++;
            }
            if (!fill()) {
                return -1;
            }
        }
    }

    /** Passes a byte order mark, if there is one. */
    public void passByteOrderMark() throws IOException {
        boolean more = true;
        while (more && limit - at < 3) {
            more = fill();
        }
        if (limit - at >= 3
                && buffer[at] == (byte) 0xef
                && buffer[at + 1] == (byte) 0xbb
                && buffer[at + 2] == (byte) 0xbf) {
            at += 3;
        }
    }

    /** Passes the next byte that is no white space if it is this one. */
    public boolean passIf(char wanted) throws IOException {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    /**
     * Passes the next byte that is no white space.
     *
     * @throws BrokenJsonException if it is another one
     */
    public void pass(char wanted) throws IOException {
        if (!passIf(wanted)) {
            throw new BrokenJsonException(offset(), at == limit);
        }
    }

    /** Goes to a byte further on. */
    public void skipTo(long offset) throws IOException {
        long missing = offset - offset();
        int buffered = (int) Math.min(missing, limit - at);
        at += buffered;
        if (missing > buffered) {
            base += limit + (missing - buffered);
            at = 0;
            limit = 0;
            in.skipNBytes(missing - buffered);
        }
    }

    /** The next value; null if it is too long. */
    public @Nullable RawJson value() throws IOException {
        return read((bytes, scanner) -> {
            int from = scanner.position();
            scanner.skipValue();
            return RawJson.copyOf(bytes, from, scanner.position());
        });
    }

    /** Passes the next value; false if it is too long to be delivered. */
    public boolean passValue() throws IOException {
        Boolean passed = read((bytes, scanner) -> {
            scanner.skipValue();
            return true;
        });
        return passed != null;
    }

    /** The string that comes next; null if it is too long. */
    public @Nullable String text() throws IOException {
        return read((bytes, scanner) -> {
            scanner.skipString();
            return scanner.passedText();
        });
    }

    /** What {@code reader} makes of the next value; null, and the value passed, if it is too long. */
    <T> @Nullable T read(ValueReader<T> reader) throws IOException {
        if (peek() < 0) {
            throw new BrokenJsonException(offset(), true);
        }
        while (true) {
            JsonScanner scanner = new JsonScanner(buffer, at, limit);
            try {
                T value = reader.read(buffer, scanner);
                // A number that ends where the buffer does may go on behind it.
                if (ended || scanner.position() < limit) {
                    at = scanner.position();
                    return value;
                }
            } catch (BadJsonException e) {
                if (!e.cut()) {
                    throw new BrokenJsonException(base + scanner.position(), false);
                }
                if (ended) {
                    throw new BrokenJsonException(base + limit, true);
                }
            }
            if (limit - at > longest) {
                passWithoutHolding();
                return null;
            }
            fill();
        }
    }

    private void passWithoutHolding() throws IOException {
        if (buffer[at] == '{' || buffer[at] == '[' || buffer[at] == '"') {
            passBrackets();
        } else {
            while (peek() >= 0 && ",]}".indexOf(buffer[at]) < 0) {
                at++;
            }
        }
    }

    /** Passes what is in brackets or quotes by counting them. */
    private void passBrackets() throws IOException {
        int depth = 0;
        boolean text = false;
        boolean escaped = false;
        do {
            if (at == limit && !fill()) {
                throw new BrokenJsonException(offset(), true);
            }
            byte b = buffer[at++];
            if (text) {
                text = escaped || b != '"';
                escaped = !escaped && b == '\\';
            } else if (b == '"') {
                text = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            }
        } while (text || depth > 0);
    }

    /** Reads more behind what is there; false at the end of the stream. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (at > 0) {
            System.arraycopy(buffer, at, buffer, 0, limit - at);
            base += at;
            limit -= at;
            at = 0;
        }
        boolean small = buffer.length < USUAL_BUFFER && base + limit >= buffer.length;
        if (small || limit == buffer.length) {
            long larger = Math.max(2L * buffer.length, USUAL_BUFFER);
            buffer = Arrays.copyOf(buffer, (int) Math.min(larger, (long) longest + USUAL_BUFFER));
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            ended = true;
            return false;
        }
        limit += read;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
