package io.compliance4j.dlp.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Scanned contents and gaps in a file. Holds in memory where each of them stands. */
final class FileScanRegister implements ScanRegister {
    private final Map<String, Long> contents = new HashMap<>();
    private final Map<String, Long> gaps = new LinkedHashMap<>();
    private final LineFile lines;

    private FileScanRegister(Path file) {
        lines = LineFile.open(file, this::learn);
    }

    static FileScanRegister open(Path file) {
        return new FileScanRegister(file);
    }

    private void learn(String line, long offset) {
        JsonNode document = parse(line);
        switch (document.path("kind").asText()) {
            case "scanned" -> contents.put(document.path("key").asText(), offset);
            case "gap" -> gaps.putIfAbsent(document.path("id").asText(), offset);
            case "resolved" -> gaps.remove(document.path("id").asText());
            default -> throw new IllegalArgumentException("the kind of a line is not known");
        }
    }

    private static JsonNode parse(String line) {
        try {
            return FindingJson.read(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized Optional<ScannedContent> find(String key) {
        return Optional.ofNullable(contents.get(key)).map(offset -> FindingJson.scanned(parse(lines.read(offset))));
    }

    @Override
    public synchronized void add(String key, ScannedContent content) {
        contents.put(key, append(FindingJson.write(key, content)));
    }

    @Override
    public synchronized boolean add(StoredGap gap) {
        if (gaps.containsKey(gap.id())) {
            return false;
        }
        gaps.put(gap.id(), append(FindingJson.write(gap)));
        return true;
    }

    @Override
    public synchronized void resolve(String gapId) {
        if (gaps.containsKey(gapId)) {
            append(FindingJson.writeResolved(gapId));
            gaps.remove(gapId);
        }
    }

    private long append(String line) {
        return lines.append(List.of(line), false)[0];
    }

    @Override
    public synchronized Stream<StoredGap> gaps() {
        List<StoredGap> all = new ArrayList<>(gaps.size());
        gaps.values().forEach(offset -> all.add(FindingJson.gap(parse(lines.read(offset)))));
        return all.stream();
    }

    @Override
    public synchronized void flush() {
        lines.force();
    }

    @Override
    public synchronized void close() {
        lines.close();
    }
}
