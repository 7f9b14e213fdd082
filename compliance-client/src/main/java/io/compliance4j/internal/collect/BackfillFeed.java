package io.compliance4j.internal.collect;

import io.compliance4j.collect.DeadLetter;
import io.compliance4j.collect.OwnFootprint;
import io.compliance4j.event.ActivityEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A closed range of the activity feed. */
final class BackfillFeed implements Feed<ActivityEvent> {

    private final BackfillSettings settings;
    private final Instant start;
    private final Instant end;

    /**
     * Over what {@code settings} name.
     *
     * @throws IllegalStateException if they do not say from when until when
     */
    BackfillFeed(BackfillSettings settings) {
        this.settings = settings;
        this.start = settings.start().orElseThrow(() -> missing("from(…)"));
        this.end = settings.end().orElseThrow(() -> missing("until(…)"));
    }

    private static IllegalStateException missing(String what) {
        return new IllegalStateException("A back-fill needs to know its range; set " + what);
    }

    @Override
    public String name() {
        return "activity-backfill/1";
    }

    @Override
    public String filter() {
        return Fingerprint.of(List.of(settings.filter().fingerprint(), start.toString()));
    }

    @Override
    public Optional<Instant> start() {
        return Optional.of(start);
    }

    @Override
    public Optional<Instant> end() {
        return Optional.of(end);
    }

    @Override
    public Steps<ActivityEvent> open(Map<String, String> position, Run run) {
        return new BackfillSteps(settings, BackfillPosition.of(position, start), end, run);
    }

    @Override
    public Steps<ActivityEvent> retry(DeadLetter letter, Run run) {
        return new ActivityRetry(letter, new ActivityItems(OwnFootprint.KEEP, run), run);
    }
}
