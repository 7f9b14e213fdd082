package io.compliance4j.dlp.tenant;

import static io.compliance4j.dlp.store.FindingPlace.Id.CHAT;
import static io.compliance4j.dlp.store.FindingPlace.Id.MESSAGE;
import static io.compliance4j.dlp.store.FindingPlace.Id.ORGANIZATION;
import static io.compliance4j.dlp.store.FindingPlace.Id.PROJECT;
import static io.compliance4j.dlp.store.FindingPlace.Id.SESSION;
import static io.compliance4j.dlp.store.FindingPlace.Id.USER;

import io.compliance4j.chat.ArtifactRef;
import io.compliance4j.chat.Chat;
import io.compliance4j.chat.ChatMessage;
import io.compliance4j.chat.ContentBlock;
import io.compliance4j.chat.FileRef;
import io.compliance4j.chat.GeneratedFileRef;
import io.compliance4j.chat.MessageRole;
import io.compliance4j.dlp.text.GapReason;
import io.compliance4j.dlp.text.ScanGap;
import io.compliance4j.dlp.text.TextLocation;
import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.dlp.text.TextLocation.Step;
import io.compliance4j.event.EventKind;
import io.compliance4j.event.MessageEvent;
import io.compliance4j.json.RawJson;
import io.compliance4j.organization.UserRef;
import io.compliance4j.session.LocalSession;
import io.compliance4j.session.LocalSessionMessage;
import io.compliance4j.session.Provenance;
import io.compliance4j.session.RemoteSession;
import io.compliance4j.session.RemoteSessionMessage;
import io.compliance4j.session.SessionMessage;
import io.compliance4j.session.UnavailableReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Scans a turn of a chat, a session or an export, block by block, with the files that hang on it. */
final class MessageScan {

    private final ScanRun run;
    private final FileScan files;
    private final FullText fullText;

    MessageScan(ScanRun run, FileScan files, FullText fullText) {
        this.run = run;
        this.files = files;
        this.fullText = fullText;
    }

    void scan(MessageEvent event) {
        if (event.message().isEmpty()) {
            return;
        }
        if (event.chatMessage().isPresent()) {
            ofChat(event, event.chat().orElseThrow(), event.chatMessage().orElseThrow());
        } else if (event.sessionMessage().isPresent()) {
            ofSession(event, event.sessionMessage().orElseThrow());
        } else if (event.kind().equals(EventKind.EXPORT_MESSAGE)) {
            ofExport(event);
        }
    }

    private void ofChat(MessageEvent event, Chat chat, ChatMessage message) {
        boolean person = message.role().filter(MessageRole.USER::equals).isPresent();
        Spot spot = Spot.of(person ? ContentSource.CHAT_MESSAGE : ContentSource.ASSISTANT_MESSAGE, message.createdAt())
                .with(ORGANIZATION, chat.organizationUuid())
                .with(USER, chat.user().map(UserRef::id))
                .with(PROJECT, chat.projectId())
                .with(CHAT, chat.id())
                .with(MESSAGE, message.id());
        blocks(fullText.of(event), spot, spot.from(ContentSource.TOOL_INPUT), spot.from(ContentSource.TOOL_OUTPUT));
        for (FileRef file : message.files()) {
            Spot where = spot.from(ContentSource.CHAT_FILE).at(file.createdAt().orElse(message.createdAt()));
            files.scan(ContentFile.of(where, file.id(), file.md5(), file.sizeBytes()));
        }
        for (GeneratedFileRef file : message.generatedFiles()) {
            files.scan(
                    ContentFile.of(spot.from(ContentSource.GENERATED_FILE), file.id(), file.md5(), file.sizeBytes()));
        }
        for (ArtifactRef artifact : message.artifacts()) {
            files.scan(ContentFile.ofVersion(spot.from(ContentSource.ARTIFACT), artifact.versionId()));
        }
    }

    private void ofSession(MessageEvent event, SessionMessage message) {
        Spot spot = Spot.of(ContentSource.SESSION_MESSAGE, message.createdAt())
                .with(SESSION, event.ownerId())
                .with(MESSAGE, message.id());
        if (event.localSession().isPresent()) {
            LocalSession session = event.localSession().orElseThrow();
            spot = spot.with(ORGANIZATION, session.organizationUuid())
                    .with(USER, session.user().map(UserRef::id));
        } else if (event.remoteSession().isPresent()) {
            RemoteSession session = event.remoteSession().orElseThrow();
            spot = spot.with(ORGANIZATION, session.organizationUuid())
                    .with(PROJECT, session.projectId())
                    .with(USER, author(session, message));
        }
        unavailable(spot, message);
        blocks(fullText.of(event), spot, spot, spot);
    }

    private static Optional<String> author(RemoteSession session, SessionMessage message) {
        Optional<String> sender =
                message instanceof RemoteSessionMessage remote ? remote.sentByUserId() : Optional.empty();
        return sender.or(() -> session.user().map(UserRef::id))
                .or(() -> session.startedByUser().map(UserRef::id));
    }

    private void unavailable(Spot spot, SessionMessage message) {
        if (!run.wants(spot)) {
            return;
        }
        if (message instanceof LocalSessionMessage local
                && local.provenance().orElse(null) instanceof Provenance.ContentUnavailable missing) {
            String why = missing.reason().map(UnavailableReason::value).orElse("no reason given");
            run.gap(spot, new ScanGap(TextLocation.empty(), GapReason.GONE, "the service has no content: " + why));
        } else if (message instanceof RemoteSessionMessage remote && remote.contentUnavailable()) {
            run.gap(spot, new ScanGap(TextLocation.empty(), GapReason.GONE, "the service has no content"));
        }
    }

    private void ofExport(MessageEvent event) {
        Spot spot = Spot.of(ContentSource.EXPORT_MESSAGE, event.occurredAt().orElse(Instant.EPOCH))
                .with(CHAT, event.ownerId())
                .with(USER, event.owner().member("account").flatMap(account -> account.string("uuid")))
                .with(MESSAGE, event.messageId().orElse(""));
        blocks(event.content(), spot, spot, spot);
        if (run.wants(ContentSource.EXPORT_FILE)) {
            attachments(event.raw(), spot.from(ContentSource.EXPORT_FILE));
        }
    }

    private void attachments(RawJson message, Spot spot) {
        int number = 0;
        for (RawJson attachment : Records.list(message, "attachments")) {
            String name = attachment.string("file_name").orElse("");
            TextLocation file =
                    TextLocation.of(List.of(new Step(Kind.FILE, number + (name.isEmpty() ? "" : " " + name))));
            run.text(spot, file, attachment.string("extracted_content").orElse(""));
            number++;
        }
    }

    private void blocks(List<ContentBlock> blocks, Spot text, Spot input, Spot output) {
        for (int i = 0; i < blocks.size(); i++) {
            TextLocation section = TextLocation.of(List.of(Step.of(Kind.BLOCK, i)));
            ContentBlock block = blocks.get(i);
            if (block instanceof ContentBlock.ToolUse use) {
                run.text(input, section, use.input());
                cut(use.truncated(), input, section);
            } else if (block instanceof ContentBlock.ToolResult result) {
                for (int j = 0; j < result.content().size(); j++) {
                    TextLocation item = section.then(List.of(Step.of(Kind.ITEM, j)));
                    run.text(output, item, words(result.content().get(j)));
                }
                cut(result.truncated(), output, section);
            } else {
                run.text(text, section, words(block));
            }
        }
    }

    private void cut(boolean truncated, Spot spot, TextLocation section) {
        if (truncated && run.wants(spot)) {
            run.gap(spot, new ScanGap(section, GapReason.TOO_LARGE, "the service shows only the beginning"));
        }
    }

    /** The text of a block; of a kind that is not known, all that was received, because its text may stand anywhere in it. */
    private static String words(ContentBlock block) {
        if (block instanceof ContentBlock.Text text) {
            return text.text();
        }
        return block instanceof ContentBlock.Unknown unknown ? unknown.raw().toJson() : "";
    }
}
