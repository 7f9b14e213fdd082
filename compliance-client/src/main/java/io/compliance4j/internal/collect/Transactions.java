package io.compliance4j.internal.collect;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where statements run, and when they are committed. */
public interface Transactions {

    /** Statements that belong together. */
    @FunctionalInterface
    interface Work<T> {

        /** Runs them, without ending the transaction. */
        T run(Connection connection) throws SQLException;
    }

    /** Runs statements and commits; rolls back if they fail. */
    <T> T commit(Work<T> work) throws SQLException;

    /** Runs statements that change nothing. */
    <T> T read(Work<T> work) throws SQLException;

    /** Each in a connection of its own. */
    static Transactions of(DataSource source) {
        return new OwnTransactions(source);
    }

    /** All in the transactions of somebody who writes to the same connection. */
    static Transactions of(Connection connection) {
        return new SharedTransactions(connection);
    }
}
