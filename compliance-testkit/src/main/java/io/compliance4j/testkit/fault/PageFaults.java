package io.compliance4j.testkit.fault;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.compliance4j.testkit.engine.FakeRequest;
import io.compliance4j.testkit.engine.FakeResponse;
import io.compliance4j.testkit.engine.PageTokens;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Faults of paging; they leave an answer alone that is no page. */
final class PageFaults {
    private PageFaults() {}

    static FakeResponse repeatCursor(Fault.Occasion occasion) {
        return JsonChange.of(occasion.service().get(), page -> {
            FakeRequest request = occasion.request();
            parameter(request, "after_id").ifPresent(cursor -> page.put("last_id", cursor));
            parameter(request, "before_id").ifPresent(cursor -> page.put("first_id", cursor));
            parameter(request, "page").ifPresent(token -> page.put("next_page", token));
            if (page.has("has_more")) {
                page.put("has_more", true);
            }
        });
    }

    static FakeResponse duplicate(Fault.Occasion occasion) {
        FakeResponse answer = occasion.service().get();
        if (occasion.previous().isEmpty()) {
            return answer;
        }
        return JsonChange.of(
                answer,
                page -> JsonChange.of(occasion.previous().get(), before -> {
                    Optional<ArrayNode> items = items(page);
                    Optional<ArrayNode> again = items(before);
                    if (items.isPresent() && again.isPresent()) {
                        ArrayNode own = items.get().deepCopy();
                        items.get().removeAll().addAll(again.get()).addAll(own);
                    }
                }));
    }

    static FakeResponse empty(Fault.Occasion occasion) {
        return JsonChange.of(occasion.service().get(), page -> {
            Optional<ArrayNode> items = items(page);
            if (items.isEmpty()) {
                return;
            }
            items.get().removeAll();
            if (page.has("last_id")) {
                page.putNull("first_id");
                page.putNull("last_id");
            } else {
                PageTokens.again(occasion.operation(), occasion.request())
                        .ifPresent(token -> page.put("next_page", token));
            }
            if (page.has("has_more")) {
                page.put("has_more", true);
            }
        });
    }

    private static Optional<ArrayNode> items(ObjectNode page) {
        return page.get("data") instanceof ArrayNode data
                ? Optional.of(data)
                : page.get("chat_messages") instanceof ArrayNode messages ? Optional.of(messages) : Optional.empty();
    }

    private static Optional<String> parameter(FakeRequest request, String name) {
        for (String pair : request.query().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }
}
