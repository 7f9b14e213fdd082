package io.compliance4j.dlp.internal.engine;

/** Something that is asked at a place where one of its values may start. Stateless: what it needs is in the scan. */
public interface Rule {
    /** Looks at the text from {@code at} on and reports what it finds. */
    void examine(Scan scan, int at);
}
