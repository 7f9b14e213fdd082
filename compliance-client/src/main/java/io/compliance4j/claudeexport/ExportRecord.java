package io.compliance4j.claudeexport;

import io.compliance4j.json.RawJson;

/**
 * A record of an export that has no type of its own here: a memory, a design chat, a login or something about a frame.
 * Immutable.
 */
public final class ExportRecord {

    private final Kind kind;
    private final String file;
    private final RawJson raw;

    ExportRecord(Kind kind, String file, RawJson raw) {
        this.kind = kind;
        this.file = file;
        this.raw = raw;
    }

    /** Kinds of these records. */
    public enum Kind {
        /** What Claude remembers of an account. */
        MEMORY,
        /** A chat of Claude Design, with projects of its own. Adjacent rows of a user can be the same one twice. */
        DESIGN_CHAT,
        /** A login. */
        LOGIN_HISTORY,
        /** About a published artifact: itself, its comments or the files of a version. */
        FRAME
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** The file; of one in an archive, the archive's name, an exclamation mark and its own. */
    public String file() {
        return file;
    }

    /** The record exactly as received. */
    public RawJson raw() {
        return raw;
    }

    /** Shows kind and file only, because the rest is other people's. */
    @Override
    public String toString() {
        return "ExportRecord[" + kind + ", " + file + "]";
    }
}
