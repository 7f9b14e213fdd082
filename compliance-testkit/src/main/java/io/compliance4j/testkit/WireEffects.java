package io.compliance4j.testkit;

import io.compliance4j.testkit.engine.Delivery;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import wiremock.org.eclipse.jetty.io.EndPoint;
import wiremock.org.eclipse.jetty.server.HttpConnection;

/**
 * What goes wrong within a body. WireMock copies a body stream on the thread of its Jetty connection, so the stream itself
 * can send what is buffered and then break, or pause, the connection it is being copied to.
 */
final class WireEffects {
    private WireEffects() {}

    static InputStream on(InputStream body, Delivery delivery, CountDownLatch closed) {
        return switch (delivery.ending()) {
            case STALL, RESET_IN_BODY, ABORT_IN_BODY -> new Interrupted(body, delivery, closed);
            case COMPLETE, RESET_BEFORE_HEADERS, EMPTY, GARBAGE -> body;
        };
    }

    /** Waits in real time, until then or until the server is closed. */
    static void pause(CountDownLatch closed, Duration duration) {
        try {
            if (closed.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Interrupted extends FilterInputStream {
        private final Delivery delivery;
        private final CountDownLatch closed;
        private long left;
        private boolean happened;

        Interrupted(InputStream body, Delivery delivery, CountDownLatch closed) {
            super(body);
            this.delivery = delivery;
            this.closed = closed;
            this.left = delivery.afterBytes();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (happened) {
                return super.read(buffer, offset, length);
            }
            if (left > 0) {
                int read = super.read(buffer, offset, (int) Math.min(length, left));
                if (read > 0) {
                    left -= read;
                    return read;
                }
            }
            happened = true;
            happen();
            return super.read(buffer, offset, length);
        }

        private void happen() throws IOException {
            HttpConnection connection = HttpConnection.getCurrentConnection();
            connection.getHttpChannel().getResponse().flushBuffer();
            if (delivery.ending() == Delivery.Ending.STALL) {
                pause(closed, delivery.stall());
                return;
            }
            EndPoint endPoint = connection.getEndPoint();
            if (delivery.ending() == Delivery.Ending.RESET_IN_BODY
                    && endPoint.getTransport() instanceof SocketChannel channel) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
            endPoint.close();
            throw new IOException("the connection was broken on purpose");
        }
    }
}
