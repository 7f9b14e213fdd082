package io.compliance4j.testkit.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/**
 * One request over a bare socket, and every byte that came back until the end.
 *
 * @param received head and body as they came
 * @param ending how it ended
 */
record RawExchange(String received, Ending ending) {
    /** How a connection may end. */
    enum Ending {
        /** The peer closed it. */
        CLOSED,
        /** The peer reset it. */
        RESET,
        /** Nothing more came for a while. */
        SILENT
    }

    static RawExchange of(World world, String target) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), world.server().port())) {
            String request = "GET " + Api.PREFIX + world.resolve(target) + " HTTP/1.1\r\nhost: 127.0.0.1\r\nx-api-key: "
                    + world.key("all").secret() + "\r\nconnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return read(socket);
        }
    }

    private static RawExchange read(Socket socket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Ending ending = Ending.CLOSED;
        byte[] buffer = new byte[8192];
        InputStream in = socket.getInputStream();
        socket.setSoTimeout(2_000);
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
            }
        } catch (SocketTimeoutException silence) {
            ending = Ending.SILENT;
        } catch (SocketException reset) {
            ending = Ending.RESET;
        }
        return new RawExchange(bytes.toString(StandardCharsets.UTF_8), ending);
    }

    boolean hasHead() {
        return received.contains("\r\n\r\n");
    }

    /** Whether the last chunk of a chunked body came. */
    boolean isComplete() {
        return received.endsWith("0\r\n\r\n");
    }
}
