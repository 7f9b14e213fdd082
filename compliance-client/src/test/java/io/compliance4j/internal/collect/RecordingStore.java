package io.compliance4j.internal.collect;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointClaim;
import io.compliance4j.collect.CheckpointStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One checkpoint in memory, with everything that was ever saved. */
final class RecordingStore implements CheckpointStore {

    final List<Checkpoint> saved = new ArrayList<>();
    final List<String> trace;
    private boolean claimed;

    RecordingStore(List<String> trace) {
        this.trace = trace;
    }

    Checkpoint last() {
        return saved.get(saved.size() - 1);
    }

    @Override
    public CheckpointClaim claim(String name) {
        if (claimed) {
            throw new AssertionError(name + " is claimed twice");
        }
        claimed = true;
        return new CheckpointClaim() {
            @Override
            public Optional<Checkpoint> load() {
                return saved.isEmpty() ? Optional.empty() : Optional.of(last());
            }

            @Override
            public void save(Checkpoint checkpoint) {
                trace.add("saved " + checkpoint.position().get("next"));
                saved.add(checkpoint);
            }

            @Override
            public void close() {
                claimed = false;
            }
        };
    }
}
