package io.compliance4j.collect.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.compliance4j.collect.DeadLetter;
import io.compliance4j.collect.EventBatch;
import io.compliance4j.collect.EventSink;
import io.compliance4j.collect.RejectedEventException;
import io.compliance4j.event.Event;
import io.compliance4j.event.EventKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** A store that keeps one event a key, and may be cut off in the middle of a batch. Belongs to one thread. */
final class KeyedSink implements EventSink<Event> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Chance chance;
    private final Crashes crashes;

    /** Everything in the order of its coming, repetitions included. */
    final List<Event> written = new ArrayList<>();

    final Map<String, Event> keyed = new LinkedHashMap<>();

    /** Keys of acknowledged events. */
    final Set<String> acknowledged = new HashSet<>();

    /** Keys of all events that were ever handed over, taken or not. */
    final Set<String> offered = new HashSet<>();

    final List<DeadLetter> deadLetters = new ArrayList<>();

    /** Keys that came with two different records. */
    final Set<String> ambiguous = new HashSet<>();

    /** What was written and then never known to be written, because the process ended before the checkpoint was saved. */
    final Set<Event> inDoubt = new HashSet<>();

    private final List<Event> unsaved = new ArrayList<>();
    private List<Event> lastSaved = List.of();

    int largestBatch;
    int acknowledgedEvents;
    int attempts;
    Predicate<Event> rejects = event -> false;
    BooleanSupplier down = () -> false;

    KeyedSink(Chance chance, Crashes crashes) {
        this.chance = chance;
        this.crashes = crashes;
    }

    @Override
    public void write(EventBatch<Event> batch) throws IOException, RejectedEventException {
        attempts++;
        batch.events().forEach(event -> offered.add(event.dedupeKey()));
        largestBatch = Math.max(largestBatch, batch.events().size());
        if (down.getAsBoolean()) {
            throw new IOException("the store is down");
        }
        for (Event event : batch.events()) {
            if (rejects.test(event)) {
                throw new RejectedEventException(event, "not to be had here");
            }
        }
        crashes.point("before the store has anything");
        int half = chance.between(0, batch.events().size());
        take(batch.events().subList(0, half));
        crashes.point("in the middle of a batch");
        take(batch.events().subList(half, batch.events().size()));
        crashes.point("before the acknowledgement");
        deadLetters.addAll(batch.deadLetters());
        batch.events().forEach(event -> acknowledged.add(event.dedupeKey()));
        acknowledgedEvents += batch.events().size();
    }

    private void take(List<Event> events) {
        for (Event event : events) {
            written.add(event);
            unsaved.add(event);
            Event before = keyed.put(event.dedupeKey(), event);
            if (before != null && !isSame(before, event)) {
                ambiguous.add(event.dedupeKey());
            }
        }
    }

    private static boolean isSame(Event one, Event other) {
        return one.raw().equals(other.raw()) || versioned(one).equals(versioned(other));
    }

    /**
     * What the service says alike whenever it is asked for one version of a record, with whatever spaces. It gives a chat no
     * new version for another name, and a transcript knows nobody's email address.
     */
    private static JsonNode versioned(Event event) {
        try {
            JsonNode record = JSON.readTree(event.raw().toJson());
            if (event.kind().equals(EventKind.CHAT_MESSAGE) && record instanceof ObjectNode chat && chat.has("href")) {
                chat.remove("name");
            }
            boolean session = event.kind().equals(EventKind.LOCAL_SESSION_MESSAGE)
                    || event.kind().equals(EventKind.REMOTE_SESSION_MESSAGE);
            if (session && record.get("user") instanceof ObjectNode user) {
                user.remove("email_address");
            }
            return record;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The checkpoint behind everything written was saved. */
    void saved() {
        lastSaved = List.copyOf(unsaved);
        unsaved.clear();
    }

    /** The last checkpoint that was saved is lost after all. */
    void lastSaveIsLost() {
        inDoubt.addAll(lastSaved);
    }

    /** The process has ended. */
    void ended() {
        inDoubt.addAll(unsaved);
        unsaved.clear();
    }

    Set<String> keys() {
        return keyed.keySet();
    }
}
