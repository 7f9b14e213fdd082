package io.compliance4j.dlp.internal.text;

import io.compliance4j.dlp.internal.text.ZipArchive.Entry;
import io.compliance4j.dlp.text.FileBytes;
import io.compliance4j.dlp.text.FileContent;
import io.compliance4j.dlp.text.FileType;
import io.compliance4j.dlp.text.GapReason;
import io.compliance4j.dlp.text.TextExtractor;
import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.dlp.text.TextLocation.Step;
import io.compliance4j.dlp.text.TextSink;
import java.io.IOException;
import java.io.InputStream;

/**
 * Zip archives: each entry is a file of its own, and so is what stands before, between and after the entries, where another format
 * may hide. Names of entries are only shown, never opened.
 */
final class ZipText implements TextExtractor {
    /** Headers of their own, padding and descriptors are shorter. */
    private static final int SMALL = 128;

    @Override
    public boolean accepts(FileContent file) {
        return file.type().equals(FileType.ZIP);
    }

    @Override
    public void extract(FileContent file, TextSink sink) throws IOException {
        FileBytes bytes = file.bytes();
        ZipArchive archive = ZipArchive.open(bytes, file.limits().maxFiles());
        long covered = 0;
        for (Entry entry : archive.entries()) {
            foreign(bytes, covered, entry.header(), sink);
            covered = Math.max(covered, entry.dataEnd());
            if (!unreadable(entry, sink)) {
                try (InputStream content = archive.content(entry)) {
                    sink.file(entry.name(), entry.packed(), content);
                }
            }
        }
        damage(archive, sink);
        if (!archive.damaged()) {
            foreign(bytes, archive.end(), bytes.size(), sink);
        }
    }

    /** Bytes that no entry claims. */
    private static void foreign(FileBytes bytes, long from, long to, TextSink sink) throws IOException {
        if (to - from > (from == 0 ? 0 : SMALL)) {
            try (InputStream content = bytes.stream(from, to)) {
                sink.file("bytes " + from + " to " + to, to - from, content);
            }
        }
    }

    static void damage(ZipArchive archive, TextSink sink) {
        if (archive.damaged()) {
            sink.gap(
                    GapReason.BROKEN,
                    "the directory of the archive is missing or damaged; the entries found were read");
        }
    }

    /** Whether an entry cannot be read, or need not be; then the gap is reported. */
    static boolean unreadable(Entry entry, TextSink sink) {
        if (entry.directory()) {
            return true;
        }
        Step where = new Step(Kind.FILE, entry.name());
        if (entry.encrypted()) {
            sink.gap(GapReason.ENCRYPTED, "needs a password", where);
        } else if (!entry.readable()) {
            sink.gap(GapReason.UNSUPPORTED_FORMAT, "packed with method " + entry.method(), where);
        }
        return entry.encrypted() || !entry.readable();
    }
}
