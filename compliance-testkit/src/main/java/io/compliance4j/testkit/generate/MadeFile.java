package io.compliance4j.testkit.generate;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The bytes of a file and the place of the value planted in it, if any. */
final class MadeFile {
    private final byte[] bytes;
    private final @Nullable PlantedValue planted;
    private final String location;
    private final int start;

    /**
     * @param location which line, page, paragraph or cell holds the value
     * @param start the value's offset in the text of that piece
     */
    MadeFile(byte[] bytes, @Nullable PlantedValue planted, String location, int start) {
        this.bytes = bytes;
        this.planted = planted;
        this.location = location;
        this.start = start;
    }

    byte[] bytes() {
        return bytes;
    }

    String location() {
        return location;
    }

    int start() {
        return start;
    }

    void report(Consumer<Plant> truth, PlantSource source, String containerId, String recordId) {
        if (planted != null) {
            String value = planted.value();
            truth.accept(new Plant(
                    planted.label(), value, source, containerId, recordId, location, start, start + value.length()));
        }
    }
}
