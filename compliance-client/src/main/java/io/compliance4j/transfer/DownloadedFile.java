package io.compliance4j.transfer;

import java.nio.file.Path;
import java.util.Optional;

/** A content that has arrived on disk, complete. Immutable. */
public interface DownloadedFile {

    /** Where it is. */
    Path path();

    /** Number of bytes. */
    long size();

    /** MD5 of the bytes, in lower-case hex. */
    String md5();

    /** SHA-256 of the bytes, in lower-case hex. */
    String sha256();

    /** Whether the server announced an MD5 and the bytes have it. */
    boolean digestVerified();

    /** The media type that the server named. */
    Optional<String> mediaType();

    /** The file name that the server named, decoded but not made safe: for display, never for a path. */
    Optional<String> serverFileName();
}
