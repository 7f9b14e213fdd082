package io.compliance4j.testkit.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.compliance4j.testkit.engine.FakeResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Puts into an answer what a service of next year may put there: members that nobody knows in every object, variants that
 * nobody knows in every list of a union, values that nobody knows in open vocabularies. Ids, times, cursors and the number
 * of a page's items stay as they are, so a correct client loses nothing. Thread-safe.
 */
public final class UnknownsInjector {
    /** Members whose lists hold variants of a union. */
    private static final Set<String> UNIONS = Set.of("content", "settings");
    /** Members that hold a value of an open vocabulary. */
    private static final Set<String> VOCABULARIES =
            Set.of("status", "read_mode", "product_surface", "organization_role", "source_type", "model");

    private final long seed;

    /** The same seed puts the same things into the same answer. */
    public UnknownsInjector(long seed) {
        this.seed = seed;
    }

    public FakeResponse inject(FakeResponse response) {
        return JsonChange.of(response, page -> change(page, new Random(seed)));
    }

    private static void change(ObjectNode object, Random random) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
        for (Map.Entry<String, JsonNode> member : members) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (value instanceof ObjectNode child) {
                change(child, random);
                if (name.equals("actor") || name.equals("provenance")) {
                    makeUnknown(child, random);
                }
            } else if (value instanceof ArrayNode items) {
                changeItems(name, items, random);
            } else if (VOCABULARIES.contains(name) && value.isTextual() && random.nextInt(4) == 0) {
                object.put(name, "value_of_tomorrow");
            }
        }
        object.putObject("member_of_tomorrow")
                .put("depth", 1)
                .putArray("list")
                .add(1)
                .add("two")
                .addNull();
    }

    private static void changeItems(String name, ArrayNode items, Random random) {
        for (JsonNode item : items) {
            if (item instanceof ObjectNode child) {
                change(child, random);
            }
        }
        boolean hasVariants = !items.isEmpty() && items.get(0).has("type");
        if (UNIONS.contains(name) && hasVariants) {
            items.addObject()
                    .put("type", "variant_of_tomorrow")
                    .put("name", "name_of_tomorrow")
                    .put("value", 1);
        }
    }

    private static void makeUnknown(ObjectNode variant, Random random) {
        if (random.nextInt(4) == 0) {
            variant.put("type", "variant_of_tomorrow");
        }
    }
}
