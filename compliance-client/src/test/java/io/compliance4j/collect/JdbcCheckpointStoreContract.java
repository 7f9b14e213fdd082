package io.compliance4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What every checkpoint store in a database does. */
abstract class JdbcCheckpointStoreContract extends CheckpointStoreContract {

    /** The database, with tables. */
    abstract DataSource database();

    @Override
    CheckpointStore store() {
        return CheckpointStore.jdbc(database());
    }

    @Override
    boolean takesOver() {
        return true;
    }

    @Test
    void a_damaged_document_is_an_error_that_says_how_to_go_on() {
        try (CheckpointClaim claim = store().claim("feed")) {
            claim.save(Checkpoints.bare("feed", 1));
            Databases.execute(
                    database(),
                    "UPDATE compliance4j_checkpoint SET document = REPLACE(document, '\"generation\":1', '\"generation\":7')");
            assertThatExceptionOfType(CheckpointException.class)
                    .isThrownBy(claim::load)
                    .withMessageContaining("'feed'")
                    .withMessageContaining("does not match its checksum")
                    .withMessageContaining("backup");
        }
    }

    @Test
    void missing_keys_are_an_error() {
        try (CheckpointClaim claim = store().claim("feed")) {
            claim.save(Checkpoints.full("feed", 1, Checkpoints.keys("a", 4_000)));
            Databases.execute(database(), "DELETE FROM compliance4j_key_segment WHERE part = 1");
            assertThatExceptionOfType(CheckpointException.class)
                    .isThrownBy(claim::load)
                    .withMessageContaining("missing or damaged");
        }
    }

    @Test
    void keeps_only_segments_that_are_named() throws SQLException {
        try (CheckpointClaim claim = store().claim("feed")) {
            claim.save(Checkpoints.full("feed", 1, Checkpoints.keys("a", 4_000, 10)));
            assertThat(parts()).isEqualTo(4);
            claim.save(Checkpoints.full("feed", 2, Checkpoints.keys("a", 10)));
            assertThat(parts()).isEqualTo(1);
        }
    }

    @Test
    void missing_tables_are_named() {
        Databases.execute(database(), "DROP TABLE compliance4j_checkpoint");
        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() -> store().claim("feed"))
                .withMessageContaining("checkpoint-tables.sql");
    }

    private int parts() throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM compliance4j_key_segment")) {
            count.next();
            return count.getInt(1);
        }
    }
}
