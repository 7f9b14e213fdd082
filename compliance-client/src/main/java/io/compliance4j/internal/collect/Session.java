package io.compliance4j.internal.collect;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointClaim;
import io.compliance4j.collect.CollectException.Reason;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.CollectReport;
import io.compliance4j.collect.Counts;
import io.compliance4j.collect.DeadLetter;
import io.compliance4j.collect.EventSink;
import io.compliance4j.collect.Lateness;
import io.compliance4j.internal.http.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run. A step is read, what is new in it goes to the sink, and when the sink has returned the checkpoint is saved:
 * in this order, and nothing else saves one. Belongs to one thread.
 */
final class Session<E> implements Run {

    private static final Logger LOG = LoggerFactory.getLogger("io.compliance4j.collect");

    private final CollectorContext context;
    private final CheckpointClaim claim;
    private final Checkpoint found;
    private final Feed<E> feed;
    private final CollectOptions options;
    private final Delivery<? super E> delivery;

    private final RunMeter meter = new RunMeter();
    private final Api api;
    private final DeadLetterGuard guard = new DeadLetterGuard();
    private final Progress progress;
    private final Instant began;

    private final List<String> unsavedRequests = new ArrayList<>();

    /** Lists may show a thing twice in a run, and being given up again says nothing new about the others. */
    private final Set<String> givenUp = new HashSet<>();

    private Checkpoint saved;
    private KeyMemory memory;
    private Counts counts = Counts.NONE;
    private Lateness lateness = Lateness.NONE;
    private int postponed;
    private Optional<Duration> silence = Optional.empty();

    Session(
            CollectorContext context,
            CheckpointClaim claim,
            Checkpoint found,
            Feed<E> feed,
            CollectOptions options,
            EventSink<? super E> sink) {
        this.context = context;
        this.claim = claim;
        this.found = found;
        this.feed = feed;
        this.options = options;
        this.delivery = new Delivery<>(sink);
        this.api = (options.background() ? context.api().inBackground() : context.api()).observedBy(meter);
        this.began = api.clock().instant();
        this.progress = new Progress(found.scope(), feed.start(), feed.end(), options.listeners(), began);
        this.saved = found;
        this.memory = KeyMemory.of(found.remembered(), options.rememberedKeys());
    }

    /** As it was saved last. */
    Checkpoint checkpoint() {
        return saved;
    }

    @Override
    public Api api() {
        return api;
    }

    @Override
    public boolean isOwnRequest(String requestId) {
        return context.ownRequests().contains(requestId) || memory.contains(requestKey(requestId));
    }

    @Override
    public boolean remembers(String key) {
        return memory.contains(key);
    }

    private static String requestKey(String requestId) {
        return "request/" + requestId;
    }

    /** Takes every step; false if the run was told to stop before the last one. */
    boolean exhaust(Steps<E> steps) {
        return exhaust(steps, false);
    }

    /** Takes every step of another try at {@code letter}, which is done with unless it became a dead letter again. */
    boolean retry(DeadLetter letter, Steps<E> steps) {
        if (!exhaust(steps, true)) {
            return false;
        }
        if (saved.deadLetters().contains(letter)) {
            Checkpoint.Builder next = next(saved.deadLetters().stream()
                    .filter(pending -> !pending.equals(letter))
                    .toList());
            save(next.position(saved.position()).build());
        }
        return true;
    }

    private boolean exhaust(Steps<E> steps, boolean retrying) {
        try {
            return takeAll(steps, retrying);
        } finally {
            postponed = steps.postponed();
        }
    }

    private boolean takeAll(Steps<E> steps, boolean retrying) {
        while (true) {
            if (options.stopWhen().getAsBoolean()) {
                return false;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new EndOfRun(Reason.INTERRUPTED, "the thread was interrupted", null);
            }
            Step<E> step = steps.next();
            if (step == null) {
                return true;
            }
            if (retrying) {
                take(step, saved.position());
            } else {
                requireNotTooMany(judge(step));
                take(step, step.position());
            }
        }
    }

    private void take(Step<E> step, Map<String, String> position) {
        Settlement<E> settlement = new Settlement<>(step.items(), memory);
        Checkpoint next = checkpointAfter(settlement, step, position);
        boolean worthTelling = settlement.hasNews();
        while (worthTelling) {
            Optional<Delivery.Rejection> rejection =
                    delivery.write(settlement.events(), settlement.deadLetters(), next);
            if (rejection.isEmpty()) {
                break;
            }
            DeadLetter letter = settlement.reject(rejection.get(), serverTime());
            requireNotTooMany(guard.afterRejection(rejection.get().index(), isFirst(letter)));
            memory = KeyMemory.of(saved.remembered(), options.rememberedKeys());
            next = checkpointAfter(settlement, step, position);
        }
        guard.afterDelivery(settlement.events().size());
        counts = counts.plus(settlement.counts());
        lateness = settlement.addTo(lateness);
        if (worthTelling
                || !next.position().equals(saved.position())
                || !settlement.counts().equals(Counts.NONE)
                || !unsavedRequests.isEmpty()) {
            save(next);
        }
        if (silence.isEmpty()) {
            step.silence().ifPresent(this::warnOfSilence);
        }
        silence = step.silence();
        progress.tell(step, counts, serverTime(), api.clock().instant(), meter.rateLimit());
    }

    private void warnOfSilence(Duration howLong) {
        LOG.warn(
                "'{}' has shown nothing for {}, not even our own calls, which succeed; find out whether recording was"
                        + " switched off.",
                found.scope().name(),
                howLong);
    }

    private Checkpoint checkpointAfter(Settlement<E> settlement, Step<E> step, Map<String, String> position) {
        settlement.rememberIn(memory);
        step.alsoRemember().forEach(memory::add);
        List<String> requests = meter.newRequestIds();
        if (feed.remembersRequests()) {
            unsavedRequests.addAll(requests);
            unsavedRequests.forEach(id -> memory.add(requestKey(id), serverTime()));
        }
        step.forgetBefore().ifPresent(memory::forgetBefore);
        return next(withNew(settlement.deadLetters()))
                .counts(saved.counts().plus(settlement.counts()))
                .position(position)
                .build();
    }

    /** The next generation, without position. */
    private Checkpoint.Builder next(List<DeadLetter> deadLetters) {
        Checkpoint.Builder next = Checkpoint.builder();
        next.scope(saved.scope())
                .generation(saved.generation() + 1)
                .counts(saved.counts())
                .remembered(memory.snapshot())
                .deadLetters(deadLetters)
                .requestId(meter.lastRequestId().or(saved::requestId))
                .serverTime(meter.lastAnswer().or(saved::serverTime));
        return next;
    }

    /** What was given up again takes the place of its earlier letter. */
    private List<DeadLetter> withNew(List<DeadLetter> letters) {
        List<DeadLetter> all = new ArrayList<>(saved.deadLetters());
        for (DeadLetter letter : letters) {
            int before = indexOf(all, letter);
            if (before < 0) {
                all.add(letter);
            } else {
                DeadLetter.Builder again = DeadLetter.builder();
                again.from(letter)
                        .since(all.get(before).since())
                        .attempts(all.get(before).attempts() + 1);
                all.set(before, again.build());
            }
        }
        if (all.size() > options.mostDeadLetters()) {
            throw new EndOfRun(
                    Reason.TOO_MANY_DEAD_LETTERS,
                    all.size() + " dead letters would be waiting, and " + options.mostDeadLetters()
                            + " are kept; find out why and redrive them",
                    null);
        }
        return all;
    }

    private Optional<String> judge(Step<E> step) {
        int first = 0;
        int again = 0;
        for (Item<E> item : step.items()) {
            DeadLetter letter = item.deadLetter();
            if (letter != null && isFirst(letter)) {
                first++;
            } else if (letter != null) {
                again++;
            }
        }
        return guard.afterStep(step.attempted() - again, first, step.endOfPage());
    }

    private boolean isFirst(DeadLetter letter) {
        return givenUp.add(letter.kind() + " " + letter.id());
    }

    private static int indexOf(List<DeadLetter> letters, DeadLetter one) {
        for (int i = 0; i < letters.size(); i++) {
            if (letters.get(i).kind().equals(one.kind()) && letters.get(i).id().equals(one.id())) {
                return i;
            }
        }
        return -1;
    }

    private static void requireNotTooMany(Optional<String> tooMany) {
        tooMany.ifPresent(why -> {
            throw new EndOfRun(
                    Reason.TOO_MANY_DEAD_LETTERS, why + "; something is wrong with more than single records", null);
        });
    }

    /** An interruption waits until the checkpoint is saved: what the sink has acknowledged should not come again for it. */
    private void save(Checkpoint next) {
        boolean interrupted = Thread.interrupted();
        try {
            claim.save(next);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        saved = next;
        unsavedRequests.clear();
    }

    @Override
    public Instant serverTime() {
        return meter.lastAnswer().or(saved::serverTime).orElse(began);
    }

    /** What the run has done so far. */
    CollectReport report(boolean complete) {
        CollectReport.Builder report = CollectReport.builder();
        report.scope(found.scope())
                .startPosition(found.position())
                .endPosition(saved.position())
                .complete(complete)
                .counts(counts)
                .totals(saved.counts())
                .pendingDeadLetters(saved.deadLetters().size())
                .postponed(postponed)
                .lateness(lateness)
                .requests(meter.requests())
                .retries(meter.retries())
                .throttled(meter.throttled())
                .rateLimit(meter.rateLimit())
                .silence(silence)
                .firstRequestId(meter.firstRequestId())
                .lastRequestId(meter.lastRequestId())
                .started(meter.firstAnswer())
                .ended(meter.lastAnswer())
                .duration(Duration.between(began, api.clock().instant()));
        return report.build();
    }
}
