package io.compliance4j.dlp.corpus;

/**
 * What a scanner reports, reduced to what is judged.
 *
 * @param label the detector's label
 * @param start first UTF-16 unit of the value
 * @param end one past its last unit
 * @param example whether the scanner says that the value is reserved for tests or documentation
 */
public record Hit(String label, int start, int end, boolean example) {}
