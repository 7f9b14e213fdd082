package io.compliance4j.claudeexport;

import io.compliance4j.error.ExportException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems of an export, each once however often its place was read. Not thread-safe. */
final class Problems {

    /** A file that is no export at all could fill the memory with reports about it. */
    private static final int MOST = 10_000;

    private final Set<ExportProblem> problems = new LinkedHashSet<>();

    void add(ExportProblem.Kind kind, String file, long offset, String detail) {
        problems.add(new ExportProblem(kind, file, offset, detail));
        if (problems.size() > MOST) {
            throw new ExportException(
                    "More than " + MOST + " things in the export are unreadable, the last one in " + file + " at byte "
                            + offset + ": check whether this is a claude.ai data export",
                    ExportException.Reason.UNSAFE,
                    file,
                    offset,
                    null);
        }
    }

    List<ExportProblem> soFar() {
        return List.copyOf(problems);
    }
}
