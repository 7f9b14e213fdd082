package io.compliance4j.samples;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.organization.Organization;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * The client as a bean: one instance for the application, closed with it. Plain Java, so that it also fits Micronaut,
 * Quarkus or a servlet listener; in Spring this is
 *
 * <pre>{@code
 * @Bean(destroyMethod = "close")
 * SpringBean compliance(@Value("${compliance.url}") URI url, @Value("${compliance.key-file}") Path keyFile) {
 *     return new SpringBean(url, keyFile);
 * }
 * }</pre>
 */
public final class SpringBean implements AutoCloseable {

    private final ComplianceClient client;

    /** Requests nothing yet, so that the application starts while the service is away. */
    public SpringBean(URI url, Path keyFile) {
        this.client = ComplianceClient.builder()
                .baseUri(url)
                .apiKeySupplier(() -> ApiKey.fromFile(keyFile)) // asked again when the key was rotated
                .applicationName("spring-sample/1.0")
                .build();
    }

    /** Safe from any thread: requests of controllers and schedulers share the client. */
    public List<String> organizationNames() {
        return client.organizations().list().stream()
                .map(organization -> organization.name().orElseGet(organization::uuid))
                .toList();
    }

    /** For a health indicator: one cheap request. */
    public boolean isReachable() {
        List<Organization> first = client.organizations().list().toList(1);
        return !first.isEmpty();
    }

    /** Ends calls under way; the container does this last. */
    @Override
    public void close() {
        client.close();
    }
}
