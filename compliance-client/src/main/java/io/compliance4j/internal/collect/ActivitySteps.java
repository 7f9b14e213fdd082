package io.compliance4j.internal.collect;

import io.compliance4j.activity.Activity;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.error.BadRequestException;
import io.compliance4j.event.ActivityEvent;
import io.compliance4j.paging.Cursor;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.Pages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run over the activity feed. It reads forward from the cursor; between two pages, when one is due, it looks again at
 * what it has passed. Every time that decides anything is the server's.
 */
final class ActivitySteps implements Steps<ActivityEvent> {

    private static final Logger LOG = LoggerFactory.getLogger("io.compliance4j.collect");

    /** The server's Date has whole seconds. */
    private static final Duration DATE_STEP = Duration.ofSeconds(1);

    /** The feed keeps six years. */
    private static final Duration KEPT = Duration.ofDays(6 * 366);

    private final ActivitySettings settings;
    private final Run run;
    private final ActivityItems items;

    private ActivityPosition position;
    private boolean caughtUp;

    private @Nullable ActivityWalk walk;
    private Optional<Instant> since;
    private Optional<String> cursor;
    private @Nullable Instant passed;
    private boolean orderHeeded;
    private @Nullable Instant restartedAt;

    private @Nullable Repair repair;
    private int repairPages;
    private int pagesSinceRepair;
    private @Nullable Windows windows;

    private @Nullable Instant now;
    private @Nullable Instant firstAnswer;
    private @Nullable String firstRequest;
    private Optional<Duration> silence = Optional.empty();

    ActivitySteps(ActivitySettings settings, ActivityPosition position, Run run) {
        this.settings = settings;
        this.run = run;
        this.items = new ActivityItems(settings.ownFootprint(), run);
        this.position = position;
        this.orderHeeded = position.watermark().isPresent() && !position.windowed();
        this.cursor = position.cursor();
        this.since = cursor.isPresent() ? position.since() : beginning();
        this.passed = cursor.isPresent() ? position.reached().orElse(null) : null;
    }

    /**
     * A second look at a range of time.
     *
     * @param reconciles whether it is a reconciliation, which is a sweep as well
     * @param began the server's time before its first request
     */
    private record Repair(ActivityWalk walk, boolean reconciles, Instant began) {}

    @Override
    public @Nullable Step<ActivityEvent> next() {
        Repair due = repair;
        if (due != null) {
            return repairStep(due);
        }
        if (windows != null) {
            return windowStep(windows);
        }
        return caughtUp ? null : forwardStep();
    }

    // ---- forward

    private Step<ActivityEvent> forwardStep() {
        Page<Activity> page = forwardPage();
        PageOrder order = PageOrder.of(page.items(), passed);
        if (order == PageOrder.BACKWARD && !position.windowed()) {
            // Once more, since a page may have been mixed up on its way.
            walk = null;
            page = forwardPage();
            order = PageOrder.of(page.items(), passed);
        }
        if (order == PageOrder.BACKWARD || (order == PageOrder.UNCLEAR && position.windowed())) {
            return beginWindows();
        }
        return forwardStep(page, order);
    }

    private Step<ActivityEvent> forwardStep(Page<Activity> page, PageOrder order) {
        orderHeeded |= order == PageOrder.FORWARD;
        Optional<Instant> latest = PageOrder.latest(page.items());
        latest.ifPresent(time -> passed = time);
        cursor = PlaceBehind.page(page);
        caughtUp = !page.hasMore() || showsWhatBeganLater(page, latest);
        listen(!page.items().isEmpty());

        List<Item<ActivityEvent>> listed =
                items.of(page.items(), page.response(), position.watermark().orElse(null));
        Optional<Instant> before = position.reached();
        if (orderHeeded) {
            if (position.windowed()) {
                LOG.info("The service lists activities oldest first again; closed windows are not needed any more.");
            }
            position = position.but()
                    .since(since)
                    .cursor(cursor)
                    .watermark(later(position.watermark(), latest.map(this::notAfterNow)))
                    .reached(later(before, latest))
                    .swept(position.swept().or(() -> Optional.ofNullable(firstAnswer)))
                    .reconciled(position.reconciled().or(() -> Optional.ofNullable(firstAnswer)))
                    .windowed(false)
                    .build();
            planRepair(before);
        }
        return step(listed)
                .watermark(page.hasMore() ? position.watermark() : Optional.ofNullable(now))
                .build();
    }

    private Page<Activity> forwardPage() {
        if (walk == null) {
            walk = forwardWalk();
        }
        try {
            return noted(walk.next());
        } catch (BadRequestException refused) {
            if (cursor.isEmpty()
                    || position.watermark().isEmpty()
                    || position.watermark().get().equals(restartedAt)) {
                throw refused;
            }
            LOG.warn(
                    "The service refuses the saved cursor; reading again from {} before the last record. {}",
                    settings.overlap(),
                    refused.getMessage());
            restartedAt = position.watermark().get();
            cursor = Optional.empty();
            since = beginning();
            passed = null;
            walk = forwardWalk();
            return noted(walk.next());
        }
    }

    private ActivityWalk forwardWalk() {
        Pages<Activity> list = oldestFirst(bounds -> bounds.createdFrom(since));
        return new ActivityWalk(cursor.map(Cursor::parse).map(list::from).orElse(list));
    }

    private Pages<Activity> oldestFirst(Consumer<ActivityQuery.Builder> bounds) {
        return settings.filter().oldestFirst(run.api(), bounds);
    }

    /** Where to read from without a cursor. */
    private Optional<Instant> beginning() {
        return position.watermark()
                .map(time -> notBeforeStart(time.minus(settings.overlap())))
                .or(settings::start);
    }

    private Page<Activity> noted(Page<Activity> page) {
        now = page.response()
                .serverTime()
                .or(() -> later(Optional.ofNullable(now).or(position::watermark), PageOrder.latest(page.items())))
                .orElse(null);
        if (firstAnswer == null) {
            firstAnswer = now;
        }
        if (firstRequest == null) {
            firstRequest = page.response().requestId().orElse(null);
        }
        pagesSinceRepair++;
        return page;
    }

    /** Whether the page shows the run's first call, or something else that happened after its first answer. */
    private boolean showsWhatBeganLater(Page<Activity> page, Optional<Instant> latest) {
        Optional<Instant> end = page.response().serverTime().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(firstAnswer).map(time -> time.plus(DATE_STEP));
        boolean later = end.isPresent()
                && latest.filter(time -> !time.isBefore(end.get())).isPresent();
        return later
                || page.items().stream()
                        .flatMap(activity -> ActivityItems.requestId(activity).stream())
                        .anyMatch(id -> id.equals(firstRequest));
    }

    // ---- a second look

    private void planRepair(Optional<Instant> before) {
        if (now == null
                || before.isEmpty()
                || position.swept().isEmpty()
                || position.reconciled().isEmpty()) {
            return;
        }
        Duration reconciliation = settings.reconciliation();
        Instant swept = position.swept().get();
        Instant reconciled = position.reconciled().get();
        boolean reconciles = !reconciliation.isZero() && !now.isBefore(reconciled.plus(reconciliation));
        boolean sweeps = !position.windowed() && now.isAfter(swept) && !now.isBefore(swept.plus(settings.sweepEvery()));
        // A second look never takes more than half of the requests, so that small pages cannot keep the run in place.
        if (pagesSinceRepair < repairPages || !(reconciles || sweeps)) {
            return;
        }
        Instant from = notBeforeStart(reconciles ? reconciled.minus(reconciliation) : swept.minus(settings.overlap()));
        if (!from.isAfter(before.get())) {
            Pages<Activity> range =
                    oldestFirst(bounds -> bounds.createdFrom(from).createdUntil(before.get()));
            repair = new Repair(new ActivityWalk(range), reconciles, now);
            repairPages = 0;
            pagesSinceRepair = 0;
        }
    }

    private Step<ActivityEvent> repairStep(Repair due) {
        Page<Activity> page;
        try {
            page = due.walk().next();
        } catch (BadRequestException refused) {
            if (repairPages == 0) {
                throw refused;
            }
            LOG.warn("The service refuses the cursor of a sweep, which will be repeated. {}", refused.getMessage());
            repair = null;
            return step(List.of()).build();
        }
        repairPages++;
        List<Item<ActivityEvent>> listed =
                items.of(page.items(), page.response(), position.watermark().orElse(null));
        if (!page.hasMore()) {
            repair = null;
            ActivityPosition.Builder next = position.but().swept(due.began());
            if (due.reconciles()) {
                next.reconciled(due.began());
            }
            position = next.build();
        }
        return step(listed).watermark(position.watermark()).build();
    }

    // ---- closed windows

    private Step<ActivityEvent> beginWindows() {
        if (!position.windowed()) {
            LOG.warn(
                    "The service does not list activities oldest first; reading closed windows of time instead, which"
                            + " brings new records {} later.",
                    settings.settle());
        }
        Instant time = Objects.requireNonNull(now, "a page that shows an order shows a time");
        Instant done = position.watermark().or(settings::start).orElse(time.minus(KEPT));
        Instant again = position.watermark().isPresent() ? notBeforeStart(done.minus(settings.overlap())) : done;
        windows = new Windows(settings.filter(), run.api(), done, again, time.minus(settings.settle()));
        Optional<Instant> before = position.watermark();
        position = position.but()
                .since(Optional.empty())
                .cursor(Optional.empty())
                .watermark(done)
                .reached(done)
                .swept(time)
                .reconciled(position.reconciled().orElse(time))
                .windowed(true)
                .build();
        planRepair(before);
        return step(List.of()).watermark(done).build();
    }

    private @Nullable Step<ActivityEvent> windowStep(Windows from) {
        Windows.Piece piece = from.next();
        if (piece == null) {
            return null;
        }
        List<Item<ActivityEvent>> listed = piece.answer() == null
                ? List.of()
                : items.of(
                        piece.activities(), piece.answer(), position.watermark().orElse(null));
        listen(!listed.isEmpty());
        if (piece.done() != null) {
            position =
                    position.but().watermark(piece.done()).reached(piece.done()).build();
        }
        return step(listed).watermark(position.watermark()).build();
    }

    // ---- common

    /** Each call is itself a record; so a feed that should show our calls and shows nothing is silent. */
    private void listen(boolean showsSomething) {
        if (now == null || !settings.filter().showsOwnCalls()) {
            return;
        }
        if (showsSomething || position.called().isEmpty()) {
            position = position.but().called(now).build();
            silence = Optional.empty();
        } else {
            Duration quiet = Duration.between(position.called().get(), now);
            silence = Optional.of(quiet).filter(time -> time.compareTo(settings.silenceAfter()) > 0);
        }
    }

    private Step.Builder<ActivityEvent> step(List<Item<ActivityEvent>> listed) {
        Step.Builder<ActivityEvent> step = Step.builder();
        return step.items(listed)
                .attempted(listed.size())
                .position(position.toMap())
                .forgetBefore(horizon())
                .silence(silence);
    }

    /** Nothing earlier will be listed again, unless it is late. */
    private Optional<Instant> horizon() {
        Optional<Instant> cursorLost = position.watermark().map(time -> time.minus(settings.overlap()));
        Optional<Instant> nextSweep = position.swept().map(time -> time.minus(settings.overlap()));
        Optional<Instant> nextReconciliation = position.reconciled()
                .filter(time -> !settings.reconciliation().isZero())
                .map(time -> time.minus(settings.reconciliation()));
        return earlier(cursorLost, earlier(nextSweep, nextReconciliation));
    }

    private Instant notAfterNow(Instant time) {
        return now != null && time.isAfter(now) ? now : time;
    }

    private Instant notBeforeStart(Instant time) {
        return settings.start().filter(time::isBefore).orElse(time);
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && (other.isEmpty() || one.get().isAfter(other.get())) ? one : other;
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && (other.isEmpty() || one.get().isBefore(other.get())) ? one : other;
    }
}
