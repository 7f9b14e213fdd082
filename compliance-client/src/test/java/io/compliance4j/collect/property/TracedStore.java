package io.compliance4j.collect.property;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointClaim;
import io.compliance4j.collect.CheckpointStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A store that shows what is saved, and in which the process may end. */
final class TracedStore implements CheckpointStore {

    private final CheckpointStore store;
    private final Crashes crashes;
    private final Runnable saved;

    /** Generations in the order of saving. */
    final List<Long> generations = new ArrayList<>();

    /** Is shown each checkpoint that is about to be saved. */
    Consumer<Checkpoint> onSave = checkpoint -> {};

    TracedStore(CheckpointStore store, Crashes crashes, Runnable saved) {
        this.saved = saved;
        this.store = store;
        this.crashes = crashes;
    }

    @Override
    public CheckpointClaim claim(String name) {
        CheckpointClaim claim = store.claim(name);
        return new CheckpointClaim() {
            @Override
            public Optional<Checkpoint> load() {
                return claim.load();
            }

            @Override
            public void save(Checkpoint checkpoint) {
                onSave.accept(checkpoint);
                crashes.point("before the checkpoint is saved");
                claim.save(checkpoint);
                generations.add(checkpoint.generation());
                saved.run();
                crashes.point("after the checkpoint is saved");
            }

            @Override
            public void close() {
                claim.close();
            }
        };
    }
}
