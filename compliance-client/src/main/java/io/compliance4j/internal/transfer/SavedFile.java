package io.compliance4j.internal.transfer;

import io.compliance4j.transfer.DownloadedFile;
import java.nio.file.Path;
import java.util.Optional;

/** A finished download. */
record SavedFile(
        Path path,
        long size,
        String md5,
        String sha256,
        boolean digestVerified,
        Optional<String> mediaType,
        Optional<String> serverFileName)
        implements DownloadedFile {

    /** Without the server's name for it, which is content; the path is the caller's own choice. */
    @Override
    public String toString() {
        return "DownloadedFile[" + size + " bytes, SHA-256 " + sha256 + (digestVerified ? ", MD5 verified" : "") + "]";
    }
}
