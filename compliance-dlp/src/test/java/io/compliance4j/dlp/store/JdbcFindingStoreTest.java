package io.compliance4j.dlp.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** The contract, in a database. */
class JdbcFindingStoreTest extends FindingStoreContract {
    private final JdbcDataSource database = new JdbcDataSource();
    private boolean created;

    JdbcFindingStoreTest() {
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @Override
    FindingStore open() {
        JdbcFindingStore store = JdbcFindingStore.of(database);
        if (!created) {
            store.createTable();
            created = true;
        }
        return store;
    }

    @Test
    void aDatabaseWithoutTheTableSaysSo() {
        JdbcDataSource empty = new JdbcDataSource();
        empty.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        FindingStore store = FindingStore.jdbc(empty);
        List<StoredFinding> findings = findings("chat_1", "msg_1", "user_1", NOW);
        assertThatThrownBy(() -> store.add(findings))
                .isInstanceOf(FindingStoreException.class)
                .hasMessageContaining("cannot add findings")
                .hasMessageContaining("COMPLIANCE_FINDING");
    }
}
