package io.compliance4j.samples.cli;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.http.ClientListener;
import io.compliance4j.http.RequestBudget;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that talks to the service, and the client that they describe. */
final class ServiceOptions {

    static final String BASE_URL_VARIABLE = "COMPLIANCE_BASE_URL";

    @Option(
            names = "--key-file",
            paramLabel = "PATH",
            description = "File that holds the Compliance Access Key. Without it: the environment variable "
                    + ApiKey.ENVIRONMENT_VARIABLE + ".")
    private @Nullable Path keyFile;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the service is. Without it: the environment variable " + BASE_URL_VARIABLE
                    + ", or https://api.anthropic.com. Plain http only for loopback addresses.")
    private @Nullable URI baseUrl;

    @Option(
            names = "--requests-per-minute",
            paramLabel = "N",
            defaultValue = "600",
            description = "Send no more than this in any 60 s (default: ${DEFAULT-VALUE}).")
    private int requestsPerMinute;

    /**
     * A client for these options.
     *
     * @throws KeyException if there is no key, or it cannot be one
     * @throws IllegalArgumentException if the address or the budget makes no sense
     */
    ComplianceClient connect(Map<String, String> environment, boolean allowDeletes, List<ClientListener> listeners) {
        ComplianceClient.Builder builder = ComplianceClient.builder()
                .apiKey(key(environment))
                .applicationName("compliance-cli/0.1")
                .budget(RequestBudget.perMinute(requestsPerMinute))
                .allowDeletes(allowDeletes);
        String fromEnvironment = environment.getOrDefault(BASE_URL_VARIABLE, "");
        if (baseUrl != null) {
            builder.baseUri(baseUrl);
        } else if (!fromEnvironment.isEmpty()) {
            builder.baseUri(URI.create(fromEnvironment));
        }
        listeners.forEach(builder::listener);
        return builder.build();
    }

    ApiKey key(Map<String, String> environment) {
        try {
            if (keyFile != null) {
                return ApiKey.fromFile(keyFile);
            }
            String secret = environment.getOrDefault(ApiKey.ENVIRONMENT_VARIABLE, "");
            if (secret.isEmpty()) {
                throw new KeyException(
                        "there is no key: set the environment variable " + ApiKey.ENVIRONMENT_VARIABLE
                                + " or give --key-file PATH. Keys are made in claude.ai, Organization settings, API",
                        null);
            }
            return ApiKey.of(secret);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new KeyException(ExitStatus.oneLine(e), e);
        }
    }
}
