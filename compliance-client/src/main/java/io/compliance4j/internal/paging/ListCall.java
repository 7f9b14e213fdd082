package io.compliance4j.internal.paging;

import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.http.Query;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;

/**
 * A list to be walked: the requests that make it up, how they are paged and how a page is read.
 *
 * <p>Mostly one request. Several are walked one behind the other as if they were one list; that is how a filter with
 * more values than a request may carry is split.
 */
public final class ListCall<T> {

    private final List<ApiRequest> parts;
    private final PagingStyle style;
    private final OptionalInt pageSize;
    private final PageReader<T> reader;
    private final String fingerprint;

    private ListCall(List<ApiRequest> parts, PagingStyle style, OptionalInt pageSize, PageReader<T> reader) {
        this.parts = parts;
        this.style = style;
        this.pageSize = pageSize;
        this.reader = reader;
        this.fingerprint = fingerprint(parts);
    }

    /** One request, with filters and order but neither limit nor position. */
    public static <T> ListCall<T> of(
            ApiRequest request, PagingStyle style, OptionalInt pageSize, PageReader<T> reader) {
        return new ListCall<>(List.of(request), style, pageSize, reader);
    }

    /** Several requests of the same operation, walked in this order. */
    public static <T> ListCall<T> ofParts(
            List<ApiRequest> parts, PagingStyle style, OptionalInt pageSize, PageReader<T> reader) {
        return new ListCall<>(List.copyOf(parts), style, pageSize, reader);
    }

    Operation operation() {
        return parts.get(0).operation();
    }

    int parts() {
        return parts.size();
    }

    PagingStyle style() {
        return style;
    }

    PageReader<T> reader() {
        return reader;
    }

    /** Names the filter and order, not the page size: a position stays valid when only the page size changes. */
    String fingerprint() {
        return fingerprint;
    }

    ApiRequest request(Position position) {
        ApiRequest part = parts.get(position.part());
        Query query = part.query();
        if (position.token() != null) {
            query = query.with(parameter(position), position.token());
        }
        if (pageSize.isPresent()) {
            query = query.with("limit", Integer.toString(pageSize.getAsInt()));
        }
        return part.query(query);
    }

    private String parameter(Position position) {
        if (!style.usesCursor()) {
            return "page";
        }
        return switch (position.direction()) {
            case AFTER -> "after_id";
            case BEFORE -> "before_id";
        };
    }

    private static String fingerprint(List<ApiRequest> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ApiRequest part : parts) {
                digest.update((part.ids() + "?" + part.query().canonical() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
