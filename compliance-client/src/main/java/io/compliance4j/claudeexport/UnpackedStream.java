package io.compliance4j.claudeexport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** A file of an archive while it is unpacked: stops at the limits, and at the end compares the checksum. */
final class UnpackedStream extends FilterInputStream {

    private final SourceFile file;
    private final ZipEntry entry;
    private final Limits limits;
    private final CRC32 crc = new CRC32();
    private long position;

    UnpackedStream(InputStream in, SourceFile file, ZipEntry entry, Limits limits) {
        super(in);
        this.file = file;
        this.entry = entry;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        if (read > 0) {
            crc.update(buffer, from, read);
            position += read;
            file.unpackedUpTo(position, limits);
        } else if (read < 0 && entry.getCrc() >= 0 && crc.getValue() != entry.getCrc()) {
            throw new ZipException("The checksum of an entry does not match");
        }
        return read;
    }

    /** Reads what it skips, because the checksum is of everything. */
    @Override
    public long skip(long wanted) throws IOException {
        byte[] skipped = new byte[(int) Math.min(64 * 1024, Math.max(0, wanted))];
        long done = 0;
        while (done < wanted) {
            int read = read(skipped, 0, (int) Math.min(skipped.length, wanted - done));
            if (read < 0) {
                break;
            }
            done += read;
        }
        return done;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
