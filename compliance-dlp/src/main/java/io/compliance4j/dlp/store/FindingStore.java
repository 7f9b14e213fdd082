package io.compliance4j.dlp.store;

import io.compliance4j.dlp.Severity;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Keeps findings and what people decide about them. The same value found at the same place again is the same finding, so that
 * scanning twice adds nothing. Implement it to keep them elsewhere; implementations must be thread-safe.
 *
 * <p>Every method throws {@link FindingStoreException} when the store cannot be read or written.
 */
public interface FindingStore extends AutoCloseable {
    /**
     * Adds findings; those that are known stay as they are, with what was decided about them. They are durable when this returns.
     *
     * @return those that were not known, in the order given
     */
    List<StoredFinding> add(Collection<StoredFinding> findings);

    /**
     * Records a decision, instead of an earlier one.
     *
     * @return the finding as it is now; empty when there is none with this id
     */
    Optional<StoredFinding> decide(String id, Decision decision);

    /** The finding with this id. */
    Optional<StoredFinding> get(String id);

    /** The findings that are wanted, in the order in which they were added. Close the stream: it may hold a file or a connection. */
    Stream<StoredFinding> find(FindingQuery query);

    /** Counts the findings that are wanted. */
    default FindingStatistics statistics(FindingQuery query) {
        try (Stream<StoredFinding> findings = find(query)) {
            return Counting.statistics(findings);
        }
    }

    /**
     * The chats that are flagged: those with a finding that is wanted and is not a false positive.
     *
     * @return the highest severity in each, by the id of the chat
     */
    default Map<String, Severity> flaggedChats(FindingQuery query) {
        return flagged(query, FindingPlace.Id.CHAT);
    }

    /** As {@link #flaggedChats}, for messages. */
    default Map<String, Severity> flaggedMessages(FindingQuery query) {
        return flagged(query, FindingPlace.Id.MESSAGE);
    }

    private Map<String, Severity> flagged(FindingQuery query, FindingPlace.Id which) {
        try (Stream<StoredFinding> findings = find(query)) {
            return Counting.flagged(findings, which);
        }
    }

    @Override
    void close();

    /** Keeps findings in memory. */
    static FindingStore inMemory() {
        return new MemoryFindingStore();
    }

    /**
     * Keeps findings in a file, one JSON document a line, which only ever grows. It survives the end of the process at any
     * instant: a last line that was not finished is dropped when the file is opened again. One store at a time may have it open.
     */
    static FindingStore file(Path file) {
        return FileFindingStore.open(file);
    }

    /** Keeps findings in a database; see {@link JdbcFindingStore}. */
    static FindingStore jdbc(DataSource database) {
        return JdbcFindingStore.of(database);
    }

    /**
     * A store that reports what is new in it, after it was stored and once only. When the process ends in between, the report is
     * lost and the finding is not.
     *
     * @param least the lowest severity that is reported
     * @param alert what it throws comes out of {@link #add}
     */
    static FindingStore alerting(FindingStore store, Severity least, Consumer<StoredFinding> alert) {
        return new AlertingFindingStore(store, least, alert);
    }
}
