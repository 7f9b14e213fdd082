package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Ids;
import io.compliance4j.testkit.tenant.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue of errors: every message the service gives, in its newest wording, and the older one where a switch asks. */
final class Errors {
    private static final String INVALID = "invalid_request_error";
    private static final String MISSING = "not_found_error";
    private final Set<OlderBehavior> older;

    Errors(Set<OlderBehavior> older) {
        this.older = older;
    }

    private boolean oldWording() {
        return older.contains(OlderBehavior.OLDER_WORDING);
    }

    // ---- 400

    ApiException notEnabled() {
        return invalid("Compliance API is not enabled for this organization");
    }

    ApiException unknownParameter(String name, @Nullable String suggestion) {
        return invalid("Unknown query parameter: '" + name + "'."
                + (suggestion == null ? "" : " Did you mean '" + suggestion + "'?"));
    }

    ApiException outOfRange(String name, String value, long given, long min, long max) {
        if (oldWording() && name.equals("limit")) {
            return invalid(
                    "The limit parameter must be between " + min + " and " + max + ", inclusive. Got " + value + ".");
        }
        return given < min
                ? invalid(name + ": Input should be greater than or equal to " + min)
                : invalid(name + ": Input should be less than or equal to " + max);
    }

    ApiException notAnInteger(String name) {
        return invalid(name + ": Input should be a valid integer, unable to parse string as an integer");
    }

    ApiException notABoolean(String name) {
        return invalid(name + ": Input should be a valid boolean, unable to interpret input");
    }

    ApiException notOneOf(String name, List<String> values) {
        return invalid(name + ": Input should be "
                + values.stream().map(v -> "'" + v + "'").collect(Collectors.joining(" or ")));
    }

    ApiException badTimestamp(String name) {
        return oldWording()
                ? invalid("The `" + name + "` parameter contains an invalid timestamp format. Use RFC 3339.")
                : invalid(name + ": Input should be a valid datetime or date, with a time and an offset");
    }

    ApiException timestampWithoutOffset(String name) {
        return invalid(name + ": Input should have timezone info");
    }

    ApiException emptyRange() {
        return invalid("created_at.lt must be strictly after created_at.gte.");
    }

    ApiException notPermitted(String name, int index) {
        return invalid(name + "." + index + ": Input is not one of the permitted values.");
    }

    ApiException badId(String name, int index, String prefix) {
        return invalid(name + "." + index + ": Input should be an ID beginning with '" + prefix + "'");
    }

    ApiException malformedPathId(String name) {
        return invalid(name + ": Input is not a valid session ID");
    }

    ApiException tooMany(String name, int max, int given) {
        return invalid(name + ": List should have at most " + max + " items after validation, not " + given);
    }

    ApiException exclusive(String one, String other) {
        return invalid("The parameters '" + one + "' and '" + other + "' are mutually exclusive.");
    }

    ApiException onlyWith(String one, String other) {
        return invalid("The parameter '" + one + "' can only be used together with " + other + ".");
    }

    ApiException notWith(String one, String other) {
        return invalid("The parameter '" + one + "' cannot be used together with " + other + ".");
    }

    ApiException required(String name) {
        return invalid(name + ": Field required");
    }

    ApiException zeroBytes(String name) {
        return invalid(name + ": Input should be -1 or greater than or equal to 1");
    }

    ApiException badActivityCursor(String name, String value) {
        return oldWording()
                ? invalid("Invalid `" + name + "`. No activity found for `" + name + "` \"" + value + "\"")
                : invalid("Invalid activity_id format: '" + value + "'");
    }

    ApiException badCursor(String name) {
        return invalid("Invalid pagination cursor for '" + name + "'");
    }

    ApiException badPage() {
        return invalid("The page parameter is not a valid cursor for this request.");
    }

    ApiException expiredPage() {
        return invalid(
                "The page cursor has expired. Restart the walk without a page parameter; results will reflect the"
                        + " current retention boundary.");
    }

    // ---- 401, and the 404 that hides the API from strangers

    ApiException stranger(Operation operation) {
        if (operation == Operation.SETTINGS || older.contains(OlderBehavior.UNAUTHENTICATED_IS_401)) {
            return unauthenticated(
                    oldWording() ? "The API key provided is invalid or has been revoked." : "API key is invalid.",
                    false);
        }
        return noRoute();
    }

    ApiException invalidKey() {
        return unauthenticated(
                oldWording() ? "The API key provided is invalid or has been revoked." : "API key is invalid.", false);
    }

    ApiException deactivatedKey() {
        return unauthenticated(
                oldWording() ? "The API key provided is invalid or has been revoked." : "API key has been deactivated.",
                false);
    }

    ApiException expiredKey() {
        return unauthenticated("API key has expired.", true);
    }

    // ---- 403

    ApiException missingScope(List<Scope> got, Scope needed, boolean delete) {
        String granted = python(got.stream().map(Scope::wireName).toList());
        String wanted = delete || oldWording()
                ? " Needed: " + python(List.of(needed.wireName()))
                : " Needed one of: " + python(List.of(needed.wireName(), Scope.READ_ORG_AUDIT.wireName()));
        String message = "Missing required scopes. Got: " + granted + wanted;
        return older.contains(OlderBehavior.MISSING_SCOPE_IS_401)
                ? unauthenticated(message, false)
                : new ApiException(403, "permission_error", message);
    }

    ApiException foreignOrganization() {
        return new ApiException(
                403, "permission_error", "Cannot query compliance data for organizations outside this API key's scope");
    }

    // ---- 404

    ApiException noRoute() {
        return missing("Not found");
    }

    ApiException noChat(String id) {
        return missing(oldWording() ? "Chat " + id + " not found." : "Chat conversation not found: '" + id + "'");
    }

    ApiException noFile(String id) {
        return missing(
                oldWording()
                        ? "No file found with provided id, or it has already been deleted."
                        : "File not found: " + Ids.uuidOf(id));
    }

    ApiException noGeneratedFile(String id) {
        return missing("Generated file not found: '" + id + "'");
    }

    ApiException noGeneratedFileContent(String id) {
        return missing("Generated file content not found: '" + id + "'");
    }

    ApiException noArtifactVersion(String id) {
        return missing("Artifact version not found: '" + id + "'");
    }

    ApiException noProject() {
        return missing("No project is found with the provided id.");
    }

    ApiException noProjectToDelete() {
        return missing("No project found with provided id, or it has already been deleted.");
    }

    ApiException noDocument() {
        return missing("No project document found with the provided id.");
    }

    ApiException noDocumentToDelete() {
        return missing("No project document found with provided id, or it has already been deleted.");
    }

    ApiException noLocalSession() {
        return missing("Local session not found.");
    }

    ApiException localSessionsUnavailable() {
        return missing("Local sessions are not available.");
    }

    ApiException noRemoteSession() {
        return missing("Remote session not found.");
    }

    ApiException noOrganization(String id) {
        return missing(
                "The \"" + id + "\" organization does not exist or the requester is not authorized to access it.");
    }

    ApiException noSettings(String id) {
        return missing("organization `" + id + "` not found in this organization's hierarchy");
    }

    ApiException noRole() {
        return missing("Role not found.");
    }

    ApiException noGroup() {
        return missing("Group not found.");
    }

    ApiException noCodeArtifact() {
        return missing("Artifact not found.");
    }

    ApiException noCodeArtifactVersion() {
        return missing("Artifact version not found.");
    }

    // ---- 409, 429, 503

    ApiException projectHasChats(String id) {
        return new ApiException(
                409,
                older.contains(OlderBehavior.CONFLICT_ERROR_TYPE) ? "conflict_error" : INVALID,
                "The \"" + id
                        + "\" project cannot be deleted as it has chats attached to it. Delete or detach all chats,"
                        + " and try deleting the project again.");
    }

    ApiException rateLimited(int perMinute, int retryAfter) {
        return new ApiException(
                429,
                "rate_limit_error",
                "Compliance API rate limit of " + perMinute + " requests per minute per parent organization has been"
                        + " exceeded. Retry after the time indicated by the retry-after header. Quote the request-id"
                        + " response header when contacting Anthropic support.",
                retryAfter,
                false);
    }

    ApiException uploadInFlight() {
        return new ApiException(
                503, "overloaded_error", "The artifact version is not available yet. Try again shortly.");
    }

    private static ApiException invalid(String message) {
        return new ApiException(400, INVALID, message);
    }

    private static ApiException missing(String message) {
        return new ApiException(404, MISSING, message);
    }

    private static ApiException unauthenticated(String message, boolean withoutRequestId) {
        return new ApiException(401, "authentication_error", message, null, withoutRequestId);
    }

    private static String python(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ", "[", "]"));
    }
}
