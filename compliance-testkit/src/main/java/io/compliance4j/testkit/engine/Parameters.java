package io.compliance4j.testkit.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The query of one request, read by a declaration of what its endpoint knows: whatever was not declared is refused, with a
 * suggestion where there is a near match. Declare everything, then call {@link #refuseUnknown()}, then read.
 */
final class Parameters {
    static final String[] ALL_OPERATORS = {"gt", "gte", "lt", "lte"};

    private final Errors errors;
    private final List<QueryString.Pair> given;
    private final Map<String, Boolean> known = new LinkedHashMap<>();

    Parameters(String rawQuery, Errors errors) {
        this.errors = errors;
        this.given = QueryString.parse(rawQuery);
    }

    // ---- declarations

    Parameters allow(String... names) {
        for (String name : names) {
            known.put(name, true);
        }
        return this;
    }

    Parameters allowRange(String name, String... operators) {
        for (String operator : operators) {
            known.put(name + "." + operator, true);
        }
        return this;
    }

    void refuseUnknown() {
        for (QueryString.Pair pair : given) {
            if (!known.containsKey(pair.name())) {
                throw errors.unknownParameter(pair.name(), suggestionFor(pair.name()));
            }
        }
    }

    private @Nullable String suggestionFor(String name) {
        String dotted = name.replace('[', '.').replace("]", "");
        String bare = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
        for (String candidate : List.of(name + "[]", dotted, bare)) {
            if (known.containsKey(candidate)) {
                return candidate;
            }
        }
        String best = null;
        int bestDistance = 3;
        for (String candidate : known.keySet()) {
            int distance = distance(name, candidate);
            if (distance < bestDistance && distance < candidate.length() / 2) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    // ---- reading

    boolean has(String name) {
        return given.stream().anyMatch(pair -> pair.name().equals(name));
    }

    Optional<String> text(String name) {
        String last = null;
        for (QueryString.Pair pair : given) {
            if (pair.name().equals(name)) {
                last = pair.value();
            }
        }
        return Optional.ofNullable(last);
    }

    List<String> list(String name) {
        List<String> values = new ArrayList<>();
        for (QueryString.Pair pair : given) {
            if (pair.name().equals(name)) {
                values.add(pair.value());
            }
        }
        return values;
    }

    List<String> list(String name, int max) {
        List<String> values = list(name);
        if (values.size() > max) {
            throw errors.tooMany(name, max, values.size());
        }
        return values;
    }

    /** A list of ids that all begin alike. */
    List<String> ids(String name, String prefix, int max) {
        List<String> values = list(name, max);
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).startsWith(prefix)) {
                throw errors.badId(name, i, prefix);
            }
        }
        return values;
    }

    int integer(String name, int absent, int min, int max) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return absent;
        }
        long number;
        try {
            number = Long.parseLong(text.get().strip());
        } catch (NumberFormatException e) {
            throw errors.notAnInteger(name);
        }
        if (number < min || number > max) {
            throw errors.outOfRange(name, text.get(), number, min, max);
        }
        return (int) number;
    }

    int limit(int absent, int max) {
        return integer("limit", absent, 1, max);
    }

    boolean flag(String name) {
        return switch (text(name).orElse("false")) {
            case "true", "True", "1" -> true;
            case "false", "False", "0" -> false;
            default -> throw errors.notABoolean(name);
        };
    }

    String oneOf(String name, String absent, String... values) {
        String value = text(name).orElse(absent);
        if (!List.of(values).contains(value)) {
            throw errors.notOneOf(name, List.of(values));
        }
        return value;
    }

    TimeRange range(String name, boolean offsetRequired) {
        TimeRange range = TimeRange.ALL;
        for (QueryString.Pair pair : given) {
            if (pair.name().startsWith(name + ".")) {
                Instant time = WireTime.parse(pair.name(), pair.value(), offsetRequired, errors);
                range = range.and(pair.name().substring(name.length() + 1), time);
            }
        }
        return range;
    }

    boolean hasRange(String name) {
        return given.stream().anyMatch(pair -> pair.name().startsWith(name + "."));
    }

    /** What the request asks for, whatever its page and its page size: page tokens are bound to it. */
    String fingerprint(String path) {
        StringBuilder text = new StringBuilder(path);
        given.stream()
                .filter(pair -> !pair.name().equals("page") && !pair.name().equals("limit"))
                .map(pair -> '\n' + pair.name() + '=' + pair.value())
                .sorted()
                .forEach(text::append);
        return Integer.toHexString(text.toString().hashCode());
    }
}
