package io.compliance4j.internal.collect;

import java.sql.Connection;
import java.sql.SQLException;

/** The transactions of one connection, to which somebody else writes too. As little thread-safe as the connection. */
final class SharedTransactions implements Transactions {

    private final Connection connection;

    SharedTransactions(Connection connection) {
        this.connection = connection;
    }

    @Override
    public <T> T commit(Work<T> work) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException(
                    "The connection commits after each statement, so that nothing can be committed together: call setAutoCommit(false)");
        }
        boolean committed = false;
        try {
            T result = work.run(connection);
            connection.commit();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                rollback();
            }
        }
    }

    /** Whatever made it necessary is on its way to the caller, and says more. */
    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The database rolls back what its client does not.
        }
    }

    /** Does not end the transaction, since somebody else may be in the middle of it. */
    @Override
    public <T> T read(Work<T> work) throws SQLException {
        return work.run(connection);
    }
}
