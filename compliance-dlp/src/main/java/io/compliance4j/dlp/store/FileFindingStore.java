package io.compliance4j.dlp.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Findings and decisions in a file, one a line, in the order in which they came. Holds in memory where each finding stands and
 * what was decided, not the findings. A batch is written at once and forced to the disk before it counts.
 */
final class FileFindingStore implements FindingStore {
    private final Path file;
    private final LineFile lines;
    private final Map<String, Long> offsets = new HashMap<>();
    private final Map<String, Decision> decisions = new HashMap<>();

    private FileFindingStore(Path file) {
        this.file = file;
        this.lines = LineFile.open(file, this::learn);
    }

    static FileFindingStore open(Path file) {
        return new FileFindingStore(file);
    }

    private void learn(String line, long offset) {
        JsonNode document = parse(line);
        if (FindingJson.isDecision(document)) {
            FindingJson.Decided decided = FindingJson.decided(document);
            decisions.put(decided.id(), decided.decision());
        } else {
            offsets.put(FindingJson.finding(document, Optional.empty()).id(), offset);
        }
    }

    @Override
    public synchronized List<StoredFinding> add(Collection<StoredFinding> findings) {
        List<StoredFinding> added = new ArrayList<>();
        List<String> documents = new ArrayList<>();
        Set<String> fresh = new LinkedHashSet<>();
        for (StoredFinding finding : findings) {
            if (!offsets.containsKey(finding.id()) && fresh.add(finding.id())) {
                added.add(finding);
                documents.add(FindingJson.write(finding));
            }
        }
        if (!added.isEmpty()) {
            long[] places = lines.append(documents, true);
            for (int i = 0; i < places.length; i++) {
                offsets.put(added.get(i).id(), places[i]);
            }
        }
        return List.copyOf(added);
    }

    @Override
    public synchronized Optional<StoredFinding> decide(String id, Decision decision) {
        if (!offsets.containsKey(id)) {
            return Optional.empty();
        }
        lines.append(List.of(FindingJson.write(new FindingJson.Decided(id, decision))), true);
        decisions.put(id, decision);
        return get(id);
    }

    @Override
    public synchronized Optional<StoredFinding> get(String id) {
        Long offset = offsets.get(id);
        if (offset == null) {
            return Optional.empty();
        }
        StoredFinding finding = FindingJson.finding(parse(lines.read(offset)), Optional.empty());
        return Optional.of(finding.with(Optional.ofNullable(decisions.get(id))));
    }

    @Override
    public synchronized Stream<StoredFinding> find(FindingQuery query) {
        return read(Map.copyOf(decisions)).filter(query::matches);
    }

    private Stream<StoredFinding> read(Map<String, Decision> decided) {
        try {
            FileChannel reading = FileChannel.open(file, StandardOpenOption.READ);
            BufferedReader reader = new BufferedReader(new InputStreamReader(
                    new UpTo(Channels.newInputStream(reading), lines.end()), StandardCharsets.UTF_8));
            return Stream.iterate(nextLine(reader), Optional::isPresent, before -> nextLine(reader))
                    .map(line -> parse(line.orElseThrow()))
                    .filter(document -> !FindingJson.isDecision(document))
                    .map(document -> {
                        StoredFinding finding = FindingJson.finding(document, Optional.empty());
                        return finding.with(Optional.ofNullable(decided.get(finding.id())));
                    })
                    .onClose(() -> {
                        try {
                            reading.close();
                        } catch (IOException e) {
                            throw unreadable(e);
                        }
                    });
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Optional<String> nextLine(BufferedReader lines) {
        try {
            return Optional.ofNullable(lines.readLine());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private JsonNode parse(String line) {
        try {
            return FindingJson.read(line);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private FindingStoreException unreadable(IOException e) {
        return new FindingStoreException("cannot read " + file + ": " + e.getMessage(), e);
    }

    @Override
    public synchronized void close() {
        lines.close();
    }

    /** What was there when the reading began; what is being added meanwhile is not. */
    private static final class UpTo extends java.io.FilterInputStream {
        private long left;

        private UpTo(java.io.InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int n = left <= 0 ? -1 : in.read(into, at, (int) Math.min(length, left));
            left -= Math.max(0, n);
            return n;
        }
    }
}
