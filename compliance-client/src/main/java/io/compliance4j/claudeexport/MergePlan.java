package io.compliance4j.claudeexport;

import io.compliance4j.error.ExportException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which copy of a conversation is delivered when several files have it: the one that changed last; if that is the
 * same, the one with more messages; if that is the same too, the first.
 */
final class MergePlan {

    private final Map<String, Copy> best = new HashMap<>();

    private MergePlan() {}

    private record Copy(SourceFile file, long index, Instant updatedAt, int messages) {

        boolean isBetterThan(Copy other) {
            int newer = updatedAt.compareTo(other.updatedAt);
            return newer > 0 || (newer == 0 && messages > other.messages);
        }
    }

    /** Reads the files once, if there are several; what is wrong with one shows when its conversations are read. */
    static MergePlan of(List<SourceFile> files, Limits limits, Problems problems) {
        MergePlan plan = new MergePlan();
        if (files.size() > 1) {
            for (SourceFile file : files) {
                plan.add(file, limits, problems);
            }
        }
        return plan;
    }

    private void add(SourceFile file, Limits limits, Problems problems) {
        try (ConversationWalk walk = new ConversationWalk(file, limits, problems, uuid -> Optional.empty())) {
            for (ExportConversation next = walk.next(); next != null; next = walk.next()) {
                Instant updatedAt = next.updatedAt().orElse(Instant.MIN);
                best.merge(
                        next.uuid(),
                        new Copy(file, walk.index(), updatedAt, walk.countMessages()),
                        (known, copy) -> copy.isBetterThan(known) ? copy : known);
            }
        } catch (ExportException e) {
            if (e.reason() == ExportException.Reason.UNSAFE) {
                throw e;
            }
        }
    }

    /** Whether this copy is the one. */
    boolean delivers(SourceFile file, long index, String uuid) {
        Copy copy = best.get(uuid);
        return copy == null || (copy.file() == file && copy.index() == index);
    }
}
