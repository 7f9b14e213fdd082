package io.compliance4j.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.codec.ActivityReader;
import io.compliance4j.json.RawJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example answers as they are, and with every member at every depth added, dropped, nulled and retyped. */
class ActivityMutationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OTHER_VALUES =
            List.of("null", "true", "-1.5e3", "\"\"", "\"text\"", "[]", "[null,{\"a\":[]}]", "{}", "{\"type\":{}}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activities_list_page_has_more",
                "activities_list_all_actor_types",
                "activities_list_unknown_type_and_actor",
                "activities_list_empty"
            })
    void raw_is_byte_for_byte_what_the_example_says(String example) throws IOException {
        String text = new String(bytes(example), StandardCharsets.UTF_8);
        List<Activity> items = read(text);
        assertThat(items).hasSize(JSON.readTree(text).get("data").size());
        int from = 0;
        for (Activity activity : items) {
            String raw = activity.raw().toJson();
            assertThat(raw).startsWith("{").endsWith("}");
            assertThat(text.indexOf(raw, from)).as("in the text, in order").isGreaterThanOrEqualTo(from);
            from = text.indexOf(raw, from) + raw.length();
            assertThat(JSON.readTree(raw).get("id").asText()).isEqualTo(activity.id());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activities_list_page_has_more",
                "activities_list_all_actor_types",
                "activities_list_unknown_type_and_actor"
            })
    void no_change_of_a_member_is_an_exception_or_changes_raw(String example) throws IOException {
        JsonNode data = JSON.readTree(bytes(example)).get("data");
        int mutations = 0;
        for (JsonNode original : data) {
            List<String> mutants = mutants((ObjectNode) original);
            mutations += mutants.size();
            List<Activity> items = read("{\"data\":[" + String.join(",\n", mutants) + "]}");
            assertThat(items).hasSize(mutants.size());
            for (int i = 0; i < mutants.size(); i++) {
                Activity activity = items.get(i);
                assertThat(activity.raw()).isEqualTo(RawJson.of(mutants.get(i)));
                useEverything(activity);
            }
        }
        assertThat(mutations).isGreaterThan(100);
    }

    private static List<String> mutants(ObjectNode original) {
        List<String> mutants = new ArrayList<>();
        for (List<Object> path : paths(original)) {
            Object last = path.get(path.size() - 1);
            mutants.add(mutant(original, path, parent -> {
                if (parent instanceof ObjectNode object) {
                    object.remove((String) last);
                } else {
                    ((ArrayNode) parent).remove((int) last);
                }
            }));
            for (String value : OTHER_VALUES) {
                mutants.add(mutant(original, path, parent -> set(parent, last, value)));
                mutants.add(mutant(original, path, parent -> add(parent, value)));
            }
        }
        return mutants;
    }

    private static List<List<Object>> paths(JsonNode node) {
        List<List<Object>> paths = new ArrayList<>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> paths.addAll(below(name, node.get(name))));
        } else {
            for (int i = 0; i < node.size(); i++) {
                paths.addAll(below(i, node.get(i)));
            }
        }
        return paths;
    }

    private static List<List<Object>> below(Object step, JsonNode child) {
        List<List<Object>> paths = new ArrayList<>();
        paths.add(List.of(step));
        for (List<Object> rest : paths(child)) {
            List<Object> path = new ArrayList<>(List.of(step));
            path.addAll(rest);
            paths.add(path);
        }
        return paths;
    }

    private static String mutant(ObjectNode original, List<Object> path, Consumer<JsonNode> change) {
        JsonNode copy = original.deepCopy();
        JsonNode parent = copy;
        for (Object step : path.subList(0, path.size() - 1)) {
            parent = step instanceof String name ? parent.get(name) : parent.get((int) step);
        }
        change.accept(parent);
        return copy.toString();
    }

    private static void set(JsonNode parent, Object step, String value) {
        if (parent instanceof ObjectNode object) {
            object.set((String) step, tree(value));
        } else {
            ((ArrayNode) parent).set((int) step, tree(value));
        }
    }

    private static void add(JsonNode parent, String value) {
        if (parent instanceof ObjectNode object) {
            object.set("added_yesterday", tree(value));
        } else {
            ((ArrayNode) parent).insert(0, tree(value));
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void useEverything(Activity activity) {
        List<Object> all = new ArrayList<>(Arrays.asList(
                activity.id(),
                activity.createdAt(),
                activity.organizationId(),
                activity.organizationUuid(),
                activity.type(),
                activity.type().group(),
                activity.actor().flatMap(Actor::ipAddress),
                activity.actor().flatMap(Actor::userAgent),
                activity.actor().map(Actor::type),
                activity.malformed(),
                activity.hashCode(),
                activity.equals(Activity.of(activity.raw()))));
        ActivityField.known().forEach(field -> all.add(activity.get(field)));
        all.add(activity.toString());
        assertThat(all).doesNotContainNull();
    }

    private static List<Activity> read(String page) {
        return new ActivityReader()
                .read(page.getBytes(StandardCharsets.UTF_8), new ResponseInfo(200, "req_1", null, null))
                .items();
    }

    private static byte[] bytes(String example) throws IOException {
        try (InputStream in = ActivityMutationTest.class.getResourceAsStream("/api-examples/" + example + ".json")) {
            return in.readAllBytes();
        }
    }
}
