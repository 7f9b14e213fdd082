package io.compliance4j.dlp.corpus;

import java.util.List;

/**
 * A text with everything in it that should be found.
 *
 * @param kind what sort of text it is
 * @param text the text
 * @param truths the planted values, by position
 * @param decoys the planted look-alikes, by position
 */
record Document(String kind, String text, List<Truth> truths, List<Decoy> decoys) {}
