package io.compliance4j.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.compliance4j.error.ResponseFormatException;
import io.compliance4j.internal.codec.Examples.Decoded;
import io.compliance4j.internal.codec.Examples.Reader;
import io.compliance4j.json.ServerRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example answer decodes, whatever is done to its members, and each record keeps the bytes it came as. */
class ExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Supplier<JsonNode>> RETYPED = List.of(
            () -> JSON.getNodeFactory().nullNode(),
            () -> JSON.getNodeFactory().textNode("another text"),
            () -> JSON.getNodeFactory().textNode(""),
            () -> JSON.getNodeFactory().numberNode(-7),
            () -> JSON.getNodeFactory().numberNode(1.5e300),
            () -> JSON.getNodeFactory().booleanNode(true),
            () -> JSON.createArrayNode(),
            () -> JSON.createArrayNode().add("text").addNull().add(3),
            () -> JSON.createObjectNode(),
            () -> JSON.createObjectNode()
                    .put("type", "a_type_released_yesterday")
                    .put("id", 5));

    static List<Path> files() {
        return Examples.files();
    }

    @Test
    void everyExampleIsReadByATest() {
        assertThat(Examples.all()
                        .filter(file -> !Examples.files().contains(file))
                        .map(file -> file.getFileName().toString()))
                .allMatch(name -> name.matches("(activities_list|error|adjacent|artifact_content)_?.*"));
        assertThat(Examples.files()).hasSizeGreaterThan(70);
    }

    @ParameterizedTest
    @MethodSource("files")
    void decodesIntoRecordsThatAreNotMalformed(Path file) throws IOException {
        String json = Files.readString(file);

        Decoded decoded = Examples.reader(file).read(json);

        assertRawIsReceived(Examples.reader(file), json, decoded);
        assertThat(decoded.everything())
                .filteredOn(ServerRecord.class::isInstance)
                .allSatisfy(record ->
                        assertThat(((ServerRecord) record).malformed()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("files")
    void noMemberAddedDroppedNulledOrRetypedCostsARecord(Path file) throws IOException {
        JsonNode original = JSON.readTree(Files.readAllBytes(file));
        List<List<Object>> places = new ArrayList<>();
        collectPlaces(original, List.of(), places);

        for (List<Object> place : places) {
            for (Supplier<JsonNode> value : RETYPED) {
                check(file, place, with(original, place, value.get()));
            }
            check(file, place, with(original, place, null));
        }
    }

    private static void check(Path file, List<Object> place, JsonNode mutated) throws IOException {
        Reader reader = Examples.reader(file);
        String json = mutated.toString();
        boolean listIsNoList = reader.list() != null
                && mutated.hasNonNull(reader.list())
                && !mutated.get(reader.list()).isArray();
        boolean unconfirmed = reader.confirmation() && place.equals(List.of("type"));
        if (listIsNoList || unconfirmed) {
            assertThatThrownBy(() -> reader.read(json)).as(json).isInstanceOf(ResponseFormatException.class);
            return;
        }
        assertRawIsReceived(reader, json, reader.read(json));
    }

    private static void assertRawIsReceived(Reader reader, String json, Decoded decoded) {
        if (reader.list() == null) {
            assertThat(decoded.raw()).containsExactly(json.strip());
            return;
        }
        Map<String, String> members = JsonSlices.members(json);
        String list = members.getOrDefault(reader.list(), "null");
        assertThat(decoded.raw()).isEqualTo(list.equals("null") ? List.of() : JsonSlices.elements(list));
        if (reader.list().equals("chat_messages")) {
            Map<String, String> ofTheChat = new LinkedHashMap<>(members);
            ofTheChat.keySet().removeAll(Set.of(reader.list(), "has_more", "first_id", "last_id", "next_page"));
            assertThat(JsonSlices.members(decoded.header().orElseThrow().raw().toJson()))
                    .isEqualTo(ofTheChat);
        } else if (members.getOrDefault("session", "").startsWith("{")) {
            assertThat(decoded.header().orElseThrow().raw().toJson()).isEqualTo(members.get("session"));
        } else {
            assertThat(decoded.header()).isEmpty();
        }
    }

    /** Every member and element at every depth, and a new member for every object. */
    private static void collectPlaces(JsonNode node, List<Object> here, List<List<Object>> places) {
        if (node.isObject()) {
            places.add(append(here, "a_member_released_yesterday"));
            node.fieldNames().forEachRemaining(name -> {
                places.add(append(here, name));
                collectPlaces(node.get(name), append(here, name), places);
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                places.add(append(here, i));
                collectPlaces(node.get(i), append(here, i), places);
            }
        }
    }

    private static List<Object> append(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    /** A copy with that value at that place; without the place if the value is null. */
    private static JsonNode with(JsonNode original, List<Object> place, @Nullable JsonNode value) {
        JsonNode copy = original.deepCopy();
        JsonNode parent = copy;
        for (Object step : place.subList(0, place.size() - 1)) {
            parent = step instanceof Integer index ? parent.get(index) : parent.get((String) step);
        }
        Object last = place.get(place.size() - 1);
        if (parent instanceof ArrayNode array) {
            if (value == null) {
                array.remove((Integer) last);
            } else {
                array.set((Integer) last, value);
            }
        } else if (value == null) {
            ((ObjectNode) parent).remove((String) last);
        } else {
            ((ObjectNode) parent).set((String) last, value);
        }
        return copy;
    }
}
