/**
 * The blind evaluation of the scanner: a seeded corpus with known findings, written from the published facts about each
 * label and not from the detectors, the measure, hostile inputs and fuzz inputs.
 *
 * <p>{@link io.compliance4j.dlp.corpus.CorpusGenerator} makes documents, {@link io.compliance4j.dlp.corpus.Evaluation}
 * judges a {@link io.compliance4j.dlp.corpus.TextScanner} on them.
 */
@NullMarked
package io.compliance4j.dlp.corpus;

import org.jspecify.annotations.NullMarked;
