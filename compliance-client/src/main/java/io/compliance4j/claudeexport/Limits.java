package io.compliance4j.claudeexport;

import io.compliance4j.error.ExportException;

/** How much is read at most. Counts what was unpacked so far. Not thread-safe. */
final class Limits {

    /** Text compresses to a tenth; DEFLATE can reach a thousandth, and only bombs do so over a length. */
    private static final int LARGEST_RATIO = 250;

    private static final long RATIO_COUNTS_FROM = 16L << 20;

    private final int maxValueBytes;
    private final long maxUnpackedBytes;
    private long unpacked;

    Limits(int maxValueBytes, long maxUnpackedBytes) {
        this.maxValueBytes = maxValueBytes;
        this.maxUnpackedBytes = maxUnpackedBytes;
    }

    int maxValueBytes() {
        return maxValueBytes;
    }

    /**
     * Counts bytes of a file that were unpacked for the first time. The ratio is that of the archive too, because its files
     * may be the same bytes.
     */
    void unpacked(SourceFile file, long more, long ofFile) {
        unpacked += more;
        if (unpacked > maxUnpackedBytes) {
            throw new ExportException(
                    file.label() + " would unpack to more than all files of the export may: " + maxUnpackedBytes
                            + " bytes. If it is what you expect, raise maxUnpackedBytes",
                    ExportException.Reason.UNSAFE,
                    file.label(),
                    ofFile,
                    null);
        }
        long ofArchive = file.container().unpacked(more);
        if (isTooMuch(ofFile, file.packedSize())
                || isTooMuch(ofArchive, file.container().size())) {
            throw new ExportException(
                    file.label() + " unpacks to more than " + LARGEST_RATIO
                            + " times its size, as no export does: it may be made to exhaust whoever reads it."
                            + " If you trust it, unpack it and open the folder",
                    ExportException.Reason.UNSAFE,
                    file.label(),
                    ofFile,
                    null);
        }
    }

    private static boolean isTooMuch(long unpacked, long packed) {
        return unpacked > RATIO_COUNTS_FROM && unpacked / LARGEST_RATIO > packed;
    }
}
