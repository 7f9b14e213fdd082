package io.compliance4j.collect.property;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.compliance4j.http.Transport;
import io.compliance4j.http.TransportRequest;
import io.compliance4j.http.TransportResponse;
import io.compliance4j.support.EngineTransport;
import io.compliance4j.testkit.engine.ComplianceEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way to the service: what goes through it is written down, and the process may end on it. Belongs to one thread. */
final class Door implements Transport {

    private final ComplianceEngine engine;
    private final Crashes crashes;
    private final Runnable meanwhile;

    final List<Exchange> exchanges = new ArrayList<>();

    /** @param meanwhile what happens in the world while a request is on its way */
    Door(ComplianceEngine engine, Crashes crashes, Runnable meanwhile) {
        this.engine = engine;
        this.crashes = crashes;
        this.meanwhile = meanwhile;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        crashes.point("before a request");
        meanwhile.run();
        Instant began = engine.tenant().now();
        String target = request.uri().getRawPath()
                + (request.uri().getRawQuery() == null
                        ? ""
                        : "?" + request.uri().getRawQuery());
        TransportResponse answer;
        try {
            answer = new EngineTransport(engine).send(request);
        } catch (IOException e) {
            exchanges.add(new Exchange(began, target, 0, Optional.empty(), "", false));
            throw e;
        }
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        Optional<IOException> broken = copy(answer.body(), arrived);
        Optional<String> retryAfter =
                answer.headers().getOrDefault("retry-after", List.of()).stream().findFirst();
        byte[] body = arrived.toByteArray();
        exchanges.add(
                new Exchange(began, target, answer.status(), retryAfter, new String(body, UTF_8), broken.isEmpty()));
        crashes.point("after a request");
        InputStream again = new ByteArrayInputStream(body);
        return new TransportResponse(
                answer.status(),
                answer.headers(),
                broken.isEmpty() ? again : new SequenceInputStream(again, new Broken(broken.get())));
    }

    private static Optional<IOException> copy(InputStream body, ByteArrayOutputStream arrived) {
        try (body) {
            byte[] buffer = new byte[8_192];
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                arrived.write(buffer, 0, n);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    /** Where a body breaks off. */
    private static final class Broken extends InputStream {

        private final IOException why;

        Broken(IOException why) {
            this.why = why;
        }

        @Override
        public int read() throws IOException {
            throw new IOException(why);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            throw new IOException(why);
        }
    }
}
