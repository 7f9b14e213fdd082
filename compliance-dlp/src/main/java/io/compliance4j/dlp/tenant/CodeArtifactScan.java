package io.compliance4j.dlp.tenant;

import static io.compliance4j.dlp.store.FindingPlace.Id.ORGANIZATION;
import static io.compliance4j.dlp.store.FindingPlace.Id.USER;

import io.compliance4j.event.RecordEvent;
import io.compliance4j.json.RawJson;
import java.time.Instant;

/** Scans every version of what was published from Claude Code. */
final class CodeArtifactScan {

    private final FileScan files;
    private final Instant from;

    CodeArtifactScan(FileScan files, Instant from) {
        this.files = files;
        this.from = from;
    }

    void scan(RecordEvent event) {
        RawJson artifact = event.raw();
        Instant changed = Records.time(artifact, "updated_at").orElse(Instant.EPOCH);
        Spot spot = Spot.of(ContentSource.CODE_ARTIFACT, changed)
                .with(ORGANIZATION, artifact.string("organization_uuid"))
                .with(USER, artifact.string("owner_user_id"));
        for (RawJson version : Records.list(artifact, "versions")) {
            Instant made = Records.time(version, "created_at").orElse(changed);
            String versionId = version.string("id").orElse("");
            if (!made.isBefore(from) && !versionId.isEmpty()) {
                String id = Contents.codeArtifactVersion(event.id(), versionId);
                files.scan(ContentFile.ofVersion(spot.at(made), id));
            }
        }
    }
}
