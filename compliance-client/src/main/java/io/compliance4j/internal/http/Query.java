package io.compliance4j.internal.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The query of a request, in the encoding that the service insists on. Immutable. */
public final class Query {

    /** No parameters. */
    public static final Query NONE = builder().build();

    private final List<Parameter> parameters;

    private Query(List<Parameter> parameters) {
        this.parameters = List.copyOf(parameters);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** This query and one more parameter. */
    public Query with(String name, String value) {
        Builder builder = builder();
        builder.parameters.addAll(parameters);
        return builder.value(name, value).build();
    }

    /** Percent-encoded, without the question mark; empty if there are no parameters. */
    public String encoded() {
        StringBuilder text = new StringBuilder();
        for (Parameter parameter : parameters) {
            if (!text.isEmpty()) {
                text.append('&');
            }
            text.append(encode(parameter.name)).append('=').append(encode(parameter.value));
        }
        return text.toString();
    }

    /** The parameters in an order that does not depend on how the query was built: for telling queries apart. */
    public String canonical() {
        return parameters.stream()
                .map(parameter -> encode(parameter.name) + "=" + encode(parameter.value))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private record Parameter(String name, String value) {}

    /** Collects parameters in the order given. Not thread-safe. */
    public static final class Builder {

        private final List<Parameter> parameters = new ArrayList<>();

        private Builder() {}

        public Builder value(String name, String value) {
            parameters.add(new Parameter(name, value));
            return this;
        }

        public Builder value(String name, OptionalInt value) {
            value.ifPresent(v -> value(name, Integer.toString(v)));
            return this;
        }

        public Builder value(String name, Optional<?> value) {
            value.ifPresent(v -> value(name, v.toString()));
            return this;
        }

        /** A bound of a range, as {@code created_at.gte}: with offset, as the strictest endpoint demands. */
        public Builder time(String name, Optional<Instant> value) {
            return value(name, value);
        }

        /** An array: the name with literal brackets, once for each value. {@code name} comes without the brackets. */
        public Builder values(String name, Collection<?> values) {
            values.forEach(value -> value(name + "[]", value.toString()));
            return this;
        }

        public Query build() {
            return new Query(parameters);
        }
    }
}
