package io.compliance4j.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.collect.Acknowledgement;
import io.compliance4j.collect.ChatCollector;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.CollectException;
import io.compliance4j.collect.CollectOptions;
import io.compliance4j.collect.EventSink;
import io.compliance4j.dlp.DetectorCatalog;
import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.Finding;
import io.compliance4j.dlp.Severity;
import io.compliance4j.event.ActivityEvent;
import io.compliance4j.http.ClientListener;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.testkit.ComplianceServerExtension;
import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.assertion.ComplianceAssertions;
import io.compliance4j.testkit.generate.Plant;
import io.compliance4j.testkit.generate.PlantSource;
import io.compliance4j.testkit.generate.TenantGenerator;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
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
    void TailIntoSiem(FakeComplianceServer server) {
        List<String> siem = new ArrayList<>();
        EventSink<ActivityEvent> sink = batch -> batch.events().forEach(event -> siem.add(event.dedupeKey()));
        CheckpointStore state = CheckpointStore.file(directory);
        for (int run = 0; run < 2; run++) { // the second has nothing to add: our own traces are dropped
            try (ComplianceClient client = client(server).build()) {
                assertThat(TailIntoSiem.feed(client, state, Instant.EPOCH)
                                .run(sink)
                                .complete())
                        .isTrue();
            }
            assertThat(siem).hasSize(600).doesNotHaveDuplicates();
        }
    }

    @Test
    void ImportDataExport() throws IOException {
        Path file = directory.resolve("conversations.json");
        Files.writeString(file, """
                [{"uuid":"0f6e7c56-1111-4222-8333-444455556666","name":"Holidays","created_at":"2026-11-01T08:00:00Z",
                  "updated_at":"2026-11-01T09:00:00Z","account":{"uuid":"9a6e7c56-1111-4222-8333-444455556666"},
                  "chat_messages":[{"uuid":"1f6e7c56-1111-4222-8333-444455556666","sender":"human","text":"Hello",
                  "created_at":"2026-11-01T08:00:00Z","updated_at":"2026-11-01T08:00:00Z","attachments":[],"files":[]}]}]
                """);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ImportDataExport.list(file, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("0f6e7c56-1111-4222-8333-444455556666 1 messages, ");
    }

    @Test
    void KafkaProducerSink(FakeComplianceServer server, Tenant tenant) {
        MockProducer<String, String> kafka =
                new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());
        CheckpointStore state = CheckpointStore.inMemory();
        CollectOptions durable = CollectOptions.builder()
                .requiredAcknowledgement(Acknowledgement.DURABLE)
                .build();
        try (ComplianceClient client = client(server).build()) {
            ChatCollector chats = client.collectors().chats("chats", state).options(durable);
            kafka.sendException = new TimeoutException("no broker");
            assertThatThrownBy(() -> chats.run(new KafkaProducerSink(kafka, "claude")))
                    .isInstanceOf(CollectException.class);
            kafka.sendException = null;
            kafka.clear();
            chats.run(new KafkaProducerSink(kafka, "claude"));
        }
        assertThat(kafka.history())
                .extracting(ProducerRecord::key)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(tenant.chats().all().size());
        assertThat(kafka.history())
                .allSatisfy(record -> assertThat(record.value()).contains(record.key()));
    }

    @Test
    void ScanForSecrets() {
        TenantGenerator organization = Tenant.generate(42).users(6).chats(60).activities(0);
        Set<String> planted = new TreeSet<>();
        Set<String> values = new TreeSet<>();
        for (Plant plant : organization.groundTruth()) {
            boolean severe = DetectorCatalog.find(plant.label())
                    .filter(info -> info.severity().compareTo(Severity.HIGH) >= 0)
                    .isPresent();
            if (severe && plant.source() == PlantSource.CHAT_MESSAGE) {
                planted.add(plant.label() + " in " + plant.recordId());
                values.add(plant.value());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (FakeComplianceServer server = FakeComplianceServer.builder()
                        .tenant(organization)
                        .options(service -> service.requestsPerMinute(100_000))
                        .start();
                ComplianceClient client = client(server).build()) {
            ScanForSecrets.scan(client, Instant.EPOCH, new PrintStream(out, true, StandardCharsets.UTF_8));
        }

        String printed = out.toString(StandardCharsets.UTF_8);
        assertThat(planted).hasSizeGreaterThan(100);
        assertThat(planted.stream().filter(printed::contains)).hasSizeGreaterThan(planted.size() * 98 / 100);
        assertThat(values).noneSatisfy(value -> assertThat(printed).contains(value));
    }

    @Test
    void CustomDetector() throws IOException {
        DlpScanner scanner = CustomDetector.scanner();

        assertThat(scanner.scan("badge EMP-204511 works on Project Falcon, mail jo@example.com"))
                .extracting(Finding::detector)
                .containsExactly("staff_number", "project_falcon", "email");
        assertThat(scanner.scan("EMP-204511 is an order")).isEmpty();
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
