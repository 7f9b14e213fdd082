package io.compliance4j.claudeexport;

import java.util.Objects;

/**
 * Something of an export that was not delivered, or not completely, while the rest was. Says where, never what stands
 * there. Immutable, equal by value.
 */
public final class ExportProblem {

    private final Kind kind;
    private final String file;
    private final long offset;
    private final String detail;

    ExportProblem(Kind kind, String file, long offset, String detail) {
        this.kind = kind;
        this.file = file;
        this.offset = offset;
        this.detail = detail;
    }

    /** What can happen to a part of an export. */
    public enum Kind {
        /** The manifest names a file that is not there. */
        MISSING_FILE,
        /** The name of a file is none that exports have; it was not opened. */
        UNKNOWN_FILE,
        /** The name of a file in an archive leads out of it; it was not opened. */
        UNSAFE_NAME,
        /** An archive in an archive; it was not opened. */
        NESTED_ARCHIVE,
        /** A value is longer than the limit; it was passed over. */
        TOO_LONG,
        /** A record is not what it should be, or has no UUID; it was passed over. */
        UNREADABLE_RECORD,
        /** A conversation has members behind its messages, where none is known to have any; they were passed over. */
        MEMBERS_BEHIND_MESSAGES
    }

    /** What happened. */
    public Kind kind() {
        return kind;
    }

    /** The file; of one in an archive, the archive's name, an exclamation mark and its own. */
    public String file() {
        return file;
    }

    /** The byte of the file, unpacked, at which it begins; 0 if it is about the whole file. */
    public long offset() {
        return offset;
    }

    /** The same in words. */
    public String detail() {
        return detail;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExportProblem that
                && kind == that.kind
                && file.equals(that.file)
                && offset == that.offset
                && detail.equals(that.detail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, file, offset, detail);
    }

    @Override
    public String toString() {
        return kind + " in " + file + " at byte " + offset + ": " + detail;
    }
}
