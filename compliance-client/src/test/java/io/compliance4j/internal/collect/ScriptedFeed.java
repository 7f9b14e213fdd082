package io.compliance4j.internal.collect;

import io.compliance4j.collect.DeadLetter;
import io.compliance4j.internal.collect.Item.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A feed of pages that a test wrote down; the position is the number of the next one. */
final class ScriptedFeed implements Feed<String> {

    static final Instant TIME = Instant.parse("2026-11-20T09:00:00Z");

    private final List<Supplier<List<Item<String>>>> pages = new ArrayList<>();
    private final Map<String, List<List<Item<String>>>> retries = new HashMap<>();
    String filter = "none";

    ScriptedFeed page(List<Item<String>> items) {
        pages.add(() -> items);
        return this;
    }

    ScriptedFeed page(String... events) {
        return page(List.of(events).stream().map(ScriptedFeed::event).toList());
    }

    ScriptedFeed failing(RuntimeException failure) {
        pages.add(() -> {
            throw failure;
        });
        return this;
    }

    /** What comes of another try at the letter of that id, in steps. */
    ScriptedFeed retrying(String id, List<List<Item<String>>> steps) {
        retries.put(id, steps);
        return this;
    }

    static Item<String> event(String key) {
        return Item.event(new Subject("thing", key), key, "event " + key, TIME);
    }

    static Item<String> dead(String id) {
        return Item.deadLetter(DeadLetter.builder()
                .kind("thing")
                .id(id)
                .reason("broken")
                .since(TIME)
                .build());
    }

    @Override
    public String name() {
        return "scripted/1";
    }

    @Override
    public String filter() {
        return filter;
    }

    @Override
    public Optional<Instant> start() {
        return Optional.empty();
    }

    @Override
    public Steps<String> open(Map<String, String> position, Run run) {
        return new Steps<>() {
            private int next = Integer.parseInt(position.getOrDefault("next", "0"));

            @Override
            public @Nullable Step<String> next() {
                if (next == pages.size()) {
                    return null;
                }
                List<Item<String>> items = pages.get(next).get();
                next++;
                return step(items, Map.of("next", Integer.toString(next)));
            }
        };
    }

    private static Step<String> step(List<Item<String>> items, Map<String, String> position) {
        return Step.<String>builder()
                .items(items)
                .position(position)
                .attempted(items.size())
                .build();
    }

    @Override
    public Steps<String> retry(DeadLetter letter, Run run) {
        Iterator<List<Item<String>>> steps =
                retries.getOrDefault(letter.id(), List.of()).iterator();
        return () -> steps.hasNext() ? step(steps.next(), Map.of("next", "nowhere")) : null;
    }
}
