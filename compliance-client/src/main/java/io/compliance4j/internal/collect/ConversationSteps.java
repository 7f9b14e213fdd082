package io.compliance4j.internal.collect;

import io.compliance4j.collect.DeadLetter;
import io.compliance4j.error.ComplianceException;
import io.compliance4j.event.Provenance;
import io.compliance4j.internal.codec.ContentHash;
import io.compliance4j.internal.collect.Reading.Place;
import io.compliance4j.json.ServerRecord;
import io.compliance4j.paging.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks lists of conversations and reads those that have changed. Saved is the page of the list; which of its conversations
 * are finished is known by the remembered keys; inside a long one, the page of its messages is saved too.
 */
final class ConversationSteps<C extends ServerRecord, M extends ServerRecord, E> implements Steps<E> {

    private static final String INSIDE = "inside";
    private static final String INSIDE_BEHIND = "inside_behind";
    private static final String INSIDE_INDEX = "inside_index";

    private static final String UNREADABLE = "unreadable-";

    private final Conversations<C, M, E> kind;
    private final ConversationLists<C> lists;
    private final Run run;

    private Map<String, String> position;
    private Optional<Instant> watermark;

    private @Nullable Page<C> page;
    private int nextOfPage;
    private @Nullable Reading<C, M, E> reading;
    private @Nullable ComplianceException failure;
    private boolean ended;
    private int obstacles;

    /** The long conversation that a run is inside of, by its version. */
    private @Nullable String inside;

    private @Nullable Place place;

    ConversationSteps(Conversations<C, M, E> kind, ConversationLists<C> lists, Map<String, String> saved, Run run) {
        this.kind = kind;
        this.lists = lists;
        this.run = run;
        this.position = lists.position();
        this.watermark = lists.watermark();
        String behind = saved.get(INSIDE_BEHIND);
        if (behind != null) {
            this.inside = saved.get(INSIDE);
            this.place = new Place(behind, Integer.parseInt(saved.getOrDefault(INSIDE_INDEX, "0")));
        }
    }

    @Override
    public @Nullable Step<E> next() {
        ComplianceException pending = failure;
        if (pending != null) {
            failure = null;
            throw pending;
        }
        ReadStep<E> step = new ReadStep<>();
        try {
            while (!step.isFull() && !ended) {
                advance(step);
            }
        } catch (ComplianceException e) {
            if (step.isEmpty()) {
                throw e;
            }
            failure = e;
        }
        return step.isEmpty() ? null : step.at(savedPosition(), watermark);
    }

    @Override
    public int postponed() {
        return obstacles;
    }

    private void advance(ReadStep<E> step) {
        Page<C> current = page;
        if (reading != null && current != null) {
            readOn(reading, current, step);
        } else if (current != null && nextOfPage < current.items().size()) {
            begin(current.items().get(nextOfPage), Provenance.api(kind.name() + "s", current.response()), step);
        } else if (current != null) {
            position = lists.position();
            watermark = lists.watermark();
            page = null;
            step.endOfPage();
        } else {
            page = lists.next();
            nextOfPage = 0;
            if (page == null) {
                end(step);
            }
        }
    }

    private void begin(C conversation, Provenance listing, ReadStep<E> step) {
        if (kind.id(conversation).isEmpty()) {
            step.add(unreadable(conversation, listing));
            step.finishedOne();
            nextOfPage++;
            return;
        }
        Item<E> unread = kind.unread(conversation, listing);
        if (unread == null) {
            unread = known(conversation);
        }
        if (unread != null) {
            step.add(unread);
            nextOfPage++;
        } else if (kind.isPending(conversation)) {
            if (!lists.postpone(conversation)) {
                forget(conversation, step);
            }
            nextOfPage++;
        } else {
            reading = Reading.of(kind, run, conversation, listing, placeIn(conversation));
        }
    }

    private @Nullable Item<E> known(C conversation) {
        return kind.version(conversation)
                .filter(version -> run.remembers(Reading.readKey(version)))
                .map(version -> Item.<E>unchanged(new Item.Subject(kind.name(), kind.id(conversation)), version))
                .orElse(null);
    }

    private @Nullable Place placeIn(C conversation) {
        return isInside(conversation) ? place : null;
    }

    /** False if it was postponed for so long that it becomes a dead letter. */
    private boolean postpone(C conversation, String reason, Optional<String> requestId, ReadStep<E> step) {
        boolean later = lists.postpone(conversation);
        if (!later) {
            step.add(deadLetter(kind.id(conversation), reason, requestId));
            forget(conversation, step);
        }
        return later;
    }

    /** Until it changes. */
    private void forget(C conversation, ReadStep<E> step) {
        step.finishedOne();
        kind.version(conversation)
                .ifPresent(version -> step.alsoRemember(Reading.readKey(version), kind.lastChange(conversation)));
    }

    private boolean isInside(C conversation) {
        return inside != null
                && kind.version(conversation).filter(inside::equals).isPresent();
    }

    private void readOn(Reading<C, M, E> current, Page<C> page, ReadStep<E> step) {
        C conversation = page.items().get(nextOfPage);
        boolean finished = current.readPage(step);
        if (!finished) {
            remember(current, conversation);
            step.moved();
            return;
        }
        ComplianceException obstacle = current.obstacle();
        if (obstacle != null) {
            boolean later = postpone(conversation, Setback.reason(obstacle), Setback.requestId(obstacle), step);
            obstacles += later ? 1 : 0;
        }
        if (isInside(conversation)) {
            forgetPlace();
            step.moved();
        }
        reading = null;
        nextOfPage++;
    }

    private void remember(Reading<C, M, E> current, C conversation) {
        Optional<String> version = kind.version(conversation);
        Optional<Place> reached = current.place();
        if (version.isPresent() && reached.isPresent()) {
            inside = version.get();
            place = reached.get();
        } else {
            forgetPlace();
        }
    }

    private void forgetPlace() {
        inside = null;
        place = null;
    }

    private void end(ReadStep<E> step) {
        ended = true;
        forgetPlace();
        position = lists.position();
        watermark = lists.watermark();
        step.moved();
    }

    private Map<String, String> savedPosition() {
        if (inside == null || place == null) {
            return position;
        }
        Map<String, String> all = new HashMap<>(position);
        all.put(INSIDE, inside);
        all.put(INSIDE_BEHIND, place.cursor());
        all.put(INSIDE_INDEX, Integer.toString(place.index()));
        return all;
    }

    /** Without an id there is no asking for its messages; the hash tells two of them apart. */
    private Item<E> unreadable(C conversation, Provenance listing) {
        return deadLetter(
                UNREADABLE + ContentHash.ofRecord(conversation.raw().bytes()),
                "The list shows it without an id, so that it cannot be asked for",
                listing.requestId());
    }

    private Item<E> deadLetter(String id, String reason, Optional<String> requestId) {
        return Item.deadLetter(DeadLetter.builder()
                .kind(kind.name())
                .id(id)
                .reason(reason)
                .requestId(requestId)
                .since(run.serverTime())
                .build());
    }

    private static <E> Steps<E> still(DeadLetter letter) {
        Step<E> step =
                Step.<E>builder().addItems(Item.deadLetter(letter)).attempted(1).build();
        Iterator<Step<E>> once = List.of(step).iterator();
        return () -> once.hasNext() ? once.next() : null;
    }

    /** Another try at a conversation or one message of it, as a dead letter names it. */
    static <C extends ServerRecord, M extends ServerRecord, E> Steps<E> again(
            Conversations<C, M, E> kind, DeadLetter letter, Run run) {
        if (letter.id().startsWith(UNREADABLE)) {
            return still(letter);
        }
        boolean ofMessage = letter.kind().equals(kind.name() + "_message");
        int slash = ofMessage ? letter.id().indexOf('/') : -1;
        String id = slash < 0 ? letter.id() : letter.id().substring(0, slash);
        String only = slash < 0 ? null : letter.id().substring(slash + 1);
        Reading<C, M, E> reading = Reading.again(kind, run, id, only);
        return new Steps<>() {
            private boolean finished;

            @Override
            public @Nullable Step<E> next() {
                ReadStep<E> step = new ReadStep<>();
                while (!step.isFull() && !finished) {
                    finished = reading.readPage(step);
                }
                return step.isEmpty() ? null : step.at(Map.of(), Optional.empty());
            }
        };
    }
}
