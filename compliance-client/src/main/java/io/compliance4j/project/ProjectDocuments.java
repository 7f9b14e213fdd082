package io.compliance4j.project;

import io.compliance4j.transfer.Download;

/**
 * Text documents of projects.
 *
 * <p>Thread-safe. Lists request nothing before they are walked; failures are those of {@code io.compliance4j.error}.
 */
public interface ProjectDocuments {

    /**
     * A document ({@code claude_proj_doc_…}) with its text.
     *
     * @throws io.compliance4j.error.NotFoundException if it is unknown, gone or not visible to this key
     */
    ProjectDocument get(String documentId);

    /**
     * What is known of a document without its text.
     *
     * @throws io.compliance4j.error.NotFoundException if it is unknown, gone or not visible to this key
     */
    ProjectDocumentMetadata metadata(String documentId);

    /**
     * The text of a document as a file in UTF-8, compared with the MD5 of its metadata, which takes a second request.
     */
    Download download(String documentId);
}
