package io.compliance4j.dlp.tenant;

import io.compliance4j.event.Event;
import io.compliance4j.event.EventKind;
import io.compliance4j.event.MessageEvent;
import io.compliance4j.event.RecordEvent;

/** Gives each event to whoever knows what in it is to be scanned. */
final class EventScan {

    private final MessageScan messages;
    private final ProjectScan projects;
    private final CodeArtifactScan codeArtifacts;

    EventScan(MessageScan messages, ProjectScan projects, CodeArtifactScan codeArtifacts) {
        this.messages = messages;
        this.projects = projects;
        this.codeArtifacts = codeArtifacts;
    }

    void scan(Event event) {
        if (event instanceof MessageEvent message) {
            messages.scan(message);
        } else if (event instanceof RecordEvent row && row.change() != RecordEvent.Change.REMOVED) {
            if (row.kind().equals(EventKind.PROJECT)) {
                projects.project(row);
            } else if (row.kind().equals(EventKind.PROJECT_ATTACHMENT)) {
                projects.attachment(row);
            } else if (row.kind().equals(EventKind.CODE_ARTIFACT)) {
                codeArtifacts.scan(row);
            }
        }
    }
}
