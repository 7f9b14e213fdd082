package io.compliance4j.internal.collect;

import io.compliance4j.collect.KeySegment;
import io.compliance4j.internal.codec.DamagedCheckpointException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of one checkpoint, in SQL that every database understands. Binary data is stored as Base64, because no type for
 * it is common to all of them, and in parts, because text is short in some. Commits nothing. Not thread-safe.
 */
final class CheckpointTables {

    /** 48,000 characters each. */
    private static final int KEYS_IN_A_PART = 1_500;

    private final Connection connection;
    private final String name;

    CheckpointTables(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** What the table knows; generation 0 has no document. */
    record Row(long epoch, long generation, String document) {}

    /** Begins a new epoch, creating the row for it if there is none, and returns it. */
    long nextEpoch() throws SQLException {
        if (increaseEpoch() == 0) {
            insertRow();
        }
        return row().epoch();
    }

    private int increaseEpoch() throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE compliance4j_checkpoint SET epoch = epoch + 1 WHERE name = ?")) {
            update.setString(1, name);
            return update.executeUpdate();
        }
    }

    private void insertRow() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO compliance4j_checkpoint (name, epoch, generation) VALUES (?, 1, 0)")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }

    /** The row, which the claim has made sure of. */
    Row row() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT epoch, generation, document FROM compliance4j_checkpoint WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("The row of checkpoint '" + name + "' was deleted since it was claimed");
                }
                String document = rows.getString(3);
                return new Row(rows.getLong(1), rows.getLong(2), document == null ? "" : document);
            }
        }
    }

    /** Replaces the document and moves to the next generation; false if that epoch or generation is over. */
    boolean update(String document, long epoch, long generation) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE compliance4j_checkpoint "
                + "SET document = ?, generation = ? WHERE name = ? AND generation = ? AND epoch = ?")) {
            update.setString(1, document);
            update.setLong(2, generation + 1);
            update.setString(3, name);
            update.setLong(4, generation);
            update.setLong(5, epoch);
            return update.executeUpdate() == 1;
        }
    }

    void insert(KeySegment segment) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO compliance4j_key_segment (name, digest, part, entries) VALUES (?, ?, ?, ?)")) {
            ByteBuffer entries = segment.entries();
            for (int part = 0; entries.hasRemaining(); part++) {
                byte[] some = new byte[Math.min(entries.remaining(), KEYS_IN_A_PART * KeySegment.ENTRY_BYTES)];
                entries.get(some);
                insert.setString(1, name);
                insert.setString(2, segment.digest());
                insert.setInt(3, part);
                insert.setString(4, Base64.getEncoder().encodeToString(some));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void delete(String digest) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM compliance4j_key_segment WHERE name = ? AND digest = ?")) {
            delete.setString(1, name);
            delete.setString(2, digest);
            delete.executeUpdate();
        }
    }

    /** Digests of the segments that are there, named by the document or not. */
    Set<String> digests() throws SQLException {
        Set<String> digests = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT DISTINCT digest FROM compliance4j_key_segment WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    digests.add(rows.getString(1));
                }
            }
        }
        return digests;
    }

    List<KeySegment> segments(List<String> digests) throws SQLException, DamagedCheckpointException {
        List<KeySegment> segments = new ArrayList<>();
        for (String digest : digests) {
            segments.add(segment(digest));
        }
        return segments;
    }

    private KeySegment segment(String digest) throws SQLException, DamagedCheckpointException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT entries FROM compliance4j_key_segment WHERE name = ? AND digest = ? ORDER BY part")) {
            select.setString(1, name);
            select.setString(2, digest);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.writeBytes(Base64.getDecoder().decode(rows.getString(1)));
                }
            }
            KeySegment segment = new KeySegment(entries.toByteArray());
            if (segment.digest().equals(digest)) {
                return segment;
            }
        } catch (IllegalArgumentException e) {
            // Neither is it Base64 of keys.
        }
        throw new DamagedCheckpointException("names remembered keys that are missing or damaged: " + digest);
    }
}
