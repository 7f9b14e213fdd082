package io.compliance4j.testkit.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.compliance4j.testkit.tenant.Activity;
import io.compliance4j.testkit.tenant.Position;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cursors and page tokens: positions in a listing, spelled the way the service spells them. */
final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE_PREFIX = "page_";

    private Tokens() {}

    // ---- style A

    static String activity(Activity activity) {
        return base64(
                "{\"id\": \"" + activity.id() + "\", \"created_at\": \"" + WireTime.utc(activity.createdAt()) + "\"}");
    }

    static Optional<Position> activity(String cursor) {
        return json(cursor).flatMap(node -> {
            String id = node.path("id").asText();
            return id.startsWith("activity_")
                    ? instant(node.path("created_at").asText()).map(t -> Position.of(t, id))
                    : Optional.empty();
        });
    }

    static String chat(String orderBy, Instant key, UUID uuid) {
        return base64(
                "{\"k\": \"" + orderBy + "\", \"t\": \"" + WireTime.offset(key) + "\", \"id\": \"" + uuid + "\"}");
    }

    /** The position of a chat cursor, if it was made for this order. */
    static Optional<Position> chat(String orderBy, String cursor) {
        return json(cursor)
                .flatMap(node -> node.path("k").asText().equals(orderBy)
                        ? instant(node.path("t").asText())
                                .map(t -> Position.of(t, node.path("id").asText()))
                        : Optional.empty());
    }

    static String message(String messageId) {
        return base64("{\"msg_uuid\": \"" + JsonOut.uuidOf(messageId) + "\"}");
    }

    /** The UUID a message cursor names. */
    static Optional<String> messageUuid(String cursor) {
        return json(cursor).map(node -> node.path("msg_uuid").asText()).filter(uuid -> !uuid.isEmpty());
    }

    // ---- styles B and C

    /**
     * A page token.
     *
     * @param position the last item before the page
     * @param walkStart when the walk began, for the tokens that expire
     * @param skipped how many empty pages have been served in place of this one
     */
    record Page(@Nullable Position position, @Nullable Instant walkStart, int skipped) {
        static final Page FIRST = new Page(null, null, 0);
    }

    static String page(String fingerprint, Page page) {
        StringBuilder text =
                new StringBuilder("{\"v\":1,\"q\":\"").append(fingerprint).append('"');
        Position position = page.position();
        if (position != null) {
            text.append(",\"m\":").append(position.micros());
            text.append(",\"t\":\"").append(position.tie()).append('"');
        }
        Instant start = page.walkStart();
        if (start != null) {
            text.append(",\"s\":\"").append(start).append('"');
        }
        if (page.skipped() > 0) {
            text.append(",\"e\":").append(page.skipped());
        }
        byte[] bytes = text.append('}').toString().getBytes(StandardCharsets.UTF_8);
        return PAGE_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a page token says, if it was made for this very query. */
    static Optional<Page> page(String fingerprint, String token) {
        if (!token.startsWith(PAGE_PREFIX)) {
            return Optional.empty();
        }
        return json(token.substring(PAGE_PREFIX.length()))
                .filter(node -> node.path("q").asText().equals(fingerprint))
                .map(node -> new Page(
                        node.has("m")
                                ? new Position(
                                        node.path("m").asLong(), node.path("t").asText())
                                : null,
                        node.has("s") ? instant(node.path("s").asText()).orElse(null) : null,
                        node.path("e").asInt()));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<JsonNode> json(String base64) {
        try {
            String standard = base64.replace('-', '+').replace('_', '/');
            JsonNode node = JSON.readTree(new String(Base64.getDecoder().decode(standard), StandardCharsets.UTF_8));
            return node != null && node.isObject() ? Optional.of(node) : Optional.empty();
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
