package io.compliance4j.testkit.fault;

import io.compliance4j.testkit.engine.Body;
import io.compliance4j.testkit.engine.Delivery;
import io.compliance4j.testkit.engine.Delivery.Ending;
import io.compliance4j.testkit.engine.FakeResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The faults there are, and the two ways to schedule them. */
public final class Faults {
    private Faults() {}

    // ---- schedules

    /** Faults in a given order, route by route. */
    public static FaultScript script() {
        return new FaultScript();
    }

    /** Transient faults by chance; the same seed gives the same faults for the same requests. */
    public static RandomFaults random(long seed, double probability) {
        return new RandomFaults(seed, probability, transientFaults());
    }

    /** The faults a correct client survives without anybody noticing. */
    public static List<Fault> transientFaults() {
        return List.of(
                respond(429, retryAfter(1)),
                respond(429),
                respond(500),
                respond(502),
                respond(503),
                respond(504),
                respond(529),
                html(502),
                reset(),
                resetAfterProcessing(),
                resetInBody(100),
                abort(100),
                emptyResponse(),
                truncatedJson(),
                garbageJson());
    }

    // ---- in the place of the service

    /** No fault: the service answers. */
    public static Fault ok() {
        return occasion -> occasion.service().get();
    }

    /** A status with the body the service would give it; the service is not asked. */
    public static Fault respond(int status, Header... headers) {
        return occasion -> answer(status, ErrorBodies.of(status, occasion.requestId()), occasion, headers);
    }

    public static Header retryAfter(int seconds) {
        return new Header("retry-after", Integer.toString(seconds));
    }

    public static Header header(String name, String value) {
        return new Header(name.toLowerCase(java.util.Locale.ROOT), value);
    }

    /** A 500 that says itself that trying again is of no use. */
    public static Fault deterministicError() {
        return respond(500, header("x-should-retry", "false"));
    }

    /** The key is refused, in the middle of a walk. */
    public static Fault unauthorized() {
        return respond(401, header("x-should-retry", "false"));
    }

    /** A redirect to another place. */
    public static Fault redirect(URI target) {
        return respond(302, header("location", target.toString()));
    }

    public static Fault localIndexUnavailable() {
        return unavailable("The local-sessions index is temporarily unavailable. Try again shortly.");
    }

    public static Fault localContentUnavailable() {
        return unavailable("Captured content is temporarily unavailable. Try again shortly.");
    }

    /** The one that depends on the data and may persist. */
    public static Fault localRetentionOverride() {
        return occasion -> {
            String what = occasion.operation() == io.compliance4j.testkit.engine.Operation.LOCAL_SESSIONS
                    ? "this page"
                    : "this session";
            return unavailable("The local-sessions index cannot currently evaluate retention overrides for " + what
                            + ". Try again later.")
                    .on(occasion);
        };
    }

    private static Fault unavailable(String message) {
        return occasion -> answer(503, ErrorBodies.of("overloaded_error", message, occasion.requestId()), occasion);
    }

    /** A page of HTML, as a proxy on the way gives it. */
    public static Fault html(int status) {
        return occasion -> answer(
                status,
                Body.of("<html><body><h1>" + status + "</h1></body></html>"),
                occasion,
                new Header("content-type", "text/html"));
    }

    /** Bytes that are no JSON, with status 200 and the content type of JSON. */
    public static Fault garbageJson() {
        return occasion -> answer(200, Body.of("\u0000\u0001{{{not json"), occasion);
    }

    // ---- how the answer travels

    public static Fault slowHeaders(Duration delay) {
        return deliver(new Delivery(delay, Ending.COMPLETE, 0, Duration.ZERO));
    }

    /** Nothing comes for a while after so many bytes of the body; then the rest does. */
    public static Fault stall(long afterBytes, Duration duration) {
        return deliver(new Delivery(Duration.ZERO, Ending.STALL, afterBytes, duration));
    }

    /** The connection is reset before the service has seen the request. */
    public static Fault reset() {
        return occasion -> answer(200, Body.of(""), occasion).withDelivery(Delivery.of(Ending.RESET_BEFORE_HEADERS, 0));
    }

    /** The service does what it was asked to; then the connection is reset before any byte of the answer. */
    public static Fault resetAfterProcessing() {
        return deliver(Delivery.of(Ending.RESET_BEFORE_HEADERS, 0));
    }

    /** The connection is reset after so many bytes of the body. */
    public static Fault resetInBody(long afterBytes) {
        return deliver(Delivery.of(Ending.RESET_IN_BODY, afterBytes));
    }

    /** The connection is closed after so many bytes of the body: the chunked body lacks its end. */
    public static Fault abort(long afterBytes) {
        return deliver(Delivery.of(Ending.ABORT_IN_BODY, afterBytes));
    }

    /** The connection is closed without a byte. */
    public static Fault emptyResponse() {
        return deliver(Delivery.of(Ending.EMPTY, 0));
    }

    /** Bytes that are no HTTP. */
    public static Fault garbage() {
        return deliver(Delivery.of(Ending.GARBAGE, 0));
    }

    private static Fault deliver(Delivery delivery) {
        return occasion -> occasion.service().get().withDelivery(delivery);
    }

    // ---- what the answer says

    /** Well-formed HTTP, but the last bytes of the body are missing. */
    public static Fault shortBody(int missingBytes) {
        return occasion -> {
            FakeResponse response = occasion.service().get();
            byte[] all = response.body().readAll();
            return response.withBody(Body.of(Arrays.copyOf(all, Math.max(0, all.length - missingBytes))));
        };
    }

    /** Well-formed HTTP, but only the first half of the JSON. */
    public static Fault truncatedJson() {
        return occasion -> {
            FakeResponse response = occasion.service().get();
            byte[] all = response.body().readAll();
            return response.withBody(Body.of(Arrays.copyOf(all, all.length / 2)));
        };
    }

    /** A {@code Content-MD5} that does not belong to the bytes. */
    public static Fault wrongMd5() {
        return occasion -> occasion.service()
                .get()
                .withHeader("content-md5", Base64.getEncoder().encodeToString(new byte[16]));
    }

    /** A download under a name that would like to be a path, such as {@code ../../etc/passwd}. */
    public static Fault hostileFileName(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format("%%%02X", b));
        }
        return occasion ->
                occasion.service().get().withHeader("content-disposition", "attachment; filename*=utf-8''" + encoded);
    }

    /** The answer sends the caller back to the page it has just asked for. */
    public static Fault repeatedCursor() {
        return PageFaults::repeatCursor;
    }

    /** The items of the page before come once more, ahead of those of this page. */
    public static Fault duplicatePage() {
        return PageFaults::duplicate;
    }

    /** A page without items that says there is more; asking on leads to the items. */
    public static Fault emptyPageWithMore() {
        return PageFaults::empty;
    }

    /** Members, union variants and enum values that nobody has heard of. */
    public static Fault unknowns(long seed) {
        UnknownsInjector injector = new UnknownsInjector(seed);
        return occasion -> injector.inject(occasion.service().get());
    }

    private static FakeResponse answer(int status, Body body, Fault.Occasion occasion, Header... headers) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("content-type", "application/json");
        all.put("request-id", occasion.requestId());
        for (Header header : headers) {
            all.put(header.name(), header.value());
        }
        return FakeResponse.of(status, all, body);
    }
}
