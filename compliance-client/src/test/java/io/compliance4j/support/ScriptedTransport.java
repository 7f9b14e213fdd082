package io.compliance4j.support;

import io.compliance4j.http.Transport;
import io.compliance4j.http.TransportRequest;
import io.compliance4j.http.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers from memory: the scripted answers in turn, the last one for ever. */
public final class ScriptedTransport implements Transport {

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<TransportRequest> requests = new CopyOnWriteArrayList<>();
    private Answer last = request -> response(200, "{}");
    private volatile boolean closed;

    /** Makes an answer, or fails. */
    @FunctionalInterface
    public interface Answer {
        TransportResponse to(TransportRequest request) throws IOException, InterruptedException;
    }

    public ScriptedTransport then(Answer answer) {
        answers.add(answer);
        return this;
    }

    public ScriptedTransport then(int status, String body, String... headers) {
        return then(request -> response(status, body, headers));
    }

    public ScriptedTransport thenFail(IOException failure) {
        return then(request -> {
            throw failure;
        });
    }

    /** {@code headers} as {@code name: value}. */
    public static TransportResponse response(int status, String body, String... headers) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            fields.put(
                    header.substring(0, colon),
                    List.of(header.substring(colon + 1).trim()));
        }
        return new TransportResponse(status, fields, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    public static String error(String type, String message) {
        return "{\"type\":\"error\",\"error\":{\"type\":\"" + type + "\",\"message\":\"" + message
                + "\"},\"request_id\":\"req_body\"}";
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        requests.add(request);
        return next().to(request);
    }

    private synchronized Answer next() {
        Answer next = answers.poll();
        if (next != null) {
            last = next;
        }
        return last;
    }

    public List<TransportRequest> requests() {
        return List.copyOf(requests);
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
