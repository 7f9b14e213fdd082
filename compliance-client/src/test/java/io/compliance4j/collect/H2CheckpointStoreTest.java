package io.compliance4j.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class H2CheckpointStoreTest extends JdbcCheckpointStoreContract {

    private final DataSource database = Databases.withTables(Databases.inMemory(""));

    @Override
    DataSource database() {
        return database;
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "MySQL", "MariaDB", "MSSQLServer", "Oracle", "DB2"})
    void works_with_the_types_of_other_databases(String mode) {
        CheckpointStore store = CheckpointStore.jdbc(Databases.withTables(Databases.inMemory(";MODE=" + mode)));
        try (CheckpointClaim claim = store.claim("feed")) {
            claim.save(Checkpoints.full("feed", 1, Checkpoints.keys("a", 2_000)));
            assertThat(claim.load()).contains(Checkpoints.full("feed", 1, Checkpoints.keys("a", 2_000)));
        }
    }

    @Test
    void the_documentation_shows_the_tables_as_they_are_shipped() throws IOException {
        String source = Files.readString(Path.of("src/main/java/io/compliance4j/collect/CheckpointStore.java"));
        assertThat(source.replaceAll("(?m)^     \\* ?", ""))
                .contains(Databases.ddl().stripTrailing());
    }
}
