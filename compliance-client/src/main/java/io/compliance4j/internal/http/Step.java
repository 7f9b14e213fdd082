package io.compliance4j.internal.http;

/**
 * One step of the pipeline: does its one job around the next step. Failures are exceptions of
 * {@code io.compliance4j.error} at every step.
 */
interface Step {

    /** Sends the call and hands its 200 to {@code handler}, which runs inside all steps. */
    <T> T send(Call call, ResponseHandler<T> handler);
}
