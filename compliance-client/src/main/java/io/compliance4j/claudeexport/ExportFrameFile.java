package io.compliance4j.claudeexport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A file of a published artifact, as it was published: a page, or what belongs to one. Not thread-safe. */
public final class ExportFrameFile {

    private final SourceFile file;
    private final Limits limits;

    ExportFrameFile(SourceFile file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** The file; of one in an archive, the archive's name, an exclamation mark and its own. Never a path to write to. */
    public String file() {
        return file.label();
    }

    /**
     * Writes its bytes.
     *
     * @throws IOException if {@code out} fails
     * @throws io.compliance4j.error.ExportException if the export cannot be read, or the file is larger than the limits
     */
    public void copyTo(OutputStream out) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long position = 0;
        try (InputStream in = file.open(limits)) {
            for (int read = read(in, buffer, position); read >= 0; read = read(in, buffer, position)) {
                out.write(buffer, 0, read);
                position += read;
            }
        }
    }

    private int read(InputStream in, byte[] buffer, long position) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw file.failure(e, position);
        }
    }

    @Override
    public String toString() {
        return "ExportFrameFile[" + file() + "]";
    }
}
