package io.compliance4j.internal.http;

import static io.compliance4j.internal.http.Operation.Answer.BYTES;
import static io.compliance4j.internal.http.Operation.Answer.JSON;
import static io.compliance4j.internal.http.Operation.Method.DELETE;
import static io.compliance4j.internal.http.Operation.Method.GET;

/** The operations of the Compliance API: the one place that knows their methods and paths. */
public enum Operation {
    LIST_ACTIVITIES(GET, "/activities", JSON),

    LIST_ORGANIZATIONS(GET, "/organizations", JSON),
    LIST_ORGANIZATION_USERS(GET, "/organizations/{org_uuid}/users", JSON),
    LIST_USER_PREFERENCES(GET, "/organizations/{org_uuid}/user_preferences", JSON),
    LIST_ROLES(GET, "/organizations/{org_uuid}/roles", JSON),
    GET_ROLE(GET, "/organizations/{org_uuid}/roles/{role_id}", JSON),
    LIST_ROLE_PERMISSIONS(GET, "/organizations/{org_uuid}/roles/{role_id}/permissions", JSON),
    GET_SETTINGS(GET, "/organizations/{organization_id}/settings", JSON),

    LIST_GROUPS(GET, "/groups", JSON),
    GET_GROUP(GET, "/groups/{group_id}", JSON),
    LIST_GROUP_MEMBERS(GET, "/groups/{group_id}/members", JSON),

    LIST_CHATS(GET, "/apps/chats", JSON),
    LIST_CHAT_MESSAGES(GET, "/apps/chats/{claude_chat_id}/messages", JSON),
    DELETE_CHAT(DELETE, "/apps/chats/{claude_chat_id}", JSON),

    GET_FILE(GET, "/apps/chats/files/{claude_file_id}", JSON),
    DOWNLOAD_FILE(GET, "/apps/chats/files/{claude_file_id}/content", BYTES),
    DELETE_FILE(DELETE, "/apps/chats/files/{claude_file_id}", JSON),

    GET_GENERATED_FILE(GET, "/apps/chats/generated-files/{claude_gen_file_id}", JSON),
    DOWNLOAD_GENERATED_FILE(GET, "/apps/chats/generated-files/{claude_gen_file_id}/content", BYTES),

    GET_ARTIFACT(GET, "/apps/artifacts/{artifact_version_id}", JSON),
    GET_ARTIFACT_CONTENT(GET, "/apps/artifacts/{artifact_version_id}/content", BYTES),

    LIST_PROJECTS(GET, "/apps/projects", JSON),
    GET_PROJECT(GET, "/apps/projects/{project_id}", JSON),
    DELETE_PROJECT(DELETE, "/apps/projects/{project_id}", JSON),
    LIST_PROJECT_ATTACHMENTS(GET, "/apps/projects/{project_id}/attachments", JSON),
    LIST_PROJECT_COLLABORATORS(GET, "/apps/projects/{project_id}/collaborators", JSON),

    GET_PROJECT_DOCUMENT(GET, "/apps/projects/documents/{document_id}", JSON),
    GET_PROJECT_DOCUMENT_METADATA(GET, "/apps/projects/documents/{document_id}/metadata", JSON),
    DELETE_PROJECT_DOCUMENT(DELETE, "/apps/projects/documents/{document_id}", JSON),

    LIST_LOCAL_SESSIONS(GET, "/apps/sessions/local", JSON),
    GET_LOCAL_SESSION(GET, "/apps/sessions/local/{local_session_id}", JSON),
    LIST_LOCAL_SESSION_MESSAGES(GET, "/apps/sessions/local/{local_session_id}/messages", JSON),

    LIST_REMOTE_SESSIONS(GET, "/apps/sessions/remote", JSON),
    LIST_REMOTE_SESSION_MESSAGES(GET, "/apps/sessions/remote/{claude_remote_session_id}/messages", JSON),

    LIST_CODE_ARTIFACTS(GET, "/apps/code/artifacts", JSON),
    DOWNLOAD_CODE_ARTIFACT(GET, "/apps/code/artifacts/{artifact_id}/versions/{version_id}", BYTES),
    DELETE_CODE_ARTIFACT(DELETE, "/apps/code/artifacts/{artifact_id}", JSON);

    private static final String ROOT = "/v1/compliance";

    private final Method method;
    private final String path;
    private final Answer answer;
    private final int pathParameters;

    Operation(Method method, String path, Answer answer) {
        this.method = method;
        this.path = ROOT + path;
        this.answer = answer;
        this.pathParameters = (int) path.chars().filter(c -> c == '{').count();
    }

    public Method method() {
        return method;
    }

    /** Path with its parameters in braces. */
    public String pathTemplate() {
        return path;
    }

    /** What a 200 carries. */
    public Answer answer() {
        return answer;
    }

    /** Whether the answer is read into memory, so that its size has to be bounded; the others are streamed. */
    public boolean isReadWhole() {
        return answer == Answer.JSON || this == GET_ARTIFACT_CONTENT;
    }

    /** Number of identifiers the path takes. */
    public int pathParameters() {
        return pathParameters;
    }

    /** Whether calls also draw on the remote sessions' own budget, whose size the vendor does not publish. */
    public boolean drawsOnRemoteSessionBudget() {
        return this == LIST_REMOTE_SESSIONS || this == LIST_REMOTE_SESSION_MESSAGES;
    }

    /** Method and path template: how logs, listeners and exceptions name the operation, without anybody's ids. */
    @Override
    public String toString() {
        return method + " " + path;
    }

    /** The methods that the API has. */
    public enum Method {
        GET,
        DELETE
    }

    /** Kinds of bodies. */
    public enum Answer {
        /** A JSON document, small enough to be read whole. */
        JSON,
        /** Bytes of any length, streamed. */
        BYTES
    }
}
