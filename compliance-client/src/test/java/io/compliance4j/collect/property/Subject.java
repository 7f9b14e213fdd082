package io.compliance4j.collect.property;

import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.Collector;
import io.compliance4j.collect.Collectors;
import io.compliance4j.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What is collected: how it lives, and what a complete collection of it holds. */
interface Subject {

    /** Something new happens now. */
    void happen();

    /** A collector of it, the same one each time. */
    Collector<? extends Event> collector(Collectors collectors, String name, CheckpointStore store);

    /** After that time without news a run has everything. */
    Duration horizon();

    /** Nothing happens any more; what was there at {@code until} has been collected. */
    default void settled(Instant until) {}

    /** What a complete collection lacks, in words; empty if it lacks nothing. */
    Set<String> missingFrom(KeyedSink sink);

    /** What is in a collection that should not be, in words. */
    Set<String> tooMuchIn(KeyedSink sink);

    /** What the path of its lists begins with. */
    String path();
}
