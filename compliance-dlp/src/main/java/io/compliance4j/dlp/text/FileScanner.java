package io.compliance4j.dlp.text;

import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.Finding;
import io.compliance4j.dlp.Origin;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Finds secrets and personal data in files of any size and format, in bounded memory. Immutable and thread-safe.
 *
 * <pre>{@code
 * FileScanner scanner = FileScanner.of(DlpScanner.standard(), FileTextReader.standard());
 * ExtractionReport report = scanner.scan(FileSource.of(Path.of("salaries.xlsx")), Origin.UNKNOWN,
 *         found -> System.out.println(found.location() + ": " + found.finding()));
 * report.gaps().forEach(System.err::println);
 * }</pre>
 */
public final class FileScanner {
    private final DlpScanner scanner;
    private final FileTextReader reader;

    private FileScanner(DlpScanner scanner, FileTextReader reader) {
        this.scanner = scanner;
        this.reader = reader;
    }

    public static FileScanner of(DlpScanner scanner, FileTextReader reader) {
        return new FileScanner(scanner, reader);
    }

    /**
     * Finds everything in a file and in the files inside it.
     *
     * @param origin where the file comes from, for policies that ask
     * @param findings receives what is found, in the order of the file
     * @return what was read and what was not
     * @throws IOException when the source cannot be read; a file that is broken is a gap instead
     */
    public ExtractionReport scan(FileSource file, Origin origin, Consumer<? super LocatedFinding> findings)
            throws IOException {
        return reader.read(file, piece -> {
            for (Finding finding : scanner.scan(piece.text(), origin)) {
                if (piece.owns(finding.start())) {
                    findings.accept(new LocatedFinding(
                            finding.movedBy(piece.offset()), piece.section(), piece.locate(finding.start())));
                }
            }
        });
    }
}
