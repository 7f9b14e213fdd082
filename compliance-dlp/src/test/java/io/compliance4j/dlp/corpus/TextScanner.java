package io.compliance4j.dlp.corpus;

import java.util.List;

/** Anything that finds labelled spans in a text: the only thing this package needs to know about an engine. */
@FunctionalInterface
public interface TextScanner {
    List<Hit> scan(String text);
}
