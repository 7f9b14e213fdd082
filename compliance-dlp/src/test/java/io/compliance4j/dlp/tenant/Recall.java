package io.compliance4j.dlp.tenant;

import io.compliance4j.dlp.store.FindingPlace;
import io.compliance4j.dlp.store.StoredFinding;
import io.compliance4j.dlp.text.TextLocation;
import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.testkit.generate.Plant;
import io.compliance4j.testkit.generate.PlantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares findings with the ground truth: a plant counts as found if a finding has its label and its value, in its record and at
 * its place in it. For blocks of messages and whole texts the place is the block and the exact offsets; in files it is the line,
 * page, cell or entry that the truth names.
 */
final class Recall {

    private final Map<String, List<StoredFinding>> byRecord = new HashMap<>();
    private final Map<PlantSource, int[]> bySource = new TreeMap<>();
    private final List<Plant> missed = new ArrayList<>();
    private long planted;

    Recall(List<StoredFinding> findings) {
        findings.forEach(finding -> byRecord.computeIfAbsent(
                        finding.place().source() + " " + record(finding), key -> new ArrayList<>())
                .add(finding));
    }

    void expect(Plant plant) {
        planted++;
        int[] counts = bySource.computeIfAbsent(plant.source(), source -> new int[2]);
        counts[1]++;
        String record = plant.source() == PlantSource.CODE_ARTIFACT
                ? plant.containerId() + "/" + plant.recordId()
                : plant.recordId();
        List<StoredFinding> there = byRecord.getOrDefault(source(plant) + " " + record, List.of());
        if (there.stream().anyMatch(finding -> isThere(finding, plant))) {
            counts[0]++;
        } else {
            missed.add(plant);
        }
    }

    double recall() {
        return (planted - missed.size()) / (double) planted;
    }

    /** What was not found and what was found instead, for the message of a failed test: the values are made up. */
    String report() {
        StringBuilder report = new StringBuilder();
        bySource.forEach((source, counts) -> report.append(source.wireName())
                .append(' ')
                .append(counts[0])
                .append('/')
                .append(counts[1])
                .append("  "));
        missed.forEach(plant -> report.append("\n  missed ")
                .append(plant)
                .append("\n    there: ")
                .append(byRecord.getOrDefault(source(plant) + " " + plant.recordId(), List.of())));
        return report.toString();
    }

    private static String source(Plant plant) {
        return switch (plant.source()) {
            case PROJECT_DOCUMENT -> "project_file";
            case LOCAL_SESSION_MESSAGE, REMOTE_SESSION_MESSAGE -> "session_message";
            default -> plant.source().wireName();
        };
    }

    private static String record(StoredFinding finding) {
        return finding.place()
                .id(FindingPlace.Id.FILE)
                .or(() -> finding.place().id(FindingPlace.Id.MESSAGE))
                .or(() -> finding.place().id(FindingPlace.Id.PROJECT))
                .or(() -> finding.place().id(FindingPlace.Id.USER))
                .orElse("");
    }

    private static boolean isThere(StoredFinding finding, Plant plant) {
        return finding.detector().equals(plant.label())
                && finding.match().filter(plant.value()::equals).isPresent()
                && isAt(finding, plant);
    }

    private static boolean isAt(StoredFinding finding, Plant plant) {
        TextLocation where = finding.place().location();
        String expected = plant.location();
        boolean exactly = finding.start() == plant.start() && finding.end() == plant.end();
        return switch (plant.source()) {
            case CHAT_MESSAGE,
                    ASSISTANT_MESSAGE,
                    TOOL_INPUT,
                    TOOL_OUTPUT,
                    LOCAL_SESSION_MESSAGE,
                    REMOTE_SESSION_MESSAGE ->
                exactly && where.toString().replace(" > ", " ").equals(expected);
            case PROJECT_DESCRIPTION, PROJECT_INSTRUCTION, ARTIFACT, PROJECT_DOCUMENT -> exactly;
            case USER_PREFERENCES ->
                exactly
                        && where.toString()
                                .equals(
                                        expected.equals("instructions")
                                                ? "path $.instructions"
                                                : "path $.cowork_global_instructions");
            case CODE_ARTIFACT -> true;
            case CHAT_FILE, GENERATED_FILE, PROJECT_FILE -> isInFile(where, expected);
        };
    }

    /** {@code line 4}, {@code page 2 line 7}, {@code paragraph 3}, {@code Plan!D4}, {@code inner.zip/notes/todo.txt line 7}. */
    private static boolean isInFile(TextLocation where, String expected) {
        if (expected.startsWith("page ")) {
            return where.get(Kind.PAGE)
                    .filter(expected.split(" ", -1)[1]::equals)
                    .isPresent();
        }
        if (expected.startsWith("Plan!")) {
            return where.get(Kind.CELL).filter(expected.substring(5)::equals).isPresent();
        }
        if (expected.startsWith("paragraph ")) {
            return true;
        }
        int line = expected.lastIndexOf("line ");
        boolean inArchive = line > 0;
        String path = where.steps().stream()
                .filter(step -> step.kind() == Kind.FILE)
                .map(TextLocation.Step::value)
                .reduce((outer, inner) -> outer + "/" + inner)
                .orElse("");
        return (!inArchive || path.equals(expected.substring(0, line - 1)))
                && where.get(Kind.LINE)
                        .map(expected.substring(line + 5)::equals)
                        .orElse(!inArchive);
    }
}
