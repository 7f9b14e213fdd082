package io.compliance4j.collect;

import io.compliance4j.internal.collect.FileCheckpointStore;
import io.compliance4j.internal.collect.JdbcCheckpointStore;
import io.compliance4j.internal.collect.MemoryCheckpointStore;
import io.compliance4j.internal.collect.Transactions;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * Keeps checkpoints, one for each name.
 *
 * <p>A checkpoint has one writer at a time. Who wants to write claims the name; a later claim either fails because the
 * earlier one is still alive, or takes the name over, after which the earlier writer cannot save any more. Which of the
 * two is the store's choice. Thread-safe.
 */
public interface CheckpointStore {

    /**
     * Becomes the writer of that name.
     *
     * @throws CheckpointException if somebody else holds it and this store does not take over, or if it cannot be reached
     */
    CheckpointClaim claim(String name);

    /**
     * Keeps checkpoints as files in a directory, which is created if need be. What it creates can be read by its owner
     * alone, where the file system knows owners.
     *
     * <p>The files of a name are {@code NAME.json}, the checkpoint; {@code NAME~previous.json}, the one before it, to which
     * the store goes back if the first is damaged; {@code NAME.keys}, a directory of remembered keys; and
     * {@code NAME.lock}. A claim fails while another is alive, in this process or another; a lock ends with its process.
     * On a file system whose locks do not work between machines, the earlier writer cannot save any more once a later one
     * has claimed the name.
     */
    static CheckpointStore file(Path directory) {
        return new FileCheckpointStore(directory);
    }

    /**
     * Keeps checkpoints in a database, in two tables that have to be there. Each save is a transaction in a connection of
     * its own. A later claim takes the name over.
     *
     * <p>The tables, as in {@code META-INF/compliance4j/checkpoint-tables.sql} of this library's jar; where {@code TEXT} ends
     * at 64 KiB, as in MySQL, {@code document} is better a {@code MEDIUMTEXT}:
     *
     * <pre>{@code
     * CREATE TABLE compliance4j_checkpoint (
     *     name       VARCHAR(64) NOT NULL PRIMARY KEY,
     *     epoch      BIGINT      NOT NULL,
     *     generation BIGINT      NOT NULL,
     *     document   TEXT
     * );
     * CREATE TABLE compliance4j_key_segment (
     *     name    VARCHAR(64) NOT NULL,
     *     digest  VARCHAR(64) NOT NULL,
     *     part    INTEGER     NOT NULL,
     *     entries TEXT        NOT NULL,
     *     PRIMARY KEY (name, digest, part)
     * );
     * }</pre>
     *
     * <p>A program that is a module requires {@code java.sql} itself; without a database nobody needs that module.
     */
    static CheckpointStore jdbc(DataSource source) {
        return new JdbcCheckpointStore(Transactions.of(source));
    }

    /**
     * Keeps checkpoints in the tables of {@link #jdbc(DataSource)}, in the transactions of the sink: the sink writes to the
     * same connection and does not commit, and the save that follows commits both. So every event is written exactly once,
     * whatever happens when.
     *
     * <p>The connection must not commit by itself ({@code setAutoCommit(false)}). A claim commits; a save that fails or is
     * fenced rolls back, what the sink wrote included. A sink that fails has to roll back before it throws. One thread at a
     * time.
     */
    static CheckpointStore jdbc(Connection connection) {
        return new JdbcCheckpointStore(Transactions.of(connection));
    }

    /** Keeps checkpoints until the program ends: for tests, and for hosts that keep them elsewhere. A later claim takes over. */
    static CheckpointStore inMemory() {
        return new MemoryCheckpointStore();
    }
}
