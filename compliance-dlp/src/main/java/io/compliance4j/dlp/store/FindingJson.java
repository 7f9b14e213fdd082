package io.compliance4j.dlp.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.compliance4j.dlp.Severity;
import io.compliance4j.dlp.text.GapReason;
import io.compliance4j.dlp.text.ScanGap;
import io.compliance4j.dlp.text.TextLocation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Findings, decisions and locations as JSON. What it wrote it reads; what it does not know it skips. */
final class FindingJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonFactory JSON = MAPPER.getFactory();

    /** A decision and the finding that it is about. */
    record Decided(String id, Decision decision) {}

    private FindingJson() {}

    /** One finding, without what was decided about it. */
    static String write(StoredFinding finding) {
        return document(json -> {
            json.writeStringField("kind", "finding");
            json.writeStringField("id", finding.id());
            json.writeStringField("detector", finding.detector());
            json.writeStringField("severity", finding.severity().label());
            json.writeNumberField("confidence", finding.confidence());
            if (finding.example()) {
                json.writeBooleanField("example", true);
            }
            json.writeStringField("source", finding.place().source());
            json.writeObjectFieldStart("ref");
            for (var entry : finding.place().reference().entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
            if (!finding.place().location().isEmpty()) {
                json.writeFieldName("section");
                write(json, finding.place().section());
                json.writeFieldName("location");
                write(json, finding.place().location());
            }
            json.writeNumberField("start", finding.start());
            json.writeNumberField("end", finding.end());
            json.writeStringField("preview", finding.preview());
            json.writeStringField("fingerprint", finding.fingerprint());
            json.writeStringField("occurred_at", finding.occurredAt().toString());
            json.writeStringField("found_at", finding.foundAt().toString());
            if (finding.match().isPresent()) {
                json.writeStringField("match", finding.match().get());
            }
        });
    }

    /** One finding as others are shown it, with what was decided about it. */
    static String shown(StoredFinding finding) {
        return document(json -> {
            json.writeStringField("kind", "finding");
            json.writeStringField("id", finding.id());
            json.writeStringField("detector", finding.detector());
            json.writeStringField("severity", finding.severity().label());
            json.writeNumberField("confidence", finding.confidence() / 100.0);
            if (finding.example()) {
                json.writeBooleanField("example", true);
            }
            json.writeStringField("source", finding.place().source());
            json.writeObjectFieldStart("ref");
            Map<String, String> reference = finding.place().reference();
            json.writeStringField("id", finding.place().innermost());
            for (var entry : reference.entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
            if (!finding.place().location().isEmpty()) {
                json.writeStringField("location", finding.place().location().toString());
            }
            json.writeNumberField("start", finding.start());
            json.writeNumberField("end", finding.end());
            json.writeStringField("preview", finding.preview());
            json.writeStringField("fingerprint", finding.fingerprint());
            json.writeStringField("state", finding.state().label());
            json.writeStringField("occurred_at", finding.occurredAt().toString());
            json.writeStringField("found_at", finding.foundAt().toString());
            if (finding.match().isPresent()) {
                json.writeStringField("match", finding.match().get());
            }
        });
    }

    static String write(StoredGap gap) {
        return document(json -> {
            json.writeStringField("kind", "gap");
            json.writeStringField("id", gap.id());
            json.writeStringField("source", gap.place().source());
            json.writeObjectFieldStart("ref");
            for (var entry : gap.place().reference().entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
            write(json, gap.gap());
            json.writeStringField("occurred_at", gap.occurredAt().toString());
            json.writeStringField("found_at", gap.foundAt().toString());
        });
    }

    static StoredGap gap(JsonNode document) {
        return new StoredGap(
                place(document).build(),
                scanGap(document),
                Instant.parse(text(document, "occurred_at")),
                Instant.parse(text(document, "found_at")));
    }

    static String write(String key, ScannedContent content) {
        return document(json -> {
            json.writeStringField("kind", "scanned");
            json.writeStringField("key", key);
            json.writeArrayFieldStart("findings");
            for (String id : content.findings()) {
                json.writeString(id);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("gaps");
            for (ScanGap gap : content.gaps()) {
                json.writeStartObject();
                write(json, gap);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    static ScannedContent scanned(JsonNode document) {
        List<String> findings = new ArrayList<>();
        document.path("findings").forEach(id -> findings.add(id.asText()));
        List<ScanGap> gaps = new ArrayList<>();
        document.path("gaps").forEach(gap -> gaps.add(scanGap(gap)));
        return new ScannedContent(findings, gaps);
    }

    static String writeResolved(String id) {
        return document(json -> {
            json.writeStringField("kind", "resolved");
            json.writeStringField("id", id);
        });
    }

    private static void write(JsonGenerator json, ScanGap gap) throws IOException {
        json.writeFieldName("location");
        write(json, gap.location());
        json.writeStringField("reason", gap.reason().label());
        json.writeStringField("detail", gap.detail());
    }

    private static ScanGap scanGap(JsonNode document) {
        return new ScanGap(
                location(document.path("location")),
                GapReason.valueOf(text(document, "reason").toUpperCase(Locale.ROOT)),
                text(document, "detail"));
    }

    private static FindingPlace.Builder place(JsonNode document) {
        FindingPlace.Builder place = FindingPlace.builder(text(document, "source"));
        for (FindingPlace.Id id : FindingPlace.Id.values()) {
            place.id(id, document.path("ref").path(id.key()).asText());
        }
        return place;
    }

    static String write(Decided decided) {
        return document(json -> {
            json.writeStringField("kind", "decision");
            json.writeStringField("id", decided.id());
            json.writeStringField("state", decided.decision().state().label());
            json.writeStringField("by", decided.decision().by());
            json.writeStringField("at", decided.decision().at().toString());
            json.writeStringField("why", decided.decision().why());
        });
    }

    static JsonNode read(String line) throws IOException {
        return MAPPER.readTree(line);
    }

    static boolean isDecision(JsonNode document) {
        return text(document, "kind").equals("decision");
    }

    static Decided decided(JsonNode document) {
        return new Decided(
                text(document, "id"),
                new Decision(
                        FindingState.of(text(document, "state")),
                        text(document, "by"),
                        Instant.parse(text(document, "at")),
                        text(document, "why")));
    }

    static StoredFinding finding(JsonNode document, Optional<Decision> decision) {
        FindingPlace.Builder place =
                place(document).inFile(location(document.path("section")), location(document.path("location")));
        return new StoredFinding(
                text(document, "detector"),
                Severity.of(text(document, "severity")),
                document.path("confidence").asInt(),
                document.path("example").asBoolean(),
                place.build(),
                document.path("start").asLong(),
                document.path("end").asLong(),
                text(document, "preview"),
                text(document, "fingerprint"),
                Instant.parse(text(document, "occurred_at")),
                Instant.parse(text(document, "found_at")),
                document.has("match") ? Optional.of(text(document, "match")) : Optional.empty(),
                decision);
    }

    /** A location by itself, as a database keeps it: an array of pairs. */
    static String write(TextLocation location) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            write(json, location);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    static TextLocation location(JsonNode steps) {
        List<TextLocation.Step> all = new ArrayList<>();
        for (JsonNode step : steps) {
            all.add(new TextLocation.Step(
                    TextLocation.Kind.valueOf(step.path(0).asText().toUpperCase(Locale.ROOT)),
                    step.path(1).asText()));
        }
        return TextLocation.of(all);
    }

    private static void write(JsonGenerator json, TextLocation location) throws IOException {
        json.writeStartArray();
        for (TextLocation.Step step : location.steps()) {
            json.writeStartArray();
            json.writeString(step.kind().label());
            json.writeString(step.value());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static String text(JsonNode document, String name) {
        return document.path(name).asText();
    }

    private interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    private static String document(Members members) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
