package io.compliance4j.internal.http;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of a client that was not given any. */
public final class Workers {

    private static final int MOST_PLATFORM_THREADS = 4;

    private Workers() {}

    /** A virtual thread for each task where there are any, else a few daemon threads that end when idle. */
    public static ExecutorService create() {
        try {
            MethodHandle perTask = MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
            return (ExecutorService) perTask.invoke();
        } catch (NoSuchMethodException | IllegalAccessException before21) {
            return platformThreads();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("newVirtualThreadPerTaskExecutor() declares no exception", e);
        }
    }

    private static ExecutorService platformThreads() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                MOST_PLATFORM_THREADS,
                MOST_PLATFORM_THREADS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "compliance4j-worker");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
