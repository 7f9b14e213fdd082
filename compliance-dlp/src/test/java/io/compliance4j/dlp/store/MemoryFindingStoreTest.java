package io.compliance4j.dlp.store;

/** The contract, in memory. */
class MemoryFindingStoreTest extends FindingStoreContract {
    @Override
    FindingStore open() {
        return FindingStore.inMemory();
    }

    @Override
    boolean keeps() {
        return false;
    }
}
