package io.compliance4j.dlp;

import java.util.ArrayList;
import java.util.List;

/**
 * Replaces what a scanner finds. What remains has no finding of the same scanner, and redacting it again changes nothing: the text
 * is scanned again after each round, and a replacement that still shows something is replaced by its label, then by asterisks.
 * Immutable and thread-safe.
 */
public final class Redactor {
    private static final int MAX_ROUNDS = 12;
    private static final int LABEL_ROUNDS = 6;

    private final DlpScanner scanner;
    private final Replacement replacement;

    /** Makes what stands in place of a value. */
    private interface Replacement {
        String of(Finding finding, String value);
    }

    private Redactor(DlpScanner scanner, Replacement replacement) {
        this.scanner = scanner;
        this.replacement = replacement;
    }

    /**
     * Asterisks in place of letters and digits; the last so many stay.
     *
     * @throws IllegalArgumentException when {@code keepLast} is negative or more than four
     */
    public static Redactor mask(DlpScanner scanner, int keepLast) {
        if (keepLast < 0 || keepLast > 4) {
            throw new IllegalArgumentException("keeping the last " + keepLast + " characters: write 0 to 4");
        }
        return new Redactor(scanner, (finding, value) -> stars(value, keepLast));
    }

    /** The label in brackets: {@code [credit_card]}. */
    public static Redactor replace(DlpScanner scanner) {
        return new Redactor(scanner, (finding, value) -> label(finding));
    }

    /** The label and the fingerprint, so that whoever has the key can tell which value it was: {@code [credit_card:3f2a…]}. */
    public static Redactor hash(DlpScanner scanner) {
        return new Redactor(
                scanner,
                (finding, value) -> "[" + finding.detector() + ":"
                        + words(finding.fingerprint().substring(7, 39)) + "]");
    }

    /** The same short token for the same value, different for different ones, telling nothing else: {@code [email#kqzmwf]}. */
    public static Redactor token(DlpScanner scanner) {
        return new Redactor(
                scanner,
                (finding, value) -> "[" + finding.detector() + "#"
                        + words(finding.fingerprint().substring(7, 19)) + "]");
    }

    /**
     * Replaces everything the scanner finds.
     *
     * @throws IllegalStateException when a detector of one's own finds something in whatever it is replaced with; the message names
     *     the detector
     */
    public Redaction redact(String text) {
        String now = text;
        List<Redaction.Edit> all = List.of();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            List<Finding> findings = scanner.scan(now);
            if (findings.isEmpty()) {
                return new Redaction(now, all);
            }
            StringBuilder out = new StringBuilder(now.length());
            List<Redaction.Edit> edits = new ArrayList<>();
            int from = 0;
            for (Finding finding : findings) {
                out.append(now, from, finding.start());
                int start = out.length();
                String value = now.substring(finding.start(), finding.end());
                out.append(
                        round == 0
                                ? replacement.of(finding, value)
                                : round < LABEL_ROUNDS ? label(finding) : "*".repeat(value.length()));
                edits.add(new Redaction.Edit(finding.detector(), finding.start(), finding.end(), start, out.length()));
                from = finding.end();
            }
            out.append(now, from, now.length());
            all = round == 0 ? edits : compose(new Redaction(now, all), edits);
            now = out.toString();
        }
        throw new IllegalStateException("the detector \""
                + scanner.scan(now).stream().map(Finding::detector).findFirst().orElse("")
                + "\" finds something even in asterisks: nothing can take the place of its values");
    }

    /** The edits of two rounds as edits of the original text; those that touch become one. */
    private static List<Redaction.Edit> compose(Redaction first, List<Redaction.Edit> second) {
        List<Redaction.Edit> result = new ArrayList<>();
        int i = 0;
        int shift = 0;
        for (Redaction.Edit later : second) {
            while (i < first.edits().size() && first.edits().get(i).newEnd() <= later.start()) {
                Redaction.Edit kept = first.edits().get(i++);
                result.add(new Redaction.Edit(
                        kept.detector(), kept.start(), kept.end(), kept.newStart() + shift, kept.newEnd() + shift));
            }
            int start = first.toOriginal(later.start());
            int end = first.toOriginal(later.end());
            while (i < first.edits().size() && first.edits().get(i).newStart() < later.end()) {
                end = Math.max(end, first.edits().get(i++).end());
            }
            result.add(new Redaction.Edit(later.detector(), start, end, later.newStart(), later.newEnd()));
            shift = later.newEnd() - later.end();
        }
        while (i < first.edits().size()) {
            Redaction.Edit kept = first.edits().get(i++);
            result.add(new Redaction.Edit(
                    kept.detector(), kept.start(), kept.end(), kept.newStart() + shift, kept.newEnd() + shift));
        }
        return result;
    }

    private static String label(Finding finding) {
        return "[" + finding.detector() + "]";
    }

    private static String stars(String value, int keepLast) {
        if (value.length() < 3 * keepLast) {
            return "*".repeat(value.length());
        }
        return Masks.stars(value, keepLast);
    }

    /** Hex digits as letters, so that no detector of numbers or keys sees anything in them. */
    private static String words(String hex) {
        StringBuilder out = new StringBuilder(hex.length());
        for (int i = 0; i < hex.length(); i++) {
            out.append("bcdfghjklmnpqrst".charAt(Character.digit(hex.charAt(i), 16)));
        }
        return out.toString();
    }
}
