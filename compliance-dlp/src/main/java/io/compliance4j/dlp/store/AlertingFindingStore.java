package io.compliance4j.dlp.store;

import io.compliance4j.dlp.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reports what is new in another store. */
final class AlertingFindingStore implements FindingStore {
    private final FindingStore store;
    private final Severity least;
    private final Consumer<StoredFinding> alert;

    AlertingFindingStore(FindingStore store, Severity least, Consumer<StoredFinding> alert) {
        this.store = store;
        this.least = least;
        this.alert = alert;
    }

    @Override
    public List<StoredFinding> add(Collection<StoredFinding> findings) {
        List<StoredFinding> added = store.add(findings);
        added.stream().filter(f -> f.severity().compareTo(least) >= 0).forEach(alert);
        return added;
    }

    @Override
    public Optional<StoredFinding> decide(String id, Decision decision) {
        return store.decide(id, decision);
    }

    @Override
    public Optional<StoredFinding> get(String id) {
        return store.get(id);
    }

    @Override
    public Stream<StoredFinding> find(FindingQuery query) {
        return store.find(query);
    }

    @Override
    public FindingStatistics statistics(FindingQuery query) {
        return store.statistics(query);
    }

    @Override
    public Map<String, Severity> flaggedChats(FindingQuery query) {
        return store.flaggedChats(query);
    }

    @Override
    public Map<String, Severity> flaggedMessages(FindingQuery query) {
        return store.flaggedMessages(query);
    }

    @Override
    public void close() {
        store.close();
    }
}
