package io.compliance4j.claudeexport;

import io.compliance4j.claudeexport.ExportProblem.Kind;
import io.compliance4j.error.ExportException;
import io.compliance4j.error.ExportException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Finds the files of an export in what its user points at, without unpacking or following anything. */
final class SourceFiles {

    private static final int DEEPEST_FOLDER = 8;

    private final Limits limits;
    private final Problems problems;
    private final List<Container> containers = new ArrayList<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final Set<String> present = new HashSet<>();
    private final List<SourceFile> manifests = new ArrayList<>();

    SourceFiles(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    List<Container> containers() {
        return containers;
    }

    /** What was found, in the order of the names in each source. */
    List<SourceFile> files() {
        return files;
    }

    /** Adds a folder, an archive, a manifest with the archives beside it, or one file of an export. */
    void add(Path source) {
        try {
            if (Files.isDirectory(source)) {
                addFolder(source);
            } else {
                addFile(source);
            }
        } catch (IOException e) {
            String name = name(source);
            throw new ExportException(
                    name + " cannot be read: " + e.getClass().getSimpleName(), Reason.UNREADABLE, name, 0, e);
        }
    }

    private void addFile(Path source) throws IOException {
        String name = name(source);
        if (!Files.exists(source)) {
            throw new ExportException("There is no " + source, Reason.UNREADABLE, name, 0, null);
        }
        FileKind kind = FileKind.of(name);
        if (isArchive(name)) {
            addArchive(source, name);
        } else if (kind == FileKind.MANIFEST) {
            addManifest(source, name);
        } else if (kind != FileKind.UNKNOWN) {
            addLoose(source, name, name, kind);
        } else if (name.toLowerCase(Locale.ROOT).matches(".*\\.(json|jsonl|ndjson)")) {
            addLoose(source, name, name, FileKind.CONVERSATIONS);
        } else {
            throw new ExportException(
                    name + " is not part of a claude.ai data export: give its folder, its zip files or its"
                            + " conversations.json",
                    Reason.BROKEN,
                    name,
                    0,
                    null);
        }
    }

    /** Adds what a manifest names of what lies beside it: in a folder of downloads there are other people's files too. */
    private void addManifest(Path manifest, String name) throws IOException {
        addLoose(manifest, name, name, FileKind.MANIFEST);
        Set<String> named = new HashSet<>(Manifest.filenames(manifests.get(manifests.size() - 1), limits));
        List<Path> beside;
        try (Stream<Path> list = Files.list(manifest.toAbsolutePath().resolveSibling(""))) {
            beside = list.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> named.contains(name(path)))
                    .sorted()
                    .toList();
        }
        for (Path path : beside) {
            addFile(path);
        }
    }

    private void addFolder(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder, DEEPEST_FOLDER)) {
            found = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
        for (Path path : found) {
            String name = folder.relativize(path)
                    .toString()
                    .replace(path.getFileSystem().getSeparator(), "/");
            String shown = name(folder) + "/" + name;
            if (isArchive(name)) {
                addArchive(path, shown);
            } else {
                addLoose(path, shown, name, FileKind.of(name));
            }
        }
    }

    private void addLoose(Path path, String shown, String name, FileKind kind) {
        present.add(name(path));
        Container container = Container.loose(path, shown);
        containers.add(container);
        add(new SourceFile(container, null, name, kind));
    }

    private void addArchive(Path path, String shown) {
        present.add(name(path));
        Container container = Container.archive(path, shown);
        containers.add(container);
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : container.entries()) {
            if (entry.isDirectory()) {
                continue;
            }
            String name = entry.getName();
            String label = shown + "!" + name;
            if (!names.add(name)) {
                throw new ExportException(
                        shown
                                + " has several files of one name, as no export does: readers differ in which of them they"
                                + " see. If you trust it, unpack it and open the folder",
                        Reason.UNSAFE,
                        shown,
                        0,
                        null);
            }
            if (isUnsafe(name)) {
                problems.add(
                        Kind.UNSAFE_NAME, shown, 0, "an entry of " + name.length() + " characters leads out of it");
            } else if (isArchive(name)) {
                problems.add(Kind.NESTED_ARCHIVE, label, 0, "archives in archives are not opened");
            } else {
                add(new SourceFile(container, entry, name, FileKind.of(name)));
            }
        }
    }

    private void add(SourceFile file) {
        if (file.kind() == FileKind.UNKNOWN) {
            problems.add(Kind.UNKNOWN_FILE, file.label(), 0, "no export has a file of that name");
        } else if (file.kind() == FileKind.MANIFEST) {
            manifests.add(file);
        } else {
            files.add(file);
        }
    }

    /** Compares what is there with what the manifests say. */
    void checkManifests() {
        for (SourceFile manifest : manifests) {
            for (String wanted : Manifest.filenames(manifest, limits)) {
                if (!present.contains(wanted)) {
                    problems.add(Kind.MISSING_FILE, manifest.label(), 0, "it names " + wanted + ", which is not there");
                }
            }
        }
    }

    private static boolean isArchive(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static boolean isUnsafe(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(c -> c < ' ')
                || List.of(name.split("/", -1)).contains("..");
    }

    private static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
