package io.compliance4j.internal.collect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a section held when it was read last: the digest of each row by its key. As text it is one line, about 50 characters
 * a row, so that a checkpoint can carry it. Not thread-safe.
 */
final class SnapshotState {

    private static final int DIGEST_BYTES = 16;

    private final Map<String, String> digests = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable String text;

    /** Reads what {@link #text()} wrote; null is a section that was never read. */
    static SnapshotState of(@Nullable String text) {
        SnapshotState state = new SnapshotState();
        if (text != null) {
            state.read(Base64.getDecoder().decode(text));
            state.text = text;
        }
        return state;
    }

    private void read(byte[] deflated) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(deflated)))) {
            int rows = in.readInt();
            for (int i = 0; i < rows; i++) {
                String key = in.readUTF();
                digests.put(key, HexFormat.of().formatHex(in.readNBytes(DIGEST_BYTES)));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("The checkpoint's rows cannot be read; collect under another name", e);
        }
    }

    String text() {
        String written = text;
        if (written == null) {
            written = write();
            text = written;
        }
        return written;
    }

    private String write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast))) {
            out.writeInt(digests.size());
            for (Map.Entry<String, String> row : digests.entrySet()) {
                out.writeUTF(row.getKey());
                out.write(HexFormat.of().parseHex(row.getValue()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory does not fail", e);
        } finally {
            fast.end();
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Whether this reading had the row already: lists may repeat one while they change. */
    boolean isSeen(String key) {
        return seen.contains(key);
    }

    /** What the row was before this reading; empty text if it was not there. */
    String digestBefore(String key) {
        return digests.getOrDefault(key, "");
    }

    /** The row is there, with that digest. */
    void see(String key, String digest) {
        seen.add(key);
        if (!digest.equals(digests.put(key, digest))) {
            text = null;
        }
    }

    /** Forgets the rows that this reading did not see, after its end, and names them. */
    List<String> removeUnseen() {
        List<String> gone =
                digests.keySet().stream().filter(key -> !seen.contains(key)).toList();
        if (!gone.isEmpty()) {
            gone.forEach(digests::remove);
            text = null;
        }
        return gone;
    }
}
