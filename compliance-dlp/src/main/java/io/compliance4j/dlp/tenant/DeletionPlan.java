package io.compliance4j.dlp.tenant;

import io.compliance4j.dlp.Severity;
import io.compliance4j.dlp.store.FindingPlace;
import io.compliance4j.dlp.store.FindingQuery;
import io.compliance4j.dlp.store.FindingState;
import io.compliance4j.dlp.store.FindingStore;
import io.compliance4j.dlp.store.StoredFinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What would have to be deleted so that findings are gone, in an order that the service accepts. It is a list to look at: nothing
 * is deleted by it, and nothing is requested to make it. Findings that are accepted or false positives are left out.
 *
 * <p>The service deletes chats, files, project documents, projects and published artifacts, each as a whole. So a finding in a
 * message, in a file that a tool made, or in an artifact of a chat asks for its chat; what stands in a chat that goes needs no
 * step of its own. A finding in the description or the instructions of a project asks for the project, which the service refuses
 * to delete while a chat is attached to it: its step names the chats that the findings know of, and has to wait until there is
 * none. Sessions and preferences cannot be deleted through the API; they are in {@link #remaining}. Immutable.
 */
public final class DeletionPlan {
    private final List<Step> steps;
    private final List<StoredFinding> remaining;

    private DeletionPlan(List<Step> steps, List<StoredFinding> remaining) {
        this.steps = List.copyOf(steps);
        this.remaining = List.copyOf(remaining);
    }

    /** What a step deletes. */
    public enum Kind {
        /** A chat with its messages, files and artifacts, and the cloud sessions that were started for it. */
        CHAT("chat"),
        /** A file of a chat or project. */
        FILE("file"),
        /** A document of a project. */
        PROJECT_DOCUMENT("project document"),
        /** A published artifact with all its versions. */
        CODE_ARTIFACT("code artifact"),
        /** A project with its files and documents. */
        PROJECT("project");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * One thing to delete.
     *
     * @param id what the service knows it by
     * @param findings how many of the findings go with it
     * @param severity the highest of theirs
     * @param after ids of earlier steps without which the service refuses this one
     */
    public record Step(Kind kind, String id, long findings, Severity severity, Set<String> after) {
        /** Copies the ids. */
        public Step {
            after = Set.copyOf(after);
        }

        /** For people. */
        @Override
        public String toString() {
            return kind.words + " " + id + ": " + findings + (findings == 1 ? " finding" : " findings") + ", up to "
                    + severity.label()
                    + (kind == Kind.PROJECT
                            ? "; refused while a chat is attached to it"
                                    + (after.isEmpty() ? "" : ", of which this plan knows " + after)
                            : "");
        }
    }

    /** The plan for the findings that {@code query} asks for and that are {@linkplain FindingState#OPEN open}. */
    public static DeletionPlan of(FindingStore store, FindingQuery query) {
        Draft draft = new Draft();
        try (Stream<StoredFinding> findings = store.find(query)) {
            findings.filter(finding -> finding.state() == FindingState.OPEN).forEach(draft::add);
        }
        return draft.plan();
    }

    /** What to delete, in this order. */
    public List<Step> steps() {
        return steps;
    }

    /** Findings that no step takes away, because the service has no way to delete what they are in. */
    public List<StoredFinding> remaining() {
        return remaining;
    }

    /** One line a step, and how much stays. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        steps.forEach(step -> lines.append(step).append('\n'));
        if (!remaining.isEmpty()) {
            lines.append(remaining.size()).append(" findings in what the API cannot delete\n");
        }
        return lines.toString();
    }

    /** Findings by what they ask for. */
    private static final class Draft {
        private final Map<Kind, Map<String, List<StoredFinding>>> wanted = new EnumMap<>(Kind.class);
        private final List<StoredFinding> remaining = new ArrayList<>();

        void add(StoredFinding finding) {
            FindingPlace place = finding.place();
            String file = place.id(FindingPlace.Id.FILE).orElse("");
            switch (ContentSource.of(place.source())) {
                case CHAT_MESSAGE, ASSISTANT_MESSAGE, TOOL_INPUT, TOOL_OUTPUT, ARTIFACT ->
                    add(Kind.CHAT, place.id(FindingPlace.Id.CHAT).orElse(""), finding);
                case CHAT_FILE -> add(Kind.FILE, file, finding);
                case GENERATED_FILE ->
                    add(
                            file.startsWith("claude_file_") ? Kind.FILE : Kind.CHAT,
                            file.startsWith("claude_file_")
                                    ? file
                                    : place.id(FindingPlace.Id.CHAT).orElse(""),
                            finding);
                case PROJECT_FILE ->
                    add(file.startsWith("claude_proj_doc_") ? Kind.PROJECT_DOCUMENT : Kind.FILE, file, finding);
                case PROJECT_DESCRIPTION, PROJECT_INSTRUCTION ->
                    add(Kind.PROJECT, place.id(FindingPlace.Id.PROJECT).orElse(""), finding);
                case CODE_ARTIFACT -> add(Kind.CODE_ARTIFACT, Contents.artifactOf(file), finding);
                case SESSION_MESSAGE, USER_PREFERENCES, EXPORT_MESSAGE, EXPORT_FILE -> remaining.add(finding);
            }
        }

        private void add(Kind kind, String id, StoredFinding finding) {
            of(kind, id).add(finding);
        }

        DeletionPlan plan() {
            moveInto(Kind.CHAT, FindingPlace.Id.CHAT);
            moveInto(Kind.PROJECT, FindingPlace.Id.PROJECT);
            List<Step> steps = new ArrayList<>();
            wanted.forEach((kind, byId) -> byId.forEach((id, findings) -> steps.add(step(kind, id, findings))));
            return new DeletionPlan(steps, remaining);
        }

        /** Files whose findings all stand in chats or projects that go need no step of their own. */
        private void moveInto(Kind whole, FindingPlace.Id which) {
            Map<String, List<StoredFinding>> wholes = of(whole);
            for (Kind part : List.of(Kind.FILE, Kind.PROJECT_DOCUMENT)) {
                of(part).values().removeIf(findings -> {
                    boolean covered = findings.stream()
                            .allMatch(f -> f.place()
                                            .id(which)
                                            .filter(wholes::containsKey)
                                            .isPresent()
                                    && isIn(whole, f));
                    if (covered) {
                        findings.forEach(f ->
                                of(whole, f.place().id(which).orElseThrow()).add(f));
                    }
                    return covered;
                });
            }
        }

        /** A file of a chat goes with the chat, and one of a project with the project, not the other way round. */
        private static boolean isIn(Kind whole, StoredFinding finding) {
            boolean ofProject = finding.place().source().equals(ContentSource.PROJECT_FILE.label());
            return ofProject == (whole == Kind.PROJECT);
        }

        private Step step(Kind kind, String id, Collection<StoredFinding> findings) {
            Severity highest = findings.stream()
                    .map(StoredFinding::severity)
                    .max(Severity::compareTo)
                    .orElse(Severity.NONE);
            return new Step(kind, id, findings.size(), highest, kind == Kind.PROJECT ? chatsOf(id) : Set.of());
        }

        private Set<String> chatsOf(String project) {
            Set<String> chats = new LinkedHashSet<>();
            of(Kind.CHAT).forEach((chat, findings) -> {
                if (findings.stream()
                        .anyMatch(f -> f.place()
                                .id(FindingPlace.Id.PROJECT)
                                .filter(project::equals)
                                .isPresent())) {
                    chats.add(chat);
                }
            });
            return chats;
        }

        private Map<String, List<StoredFinding>> of(Kind kind) {
            return wanted.computeIfAbsent(kind, k -> new LinkedHashMap<>());
        }

        private List<StoredFinding> of(Kind kind, String id) {
            return of(kind).computeIfAbsent(id, key -> new ArrayList<>());
        }
    }
}
