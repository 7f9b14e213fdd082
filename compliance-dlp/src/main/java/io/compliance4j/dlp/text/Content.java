package io.compliance4j.dlp.text;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/** A file being read: its first bytes, and the rest as a stream or, on demand, held for reading at any place. */
final class Content implements FileContent, AutoCloseable {
    static final int HEAD = 65_536;

    private final String name;
    private final UpToDamage rest;
    private final Optional<Path> path;
    private final Spool spool;
    private final ExtractionLimits limits;
    private final byte[] head;
    private FileType type = FileType.UNKNOWN;
    private boolean streamed;
    private Optional<Held> held = Optional.empty();
    private Optional<IOException> damage = Optional.empty();

    /** Bytes that are held, and what is to be done when they are no longer needed. */
    private interface Held extends FileBytes, AutoCloseable {
        @Override
        void close() throws IOException;
    }

    Content(String name, InputStream in, Optional<Path> path, Spool spool, ExtractionLimits limits) throws IOException {
        this.name = name;
        this.path = path;
        this.spool = spool;
        this.limits = limits;
        this.rest = new UpToDamage(in);
        this.head = rest.readNBytes(HEAD);
    }

    /** What broke off the content, if it did: it is as long as what was there before. */
    Optional<IOException> damage() {
        return damage;
    }

    /** Ends where the stream below breaks off, so that what comes before is read and not lost. */
    private final class UpToDamage extends FilterInputStream {
        private UpToDamage(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            if (damage.isPresent()) {
                return -1;
            }
            try {
                return super.read(into, at, length);
            } catch (LimitPassedException | SourceException e) {
                throw e;
            } catch (IOException e) {
                damage = Optional.of(e);
                return -1;
            }
        }
    }

    void type(FileType value) {
        type = value;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public FileType type() {
        return type;
    }

    @Override
    public byte[] head() {
        return head.clone();
    }

    @Override
    public ExtractionLimits limits() {
        return limits;
    }

    @Override
    public InputStream stream() throws IOException {
        if (held.isPresent()) {
            return held.get().stream(0, held.get().size());
        }
        if (streamed) {
            throw new IllegalStateException("the content was read as a stream before: use bytes() to read it twice");
        }
        streamed = true;
        return new SequenceInputStream(new ByteArrayInputStream(head), rest);
    }

    @Override
    public FileBytes bytes() throws IOException {
        if (held.isEmpty()) {
            if (streamed) {
                throw new IllegalStateException("the content was read as a stream before: call bytes() first");
            }
            held = Optional.of(path.isPresent() ? onDisk(path.get()) : hold());
        }
        return held.get();
    }

    private static Held onDisk(Path file) throws IOException {
        return new Stored(FileChannel.open(file, StandardOpenOption.READ), () -> {});
    }

    private Held hold() throws IOException {
        byte[] memory = head;
        int size = head.length;
        int taken = 0;
        byte[] chunk = new byte[HEAD];
        int n = rest.readNBytes(chunk, 0, chunk.length);
        while (n > 0) {
            if (!spool.takeMemory(n)) {
                return store(memory, size, chunk, n, taken);
            }
            taken += n;
            if (size + n > memory.length) {
                memory = Arrays.copyOf(memory, Math.max(size + n, 2 * memory.length));
            }
            System.arraycopy(chunk, 0, memory, size, n);
            size += n;
            n = rest.readNBytes(chunk, 0, chunk.length);
        }
        return new InMemory(memory, size, taken, spool);
    }

    private Held store(byte[] first, int size, byte[] chunk, int read, int taken) throws IOException {
        spool.giveMemory(taken);
        FileChannel channel = spool.openFile();
        long stored = 0;
        try {
            stored = spool.write(channel, first, size, stored);
            int n = read;
            while (n > 0) {
                stored = spool.write(channel, chunk, n, stored);
                n = rest.readNBytes(chunk, 0, chunk.length);
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            spool.giveDisk(stored);
            throw e;
        }
        long size2 = stored;
        return new Stored(channel, () -> spool.giveDisk(size2));
    }

    @Override
    public void close() throws IOException {
        if (held.isPresent()) {
            held.get().close();
        }
    }

    private static final class InMemory implements Held {
        private final byte[] data;
        private final int length;
        private final int taken;
        private final Spool spool;

        private InMemory(byte[] data, int length, int taken, Spool spool) {
            this.data = data;
            this.length = length;
            this.taken = taken;
            this.spool = spool;
        }

        @Override
        public long size() {
            return length;
        }

        @Override
        public int read(long position, byte[] into, int at, int wanted) {
            int n = (int) Math.max(0, Math.min(wanted, length - position));
            System.arraycopy(data, (int) Math.min(position, length), into, at, n);
            return n;
        }

        @Override
        public InputStream stream(long from, long to) {
            return new ByteArrayInputStream(data, (int) from, (int) (Math.min(to, length) - from));
        }

        @Override
        public void close() {
            spool.giveMemory(taken);
        }
    }

    private record Stored(FileChannel channel, Runnable released) implements Held {
        @Override
        public long size() {
            try {
                return channel.size();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public int read(long position, byte[] into, int at, int wanted) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(into, at, wanted);
            int total = 0;
            while (buffer.hasRemaining()) {
                int n = channel.read(buffer, position + total);
                if (n < 0) {
                    break;
                }
                total += n;
            }
            return total;
        }

        @Override
        public InputStream stream(long from, long to) {
            return new BytesStream(this, from, Math.min(to, size()));
        }

        @Override
        public void close() throws IOException {
            channel.close();
            released.run();
        }
    }

    /** A part of bytes, as a stream that reads ahead. */
    private static final class BytesStream extends InputStream {
        private final FileBytes bytes;
        private long position;
        private final long end;
        private final byte[] buffer = new byte[8_192];
        private int at;
        private int filled;

        private BytesStream(FileBytes bytes, long from, long to) {
            this.bytes = bytes;
            this.position = from;
            this.end = to;
        }

        private boolean fill() throws IOException {
            int wanted = (int) Math.min(buffer.length, end - position);
            filled = wanted <= 0 ? 0 : bytes.read(position, buffer, 0, wanted);
            at = 0;
            position += filled;
            return filled > 0;
        }

        @Override
        public int read() throws IOException {
            return at < filled || fill() ? buffer[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int start, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (at == filled && !fill()) {
                return -1;
            }
            int n = Math.min(length, filled - at);
            System.arraycopy(buffer, at, into, start, n);
            at += n;
            return n;
        }
    }
}
