package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.text.FileContent;
import io.compliance4j.dlp.text.FileType;
import io.compliance4j.dlp.text.GapReason;
import io.compliance4j.dlp.text.TextExtractor;
import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.dlp.text.TextLocation.Step;
import io.compliance4j.dlp.text.TextSink;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tar archives, read from front to back; names and sizes of the POSIX and GNU extensions are understood. */
final class TarText implements TextExtractor {
    private static final int BLOCK = 512;
    private static final int LONGEST_EXTENSION = 1 << 20;

    @Override
    public boolean accepts(FileContent file) {
        return file.type().equals(FileType.TAR);
    }

    @Override
    public void extract(FileContent file, TextSink sink) throws IOException {
        InputStream in = file.stream();
        Optional<String> longName = Optional.empty();
        Optional<Long> longSize = Optional.empty();
        byte[] header = new byte[BLOCK];
        while (next(in, header)) {
            String name = longName.orElse(shortName(header));
            long size = longSize.orElse(number(header, 124, 12));
            char type = (char) header[156];
            longSize = Optional.empty();
            longName = Optional.empty();
            Entry entry = new Entry(in, size);
            switch (type) {
                case 'L' -> longName = Optional.of(extension(entry).replace("\0", ""));
                case 'x' -> {
                    String records = extension(entry);
                    longName = record(records, "path");
                    longSize = record(records, "size").map(Long::parseLong);
                }
                case '0', '\0', '7' -> sink.file(name, size, entry);
                case 'S' -> sink.gap(GapReason.UNSUPPORTED_FORMAT, "sparse entry", new Step(Kind.FILE, name));
                default -> {
                    // Directories, links and devices have no content.
                }
            }
            entry.skipToEnd();
        }
    }

    private static boolean next(InputStream in, byte[] header) throws IOException {
        int n = in.readNBytes(header, 0, BLOCK);
        if (n == 0) {
            return false;
        }
        if (n < BLOCK) {
            throw new EOFException("cut short in the header of an entry");
        }
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xff;
        }
        if (sum == 8 * ' ') {
            return false;
        }
        if (sum != number(header, 148, 8)) {
            throw new IOException("the header of an entry is damaged");
        }
        return true;
    }

    private static String shortName(byte[] header) {
        String prefix = text(header, 345, 155);
        String name = text(header, 0, 100);
        return prefix.isEmpty() || text(header, 257, 6).equals("ustar ") ? name : prefix + "/" + name;
    }

    private static String text(byte[] header, int at, int length) {
        int end = at;
        while (end < at + length && header[end] != 0) {
            end++;
        }
        return new String(header, at, end - at, StandardCharsets.UTF_8);
    }

    /** Octal digits, or for large values bytes after a set first bit. */
    private static long number(byte[] header, int at, int length) throws IOException {
        if (header[at] < 0) {
            long value = header[at] & 0x3f;
            for (int i = at + 1; i < at + length; i++) {
                value = (value << 8) | (header[i] & 0xff);
            }
            return Math.abs(value);
        }
        String digits = text(header, at, length).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException e) {
            throw new IOException("the header of an entry is damaged", e);
        }
    }

    private static String extension(Entry entry) throws IOException {
        return new String(entry.readNBytes(LONGEST_EXTENSION), StandardCharsets.UTF_8);
    }

    /** The value of a record of an extended header: {@code 27 path=some/name}, a line each. */
    private static Optional<String> record(String records, String key) {
        for (String line : records.split("\n", -1)) {
            int name = line.indexOf(' ') + 1;
            if (line.startsWith(key + "=", name)) {
                return Optional.of(line.substring(name + key.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** The content of one entry. */
    private static final class Entry extends InputStream {
        private final InputStream in;
        private long left;
        private final long padding;

        private Entry(InputStream in, long size) {
            this.in = in;
            this.left = size;
            this.padding = (BLOCK - size % BLOCK) % BLOCK;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int n = in.read(into, at, (int) Math.min(length, left));
            if (n < 0) {
                left = 0;
                throw new EOFException("cut short");
            }
            left -= n;
            return n;
        }

        private void skipToEnd() throws IOException {
            in.skipNBytes(left + padding);
        }
    }
}
