package io.compliance4j.file;

import io.compliance4j.transfer.Download;

/**
 * Files that tools made in chats.
 *
 * <p>Among the generated files of a message there may be some that are stored like uploads ({@code claude_file_…}); the
 * calls here take those too and ask where they are. Thread-safe. Lists request nothing before they are walked; failures
 * are those of {@code io.compliance4j.error}.
 */
public interface GeneratedFiles {

    /**
     * What is known of a file ({@code claude_gen_file_…} or {@code claude_file_…}).
     *
     * @throws io.compliance4j.error.NotFoundException if it is unknown, gone or not visible to this key
     */
    FileMetadata metadata(String fileId);

    /**
     * The content of a file. Delivering it fails with {@link io.compliance4j.error.ContentUnavailableException} once
     * the stored file has expired, although its metadata stays.
     */
    Download download(String fileId);
}
