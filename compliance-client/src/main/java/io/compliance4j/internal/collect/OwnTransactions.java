package io.compliance4j.internal.collect;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Each transaction in a connection of its own, which goes back as it came. Thread-safe if the source is. */
final class OwnTransactions implements Transactions {

    private final DataSource source;

    OwnTransactions(DataSource source) {
        this.source = source;
    }

    @Override
    public <T> T commit(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return new SharedTransactions(connection).commit(work);
            } finally {
                connection.setAutoCommit(autoCommit);
            }
        }
    }

    @Override
    public <T> T read(Work<T> work) throws SQLException {
        return commit(work);
    }
}
