package io.compliance4j.event;

import io.compliance4j.internal.codec.RawJsonReader;
import io.compliance4j.json.RawJson;
import java.time.Instant;
import java.util.Optional;

/** Times of records, as values and as they were written. */
final class Times {

    private Times() {}

    /** A record's required time: the epoch stands for one that could not be read. */
    static Optional<Instant> known(Instant required) {
        return required.equals(Instant.EPOCH) ? Optional.empty() : Optional.of(required);
    }

    /** The time in that member. */
    static Optional<Instant> read(RawJson record, String member) {
        return record.string(member).flatMap(RawJsonReader::time);
    }

    /** The time in that member as the server wrote it, so that keys and events repeat it digit for digit. */
    static String asSent(RawJson record, String member, Instant time) {
        return record.string(member).orElseGet(time::toString);
    }
}
