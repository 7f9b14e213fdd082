package io.compliance4j.internal.transfer;

import io.compliance4j.error.ComplianceException;
import io.compliance4j.error.TransferException;
import io.compliance4j.error.TransferException.Kind;
import io.compliance4j.transfer.Download;
import io.compliance4j.transfer.DownloadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** The one implementation of {@link Download}. */
final class VerifiedDownload implements Download {

    private static final int BUFFER = 64 * 1024;

    private final Source source;
    private final String id;
    private final long maxBytes;

    VerifiedDownload(Source source, String id) {
        this(source, id, Long.MAX_VALUE);
    }

    private VerifiedDownload(Source source, String id, long maxBytes) {
        this.source = source;
        this.id = id;
        this.maxBytes = maxBytes;
    }

    @Override
    public Download maxBytes(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("maxBytes(" + bytes + "): a ceiling cannot be negative");
        }
        return new VerifiedDownload(source, id, bytes);
    }

    @Override
    public DownloadedFile toFile(Path file) throws IOException {
        return source.read(content -> save(content, whatever -> file));
    }

    @Override
    public DownloadedFile toDirectory(Path directory) throws IOException {
        Files.createDirectories(directory);
        return source.read(content -> save(content, name -> directory.resolve(SafeFileName.of(id, name))));
    }

    private DownloadedFile save(Content content, Function<Optional<String>, Path> target) throws IOException {
        try (NewFile file = NewFile.create(target.apply(content.fileName()))) {
            CheckedStream body = new CheckedStream(content.body(), id, maxBytes);
            byte[] buffer = new byte[BUFFER];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                file.write(buffer, read);
            }
            content.close();
            String md5 = body.digests().md5();
            boolean verified = verify(content, md5);
            file.publish();
            return new SavedFile(
                    file.path(),
                    body.count(),
                    md5,
                    body.digests().sha256(),
                    verified,
                    content.mediaType(),
                    content.fileName());
        }
    }

    @Override
    public long toStream(OutputStream out) throws IOException {
        return source.read(content -> {
            CheckedStream body = new CheckedStream(content.body(), id, maxBytes);
            try {
                byte[] buffer = new byte[BUFFER];
                for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    write(out, buffer, read);
                }
                content.close();
                verify(content, body.digests().md5());
                return body.count();
            } catch (IOException e) {
                if (body.count() == 0) {
                    throw e;
                }
                throw new LocalFailure(broken(e));
            } catch (ComplianceException e) {
                if (body.count() == 0) {
                    throw e;
                }
                throw new LocalFailure(e);
            }
        });
    }

    private static void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new LocalFailure(e);
        }
    }

    @Override
    public InputStream open() {
        Content content = source.open();
        return new OpenedStream(
                new CheckedStream(content.body(), id, maxBytes), md5 -> verify(content, md5), this::broken);
    }

    /** Whether there was something to compare with; throws if it differs. */
    private boolean verify(Content content, String md5) {
        Optional<String> expected;
        try {
            expected = content.expectedMd5();
        } catch (ComplianceException e) {
            throw new LocalFailure(e);
        }
        if (expected.isPresent() && !expected.get().equals(md5)) {
            throw new TransferException(
                    "The content of " + id + " arrived with MD5 " + md5 + ", the server announced " + expected.get()
                            + ". Fetch it again; if it stays so, take the stored content to be damaged",
                    Kind.DIGEST_MISMATCH,
                    null);
        }
        return expected.isPresent();
    }

    private TransferException broken(IOException cause) {
        return new TransferException(
                "The content of " + id + " broke off after some of it had been handed on; fetch it again from its"
                        + " beginning",
                Kind.BROKEN,
                cause);
    }

    @Override
    public String toString() {
        return "Download[" + id + "]";
    }
}
