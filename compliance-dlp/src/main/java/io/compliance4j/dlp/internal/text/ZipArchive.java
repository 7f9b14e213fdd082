package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.text.FileBytes;
import io.compliance4j.dlp.text.FileType;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The entries of a zip file, by its directory; when that is missing or damaged, as in a file that was cut short, by the headers in
 * front of the entries. Entries are listed in the order in which they lie in the file.
 */
final class ZipArchive {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final long IN_EXTRA = 0xffff_ffffL;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final FileBytes bytes;
    private final List<Entry> entries;
    private final boolean damaged;
    private final long end;

    /**
     * One entry.
     *
     * @param packed its size in the file; -1 when only its end tells
     */
    record Entry(String name, int flags, int method, long packed, long header, long data) {
        boolean encrypted() {
            return (flags & 1) != 0;
        }

        boolean readable() {
            return (method == STORED && packed >= 0) || method == DEFLATED;
        }

        boolean directory() {
            return name.endsWith("/") && packed <= 0;
        }

        long dataEnd() {
            return data + Math.max(0, packed);
        }
    }

    private ZipArchive(FileBytes bytes, List<Entry> entries, boolean damaged, long end) {
        this.bytes = bytes;
        this.entries =
                entries.stream().sorted(Comparator.comparingLong(Entry::header)).toList();
        this.damaged = damaged;
        this.end = end;
    }

    /**
     * Reads the directory.
     *
     * @param maxEntries how many entries are listed; one more tells that there are too many
     */
    static ZipArchive open(FileBytes bytes, int maxEntries) throws IOException {
        Optional<Long> end = findEnd(bytes);
        if (end.isPresent()) {
            Optional<ZipArchive> archive = byDirectory(bytes, end.get(), maxEntries);
            if (archive.isPresent()) {
                return archive.get();
            }
        }
        return byHeaders(bytes, maxEntries);
    }

    static boolean endsAsZip(FileBytes bytes) throws IOException {
        return findEnd(bytes).isPresent();
    }

    /** Which of the formats that are zip files inside it is. */
    static FileType refine(FileBytes bytes) throws IOException {
        List<Entry> entries = open(bytes, 10_000).entries;
        boolean office = entries.stream().anyMatch(e -> e.name().equals("[Content_Types].xml"));
        if (office) {
            for (Entry entry : entries) {
                FileType type = entry.name().startsWith("word/")
                        ? FileType.DOCX
                        : entry.name().startsWith("xl/")
                                ? FileType.XLSX
                                : entry.name().startsWith("ppt/") ? FileType.PPTX : FileType.ZIP;
                if (!type.equals(FileType.ZIP)) {
                    return type;
                }
            }
        }
        boolean open = entries.stream().anyMatch(e -> e.name().equals("mimetype"))
                && entries.stream().anyMatch(e -> e.name().equals("content.xml"));
        return open ? FileType.OPEN_DOCUMENT : FileType.ZIP;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Whether the directory is missing or wrong. */
    boolean damaged() {
        return damaged;
    }

    /** Where the archive ends; what follows belongs to something else. */
    long end() {
        return end;
    }

    /** The content of an entry, unpacked. */
    InputStream content(Entry entry) {
        long to = entry.packed() < 0 ? bytes.size() : Math.min(bytes.size(), entry.dataEnd());
        InputStream raw = bytes.stream(Math.min(entry.data(), to), to);
        return entry.method() == STORED ? new Exactly(raw, entry.packed()) : new Inflated(raw);
    }

    private static Optional<Long> findEnd(FileBytes bytes) throws IOException {
        int length = (int) Math.min(bytes.size(), END_LENGTH + LONGEST_COMMENT);
        long from = bytes.size() - length;
        ByteBuffer tail = read(bytes, from, length);
        for (int i = length - END_LENGTH; i >= 0; i--) {
            if (tail.getInt(i) == END) {
                return Optional.of(from + i);
            }
        }
        return Optional.empty();
    }

    private static Optional<ZipArchive> byDirectory(FileBytes bytes, long end, int maxEntries) throws IOException {
        ByteBuffer record = read(bytes, end, END_LENGTH);
        long size = Integer.toUnsignedLong(record.getInt(12));
        long start = Integer.toUnsignedLong(record.getInt(16));
        long directoryEnd = end;
        if (start == IN_EXTRA || size == IN_EXTRA) {
            ByteBuffer locator = read(bytes, end - 20, 20);
            if (locator.limit() < 20 || locator.getInt(0) != LOCATOR_64) {
                return Optional.empty();
            }
            directoryEnd = locator.getLong(8);
            ByteBuffer record64 = read(bytes, directoryEnd, 56);
            if (record64.limit() < 56 || record64.getInt(0) != END_64) {
                return Optional.empty();
            }
            size = record64.getLong(40);
            start = record64.getLong(48);
        }
        // Bytes in front of an archive move everything: offsets count from where it starts.
        long shift = directoryEnd - size - start;
        long at = start + shift;
        List<Entry> entries = new ArrayList<>();
        if (shift < 0 || at < 0) {
            return Optional.empty();
        }
        while (at < directoryEnd && entries.size() <= maxEntries) {
            ByteBuffer header = read(bytes, at, CENTRAL_LENGTH);
            if (header.limit() < CENTRAL_LENGTH || header.getInt(0) != CENTRAL) {
                return Optional.empty();
            }
            int nameLength = header.getShort(28) & 0xffff;
            int extraLength = header.getShort(30) & 0xffff;
            int commentLength = header.getShort(32) & 0xffff;
            ByteBuffer rest = read(bytes, at + CENTRAL_LENGTH, nameLength + extraLength);
            if (rest.limit() < nameLength + extraLength) {
                return Optional.empty();
            }
            int flags = header.getShort(8) & 0xffff;
            long packed = Integer.toUnsignedLong(header.getInt(20));
            long unpacked = Integer.toUnsignedLong(header.getInt(24));
            long local = Integer.toUnsignedLong(header.getInt(42));
            for (int i = nameLength; i + 4 <= rest.limit(); i += 4 + (rest.getShort(i + 2) & 0xffff)) {
                if (rest.getShort(i) == 1) {
                    int field = i + 4 + (unpacked == IN_EXTRA ? 8 : 0);
                    if (packed == IN_EXTRA && field + 8 <= rest.limit()) {
                        packed = rest.getLong(field);
                        field += 8;
                    }
                    if (local == IN_EXTRA && field + 8 <= rest.limit()) {
                        local = rest.getLong(field);
                    }
                }
            }
            ByteBuffer before = read(bytes, local + shift, LOCAL_LENGTH);
            if (before.limit() < LOCAL_LENGTH || before.getInt(0) != LOCAL) {
                return Optional.empty();
            }
            long data = local + shift + LOCAL_LENGTH + (before.getShort(26) & 0xffff) + (before.getShort(28) & 0xffff);
            entries.add(new Entry(
                    name(rest, nameLength, flags), flags, header.getShort(10) & 0xffff, packed, local + shift, data));
            at += CENTRAL_LENGTH + nameLength + extraLength + commentLength;
        }
        long comment = end + END_LENGTH + (record.getShort(20) & 0xffff);
        return Optional.of(new ZipArchive(bytes, entries, false, Math.min(comment, bytes.size())));
    }

    /** Walks from header to header; where a size is missing, looks for the next one. */
    private static ZipArchive byHeaders(FileBytes bytes, int maxEntries) throws IOException {
        List<Entry> entries = new ArrayList<>();
        long at = next(bytes, 0);
        while (at >= 0 && entries.size() <= maxEntries) {
            ByteBuffer header = read(bytes, at, LOCAL_LENGTH);
            if (header.limit() < LOCAL_LENGTH) {
                break;
            }
            int nameLength = header.getShort(26) & 0xffff;
            int extraLength = header.getShort(28) & 0xffff;
            int flags = header.getShort(6) & 0xffff;
            int method = header.getShort(8) & 0xffff;
            ByteBuffer name = read(bytes, at + LOCAL_LENGTH, nameLength);
            if (name.limit() < nameLength) {
                break;
            }
            long data = at + LOCAL_LENGTH + nameLength + extraLength;
            long packed = Integer.toUnsignedLong(header.getInt(18));
            boolean unknown = ((flags & 8) != 0 && packed == 0) || packed == IN_EXTRA;
            long following = next(bytes, unknown ? data : Math.min(bytes.size(), data + packed));
            if (unknown) {
                packed = (following < 0 ? bytes.size() : following) - data;
            }
            entries.add(new Entry(name(name, nameLength, flags), flags, method, packed, at, data));
            at = following;
        }
        return new ZipArchive(bytes, entries, true, bytes.size());
    }

    /** Where the next header of an entry starts, -1 when there is none. */
    private static long next(FileBytes bytes, long from) throws IOException {
        byte[] chunk = new byte[65_536];
        for (long at = from; at < bytes.size(); at += chunk.length - 3) {
            int n = bytes.read(at, chunk, 0, chunk.length);
            for (int i = 0; i + 4 <= n; i++) {
                if (chunk[i] == 'P' && chunk[i + 1] == 'K' && chunk[i + 2] == 3 && chunk[i + 3] == 4) {
                    return at + i;
                }
            }
        }
        return -1;
    }

    private static ByteBuffer read(FileBytes bytes, long at, int length) throws IOException {
        byte[] data = new byte[Math.max(0, length)];
        int n = at < 0 ? 0 : bytes.read(at, data, 0, data.length);
        return ByteBuffer.wrap(data, 0, n).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String name(ByteBuffer buffer, int length, int flags) {
        byte[] name = new byte[length];
        buffer.get(0, name);
        boolean utf8 = (flags & 0x800) != 0 || Utf8Reader.isUtf8WithLetters(name);
        Charset old = Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;
        return new String(name, utf8 ? StandardCharsets.UTF_8 : old);
    }

    /** Deflated bytes, unpacked; an end that comes too early is an error only after what comes before it. */
    private static final class Inflated extends InflaterInputStream {
        private Inflated(InputStream in) {
            super(in, new Inflater(true), 8_192);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /** Stored bytes, which must be as many as were announced. */
    private static final class Exactly extends InputStream {
        private final InputStream in;
        private long left;

        private Exactly(InputStream in, long length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int n = in.read(into, at, length);
            if (n < 0 && left > 0) {
                throw new EOFException("cut short: " + left + " bytes are missing");
            }
            left -= Math.max(0, n);
            return n;
        }
    }
}
