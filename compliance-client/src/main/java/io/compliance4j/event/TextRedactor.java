package io.compliance4j.event;

/**
 * Takes out of a text what must not leave: the place where a DLP engine is plugged in.
 *
 * <p>Has to be thread-safe if its writer is used by several threads. What it throws goes to whoever writes the event,
 * which is then not written.
 */
@FunctionalInterface
public interface TextRedactor {

    /**
     * The text that may be shown.
     *
     * @param text one string of the content, or a number in it, never split
     */
    String redact(String text);
}
