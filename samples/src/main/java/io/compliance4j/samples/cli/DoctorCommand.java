package io.compliance4j.samples.cli;

import io.compliance4j.ComplianceClient;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.artifact.CodeArtifactQuery;
import io.compliance4j.chat.ChatQuery;
import io.compliance4j.error.AuthenticationException;
import io.compliance4j.error.ComplianceApiException;
import io.compliance4j.error.MissingScopeException;
import io.compliance4j.error.PermissionException;
import io.compliance4j.http.AttemptEvent;
import io.compliance4j.http.RateLimit;
import io.compliance4j.organization.GroupQuery;
import io.compliance4j.organization.Organization;
import io.compliance4j.paging.Pages;
import io.compliance4j.project.ProjectQuery;
import io.compliance4j.session.LocalSessionQuery;
import io.compliance4j.session.RemoteSessionQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code compliance doctor}: what the key reaches, found out by asking for one record of everything. */
@Command(
        footer = {
            "",
            "Ends with 0 if the key reads anything, with 3 if it reads nothing. The scope to delete is not",
            "probed, since only a deletion would show it.",
            "",
            "Examples:",
            "  compliance doctor",
            "  compliance doctor | jq -r 'select(.ok == false) | .probe + \": \" + .error'"
        })
final class DoctorCommand extends ServiceCommand {

    private static final String ACTIVITIES = "read:compliance_activities";
    private static final String ORG_DATA = "read:compliance_org_data";
    private static final String USER_DATA = "read:compliance_user_data";

    DoctorCommand(Console console) {
        super(console);
    }

    @Override
    void run(Run run) throws IOException {
        ComplianceClient client = run.client();
        List<Organization> organizations = new ArrayList<>();
        List<Probe> probes = List.of(
                new Probe(
                        "activities",
                        ACTIVITIES,
                        () -> first(client.activities()
                                .list(ActivityQuery.builder().pageSize(1).build()))),
                new Probe(
                        "organizations",
                        ORG_DATA,
                        () -> client.organizations().list().forEach(organizations::add)),
                new Probe(
                        "groups",
                        ORG_DATA,
                        () -> first(client.groups()
                                .list(GroupQuery.builder().pageSize(1).build()))),
                new Probe(
                        "chats",
                        USER_DATA,
                        () -> first(client.chats()
                                .list(ChatQuery.builder().pageSize(1).build()))),
                new Probe(
                        "projects",
                        USER_DATA,
                        () -> first(client.projects()
                                .list(ProjectQuery.builder().pageSize(1).build()))),
                new Probe(
                        "local_sessions",
                        USER_DATA,
                        () -> first(client.localSessions()
                                .list(LocalSessionQuery.builder().pageSize(1).build()))),
                new Probe(
                        "remote_sessions",
                        USER_DATA,
                        () -> first(client.remoteSessions()
                                .list(RemoteSessionQuery.builder().pageSize(1).build()))),
                new Probe(
                        "code_artifacts",
                        USER_DATA,
                        () -> first(client.codeArtifacts()
                                .list(CodeArtifactQuery.builder().pageSize(1).build()))));
        Optional<PermissionException> refusal = Optional.empty();
        int reached = 0;
        for (Probe probe : probes) {
            Optional<ComplianceApiException> failure = attempt(probe);
            write(run, probe, failure);
            reached += failure.isEmpty() ? 1 : 0;
            if (failure.isPresent() && failure.get() instanceof PermissionException permission) {
                refusal = Optional.of(permission);
            }
        }
        for (Organization organization : organizations) {
            Probe settings = new Probe(
                    "settings " + organization.uuid(),
                    ORG_DATA,
                    () -> client.organizations().settings(organization.uuid()));
            write(run, settings, attempt(settings));
        }
        writeBudget(run);
        if (reached == 0 && refusal.isPresent()) {
            throw refusal.get();
        }
    }

    private static void first(Pages<?> records) {
        records.toList(1);
    }

    /** What the service refused; a key that it does not know ends the run, because every probe would say the same. */
    private static Optional<ComplianceApiException> attempt(Probe probe) {
        try {
            probe.call().run();
            return Optional.empty();
        } catch (AuthenticationException e) {
            throw e;
        } catch (ComplianceApiException e) {
            return Optional.of(e);
        }
    }

    private static void write(Run run, Probe probe, Optional<ComplianceApiException> failure) throws IOException {
        Optional<AttemptEvent> answer = run.counts().lastAttempt();
        run.out().write(JsonText.object(json -> {
            json.writeStringField("probe", probe.name());
            json.writeBooleanField("ok", failure.isEmpty());
            json.writeStringField("scope", probe.scope());
            JsonText.writeText(json, "request_id", answer.flatMap(AttemptEvent::requestId));
            JsonText.writeText(json, "error", failure.map(ExitStatus::oneLine));
            if (failure.isPresent() && failure.get() instanceof MissingScopeException missing) {
                json.writeFieldName("granted");
                json.writeArray(
                        missing.granted().toArray(new String[0]),
                        0,
                        missing.granted().size());
            }
        }));
        run.out().flush();
        run.delivered();
    }

    private static void writeBudget(Run run) throws IOException {
        Optional<RateLimit> budget = run.counts().lastAttempt().flatMap(AttemptEvent::rateLimit);
        if (budget.isEmpty()) {
            return;
        }
        run.out().write(JsonText.object(json -> {
            json.writeStringField("probe", "budget");
            json.writeBooleanField("ok", true);
            json.writeNumberField("limit", budget.get().limit());
            json.writeNumberField("remaining", budget.get().remaining());
            json.writeStringField("reset", budget.get().reset().toString());
        }));
        run.delivered();
    }

    /** One question, and the scope that answers it. */
    private record Probe(String name, String scope, Runnable call) {}
}
