package io.compliance4j.dlp.tenant;

import io.compliance4j.dlp.Origin;
import io.compliance4j.dlp.store.FindingPlace;
import io.compliance4j.dlp.store.StoredGap;
import io.compliance4j.dlp.text.TextLocation;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a text or file belongs to, and when it was written: what all findings in it have in common. Immutable. */
record Spot(ContentSource source, Map<FindingPlace.Id, String> ids, Instant at) {

    Spot {
        ids = Map.copyOf(ids);
    }

    static Spot of(ContentSource source, Instant at) {
        return new Spot(source, Map.of(), at);
    }

    /** Where something was left out. */
    static Spot of(StoredGap gap) {
        Spot spot = of(ContentSource.of(gap.place().source()), gap.occurredAt());
        for (FindingPlace.Id id : FindingPlace.Id.values()) {
            spot = spot.with(id, gap.place().id(id));
        }
        return spot;
    }

    Spot with(FindingPlace.Id which, String id) {
        Map<FindingPlace.Id, String> more = new EnumMap<>(FindingPlace.Id.class);
        more.putAll(ids);
        more.put(which, id);
        return new Spot(source, more, at);
    }

    Spot with(FindingPlace.Id which, Optional<String> id) {
        return id.map(known -> with(which, known)).orElse(this);
    }

    Spot from(ContentSource other) {
        return new Spot(other, ids, at);
    }

    Spot at(Instant time) {
        return new Spot(source, ids, time);
    }

    FindingPlace place(TextLocation section, TextLocation location) {
        FindingPlace.Builder place = FindingPlace.builder(source.label()).inFile(section, location);
        ids.forEach(place::id);
        return place.build();
    }

    Origin origin() {
        String container = id(FindingPlace.Id.CHAT);
        return new Origin(
                source.label(),
                id(FindingPlace.Id.USER),
                container.isEmpty() ? id(FindingPlace.Id.PROJECT) : container);
    }

    private String id(FindingPlace.Id which) {
        return ids.getOrDefault(which, "");
    }
}
