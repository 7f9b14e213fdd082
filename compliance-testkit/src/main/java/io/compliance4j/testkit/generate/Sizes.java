package io.compliance4j.testkit.generate;

import java.time.Duration;
import java.time.Instant;

/**
 * How large a generated tenant is.
 *
 * @param messagesFrom the fewest messages of a chat
 * @param messagesTo the most
 * @param now the moment the tenant's data ends
 * @param span how far back its data goes
 */
record Sizes(
        int organizations,
        int users,
        int groups,
        int chats,
        int messagesFrom,
        int messagesTo,
        int activities,
        int projects,
        int files,
        int generatedFiles,
        int artifacts,
        int localSessions,
        int remoteSessions,
        int codeArtifacts,
        Instant now,
        Duration span) {}
