package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routing table: every operation of the API with its path and the scope it asks for, in the contract's order. */
public enum Operation {
    ACTIVITIES("GET", "/activities", Scope.READ_ACTIVITIES),

    ORGANIZATIONS("GET", "/organizations", Scope.READ_ORG_DATA),
    ORGANIZATION_USERS("GET", "/organizations/{org_uuid}/users", Scope.READ_USER_DATA),
    USER_PREFERENCES("GET", "/organizations/{org_uuid}/user_preferences", Scope.READ_USER_DATA),
    ROLES("GET", "/organizations/{org_uuid}/roles", Scope.READ_ORG_DATA),
    ROLE("GET", "/organizations/{org_uuid}/roles/{role_id}", Scope.READ_ORG_DATA),
    ROLE_PERMISSIONS("GET", "/organizations/{org_uuid}/roles/{role_id}/permissions", Scope.READ_ORG_DATA),
    SETTINGS("GET", "/organizations/{org_uuid}/settings", Scope.READ_ORG_DATA),
    GROUPS("GET", "/groups", Scope.READ_ORG_DATA),
    GROUP("GET", "/groups/{group_id}", Scope.READ_ORG_DATA),
    GROUP_MEMBERS("GET", "/groups/{group_id}/members", Scope.READ_USER_DATA),

    CHATS("GET", "/apps/chats", Scope.READ_USER_DATA),
    CHAT_MESSAGES("GET", "/apps/chats/{claude_chat_id}/messages", Scope.READ_USER_DATA),
    DELETE_CHAT("DELETE", "/apps/chats/{claude_chat_id}", Scope.DELETE_USER_DATA),
    FILE("GET", "/apps/chats/files/{claude_file_id}", Scope.READ_USER_DATA),
    FILE_CONTENT("GET", "/apps/chats/files/{claude_file_id}/content", Scope.READ_USER_DATA),
    DELETE_FILE("DELETE", "/apps/chats/files/{claude_file_id}", Scope.DELETE_USER_DATA),
    GENERATED_FILE("GET", "/apps/chats/generated-files/{claude_gen_file_id}", Scope.READ_USER_DATA),
    GENERATED_FILE_CONTENT("GET", "/apps/chats/generated-files/{claude_gen_file_id}/content", Scope.READ_USER_DATA),
    ARTIFACT("GET", "/apps/artifacts/{artifact_version_id}", Scope.READ_USER_DATA),
    ARTIFACT_CONTENT("GET", "/apps/artifacts/{artifact_version_id}/content", Scope.READ_USER_DATA),

    PROJECTS("GET", "/apps/projects", Scope.READ_USER_DATA),
    PROJECT("GET", "/apps/projects/{project_id}", Scope.READ_USER_DATA),
    DELETE_PROJECT("DELETE", "/apps/projects/{project_id}", Scope.DELETE_USER_DATA),
    PROJECT_ATTACHMENTS("GET", "/apps/projects/{project_id}/attachments", Scope.READ_USER_DATA),
    PROJECT_COLLABORATORS("GET", "/apps/projects/{project_id}/collaborators", Scope.READ_USER_DATA),
    DOCUMENT("GET", "/apps/projects/documents/{document_id}", Scope.READ_USER_DATA),
    DOCUMENT_METADATA("GET", "/apps/projects/documents/{document_id}/metadata", Scope.READ_USER_DATA),
    DELETE_DOCUMENT("DELETE", "/apps/projects/documents/{document_id}", Scope.DELETE_USER_DATA),

    LOCAL_SESSIONS("GET", "/apps/sessions/local", Scope.READ_USER_DATA),
    LOCAL_SESSION("GET", "/apps/sessions/local/{local_session_id}", Scope.READ_USER_DATA),
    LOCAL_SESSION_MESSAGES("GET", "/apps/sessions/local/{local_session_id}/messages", Scope.READ_USER_DATA),
    REMOTE_SESSIONS("GET", "/apps/sessions/remote", Scope.READ_USER_DATA),
    REMOTE_SESSION_MESSAGES("GET", "/apps/sessions/remote/{claude_remote_session_id}/messages", Scope.READ_USER_DATA),
    CODE_ARTIFACTS("GET", "/apps/code/artifacts", Scope.READ_USER_DATA),
    CODE_ARTIFACT_VERSION("GET", "/apps/code/artifacts/{artifact_id}/versions/{version_id}", Scope.READ_USER_DATA),
    DELETE_CODE_ARTIFACT("DELETE", "/apps/code/artifacts/{artifact_id}", Scope.DELETE_USER_DATA);

    private static final String PREFIX = "/v1/compliance";
    private static final Map<String, List<Route>> ROUTES = new HashMap<>();

    static {
        for (Operation operation : values()) {
            List<String> segments = segments(operation.template);
            ROUTES.computeIfAbsent(operation.method + segments.size(), k -> new ArrayList<>())
                    .add(new Route(operation, segments));
        }
    }

    private final String method;
    private final String template;
    private final Scope scope;

    Operation(String method, String template, Scope scope) {
        this.method = method;
        this.template = PREFIX + template;
        this.scope = scope;
    }

    public String method() {
        return method;
    }

    /** The path with its parameters in braces. */
    public String template() {
        return template;
    }

    public Scope scope() {
        return scope;
    }

    public boolean isDelete() {
        return method.equals("DELETE");
    }

    /** Draws on the second budget too. */
    public boolean isRemoteSession() {
        return this == REMOTE_SESSIONS || this == REMOTE_SESSION_MESSAGES;
    }

    /** Answers 404 on all three endpoints while local sessions are not available. */
    public boolean isLocalSession() {
        return this == LOCAL_SESSIONS || this == LOCAL_SESSION || this == LOCAL_SESSION_MESSAGES;
    }

    /** The operation with exactly this method and template, such as {@code GET /v1/compliance/activities}. */
    public static Optional<Operation> named(String route) {
        return Arrays.stream(values())
                .filter(operation -> (operation.method + " " + operation.template).equals(route))
                .findFirst();
    }

    /** What a request is routed to. */
    public record Match(Operation operation, List<String> parameters) {
        public String parameter(int index) {
            return parameters.get(index);
        }
    }

    /** The operation for a path whose segments are still percent-encoded; where two fit, literal segments win. */
    public static Optional<Match> match(String method, String path) {
        List<String> parts = segments(path);
        Route best = null;
        for (Route route : ROUTES.getOrDefault(method + parts.size(), List.of())) {
            if (route.fits(parts) && (best == null || route.isMoreLiteralThan(best))) {
                best = route;
            }
        }
        return best == null ? Optional.empty() : Optional.of(new Match(best.operation, best.parametersOf(parts)));
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private record Route(Operation operation, List<String> segments) {
        boolean fits(List<String> parts) {
            for (int i = 0; i < parts.size(); i++) {
                if (isParameter(i) ? parts.get(i).isEmpty() : !segments.get(i).equals(parts.get(i))) {
                    return false;
                }
            }
            return true;
        }

        /** Whether it has a literal at the first segment where one of the two has none. */
        boolean isMoreLiteralThan(Route other) {
            for (int i = 0; i < segments.size(); i++) {
                if (isParameter(i) != other.isParameter(i)) {
                    return other.isParameter(i);
                }
            }
            return false;
        }

        List<String> parametersOf(List<String> parts) {
            List<String> parameters = new ArrayList<>(2);
            for (int i = 0; i < parts.size(); i++) {
                if (isParameter(i)) {
                    parameters.add(QueryString.decode(parts.get(i)));
                }
            }
            return parameters;
        }

        private boolean isParameter(int index) {
            return segments.get(index).startsWith("{");
        }
    }
}
