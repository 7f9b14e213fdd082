package io.compliance4j.dlp.internal.engine;

/**
 * What the engine must know of a detector while it scans.
 *
 * @param index its place in the scanner
 * @param label its name
 * @param rank which of two overlapping values is kept: the higher one
 * @param normal how a value is written before it is fingerprinted
 * @param context the number of its group of context words, or -1
 */
public record Spec(int index, String label, Rank rank, Normal normal, int context) {
    /** The order among overlapping values; see docs/dlp.md. */
    public enum Rank {
        /** Forms that many things have: addresses, phones, dates. */
        COMMON,
        /** Believed for the words around them. */
        SAID,
        /** Known by form or checksum. */
        KNOWN,
        /** Encloses other values: key blocks, URLs, connection strings. */
        WHOLE
    }

    /** How a value is normalised. */
    public enum Normal {
        AS_IS,
        /** Letters and digits only, in upper case. */
        COMPACT,
        LOWER
    }
}
