package io.compliance4j.internal.collect;

import io.compliance4j.activity.Activity;
import io.compliance4j.collect.DeadLetter;
import io.compliance4j.error.BadRequestException;
import io.compliance4j.event.ActivityEvent;
import io.compliance4j.internal.resource.DefaultActivities;
import io.compliance4j.paging.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another try at an activity that a sink rejected. One that has no id cannot be asked for and stays a dead letter. */
final class ActivityRetry implements Steps<ActivityEvent> {

    private final DeadLetter letter;
    private final ActivityItems items;
    private final Run run;
    private boolean done;

    ActivityRetry(DeadLetter letter, ActivityItems items, Run run) {
        this.letter = letter;
        this.items = items;
        this.run = run;
    }

    @Override
    public @Nullable Step<ActivityEvent> next() {
        if (done) {
            return null;
        }
        List<Item<ActivityEvent>> found = find();
        done = true;
        Step.Builder<ActivityEvent> step = Step.builder();
        return step.items(found).attempted(1).position(Map.of()).build();
    }

    private List<Item<ActivityEvent>> find() {
        if (letter.id().startsWith("@")) {
            return lost("it has no id to ask the service for");
        }
        try {
            Optional<Page<Activity>> page = new DefaultActivities(run.api()).pageOf(letter.id());
            return page.map(found -> items.of(found.items(), found.response(), null))
                    .orElseGet(() -> lost("the service does not list it where it was"));
        } catch (BadRequestException unknown) {
            return lost("the service does not know its id");
        }
    }

    private List<Item<ActivityEvent>> lost(String why) {
        DeadLetter.Builder again = DeadLetter.builder();
        again.from(letter).reason(why);
        return List.of(Item.deadLetter(again.build()));
    }
}
