package io.compliance4j.collect;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteCheckpointStoreTest extends JdbcCheckpointStoreContract {

    @TempDir
    private Path directory;

    @BeforeEach
    void createTables() {
        Databases.withTables(database());
    }

    @Override
    DataSource database() {
        return Databases.sqlite(directory.resolve("checkpoints.db"));
    }
}
