package io.compliance4j.internal.http;

import io.compliance4j.http.ClientListener;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.http.RetryPolicy;
import io.compliance4j.http.Sleeper;
import io.compliance4j.http.Transport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.immutables.value.Value;

/** What a pipeline is made of. */
@Value.Immutable
public interface PipelineSettings {

    URI baseUri();

    Supplier<Credential> credential();

    String userAgent();

    RetryPolicy retryPolicy();

    RequestBudget budget();

    RequestBudget remoteSessionBudget();

    int maxConcurrentRequests();

    List<ClientListener> listeners();

    Duration connectTimeout();

    Duration responseTimeout();

    Duration stallTimeout();

    Optional<Duration> deadline();

    long maxResponseBytes();

    boolean strictRequests();

    Transport transport();

    Executor executor();

    Clock clock();

    /** For measuring how long things take. */
    Ticks ticks();

    Sleeper sleeper();

    RandomGenerator random();

    static Builder builder() {
        return new Builder();
    }

    /** Collects settings. Not thread-safe. */
    final class Builder extends ImmutablePipelineSettings.Builder {
        Builder() {}
    }
}
