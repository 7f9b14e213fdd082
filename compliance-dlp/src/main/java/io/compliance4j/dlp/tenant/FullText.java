package io.compliance4j.dlp.tenant;

import io.compliance4j.ComplianceClient;
import io.compliance4j.chat.ChatMessage;
import io.compliance4j.chat.ContentBlock;
import io.compliance4j.chat.MessageQuery;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.event.MessageEvent;
import io.compliance4j.paging.Pages;
import io.compliance4j.session.SessionMessage;
import io.compliance4j.session.SessionMessageQuery;
import java.util.List;
import java.util.Optional;

/** Fetches a message again where tools' texts in it were cut, which costs the pages of its chat or session up to it. */
final class FullText {

    private static final MessageQuery CHAT = MessageQuery.builder()
            .toolResultMaxChars(-1)
            .toolUseInputMaxChars(-1)
            .build();
    private static final SessionMessageQuery SESSION = SessionMessageQuery.builder()
            .toolResultMaxBytes(-1)
            .toolUseInputMaxBytes(-1)
            .build();

    private final Optional<ComplianceClient> client;

    private FullText(Optional<ComplianceClient> client) {
        this.client = client;
    }

    static FullText from(ComplianceClient client) {
        return new FullText(Optional.of(client));
    }

    /** For messages that were asked for in full already: what is cut then, the service does not show. */
    static FullText asGiven() {
        return new FullText(Optional.empty());
    }

    /** What the message says, as long as the service shows it. */
    List<ContentBlock> of(MessageEvent event) {
        List<ContentBlock> given = event.content();
        if (client.isEmpty() || given.stream().noneMatch(FullText::isCut)) {
            return given;
        }
        try {
            return again(client.get(), event).orElse(given);
        } catch (NotFoundException gone) {
            return given;
        }
    }

    private static boolean isCut(ContentBlock block) {
        return (block instanceof ContentBlock.ToolUse use && use.truncated())
                || (block instanceof ContentBlock.ToolResult result && result.truncated());
    }

    private static Optional<List<ContentBlock>> again(ComplianceClient client, MessageEvent event) {
        String owner = event.ownerId();
        String id = event.messageId().orElse("");
        if (event.chatMessage().isPresent()) {
            return client.chats().messages(owner, CHAT).stream()
                    .filter(message -> message.id().equals(id))
                    .findFirst()
                    .map(ChatMessage::content);
        }
        return event.localSession().isPresent()
                ? find(client.localSessions().messages(owner, SESSION), id)
                : find(client.remoteSessions().messages(owner, SESSION), id);
    }

    private static Optional<List<ContentBlock>> find(Pages<? extends SessionMessage> messages, String id) {
        return messages.stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .map(SessionMessage::content);
    }
}
