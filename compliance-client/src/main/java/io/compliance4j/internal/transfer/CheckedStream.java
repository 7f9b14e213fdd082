package io.compliance4j.internal.transfer;

import io.compliance4j.error.TransferException;
import io.compliance4j.error.TransferException.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts and digests a content while it is read, and refuses to go past a ceiling. Not thread-safe. */
final class CheckedStream extends FilterInputStream {

    private final String id;
    private final long maxBytes;
    private final Digests digests = new Digests();
    private long count;

    CheckedStream(InputStream body, String id, long maxBytes) {
        super(body);
        this.id = id;
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = length == 0 ? 0 : in.read(buffer, from, length);
        if (read > 0) {
            count += read;
            if (count > maxBytes) {
                throw new TransferException(
                        "The content of " + id + " is larger than the ceiling of " + maxBytes
                                + " bytes; raise maxBytes(…) if it may be",
                        Kind.TOO_LARGE,
                        null);
            }
            digests.update(buffer, from, read);
        }
        return read;
    }

    /** Reads instead of jumping: what is skipped is digested too. */
    @Override
    public long skip(long wanted) throws IOException {
        long skipped = 0;
        byte[] buffer = new byte[(int) Math.min(8_192, Math.max(wanted, 1))];
        while (skipped < wanted) {
            int read = read(buffer, 0, (int) Math.min(buffer.length, wanted - skipped));
            if (read < 0) {
                break;
            }
            skipped += read;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long count() {
        return count;
    }

    /** To be called once, after the last byte. */
    Digests digests() {
        return digests;
    }
}
