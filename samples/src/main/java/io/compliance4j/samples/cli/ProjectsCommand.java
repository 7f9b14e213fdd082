package io.compliance4j.samples.cli;

import io.compliance4j.ComplianceClient;
import io.compliance4j.json.RawJson;
import io.compliance4j.json.ServerRecord;
import io.compliance4j.paging.Page;
import io.compliance4j.project.Collaborator;
import io.compliance4j.project.Project;
import io.compliance4j.project.ProjectAttachment;
import io.compliance4j.project.ProjectQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compliance projects}: projects with their instructions, what is attached to them and who may use them. */
@Command(
        footer = {
            "",
            "Examples:",
            "  compliance projects --since -30d > projects.ndjson",
            "  compliance projects --with-attachments evidence",
            "  compliance projects | jq -r 'select(.is_private == false) | .id'"
        })
final class ProjectsCommand extends ServiceCommand {

    private static final int PAGE = 100;

    @Option(names = "--org", arity = "1..*", paramLabel = "ORG", description = "Only these organizations.")
    private List<String> organizations = new ArrayList<>();

    @Option(names = "--since", paramLabel = "TIME", description = "Only projects that changed since.")
    private @Nullable Instant since;

    @Option(
            names = "--with-attachments",
            paramLabel = "DIR",
            description = "Also save the files and documents of the projects there.")
    private @Nullable Path attachmentsDirectory;

    ProjectsCommand(Console console) {
        super(console);
    }

    @Override
    void run(Run run) throws IOException {
        ProjectQuery.Builder query = ProjectQuery.builder();
        query.organizationIds(organizations).pageSize(PAGE);
        if (since != null) {
            query.updatedFrom(since);
        }
        for (Page<Project> page : run.client().projects().list(query.build()).byPage()) {
            for (Project project : page.items()) {
                run.attempt(project.id(), () -> write(run, project));
            }
            run.out().flush();
        }
    }

    private void write(Run run, Project project) throws IOException {
        ComplianceClient client = run.client();
        RawJson details = client.projects().get(project.id()).raw();
        List<ProjectAttachment> attachments = new ArrayList<>();
        client.projects().attachments(project.id(), PAGE).forEach(attachments::add);
        List<Collaborator> collaborators = new ArrayList<>();
        client.projects().collaborators(project.id(), PAGE).forEach(collaborators::add);
        run.out().write(withMembers(details, attachments, collaborators));
        run.delivered(project.updatedAt().orElse(project.createdAt()));
        if (attachmentsDirectory != null) {
            for (ProjectAttachment attachment : attachments) {
                save(run, attachment, attachmentsDirectory);
            }
        }
    }

    /** The record as it came, up to its closing brace, and the two lists. */
    private static String withMembers(
            RawJson project, List<ProjectAttachment> attachments, List<Collaborator> collaborators) {
        String text = JsonText.oneLine(project).stripTrailing();
        return text.substring(0, text.length() - 1) + ",\"attachments\":" + array(attachments) + ",\"collaborators\":"
                + array(collaborators) + "}";
    }

    private static String array(List<? extends ServerRecord> records) {
        return records.stream()
                .map(record -> JsonText.oneLine(record.raw()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void save(Run run, ProjectAttachment attachment, Path directory) throws IOException {
        ComplianceClient client = run.client();
        if (attachment instanceof ProjectAttachment.File file) {
            run.save(file.id(), client.files().download(file.id()), directory);
        } else if (attachment instanceof ProjectAttachment.Document document) {
            run.save(document.id(), client.projectDocuments().download(document.id()), directory);
        } else {
            run.warn(attachment.id() + " was not saved: attachments of type " + attachment.type() + " are not known");
        }
    }
}
