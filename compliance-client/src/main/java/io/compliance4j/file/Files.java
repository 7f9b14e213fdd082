package io.compliance4j.file;

import io.compliance4j.transfer.Download;

/**
 * Files that users uploaded to chats and projects.
 *
 * <p>Thread-safe. Lists request nothing before they are walked; failures are those of {@code io.compliance4j.error}.
 */
public interface Files {

    /**
     * What is known of a file ({@code claude_file_…}).
     *
     * @throws io.compliance4j.error.NotFoundException if it is unknown, gone or not visible to this key
     */
    FileMetadata metadata(String fileId);

    /** The content of a file: what is stored of it, which may be a processed image or extracted text. */
    Download download(String fileId);
}
