package io.compliance4j.internal.resource;

import io.compliance4j.http.ClientListener;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Response;
import io.compliance4j.internal.http.ResponseHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** A feed in memory that pages as the service does: cursors are relative to the order, more is in travel direction. */
final class FakeFeed implements Api {

    private static final Instant FIRST = Instant.parse("2026-11-20T10:00:00Z");

    private final List<String> ids = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private boolean strict = true;

    FakeFeed(int activities) {
        for (int i = 0; i < activities; i++) {
            happen();
        }
    }

    FakeFeed lenient() {
        strict = false;
        return this;
    }

    /** One more activity, later than all before. */
    void happen() {
        ids.add("activity_" + ids.size());
    }

    /** What was requested, without the path. */
    List<String> queries() {
        return targets.stream()
                .map(target -> target.substring("/v1/compliance/activities".length()))
                .toList();
    }

    @Override
    public <T> T send(ApiRequest request, ResponseHandler<T> handler) {
        targets.add(request.target());
        byte[] body = page(parameters(request.target())).getBytes(StandardCharsets.UTF_8);
        ResponseInfo info = new ResponseInfo(200, "req_" + targets.size(), null, null);
        try {
            return handler.handle(new Response(info, Map.of(), new ByteArrayInputStream(body)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String page(Map<String, String> parameters) {
        List<String> ordered = new ArrayList<>(ids);
        if (!"asc".equals(parameters.get("order"))) {
            Collections.reverse(ordered);
        }
        int limit = Integer.parseInt(parameters.getOrDefault("limit", "100"));
        String after = parameters.get("after_id");
        String before = parameters.get("before_id");
        int from = after == null ? 0 : ordered.indexOf(after.substring("cursor_".length())) + 1;
        int to = Math.min(ordered.size(), from + limit);
        boolean more = to < ordered.size();
        if (before != null) {
            to = ordered.indexOf(before.substring("cursor_".length()));
            from = Math.max(0, to - limit);
            more = from > 0;
        }
        List<String> page = ordered.subList(from, to);
        StringBuilder json = new StringBuilder("{\"data\":[");
        for (String id : page) {
            json.append(json.charAt(json.length() - 1) == '[' ? "" : ",")
                    .append("{\"id\":\"" + id + "\",\"type\":\"age_verified\",\"created_at\":\""
                            + FIRST.plusSeconds(ids.indexOf(id)) + "\"}");
        }
        String first = page.isEmpty() ? "null" : "\"cursor_" + page.get(0) + "\"";
        String last = page.isEmpty() ? "null" : "\"cursor_" + page.get(page.size() - 1) + "\"";
        return json + "],\"has_more\":" + more + ",\"first_id\":" + first + ",\"last_id\":" + last + "}";
    }

    private static Map<String, String> parameters(String target) {
        Map<String, String> parameters = new HashMap<>();
        int question = target.indexOf('?');
        for (String pair :
                question < 0 ? new String[0] : target.substring(question + 1).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    @Override
    public Api observedBy(ClientListener listener) {
        return this;
    }

    @Override
    public Api inBackground() {
        return this;
    }

    @Override
    public boolean strictRequests() {
        return strict;
    }

    @Override
    public Clock clock() {
        return Clock.fixed(FIRST, ZoneOffset.UTC);
    }

    @Override
    public Executor executor() {
        return Runnable::run;
    }
}
