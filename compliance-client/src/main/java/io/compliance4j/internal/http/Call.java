package io.compliance4j.internal.http;

import io.compliance4j.error.ComplianceApiException;
import io.compliance4j.error.ComplianceException;
import io.compliance4j.error.ComplianceIOException;
import io.compliance4j.error.ComplianceIOException.RequestSent;
import io.compliance4j.error.RateLimitException;
import io.compliance4j.http.ClientListener;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call on its way through the pipeline, with what its attempts have shown so far. Belongs to one thread. */
final class Call {

    private final ApiRequest request;
    private final @Nullable ClientListener listener;
    private final boolean background;
    private int attempts;
    private boolean earlierAttemptUnclear;
    private Duration waited = Duration.ZERO;
    private @Nullable Deadline deadline;
    private @Nullable Head head;
    private @Nullable Credential credential;

    Call(ApiRequest request, @Nullable ClientListener listener, boolean background) {
        this.request = request;
        this.listener = listener;
        this.background = background;
    }

    /** Whether it gives way to others in the request budget. */
    boolean isInBackground() {
        return background;
    }

    /** The one that is told of this call beside the client's own. */
    Optional<ClientListener> listener() {
        return Optional.ofNullable(listener);
    }

    ApiRequest request() {
        return request;
    }

    Operation operation() {
        return request.operation();
    }

    /** Requests sent, the current one included. */
    int attempts() {
        return attempts;
    }

    /** Begins another request. */
    void beginAttempt(Credential with) {
        attempts++;
        head = null;
        credential = with;
    }

    /** The answer's headers have arrived. */
    void answered(Head head) {
        this.head = head;
    }

    /** Of the current request's answer, if one came. */
    Optional<Head> head() {
        return Optional.ofNullable(head);
    }

    /** The key that the current request was sent with. */
    Optional<Credential> credential() {
        return Optional.ofNullable(credential);
    }

    /** Another request will follow this failed one, which the server may have carried out nevertheless. */
    void remember(ComplianceException failure) {
        boolean notCarriedOut = failure instanceof RateLimitException
                || (failure instanceof ComplianceApiException api && api.status() < 500)
                || (failure instanceof ComplianceIOException io && io.requestSent() == RequestSent.NO);
        earlierAttemptUnclear |= !notCarriedOut;
    }

    boolean earlierAttemptUnclear() {
        return earlierAttemptUnclear;
    }

    void addWait(Duration wait) {
        waited = waited.plus(wait);
    }

    Duration waited() {
        return waited;
    }

    void limitBy(Deadline deadline) {
        this.deadline = deadline;
    }

    Optional<Deadline> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** The shorter of {@code limit} and what is left until the deadline. */
    Duration atMost(Duration limit) {
        if (deadline == null) {
            return limit;
        }
        Duration left = deadline.left();
        return left.compareTo(limit) < 0 ? left : limit;
    }

    @Override
    public String toString() {
        return request.toString();
    }
}
