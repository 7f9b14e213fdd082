package io.compliance4j.dlp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Detectors written down in JSON or YAML, each with the cases that prove it. A file whose detectors fail one of their own cases is
 * refused, so a scanner never runs with a detector that does not do what its author thinks.
 *
 * <pre>{@code
 * detectors:
 *   - label: employee_id
 *     expression: EMP-\d{6}
 *     severity: medium
 *     context: [employee, badge]
 *     finds: ["employee EMP-204511"]
 *     ignores: ["EMP-20451 is short", "EMP-204511 without a word for it"]
 * }</pre>
 *
 * Keys of a detector: label, description, severity, confidence, keywords, expression, validator, context, min_entropy, allow, finds,
 * ignores.
 */
public final class DetectorFile {
    private final String name;
    private final JsonParser parser;

    private DetectorFile(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
        // A key given twice would silently win over the first.
        parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /**
     * Reads a file; {@code .yaml} and {@code .yml} are YAML, which needs {@code jackson-dataformat-yaml}, all else is JSON.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it is wrong; the message names the detector, the line and the reason
     */
    public static List<Detector> read(Path file) throws IOException {
        String path = file.toString();
        try (Reader reader = Files.newBufferedReader(file)) {
            return path.endsWith(".yaml") || path.endsWith(".yml") ? yaml(path, reader) : json(path, reader);
        }
    }

    /** Reads JSON; {@code name} stands for it in messages. */
    public static List<Detector> json(String name, Reader reader) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(reader)) {
            return new DetectorFile(name, parser).parse();
        }
    }

    /** Reads YAML; {@code name} stands for it in messages. */
    public static List<Detector> yaml(String name, Reader reader) throws IOException {
        JsonFactory factory;
        try {
            factory = Yaml.factory();
        } catch (NoClassDefFoundError e) {
            throw new IllegalArgumentException(
                    "YAML needs com.fasterxml.jackson.dataformat:jackson-dataformat-yaml on the class path; write JSON or add it",
                    e);
        }
        try (JsonParser parser = factory.createParser(reader)) {
            return new DetectorFile(name, parser).parse();
        }
    }

    /** Apart, because a class that names the optional library cannot even be verified where it is missing. */
    private static final class Yaml {
        static JsonFactory factory() {
            return new YAMLFactory();
        }
    }

    private List<Detector> parse() throws IOException {
        List<Detector> detectors = new ArrayList<>();
        try {
            boolean wrapped = parser.nextToken() == JsonToken.START_OBJECT;
            if (wrapped) {
                if (!"detectors".equals(parser.nextFieldName())) {
                    throw wrong("", "the file must have the one key \"detectors\"");
                }
                parser.nextToken();
            }
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw wrong("", "a list of detectors is expected");
            }
            Set<String> labels = new HashSet<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Detector detector = detector();
                if (!labels.add(detector.label())) {
                    throw wrong(detector.label(), "there is another detector with this label in the file");
                }
                detectors.add(detector);
            }
            if ((wrapped && parser.nextToken() != JsonToken.END_OBJECT) || parser.nextToken() != null) {
                throw wrong("", "nothing may follow the list of detectors");
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    name + " line " + line(e.getLocation()) + ": " + e.getOriginalMessage(), e);
        }
        return List.copyOf(detectors);
    }

    private Detector detector() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw wrong("", "a detector is an object with a label");
        }
        int line = line(parser.currentLocation());
        String label = "";
        String description = "";
        String expression = "";
        String validator = "";
        String severity = "medium";
        int confidence = 80;
        double minEntropy = 0;
        List<String> keywords = List.of();
        List<String> context = List.of();
        List<String> allow = List.of();
        List<String> finds = List.of();
        List<String> ignores = List.of();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "label" -> label = text(label, key);
                case "description" -> description = text(label, key);
                case "expression" -> expression = text(label, key);
                case "validator" -> validator = text(label, key);
                case "severity" -> severity = text(label, key);
                case "confidence" -> confidence = (int) number(label, key);
                case "min_entropy" -> minEntropy = number(label, key);
                case "keywords" -> keywords = texts(label, key);
                case "context" -> context = texts(label, key);
                case "allow" -> allow = texts(label, key);
                case "finds" -> finds = texts(label, key);
                case "ignores" -> ignores = texts(label, key);
                default -> throw wrong(label, "unknown key \"" + key + "\"");
            }
        }
        try {
            ExpressionDetector.Builder builder = ExpressionDetector.builder(label)
                    .description(description)
                    .severity(Severity.of(severity))
                    .confidence(confidence)
                    .minEntropy(minEntropy)
                    .keywords(keywords)
                    .context(context)
                    .allow(allow);
            if (!expression.isEmpty()) {
                builder.expression(expression);
            }
            if (!validator.isEmpty()) {
                builder.validator(validator);
            }
            Detector detector = builder.build();
            prove(detector, finds, ignores);
            return detector;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    name + " line " + line + ", detector \"" + label + "\": " + e.getMessage(), e);
        }
    }

    private static void prove(Detector detector, List<String> finds, List<String> ignores) {
        if (finds.isEmpty() || ignores.isEmpty()) {
            throw new IllegalArgumentException("give at least one text under \"finds\" and one under \"ignores\"");
        }
        DlpScanner scanner = DlpScanner.builder().add(detector).build();
        for (String text : finds) {
            if (scanner.scan(text).isEmpty()) {
                throw new IllegalArgumentException(
                        "does not find anything in \"" + text + "\", which is listed under \"finds\"");
            }
        }
        for (String text : ignores) {
            List<Finding> found = scanner.scan(text);
            if (!found.isEmpty()) {
                Finding first = found.get(0);
                throw new IllegalArgumentException("finds \"" + text.substring(first.start(), first.end()) + "\" in \""
                        + text + "\", which is listed under \"ignores\"");
            }
        }
    }

    private String text(String label, String key) throws IOException {
        if (!parser.currentToken().isScalarValue() || parser.currentToken() == JsonToken.VALUE_NULL) {
            throw wrong(label, "\"" + key + "\" must be a text");
        }
        return parser.getText();
    }

    private double number(String label, String key) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            throw wrong(label, "\"" + key + "\" must be a number");
        }
        return parser.getDoubleValue();
    }

    private List<String> texts(String label, String key) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return List.of(text(label, key));
        }
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            texts.add(text(label, key));
        }
        return texts;
    }

    private IllegalArgumentException wrong(String label, String reason) {
        return new IllegalArgumentException(name + " line " + line(parser.currentLocation())
                + (label.isEmpty() ? "" : ", detector \"" + label + "\"") + ": " + reason);
    }

    private static int line(JsonLocation location) {
        return Math.max(1, location.getLineNr());
    }
}
