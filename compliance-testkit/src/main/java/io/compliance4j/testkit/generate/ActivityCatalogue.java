package io.compliance4j.testkit.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The known activity types and their fields, from the published reference. Immutable. */
final class ActivityCatalogue {
    private static final String RESOURCE = "activity-types.json";
    private static final ActivityCatalogue STANDARD = read();

    /**
     * A member of a record.
     *
     * @param type {@code string}, {@code number}, {@code boolean}, {@code array} or {@code object}
     * @param allowed the values of an enumeration, empty when any will do
     * @param items what an array holds, or null
     * @param fields members of an object of one shape
     * @param variants shapes of an object that is a union, empty for one shape
     * @param mapOf the value type of an object used as a map, or null
     */
    record Field(
            String name,
            String type,
            boolean nullable,
            boolean optional,
            boolean deprecated,
            List<String> allowed,
            @Nullable Field items,
            List<Field> fields,
            List<Variant> variants,
            @Nullable String mapOf) {}

    /** One shape of a union, told by its {@code type} member. */
    record Variant(String type, List<Field> fields) {}

    /**
     * An activity type.
     *
     * @param actors the actors the reference names for it, empty when it names none in particular
     */
    record Type(String name, String group, List<Field> fields, List<String> actors) {}

    private final List<Type> types = new ArrayList<>();
    private final List<Variant> actors = new ArrayList<>();

    private ActivityCatalogue() {}

    static ActivityCatalogue standard() {
        return STANDARD;
    }

    List<Type> types() {
        return types;
    }

    List<Variant> actors() {
        return actors;
    }

    private static ActivityCatalogue read() {
        try (InputStream in = ActivityCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the testkit's jar lacks " + RESOURCE + "; build it again");
            }
            JsonNode root = new ObjectMapper().readTree(in);
            ActivityCatalogue catalogue = new ActivityCatalogue();
            for (JsonNode actor : root.get("actors")) {
                catalogue.actors.add(new Variant(actor.get("type").asText(), fields(actor)));
            }
            for (JsonNode type : root.get("types")) {
                List<String> actors = new ArrayList<>(strings(type.path("actors")));
                actors.addAll(strings(type.path("actors_2026_08")));
                catalogue.types.add(new Type(
                        type.get("type").asText(), type.get("group").asText(), fields(type), List.copyOf(actors)));
            }
            return catalogue;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Field> fields(JsonNode owner) {
        List<Field> fields = new ArrayList<>();
        owner.path("fields")
                .forEach(node -> fields.add(field(node, node.path("name").asText())));
        return List.copyOf(fields);
    }

    private static Field field(JsonNode node, String name) {
        List<Variant> variants = new ArrayList<>();
        node.path("variants")
                .forEach(v -> variants.add(new Variant(v.get("type_value").asText(), fields(v))));
        return new Field(
                name,
                node.get("type").asText(),
                node.path("nullable").asBoolean(),
                node.path("optional").asBoolean(),
                node.path("deprecated").asBoolean(),
                strings(node.path("enum")),
                node.has("items") ? field(node.get("items"), name) : null,
                fields(node),
                List.copyOf(variants),
                node.has("map_of") ? node.get("map_of").asText() : null);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asText()));
        return List.copyOf(strings);
    }
}
