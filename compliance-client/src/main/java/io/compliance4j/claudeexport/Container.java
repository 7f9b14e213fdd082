package io.compliance4j.claudeexport;

import io.compliance4j.error.ExportException;
import io.compliance4j.error.ExportException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A file on disk that holds files of an export: an archive, or itself. Not thread-safe. */
final class Container implements Closeable {

    private final Path path;
    private final String name;
    private final @Nullable ZipFile zip;
    private final long size;
    private @Nullable String sha256;
    private long unpacked;

    private Container(Path path, String name, @Nullable ZipFile zip) {
        this.path = path;
        this.name = name;
        this.zip = zip;
        this.size = path.toFile().length();
    }

    static Container loose(Path path, String name) {
        return new Container(path, name, null);
    }

    static Container archive(Path path, String name) {
        try {
            return new Container(path, name, new ZipFile(path.toFile()));
        } catch (IOException e) {
            long size = path.toFile().length();
            throw new ExportException(
                    name + " of " + size + " bytes is not a complete zip archive: download it again",
                    Reason.TRUNCATED,
                    name,
                    0,
                    e);
        }
    }

    String name() {
        return name;
    }

    /** Bytes on disk. */
    long size() {
        return size;
    }

    /** Counts bytes of its files that were unpacked for the first time; returns how many there were so far. */
    long unpacked(long more) {
        unpacked += more;
        return unpacked;
    }

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    InputStream open(ZipEntry entry) throws IOException {
        if (zip == null) {
            throw new IllegalStateException(name + " is no archive");
        }
        return zip.getInputStream(entry);
    }

    /** The entries, in the archive's order. */
    Iterable<ZipEntry> entries() {
        if (zip == null) {
            throw new IllegalStateException(name + " is no archive");
        }
        return () -> zip.stream().map(ZipEntry.class::cast).iterator();
    }

    /** SHA-256 of the file; read once, because exports do not change. */
    String sha256() {
        String digest = sha256;
        if (digest == null) {
            digest = digest();
            sha256 = digest;
        }
        return digest;
    }

    private String digest() {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw new ExportException(name + " cannot be read", Reason.UNREADABLE, name, 0, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
