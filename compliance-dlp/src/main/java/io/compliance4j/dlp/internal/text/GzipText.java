package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.text.FileBytes;
import io.compliance4j.dlp.text.FileContent;
import io.compliance4j.dlp.text.FileType;
import io.compliance4j.dlp.text.TextExtractor;
import io.compliance4j.dlp.text.TextSink;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Gzip: one file inside, in one member or several, and whatever follows them. */
final class GzipText implements TextExtractor {
    @Override
    public boolean accepts(FileContent file) {
        return file.type().equals(FileType.GZIP);
    }

    @Override
    public void extract(FileContent file, TextSink sink) throws IOException {
        FileBytes bytes = file.bytes();
        Members members = new Members(bytes);
        try {
            sink.file(innerName(file.name()), bytes.size(), members);
        } finally {
            members.close();
        }
        if (members.end() < bytes.size() && members.ended) {
            try (InputStream rest = bytes.stream(members.end(), bytes.size())) {
                sink.file("bytes " + members.end() + " to " + bytes.size(), bytes.size() - members.end(), rest);
            }
        }
    }

    private static String innerName(String name) {
        String extension = FileTypes.extension(name);
        String stem = extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
        return extension.equals("tgz") ? stem + ".tar" : extension.equals("gz") ? stem : name;
    }

    /** The members, unpacked one after the other. */
    private static final class Members extends InputStream {
        private static final int TRAILER = 8;
        private static final int EXTRA = 4;
        private static final int NAME = 8;
        private static final int COMMENT = 16;
        private static final int HEADER_CHECK = 2;

        private final FileBytes bytes;
        private final Inflater inflater = new Inflater(true);
        private final CRC32 check = new CRC32();
        private final byte[] in = new byte[8_192];
        private long position;
        private boolean inMember;
        private boolean ended;

        private Members(FileBytes bytes) {
            this.bytes = bytes;
        }

        /** Where the last member ends. */
        private long end() {
            return position;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            while (!ended && length > 0) {
                if (!inMember && !header()) {
                    ended = true;
                    return -1;
                }
                int n = inflate(into, at, length);
                if (n > 0) {
                    check.update(into, at, n);
                    return n;
                }
            }
            return length == 0 ? 0 : -1;
        }

        private int inflate(byte[] into, int at, int length) throws IOException {
            try {
                int n = inflater.inflate(into, at, length);
                if (n == 0 && inflater.finished()) {
                    position -= inflater.getRemaining();
                    trailer();
                    inMember = false;
                } else if (n == 0 && inflater.needsDictionary()) {
                    throw new IOException("needs a dictionary, which gzip does not have");
                } else if (n == 0) {
                    int read = bytes.read(position, in, 0, in.length);
                    if (read == 0) {
                        throw new EOFException("cut short");
                    }
                    position += read;
                    inflater.setInput(in, 0, read);
                }
                return n;
            } catch (DataFormatException e) {
                throw new IOException("not valid deflate data", e);
            }
        }

        private void trailer() throws IOException {
            byte[] trailer = new byte[TRAILER];
            if (bytes.read(position, trailer, 0, TRAILER) < TRAILER) {
                throw new EOFException("cut short in its last bytes");
            }
            long expected = 0;
            for (int i = 3; i >= 0; i--) {
                expected = (expected << 8) | (trailer[i] & 0xff);
            }
            position += TRAILER;
            if (expected != check.getValue()) {
                throw new IOException("checksum is wrong");
            }
        }

        /** Reads the header of a member; false when none follows. */
        private boolean header() throws IOException {
            byte[] head = new byte[10];
            int n = bytes.read(position, head, 0, head.length);
            if (n < head.length || !Encodings.starts(head, 0x1f, 0x8b, 8)) {
                return false;
            }
            long at = position + head.length;
            int flags = head[3];
            if ((flags & EXTRA) != 0) {
                byte[] size = new byte[2];
                bytes.read(at, size, 0, 2);
                at += 2 + (size[0] & 0xff) + ((size[1] & 0xff) << 8);
            }
            if ((flags & NAME) != 0) {
                at = afterZero(at);
            }
            if ((flags & COMMENT) != 0) {
                at = afterZero(at);
            }
            position = at + ((flags & HEADER_CHECK) != 0 ? 2 : 0);
            inflater.reset();
            check.reset();
            inMember = true;
            return true;
        }

        private long afterZero(long from) throws IOException {
            byte[] one = new byte[1];
            long at = from;
            while (bytes.read(at, one, 0, 1) == 1 && one[0] != 0) {
                at++;
            }
            return at + 1;
        }

        @Override
        public void close() {
            inflater.end();
        }
    }
}
