package io.compliance4j.internal.codec;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.compliance4j.json.RawJson;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Finds the value types of the client and fills them by reflection, so that a new one cannot be forgotten. */
final class ModelTypes {

    private static final Set<String> FAMILIES = Set.of(
            "activity", "organization", "chat", "file", "artifact", "project", "session", "deletion", "claudeexport");

    private ModelTypes() {}

    /** Every interface of a resource family that has a builder made by Immutables. */
    static List<Class<?>> all() {
        return new ClassFileImporter()
                .importPath(Path.of("target/classes")).stream()
                        .filter(JavaClass::isInterface)
                        .filter(type -> FAMILIES.contains(type.getPackageName().replace("io.compliance4j.", "")))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> builderClass(type).isPresent())
                        .sorted((a, b) -> a.getName().compareTo(b.getName()))
                        .toList();
    }

    /** A value of that type with every attribute set; {@code texts} gives the text for each attribute. */
    static Object filled(Class<?> type, Function<Method, String> texts) {
        try {
            Object builder = call(type.getMethod("builder"), null);
            for (Method attribute : attributes(type)) {
                Object value = value(attribute.getGenericReturnType(), attribute, texts);
                call(setter(builder.getClass(), attribute.getName(), value), builder, value);
            }
            return call(builder.getClass().getMethod("build"), builder);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    /** What the builder of the type can set. */
    static List<Method> attributes(Class<?> type) {
        Class<?> builder = builderClass(type).orElseThrow();
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Arrays.stream(builder.getMethods())
                        .anyMatch(setter -> setter.getName().equals(method.getName())))
                .toList();
    }

    private static Optional<Class<?>> builderClass(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder")
                        && nested.getSuperclass() != null
                        && nested.getSuperclass().getName().contains("Immutable"))
                .findFirst()
                .map(nested -> nested);
    }

    private static Method setter(Class<?> builder, String name, Object value) {
        return Arrays.stream(builder.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .filter(method -> wrapped(method.getParameterTypes()[0]).isInstance(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No setter for " + name + " in " + builder));
    }

    private static Class<?> wrapped(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }

    private static Object value(Type type, Method attribute, Function<Method, String> texts) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            Object element = value(arguments[arguments.length - 1], attribute, texts);
            if (parameterized.getRawType() == Optional.class) {
                return Optional.of(element);
            }
            return parameterized.getRawType() == Map.class ? Map.of("chat", element) : List.of(element);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return texts.apply(attribute);
        }
        if (plain == RawJson.class) {
            return RawJson.of("{\"text\":\"" + texts.apply(attribute) + "\"}");
        }
        if (plain == Instant.class) {
            return Instant.parse("2026-11-20T10:00:00Z");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return true;
        }
        if (plain == int.class) {
            return 17;
        }
        if (plain == OptionalInt.class) {
            return OptionalInt.of(17);
        }
        if (plain == OptionalLong.class) {
            return OptionalLong.of(17);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (builderClass(plain).isPresent()) {
            return filled(plain, texts);
        }
        return plain.isInterface() ? filled(unknownVariant(plain), texts) : vocabulary(plain);
    }

    private static Class<?> unknownVariant(Class<?> union) {
        return Arrays.stream(union.getDeclaredClasses())
                .filter(variant -> variant.getSimpleName().equals("Unknown"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(union + " has no Unknown"));
    }

    private static Object vocabulary(Class<?> type) {
        try {
            return call(type.getMethod("of", String.class), null, "a_word_released_yesterday");
        } catch (NoSuchMethodException e) {
            throw new AssertionError(type + " is neither a value type nor a vocabulary", e);
        }
    }

    private static Object call(Method method, @org.jspecify.annotations.Nullable Object target, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError(method.toString(), e);
        }
    }
}
