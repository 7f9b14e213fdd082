package io.compliance4j.internal.collect;

import io.compliance4j.collect.Checkpoint;
import io.compliance4j.collect.CheckpointClaim;
import io.compliance4j.collect.CheckpointException;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.KeySegment;
import io.compliance4j.internal.codec.CheckpointCodec;
import io.compliance4j.internal.codec.CheckpointDocument;
import io.compliance4j.internal.codec.DamagedCheckpointException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps checkpoints in two tables. A later claim takes the name over by beginning a new epoch, and an update counts only
 * within its epoch. Thread-safe if its connections are.
 */
public final class JdbcCheckpointStore implements CheckpointStore {

    private final Transactions transactions;

    /** Keeps them where those transactions lead. */
    public JdbcCheckpointStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public CheckpointClaim claim(String name) {
        CheckpointNames.require(name);
        try {
            return transactions.commit(connection -> {
                CheckpointTables tables = new CheckpointTables(connection, name);
                long epoch = tables.nextEpoch();
                return new Claim(new Succession(name), epoch);
            });
        } catch (SQLException e) {
            throw new CheckpointException(
                    "Checkpoint '" + name
                            + "' could not be claimed in the database. If its tables are missing, create them with "
                            + "META-INF/compliance4j/checkpoint-tables.sql from the library's jar.",
                    e);
        }
    }

    private final class Claim implements CheckpointClaim {

        private final Succession succession;
        private final long epoch;
        private Set<String> written = Set.of();
        private boolean loaded;

        Claim(Succession succession, long epoch) {
            this.succession = succession;
            this.epoch = epoch;
        }

        @Override
        public Optional<Checkpoint> load() {
            succession.requireOpen();
            try {
                Optional<Checkpoint> last =
                        transactions.read(connection -> load(new CheckpointTables(connection, succession.name())));
                succession.reached(last.map(Checkpoint::generation).orElse(0L));
                loaded = true;
                return last;
            } catch (SQLException e) {
                throw new CheckpointException(
                        "Checkpoint '" + succession.name() + "' could not be read from the database", e);
            }
        }

        private Optional<Checkpoint> load(CheckpointTables tables) throws SQLException {
            CheckpointTables.Row row = tables.row();
            written = tables.digests();
            if (row.generation() == 0) {
                return Optional.empty();
            }
            try {
                CheckpointDocument document =
                        CheckpointCodec.decode(row.document().getBytes(StandardCharsets.US_ASCII));
                return Optional.of(document.with(tables.segments(document.remembered())));
            } catch (DamagedCheckpointException e) {
                requireEpoch(tables);
                throw new CheckpointException(
                        "Checkpoint '" + succession.name() + "' in the database " + e.getMessage()
                                + ". Restore its rows from a backup, or delete them to collect anew from the start, which "
                                + "delivers everything again.",
                        e);
            }
        }

        /** Another writer may have exchanged the segments between two reads, which looks like damage. */
        private void requireEpoch(CheckpointTables tables) throws SQLException {
            if (tables.row().epoch() != epoch) {
                throw succession.fenced("was claimed again in the database");
            }
        }

        @Override
        public void save(Checkpoint checkpoint) {
            succession.requireOpen();
            if (!loaded) {
                load();
            }
            succession.requireNext(checkpoint);
            try {
                written = transactions.commit(
                        connection -> save(checkpoint, new CheckpointTables(connection, succession.name())));
            } catch (SQLException e) {
                throw new CheckpointException(
                        "Checkpoint '" + succession.name()
                                + "' could not be saved in the database. The one before it is still there.",
                        e);
            }
            succession.reached(checkpoint.generation());
        }

        private Set<String> save(Checkpoint checkpoint, CheckpointTables tables) throws SQLException {
            String document = new String(CheckpointCodec.encode(checkpoint, epoch), StandardCharsets.US_ASCII);
            if (!tables.update(document, epoch, succession.generation())) {
                throw succession.fenced("was claimed again in the database");
            }
            Set<String> named = new HashSet<>();
            for (KeySegment segment : checkpoint.remembered()) {
                if (named.add(segment.digest()) && !written.contains(segment.digest())) {
                    tables.insert(segment);
                }
            }
            for (String digest : written) {
                if (!named.contains(digest)) {
                    tables.delete(digest);
                }
            }
            return named;
        }

        @Override
        public void close() {
            succession.close();
        }
    }
}
