package io.compliance4j.internal.collect;

import io.compliance4j.collect.DeadLetter;
import io.compliance4j.collect.OwnFootprint;
import io.compliance4j.event.ActivityEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The activity feed from a point in time on, without end. */
final class ActivityFeed implements Feed<ActivityEvent> {

    private final ActivitySettings settings;

    ActivityFeed(ActivitySettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "activities/1";
    }

    @Override
    public String filter() {
        return settings.filter().fingerprint();
    }

    @Override
    public Optional<Instant> start() {
        return settings.start();
    }

    @Override
    public Steps<ActivityEvent> open(Map<String, String> position, Run run) {
        return new ActivitySteps(settings, ActivityPosition.of(position), run);
    }

    @Override
    public Steps<ActivityEvent> retry(DeadLetter letter, Run run) {
        return new ActivityRetry(letter, new ActivityItems(settings.ownFootprint(), run), run);
    }

    @Override
    public boolean remembersRequests() {
        return settings.ownFootprint() != OwnFootprint.KEEP;
    }
}
