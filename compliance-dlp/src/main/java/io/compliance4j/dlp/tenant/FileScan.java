package io.compliance4j.dlp.tenant;

import io.compliance4j.dlp.store.FindingPlace;
import io.compliance4j.dlp.store.FindingStore;
import io.compliance4j.dlp.store.ScanRegister;
import io.compliance4j.dlp.store.ScannedContent;
import io.compliance4j.dlp.store.StoredFinding;
import io.compliance4j.dlp.text.ExtractionReport;
import io.compliance4j.dlp.text.FileScanner;
import io.compliance4j.dlp.text.FileSource;
import io.compliance4j.dlp.text.GapReason;
import io.compliance4j.dlp.text.ScanGap;
import io.compliance4j.dlp.text.TextLocation;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.error.ServerException;
import io.compliance4j.error.TransferException;
import io.compliance4j.transfer.DownloadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Downloads files and scans them, each content once; where it stands again, what was found before is said of that place too. A
 * file that cannot be had or read is a gap. A failure of the service that looks like more than one file ends the run. One thread
 * at a time.
 */
final class FileScan {

    /** So many refusals in a row mean that something is wrong with more than single files. */
    static final int MOST_REFUSALS = 20;

    /** A content with more findings is scanned again where it stands again, so that the register stays small. */
    private static final int MOST_REMEMBERED = 10_000;

    private final ScanRun run;
    private final FindingStore store;
    private final ScanRegister register;
    private final String name;
    private final FileScanner scanner;
    private final long maxBytes;
    private final Contents contents;
    private final Path directory;
    private int refusals;

    FileScan(
            ContentScanner.Builder settings,
            ScanRun run,
            FindingStore store,
            ScanRegister register,
            Contents contents,
            Path directory) {
        this.run = run;
        this.store = store;
        this.register = register;
        this.name = settings.name;
        this.scanner = FileScanner.of(settings.scanner, settings.reader);
        this.maxBytes = settings.reader.limits().maxFileBytes();
        this.contents = contents;
        this.directory = directory;
    }

    /**
     * Scans a file, unless its content was scanned before.
     *
     * @return whether its content could be had, or will never be
     */
    boolean scan(ContentFile file) {
        if (!run.wants(file.spot())
                || file.key().filter(key -> isKnown(key, file.spot())).isPresent()) {
            return true;
        }
        if (file.size().orElse(0) > maxBytes) {
            tooLarge(file);
            return true;
        }
        try {
            DownloadedFile saved =
                    contents.download(file.spot(), file.id()).maxBytes(maxBytes).toDirectory(directory);
            refusals = 0;
            try {
                scan(file, saved);
            } finally {
                Files.deleteIfExists(saved.path());
            }
            return true;
        } catch (NotFoundException e) {
            gap(file, GapReason.GONE, "the service does not have the content any more");
            return true;
        } catch (ServerException e) {
            refused(
                    file,
                    "the service answered " + e.status()
                            + e.requestId().map(id -> ", request " + id).orElse(""),
                    e);
            return false;
        } catch (TransferException e) {
            if (e.kind() == TransferException.Kind.TOO_LARGE) {
                tooLarge(file);
                return true;
            }
            if (e.kind() != TransferException.Kind.DIGEST_MISMATCH) {
                throw e;
            }
            refused(file, "the content does not have the MD5 that the service announces", e);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Scans the file of a place where it was refused before; another refusal says nothing about others. */
    boolean scanAgain(Spot spot) {
        refusals = 0;
        String id = spot.ids().getOrDefault(FindingPlace.Id.FILE, "");
        return scan(ContentFile.of(spot, id, Optional.empty(), OptionalLong.empty()));
    }

    private void scan(ContentFile file, DownloadedFile saved) throws IOException {
        String byDigest = ContentFile.keyOf(saved.md5());
        if (file.key().filter(byDigest::equals).isEmpty() && isKnown(byDigest, file.spot())) {
            file.key()
                    .ifPresent(
                            key -> remember(key, register.find(named(byDigest)).orElseThrow()));
            return;
        }
        List<String> ids = new ArrayList<>();
        long started = System.nanoTime();
        ExtractionReport report =
                scanner.scan(FileSource.of(saved.path()), file.spot().origin(), found -> {
                    String id = run.keep(file.spot(), found);
                    if (ids.size() <= MOST_REMEMBERED) {
                        ids.add(id);
                    }
                });
        run.tally().scannedFile(report.characters(), saved.size(), System.nanoTime() - started);
        report.gaps().forEach(gap -> run.gap(file.spot(), gap));
        if (report.gapCount() > report.gaps().size()) {
            gap(file, GapReason.TOO_MANY, (report.gapCount() - report.gaps().size()) + " more parts were not read");
        }
        if (ids.size() <= MOST_REMEMBERED) {
            ScannedContent content = new ScannedContent(ids, report.gaps());
            remember(byDigest, content);
            file.key().filter(key -> !key.equals(byDigest)).ifPresent(key -> remember(key, content));
        }
    }

    /** Says of this place what is known of the content; not if the findings are not in the store any more. */
    private boolean isKnown(String key, Spot spot) {
        Optional<ScannedContent> known = register.find(named(key));
        if (known.isEmpty()) {
            return false;
        }
        run.store();
        List<StoredFinding> findings = new ArrayList<>();
        for (String id : known.get().findings()) {
            store.get(id).ifPresent(findings::add);
        }
        if (findings.size() < known.get().findings().size()) {
            return false;
        }
        findings.forEach(finding -> run.keepAgain(spot, finding));
        known.get().gaps().forEach(gap -> run.gap(spot, gap));
        run.tally().knownFile();
        return true;
    }

    private void remember(String key, ScannedContent content) {
        register.add(named(key), content);
    }

    private String named(String key) {
        return name + " " + key;
    }

    private void refused(ContentFile file, String why, RuntimeException cause) {
        if (++refusals >= MOST_REFUSALS) {
            throw cause;
        }
        gap(file, GapReason.REFUSED, why);
    }

    private void tooLarge(ContentFile file) {
        gap(file, GapReason.TOO_LARGE, "more than " + maxBytes + " bytes");
    }

    private void gap(ContentFile file, GapReason reason, String detail) {
        run.gap(file.spot(), new ScanGap(TextLocation.empty(), reason, detail));
    }
}
