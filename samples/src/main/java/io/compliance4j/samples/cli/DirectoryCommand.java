package io.compliance4j.samples.cli;

import io.compliance4j.ComplianceClient;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.json.ServerRecord;
import io.compliance4j.organization.Group;
import io.compliance4j.organization.Organization;
import io.compliance4j.organization.Role;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code compliance directory}: organizations with their users, roles and settings, and groups with their members. */
@Command(
        footer = {
            "",
            "Examples:",
            "  compliance directory > directory.ndjson",
            "  compliance directory | jq -r 'select(.kind == \"user\") | .record.email'",
            "  compliance directory | jq 'select(.kind == \"settings\")'"
        })
final class DirectoryCommand extends ServiceCommand {

    DirectoryCommand(Console console) {
        super(console);
    }

    @Override
    void run(Run run) throws IOException {
        ComplianceClient client = run.client();
        for (Organization organization : write(
                run, "organization", Optional.empty(), client.organizations().list())) {
            String uuid = organization.uuid();
            write(run, "user", Optional.of(uuid), client.organizations().users(uuid));
            for (Role role :
                    write(run, "role", Optional.of(uuid), client.organizations().roles(uuid))) {
                write(
                        run,
                        "permission",
                        Optional.of(role.id()),
                        client.organizations().permissions(uuid, role.id()));
            }
            writeSettings(run, uuid);
        }
        for (Group group : write(run, "group", Optional.empty(), client.groups().list())) {
            write(run, "group_member", Optional.of(group.id()), client.groups().members(group.id()));
        }
    }

    private static <T extends ServerRecord> List<T> write(
            Run run, String kind, Optional<String> parent, Pages<T> records) throws IOException {
        List<T> all = new ArrayList<>();
        for (Page<T> page : records.byPage()) {
            for (T row : page.items()) {
                write(run, kind, parent, row);
                all.add(row);
            }
            run.out().flush();
        }
        return all;
    }

    private static void write(Run run, String kind, Optional<String> parent, ServerRecord row) throws IOException {
        run.out().write(JsonText.object(json -> {
            json.writeStringField("kind", kind);
            JsonText.writeText(json, "parent", parent);
            JsonText.writeRecord(json, "record", row.raw());
        }));
        run.delivered();
    }

    /** Some tenants do not have this part of the API, which the service does not tell from an unknown organization. */
    private static void writeSettings(Run run, String uuid) throws IOException {
        try {
            write(
                    run,
                    "settings",
                    Optional.of(uuid),
                    run.client().organizations().settings(uuid));
        } catch (NotFoundException e) {
            run.warn("settings of " + uuid + " were left out: " + ExitStatus.oneLine(e));
        }
    }
}
