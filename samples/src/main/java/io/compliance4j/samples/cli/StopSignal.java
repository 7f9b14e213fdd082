package io.compliance4j.samples.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes SIGINT and SIGTERM end a run in order: the running thread is interrupted and given time to hand over the lines
 * that it has and to say that it was interrupted; then the process ends with the status for that.
 */
final class StopSignal {

    private static final int SECONDS_TO_FINISH = 5;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final AtomicBoolean ending = new AtomicBoolean();

    private StopSignal() {}

    /** From now on, a signal interrupts this thread. */
    static StopSignal interrupts(Thread running) {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> signal.stop(running), "stop-signal"));
        return signal;
    }

    /** The run is over: ends the JVM with this status, unless a signal is about to. */
    void exit(int status) {
        if (ending.compareAndSet(false, true)) {
            System.exit(status);
        }
        finished.countDown();
    }

    private void stop(Thread running) {
        if (!ending.compareAndSet(false, true)) {
            return;
        }
        running.interrupt();
        try {
            if (!finished.await(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                System.err.println("error: interrupted");
            }
        } catch (InterruptedException nobodyInterruptsTheHook) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitStatus.INTERRUPTED);
    }
}
