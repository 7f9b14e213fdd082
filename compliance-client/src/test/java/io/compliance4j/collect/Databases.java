package io.compliance4j.collect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.sqlite.SQLiteDataSource;

/** Databases for tests. */
public final class Databases {

    private Databases() {}

    /** A new H2 database in memory, which understands the SQL of another database if {@code options} say so. */
    public static DataSource inMemory(String options) {
        return h2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + options);
    }

    /**
     * A SQLite database in a file, which has what was committed, also after its process was killed. H2 in a file does not
     * always: it may come back with an earlier commit.
     */
    public static DataSource sqlite(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    /** The tables, as they are shipped. */
    public static String ddl() {
        try (InputStream file = Objects.requireNonNull(
                CheckpointStore.class.getResourceAsStream("/META-INF/compliance4j/checkpoint-tables.sql"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates the tables. */
    public static DataSource withTables(DataSource source) {
        Arrays.stream(ddl().split(";\n", -1))
                .filter(statement -> !statement.isBlank())
                .forEach(statement -> execute(source, statement));
        return source;
    }

    public static int execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static DataSource h2(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        return source;
    }
}
