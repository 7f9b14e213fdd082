package io.compliance4j.internal.collect;

import io.compliance4j.activity.Activity;
import io.compliance4j.collect.OwnFootprint;
import io.compliance4j.event.ActivityEvent;
import io.compliance4j.paging.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run over a closed range. */
final class BackfillSteps implements Steps<ActivityEvent> {

    private final Instant end;
    private final SlicedReading reading;
    private final ActivityItems items;

    BackfillSteps(BackfillSettings settings, BackfillPosition position, Instant end, Run run) {
        this.end = end;
        this.reading = new SlicedReading(settings, position, end, run);
        this.items = new ActivityItems(OwnFootprint.KEEP, run);
    }

    @Override
    public @Nullable Step<ActivityEvent> next() {
        SlicedReading.Piece piece = reading.next();
        return piece == null ? null : step(piece);
    }

    private Step<ActivityEvent> step(SlicedReading.Piece piece) {
        Slice slice = piece.slice();
        Page<Activity> page = piece.page();
        page.response().serverTime().ifPresent(this::requireOver);
        List<Item<ActivityEvent>> listed = items.of(page.items(), page.response(), null);
        BackfillPosition position =
                piece.last() ? BackfillPosition.behind(slice) : BackfillPosition.within(slice, PlaceBehind.page(page));
        Step.Builder<ActivityEvent> step = Step.builder();
        return step.items(listed)
                .attempted(listed.size())
                .position(position.toMap())
                .watermark(piece.last() ? Optional.of(slice.end()) : PageOrder.latest(page.items()))
                .forgetBefore(slice.from())
                .build();
    }

    private void requireOver(Instant serverTime) {
        if (serverTime.isBefore(end)) {
            throw new IllegalArgumentException("until(" + end + ") is not over by the service's clock (" + serverTime
                    + "), and what is still to come would be left out; take an end that lies back, and"
                    + " activities(…).from(…) for what comes after it");
        }
    }

    @Override
    public void close() {
        reading.close();
    }
}
