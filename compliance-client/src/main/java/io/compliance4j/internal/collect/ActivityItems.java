package io.compliance4j.internal.collect;

import io.compliance4j.activity.Activity;
import io.compliance4j.activity.ActivityField;
import io.compliance4j.activity.ActivityType;
import io.compliance4j.collect.OwnFootprint;
import io.compliance4j.event.ActivityEvent;
import io.compliance4j.event.Provenance;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.collect.Item.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes items of activities; knows which of them are our own traces. */
final class ActivityItems {

    static final String KIND = "activity";

    private final OwnFootprint ownFootprint;
    private final Run run;

    ActivityItems(OwnFootprint ownFootprint, Run run) {
        this.ownFootprint = ownFootprint;
        this.run = run;
    }

    /**
     * The items of what one answer listed.
     *
     * @param passed the time up to which everything had been listed before; what is earlier is late
     */
    List<Item<ActivityEvent>> of(List<Activity> activities, ResponseInfo answer, @Nullable Instant passed) {
        Provenance provenance = Provenance.api("activities", answer);
        List<Item<ActivityEvent>> items = new ArrayList<>(activities.size());
        for (Activity activity : activities) {
            ActivityEvent event = ActivityEvent.of(activity, provenance);
            boolean own = ownFootprint != OwnFootprint.KEEP && isOwn(activity);
            Subject subject = new Subject(KIND, event.dedupeKey());
            if (own && ownFootprint == OwnFootprint.DROP) {
                items.add(Item.filtered(subject, event.dedupeKey()));
            } else {
                items.add(item(subject, own ? event.markedAsOwn() : event, answer, passed));
            }
        }
        return items;
    }

    /** A record that does not say when it happened is taken for one of now, so that its key is not forgotten too early. */
    private static Item<ActivityEvent> item(
            Subject subject, ActivityEvent event, ResponseInfo answer, @Nullable Instant passed) {
        Optional<Instant> occurred = event.occurredAt();
        Instant remembered = occurred.or(answer::serverTime).orElse(passed);
        Item<ActivityEvent> item = Item.event(subject, event.dedupeKey(), event, remembered);
        return passed != null && occurred.isPresent() && occurred.get().isBefore(passed)
                ? item.lateBy(Duration.between(occurred.get(), passed))
                : item;
    }

    private boolean isOwn(Activity activity) {
        return requestId(activity).filter(run::isOwnRequest).isPresent();
    }

    /** The request-id of the call of this API that {@code activity} is the record of. */
    static Optional<String> requestId(Activity activity) {
        return activity.type().equals(ActivityType.COMPLIANCE_API_ACCESSED)
                ? activity.get(ActivityField.REQUEST_ID)
                : Optional.empty();
    }
}
