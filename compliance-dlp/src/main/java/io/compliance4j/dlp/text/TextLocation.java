package io.compliance4j.dlp.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place in a file, as the way to it from the outside in: the entry of an archive, the sheet in that entry, the cell in that
 * sheet. Immutable.
 */
public final class TextLocation {
    private static final TextLocation EMPTY = new TextLocation(List.of());

    private final List<Step> steps;

    /** What a step leads into. */
    public enum Kind {
        /** A file in the file: an entry of an archive, an attachment of a mail, an embedded document. */
        FILE,
        /** A page, from 1. */
        PAGE,
        /** A slide, from 1. */
        SLIDE,
        /** A sheet, by name. */
        SHEET,
        /** A cell, as spreadsheets write it ({@code B7}), or the number of a notebook's cell, from 1. */
        CELL,
        /** A part with a name of its own: header, comments, notes. */
        PART,
        /** A path to a value in JSON ({@code $.users[3].email}) or XML ({@code /users/user}). */
        PATH,
        /** A line, from 1. */
        LINE,
        /** A block of a message's content, from 0 as the API's lists are. */
        BLOCK,
        /** A part of what a tool answered in a block, from 0. */
        ITEM;

        /** The lower-case name used in documents. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One step of the way.
     *
     * @param kind what it leads into
     * @param value its name or number
     */
    public record Step(Kind kind, String value) {
        /** A step to something with a number. */
        public static Step of(Kind kind, long number) {
            return new Step(kind, Long.toString(number));
        }
    }

    private TextLocation(List<Step> steps) {
        this.steps = steps;
    }

    /** The file itself. */
    public static TextLocation empty() {
        return EMPTY;
    }

    public static TextLocation of(List<Step> steps) {
        return steps.isEmpty() ? EMPTY : new TextLocation(List.copyOf(steps));
    }

    /** This location, and from there further in. */
    public TextLocation then(List<Step> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Step> all = new ArrayList<>(steps);
        all.addAll(more);
        return of(all);
    }

    /** From the outside in. */
    public List<Step> steps() {
        return steps;
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The value of the innermost step of a kind. */
    public Optional<String> get(Kind kind) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).kind() == kind) {
                return Optional.of(steps.get(i).value());
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof TextLocation other && steps.equals(other.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** For people and documents: {@code file backup.zip > sheet Salaries > cell B7}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Step step : steps) {
            out.append(out.isEmpty() ? "" : " > ")
                    .append(step.kind().label())
                    .append(' ')
                    .append(step.value());
        }
        return out.toString();
    }
}
