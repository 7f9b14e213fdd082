package io.compliance4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * One row of a table of rules: a request and what the contract says comes back.
 *
 * <p>A request reads {@code [METHOD] /path[ as key]}; without a method it is a GET, without a key it is the one that may do
 * everything. Short names of Northwind's records stand in braces.
 */
record Row(String rule, BiConsumer<World, Api> check) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The request is refused with this status and message; a message that ends in … is the beginning of one. */
    static Row refused(String rule, String request, int status, String message) {
        return new Row(rule, (world, api) -> {
            Answer answer = world.call(request);
            assertThat(answer.status()).as(answer::toString).isEqualTo(status);
            String expected = world.resolve(message);
            if (expected.endsWith("…")) {
                assertThat(answer.errorMessage()).startsWith(expected.substring(0, expected.length() - 1));
            } else {
                assertThat(answer.errorMessage()).isEqualTo(expected);
            }
            assertThat(answer.errorType()).isEqualTo(typeOf(status));
        });
    }

    /** The request is refused with this status; the contract leaves the wording open. */
    static Row refused(String rule, String request, int status) {
        return refused(rule, request, status, "…");
    }

    /** The request answers 200. */
    static Row accepted(String rule, String request) {
        return new Row(rule, (world, api) -> {
            Answer answer = world.call(request);
            assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        });
    }

    /** The request lists exactly these records, in this order. */
    static Row lists(String rule, String request, String... names) {
        return new Row(rule, (world, api) -> {
            Answer answer = world.call(request);
            assertThat(answer.status()).as(answer::toString).isEqualTo(200);
            assertThat(world.namesOf(answer)).as(answer::toString).containsExactly(names);
        });
    }

    /** The value at the pointer is this JSON. */
    static Row has(String rule, String request, String pointer, String json) {
        return new Row(rule, (world, api) -> {
            Answer answer = world.call(request);
            assertThat(answer.status()).as(answer::toString).isEqualTo(200);
            assertThat(answer.at(pointer)).as(() -> pointer + " of " + answer).isEqualTo(parse(world.resolve(json)));
        });
    }

    /** The member is not there at all. */
    static Row lacks(String rule, String request, String pointer) {
        return new Row(rule, (world, api) -> {
            Answer answer = world.call(request);
            assertThat(answer.status()).as(answer::toString).isEqualTo(200);
            assertThat(answer.at(pointer).isMissingNode()).as(answer::toString).isTrue();
        });
    }

    /** Every value found by the pointer in the items matches the expression; one item at least has it. */
    static Row everyItem(String rule, String request, String pointer, String regex) {
        return new Row(rule, (world, api) -> {
            Answer answer = world.call(request);
            assertThat(answer.status()).as(answer::toString).isEqualTo(200);
            List<String> values = new java.util.ArrayList<>();
            answer.items().forEach(item -> {
                if (!item.at(pointer).isNull()) {
                    values.add(item.at(pointer).asText());
                }
            });
            assertThat(values).as(answer::toString).isNotEmpty().allMatch(value -> value.matches(regex));
        });
    }

    /** The header has this value. */
    static Row header(String rule, String request, String name, String regex) {
        return new Row(rule, (world, api) -> {
            Answer answer = world.call(request);
            assertThat(answer.header(name))
                    .as(answer::toString)
                    .get()
                    .asString()
                    .matches(regex);
        });
    }

    /** The header is not sent. */
    static Row noHeader(String rule, String request, String name) {
        return new Row(rule, (world, api) -> {
            Answer answer = world.call(request);
            assertThat(answer.header(name)).as(answer::toString).isEmpty();
        });
    }

    void run(World world) {
        world.nextMinute();
        check.accept(world, world.as("all"));
    }

    private static String typeOf(int status) {
        return switch (status) {
            case 400, 409 -> "invalid_request_error";
            case 401 -> "authentication_error";
            case 403 -> "permission_error";
            case 404 -> "not_found_error";
            case 429 -> "rate_limit_error";
            case 503 -> "overloaded_error";
            default -> "api_error";
        };
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON in the table: " + json, e);
        }
    }

    @Override
    public String toString() {
        return rule;
    }
}
