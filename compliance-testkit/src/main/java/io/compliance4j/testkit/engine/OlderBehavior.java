package io.compliance4j.testkit.engine;

/** Ways the service behaved once. Off by default; a test of an integration written against older documents sets them. */
public enum OlderBehavior {
    /** No key or an unusable key type answers 401 instead of 404. */
    UNAUTHENTICATED_IS_401,
    /** A missing scope answers 401 instead of 403. */
    MISSING_SCOPE_IS_401,
    /** A refused project delete has the type {@code conflict_error}. */
    CONFLICT_ERROR_TYPE,
    /** Error bodies have two levels only: no {@code type}, no {@code request_id}. */
    ERROR_BODY_WITHOUT_ENVELOPE,
    /** Invalid keys, limits, timestamps, cursors, missing scopes and unknown objects are worded as before September 2026. */
    OLDER_WORDING,
    /** Chats that their user deleted keep their content, files and artifacts. */
    DELETED_CHATS_KEEP_CONTENT,
    /** {@code user_ids[]} is mandatory on the list of chats. */
    CHATS_NEED_USER_IDS,
    /** {@code Content-Disposition} carries a plain {@code filename="…"}. */
    PLAIN_FILE_NAMES,
    /** The content of an artifact is served as bare text instead of a JSON object. */
    ARTIFACT_CONTENT_AS_TEXT
}
