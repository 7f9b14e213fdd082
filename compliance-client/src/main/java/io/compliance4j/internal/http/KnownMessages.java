package io.compliance4j.internal.http;

import io.compliance4j.error.ApiError;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few places where only the wording of a refusal tells what it means. */
final class KnownMessages {

    private static final Pattern GRANTED = Pattern.compile("Got:\\s*\\[([^\\]]*)\\]");
    private static final Pattern NEEDED = Pattern.compile("Needed(?: one of)?:\\s*\\[([^\\]]*)\\]");
    private static final Pattern SCOPE = Pattern.compile("[\\w:.-]+");

    private KnownMessages() {}

    /** The retention of this very record cannot be evaluated; may last for days. */
    static boolean hangsOnTheRecord(ApiError error) {
        return error.status() == 503 && says(error, "cannot currently evaluate retention overrides");
    }

    /** Content behind an encryption key that may be unusable for long. */
    static boolean hangsOnTheContentKey(ApiError error) {
        return error.status() == 503 && says(error, "captured content is temporarily unavailable");
    }

    static boolean apiNotEnabled(ApiError error) {
        return says(error, "compliance api is not enabled");
    }

    static boolean cursorExpired(ApiError error) {
        return says(error, "page cursor has expired");
    }

    static boolean localSessionsUnavailable(ApiError error) {
        return says(error, "local sessions are not available");
    }

    /** How the service answers a missing or unusable key on all endpoints but the settings. */
    static boolean bareNotFound(ApiError error) {
        return error.message().filter("Not found"::equals).isPresent();
    }

    static List<String> grantedScopes(ApiError error) {
        return scopes(GRANTED, error);
    }

    static List<String> neededScopes(ApiError error) {
        return scopes(NEEDED, error);
    }

    private static List<String> scopes(Pattern list, ApiError error) {
        Matcher matcher = list.matcher(error.message().orElse(""));
        return matcher.find()
                ? SCOPE.matcher(matcher.group(1)).results().map(r -> r.group()).toList()
                : List.of();
    }

    private static boolean says(ApiError error, String words) {
        return error.message().orElse("").toLowerCase(java.util.Locale.ROOT).contains(words);
    }
}
