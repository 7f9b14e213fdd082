package io.compliance4j.activity;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** Makes activities as the catalogue describes them: every type with its fields, every actor. The same for the same seed. */
public final class ActivitySamples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final Instant NEWEST = Instant.parse("2026-11-18T09:14:22.481203Z");
    private static final int USERS = 300;
    private static final String BROWSER = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 "
            + "(KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36";
    private static final String[] TEXTS = {
        "member", "Quarterly review", "naïve résumé – draft", "二〇二六年計画", "say \"hello\"\n", "C:\\temp\\x", "",
    };

    private final Random random;
    private final JsonNode catalogue;

    private ActivitySamples(long seed) {
        random = new Random(seed);
        catalogue = catalogue();
    }

    /** The whole catalogue. */
    public static JsonNode catalogue() {
        try (InputStream in = ActivitySamples.class.getResourceAsStream("/activity-types.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A page of {@code count} activities, newest first, going through all types again and again. */
    public static byte[] page(long seed, int count) {
        ByteArrayOutputStream page = new ByteArrayOutputStream(count * 600);
        try (JsonGenerator json = JSON.createGenerator(page)) {
            new ActivitySamples(seed).writePage(json, count);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return page.toByteArray();
    }

    private void writePage(JsonGenerator json, int count) throws IOException {
        JsonNode types = catalogue.get("types");
        json.writeStartObject();
        json.writeArrayFieldStart("data");
        for (int i = 0; i < count; i++) {
            writeActivity(json, types.get(i % types.size()), NEWEST.minusMillis(731L * i));
        }
        json.writeEndArray();
        json.writeBooleanField("has_more", true);
        json.writeStringField("first_id", "eyJmaXJzdCI6IDF9");
        json.writeStringField("last_id", "eyJsYXN0IjogMX0=");
        json.writeEndObject();
    }

    private void writeActivity(JsonGenerator json, JsonNode type, Instant at) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", "activity_" + tail(random.nextLong()));
        json.writeStringField("created_at", at.toString());
        int organization = random.nextInt(10);
        if (organization == 0) {
            json.writeNullField("organization_id");
            json.writeNullField("organization_uuid");
        } else {
            json.writeStringField("organization_id", "org_" + tail(organization));
            json.writeStringField("organization_uuid", new UUID(organization, -organization).toString());
        }
        json.writeFieldName("actor");
        writeActor(json);
        json.writeStringField("type", type.get("type").asText());
        writeFields(json, type.get("fields"));
        json.writeEndObject();
    }

    private void writeActor(JsonGenerator json) throws IOException {
        JsonNode actors = catalogue.get("actors");
        boolean person = random.nextInt(100) < 70;
        JsonNode actor = person ? actors.get(1) : actors.get(random.nextInt(actors.size()));
        int who = random.nextInt(USERS);
        json.writeStartObject();
        json.writeStringField("type", actor.get("type").asText());
        for (JsonNode field : actor.get("fields")) {
            String name = field.get("name").asText();
            switch (name) {
                case "ip_address" -> json.writeStringField(name, "198.51.100." + who % 256);
                case "user_agent" -> json.writeStringField(name, BROWSER);
                case "email_address" -> json.writeStringField(name, "person" + who + "@example.com");
                case "user_id" -> json.writeStringField(name, "user_" + tail(who));
                default -> writeField(json, field);
            }
        }
        json.writeEndObject();
    }

    private void writeFields(JsonGenerator json, JsonNode fields) throws IOException {
        for (JsonNode field : fields) {
            boolean absent = field.get("optional").asBoolean() && random.nextInt(3) == 0;
            if (!absent) {
                writeField(json, field);
            }
        }
    }

    private void writeField(JsonGenerator json, JsonNode field) throws IOException {
        json.writeFieldName(field.get("name").asText());
        if (field.get("nullable").asBoolean() && random.nextInt(4) == 0) {
            json.writeNull();
        } else {
            writeValue(json, field.get("name").asText(), field);
        }
    }

    private void writeValue(JsonGenerator json, String name, JsonNode description) throws IOException {
        switch (description.get("type").asText()) {
            case "boolean" -> json.writeBoolean(random.nextBoolean());
            case "number" -> json.writeNumber(random.nextInt(1_000));
            case "array" -> {
                json.writeStartArray();
                for (int i = random.nextInt(4); i > 0; i--) {
                    writeValue(json, name, description.get("items"));
                }
                json.writeEndArray();
            }
            case "object" -> writeObject(json, description);
            default -> json.writeString(text(name, description));
        }
    }

    private void writeObject(JsonGenerator json, JsonNode description) throws IOException {
        json.writeStartObject();
        if (description.has("variants")) {
            JsonNode variants = description.get("variants");
            JsonNode variant = variants.get(random.nextInt(variants.size()));
            json.writeStringField("type", variant.get("type_value").asText());
            writeFields(json, variant.get("fields"));
        } else if (description.has("fields")) {
            writeFields(json, description.get("fields"));
        } else {
            json.writeNumberField("standard", random.nextInt(100));
        }
        json.writeEndObject();
    }

    private String text(String name, JsonNode description) {
        if (description.has("enum")) {
            JsonNode members = description.get("enum");
            return members.get(random.nextInt(members.size())).asText();
        }
        if (name.endsWith("_id") || name.endsWith("_ids")) {
            return name.substring(0, name.lastIndexOf("_id")) + "_" + tail(random.nextInt(10_000));
        }
        if (name.endsWith("_at")) {
            return NEWEST.plusSeconds(random.nextInt(100_000)).toString();
        }
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    /** "01" and 22 characters of base58, as ids have. */
    private static String tail(long number) {
        StringBuilder tail = new StringBuilder("01");
        Random digits = new Random(number);
        while (tail.length() < 24) {
            tail.append(BASE58.charAt(digits.nextInt(BASE58.length())));
        }
        return tail.toString();
    }
}
