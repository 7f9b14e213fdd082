package io.compliance4j.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as a stream whose reader can be interrupted: the JDK's own stream swallows an interruption on
 * releases before 20. Holds a few buffers at most. Closing it from another thread releases the reader.
 */
final class BodyStream extends InputStream implements HttpResponse.BodySubscriber<InputStream> {

    /** One buffer to read from while the next one arrives. */
    private static final int BUFFERS_AHEAD = 2;

    /** What the connection said: buffers, or the end with its reason. */
    private record Signal(
            List<ByteBuffer> buffers, @Nullable IOException failure, boolean last) {}

    private static final Signal END = new Signal(List.of(), null, true);

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private volatile @Nullable Subscription subscription;
    private volatile boolean closed;

    private Signal current = new Signal(List.of(), null, false);
    private int next;

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        if (closed) {
            subscription.cancel();
        } else {
            subscription.request(BUFFERS_AHEAD);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        signals.add(new Signal(buffers, null, false));
    }

    @Override
    public void onError(Throwable failure) {
        signals.add(new Signal(List.of(), new IOException("the body broke off", failure), true));
    }

    @Override
    public void onComplete() {
        signals.add(END);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, target.length);
        if (length == 0) {
            return 0;
        }
        while (true) {
            if (closed) {
                throw new IOException("the body was closed");
            }
            while (next < current.buffers.size()) {
                ByteBuffer buffer = current.buffers.get(next);
                if (buffer.hasRemaining()) {
                    int count = Math.min(length, buffer.remaining());
                    buffer.get(target, from, count);
                    return count;
                }
                next++;
            }
            if (current.failure != null) {
                throw current.failure;
            }
            if (current.last) {
                return -1;
            }
            await();
        }
    }

    private void await() throws IOException {
        boolean used = !current.buffers.isEmpty();
        Subscription source = subscription;
        if (used && source != null) {
            source.request(1);
        }
        try {
            current = signals.take();
            next = 0;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted while reading a body");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    /** Gives up what has not arrived. */
    @Override
    public void close() {
        closed = true;
        Subscription source = subscription;
        if (source != null) {
            source.cancel();
        }
        signals.add(END);
    }
}
