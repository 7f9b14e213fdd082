package io.compliance4j.testkit.generate;

/**
 * A file that nobody can read text out of: a scanner reports it as a gap and finds nothing in it.
 *
 * @param fileId {@code claude_file_…}
 * @param containerId the chat it is attached to
 * @param problem {@code encrypted}, {@code broken_zip} or {@code truncated_pdf}
 */
public record UnreadableFile(String fileId, String containerId, String problem) {}
