package io.compliance4j.deletion;

/**
 * Every destructive call. What is deleted here is gone at once and for good; archive first.
 *
 * <p>Nothing is requested unless the client was built with {@code allowDeletes(true)}. A deletion whose answer is lost
 * is repeated; if the record is gone by then, the result says {@link DeleteResult.Outcome#ALREADY_GONE}. Thread-safe.
 */
public interface Deletions {

    /**
     * Deletes a chat with its messages and attached files, and the cloud sessions started for it.
     *
     * @throws IllegalStateException if the client was not built with {@code allowDeletes(true)}
     * @throws io.compliance4j.error.NotFoundException if it is unknown, already gone or not visible to this key
     * @throws io.compliance4j.error.ResponseFormatException if the answer does not confirm the deletion
     */
    DeleteResult chat(String chatId);

    /**
     * Deletes an uploaded file of a chat or project.
     *
     * @throws IllegalStateException if the client was not built with {@code allowDeletes(true)}
     * @throws io.compliance4j.error.NotFoundException if it is unknown, already gone or not visible to this key
     * @throws io.compliance4j.error.ResponseFormatException if the answer does not confirm the deletion
     */
    DeleteResult file(String fileId);

    /**
     * Deletes a project with its documents, files and roles.
     *
     * @throws IllegalStateException if the client was not built with {@code allowDeletes(true)}
     * @throws io.compliance4j.error.NotFoundException if it is unknown, already gone or not visible to this key
     * @throws io.compliance4j.error.ResponseFormatException if the answer does not confirm the deletion
     * @throws io.compliance4j.error.ConflictException if chats are attached to it; never repeated by itself
     */
    DeleteResult project(String projectId);

    /**
     * Deletes a text document of a project.
     *
     * @throws IllegalStateException if the client was not built with {@code allowDeletes(true)}
     * @throws io.compliance4j.error.NotFoundException if it is unknown, already gone or not visible to this key
     * @throws io.compliance4j.error.ResponseFormatException if the answer does not confirm the deletion
     */
    DeleteResult projectDocument(String documentId);

    /**
     * Deletes a Claude Code artifact with all its versions. The confirmation means that it is accepted; the content is
     * erased a little later.
     *
     * @throws IllegalStateException if the client was not built with {@code allowDeletes(true)}
     * @throws io.compliance4j.error.NotFoundException if it is unknown, already gone or not visible to this key
     * @throws io.compliance4j.error.ResponseFormatException if the answer does not confirm the deletion
     */
    DeleteResult codeArtifact(String artifactId);
}
