package io.compliance4j.internal.collect;

import io.compliance4j.collect.Counts;
import io.compliance4j.collect.DeadLetter;
import io.compliance4j.collect.Lateness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What becomes of each record of a step: every one ends in exactly one of the counts. */
final class Settlement<E> {

    private final int listed;
    private final List<Item<E>> toDeliver = new ArrayList<>();
    private final List<Item<E>> known = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private int delivered;
    private int deduplicated;
    private int tombstoned;
    private int filtered;

    Settlement(List<Item<E>> items, KeyMemory memory) {
        this.listed = items.size();
        Set<String> inThisStep = new HashSet<>();
        for (Item<E> item : items) {
            switch (item.outcome()) {
                case DEAD_LETTER -> deadLetters.add(Objects.requireNonNull(item.deadLetter()));
                case FILTERED -> filtered++;
                case UNCHANGED -> deduplicated++;
                case EVENT, TOMBSTONE -> {
                    if (memory.contains(item.key())) {
                        deduplicated++;
                        known.add(item);
                    } else if (!inThisStep.add(item.key())) {
                        deduplicated++;
                    } else {
                        accept(item);
                    }
                }
            }
        }
    }

    private void accept(Item<E> item) {
        if (item.outcome() == Item.Outcome.TOMBSTONE) {
            tombstoned++;
        } else {
            delivered++;
        }
        toDeliver.add(item);
    }

    /** Whether there is anything to tell the sink. */
    boolean hasNews() {
        return !deadLetters.isEmpty() || toDeliver.stream().anyMatch(item -> item.event() != null);
    }

    List<E> events() {
        List<E> events = new ArrayList<>(toDeliver.size());
        for (Item<E> item : toDeliver) {
            if (item.event() != null) {
                events.add(item.event());
            }
        }
        return events;
    }

    List<DeadLetter> deadLetters() {
        return deadLetters;
    }

    Counts counts() {
        return new Counts(listed, delivered, deduplicated, tombstoned, deadLetters.size(), filtered);
    }

    /** Turns the event with that number into a dead letter. */
    DeadLetter reject(Delivery.Rejection rejection, Instant when) {
        int event = -1;
        for (int i = 0; i < toDeliver.size(); i++) {
            if (toDeliver.get(i).event() != null && ++event == rejection.index()) {
                Item<E> item = toDeliver.remove(i);
                DeadLetter letter = DeadLetter.builder()
                        .kind(item.subject().kind())
                        .id(item.subject().id())
                        .reason("rejected by the sink: " + rejection.reason())
                        .since(when)
                        .build();
                deadLetters.add(letter);
                if (item.outcome() == Item.Outcome.TOMBSTONE) {
                    tombstoned--;
                } else {
                    delivered--;
                }
                return letter;
            }
        }
        throw new IllegalArgumentException("There is no event " + rejection.index());
    }

    /** Also what was known already: an old message of a chat that goes on is to be remembered as long as the chat. */
    void rememberIn(KeyMemory memory) {
        toDeliver.forEach(item -> remember(item, memory));
        known.forEach(item -> remember(item, memory));
    }

    private static void remember(Item<?> item, KeyMemory memory) {
        if (item.time() != null) {
            memory.add(item.key(), item.time());
        }
    }

    Lateness addTo(Lateness lateness) {
        Lateness sum = lateness;
        for (Item<E> item : toDeliver) {
            if (item.lateBy() != null) {
                sum = sum.plus(item.lateBy());
            }
        }
        return sum;
    }
}
