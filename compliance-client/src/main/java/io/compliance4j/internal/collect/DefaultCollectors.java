package io.compliance4j.internal.collect;

import io.compliance4j.collect.ActivityBackfill;
import io.compliance4j.collect.ActivityCollector;
import io.compliance4j.collect.ChatCollector;
import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.Collectors;
import io.compliance4j.collect.LocalSessionCollector;
import io.compliance4j.collect.RemoteSessionCollector;
import io.compliance4j.collect.SnapshotCollector;

/** The collectors of a client. */
public final class DefaultCollectors implements Collectors {

    private final CollectorContext context;

    public DefaultCollectors(CollectorContext context) {
        this.context = context;
    }

    @Override
    public ActivityCollector activities(String name, CheckpointStore store) {
        return new DefaultActivityCollector(context, name, store);
    }

    @Override
    public ActivityBackfill activityBackfill(String name, CheckpointStore store) {
        return new DefaultActivityBackfill(context, name, store);
    }

    @Override
    public ChatCollector chats(String name, CheckpointStore store) {
        return new DefaultChatCollector(context, name, store);
    }

    @Override
    public LocalSessionCollector localSessions(String name, CheckpointStore store) {
        return new DefaultLocalSessionCollector(context, name, store);
    }

    @Override
    public RemoteSessionCollector remoteSessions(String name, CheckpointStore store) {
        return new DefaultRemoteSessionCollector(context, name, store);
    }

    @Override
    public SnapshotCollector projects(String name, CheckpointStore store) {
        return new DefaultSnapshotCollector(context, name, store, Snapshot.PROJECTS);
    }

    @Override
    public SnapshotCollector directory(String name, CheckpointStore store) {
        return new DefaultSnapshotCollector(context, name, store, Snapshot.DIRECTORY);
    }

    @Override
    public SnapshotCollector codeArtifacts(String name, CheckpointStore store) {
        return new DefaultSnapshotCollector(context, name, store, Snapshot.CODE_ARTIFACTS);
    }
}
