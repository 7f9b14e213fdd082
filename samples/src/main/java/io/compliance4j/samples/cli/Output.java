package io.compliance4j.samples.cli;

import io.compliance4j.collect.CollectProgress;
import io.compliance4j.http.ClientListener;
import java.time.Instant;
import java.util.List;

/** What every command works with while it runs: stdout for records, and somewhere to tell and count what happened. */
final class Output {

    private final NdJson records;
    private final RunCounts counts;
    private final Progress progress;

    Output(NdJson records, RunCounts counts, Progress progress) {
        this.records = records;
        this.counts = counts;
        this.progress = progress;
    }

    NdJson records() {
        return records;
    }

    RunCounts counts() {
        return counts;
    }

    /** What a client has to tell so that requests are counted and logged as the options say. */
    List<ClientListener> listeners(OutputOptions options) {
        return List.of(counts, new RequestLog(progress, options.verbose(), !options.quiet()));
    }

    /** Writes a line to stderr. */
    void tell(String line) {
        progress.tell(line);
    }

    /** Tells on stderr of something that does not end the run. */
    void warn(String message) {
        tell("warning: " + message);
    }

    /** Something is not there to be had; the run goes on without it. */
    void leftOut(String what, String reason) {
        counts.deadLettered();
        warn(what + " was left out: " + reason);
    }

    /** A record is out. */
    void delivered() {
        counts.delivered();
        progress.at(counts.deliveredSoFar(), Place.UNKNOWN);
    }

    /** A collector has come so far; what it delivered is counted when it is done. */
    void collected(CollectProgress collected) {
        progress.at(counts.deliveredSoFar() + collected.counts().delivered(), Place.of(collected));
    }

    /** A record is out; {@code position} says where in time the walk is. */
    void delivered(Instant position) {
        counts.delivered();
        progress.at(counts.deliveredSoFar(), Place.at(position));
    }
}
