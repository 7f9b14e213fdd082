package io.compliance4j.internal.transfer;

import io.compliance4j.error.TransferException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the caller reads from: fails at its end unless the content is what the server announced. Not thread-safe. */
final class OpenedStream extends InputStream {

    private final CheckedStream body;
    private final Consumer<String> verify;
    private final Function<IOException, TransferException> broken;
    private boolean ended;

    OpenedStream(CheckedStream body, Consumer<String> verify, Function<IOException, TransferException> broken) {
        this.body = body;
        this.verify = verify;
        this.broken = broken;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int read;
        try {
            read = body.read(buffer, from, length);
        } catch (IOException e) {
            throw broken.apply(e);
        }
        if (read < 0) {
            body.close();
            String md5 = body.digests().md5();
            try {
                verify.accept(md5);
            } catch (LocalFailure e) {
                throw e.unwrap();
            }
            ended = true;
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
