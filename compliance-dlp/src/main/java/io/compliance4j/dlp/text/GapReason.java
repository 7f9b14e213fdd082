package io.compliance4j.dlp.text;

import java.util.Locale;

/** Why a file, or a part of it, was not read. */
public enum GapReason {
    /** A password is needed. */
    ENCRYPTED,
    /** Damaged or cut short; what could be read of it was read. */
    BROKEN,
    /** More bytes or characters than {@link ExtractionLimits} allow. */
    TOO_LARGE,
    /** Files in files, deeper than {@link ExtractionLimits} allow. */
    TOO_DEEP,
    /** More files in files than {@link ExtractionLimits} allow. */
    TOO_MANY,
    /** Grows beyond all proportion when it is unpacked, as only bombs do. */
    RATIO,
    /** Took longer than {@link ExtractionLimits} allow. */
    TIMEOUT,
    /** A known format, for which there is no extractor, for example an image. */
    UNSUPPORTED_FORMAT,
    /** No known format, and no text either. */
    UNKNOWN_FORMAT,
    /** The extractor of this format threw, or a detector did. */
    FAILED,
    /** Was there once, and the service does not have it any more. */
    GONE,
    /** The service did not give it out, and may do so later. */
    REFUSED;

    /** The lower-case name used in documents. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
