package io.compliance4j.dlp.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.compliance4j.dlp.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/**
 * Findings in a table of a database. The statements are standard SQL; the table is created once with {@link #createTable}, or by
 * hand from the resource {@code findings.sql} beside this class. Several processes may use one table at the same time.
 * Thread-safe; a connection is taken for each call and given back with its end.
 */
public final class JdbcFindingStore implements FindingStore {
    private static final int BATCH = 500;
    private static final int TRIES = 5;
    private static final String DUPLICATE = "23";
    private static final String COLUMNS =
            "id, detector, severity, confidence, example, source, organization_id, user_id,"
                    + " project_id, chat_id, session_id, message_id, file_id, section, location, start_offset, end_offset,"
                    + " preview, fingerprint, occurred_at, found_at, match_text, state, decided_by, decided_at, decided_why";
    private static final String INSERT = "INSERT INTO compliance_finding (" + COLUMNS + ") VALUES ("
            + String.join(", ", Collections.nCopies(COLUMNS.split(",", -1).length, "?")) + ")";
    private static final String DAY = "CAST(occurred_at AT TIME ZONE 'UTC' AS DATE)";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM compliance_finding";

    private final DataSource database;

    private JdbcFindingStore(DataSource database) {
        this.database = database;
    }

    /** A store in the table {@code compliance_finding} of a database. */
    public static JdbcFindingStore of(DataSource database) {
        return new JdbcFindingStore(database);
    }

    /** Creates the table; call it once for a database. */
    public void createTable() {
        withConnection("create the table compliance_finding", connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String command : schema().split(";", -1)) {
                    if (!command.isBlank()) {
                        statement.execute(command);
                    }
                }
            }
            return 0;
        });
    }

    private static String schema() {
        try (InputStream in = JdbcFindingStore.class.getResourceAsStream("findings.sql")) {
            if (in == null) {
                throw new IllegalStateException("findings.sql is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--[^\n]*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<StoredFinding> add(Collection<StoredFinding> findings) {
        Map<String, StoredFinding> distinct = new LinkedHashMap<>();
        findings.forEach(f -> distinct.putIfAbsent(f.id(), f));
        return withConnection("add findings", connection -> insert(connection, List.copyOf(distinct.values())));
    }

    /** Inserts what is not there, all or nothing; when someone else inserts the same at the same time, looks again. */
    private static List<StoredFinding> insert(Connection connection, List<StoredFinding> findings) throws SQLException {
        boolean auto = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    List<StoredFinding> added = insertMissing(connection, findings);
                    connection.commit();
                    return added;
                } catch (SQLException e) {
                    connection.rollback();
                    if (attempt == TRIES || !isDuplicate(e)) {
                        throw e;
                    }
                }
            }
        } finally {
            connection.setAutoCommit(auto);
        }
    }

    private static boolean isDuplicate(SQLException e) {
        for (SQLException cause = e; cause != null; cause = cause.getNextException()) {
            if (cause.getSQLState() != null && cause.getSQLState().startsWith(DUPLICATE)) {
                return true;
            }
        }
        return false;
    }

    private static List<StoredFinding> insertMissing(Connection connection, List<StoredFinding> findings)
            throws SQLException {
        List<StoredFinding> added = new ArrayList<>();
        for (int from = 0; from < findings.size(); from += BATCH) {
            List<StoredFinding> part = findings.subList(from, Math.min(findings.size(), from + BATCH));
            Set<String> known = known(connection, part);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (StoredFinding finding : part) {
                    if (!known.contains(finding.id())) {
                        bind(insert, finding);
                        insert.addBatch();
                        added.add(finding);
                    }
                }
                insert.executeBatch();
            }
        }
        return List.copyOf(added);
    }

    private static Set<String> known(Connection connection, List<StoredFinding> findings) throws SQLException {
        String wanted = String.join(", ", Collections.nCopies(findings.size(), "?"));
        Set<String> known = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id FROM compliance_finding WHERE id IN (" + wanted + ")")) {
            for (int i = 0; i < findings.size(); i++) {
                select.setString(i + 1, findings.get(i).id());
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
            }
        }
        return known;
    }

    private static void bind(PreparedStatement insert, StoredFinding f) throws SQLException {
        int i = 1;
        insert.setString(i++, f.id());
        insert.setString(i++, f.detector());
        insert.setString(i++, f.severity().label());
        insert.setInt(i++, f.confidence());
        insert.setInt(i++, f.example() ? 1 : 0);
        insert.setString(i++, f.place().source());
        for (FindingPlace.Id id : FindingPlace.Id.values()) {
            setString(insert, i++, f.place().id(id));
        }
        insert.setString(i++, FindingJson.write(f.place().section()));
        insert.setString(i++, FindingJson.write(f.place().location()));
        insert.setLong(i++, f.start());
        insert.setLong(i++, f.end());
        insert.setString(i++, f.preview());
        insert.setString(i++, f.fingerprint());
        insert.setObject(i++, time(f.occurredAt()));
        insert.setObject(i++, time(f.foundAt()));
        setString(insert, i++, f.match());
        insert.setString(i++, f.state().label());
        setString(insert, i++, f.decision().map(Decision::by));
        Optional<Decision> decision = f.decision();
        if (decision.isPresent()) {
            insert.setObject(i++, time(decision.get().at()));
        } else {
            insert.setNull(i++, Types.TIMESTAMP_WITH_TIMEZONE);
        }
        setString(insert, i, decision.map(Decision::why));
    }

    private static void setString(PreparedStatement statement, int index, Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            statement.setString(index, value.get());
        } else {
            statement.setNull(index, Types.VARCHAR);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Optional<StoredFinding> decide(String id, Decision decision) {
        int changed = withConnection("record a decision", connection -> {
            try (PreparedStatement update = connection.prepareStatement("UPDATE compliance_finding"
                    + " SET state = ?, decided_by = ?, decided_at = ?, decided_why = ? WHERE id = ?")) {
                update.setString(1, decision.state().label());
                update.setString(2, decision.by());
                update.setObject(3, time(decision.at()));
                update.setString(4, decision.why());
                update.setString(5, id);
                return update.executeUpdate();
            }
        });
        return changed == 0 ? Optional.empty() : get(id);
    }

    @Override
    public Optional<StoredFinding> get(String id) {
        return withConnection("read a finding", connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + " WHERE id = ?")) {
                select.setString(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(read(row)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public Stream<StoredFinding> find(FindingQuery query) {
        Conditions conditions = new Conditions(query);
        try {
            Connection connection = database.getConnection();
            try {
                PreparedStatement select = connection.prepareStatement(SELECT + conditions.where() + " ORDER BY seq");
                conditions.bind(select);
                select.setFetchSize(BATCH);
                return rows(connection, select.executeQuery());
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failed("read findings", e);
        }
    }

    private static Stream<StoredFinding> rows(Connection connection, ResultSet rows) {
        Spliterator<StoredFinding> all =
                new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super StoredFinding> action) {
                        try {
                            if (!rows.next()) {
                                return false;
                            }
                            action.accept(read(rows));
                            return true;
                        } catch (SQLException e) {
                            throw failed("read findings", e);
                        }
                    }
                };
        return StreamSupport.stream(all, false).onClose(() -> {
            try {
                connection.close();
            } catch (SQLException e) {
                throw failed("give a connection back", e);
            }
        });
    }

    private static StoredFinding read(ResultSet row) throws SQLException {
        FindingPlace.Builder place = FindingPlace.builder(row.getString("source"))
                .inFile(
                        FindingJson.location(parse(row.getString("section"))),
                        FindingJson.location(parse(row.getString("location"))));
        for (FindingPlace.Id id : FindingPlace.Id.values()) {
            place.id(id, string(row, id.key()).orElse(""));
        }
        Optional<String> by = string(row, "decided_by");
        Optional<Decision> decision = by.isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision(
                        FindingState.of(row.getString("state")),
                        by.get(),
                        instant(row, "decided_at"),
                        string(row, "decided_why").orElse("")));
        return new StoredFinding(
                row.getString("detector"),
                Severity.of(row.getString("severity")),
                row.getInt("confidence"),
                row.getInt("example") != 0,
                place.build(),
                row.getLong("start_offset"),
                row.getLong("end_offset"),
                row.getString("preview"),
                row.getString("fingerprint"),
                instant(row, "occurred_at"),
                instant(row, "found_at"),
                string(row, "match_text"),
                decision);
    }

    private static Optional<String> string(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static JsonNode parse(String json) {
        try {
            return FindingJson.read(json);
        } catch (IOException e) {
            throw new FindingStoreException("a location in the table is no JSON: restore the table from a copy", e);
        }
    }

    @Override
    public FindingStatistics statistics(FindingQuery query) {
        return withConnection("count findings", connection -> {
            Conditions where = new Conditions(query);
            Map<FindingState, Long> byState = keyed(where.count(connection, "state"), FindingState::of);
            return new FindingStatistics(
                    byState.values().stream().mapToLong(Long::longValue).sum(),
                    byState,
                    keyed(where.count(connection, "severity"), Severity::of),
                    where.count(connection, "detector"),
                    where.count(connection, "source"),
                    where.count(connection, "user_id"),
                    keyed(where.count(connection, DAY), java.time.LocalDate::parse));
        });
    }

    private static <K> Map<K, Long> keyed(Map<String, Long> counts, java.util.function.Function<String, K> key) {
        return counts.entrySet().stream().collect(Collectors.toMap(e -> key.apply(e.getKey()), Map.Entry::getValue));
    }

    /** Does nothing: connections are given back with each call. */
    @Override
    public void close() {}

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T withConnection(String what, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw failed(what, e);
        }
    }

    private static FindingStoreException failed(String what, SQLException e) {
        return new FindingStoreException("cannot " + what + ": the database says " + e.getMessage(), e);
    }

    /** The conditions of a query as SQL. */
    private static final class Conditions {
        private final List<String> all = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        private Conditions(FindingQuery query) {
            query.from().ifPresent(t -> add("occurred_at >= ?", time(t)));
            query.until().ifPresent(t -> add("occurred_at < ?", time(t)));
            if (query.minSeverity() != Severity.NONE) {
                oneOf(
                        "severity",
                        EnumSet.range(query.minSeverity(), Severity.CRITICAL).stream()
                                .map(Severity::label)
                                .collect(Collectors.toSet()));
            }
            oneOf("detector", query.detectors());
            oneOf("source", query.sources());
            oneOf("state", query.states().stream().map(FindingState::label).collect(Collectors.toSet()));
            query.fingerprint().ifPresent(f -> add("fingerprint = ?", f));
            query.places().forEach(p -> oneOf(p.which().key(), p.values()));
        }

        private void add(String condition, Object value) {
            all.add(condition);
            values.add(value);
        }

        private void oneOf(String column, Set<String> wanted) {
            if (!wanted.isEmpty()) {
                all.add(column + " IN (" + String.join(", ", Collections.nCopies(wanted.size(), "?")) + ")");
                values.addAll(wanted);
            }
        }

        private String where() {
            return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
        }

        private void bind(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
        }

        private Map<String, Long> count(Connection connection, String column) throws SQLException {
            Map<String, Long> counts = new LinkedHashMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT " + column + ", COUNT(*) FROM compliance_finding" + where() + " GROUP BY " + column)) {
                bind(select);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        String key = rows.getString(1);
                        if (key != null) {
                            counts.put(key, rows.getLong(2));
                        }
                    }
                }
            }
            return counts;
        }
    }
}
