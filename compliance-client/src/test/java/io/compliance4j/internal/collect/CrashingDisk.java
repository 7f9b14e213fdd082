package io.compliance4j.internal.collect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A disk that knows what has survived: bytes that were not forced and names whose directory was not forced may be gone
 * after a power failure. It stops at a chosen step, where a write has come to a chosen byte.
 */
final class CrashingDisk implements Disk {

    /** The machine stopped. No code handles this, because no code is running any more. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What happens at the chosen step. */
    enum Fault {
        /** The machine stops before it. */
        CRASH_BEFORE,
        /** The machine stops right after it. */
        CRASH_AFTER,
        /** It fails without effect, and the program goes on. */
        FAIL,
        /** It fails, but has had its effect. */
        FAIL_AFTERWARDS
    }

    /** A step that changed something, and how many bytes it wrote. */
    record Step(String what, int bytes) {}

    /** A change of names that a power failure may undo. */
    private record Unforced(Path directory, Optional<Path> removed, Optional<Path> added, ByteBuffer bytes) {}

    private final Path root;
    private final Map<Path, byte[]> visible = new TreeMap<>();
    private final Map<Path, byte[]> durable = new TreeMap<>();
    private final List<Unforced> unforced = new ArrayList<>();
    private final List<Step> trace = new ArrayList<>();

    private long stepsLeft = Long.MAX_VALUE;
    private Fault fault = Fault.CRASH_BEFORE;
    private int writtenBytes;

    /** A disk with one empty directory. */
    CrashingDisk(Path root) {
        this.root = root;
    }

    /** Lets {@code fault} happen at the step after {@code steps} others; a write has then written so many bytes. */
    void arm(long steps, Fault newFault, int newWrittenBytes) {
        stepsLeft = steps;
        fault = newFault;
        writtenBytes = newWrittenBytes;
    }

    void disarm() {
        stepsLeft = Long.MAX_VALUE;
    }

    /** The steps so far that changed something. */
    List<Step> trace() {
        return trace;
    }

    /** Flips a bit of a file; false if there is no such file. */
    boolean damage(Path file, Random random) {
        Optional<byte[]> found = read(file);
        if (found.isEmpty()) {
            return false;
        }
        byte[] bytes = found.get();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        visible.put(file, bytes);
        durable.put(file, bytes);
        return true;
    }

    /** The power fails: each change that was not forced is lost or not, as chance has it. */
    void losePower(Random random) {
        for (Unforced change : unforced) {
            if (random.nextBoolean()) {
                apply(change, durable);
            }
        }
        unforced.clear();
        durable.keySet().removeIf(file -> !root.equals(file.getParent()) && !durable.containsKey(file.getParent()));
        visible.clear();
        visible.putAll(durable);
    }

    @Override
    public Optional<byte[]> read(Path file) {
        return Optional.ofNullable(visible.get(file)).map(byte[]::clone);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        step(
                new Step("write " + file, bytes.length),
                () -> {
                    visible.put(file, bytes.clone());
                    name(Optional.empty(), Optional.of(file), bytes.clone());
                },
                () -> {
                    byte[] part = Arrays.copyOf(bytes, Math.min(bytes.length, writtenBytes));
                    visible.put(file, part);
                    name(Optional.empty(), Optional.of(file), part);
                });
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step("move " + from + " to " + to, () -> {
            byte[] bytes = visible.remove(from);
            if (bytes == null) {
                throw new IllegalStateException("There is no " + from);
            }
            visible.put(to, bytes);
            name(Optional.of(from), Optional.of(to), bytes);
        });
    }

    @Override
    public void delete(Path file) throws IOException {
        step("delete " + file, () -> {
            visible.remove(file);
            name(Optional.of(file), Optional.empty(), new byte[0]);
        });
    }

    @Override
    public void force(Path directory) throws IOException {
        step("force " + directory, () -> {
            unforced.stream()
                    .filter(change -> change.directory().equals(directory))
                    .forEach(change -> apply(change, durable));
            unforced.removeIf(change -> change.directory().equals(directory));
        });
    }

    /** A directory is a name in the one above, and lost with everything in it if that was not forced. */
    @Override
    public void createDirectory(Path directory) throws IOException {
        if (!visible.containsKey(directory)) {
            step("create " + directory, () -> {
                visible.put(directory, new byte[0]);
                name(Optional.empty(), Optional.of(directory), new byte[0]);
            });
        }
    }

    @Override
    public List<String> names(Path directory) {
        return visible.keySet().stream()
                .filter(file -> directory.equals(file.getParent()))
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private void name(Optional<Path> removed, Optional<Path> added, byte[] bytes) {
        Path any = added.or(() -> removed).orElseThrow();
        unforced.add(new Unforced(Objects.requireNonNull(any.getParent()), removed, added, ByteBuffer.wrap(bytes)));
    }

    private static void apply(Unforced change, Map<Path, byte[]> names) {
        change.removed().ifPresent(names::remove);
        change.added().ifPresent(added -> names.put(added, change.bytes().array()));
    }

    private void step(String what, Runnable effect) throws IOException {
        step(new Step(what, 0), effect, () -> {});
    }

    private void step(Step step, Runnable effect, Runnable partly) throws IOException {
        trace.add(step);
        if (stepsLeft-- > 0) {
            effect.run();
            return;
        }
        stepsLeft = Long.MAX_VALUE;
        switch (fault) {
            case CRASH_BEFORE -> {
                partly.run();
                throw new Crash();
            }
            case CRASH_AFTER -> {
                effect.run();
                throw new Crash();
            }
            case FAIL -> {
                partly.run();
                throw new IOException("no space left");
            }
            case FAIL_AFTERWARDS -> {
                effect.run();
                throw new IOException("input/output error");
            }
        }
    }
}
