package io.compliance4j.collect;

/**
 * The collectors of a client: each reads one part of the service to its end and goes on from there the next time. Each is
 * given a name and a store for its checkpoint; everything else has a default. Thread-safe.
 */
public interface Collectors {

    /** The activity feed, late arrivals included. */
    ActivityCollector activities(String name, CheckpointStore store);

    /** A closed range of the activity feed that lies back, also with several requests at once. */
    ActivityBackfill activityBackfill(String name, CheckpointStore store);

    /** Chats with their messages. */
    ChatCollector chats(String name, CheckpointStore store);

    /** Sessions on users' machines with their transcripts. */
    LocalSessionCollector localSessions(String name, CheckpointStore store);

    /** Sessions in the cloud with their transcripts. */
    RemoteSessionCollector remoteSessions(String name, CheckpointStore store);

    /**
     * Projects with their descriptions and instructions, what is attached to them, and who may use them. A run costs two
     * requests for each project, one more for each that changed, and one for a hundred of the list.
     */
    SnapshotCollector projects(String name, CheckpointStore store);

    /** Organizations, their users, roles, permissions and settings, and the groups of the tenant with their members. */
    SnapshotCollector directory(String name, CheckpointStore store);

    /** Artifacts published from Claude Code, with their versions. */
    SnapshotCollector codeArtifacts(String name, CheckpointStore store);
}
