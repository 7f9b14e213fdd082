package io.compliance4j.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.compliance4j.error.ResponseFormatException;
import io.compliance4j.json.ServerRecord;
import io.compliance4j.organization.Setting;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value in a log line, a debugger or an assertion shows ids, kinds and times, never what people wrote or are called. */
class DiscretionTest {

    private static final String PLANTED = "planted-content";

    /** Attributes and members that name things or kinds of things, and so may be shown. */
    private static final Set<String> TECHNICAL = Set.of(
            "scopes",
            "action",
            "timescale",
            "model",
            "status",
            "reason",
            "read_mode",
            "roles",
            "value",
            "service",
            "issuer",
            "audience",
            "kidHash",
            "projectNumber");

    private static final Pattern IDENTIFYING =
            Pattern.compile("(.*_)?(ids?|uuid|type|at|role|surface)|.*(Ids?|Uuid|Type)");

    private static final List<Class<?>> TYPES = ModelTypes.all();

    static List<Class<?>> types() {
        return TYPES;
    }

    static List<Path> files() {
        return Examples.files();
    }

    @Test
    void findsTheValueTypes() {
        assertThat(types()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("types")
    void toStringShowsNoContent(Class<?> type) {
        Object value = ModelTypes.filled(type, DiscretionTest::text);

        assertThat(value.toString()).doesNotContain(PLANTED).contains(type.getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatWasReceivedIsNotPartOfEquality(Class<?> type) {
        Object one = ModelTypes.filled(type, DiscretionTest::text);
        Object two = ModelTypes.filled(
                type, attribute -> attribute.getName().equals("raw") ? "other bytes" : text(attribute));

        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two);
    }

    @ParameterizedTest
    @MethodSource("files")
    void noExampleShowsItsContent(Path file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file));
        plant(json);

        Examples.Decoded decoded = Examples.reader(file).read(json.toString());

        assertThat(decoded.everything().toString()).doesNotContain(PLANTED);
        assertThat(decoded.everything())
                .filteredOn(ServerRecord.class::isInstance)
                .allSatisfy(record ->
                        assertThat(((ServerRecord) record).malformed()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("files")
    void noFailureToReadAnExampleShowsItsContent(Path file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file));
        plant(json);
        String whole = json.toString();

        for (int length = 0; length < whole.length(); length += 1 + whole.length() / 97) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> Examples.reader(file).read(cut))
                    .as("cut to " + length)
                    .isInstanceOf(ResponseFormatException.class)
                    .hasCauseInstanceOf(EOFException.class)
                    .extracting(DiscretionTest::everythingSaid)
                    .asString()
                    .doesNotContain(PLANTED);
            assertThatThrownBy(() -> Examples.reader(file).read(cut + "<html>}"))
                    .as("cut to " + length + " and spoilt")
                    .isInstanceOf(ResponseFormatException.class)
                    .extracting(DiscretionTest::everythingSaid)
                    .asString()
                    .doesNotContain(PLANTED);
        }
    }

    private static String everythingSaid(Throwable thrown) {
        StringWriter said = new StringWriter();
        thrown.printStackTrace(new PrintWriter(said));
        return said.toString();
    }

    private static String text(Method attribute) {
        boolean shown = isShown(attribute.getName())
                || (attribute.getName().equals("name") && attribute.getDeclaringClass() == Setting.class);
        return shown ? "technical" : PLANTED;
    }

    private static boolean isShown(String name) {
        return TECHNICAL.contains(name) || IDENTIFYING.matcher(name).matches();
    }

    private static void plant(JsonNode node) {
        if (node instanceof ArrayNode array) {
            array.forEach(DiscretionTest::plant);
        } else if (node instanceof ObjectNode object) {
            boolean setting = object.has("value");
            object.properties().forEach(member -> {
                if (member.getValue().isTextual()
                        && !isShown(member.getKey())
                        && !(setting && member.getKey().equals("name"))) {
                    member.setValue(object.textNode(PLANTED));
                } else {
                    plant(member.getValue());
                }
            });
        }
    }
}
