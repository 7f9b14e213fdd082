package io.compliance4j.internal.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointException;
import io.compliance4j.collect.CheckpointScope;
import io.compliance4j.collect.Counts;
import io.compliance4j.collect.DeadLetter;
import io.compliance4j.collect.KeySegment;
import io.compliance4j.internal.http.UserAgent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checkpoints as JSON documents. The last member is the SHA-256 of everything before it, so that a document that was cut
 * or changed is noticed whatever its reader knows of its members.
 *
 * <p>Members that a later version adds are passed over; a document of another layout has a greater {@code v} and is
 * refused.
 */
public final class CheckpointCodec {

    static final int VERSION = 1;

    private static final int ASCII = 127;
    private static final String SEAL_BEFORE = ",\"sha256\":\"";
    private static final String SEAL_AFTER = "\"}\n";
    private static final int SEAL_LENGTH = SEAL_BEFORE.length() + 64 + SEAL_AFTER.length();

    private CheckpointCodec() {}

    /** The document, with digests in place of remembered keys. */
    public static byte[] encode(Checkpoint checkpoint, long epoch) {
        byte[] body = json(json -> {
            json.writeStartObject();
            json.writeNumberField("v", VERSION);
            writeScope(json, checkpoint.scope());
            writePosition(json, checkpoint.position());
            json.writeArrayFieldStart("remembered");
            for (KeySegment segment : checkpoint.remembered()) {
                json.writeString(segment.digest());
            }
            json.writeEndArray();
            json.writeFieldName("dead_letters");
            writeDeadLetters(json, checkpoint.deadLetters());
            writeCounts(json, checkpoint.counts());
            json.writeNumberField("epoch", epoch);
            json.writeNumberField("generation", checkpoint.generation());
            writeIfPresent(json, "request_id", checkpoint.requestId());
            writeIfPresent(json, "server_time", checkpoint.serverTime().map(Instant::toString));
            json.writeStringField("sdk_version", UserAgent.version());
            json.writeEndObject();
        });
        byte[] open = Arrays.copyOf(body, body.length - 1);
        byte[] seal = seal(open);
        byte[] document = Arrays.copyOf(open, open.length + seal.length);
        System.arraycopy(seal, 0, document, open.length, seal.length);
        return document;
    }

    /**
     * Reads a document.
     *
     * @throws DamagedCheckpointException if it is not complete and unchanged
     * @throws CheckpointException if a later version of this library wrote it in a layout that this one does not know
     */
    public static CheckpointDocument decode(byte[] document) throws DamagedCheckpointException {
        requireSealed(document);
        Fields fields = fields(document);
        requireKnown(fields.integer("v").orElse(0), fields.string("sdk_version"));
        try {
            return new CheckpointDocument(
                    checkpoint(fields), fields.integer("epoch").orElse(0), fields.strings("remembered"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DamagedCheckpointException("has values that make no sense: " + e.getMessage());
        }
    }

    /** Refuses a layout from the future. */
    static void requireKnown(long version, Optional<String> writer) {
        if (version > VERSION) {
            throw new CheckpointException(
                    "The checkpoint has layout " + version + ", written by compliance4j "
                            + writer.orElse("of a later version") + ", but this version reads up to " + VERSION
                            + ". Use that version or a later one, or another name for the checkpoint.",
                    null);
        }
    }

    /** The JSON array of {@link #encode}'s member {@code dead_letters} alone. */
    static String encodeDeadLetters(List<DeadLetter> deadLetters) {
        return new String(json(json -> writeDeadLetters(json, deadLetters)), StandardCharsets.US_ASCII);
    }

    /**
     * Reads such an array.
     *
     * @throws IllegalArgumentException if it is none
     */
    static List<DeadLetter> decodeDeadLetters(String array) {
        try {
            return deadLetters(fields(("{\"dead_letters\":" + array + "}").getBytes(StandardCharsets.UTF_8)));
        } catch (DamagedCheckpointException | DateTimeException e) {
            throw new IllegalArgumentException("The dead letters of the checkpoint cannot be read", e);
        }
    }

    private static byte[] seal(byte[] open) {
        return (SEAL_BEFORE + sha256(open) + SEAL_AFTER).getBytes(StandardCharsets.US_ASCII);
    }

    private static void requireSealed(byte[] document) throws DamagedCheckpointException {
        int open = document.length - SEAL_LENGTH;
        if (open < 0) {
            throw new DamagedCheckpointException("is cut off");
        }
        byte[] seal = seal(Arrays.copyOf(document, open));
        if (!Arrays.equals(document, open, document.length, seal, 0, seal.length)) {
            throw new DamagedCheckpointException("does not match its checksum");
        }
    }

    private static Fields fields(byte[] document) throws DamagedCheckpointException {
        try (JsonParser parser = Json.FACTORY.createParser(document)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new DamagedCheckpointException("is no JSON object");
            }
            return Fields.read(parser, document);
        } catch (IOException e) {
            throw new DamagedCheckpointException("is no JSON object");
        }
    }

    private static Checkpoint checkpoint(Fields fields) throws DamagedCheckpointException {
        Fields scope = required(fields.object("scope"), "scope");
        Fields position = required(fields.object("position"), "position");
        Map<String, String> positions = new LinkedHashMap<>();
        for (String name : position.names()) {
            position.string(name).ifPresent(value -> positions.put(name, value));
        }
        return Checkpoint.builder()
                .scope(new CheckpointScope(
                        required(scope.string("name"), "name"),
                        required(scope.string("feed"), "feed"),
                        required(scope.string("filter"), "filter")))
                .position(positions)
                .deadLetters(deadLetters(fields))
                .counts(counts(required(fields.object("counts"), "counts")))
                .generation(fields.integer("generation")
                        .orElseThrow(() -> new DamagedCheckpointException("has no generation")))
                .requestId(fields.string("request_id"))
                .serverTime(fields.string("server_time").map(Instant::parse))
                .build();
    }

    private static List<DeadLetter> deadLetters(Fields fields) {
        return fields.objects("dead_letters").stream()
                .map(letter -> DeadLetter.builder()
                        .kind(letter.requiredString("kind"))
                        .id(letter.requiredString("id"))
                        .reason(letter.requiredString("reason"))
                        .requestId(letter.string("request_id"))
                        .since(Instant.parse(letter.requiredString("since")))
                        .attempts(letter.smallInteger("attempts").orElse(1))
                        .build())
                .toList();
    }

    private static Counts counts(Fields counts) {
        return new Counts(
                counts.integer("listed").orElse(0),
                counts.integer("delivered").orElse(0),
                counts.integer("deduplicated").orElse(0),
                counts.integer("tombstoned").orElse(0),
                counts.integer("dead_lettered").orElse(0),
                counts.integer("filtered").orElse(0));
    }

    private static <T> T required(Optional<T> value, String name) throws DamagedCheckpointException {
        return value.orElseThrow(() -> new DamagedCheckpointException("has no " + name));
    }

    private static void writeScope(JsonGenerator json, CheckpointScope scope) throws IOException {
        json.writeObjectFieldStart("scope");
        json.writeStringField("name", scope.name());
        json.writeStringField("feed", scope.feed());
        json.writeStringField("filter", scope.filter());
        json.writeEndObject();
    }

    private static void writePosition(JsonGenerator json, Map<String, String> position) throws IOException {
        json.writeObjectFieldStart("position");
        for (Map.Entry<String, String> each : position.entrySet()) {
            json.writeStringField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
    }

    private static void writeDeadLetters(JsonGenerator json, List<DeadLetter> deadLetters) throws IOException {
        json.writeStartArray();
        for (DeadLetter letter : deadLetters) {
            json.writeStartObject();
            json.writeStringField("kind", letter.kind());
            json.writeStringField("id", letter.id());
            json.writeStringField("reason", letter.reason());
            writeIfPresent(json, "request_id", letter.requestId());
            json.writeStringField("since", letter.since().toString());
            json.writeNumberField("attempts", letter.attempts());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeCounts(JsonGenerator json, Counts counts) throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField("listed", counts.listed());
        json.writeNumberField("delivered", counts.delivered());
        json.writeNumberField("deduplicated", counts.deduplicated());
        json.writeNumberField("tombstoned", counts.tombstoned());
        json.writeNumberField("dead_lettered", counts.deadLettered());
        json.writeNumberField("filtered", counts.filtered());
        json.writeEndObject();
    }

    private static void writeIfPresent(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    /** ASCII only, since halves of surrogate pairs, which servers do send, have no other form in a file. */
    private static byte[] json(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.FACTORY.createGenerator(out)) {
            json.setHighestNonEscapedChar(ASCII);
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be written", e);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Something that can be written as JSON. */
    private interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }
}
