package io.compliance4j.internal.codec;

import io.compliance4j.json.RawJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one member of a record is read as one Java type: the value, or nothing if the JSON is null or of another type.
 * Equal if it reads the same type; thread-safe.
 */
public final class MemberKind<T> {

    public static final MemberKind<String> TEXT = new MemberKind<>("text", MemberKind::text);
    public static final MemberKind<Boolean> FLAG = new MemberKind<>("flag", MemberKind::flag);
    public static final MemberKind<Long> NUMBER = new MemberKind<>("number", MemberKind::wholeNumber);
    public static final MemberKind<BigDecimal> AMOUNT = new MemberKind<>("amount", MemberKind::decimal);
    public static final MemberKind<Instant> TIME = new MemberKind<>("time", MemberKind::time);
    public static final MemberKind<RawJson> JSON = new MemberKind<>("json", MemberKind::json);
    public static final MemberKind<List<String>> TEXTS = listOf(TEXT);
    public static final MemberKind<List<Long>> NUMBERS = listOf(NUMBER);

    private static final MemberKind<Integer> SMALL_NUMBER = new MemberKind<>("small number", MemberKind::smallNumber);

    /** Beyond these, a number is not converted: that could take more time and memory than any number is worth. */
    private static final int MOST_DIGITS = 100;

    private static final int GREATEST_EXPONENT = 100;

    private final String name;
    private final Function<byte[], @Nullable T> decoder;

    private MemberKind(String name, Function<byte[], @Nullable T> decoder) {
        this.name = name;
        this.decoder = decoder;
    }

    /** The kind that reads {@code type}, if there is one. */
    @SuppressWarnings("unchecked") // each kind is returned for the class that it reads
    public static <T> Optional<MemberKind<T>> of(Class<T> type) {
        MemberKind<?> kind = null;
        if (type == String.class) {
            kind = TEXT;
        } else if (type == Boolean.class) {
            kind = FLAG;
        } else if (type == Long.class) {
            kind = NUMBER;
        } else if (type == Integer.class) {
            kind = SMALL_NUMBER;
        } else if (type == BigDecimal.class) {
            kind = AMOUNT;
        } else if (type == Instant.class) {
            kind = TIME;
        } else if (type == RawJson.class) {
            kind = JSON;
        }
        return Optional.ofNullable((MemberKind<T>) kind);
    }

    /** Lists of what {@code element} reads; other elements are left out. */
    public static <E> MemberKind<List<E>> listOf(MemberKind<E> element) {
        return new MemberKind<>("list of " + element.name, json -> list(json, element));
    }

    /** The member {@code name} of {@code record}. */
    public Optional<T> read(RawJson record, String name) {
        return record.member(name).flatMap(value -> Optional.ofNullable(decoder.apply(value.bytes())));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemberKind<?> that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    private static @Nullable String text(byte[] json) {
        if (json[0] != '"') {
            return null;
        }
        JsonScanner scanner = new JsonScanner(json);
        scanner.skipString();
        return scanner.passedText();
    }

    private static @Nullable Boolean flag(byte[] json) {
        return switch (json[0]) {
            case 't' -> true;
            case 'f' -> false;
            default -> null;
        };
    }

    private static @Nullable BigDecimal decimal(byte[] json) {
        boolean number = json[0] == '-' || (json[0] >= '0' && json[0] <= '9');
        if (!number || json.length > MOST_DIGITS) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(new String(json, StandardCharsets.US_ASCII));
            return Math.abs((long) value.scale()) <= GREATEST_EXPONENT ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Long wholeNumber(byte[] json) {
        BigDecimal value = decimal(json);
        try {
            return value == null ? null : (Long) value.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Integer smallNumber(byte[] json) {
        Long value = wholeNumber(json);
        return value == null || value != value.intValue() ? null : (Integer) value.intValue();
    }

    private static @Nullable Instant time(byte[] json) {
        String text = text(json);
        return text == null ? null : Times.parse(text);
    }

    private static @Nullable RawJson json(byte[] json) {
        return json[0] == 'n' ? null : RawJson.of(json);
    }

    private static <E> @Nullable List<E> list(byte[] json, MemberKind<E> element) {
        if (json[0] != '[') {
            return null;
        }
        JsonScanner scanner = new JsonScanner(json);
        List<E> elements = new ArrayList<>();
        for (boolean more = scanner.firstElement(); more; more = scanner.nextElement()) {
            E value = element.decoder.apply(scanner.copyOfValue());
            if (value != null) {
                elements.add(Objects.requireNonNull(value));
            }
        }
        return List.copyOf(elements);
    }
}
