package io.compliance4j.testkit.generate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip archive with uncompressed entries and fixed times: the same entries give the same bytes everywhere. */
final class StoredZip {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 2, 3, 4, 6);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    StoredZip add(String path, String text) {
        return add(path, text.getBytes(StandardCharsets.UTF_8));
    }

    StoredZip add(String path, byte[] content) {
        ZipEntry entry = new ZipEntry(path);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(TIME);
        entry.setSize(content.length);
        entry.setCrc(CheckDigits.crc32(content));
        try {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    byte[] toBytes() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
