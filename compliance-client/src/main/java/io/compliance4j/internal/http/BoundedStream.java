package io.compliance4j.internal.http;

import io.compliance4j.error.TransferException;
import io.compliance4j.error.TransferException.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends an answer that does not end, whatever it was before inflating. */
final class BoundedStream extends FilterInputStream {

    private final long max;
    private final Call call;
    private long count;

    BoundedStream(InputStream in, long max, Call call) {
        super(in);
        this.max = max;
        this.call = call;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            add(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = in.read(buffer, from, length);
        if (read > 0) {
            add(read);
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = in.skip(wanted);
        add(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void add(long bytes) {
        count += bytes;
        if (count > max) {
            throw new TransferException(
                    "The answer to " + call + " is larger than " + max
                            + " bytes. Ask for smaller pages, or raise maxResponseBytes(…)",
                    Kind.TOO_LARGE,
                    null);
        }
    }
}
