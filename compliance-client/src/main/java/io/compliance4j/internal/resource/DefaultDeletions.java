package io.compliance4j.internal.resource;

import io.compliance4j.deletion.DeleteResult;
import io.compliance4j.deletion.Deletions;
import io.compliance4j.error.ConflictException;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.internal.codec.DeletionCodec;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;

/** Destructive calls, behind a lock that is opened when the client is built. */
public final class DefaultDeletions implements Deletions {

    private final Api api;
    private final boolean allowed;

    public DefaultDeletions(Api api, boolean allowed) {
        this.api = api;
        this.allowed = allowed;
    }

    @Override
    public DeleteResult chat(String chatId) {
        return delete(Operation.DELETE_CHAT, chatId, "claude_chat_deleted");
    }

    @Override
    public DeleteResult file(String fileId) {
        return delete(Operation.DELETE_FILE, fileId, "claude_file_deleted");
    }

    @Override
    public DeleteResult project(String projectId) {
        try {
            return delete(Operation.DELETE_PROJECT, projectId, "claude_project_deleted");
        } catch (ConflictException e) {
            ConflictException explained = new ConflictException(
                    e.error(),
                    "Chats are attached to the project: list them with chats().ofUsers(members of the project, query with"
                            + " this projectId), delete each of them, then delete the project again.");
            explained.addSuppressed(e);
            throw explained;
        }
    }

    @Override
    public DeleteResult projectDocument(String documentId) {
        return delete(Operation.DELETE_PROJECT_DOCUMENT, documentId, "claude_project_document_deleted");
    }

    @Override
    public DeleteResult codeArtifact(String artifactId) {
        return delete(Operation.DELETE_CODE_ARTIFACT, artifactId, "code_artifact_deleted");
    }

    private DeleteResult delete(Operation operation, String id, String confirmation) {
        if (!allowed) {
            throw new IllegalStateException(
                    "This client must not delete: deletions are final, so that they have to be asked for when the client"
                            + " is built, with allowDeletes(true)");
        }
        try {
            return api.send(ApiRequest.of(operation, id), DeletionCodec.confirmation(id, confirmation));
        } catch (NotFoundException e) {
            if (!e.error().earlierAttemptUnclear()) {
                throw e;
            }
            return DeleteResult.builder()
                    .id(id)
                    .outcome(DeleteResult.Outcome.ALREADY_GONE)
                    .requestId(e.requestId())
                    .build();
        }
    }
}
