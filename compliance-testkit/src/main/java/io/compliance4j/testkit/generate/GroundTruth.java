package io.compliance4j.testkit.generate;

import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every sensitive value of a generated tenant and where it is: what a perfect scanner would find.
 *
 * <p>Made while it is walked, never held, so the truth about millions of messages costs no memory. It tells of the tenant
 * as built; what a test changes afterwards it does not see. Content that the service no longer gives out (of chats their
 * user deleted) holds nothing. Each walk gives the same plants in the same order. Thread-safe.
 */
public final class GroundTruth implements Iterable<Plant> {

    /** Numbered things of one kind, and how to list the plants of one. */
    record Part(int count, BiConsumer<Integer, Consumer<Plant>> plants) {}

    private final List<Part> parts;
    private final Supplier<Stream<UnreadableFile>> unreadableFiles;

    GroundTruth(List<Part> parts, Supplier<Stream<UnreadableFile>> unreadableFiles) {
        this.parts = List.copyOf(parts);
        this.unreadableFiles = unreadableFiles;
    }

    /** The files that can only be reported as gaps. */
    public Stream<UnreadableFile> unreadableFiles() {
        return unreadableFiles.get();
    }

    public Stream<Plant> stream() {
        int total = parts.stream().mapToInt(Part::count).sum();
        return IntStream.range(0, total).boxed().mapMulti(this::plants);
    }

    @Override
    public Iterator<Plant> iterator() {
        return stream().iterator();
    }

    /** For making content whose plants nobody asks about. */
    static void ignore(Plant plant) {}

    private void plants(int number, Consumer<Plant> truth) {
        int rest = number;
        for (Part part : parts) {
            if (rest < part.count()) {
                part.plants().accept(rest, truth);
                return;
            }
            rest -= part.count();
        }
    }
}
