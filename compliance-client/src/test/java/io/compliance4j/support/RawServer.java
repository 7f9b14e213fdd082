package io.compliance4j.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A server on loopback that answers each request with the next scripted piece of misbehaviour, byte by byte as the script
 * says, one connection for each. What is not scripted gets no answer.
 */
public final class RawServer implements AutoCloseable {

    private final ServerSocket listener;
    private final BlockingQueue<Script> scripts = new LinkedBlockingQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What happens on a connection after a request's head has been read. */
    @FunctionalInterface
    public interface Script {
        void play(Wire wire) throws IOException, InterruptedException;
    }

    /** The server's end of a connection. */
    public final class Wire {

        private final Socket socket;
        private final OutputStream out;

        private Wire(Socket socket) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
        }

        public Wire send(String text) throws IOException {
            return send(text.getBytes(StandardCharsets.UTF_8));
        }

        public Wire send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
            return this;
        }

        /** Says nothing more until the server is closed. */
        public void stall() throws InterruptedException {
            closed.await();
        }

        /** Returns once the client has closed its end. */
        public void awaitClientGone() {
            try {
                while (socket.getInputStream().read() >= 0) {
                    // A client that waits for an answer sends nothing.
                }
            } catch (IOException reset) {
                // Gone as well.
            }
        }

        /** Ends the connection with a reset instead of an orderly end. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    public RawServer() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        daemon(this::accept);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** The next answer. */
    public RawServer then(Script script) {
        scripts.add(script);
        return this;
    }

    /** The next answer: a whole one with that status and body. */
    public RawServer then(int status, String body, String... headers) {
        return then(wire -> wire.send(message(status, body, headers)));
    }

    public static String message(int status, String body, String... headers) {
        StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
        boolean typed = false;
        for (String header : headers) {
            text.append(header).append("\r\n");
            typed |= header.toLowerCase(Locale.ROOT).startsWith("content-type");
        }
        if (!typed) {
            text.append("content-type: application/json\r\n");
        }
        return text + "connection: close\r\ncontent-length: " + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n" + body;
    }

    /** The heads of the requests so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket socket = listener.accept();
                sockets.add(socket);
                daemon(() -> serve(socket));
            }
        } catch (IOException closing) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            requests.add(readHead(socket.getInputStream()));
            Script script = scripts.poll();
            if (script == null) {
                closed.await();
            } else {
                script.play(new Wire(socket));
            }
        } catch (IOException | InterruptedException over) {
            // The client went away, or the test is over.
        }
    }

    private static String readHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            String text = head.toString(StandardCharsets.ISO_8859_1);
            if (text.endsWith("\r\n\r\n")) {
                return text;
            }
        }
        throw new IOException("no request");
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
