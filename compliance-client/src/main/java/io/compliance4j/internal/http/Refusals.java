package io.compliance4j.internal.http;

import io.compliance4j.error.ApiError;
import io.compliance4j.error.AuthenticationException;
import io.compliance4j.error.BadRequestException;
import io.compliance4j.error.ComplianceApiException;
import io.compliance4j.error.ComplianceException;
import io.compliance4j.error.ConflictException;
import io.compliance4j.error.ContentUnavailableException;
import io.compliance4j.error.CursorExpiredException;
import io.compliance4j.error.FeatureUnavailableException;
import io.compliance4j.error.MissingScopeException;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.error.PermissionException;
import io.compliance4j.error.RateLimitException;
import io.compliance4j.error.RedirectException;
import io.compliance4j.error.ServerException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes an exception of an answer that is no 200: what it means, and what to do next. */
final class Refusals {

    private Refusals() {}

    static ComplianceException exception(Operation operation, Head head, ApiError error, Instant now) {
        int status = head.status();
        if (status >= 300 && status < 400) {
            return redirect(head, error);
        }
        return switch (status) {
            case 400 -> badRequest(error);
            case 401 -> unusableKey(error);
            case 403 -> forbidden(error);
            case 404, 410 -> notFound(operation, error);
            case 409 ->
                new ConflictException(error, "Remove what is attached (the chats of a project), then delete it again.");
            case 429 -> rateLimit(error, RetryAfter.of(head, now));
            case 407 ->
                new ComplianceApiException(error, "The proxy wants credentials: give the client an authenticator(…).");
            default ->
                status >= 500
                        ? serverFailure(error, head)
                        : new ComplianceApiException(
                                error,
                                "The client does not expect this status; check what is between it and the service.");
        };
    }

    private static ComplianceException badRequest(ApiError error) {
        if (KnownMessages.apiNotEnabled(error)) {
            return new FeatureUnavailableException(
                    error,
                    "Have a primary owner switch the Compliance API on (claude.ai, Organization settings, API); what"
                            + " happens until then is not recorded.");
        }
        if (KnownMessages.cursorExpired(error)) {
            return new CursorExpiredException(error, "Begin the walk again without the cursor.");
        }
        return new BadRequestException(error, "Change the request; sending the same again gives the same answer.");
    }

    private static AuthenticationException unusableKey(ApiError error) {
        return new AuthenticationException(
                error,
                "Check that the key is a Compliance Access Key that is active and not expired; to replace a key while"
                        + " the program runs, give the client an apiKeySupplier(…).");
    }

    private static PermissionException forbidden(ApiError error) {
        List<String> needed = KnownMessages.neededScopes(error);
        if (needed.isEmpty()) {
            return new PermissionException(
                    error, "The key does not reach this organization or endpoint; use one that does.");
        }
        return new MissingScopeException(
                error,
                "Scopes are fixed when a key is created: use a key that has " + String.join(" or ", needed) + ".",
                KnownMessages.grantedScopes(error),
                needed);
    }

    private static ComplianceApiException notFound(Operation operation, ApiError error) {
        if (KnownMessages.bareNotFound(error) && !saysNothingElse(operation)) {
            return new AuthenticationException(
                    error,
                    "This is how the service answers a key that it cannot use here: check that the key is a Compliance"
                            + " Access Key, and that the base URI is right.");
        }
        if (KnownMessages.localSessionsUnavailable(error)) {
            return new FeatureUnavailableException(
                    error, "Keep what is queued and try on a later run; nothing says that the sessions are gone.");
        }
        return switch (operation) {
            case DOWNLOAD_GENERATED_FILE ->
                new ContentUnavailableException(error, "The stored file has expired; its metadata may still be there.");
            case DOWNLOAD_CODE_ARTIFACT ->
                new ContentUnavailableException(
                        error, "The version has rotated out or the artifact is gone; list the artifacts again.");
            case LIST_REMOTE_SESSION_MESSAGES ->
                new NotFoundException(
                        error,
                        "Unknown, deleted, not visible to this key, or still pending: ask again on a later run.");
            default -> new NotFoundException(error, "Unknown, already gone, or not visible to this key.");
        };
    }

    /** The contract has no wording for what is missing at these, so the bare one may mean the record. */
    private static boolean saysNothingElse(Operation operation) {
        return operation == Operation.DOWNLOAD_CODE_ARTIFACT || operation == Operation.DELETE_CODE_ARTIFACT;
    }

    private static RateLimitException rateLimit(ApiError error, Optional<Duration> retryAfter) {
        String advice = retryAfter
                .map(wait -> "Go on with the same cursor after " + wait.toSeconds() + " s")
                .orElse("Go on with the same cursor later");
        return new RateLimitException(
                error,
                advice + "; give everything that uses this organization's limit one RequestBudget.",
                retryAfter.orElse(null));
    }

    private static RedirectException redirect(Head head, ApiError error) {
        String target = head.header("location").map(Refusals::host).orElse("unknown");
        return new RedirectException(
                error,
                "The answer points to " + target + ", which received no request and no key. Check the base URI and the"
                        + " proxies on the way.",
                target);
    }

    private static String host(String location) {
        try {
            String host = URI.create(location).getHost();
            return host == null ? "unknown" : host;
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }

    private static ServerException serverFailure(ApiError error, Head head) {
        boolean certain = error.status() == 500
                && head.header("x-should-retry").filter("false"::equals).isPresent();
        boolean dataDependent =
                certain || KnownMessages.hangsOnTheRecord(error) || KnownMessages.hangsOnTheContentKey(error);
        return new ServerException(
                error,
                dataDependent
                        ? "It comes with this record and may last: skip it and come back on a later run."
                        : "Try again later; if it lasts, quote the request-id to the vendor's support.",
                dataDependent);
    }
}
