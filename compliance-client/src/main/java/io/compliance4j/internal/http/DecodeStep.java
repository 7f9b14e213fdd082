package io.compliance4j.internal.http;

import io.compliance4j.error.ApiError;
import io.compliance4j.error.ComplianceException;
import io.compliance4j.error.ResponseFormatException;
import io.compliance4j.error.TransferException;
import io.compliance4j.internal.codec.ErrorBody;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Inflates and bounds what arrives; everything but a 200 becomes an exception. */
final class DecodeStep implements Step {

    private static final int LARGEST_ERROR_BODY = 64 * 1024;

    private final long maxResponseBytes;
    private final Clock clock;
    private final Step next;

    DecodeStep(long maxResponseBytes, Clock clock, Step next) {
        this.maxResponseBytes = maxResponseBytes;
        this.clock = clock;
        this.next = next;
    }

    @Override
    public <T> T send(Call call, ResponseHandler<T> handler) {
        return next.send(call, response -> {
            if (response.info().status() != 200) {
                throw refusal(call, response);
            }
            requireNoHtml(call, response);
            return handler.handle(decoded(call, response));
        });
    }

    private Response decoded(Call call, Response response) throws IOException {
        boolean inflate = isGzip(response);
        InputStream body = inflate ? new GZIPInputStream(response.body()) : response.body();
        if (call.operation().isReadWhole()) {
            body = new BoundedStream(body, maxResponseBytes, call);
        }
        return inflate ? response.with(withoutEncoding(response.headers()), body) : response.withBody(body);
    }

    private static boolean isGzip(Response response) {
        String encoding =
                response.header("content-encoding").orElse("identity").trim().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "gzip", "x-gzip" -> true;
            case "identity", "" -> false;
            default ->
                throw new ResponseFormatException(
                        "The answer is encoded as " + clean(encoding)
                                + ", which the client did not ask for; a proxy on the way seems to do this",
                        response.info().requestId().orElse(null),
                        null);
        };
    }

    /** Length and digest are those of the encoded bytes, which nobody sees any more. */
    private static Map<String, List<String>> withoutEncoding(Map<String, List<String>> headers) {
        Map<String, List<String>> decoded = new HashMap<>(headers);
        decoded.keySet().removeAll(List.of("content-encoding", "content-length", "content-md5"));
        return decoded;
    }

    private static void requireNoHtml(Call call, Response response) {
        boolean html = response.header("content-type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
                .isPresent();
        if (html && call.operation().answer() == Operation.Answer.JSON) {
            throw new ResponseFormatException(
                    call + " was answered with a web page instead of JSON: something between the client and the service"
                            + " answers in its place. Check the base URI and the proxies on the way.",
                    response.info().requestId().orElse(null),
                    null);
        }
    }

    private ComplianceException refusal(Call call, Response response) {
        Head head = call.head().orElseThrow();
        ErrorBody body = ErrorBody.read(errorBody(response));
        ApiError error = ApiError.builder()
                .status(response.info().status())
                .operation(call.toString())
                .type(clean(withoutKey(call, body.type())))
                .message(clean(withoutKey(call, body.message())))
                .requestId(response.info().requestId().orElseGet(() -> clean(body.requestId())))
                .build()
                .afterAttempts(call.attempts(), call.earlierAttemptUnclear());
        return Refusals.exception(call.operation(), head, error, clock.instant());
    }

    /** As much of it as arrives: the status has said what matters. */
    private static byte[] errorBody(Response response) {
        try {
            InputStream body = isGzip(response) ? new GZIPInputStream(response.body()) : response.body();
            return body.readNBytes(LARGEST_ERROR_BODY);
        } catch (IOException | TransferException | ResponseFormatException unreadable) {
            return new byte[0];
        }
    }

    private static @Nullable String withoutKey(Call call, @Nullable String text) {
        return text == null
                ? null
                : call.credential()
                        .map(used -> text.replace(used.secret(), "<key>"))
                        .orElse(text);
    }

    /** A message goes into logs, so it stays on its line. */
    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ");
    }
}
