package io.compliance4j.dlp.tenant;

import static io.compliance4j.dlp.store.FindingPlace.Id.ORGANIZATION;
import static io.compliance4j.dlp.store.FindingPlace.Id.PROJECT;
import static io.compliance4j.dlp.store.FindingPlace.Id.USER;

import io.compliance4j.ComplianceClient;
import io.compliance4j.dlp.text.TextLocation;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.event.RecordEvent;
import io.compliance4j.json.RawJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Scans what projects say of themselves, and their files and documents. One thread at a time. */
final class ProjectScan {

    /** Projects to remember, so that the attachments of each need not ask whose it is. */
    private static final int MOST_REMEMBERED = 10_000;

    private final ScanRun run;
    private final FileScan files;
    private final ComplianceClient client;
    private final Instant from;
    private final Map<String, Spot> projects = new LinkedHashMap<>();

    ProjectScan(ScanRun run, FileScan files, ComplianceClient client, Instant from) {
        this.run = run;
        this.files = files;
        this.client = client;
        this.from = from;
    }

    /** Scans a project with its texts, as it is when it is asked for by its id. */
    void project(RecordEvent event) {
        RawJson project = event.raw();
        Spot spot = spot(event.id(), project);
        remember(event.id(), spot);
        if (!spot.at().isBefore(from)) {
            run.text(spot, TextLocation.empty(), project.string("description").orElse(""));
            run.text(
                    spot.from(ContentSource.PROJECT_INSTRUCTION),
                    TextLocation.empty(),
                    project.string("instructions").orElse(""));
        }
    }

    /** Scans a file or document. */
    void attachment(RecordEvent event) {
        Instant added = Records.time(event.raw(), "created_at").orElse(Instant.EPOCH);
        if (added.isBefore(from) || !run.wants(ContentSource.PROJECT_FILE)) {
            return;
        }
        Spot spot = project(event.parent().orElse(""))
                .from(ContentSource.PROJECT_FILE)
                .at(added);
        boolean document = event.id().startsWith("claude_proj_doc_");
        files.scan(
                document
                        ? ContentFile.ofVersion(spot, event.id())
                        : ContentFile.of(spot, event.id(), event.raw().string("md5"), OptionalLong.empty()));
    }

    private Spot project(String id) {
        Spot known = projects.get(id);
        if (known == null) {
            try {
                known = spot(id, client.projects().get(id).raw());
            } catch (NotFoundException gone) {
                known = Spot.of(ContentSource.PROJECT_DESCRIPTION, Instant.EPOCH)
                        .with(PROJECT, id);
            }
            remember(id, known);
        }
        return known;
    }

    private void remember(String id, Spot spot) {
        if (projects.size() >= MOST_REMEMBERED) {
            projects.remove(projects.keySet().iterator().next());
        }
        projects.put(id, spot);
    }

    private static Spot spot(String id, RawJson project) {
        Instant changed = Records.time(project, "updated_at")
                .or(() -> Records.time(project, "created_at"))
                .orElse(Instant.EPOCH);
        return Spot.of(ContentSource.PROJECT_DESCRIPTION, changed)
                .with(ORGANIZATION, project.string("organization_uuid"))
                .with(USER, project.member("user").flatMap(user -> user.string("id")))
                .with(PROJECT, id);
    }
}
