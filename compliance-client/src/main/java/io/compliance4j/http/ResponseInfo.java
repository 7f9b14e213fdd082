package io.compliance4j.http;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is worth keeping of a response besides its body: evidence for support cases and run reports. Immutable. */
public final class ResponseInfo implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String requestId;
    private final @Nullable Instant serverTime;
    private final @Nullable RateLimit rateLimit;

    /** A response with that status; what the server did not send is null. */
    public ResponseInfo(
            int status, @Nullable String requestId, @Nullable Instant serverTime, @Nullable RateLimit rateLimit) {
        this.status = status;
        this.requestId = requestId;
        this.serverTime = serverTime;
        this.rateLimit = rateLimit;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The {@code request-id} header: quote it to the vendor's support. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** The server's clock, from its {@code Date} header. */
    public Optional<Instant> serverTime() {
        return Optional.ofNullable(serverTime);
    }

    /** State of the shared request budget, where the response carried it. */
    public Optional<RateLimit> rateLimit() {
        return Optional.ofNullable(rateLimit);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResponseInfo that
                && status == that.status
                && Objects.equals(requestId, that.requestId)
                && Objects.equals(serverTime, that.serverTime)
                && Objects.equals(rateLimit, that.rateLimit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, requestId, serverTime, rateLimit);
    }

    @Override
    public String toString() {
        return "ResponseInfo[" + status + ", request-id " + requestId + "]";
    }
}
