package io.compliance4j.dlp.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Findings in a map. */
final class MemoryFindingStore implements FindingStore {
    private final Map<String, StoredFinding> findings = new LinkedHashMap<>();

    @Override
    public synchronized List<StoredFinding> add(Collection<StoredFinding> more) {
        List<StoredFinding> added = new ArrayList<>();
        for (StoredFinding finding : more) {
            if (findings.putIfAbsent(finding.id(), finding) == null) {
                added.add(finding);
            }
        }
        return List.copyOf(added);
    }

    @Override
    public synchronized Optional<StoredFinding> decide(String id, Decision decision) {
        return Optional.ofNullable(findings.computeIfPresent(id, (key, f) -> f.with(Optional.of(decision))));
    }

    @Override
    public synchronized Optional<StoredFinding> get(String id) {
        return Optional.ofNullable(findings.get(id));
    }

    @Override
    public synchronized Stream<StoredFinding> find(FindingQuery query) {
        return List.copyOf(findings.values()).stream().filter(query::matches);
    }

    @Override
    public void close() {}
}
