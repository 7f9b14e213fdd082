package io.compliance4j.dlp.text;

import io.compliance4j.dlp.internal.text.FileTypes;
import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.dlp.text.TextLocation.Step;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One reading of one file: asks the extractors, goes into files inside it, and sees that no limit is passed. What ends the whole
 * reading is remembered, so that an extractor that swallows exceptions cannot go on.
 */
final class Extraction {
    private static final int LISTED_GAPS = 1_000;
    private static final int LONGEST_NAME = 1_000;
    private static final long FREE_EXPANSION = 10L << 20;
    private static final int CLOCK_EVERY = 65_536;

    private final ExtractionLimits limits;
    private final List<TextExtractor> extractors;
    private final Clock clock;
    private final Instant deadline;
    private final Spool spool;
    private final PieceBuffer buffer;
    private final List<ScanGap> gaps = new ArrayList<>();
    private long gapCount;
    private int files;
    private long characters;
    private long expanded;
    private int sinceClock;
    private Optional<LimitPassedException> ended = Optional.empty();
    private Optional<RuntimeException> refused = Optional.empty();

    Extraction(
            ExtractionLimits limits, List<TextExtractor> extractors, Clock clock, Consumer<? super TextPiece> pieces) {
        this.limits = limits;
        this.extractors = extractors;
        this.clock = clock;
        this.deadline = clock.instant().plus(limits.maxTime());
        this.spool = new Spool(limits);
        this.buffer = new PieceBuffer(piece -> {
            try {
                pieces.accept(piece);
            } catch (RuntimeException e) {
                refused = Optional.of(e);
                throw e;
            }
        });
    }

    ExtractionReport run(FileSource source) throws IOException {
        try (InputStream in = source.open()) {
            read(source.name(), new Source(in), source.path(), TextLocation.empty(), 0);
        } catch (SourceException e) {
            throw e.failure();
        } catch (LimitPassedException e) {
            noted(TextLocation.empty(), e.reason(), e.detail());
        }
        return new ExtractionReport(characters, files, gaps, gapCount);
    }

    /** Reads a file; returns normally when the reading of the files around it goes on. */
    private void read(String name, InputStream in, Optional<Path> path, TextLocation at, int depth) throws IOException {
        try (Content content = new Content(name, in, path, spool, limits)) {
            buffer.section(at, false);
            try {
                content.type(FileTypes.of(content));
                extract(content, at, depth);
            } finally {
                if (refused.isEmpty()) {
                    buffer.end();
                }
            }
            content.damage().ifPresent(e -> noted(at, GapReason.BROKEN, describe(e)));
        } catch (LimitPassedException e) {
            if (ended.isPresent() || depth == 0) {
                throw e;
            }
            noted(at, e.reason(), e.detail());
        }
    }

    private void extract(Content content, TextLocation at, int depth) throws IOException {
        if (content.head().length == 0) {
            return;
        }
        for (TextExtractor extractor : extractors) {
            if (extractor.accepts(content)) {
                try {
                    extractor.extract(content, new Sink(at, depth));
                } catch (LimitPassedException | SourceException e) {
                    throw e;
                } catch (InterruptedIOException e) {
                    throw new SourceException(e);
                } catch (IOException e) {
                    goOn();
                    rethrowLimit(e);
                    noted(at, GapReason.BROKEN, describe(e));
                } catch (RuntimeException e) {
                    goOn();
                    noted(
                            at,
                            GapReason.FAILED,
                            extractor.getClass().getSimpleName() + ": "
                                    + e.getClass().getSimpleName());
                }
                goOn();
                return;
            }
        }
        boolean known = !content.type().equals(FileType.UNKNOWN);
        noted(
                at,
                known ? GapReason.UNSUPPORTED_FORMAT : GapReason.UNKNOWN_FORMAT,
                known ? content.type() + ": there is no extractor for it" : "neither text nor a known format");
    }

    /** Lets what ended the whole reading out again, whatever the extractor made of it. */
    private void goOn() throws LimitPassedException {
        if (refused.isPresent()) {
            throw refused.get();
        }
        if (ended.isPresent()) {
            throw ended.get();
        }
    }

    /** A limit of the file itself, when the extractor has wrapped it into an exception of its own. */
    private static void rethrowLimit(IOException e) throws LimitPassedException {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitPassedException limit) {
                throw limit;
            }
        }
    }

    private static String describe(IOException e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    private void noted(TextLocation at, GapReason reason, String detail) {
        gapCount++;
        if (gaps.size() < LISTED_GAPS) {
            gaps.add(new ScanGap(at, reason, detail));
        }
    }

    private LimitPassedException end(GapReason reason, String detail) {
        LimitPassedException e = new LimitPassedException(reason, detail);
        ended = Optional.of(e);
        return e;
    }

    private void checkTime() throws LimitPassedException {
        if (clock.instant().isAfter(deadline)) {
            throw end(GapReason.TIMEOUT, "took longer than " + limits.maxTime());
        }
    }

    private void count(int length) throws LimitPassedException {
        goOn();
        characters += length;
        if (characters > limits.maxCharacters()) {
            throw end(GapReason.TOO_LARGE, "more than " + limits.maxCharacters() + " characters of text");
        }
        sinceClock += length;
        if (sinceClock > CLOCK_EVERY) {
            sinceClock = 0;
            checkTime();
        }
    }

    /** The file itself: its own failures are not those of a broken file. */
    private final class Source extends FilterInputStream {
        private long bytes;

        private Source(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            checkTime();
            int n;
            try {
                n = in.read(into, at, length);
            } catch (IOException e) {
                throw new SourceException(e);
            }
            bytes += Math.max(0, n);
            if (bytes > limits.maxFileBytes()) {
                throw end(GapReason.TOO_LARGE, "more than " + limits.maxFileBytes() + " bytes");
            }
            return n;
        }
    }

    /** A file inside the file: what comes out of it is counted against what went in. */
    private final class Unpacked extends FilterInputStream {
        private final long packed;
        private long bytes;

        private Unpacked(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            checkTime();
            int n = in.read(into, at, length);
            bytes += Math.max(0, n);
            expanded += Math.max(0, n);
            if (packed >= 0 && bytes > FREE_EXPANSION && bytes / limits.maxRatio() > packed) {
                throw new LimitPassedException(
                        GapReason.RATIO, "grows to more than " + limits.maxRatio() + " times its packed size");
            }
            if (expanded > limits.maxExpandedBytes()) {
                throw end(GapReason.TOO_LARGE, "unpacks to more than " + limits.maxExpandedBytes() + " bytes");
            }
            return n;
        }
    }

    /** What the extractor of one file sees. */
    private final class Sink implements TextSink {
        private final TextLocation file;
        private final int depth;

        private Sink(TextLocation file, int depth) {
            this.file = file;
            this.depth = depth;
        }

        @Override
        public void section(Step... where) throws IOException {
            goOn();
            buffer.section(file.then(List.of(where)), false);
        }

        @Override
        public void lines(Step... where) throws IOException {
            goOn();
            buffer.section(file.then(List.of(where)), true);
        }

        @Override
        public void mark(Step place) {
            buffer.mark(place);
        }

        @Override
        public void text(CharSequence text) throws IOException {
            count(text.length());
            buffer.append(text);
        }

        @Override
        public void text(char[] text, int start, int length) throws IOException {
            count(length);
            buffer.append(text, start, length);
        }

        @Override
        public void file(String name, long packedSize, InputStream content) throws IOException {
            goOn();
            String shown = shown(name);
            TextLocation inner = file.then(List.of(new Step(Kind.FILE, shown)));
            if (depth >= limits.maxDepth()) {
                noted(inner, GapReason.TOO_DEEP, "more than " + limits.maxDepth() + " files inside each other");
                return;
            }
            if (files >= limits.maxFiles()) {
                throw end(GapReason.TOO_MANY, "more than " + limits.maxFiles() + " files inside it");
            }
            files++;
            read(shown, new Unpacked(content, packedSize), Optional.empty(), inner, depth + 1);
            buffer.section(file, false);
        }

        @Override
        public void part(long packedSize, InputStream content, Part reader, Step... where) throws IOException {
            section(where);
            try {
                reader.read(new Unpacked(content, packedSize));
            } catch (LimitPassedException | SourceException e) {
                throw e;
            } catch (IOException e) {
                goOn();
                noted(file.then(List.of(where)), GapReason.BROKEN, describe(e));
            }
            buffer.section(file, false);
        }

        @Override
        public void gap(GapReason reason, String detail, Step... where) {
            noted(file.then(List.of(where)), reason, detail);
        }
    }

    /** A name as it is safe to show: it came out of a file. */
    private static String shown(String name) {
        String shown = name.codePoints()
                .limit(LONGEST_NAME)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shown.isBlank() ? "unnamed" : shown;
    }
}
