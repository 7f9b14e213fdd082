package io.compliance4j.dlp.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers which contents were scanned, so that each is scanned once however often it is attached, and what could not be
 * scanned. Implement it to keep both elsewhere; implementations must be thread-safe.
 *
 * <p>Every method throws {@link FindingStoreException} when the register cannot be read or written.
 */
public interface ScanRegister extends AutoCloseable {

    /** What scanning the content gave that is known by this key: a digest of it, or the id of something that never changes. */
    Optional<ScannedContent> find(String key);

    /** Remembers what scanning a content gave, instead of what was remembered before. */
    void add(String key, ScannedContent content);

    /**
     * Adds a gap; one that is known stays as it is.
     *
     * @return whether it was not known
     */
    boolean add(StoredGap gap);

    /** Takes a gap off the list because what was missing has been scanned since. One that is not known is passed over. */
    void resolve(String gapId);

    /** The gaps that are left, oldest first. A copy: what changes meanwhile does not show in it. */
    Stream<StoredGap> gaps();

    /** When this returns, everything that was added before survives a crash. */
    void flush();

    @Override
    void close();

    /** Remembers until the program ends. */
    static ScanRegister inMemory() {
        return new MemoryScanRegister();
    }

    /**
     * Remembers in a file, one JSON document a line, which only ever grows. It holds keys, ids and places, no content. It survives
     * the end of the process at any instant: a last line that was not finished is dropped when the file is opened again. One
     * register at a time may have it open. In memory it takes some hundred bytes for each content.
     */
    static ScanRegister file(Path file) {
        return FileScanRegister.open(file);
    }
}
