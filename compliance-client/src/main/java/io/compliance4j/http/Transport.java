package io.compliance4j.http;

import java.io.IOException;

/**
 * Carries one request to the server and its answer back: the place to plug in another HTTP client or a recording one.
 *
 * <p>An implementation sends exactly what it is given, once. It never follows redirects, never repeats a request and never
 * decodes a body, because retries, the key and the digests of downloads depend on that. It has to be thread-safe.
 */
public interface Transport extends AutoCloseable {

    /**
     * Sends the request and returns as soon as the headers of the answer are there, whatever their status.
     *
     * @throws java.net.ConnectException if no connection came about, so that nothing was sent
     * @throws java.net.http.HttpConnectTimeoutException if opening the connection took too long
     * @throws java.net.http.HttpTimeoutException if no headers came within {@link TransportRequest#responseTimeout()}
     * @throws IOException if the connection failed otherwise
     * @throws InterruptedException if the thread was interrupted; the request is then given up
     */
    TransportResponse send(TransportRequest request) throws IOException, InterruptedException;

    /** Releases what the transport owns. A client calls this only on a transport that it made itself. */
    @Override
    default void close() {}
}
