package io.compliance4j.internal.collect;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointClaim;
import io.compliance4j.collect.CheckpointStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps checkpoints until the program ends. A later claim takes the name over. Thread-safe. */
public final class MemoryCheckpointStore implements CheckpointStore {

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    @Override
    public CheckpointClaim claim(String name) {
        Entry entry = entries.computeIfAbsent(CheckpointNames.require(name), each -> new Entry());
        return new Claim(entry, new Succession(name), entry.nextEpoch());
    }

    /** One name's checkpoint and who may replace it. */
    private static final class Entry {

        private long epoch;
        private Optional<Checkpoint> checkpoint = Optional.empty();

        synchronized long nextEpoch() {
            return ++epoch;
        }

        synchronized Optional<Checkpoint> checkpoint() {
            return checkpoint;
        }

        synchronized boolean replace(Checkpoint next, long writer) {
            if (writer != epoch) {
                return false;
            }
            checkpoint = Optional.of(next);
            return true;
        }
    }

    private static final class Claim implements CheckpointClaim {

        private final Entry entry;
        private final Succession succession;
        private final long epoch;

        Claim(Entry entry, Succession succession, long epoch) {
            this.entry = entry;
            this.succession = succession;
            this.epoch = epoch;
            entry.checkpoint().ifPresent(last -> succession.reached(last.generation()));
        }

        @Override
        public Optional<Checkpoint> load() {
            succession.requireOpen();
            return entry.checkpoint();
        }

        @Override
        public void save(Checkpoint checkpoint) {
            succession.requireOpen();
            succession.requireNext(checkpoint);
            if (!entry.replace(checkpoint, epoch)) {
                throw succession.fenced("was claimed again");
            }
            succession.reached(checkpoint.generation());
        }

        @Override
        public void close() {
            succession.close();
        }
    }
}
