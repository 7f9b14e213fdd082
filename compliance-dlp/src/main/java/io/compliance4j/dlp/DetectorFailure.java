package io.compliance4j.dlp;

/**
 * A detector that threw while a text was scanned; the findings of all others are complete.
 *
 * @param detector its label
 * @param offset where in the text it was looking
 * @param cause what it threw
 */
public record DetectorFailure(String detector, long offset, RuntimeException cause) {}
