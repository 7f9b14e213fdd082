package io.compliance4j.internal.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One call of an operation: its identifiers and its query. Refuses identifiers that could leave their path segment. */
public final class ApiRequest {

    private static final int LONGEST_ID = 2_048;

    private final Operation operation;
    private final List<String> ids;
    private final Query query;

    private ApiRequest(Operation operation, List<String> ids, Query query) {
        if (ids.size() != operation.pathParameters()) {
            throw new IllegalStateException(operation + " takes " + operation.pathParameters() + " ids");
        }
        ids.forEach(ApiRequest::requireOneSegment);
        this.operation = operation;
        this.ids = ids;
        this.query = query;
    }

    /**
     * A call of {@code operation} with the identifiers of its path, in order.
     *
     * @throws IllegalArgumentException if an id is empty, too long, or no single path segment
     */
    public static ApiRequest of(Operation operation, String... ids) {
        return new ApiRequest(operation, List.of(ids), Query.NONE);
    }

    /** The same call with another query. */
    public ApiRequest query(Query query) {
        return new ApiRequest(operation, ids, query);
    }

    public Operation operation() {
        return operation;
    }

    public List<String> ids() {
        return ids;
    }

    public Query query() {
        return query;
    }

    /** Path with encoded identifiers, and the encoded query. */
    public String target() {
        StringBuilder target = new StringBuilder(200);
        String template = operation.pathTemplate();
        int from = 0;
        for (String id : ids) {
            int open = template.indexOf('{', from);
            target.append(template, from, open).append(encodeSegment(id));
            from = template.indexOf('}', open) + 1;
        }
        target.append(template, from, template.length());
        String encoded = query.encoded();
        if (!encoded.isEmpty()) {
            target.append('?').append(encoded);
        }
        return target.toString();
    }

    /** Where the call goes on that server. */
    public URI uri(URI baseUri) {
        String base = baseUri.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + target());
    }

    private static String encodeSegment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void requireOneSegment(String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("The id is blank; pass the id as the API returned it");
        }
        if (id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("The id has " + id.length() + " characters; no id of this API has over "
                    + LONGEST_ID + ", so this is not one");
        }
        if (id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException("'" + id + "' is not an id but a path; pass the id alone");
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == '/' || c == '\\' || c == '%' || c == '?' || c == '#' || c <= ' ' || c == 0x7f) {
                throw new IllegalArgumentException("The id has the character U+" + String.format("%04X", (int) c)
                        + " at index " + i + ", which no id of this API has; pass the id alone, not a path or URL");
            }
        }
    }

    /** The operation only: ids and filters name people. */
    @Override
    public String toString() {
        return operation.toString();
    }
}
