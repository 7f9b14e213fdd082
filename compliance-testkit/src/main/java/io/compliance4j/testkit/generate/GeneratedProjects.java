package io.compliance4j.testkit.generate;

import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.Group;
import io.compliance4j.testkit.tenant.Project;
import io.compliance4j.testkit.tenant.ProjectDocument;
import io.compliance4j.testkit.tenant.StoredFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Projects with their descriptions, instructions, documents, files and collaborators. Immutable. */
final class GeneratedProjects {
    private static final int DELETED_EVERY = 17;
    private static final List<FileKind> KINDS = List.of(
            FileKind.PDF, FileKind.DOCX, FileKind.TEXT, FileKind.XLSX, FileKind.MARKDOWN, FileKind.CSV, FileKind.PNG);

    private final Cast cast;
    private final Seed outlines;
    private final Seed documents;
    private final Seed documentIds;
    private final Seed files;
    private final Seed fileIds;
    private final List<Group> groups;

    GeneratedProjects(Cast cast, List<Group> groups) {
        this.cast = cast;
        this.outlines = cast.seed().of("project");
        this.documents = cast.seed().of("project-document");
        this.documentIds = cast.seed().of("project-document-id");
        this.files = cast.seed().of("project-file");
        this.fileIds = cast.seed().of("project-file-id");
        this.groups = groups;
    }

    Project project(int number, Consumer<Plant> truth) {
        Rng r = outlines.at(number).rng();
        String id = cast.projectId(number);
        Instant createdAt = createdAt(number);
        long age = ChronoUnit.MICROS.between(createdAt, cast.sizes().now());
        Instant updatedAt = createdAt.plus(r.belowLong(age), ChronoUnit.MICROS);
        boolean deleted = number % DELETED_EVERY == DELETED_EVERY - 1;
        Project.Builder project = Project.builder(
                        "project " + number, cast.home().uuid(), owner(r, number))
                .id(id)
                .name(Prose.title(r))
                .createdAt(createdAt)
                .updatedAt(updatedAt)
                .deletedAt(deleted ? updatedAt : null)
                .isPrivate(r.percent(60))
                .description(text(r, 0, number, PlantSource.PROJECT_DESCRIPTION, truth))
                .instructions(text(r, 1, number, PlantSource.PROJECT_INSTRUCTION, truth));
        collaborators(r, number, createdAt).forEach(project::collaborator);
        return project.build();
    }

    List<ProjectDocument> documentsOf(int project) {
        List<ProjectDocument> made = new ArrayList<>();
        for (int i = 0; i < outlines.at(project).of("documents").rng().below(4); i++) {
            int number = i;
            Rng r = documents.at(project).at(i).of("name").rng();
            made.add(new ProjectDocument(
                    documentId(project, i),
                    cast.projectId(project),
                    r.pick(List.of("notes", "Übersicht", "handbook", "要件", "faq")) + "-" + i + ".md",
                    createdAt(project).plus(i + 1L, ChronoUnit.MINUTES),
                    r.percent(90) ? cast.user(r.next()).id() : null,
                    Content.bytes(() -> documentText(project, number).toString().getBytes(StandardCharsets.UTF_8))));
        }
        return made;
    }

    List<StoredFile> filesOf(int project) {
        List<StoredFile> made = new ArrayList<>();
        for (int i = 0; i < fileCount(project); i++) {
            int number = i;
            FileKind kind = kind(project, i);
            made.add(StoredFile.builder("project file")
                    .id(fileId(project, i))
                    .filename(FileMaker.name(files.at(project).at(i).of("name").rng(), kind))
                    .mimeType(kind.mimeType())
                    .createdAt(createdAt(project).plus(i + 5L, ChronoUnit.MINUTES))
                    .content(Content.bytes(() -> makeFile(project, number).bytes()))
                    .project(cast.projectId(project))
                    .build());
        }
        return made;
    }

    /** Reports what the project itself, its documents and its files hold. */
    void plants(int number, Consumer<Plant> truth) {
        project(number, truth);
        String id = cast.projectId(number);
        for (int i = 0; i < documentsOf(number).size(); i++) {
            documentText(number, i).report(truth, PlantSource.PROJECT_DOCUMENT, id, documentId(number, i), "");
        }
        for (int i = 0; i < fileCount(number); i++) {
            makeFile(number, i).report(truth, PlantSource.PROJECT_FILE, id, fileId(number, i));
        }
    }

    private Instant createdAt(int project) {
        return cast.moment(outlines.at(project).of("created").rng()).minus(1, ChronoUnit.HOURS);
    }

    private @Nullable String owner(Rng r, int number) {
        return number % 12 == 11 ? null : cast.user(r.next()).id();
    }

    private String text(Rng r, int piece, int number, PlantSource source, Consumer<Plant> truth) {
        if (r.percent(15)) {
            return "";
        }
        MarkedText text = new MarkedText().add(Prose.paragraph(r, r.between(1, 3)));
        boolean certain = (number + piece) % 4 == 0;
        text.addParagraph(Planter.maybe(r, certain ? 1000 : 100));
        if (r.percent(10)) {
            text.add("\n\n").add(Prose.lookAlike(r));
        }
        String id = cast.projectId(number);
        text.report(truth, source, id, id, "");
        return text.toString();
    }

    /** Every kind of collaborator comes up in turn beside the owner. */
    private List<Project.Collaborator> collaborators(Rng r, int number, Instant since) {
        List<Project.Collaborator> all = new ArrayList<>();
        all.add(new Project.Collaborator("user", cast.user(r.next()).id(), "owner", since));
        int more = r.between(0, 4);
        for (int i = 0; i < more; i++) {
            String role = r.pick(List.of("admin", "editor", "viewer"));
            Instant at = since.plus(i + 1L, ChronoUnit.DAYS);
            all.add(
                    switch ((number + i) % 5) {
                        case 0 ->
                            new Project.Collaborator(
                                    "organization", cast.home().uuid().toString(), role, at);
                        case 1 -> new Project.Collaborator("organization_role", "membership_admin", role, at);
                        case 2 -> new Project.Collaborator("user", null, role, at);
                        case 3 ->
                            groups.isEmpty()
                                    ? new Project.Collaborator(
                                            "user", cast.user(r.next()).id(), role, at)
                                    : new Project.Collaborator(
                                            "group", r.pick(groups).id(), role, at);
                        default ->
                            new Project.Collaborator("user", cast.user(r.next()).id(), role, at);
                    });
        }
        return all;
    }

    private String documentId(int project, int number) {
        return SeedIds.tagged("claude_proj_doc_", documentIds.at(project).at(number));
    }

    private MarkedText documentText(int project, int number) {
        Rng r = documents.at(project).at(number).rng();
        MarkedText text = new MarkedText().add(Prose.markdown(r));
        text.addParagraph(Planter.maybe(r, 250));
        return text.add("\n\n").add(Prose.curiosity(r)).add("\n").add(Prose.paragraph(r, 4));
    }

    private int fileCount(int project) {
        return outlines.at(project).of("files").rng().below(4);
    }

    private String fileId(int project, int number) {
        return SeedIds.tagged("claude_file_", fileIds.at(project).at(number));
    }

    private @Nullable PlantedValue planted(int project, int number) {
        return Planter.maybe(files.at(project).at(number).of("plant").rng(), 400);
    }

    private FileKind kind(int project, int number) {
        return FileMaker.holding(KINDS.get((project + number) % KINDS.size()), planted(project, number));
    }

    private MadeFile makeFile(int project, int number) {
        return FileMaker.make(files.at(project).at(number).rng(), kind(project, number), planted(project, number));
    }
}
