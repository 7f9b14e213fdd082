package io.compliance4j.samples;

import io.compliance4j.ComplianceClient;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.collect.ActivityCollector;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.OwnFootprint;
import io.compliance4j.event.ActivityEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tails the activity feed into a SIEM: late arrivals included, nothing lost when the program is killed, nothing sent twice by key. */
public final class TailIntoSiem {

    private TailIntoSiem() {}

    /** Takes the directory that remembers the place; runs until it is stopped. */
    public static void main(String[] args) {
        try (ComplianceClient client = ComplianceClient.fromEnvironment()) {
            CheckpointStore state = CheckpointStore.file(Path.of(args.length > 0 ? args[0] : "state"));
            feed(client, state, Instant.now().minus(7, ChronoUnit.DAYS)).follow(Duration.ofMinutes(1), batch -> {
                for (ActivityEvent event : batch.events()) {
                    System.out.println(event.toJson());
                }
                if (System.out.checkError()) { // what could not be written comes again with the next run
                    throw new IOException("nobody reads stdout any more");
                }
            });
        }
    }

    /** The feed from {@code start}, but for the traces that reading it leaves. Later runs go on where the last one ended. */
    static ActivityCollector feed(ComplianceClient client, CheckpointStore state, Instant start) {
        return client.collectors()
                .activities("siem", state)
                .from(start)
                .ownFootprint(OwnFootprint.DROP)
                .matching(ActivityQuery.builder().pageSize(1_000).build()); // a page is what the SIEM takes at once
    }
}
