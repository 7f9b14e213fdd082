package io.compliance4j.samples.cli;

import io.compliance4j.ApiKey;
import io.compliance4j.ComplianceClient;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.chat.FileRef;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.dlp.store.FindingStore;
import io.compliance4j.dlp.tenant.ContentScanner;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.event.ChatDeletedEvent;
import io.compliance4j.event.Event;
import io.compliance4j.event.MessageEvent;
import io.compliance4j.http.RequestBudget;
import io.compliance4j.organization.Organization;
import io.compliance4j.project.Project;
import io.compliance4j.session.LocalSession;
import io.compliance4j.session.RemoteSession;
import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.fault.FaultScript;
import io.compliance4j.testkit.fault.Faults;
import io.compliance4j.testkit.generate.TenantGenerator;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.transfer.DownloadedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code compliance demo}: all of it against a made-up organization, in under a minute. */
@Command(footer = {"", "Example:", "  compliance demo"})
final class DemoCommand implements Callable<Integer> {

    private static final int SEED = 42;

    /** The service's own budget would make everybody wait for minutes, so the demo's server is more generous. */
    private static final int GENEROUS_BUDGET = 60_000;

    private static final int FILES_TO_SAVE = 40;

    private final Console console;
    private final TenantGenerator organization;

    DemoCommand(Console console) {
        this(
                console,
                Tenant.generate(SEED)
                        .users(200)
                        .groups(12)
                        .chats(2_000)
                        .activities(50_000)
                        .projects(60)
                        .files(400)
                        .generatedFiles(150)
                        .artifacts(150)
                        .sessions(90)
                        .now(Instant.now().truncatedTo(ChronoUnit.HOURS)));
    }

    DemoCommand(Console console, TenantGenerator organization) {
        this.console = console;
        this.organization = organization;
    }

    @Override
    public Integer call() throws IOException {
        DemoFacts facts = new DemoFacts();
        WireFacts wire = new WireFacts();
        DemoFindings findings;
        step("Starting a server with a made-up organization");
        try (FakeComplianceServer server = FakeComplianceServer.builder()
                        .tenant(organization)
                        .faults(badDay())
                        .journalEntries(1)
                        .options(service ->
                                service.requestsPerMinute(GENEROUS_BUDGET).remoteRequestsPerMinute(GENEROUS_BUDGET))
                        .start();
                ComplianceClient client = ComplianceClient.builder()
                        .baseUri(server.baseUrl())
                        .apiKey(ApiKey.of(server.key()))
                        .budget(RequestBudget.perMinute(GENEROUS_BUDGET))
                        .remoteSessionBudget(RequestBudget.perMinute(GENEROUS_BUDGET))
                        .listener(wire)
                        .build()) {
            collect(client, facts);
            findings = scan(client);
        }
        new DemoReport(console, facts, findings, wire).print();
        return ExitStatus.DONE;
    }

    /** A service has bad moments, and a client has to get over them: they show in the report. */
    private static FaultScript badDay() {
        FaultScript script = Faults.script();
        script.on("GET /v1/compliance/activities").then(Faults.ok()).respond(429, Faults.retryAfter(2));
        script.on("GET /v1/compliance/apps/projects").respond(503);
        script.on("GET /v1/compliance/apps/chats").then(Faults.ok()).then(Faults.resetInBody(500));
        return script;
    }

    private void collect(ComplianceClient client, DemoFacts facts) throws IOException {
        step("Reading the directory");
        for (Organization one : client.organizations().list()) {
            facts.organization(one);
            client.organizations().users(one.uuid()).forEach(facts::user);
        }
        step("Collecting the activity feed, in pages of " + ActivityQuery.LARGEST_PAGE);
        CheckpointStore places = CheckpointStore.inMemory();
        client.collectors()
                .activities("activities", places)
                .run(batch -> batch.events().forEach(event -> facts.activity(event.activity())));
        step("Collecting every chat with its messages");
        List<FileRef> files = new ArrayList<>();
        client.collectors().chats("chats", places).run(batch -> {
            for (Event event : batch.events()) {
                if (event instanceof ChatDeletedEvent deleted) {
                    facts.chat(deleted.chat());
                } else if (event instanceof MessageEvent message) {
                    message.chat().filter(chat -> message.index() == 0).ifPresent(facts::chat);
                    message.chatMessage().ifPresent(said -> {
                        facts.message();
                        files.addAll(said.files());
                    });
                }
            }
        });
        step("Reading projects and sessions");
        for (Project project : client.projects().list()) {
            facts.project(project);
        }
        for (LocalSession session : client.localSessions().list()) {
            facts.session(session.productSurface());
        }
        for (RemoteSession session : client.remoteSessions().list()) {
            facts.session(session.productSurface());
        }
        step("Downloading " + FILES_TO_SAVE + " of " + files.size() + " files");
        download(client, files.stream().limit(FILES_TO_SAVE).toList(), facts);
    }

    private DemoFindings scan(ComplianceClient client) {
        step("Scanning chats, files, projects, sessions and artifacts for secrets and personal data");
        try (FindingStore findings = FindingStore.inMemory();
                ContentScanner scanner =
                        ContentScanner.builder(client).findings(findings).build()) {
            return DemoFindings.of(scanner.run(), findings);
        }
    }

    private static void download(ComplianceClient client, List<FileRef> files, DemoFacts facts) throws IOException {
        Path directory = Files.createTempDirectory("compliance-demo");
        try {
            for (FileRef file : files) {
                try {
                    DownloadedFile saved = client.files().download(file.id()).toDirectory(directory);
                    facts.file(saved);
                } catch (NotFoundException deletedMeanwhile) {
                    facts.missingFile();
                }
            }
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> content = Files.walk(directory)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void step(String what) {
        console.err().println(what + " …");
    }
}
