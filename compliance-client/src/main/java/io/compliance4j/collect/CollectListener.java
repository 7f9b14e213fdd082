package io.compliance4j.collect;

/**
 * Is told how a run goes on, for progress bars and metrics. Called on the thread of the run, after each saved checkpoint;
 * an exception is logged and ignored.
 */
@FunctionalInterface
public interface CollectListener {

    /** A checkpoint was saved. */
    void onProgress(CollectProgress progress);
}
