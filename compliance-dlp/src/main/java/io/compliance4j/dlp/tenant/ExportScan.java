package io.compliance4j.dlp.tenant;

import static io.compliance4j.dlp.store.FindingPlace.Id.FILE;
import static io.compliance4j.dlp.store.FindingPlace.Id.PROJECT;
import static io.compliance4j.dlp.store.FindingPlace.Id.USER;

import io.compliance4j.claudeexport.ClaudeExport;
import io.compliance4j.claudeexport.ExportProject;
import io.compliance4j.claudeexport.ExportProjectDocument;
import io.compliance4j.dlp.text.TextLocation;
import io.compliance4j.event.MessageEvent;
import java.time.Instant;

/** Scans a claude.ai data export. Its ids are its own: no id of the API can be made of them. */
final class ExportScan {

    private static final int BATCH = 500;

    private final ScanRun run;
    private final MessageScan messages;

    ExportScan(ScanRun run, MessageScan messages) {
        this.run = run;
        this.messages = messages;
    }

    void scan(ClaudeExport export) {
        int number = 0;
        for (MessageEvent event : export.events()) {
            messages.scan(event);
            if (++number % BATCH == 0) {
                run.flush();
            }
        }
        export.projects().forEach(this::project);
        run.flush();
    }

    private void project(ExportProject project) {
        Instant changed = project.updatedAt().or(project::createdAt).orElse(Instant.EPOCH);
        Spot spot = Spot.of(ContentSource.PROJECT_DESCRIPTION, changed)
                .with(PROJECT, project.uuid())
                .with(USER, project.creatorUuid());
        run.text(spot, TextLocation.empty(), project.description().orElse(""));
        run.text(
                spot.from(ContentSource.PROJECT_INSTRUCTION),
                TextLocation.empty(),
                project.promptTemplate().orElse(""));
        for (ExportProjectDocument document : project.documents()) {
            Spot file = spot.from(ContentSource.EXPORT_FILE)
                    .at(document.createdAt().orElse(changed))
                    .with(FILE, document.uuid());
            run.text(file, TextLocation.empty(), document.content());
        }
    }
}
