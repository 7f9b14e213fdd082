package io.compliance4j.dlp.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.compliance4j.json.RawJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads members of records that came as events, without a type of their own. */
final class Records {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Records() {}

    /** A time; empty where it is missing or none. */
    static Optional<Instant> time(RawJson record, String member) {
        try {
            return record.string(member).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The elements of a list; none where it is missing. */
    static List<RawJson> list(RawJson record, String member) {
        List<RawJson> elements = new ArrayList<>();
        tree(record).path(member).forEach(element -> elements.add(RawJson.of(element.toString())));
        return elements;
    }

    static JsonNode tree(RawJson record) {
        try {
            return MAPPER.readTree(record.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
