package io.compliance4j.testkit.engine;

/** Which code answers which operation. */
final class Endpoints {
    private Endpoints() {}

    static Endpoint of(Operation operation) {
        return switch (operation) {
            case ACTIVITIES -> ActivityEndpoint::list;
            case ORGANIZATIONS -> DirectoryEndpoints::organizations;
            case ORGANIZATION_USERS -> DirectoryEndpoints::users;
            case USER_PREFERENCES -> DirectoryEndpoints::preferences;
            case ROLES -> DirectoryEndpoints::roles;
            case ROLE -> DirectoryEndpoints::role;
            case ROLE_PERMISSIONS -> DirectoryEndpoints::permissions;
            case SETTINGS -> SettingsEndpoint::get;
            case GROUPS -> DirectoryEndpoints::groups;
            case GROUP -> DirectoryEndpoints::group;
            case GROUP_MEMBERS -> DirectoryEndpoints::members;
            case CHATS -> ChatEndpoints::list;
            case CHAT_MESSAGES -> ChatEndpoints::messages;
            case DELETE_CHAT -> ChatEndpoints::delete;
            case FILE -> FileEndpoints::file;
            case FILE_CONTENT -> FileEndpoints::fileContent;
            case DELETE_FILE -> FileEndpoints::deleteFile;
            case GENERATED_FILE -> FileEndpoints::generatedFile;
            case GENERATED_FILE_CONTENT -> FileEndpoints::generatedFileContent;
            case ARTIFACT -> FileEndpoints::artifact;
            case ARTIFACT_CONTENT -> FileEndpoints::artifactContent;
            case PROJECTS -> ProjectEndpoints::list;
            case PROJECT -> ProjectEndpoints::get;
            case DELETE_PROJECT -> ProjectEndpoints::delete;
            case PROJECT_ATTACHMENTS -> ProjectEndpoints::attachments;
            case PROJECT_COLLABORATORS -> ProjectEndpoints::collaborators;
            case DOCUMENT -> ProjectEndpoints::document;
            case DOCUMENT_METADATA -> ProjectEndpoints::documentMetadata;
            case DELETE_DOCUMENT -> ProjectEndpoints::deleteDocument;
            case LOCAL_SESSIONS -> LocalSessionEndpoints::list;
            case LOCAL_SESSION -> LocalSessionEndpoints::get;
            case LOCAL_SESSION_MESSAGES -> LocalSessionEndpoints::messages;
            case REMOTE_SESSIONS -> RemoteSessionEndpoints::list;
            case REMOTE_SESSION_MESSAGES -> RemoteSessionEndpoints::messages;
            case CODE_ARTIFACTS -> CodeArtifactEndpoints::list;
            case CODE_ARTIFACT_VERSION -> CodeArtifactEndpoints::version;
            case DELETE_CODE_ARTIFACT -> CodeArtifactEndpoints::delete;
        };
    }
}
