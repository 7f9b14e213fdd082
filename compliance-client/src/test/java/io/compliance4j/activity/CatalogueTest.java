package io.compliance4j.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final JsonNode CATALOGUE = ActivitySamples.catalogue();

    @Test
    void constants_and_shipped_catalogue_are_what_the_json_says() throws IOException {
        for (Map.Entry<Path, String> file :
                CatalogueGenerator.fromFile().files().entrySet()) {
            assertThat(Files.readString(file.getKey()).equals(file.getValue()))
                    .as(
                            "activity-types.json has changed, or %s was edited: run CatalogueGenerator, its Javadoc says how",
                            file.getKey())
                    .isTrue();
        }
    }

    @Test
    void every_type_has_its_constant_group_and_fields() throws ReflectiveOperationException {
        assertThat(CATALOGUE.get("types")).hasSize(520);
        assertThat(ActivityType.known()).hasSize(520);
        for (JsonNode type : CATALOGUE.get("types")) {
            String name = type.get("type").asText();
            ActivityType constant = (ActivityType)
                    ActivityType.class.getField(name.toUpperCase(Locale.ROOT)).get(null);
            assertThat(constant).isSameAs(ActivityType.of(name)).hasToString(name);
            assertThat(constant.isKnown()).isTrue();
            assertThat(constant.group())
                    .isEqualTo(ActivityGroup.of(type.get("group").asText()));
            assertThat(constant.group().isKnown()).isTrue();
            List<String> fields = new ArrayList<>();
            type.get("fields").forEach(field -> fields.add(field.get("name").asText()));
            assertThat(constant.fields()).extracting(ActivityField::name).isEqualTo(fields);
        }
    }

    @Test
    void every_group_has_its_constant() {
        assertThat(CATALOGUE.get("groups")).hasSize(28);
        List<String> names = new ArrayList<>();
        CATALOGUE.get("groups").forEach(group -> names.add(group.get("name").asText()));
        assertThat(ActivityGroup.known()).extracting(ActivityGroup::value).isEqualTo(names);
    }

    @Test
    void all_constants_are_known_and_nothing_else_is() throws ReflectiveOperationException {
        assertThat(constants(ActivityType.class)).hasSameElementsAs(ActivityType.known());
        assertThat(constants(ActivityField.class)).hasSameElementsAs(ActivityField.known());
        assertThat(constants(ActivityGroup.class)).hasSize(29).containsAll(ActivityGroup.known());
    }

    @Test
    void a_type_of_tomorrow_is_a_value_like_any_other() {
        ActivityType type = ActivityType.of("a_type_released_yesterday");
        assertThat(type)
                .isEqualTo(ActivityType.of("a_type_released_yesterday"))
                .hasToString("a_type_released_yesterday");
        assertThat(type.hashCode())
                .isEqualTo(ActivityType.of("a_type_released_yesterday").hashCode());
        assertThat(type.isKnown()).isFalse();
        assertThat(type.group()).isSameAs(ActivityGroup.OTHER);
        assertThat(type.fields()).isEmpty();
    }

    @Test
    void a_group_of_tomorrow_is_a_value_like_any_other() {
        assertThat(ActivityGroup.of("weather"))
                .isEqualTo(ActivityGroup.of("weather"))
                .hasToString("weather");
        assertThat(ActivityGroup.of("weather").isKnown()).isFalse();
        assertThat(ActivityGroup.of("other")).isSameAs(ActivityGroup.OTHER);
        assertThat(ActivityGroup.OTHER.isKnown()).isFalse();
    }

    @Test
    void loading_the_constants_is_cheap_enough_for_a_command_line() throws Exception {
        URL[] classes = {
            ActivityType.class.getProtectionDomain().getCodeSource().getLocation()
        };
        for (Class<?> type : List.of(ActivityType.class, ActivityField.class)) {
            try (URLClassLoader fresh = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
                long began = System.nanoTime();
                Class.forName(type.getName(), true, fresh);
                long micros = (System.nanoTime() - began) / 1_000;
                Path file = Path.of(fresh.getResource(type.getName().replace('.', '/') + ".class")
                        .toURI());
                System.out.println(type.getSimpleName() + ": " + Files.size(file) + " bytes, initialised in " + micros
                        + " microseconds by a fresh class loader");
                assertThat(Files.size(file)).isLessThan(150_000);
            }
        }
    }

    private static List<Object> constants(Class<?> type) throws ReflectiveOperationException {
        List<Object> constants = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                constants.add(field.get(null));
            }
        }
        return constants;
    }
}
