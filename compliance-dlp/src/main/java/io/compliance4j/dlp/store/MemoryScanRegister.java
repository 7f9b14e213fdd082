package io.compliance4j.dlp.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Scanned contents and gaps in maps. */
final class MemoryScanRegister implements ScanRegister {
    private final Map<String, ScannedContent> contents = new HashMap<>();
    private final Map<String, StoredGap> gaps = new LinkedHashMap<>();

    @Override
    public synchronized Optional<ScannedContent> find(String key) {
        return Optional.ofNullable(contents.get(key));
    }

    @Override
    public synchronized void add(String key, ScannedContent content) {
        contents.put(key, content);
    }

    @Override
    public synchronized boolean add(StoredGap gap) {
        return gaps.putIfAbsent(gap.id(), gap) == null;
    }

    @Override
    public synchronized void resolve(String gapId) {
        gaps.remove(gapId);
    }

    @Override
    public synchronized Stream<StoredGap> gaps() {
        return List.copyOf(gaps.values()).stream();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
