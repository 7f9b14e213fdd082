package io.compliance4j.dlp.tenant;

import io.compliance4j.dlp.DetectorFailure;
import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.ScanReport;
import io.compliance4j.dlp.store.FindingPlace;
import io.compliance4j.dlp.store.FindingStore;
import io.compliance4j.dlp.store.ScanRegister;
import io.compliance4j.dlp.store.StoredFinding;
import io.compliance4j.dlp.store.StoredGap;
import io.compliance4j.dlp.text.GapReason;
import io.compliance4j.dlp.text.LocatedFinding;
import io.compliance4j.dlp.text.ScanGap;
import io.compliance4j.dlp.text.TextLocation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Scans texts and keeps what is found. What was found is in the store, and what was left out in the register, once {@link #flush}
 * has returned. One thread at a time.
 */
final class ScanRun {

    private static final int MOST_HELD = 1_000;

    private final DlpScanner scanner;
    private final Set<ContentSource> sources;
    private final FindingStore store;
    private final ScanRegister register;
    private final boolean revealing;
    private final Consumer<? super FindingEvent> listener;
    private final Clock clock;
    private final ScanTally tally = new ScanTally();
    private final List<StoredFinding> held = new ArrayList<>();

    ScanRun(ContentScanner.Builder settings, FindingStore store, ScanRegister register) {
        this.scanner = settings.scanner;
        this.sources = settings.sources;
        this.store = store;
        this.register = register;
        this.revealing = settings.revealing;
        this.listener = settings.listener;
        this.clock = settings.clock;
    }

    ScanTally tally() {
        return tally;
    }

    /** Whether texts and files from there are to be looked at. */
    boolean wants(Spot spot) {
        return sources.contains(spot.source()) && !scanner.ignores(spot.origin());
    }

    /** Whether anything of that kind is to be looked at. */
    boolean wants(ContentSource source) {
        return sources.contains(source);
    }

    /** Scans a text that is at hand. */
    void text(Spot spot, TextLocation section, String text) {
        if (text.isEmpty() || !wants(spot)) {
            return;
        }
        long started = System.nanoTime();
        ScanReport report = scanner.inspect(text, spot.origin());
        tally.scannedText(text.length(), System.nanoTime() - started);
        report.findings().forEach(finding -> keep(spot, new LocatedFinding(finding, section, section)));
        failed(report.failures()).forEach(gap -> gap(spot, new ScanGap(section, gap.reason(), gap.detail())));
    }

    /** A detector that failed says so once, however often. */
    private static Set<ScanGap> failed(List<DetectorFailure> failures) {
        Set<ScanGap> gaps = new LinkedHashSet<>();
        for (DetectorFailure failure : failures) {
            gaps.add(new ScanGap(
                    TextLocation.empty(),
                    GapReason.FAILED,
                    "the detector " + failure.detector() + " threw "
                            + failure.cause().getClass().getName()));
        }
        return gaps;
    }

    /** Keeps a finding and gives its id. */
    String keep(Spot spot, LocatedFinding found) {
        FindingPlace place = spot.place(found.section(), found.location());
        StoredFinding finding = revealing
                ? StoredFinding.revealing(found.finding(), place, spot.at(), now())
                : StoredFinding.of(found.finding(), place, spot.at(), now());
        return keep(finding);
    }

    /** Keeps what was found in the same content at another place. */
    String keepAgain(Spot spot, StoredFinding known) {
        return keep(known.at(spot.place(known.place().section(), known.place().location()), spot.at(), now()));
    }

    private String keep(StoredFinding finding) {
        held.add(finding);
        tally.found();
        if (held.size() >= MOST_HELD) {
            store();
        }
        return finding.id();
    }

    /** Writes down that something was not scanned. */
    void gap(Spot spot, ScanGap gap) {
        StoredGap stored = new StoredGap(spot.place(TextLocation.empty(), TextLocation.empty()), gap, spot.at(), now());
        register.add(stored);
        tally.gap(stored);
    }

    /** Makes durable what was found and what was left out, and then tells of what is new. */
    void flush() {
        store();
        register.flush();
    }

    /** Makes durable what was found so far, so that it can be asked for. */
    void store() {
        Map<String, StoredFinding> once = new LinkedHashMap<>();
        held.forEach(finding -> once.putIfAbsent(finding.id(), finding));
        held.clear();
        if (!once.isEmpty()) {
            List<StoredFinding> added = store.add(once.values());
            tally.added(added);
            added.forEach(finding -> listener.accept(FindingEvent.of(finding)));
        }
    }

    Instant now() {
        return clock.instant();
    }
}
