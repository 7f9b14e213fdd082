package io.compliance4j.internal.resource;

import io.compliance4j.internal.codec.ProjectCodec;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.transfer.Downloads;
import io.compliance4j.internal.transfer.TextContent;
import io.compliance4j.project.ProjectDocument;
import io.compliance4j.project.ProjectDocumentMetadata;
import io.compliance4j.project.ProjectDocuments;
import io.compliance4j.transfer.Download;

/** Calls for project documents. */
public final class DefaultProjectDocuments implements ProjectDocuments {

    private final Api api;

    public DefaultProjectDocuments(Api api) {
        this.api = api;
    }

    @Override
    public ProjectDocument get(String documentId) {
        return api.send(ApiRequest.of(Operation.GET_PROJECT_DOCUMENT, documentId), ProjectCodec.DOCUMENT);
    }

    @Override
    public ProjectDocumentMetadata metadata(String documentId) {
        return api.send(
                ApiRequest.of(Operation.GET_PROJECT_DOCUMENT_METADATA, documentId), ProjectCodec.DOCUMENT_METADATA);
    }

    @Override
    public Download download(String documentId) {
        ApiRequest.of(Operation.GET_PROJECT_DOCUMENT, documentId);
        return Downloads.text(documentId, () -> {
            ProjectDocumentMetadata metadata = metadata(documentId);
            ProjectDocument document = get(documentId);
            return new TextContent(document.content(), document.filename(), metadata.mimeType(), metadata.md5());
        });
    }
}
