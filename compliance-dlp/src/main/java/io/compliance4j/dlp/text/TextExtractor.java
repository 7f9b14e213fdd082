package io.compliance4j.dlp.text;

import java.io.IOException;

/**
 * Reads the text of one kind of file. Those on the class or module path are found as services and come before the built-in ones.
 *
 * <p>Implementations must be thread-safe, must hold no more of a file in memory than a bounded part, and must resolve nothing that
 * a file refers to: no entity, no template, no remote image.
 */
public interface TextExtractor {
    /** Whether this one reads such files. The first extractor that says yes is asked to. */
    boolean accepts(FileContent file);

    /**
     * Sends the text of a file to a sink, in the order of the file.
     *
     * @throws IOException when the file is broken: what was sent counts, and the rest becomes a {@link GapReason#BROKEN} gap with
     *     the message, which must hold no content
     * @throws RuntimeException when it fails otherwise: becomes a {@link GapReason#FAILED} gap
     */
    void extract(FileContent file, TextSink sink) throws IOException;
}
