package io.compliance4j.dlp.corpus;

/** A stretch that looks like something and is nothing; its kind explains a false alarm. */
record Decoy(String kind, Span span) {}
