package io.compliance4j.internal.http;

import io.compliance4j.error.ComplianceInterruptedException;

/** Begins nothing on a thread that is to stop. */
final class InterruptGuard implements Step {

    private final Step next;

    InterruptGuard(Step next) {
        this.next = next;
    }

    @Override
    public <T> T send(Call call, ResponseHandler<T> handler) {
        if (Thread.currentThread().isInterrupted()) {
            throw new ComplianceInterruptedException("Interrupted before " + call + " was sent", null);
        }
        return next.send(call, handler);
    }

    /** The exception for an interruption inside {@code call}; restores the flag. */
    static ComplianceInterruptedException interrupted(Call call, String doing, Exception cause) {
        Thread.currentThread().interrupt();
        return new ComplianceInterruptedException("Interrupted " + doing + " for " + call, cause);
    }
}
