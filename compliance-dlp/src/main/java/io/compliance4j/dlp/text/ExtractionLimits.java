package io.compliance4j.dlp.text;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much of a file is read before the rest becomes a {@link ScanGap}. All limits are for one file with everything inside it.
 * Immutable.
 */
public final class ExtractionLimits {
    private static final ExtractionLimits STANDARD = builder().build();

    private final long maxFileBytes;
    private final long maxExpandedBytes;
    private final long maxCharacters;
    private final int maxDepth;
    private final int maxFiles;
    private final int maxRatio;
    private final Duration maxTime;
    private final int memoryBytes;
    private final long maxSpoolBytes;
    private final Path spoolDirectory;

    private ExtractionLimits(Builder builder) {
        this.maxFileBytes = builder.maxFileBytes;
        this.maxExpandedBytes = builder.maxExpandedBytes;
        this.maxCharacters = builder.maxCharacters;
        this.maxDepth = builder.maxDepth;
        this.maxFiles = builder.maxFiles;
        this.maxRatio = builder.maxRatio;
        this.maxTime = builder.maxTime;
        this.memoryBytes = builder.memoryBytes;
        this.maxSpoolBytes = builder.maxSpoolBytes;
        this.spoolDirectory = builder.spoolDirectory;
    }

    /** For files that people attach: enough for every honest one. */
    public static ExtractionLimits standard() {
        return STANDARD;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Of the file itself. */
    public long maxFileBytes() {
        return maxFileBytes;
    }

    /** Of everything unpacked from it, together. */
    public long maxExpandedBytes() {
        return maxExpandedBytes;
    }

    /** Of text. */
    public long maxCharacters() {
        return maxCharacters;
    }

    /** How many files may lie inside each other; the file itself is at depth 0. */
    public int maxDepth() {
        return maxDepth;
    }

    /** How many files may be inside it, at all depths together. */
    public int maxFiles() {
        return maxFiles;
    }

    /** How many times its packed size a file may grow when it is unpacked; the first ten megabytes are free. */
    public int maxRatio() {
        return maxRatio;
    }

    /** From the start of the reading to its end, with the time that the receiver of the text takes. */
    public Duration maxTime() {
        return maxTime;
    }

    /** How much of files that must be read back and forth is held in memory; more goes to a temporary file. */
    public int memoryBytes() {
        return memoryBytes;
    }

    /** How large a temporary file may become; 0 when nothing may be written to disk. */
    public long maxSpoolBytes() {
        return maxSpoolBytes;
    }

    /** Where temporary files lie, readable by their owner only, while a file is read. */
    public Path spoolDirectory() {
        return spoolDirectory;
    }

    /** Collects limits. Not thread-safe. */
    public static final class Builder {
        private long maxFileBytes = 4L << 30;
        private long maxExpandedBytes = 2L << 30;
        private long maxCharacters = 4L << 30;
        private int maxDepth = 10;
        private int maxFiles = 100_000;
        private int maxRatio = 250;
        private Duration maxTime = Duration.ofMinutes(5);
        private int memoryBytes = 16 << 20;
        private long maxSpoolBytes = 1L << 30;
        private Path spoolDirectory = Path.of(System.getProperty("java.io.tmpdir", "."));

        private Builder() {}

        public Builder maxFileBytes(long value) {
            maxFileBytes = positive("maxFileBytes", value);
            return this;
        }

        public Builder maxExpandedBytes(long value) {
            maxExpandedBytes = positive("maxExpandedBytes", value);
            return this;
        }

        public Builder maxCharacters(long value) {
            maxCharacters = positive("maxCharacters", value);
            return this;
        }

        public Builder maxDepth(int value) {
            maxDepth = (int) notNegative("maxDepth", value);
            return this;
        }

        public Builder maxFiles(int value) {
            maxFiles = (int) notNegative("maxFiles", value);
            return this;
        }

        public Builder maxRatio(int value) {
            maxRatio = (int) positive("maxRatio", value);
            return this;
        }

        public Builder maxTime(Duration value) {
            positive("maxTime in milliseconds", value.toMillis());
            maxTime = value;
            return this;
        }

        public Builder memoryBytes(int value) {
            memoryBytes = (int) positive("memoryBytes", value);
            return this;
        }

        public Builder maxSpoolBytes(long value) {
            maxSpoolBytes = notNegative("maxSpoolBytes", value);
            return this;
        }

        public Builder spoolDirectory(Path value) {
            spoolDirectory = value;
            return this;
        }

        public ExtractionLimits build() {
            return new ExtractionLimits(this);
        }

        private static long positive(String name, long value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " " + value + ": must be 1 or more");
            }
            return value;
        }

        private static long notNegative(String name, long value) {
            if (value < 0) {
                throw new IllegalArgumentException(name + " " + value + ": must be 0 or more");
            }
            return value;
        }
    }
}
