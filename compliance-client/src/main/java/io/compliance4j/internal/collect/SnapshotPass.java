package io.compliance4j.internal.collect;

import static java.util.Objects.requireNonNull;

import io.compliance4j.collect.DeadLetter;
import io.compliance4j.error.ComplianceException;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.error.PermissionException;
import io.compliance4j.event.EventKind;
import io.compliance4j.event.Provenance;
import io.compliance4j.event.RecordEvent;
import io.compliance4j.event.RecordEvent.Change;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.codec.JsonText;
import io.compliance4j.internal.collect.Item.Subject;
import io.compliance4j.internal.collect.Snapshot.Filter;
import io.compliance4j.internal.collect.Snapshot.Section;
import io.compliance4j.internal.http.Api;
import io.compliance4j.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads every section once, compares each row with its digest of the last reading, and knows at the end of a section what
 * is gone. What a step delivers is in the digests that are saved with it, so that a pass which breaks off repeats requests
 * but no events.
 *
 * <p>A section that the key may not read is left out, as are those inside its rows; the pass goes on and ends with that
 * refusal, so that it is never taken for a complete one.
 */
final class SnapshotPass implements Steps<RecordEvent> {

    private static final String PREFIX = "rows.";

    /** A step is saved as a whole, and its checkpoint has the digests of all rows: not after every page. */
    private static final int LEAST_ROWS = 5_000;

    /** A minute's work at the pace of ten requests a second is not to be done again after a crash. */
    private static final int MOST_PAGES = 100;

    private final Reading reading;
    private final Iterator<Section> sections;
    private final Map<String, String> position;
    private final Map<String, SnapshotState> states = new HashMap<>();

    private @Nullable Section section;
    private Iterator<List<SnapshotRow>> pages = List.<List<SnapshotRow>>of().iterator();
    private final Set<String> refused = new HashSet<>();
    private @Nullable PermissionException refusal;
    private @Nullable ComplianceException failure;

    SnapshotPass(List<Section> sections, Reading reading, Map<String, String> position) {
        this.sections = sections.iterator();
        this.reading = reading;
        this.position = new LinkedHashMap<>(position);
    }

    /** What the lists of a pass are read with: the service, the filter, and the rows of the sections before. */
    static final class Reading {

        private final Api api;
        private final Filter filter;
        private final Map<String, List<String>> keys = new HashMap<>();

        Reading(Api api, Filter filter) {
            this.api = api;
            this.filter = filter;
        }

        Api api() {
            return api;
        }

        Filter filter() {
            return filter;
        }

        /** Keys of the rows of an earlier section, in its order. */
        List<String> keysOf(String section) {
            return keys.getOrDefault(section, List.of());
        }
    }

    @Override
    public @Nullable Step<RecordEvent> next() {
        if (failure != null) {
            throw failure;
        }
        List<Item<RecordEvent>> items = new ArrayList<>();
        boolean ended = false;
        try {
            for (int read = 0; read < MOST_PAGES && items.size() < LEAST_ROWS && !ended; read++) {
                ended = !readOn(items);
            }
        } catch (ComplianceException e) {
            failure = e;
            if (items.isEmpty()) {
                throw e;
            }
        }
        if (ended && items.isEmpty()) {
            if (refusal != null) {
                throw refusal;
            }
            return null;
        }
        states.forEach((name, state) -> position.put(PREFIX + name, state.text()));
        return Step.<RecordEvent>builder()
                .items(items)
                .position(position)
                .attempted(items.size())
                .build();
    }

    /** Reads a page, or ends a section; false after the last one. */
    private boolean readOn(List<Item<RecordEvent>> items) {
        if (section == null) {
            if (!sections.hasNext()) {
                return false;
            }
            section = sections.next();
            if (section.inside() != null && refused.contains(section.inside())) {
                refused.add(section.name());
                section = null;
                return true;
            }
            pages = section.pages().apply(reading);
            states.put(section.name(), SnapshotState.of(position.get(PREFIX + section.name())));
            reading.keys.put(section.name(), new ArrayList<>());
        }
        try {
            if (pages.hasNext()) {
                List<SnapshotRow> page = pages.next();
                page.forEach(row -> compare(row, items));
            } else {
                addRemoved(section, items);
                section = null;
            }
        } catch (PermissionException e) {
            refusal = refusal == null ? e : refusal;
            refused.add(section.name());
            states.remove(section.name());
            section = null;
        }
        return true;
    }

    private void compare(SnapshotRow row, List<Item<RecordEvent>> items) {
        Section here = requireNonNull(section);
        SnapshotState state = requireNonNull(states.get(here.name()));
        Subject subject = new Subject(row.kind().value(), row.key());
        if (row.id().isEmpty()) {
            items.add(Item.deadLetter(DeadLetter.builder()
                    .kind(row.kind().value())
                    .id(row.key() + "@" + row.digest())
                    .reason("it has no id to be known again by")
                    .requestId(row.provenance().requestId())
                    .since(row.provenance().observedAt().orElse(Instant.EPOCH))
                    .build()));
            return;
        }
        if (state.isSeen(row.key())) {
            items.add(Item.unchanged(subject, row.key()));
            return;
        }
        String digest = row.digest();
        String before = state.digestBefore(row.key());
        if (digest.equals(before)) {
            items.add(Item.unchanged(subject, row.key()));
        } else {
            RecordEvent event;
            try {
                event = row.event(before.isEmpty() ? Change.ADDED : Change.CHANGED);
            } catch (NotFoundException e) {
                // Gone since it was listed; if it was known before, the end of the section tells of it.
                items.add(Item.tombstone(subject, row.key() + "@gone", null, null));
                return;
            }
            items.add(Item.event(subject, event.dedupeKey(), event, null));
        }
        requireNonNull(reading.keys.get(here.name())).add(row.key());
        state.see(row.key(), digest);
    }

    private void addRemoved(Section ended, List<Item<RecordEvent>> items) {
        SnapshotState state = requireNonNull(states.get(ended.name()));
        for (String key : state.removeUnseen()) {
            items.add(removed(ended.kind(), key));
        }
    }

    private static Item<RecordEvent> removed(EventKind kind, String key) {
        int slash = key.indexOf('/');
        String id = key.substring(slash + 1);
        RawJson row = RawJson.of("{\"id\":" + new String(JsonText.quoted(id), StandardCharsets.UTF_8) + "}");
        Provenance provenance = Provenance.api(kind.value(), new ResponseInfo(200, null, null, null));
        RecordEvent event = slash < 0
                ? RecordEvent.of(kind, id, row, Change.REMOVED, provenance)
                : RecordEvent.of(kind, key.substring(0, slash), id, row, Change.REMOVED, provenance);
        return Item.tombstone(new Subject(kind.value(), key), event.dedupeKey(), event, null);
    }
}
