package io.compliance4j.session;

import io.compliance4j.chat.ContentBlock;
import io.compliance4j.chat.MessageRole;
import io.compliance4j.json.ServerRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One turn of a session.
 *
 * <p>Turns come in the order of the transcript. Their times may tie or go backwards: never sort by them. Immutable.
 */
public interface SessionMessage extends ServerRecord {

    /** Its id; the same each time it is listed. */
    String id();

    /** Who speaks. */
    Optional<MessageRole> role();

    /** When it was recorded. No order: many turns share one time. */
    Instant createdAt();

    /** What was said, in the server's order. */
    List<ContentBlock> content();
}
