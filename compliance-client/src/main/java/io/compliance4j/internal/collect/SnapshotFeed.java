package io.compliance4j.internal.collect;

import io.compliance4j.collect.DeadLetter;
import io.compliance4j.event.RecordEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists that are read whole and compared with what they held the last time. */
final class SnapshotFeed implements Feed<RecordEvent> {

    private final Snapshot snapshot;
    private final Snapshot.Filter filter;

    SnapshotFeed(Snapshot snapshot, Snapshot.Filter filter) {
        this.snapshot = snapshot;
        this.filter = filter;
    }

    SnapshotFeed organizations(List<String> uuids) {
        return new SnapshotFeed(snapshot, new Snapshot.Filter(uuids, filter.changedFrom()));
    }

    SnapshotFeed changedFrom(Instant start) {
        if (!snapshot.hasTimes()) {
            throw new IllegalStateException("Records of the " + snapshot.name()
                    + " do not say when they changed; collect all of them, or filter the events");
        }
        return new SnapshotFeed(snapshot, new Snapshot.Filter(filter.organizations(), start));
    }

    @Override
    public String name() {
        return snapshot.name() + "/1";
    }

    @Override
    public String filter() {
        return Fingerprint.of(List.of(
                String.join(",", filter.organizations().stream().sorted().toList()),
                String.valueOf(filter.changedFrom())));
    }

    @Override
    public Optional<Instant> start() {
        return Optional.empty();
    }

    @Override
    public Steps<RecordEvent> open(Map<String, String> position, Run run) {
        return new SnapshotPass(snapshot.sections(), new SnapshotPass.Reading(run.api(), filter), position);
    }

    /** Only a sink's rejection makes a dead letter here. The row is found by reading its list again. */
    @Override
    public Steps<RecordEvent> retry(DeadLetter letter, Run run) {
        SnapshotPass all = new SnapshotPass(snapshot.sections(), new SnapshotPass.Reading(run.api(), filter), Map.of());
        return () -> {
            for (Step<RecordEvent> step = all.next(); step != null; step = all.next()) {
                for (Item<RecordEvent> item : step.items()) {
                    if (item.subject().kind().equals(letter.kind())
                            && item.subject().id().equals(letter.id())) {
                        return Step.<RecordEvent>builder()
                                .addItems(item)
                                .attempted(1)
                                .build();
                    }
                }
            }
            return null;
        };
    }
}
