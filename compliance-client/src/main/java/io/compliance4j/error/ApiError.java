package io.compliance4j.error;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the server said when it refused, and how often it was asked. Immutable. */
public final class ApiError implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String operation;
    private final @Nullable String type;
    private final @Nullable String message;
    private final @Nullable String requestId;
    private final int attempts;
    private final boolean earlierAttemptUnclear;

    private ApiError(Builder builder) {
        this.status = builder.status;
        this.operation = Objects.requireNonNull(builder.operation, "operation");
        this.type = builder.type;
        this.message = builder.message;
        this.requestId = builder.requestId;
        this.attempts = builder.attempts;
        this.earlierAttemptUnclear = builder.earlierAttemptUnclear;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** This error with other values for the attempts that led to it. */
    public ApiError afterAttempts(int attempts, boolean earlierAttemptUnclear) {
        Builder copy = builder().status(status).operation(operation);
        copy.type = type;
        copy.message = message;
        copy.requestId = requestId;
        copy.attempts = attempts;
        copy.earlierAttemptUnclear = earlierAttemptUnclear;
        return copy.build();
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Method and path template of the call, such as {@code GET /v1/compliance/activities}. */
    public String operation() {
        return operation;
    }

    /** The server's {@code error.type}. An open vocabulary; branch on the exception's class or the status first. */
    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /** The server's {@code error.message}, cut to a bounded length. Its wording changes without notice. */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    /** The {@code request-id} of the response: quote it to the vendor's support. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** Number of requests sent for the call, the failed one included. */
    public int attempts() {
        return attempts;
    }

    /** Whether an earlier attempt of the same call may have been carried out although its answer never arrived. */
    public boolean earlierAttemptUnclear() {
        return earlierAttemptUnclear;
    }

    /** One line for a log: status, type, the server's message, operation, request-id. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(160);
        line.append(status);
        if (type != null) {
            line.append(' ').append(type);
        }
        if (message != null) {
            line.append(": ").append(message);
        }
        line.append(" (").append(operation);
        if (attempts > 1) {
            line.append(", ").append(attempts).append(" attempts");
        }
        requestId().ifPresent(id -> line.append(", request-id ").append(id));
        return line.append(')').toString();
    }

    /** Collects what a response said. Not thread-safe. */
    public static final class Builder {

        private static final int LONGEST_MESSAGE = 1_000;

        private int status;
        private @Nullable String operation;
        private @Nullable String type;
        private @Nullable String message;
        private @Nullable String requestId;
        private int attempts = 1;
        private boolean earlierAttemptUnclear;

        private Builder() {}

        public Builder status(int status) {
            this.status = status;
            return this;
        }

        public Builder operation(String operation) {
            this.operation = operation;
            return this;
        }

        public Builder type(@Nullable String type) {
            this.type = type;
            return this;
        }

        /** Cut to 1,000 characters. */
        public Builder message(@Nullable String message) {
            this.message = message == null || message.length() <= LONGEST_MESSAGE
                    ? message
                    : message.substring(0, LONGEST_MESSAGE) + "…";
            return this;
        }

        /** From the header, or else from the body. */
        public Builder requestId(@Nullable String requestId) {
            this.requestId = requestId;
            return this;
        }

        public ApiError build() {
            return new ApiError(this);
        }
    }
}
