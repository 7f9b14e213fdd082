package io.compliance4j.collect;

class MemoryCheckpointStoreTest extends CheckpointStoreContract {

    private final CheckpointStore store = CheckpointStore.inMemory();

    @Override
    CheckpointStore store() {
        return store;
    }

    @Override
    boolean takesOver() {
        return true;
    }
}
