package io.compliance4j.dlp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Findings as documents: JSON, one JSON value a line, SARIF 2.1.0. Never the value itself, unless the scanner kept it and
 * {@link #reveal} asks for it. Immutable; writes to the given writer and flushes it.
 */
public final class FindingWriter {
    private static final JsonFactory JSON = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final boolean reveal;

    private FindingWriter(boolean reveal) {
        this.reveal = reveal;
    }

    /** Without values. */
    public static FindingWriter masked() {
        return new FindingWriter(false);
    }

    /** With values, as {@code match}, where the scanner kept them. */
    public static FindingWriter reveal() {
        return new FindingWriter(true);
    }

    /** One finding of a text, as {@link #ndjson} writes it, without the line end. */
    public String line(Finding finding, String source, Map<String, String> reference) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            write(json, finding, source, reference);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /**
     * One finding a line.
     *
     * @param source the kind of text, for example {@code chat_message}
     * @param reference names the text: {@code id}, {@code chat_id} and so on
     */
    public void ndjson(Iterable<Finding> findings, String source, Map<String, String> reference, Writer out)
            throws IOException {
        for (Finding finding : findings) {
            out.write(line(finding, source, reference));
            out.write('\n');
        }
        out.flush();
    }

    /** One array. */
    public void json(Iterable<Finding> findings, String source, Map<String, String> reference, Writer out)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (Finding finding : findings) {
                write(json, finding, source, reference);
            }
            json.writeEndArray();
        }
        out.flush();
    }

    private void write(JsonGenerator json, Finding finding, String source, Map<String, String> reference)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", "finding");
        json.writeStringField("detector", finding.detector());
        json.writeStringField("severity", finding.severity().label());
        json.writeNumberField("confidence", finding.confidence().value());
        json.writeStringField("source", source);
        json.writeObjectFieldStart("ref");
        for (Map.Entry<String, String> entry : reference.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("start", finding.startOffset());
        json.writeNumberField("end", finding.endOffset());
        json.writeStringField("preview", finding.preview());
        json.writeStringField("fingerprint", finding.fingerprint());
        if (finding.example()) {
            json.writeBooleanField("example", true);
        }
        json.writeArrayFieldStart("reasons");
        for (String reason : finding.reasons()) {
            json.writeString(reason);
        }
        json.writeEndArray();
        if (reveal && finding.match().isPresent()) {
            json.writeStringField("match", finding.match().get());
        }
        json.writeEndObject();
    }

    /**
     * A SARIF log of the findings of several texts.
     *
     * @param findings for each text, named by a URI or a path, what was found in it
     */
    public void sarif(Map<String, List<Finding>> findings, Writer out) throws IOException {
        List<String> rules = findings.values().stream()
                .flatMap(List::stream)
                .map(Finding::detector)
                .distinct()
                .toList();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeObjectFieldStart("tool");
            json.writeObjectFieldStart("driver");
            json.writeStringField("name", "compliance4j");
            json.writeArrayFieldStart("rules");
            for (String rule : rules) {
                json.writeStartObject();
                json.writeStringField("id", rule);
                json.writeObjectFieldStart("shortDescription");
                json.writeStringField(
                        "text",
                        DetectorCatalog.find(rule).map(DetectorInfo::title).orElse(rule));
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
            json.writeArrayFieldStart("results");
            for (Map.Entry<String, List<Finding>> text : findings.entrySet()) {
                for (Finding finding : text.getValue()) {
                    result(json, text.getKey(), finding, rules.indexOf(finding.detector()));
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.flush();
    }

    /** A URI as it is; of anything else, such as a path with blanks, the reference that means it. */
    private static String reference(String name) {
        try {
            return new URI(name).toASCIIString();
        } catch (URISyntaxException e) {
            return URLEncoder.encode(name, StandardCharsets.UTF_8)
                    .replace("+", "%20")
                    .replace("%2F", "/");
        }
    }

    private static void result(JsonGenerator json, String uri, Finding finding, int rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.detector());
        json.writeNumberField("ruleIndex", rule);
        json.writeStringField(
                "level",
                finding.severity().compareTo(Severity.HIGH) >= 0
                        ? "error"
                        : finding.severity() == Severity.MEDIUM ? "warning" : "note");
        json.writeObjectFieldStart("message");
        json.writeStringField("text", finding.detector() + ": " + finding.preview());
        json.writeEndObject();
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", reference(uri));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("charOffset", finding.startOffset());
        json.writeNumberField("charLength", finding.endOffset() - finding.startOffset());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("value/v1", finding.fingerprint());
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("severity", finding.severity().label());
        json.writeNumberField("confidence", finding.confidence().value());
        json.writeEndObject();
        json.writeEndObject();
    }
}
