package io.compliance4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.http.ClientListener;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.testkit.ComplianceServerExtension;
import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.assertion.ComplianceAssertions;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.User;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs every sample against the testkit. */
class SamplesTest {

    private static final int LONGEST_SAMPLE = 80;

    @RegisterExtension
    final ComplianceServerExtension extension = ComplianceServerExtension.builder()
            .tenant(() -> Tenant.generate(42).users(6).chats(12).activities(600).files(12))
            .server(server -> server.options(service -> service.requestsPerMinute(100_000)))
            .build();

    @TempDir
    Path directory;

    private static ComplianceClient.Builder client(FakeComplianceServer server) {
        return ComplianceClient.builder()
                .baseUri(server.baseUrl())
                .apiKey(ApiKey.of(server.key()))
                .budget(RequestBudget.perMinute(100_000));
    }

    @Test
    void ListActivities(FakeComplianceServer server) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ComplianceClient client = client(server).build()) {
            ListActivities.list(client, Instant.EPOCH, new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .isNotEmpty()
                .allMatch(line -> line.contains(" uploaded claude_file_"));
    }

    @Test
    void ExportCustodianChats(FakeComplianceServer server, Tenant tenant) throws IOException {
        List<String> custodians =
                tenant.users().all().stream().map(User::id).limit(3).toList();
        long expected = custodians.stream()
                .mapToLong(user -> tenant.chatsOfUser(user).size())
                .sum();
        try (ComplianceClient client = client(server).build()) {
            assertThat(ExportCustodianChats.export(client, custodians, Instant.EPOCH, directory))
                    .isEqualTo((int) expected);
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize((int) expected);
        }
    }

    @Test
    void DownloadEverything(FakeComplianceServer server) throws IOException {
        try (ComplianceClient client = client(server).build()) {
            DownloadEverything job = new DownloadEverything(client, directory);
            job.run();
            assertThat(job.saved()).isPositive();
            try (Stream<Path> files = Files.list(directory)) {
                assertThat(files).hasSize(job.saved());
            }
        }
    }

    @Test
    void DeleteWithCare(FakeComplianceServer server, Tenant tenant) throws IOException {
        String chat = tenant.chats().all().get(0).id();
        try (ComplianceClient client = client(server).allowDeletes(true).build()) {
            assertThat(DeleteWithCare.archiveAndDelete(client, chat, directory))
                    .startsWith(chat + " is deleted, request-id req_");
        }
        assertThat(directory.resolve(chat + ".ndjson")).isNotEmptyFile();
        assertThat(tenant.chats().find(chat)).isEmpty();
    }

    @Test
    void SharedBudgetAcrossClients(FakeComplianceServer server) {
        RequestBudget budget = RequestBudget.perMinute(100_000);
        try (ComplianceClient collector = client(server).budget(budget).build();
                ComplianceClient scanner = client(server).budget(budget).build()) {
            assertThat(SharedBudgetAcrossClients.count(collector, scanner)).isGreaterThanOrEqualTo(612);
        }
        ComplianceAssertions.assertThat(server).stayedWithinBudget();
    }

    @Test
    void SpringBean(FakeComplianceServer server) throws IOException {
        Path keyFile = Files.writeString(directory.resolve("key"), server.key());
        try (SpringBean bean = new SpringBean(server.baseUrl(), keyFile)) {
            assertThat(bean.isReachable()).isTrue();
            assertThat(bean.organizationNames()).isNotEmpty();
        }
    }

    @Test
    void MicrometerMetrics(FakeComplianceServer server) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        ClientListener metrics = new MicrometerMetrics(registry);
        try (ComplianceClient client = client(server).listener(metrics).build()) {
            client.organizations().list().toList(10);
        }
        assertThat(registry.get("compliance.attempts")
                        .tag("outcome", "200")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("compliance.calls")
                        .tag("failure", "none")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("compliance.budget.remaining").gauge().value()).isPositive();
    }

    @Test
    void a_sample_is_one_short_file_and_has_a_test_of_its_name() throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/compliance4j/samples"))) {
            List<Path> samples = sources.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
            assertThat(samples).hasSizeGreaterThan(6).allSatisfy(sample -> {
                assertThat(Files.readAllLines(sample)).hasSizeLessThan(LONGEST_SAMPLE);
                String name = sample.getFileName().toString().replace(".java", "");
                assertThat(SamplesTest.class.getDeclaredMethods())
                        .extracting(java.lang.reflect.Method::getName)
                        .contains(name);
            });
        }
    }
}
