package io.compliance4j.samples.cli;

import io.compliance4j.json.RawJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes records to stdout, one a line. Only whole lines are handed over, so that a run that is stopped leaves no half of
 * one behind. A failure to write ends the run. Not thread-safe.
 */
final class NdJson {

    private static final int LARGE = 64 * 1024;

    private final OutputStream out;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(2 * LARGE);

    NdJson(OutputStream out) {
        this.out = out;
    }

    /** A record as the server sent it. */
    void write(RawJson record) throws IOException {
        write(JsonText.oneLine(record));
    }

    /** A JSON value without a line end. */
    void write(String json) throws IOException {
        lines.writeBytes(json.getBytes(StandardCharsets.UTF_8));
        lines.write('\n');
        if (lines.size() >= LARGE) {
            flush();
        }
    }

    /** Hands over what was written; to be called at least once a page. */
    void flush() throws IOException {
        try {
            lines.writeTo(out);
            out.flush();
        } finally {
            lines.reset();
        }
    }
}
