package io.compliance4j.claudeexport;

import io.compliance4j.error.ExportException;
import io.compliance4j.error.ExportException.Reason;
import io.compliance4j.internal.codec.BrokenJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** One file of an export: a loose one, or one in an archive. Opens as often as it is read. Not thread-safe. */
final class SourceFile {

    private final Container container;
    private final @Nullable ZipEntry entry;
    private final String name;
    private final FileKind kind;

    /** How far it was unpacked so far, so that reading it twice does not count twice. */
    private long unpacked;

    SourceFile(Container container, @Nullable ZipEntry entry, String name, FileKind kind) {
        this.container = container;
        this.entry = entry;
        this.name = name;
        this.kind = kind;
    }

    Container container() {
        return container;
    }

    /** Name in the archive, or below the folder. */
    String name() {
        return name;
    }

    FileKind kind() {
        return kind;
    }

    /** Name for messages and events: no path of this machine is in it. */
    String label() {
        return entry == null ? container.name() : container.name() + "!" + name;
    }

    long packedSize() {
        return entry == null ? Long.MAX_VALUE : Math.max(1, entry.getCompressedSize());
    }

    InputStream open(Limits limits) {
        try {
            return entry == null ? container.open() : new UnpackedStream(container.open(entry), this, entry, limits);
        } catch (IOException e) {
            throw failure(e, 0);
        }
    }

    /** Counts what is unpacked of it for the first time. */
    void unpackedUpTo(long position, Limits limits) {
        if (position > unpacked) {
            long more = position - unpacked;
            unpacked = position;
            limits.unpacked(this, more, position);
        }
    }

    /** What reading failed with, as whoever reads gets to see it. */
    ExportException failure(IOException e, long offset) {
        if (e instanceof BrokenJsonException broken) {
            return broken.cut()
                    ? failure(
                            "ends in the middle of a value: it was not downloaded completely",
                            Reason.TRUNCATED,
                            broken.offset(),
                            null)
                    : failure(
                            "is no JSON there: it was damaged or is not part of an export",
                            Reason.BROKEN,
                            broken.offset(),
                            null);
        }
        if (e instanceof EOFException) {
            return failure("ends early: it was not downloaded completely", Reason.TRUNCATED, offset, e);
        }
        if (e instanceof ZipException) {
            return failure("is damaged: download it again", Reason.BROKEN, offset, e);
        }
        return failure("cannot be read: " + e.getClass().getSimpleName(), Reason.UNREADABLE, offset, e);
    }

    private ExportException failure(String what, Reason reason, long offset, @Nullable IOException cause) {
        return new ExportException(
                label() + " " + what + " (byte " + offset + "). What came before it was delivered",
                reason,
                label(),
                offset,
                cause);
    }
}
