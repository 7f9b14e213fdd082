package io.compliance4j.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the constants of {@link ActivityType}, {@link ActivityGroup} and {@link ActivityField}, and the catalogue inside
 * the jar, from {@code src/test/resources/activity-types.json}. After changing that file, run in the root folder:
 *
 * <pre>
 * mvn -q compile dependency:build-classpath -pl compliance-client -am -DincludeScope=test \
 *     -Dmdep.outputFile=target/test-classpath.txt
 * cd compliance-client
 * java -cp "$(cat target/test-classpath.txt)" src/test/java/io/compliance4j/activity/CatalogueGenerator.java
 * </pre>
 */
final class CatalogueGenerator {

    static final Path RESOURCE = Path.of("src/main/resources/io/compliance4j/activity/activity-types.txt");

    private static final Path SOURCES = Path.of("src/main/java/io/compliance4j/activity");
    private static final Path JSON = Path.of("src/test/resources/activity-types.json");
    private static final int LINE = 120;
    private static final String BEGIN = "    // <catalogue>\n";
    private static final String NOTE = "    // Between these two marks CatalogueGenerator writes.\n\n";
    private static final String END = "    // </catalogue>\n";

    private final JsonNode catalogue;

    CatalogueGenerator(JsonNode catalogue) {
        this.catalogue = catalogue;
    }

    static CatalogueGenerator fromFile() throws IOException {
        return new CatalogueGenerator(new ObjectMapper().readTree(JSON.toFile()));
    }

    public static void main(String[] args) throws IOException {
        for (Map.Entry<Path, String> file : fromFile().files().entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    /** What each generated file should hold. */
    Map<Path, String> files() throws IOException {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(RESOURCE, resource());
        put(files, "ActivityType.java", types());
        put(files, "ActivityGroup.java", groups());
        put(files, "ActivityField.java", fields());
        return files;
    }

    private static void put(Map<Path, String> files, String name, String constants) throws IOException {
        Path file = SOURCES.resolve(name);
        String source = Files.readString(file);
        int from = source.indexOf(BEGIN) + BEGIN.length();
        int to = source.indexOf(END);
        files.put(file, source.substring(0, from) + NOTE + constants + "\n" + source.substring(to));
    }

    private String resource() {
        List<String> lines = new ArrayList<>();
        for (JsonNode type : catalogue.get("types")) {
            List<String> words = new ArrayList<>(
                    List.of(type.get("type").asText(), type.get("group").asText()));
            type.get("fields").forEach(field -> words.add(field.get("name").asText()));
            lines.add(String.join(" ", words));
        }
        Collections.sort(lines);
        return String.join("\n", lines);
    }

    private String types() {
        Map<String, String> constants = new TreeMap<>();
        for (JsonNode type : catalogue.get("types")) {
            String name = type.get("type").asText();
            List<String> fields = new ArrayList<>();
            type.get("fields").forEach(field -> fields.add(field.get("name").asText()));
            String doc = fields.isEmpty() ? "No fields of its own." : "Fields: " + String.join(", ", fields) + ".";
            if (type.get("fields").isNull()) {
                doc = "Its fields are not documented.";
            }
            String group = "ActivityGroup." + constant(type.get("group").asText());
            constants.put(
                    name, comment(doc) + declaration("ActivityType", name, "known(\"" + name + "\", " + group + ")"));
        }
        return String.join("\n", constants.values());
    }

    private String groups() {
        List<String> constants = new ArrayList<>();
        for (JsonNode group : catalogue.get("groups")) {
            String name = group.get("name").asText();
            String doc = group.get("description").asText();
            constants.add(comment(doc.substring(0, 1).toUpperCase(Locale.ROOT) + doc.substring(1) + ".")
                    + declaration("ActivityGroup", name, "known(\"" + name + "\")"));
        }
        return String.join("\n", constants);
    }

    private String fields() {
        Map<String, Set<String>> kinds = new TreeMap<>();
        for (JsonNode type : catalogue.get("types")) {
            for (JsonNode field : type.get("fields")) {
                kinds.computeIfAbsent(field.get("name").asText(), name -> new TreeSet<>())
                        .add(kind(field));
            }
        }
        StringBuilder constants = new StringBuilder();
        kinds.forEach((name, all) -> {
            boolean mixed = all.size() > 1;
            String kind = mixed ? "json" : all.iterator().next();
            String declaration =
                    declaration("ActivityField<" + javaType(kind) + ">", name, kind + "(\"" + name + "\")");
            constants.append(
                    mixed
                            ? "\n" + comment("By type of activity: " + String.join(" or ", words(all)) + ".")
                                    + declaration + "\n"
                            : declaration);
        });
        return constants.toString();
    }

    /** Name of the factory in ActivityField that makes keys to such members. */
    private static String kind(JsonNode field) {
        String name = field.get("name").asText();
        return switch (field.get("type").asText()) {
            case "string" -> name.endsWith("_at") ? "time" : "text";
            case "boolean" -> "flag";
            case "number" -> name.contains("amount") || name.contains("usd") ? "amount" : "number";
            case "object" -> "json";
            case "array" ->
                switch (field.get("items").get("type").asText()) {
                    case "string" -> "texts";
                    case "number" -> "numbers";
                    case "object" -> "json";
                    default -> throw new IllegalStateException("Decide how to read elements of " + field);
                };
            default -> throw new IllegalStateException("Decide how to read " + field);
        };
    }

    private static String javaType(String kind) {
        return switch (kind) {
            case "text" -> "String";
            case "time" -> "Instant";
            case "flag" -> "Boolean";
            case "number" -> "Long";
            case "amount" -> "BigDecimal";
            case "json" -> "RawJson";
            case "texts" -> "List<String>";
            case "numbers" -> "List<Long>";
            default -> throw new IllegalStateException(kind);
        };
    }

    private static Set<String> words(Set<String> kinds) {
        return kinds.stream()
                .map(kind -> kind.equals("json") ? "object or list" : kind)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String declaration(String type, String name, String value) {
        String left = "    public static final " + type + " " + constant(name) + " =";
        String oneLine = left + " " + value + ";\n";
        return oneLine.length() <= LINE + 1 ? oneLine : left + "\n            " + value + ";\n";
    }

    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static String comment(String text) {
        String oneLine = "    /** " + text + " */\n";
        if (oneLine.length() <= LINE + 1) {
            return oneLine;
        }
        StringBuilder lines = new StringBuilder("    /**\n");
        StringBuilder line = new StringBuilder("     *");
        for (String word : Arrays.asList(text.split(" ", -1))) {
            if (line.length() + 1 + word.length() > LINE) {
                lines.append(line).append('\n');
                line = new StringBuilder("     *");
            }
            line.append(' ').append(word);
        }
        return lines.append(line).append("\n     */\n").toString();
    }
}
