package io.compliance4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sink writes to the same connection. */
class SharedConnectionCheckpointStoreTest extends CheckpointStoreContract {

    private final DataSource database = Databases.withTables(Databases.inMemory(""));
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        Databases.execute(database, "CREATE TABLE events (id INTEGER PRIMARY KEY)");
        connection = database.getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Override
    CheckpointStore store() {
        return CheckpointStore.jdbc(connection);
    }

    @Override
    boolean takesOver() {
        return true;
    }

    @Test
    void a_save_commits_what_the_sink_wrote_and_nothing_before_does() throws SQLException {
        CheckpointClaim claim = store().claim("feed");
        insert(1);
        claim.load();
        assertThat(committed()).isZero();
        claim.save(Checkpoints.bare("feed", 1));
        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void a_fenced_save_takes_back_what_the_sink_wrote() throws SQLException {
        CheckpointClaim claim = store().claim("feed");
        claim.save(Checkpoints.bare("feed", 1));
        CheckpointStore.jdbc(database).claim("feed");
        insert(1);
        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() -> claim.save(Checkpoints.bare("feed", 2)))
                .matches(CheckpointException::fenced);
        connection.commit();
        assertThat(committed()).isZero();
    }

    @Test
    void a_save_that_fails_takes_back_what_the_sink_wrote() throws SQLException {
        CheckpointClaim claim = store().claim("feed");
        claim.save(Checkpoints.bare("feed", 1));
        Databases.execute(database, "DROP TABLE compliance4j_key_segment");
        insert(1);
        assertThatExceptionOfType(CheckpointException.class)
                .isThrownBy(() -> claim.save(Checkpoints.full("feed", 2, Checkpoints.keys("a", 1))))
                .matches(e -> !e.fenced());
        connection.commit();
        assertThat(committed()).isZero();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT generation FROM compliance4j_checkpoint")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(1);
        }
    }

    @Test
    void a_connection_that_commits_by_itself_is_refused() throws SQLException {
        connection.setAutoCommit(true);
        assertThatIllegalStateException()
                .isThrownBy(() -> store().claim("feed"))
                .withMessageContaining("setAutoCommit(false)");
    }

    private void insert(int id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO events VALUES (" + id + ")");
        }
    }

    private int committed() throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM events")) {
            count.next();
            return count.getInt(1);
        }
    }
}
