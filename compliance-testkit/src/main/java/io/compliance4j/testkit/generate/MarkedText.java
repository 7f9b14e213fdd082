package io.compliance4j.testkit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Text in the making that remembers where the planted values stand. */
final class MarkedText {

    /** A planted value at an offset of the text. */
    record Mark(PlantedValue planted, int start) {
        int end() {
            return start + planted.value().length();
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    MarkedText add(String more) {
        text.append(more);
        return this;
    }

    MarkedText add(PlantedValue planted) {
        marks.add(new Mark(planted, text.length() + planted.start()));
        text.append(planted.text());
        return this;
    }

    /** A paragraph of its own with the value, or nothing. */
    MarkedText addParagraph(@Nullable PlantedValue planted) {
        return planted == null ? this : add("\n\n").add(planted);
    }

    List<Mark> marks() {
        return marks;
    }

    /** The number of the line an offset is on, from 1. */
    int line(int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    /** Reports the marks as plants of one piece. */
    void report(Consumer<Plant> truth, PlantSource source, String containerId, String recordId, String location) {
        for (Mark mark : marks) {
            truth.accept(new Plant(
                    mark.planted().label(),
                    mark.planted().value(),
                    source,
                    containerId,
                    recordId,
                    location,
                    mark.start(),
                    mark.end()));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
