package io.compliance4j.testkit.generate;

/**
 * One planted value and where it is: an entry of the ground truth.
 *
 * @param label the detector's label
 * @param value the value as a finding should span it
 * @param source the kind of place
 * @param containerId the chat, project, session or artifact the piece belongs to; the account for preferences
 * @param recordId the message, file, document or version that holds the piece
 * @param location which piece of the record: {@code block 1} or {@code block 2 item 0} of a message's content, the line,
 *     page, paragraph or cell of a file with the path inside an archive in front; empty when the record is one piece
 * @param start where the value begins in the piece's text, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Plant(
        String label,
        String value,
        PlantSource source,
        String containerId,
        String recordId,
        String location,
        int start,
        int end) {}
