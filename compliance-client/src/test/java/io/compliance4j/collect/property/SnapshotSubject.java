package io.compliance4j.collect.property;

import io.compliance4j.collect.CheckpointStore;
import io.compliance4j.collect.Collectors;
import io.compliance4j.collect.SnapshotCollector;
import io.compliance4j.event.Event;
import io.compliance4j.event.RecordEvent;
import io.compliance4j.event.RecordEvent.Change;
import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.Ids;
import io.compliance4j.testkit.tenant.Project;
import io.compliance4j.testkit.tenant.ProjectDocument;
import io.compliance4j.testkit.tenant.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The directory or the projects: rows come, change and go. */
final class SnapshotSubject implements Subject {

    private final World world;
    private final boolean projects;
    private final List<String> people = new ArrayList<>();
    private final List<String> projectIds = new ArrayList<>();
    private final List<String> documents = new ArrayList<>();
    private int serial;

    SnapshotSubject(World world) {
        this.world = world;
        this.projects = world.chance.oneIn(2);
    }

    @Override
    public String path() {
        return projects ? "/v1/compliance/apps/projects" : "/v1/compliance/organizations";
    }

    @Override
    public void happen() {
        world.time.advance(Duration.ofMillis(1));
        if (projects) {
            happenToProjects();
        } else {
            happenToPeople();
        }
    }

    private void happenToPeople() {
        if (people.isEmpty() || world.chance.oneIn(3)) {
            String seed = "person " + serial++;
            User user = User.builder(seed).memberOf(world.organization).build();
            world.tenant.addUser(user);
            people.add(seed);
            return;
        }
        String seed = world.chance.of(people);
        User same = User.builder(seed)
                .fullName("Name " + serial++)
                .memberOf(world.organization)
                .build();
        if (world.chance.oneIn(3)) {
            world.tenant.removeMember(same.id(), world.organization.uuid());
            people.remove(seed);
        } else {
            world.tenant.addUser(same);
        }
    }

    private void happenToProjects() {
        Chance chance = world.chance;
        if (projectIds.isEmpty() || chance.oneIn(3)) {
            Project project = Project.builder("project " + serial++, world.organization, world.ada)
                    .createdAt(world.time.instant())
                    .updatedAt(world.time.instant())
                    .build();
            world.tenant.addProject(project);
            projectIds.add(project.id());
            return;
        }
        String project = chance.of(projectIds);
        switch (chance.between(0, 4)) {
            case 0, 1 -> world.tenant.renameProject(project, "project " + serial++);
            case 2 -> {
                if (world.tenant.deleteProject(project)) {
                    projectIds.remove(project);
                }
            }
            case 3 -> addDocument(project);
            default -> {
                if (!documents.isEmpty()) {
                    world.tenant.deleteDocument(documents.remove(0));
                }
            }
        }
    }

    private void addDocument(String project) {
        ProjectDocument document = new ProjectDocument(
                Ids.tagged("claude_proj_doc_", "document " + serial++),
                project,
                "notes.txt",
                world.time.instant(),
                world.ada.id(),
                Content.text("notes"));
        world.tenant.addDocument(document);
        documents.add(document.id());
    }

    @Override
    public SnapshotCollector collector(Collectors collectors, String name, CheckpointStore store) {
        SnapshotCollector all = projects ? collectors.projects(name, store) : collectors.directory(name, store);
        return all.options(world.options);
    }

    @Override
    public Duration horizon() {
        return Duration.ofMinutes(1);
    }

    /** The rows as a reader of the events sees them: by row the last event, unless that was a removal. */
    private static Map<String, RecordEvent> rows(KeyedSink sink) {
        Map<String, RecordEvent> rows = new HashMap<>();
        for (Event event : sink.written) {
            RecordEvent row = (RecordEvent) event;
            rows.put(row.kind() + " " + row.parent().orElse("") + "/" + row.id(), row);
        }
        return rows;
    }

    private static boolean isThere(RecordEvent row) {
        return row.change() != Change.REMOVED;
    }

    /**
     * A row that was delivered last before a crash, and not again after it, is left out: what was written and never
     * recorded as written is unknown to whoever goes on, so that its later removal has no event.
     */
    private Set<String> differences(KeyedSink sink, boolean missing) {
        Map<String, RecordEvent> is = rows(sink);
        Map<String, RecordEvent> ought = rows(world.undisturbed());
        Set<String> differences = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>(ought.keySet());
        all.addAll(is.keySet());
        for (String row : all) {
            RecordEvent one = is.get(row);
            RecordEvent other = ought.get(row);
            boolean doubtful = one != null && sink.inDoubt.contains(one);
            if (other != null && (one == null || (!doubtful && !one.dedupeKey().equals(other.dedupeKey())))) {
                differences.add(missing ? row + " is " + one + " and not " + other : "");
            } else if (other == null && one != null && isThere(one) && !doubtful) {
                differences.add(missing ? "" : row + " should be gone");
            }
        }
        differences.remove("");
        return differences;
    }

    @Override
    public Set<String> missingFrom(KeyedSink sink) {
        return differences(sink, true);
    }

    @Override
    public Set<String> tooMuchIn(KeyedSink sink) {
        return differences(sink, false);
    }
}
