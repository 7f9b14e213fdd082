package io.compliance4j.internal.http;

import io.compliance4j.http.ClientListener;
import java.time.Clock;
import java.util.concurrent.Executor;

/** Sends calls: the face that the pipeline shows to the resource families. Thread-safe. */
public interface Api {

    /**
     * Sends {@code request}, with retries, within the budget, and hands the answer to {@code handler}.
     *
     * <p>The handler runs inside the retries: if reading the body fails in a way that another attempt may mend, it is
     * called again with a fresh response, so it has to start over each time. Statuses other than 200 never reach it.
     *
     * @throws io.compliance4j.error.ComplianceException if no attempt succeeded
     */
    <T> T send(ApiRequest request, ResponseHandler<T> handler);

    /** The same service, with {@code listener} told of the calls that are made through the returned object. */
    Api observedBy(ClientListener listener);

    /** The same service, for calls that give way to others in the request budget. */
    Api inBackground();

    /** Whether requests that the contract calls a certain 400 are refused here, before they cost anything. */
    boolean strictRequests();

    /** The client's clock. */
    Clock clock();

    /** Where work that a caller asked to have done ahead may run. */
    Executor executor();
}
