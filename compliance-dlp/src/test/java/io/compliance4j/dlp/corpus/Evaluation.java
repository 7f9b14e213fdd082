package io.compliance4j.dlp.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Judges a scanner on documents whose findings are known.
 *
 * <h2>How it counts</h2>
 *
 * <ul>
 *   <li><b>Found.</b> A planted value is found when a hit with its label, or with a label that is as right for it, covers
 *       at least half of it. Each hit finds one value; a hit with the exact span is preferred. Recall of a label is
 *       found over planted.
 *   <li><b>Exact.</b> A found value is exact when the hit's span is the planted one or another one that the conventions
 *       allow (a full stop that ends a sentence after a password, the brackets of an IPv6 address, the {@code /24} of a
 *       network, the extension of a telephone number, a whole SAS address or only its query). Forms whose span the
 *       conventions leave open (PuTTY and JWK keys, a token in a git remote) are not judged for exactness.
 *   <li><b>Precision.</b> Of a label: its hits that found a value over its hits, neutral ones left out. A second hit of
 *       the same label on a value that is found already is a false alarm.
 *   <li><b>One span, two labels.</b> The specific label is required where a row of the facts has it: a JWT in a bearer
 *       header is {@code jwt}, a known key in it is that key, a key of a product that is named is that product's. A
 *       {@code generic_api_key}, {@code password_assignment} or {@code bearer_token} on the same value <em>besides</em> is neutral:
 *       neither found nor false. Inside a connection string, a URL with credentials or a service account, hits of its
 *       parts (host, password, key, address) are neutral likewise, the whole is required. Either label is right where the
 *       conventions name both: a token in a git remote ({@code basic_auth_url} or the token's), an account key in a
 *       connection string, {@code app_secret = …} ({@code password_assignment} or {@code generic_api_key}).
 *   <li><b>Labels without a row.</b> Where the list of labels has a name and the facts no row ({@code cohere_key},
 *       {@code fastly_key}, {@code vercel_token}, {@code dropbox_token}, {@code algolia_key}, {@code contentful_token}, {@code uk_passport},
 *       {@code in_passport}, {@code it_passport}, {@code it_identity_card}, {@code it_drivers_license}, {@code ng_nin}), the
 *       publicly known form stands beside the name of the product or of the paper.
 *   <li><b>Open questions.</b> Values for which the facts give no label count under a name in parentheses, outside the
 *       totals, under whatever label they are found. Loopback and unspecified addresses are neutral.
 *   <li><b>Example flag.</b> Of the found values for which the facts say whether they are reserved for tests: how many
 *       carry the right flag.
 * </ul>
 *
 * Immutable; the scanner is called from the calling thread. What the scanner throws is passed on.
 */
final class Evaluation {
    private final TextScanner scanner;

    Evaluation(TextScanner scanner) {
        this.scanner = scanner;
    }

    Report run(List<Document> documents) {
        Report report = new Report();
        for (Document document : documents) {
            judge(document, scanner.scan(document.text()), report);
        }
        return report;
    }

    private static void judge(Document document, List<Hit> hits, Report report) {
        Set<Hit> free = new HashSet<>(hits);
        List<Hit> duplicates = new ArrayList<>(hits);
        free.forEach(duplicates::remove);
        for (Truth truth : document.truths()) {
            Hit best = hits.stream()
                    .filter(free::contains)
                    .filter(hit -> truth.accepts(hit.label()) && truth.coveredBy(hit.start(), hit.end()))
                    .max(Comparator.comparing((Hit hit) -> truth.allowsExactly(hit.start(), hit.end()))
                            .thenComparing(hit -> truth.label().equals(hit.label()))
                            .thenComparingInt(hit -> truth.span().overlap(hit.start(), hit.end())))
                    .orElse(null);
            if (best != null) {
                free.remove(best);
            }
            if (!truth.optional()) {
                report.judged(document, truth, best);
            }
        }
        duplicates.addAll(free);
        for (Hit hit : duplicates) {
            boolean neutral = document.truths().stream()
                    .filter(truth -> truth.touches(hit.start(), hit.end()))
                    .anyMatch(truth -> truth.companions().contains(hit.label())
                            || truth.optional()
                            || (truth.alternatives().contains(Truth.ANY) && truth.coveredBy(hit.start(), hit.end())));
            if (!neutral) {
                report.falseAlarm(document, hit);
            }
        }
    }

    /** What one label reached. */
    static final class Tally {
        private int planted;
        private int found;
        private int right;
        private int wrong;
        private int spans;
        private int exact;
        private int flags;
        private int flagged;

        double recall() {
            return planted == 0 ? 1 : (double) found / planted;
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double exactSpans() {
            return spans == 0 ? 1 : (double) exact / spans;
        }

        double exampleFlags() {
            return flags == 0 ? 1 : (double) flagged / flags;
        }

        int planted() {
            return planted;
        }

        int wrong() {
            return wrong;
        }

        private void add(Tally other) {
            planted += other.planted;
            found += other.found;
            right += other.right;
            wrong += other.wrong;
            spans += other.spans;
            exact += other.exact;
            flags += other.flags;
            flagged += other.flagged;
        }
    }

    /** The figures, the misses and the false alarms. Not thread-safe while it is being filled. */
    static final class Report {
        private static final int SNIPPET = 60;

        private final Map<String, Tally> labels = new TreeMap<>();
        private final Map<String, List<String>> misses = new TreeMap<>();
        private final Map<String, List<String>> alarms = new TreeMap<>();
        private final Map<String, List<String>> inexact = new TreeMap<>();
        private final Map<String, int[]> forms = new TreeMap<>();

        private Tally tally(String label) {
            return labels.computeIfAbsent(label, key -> new Tally());
        }

        private void judged(Document document, Truth truth, @org.jspecify.annotations.Nullable Hit hit) {
            Tally tally = tally(truth.label());
            int[] form = forms.computeIfAbsent(truth.form(), key -> new int[2]);
            tally.planted++;
            form[1]++;
            if (hit == null) {
                note(
                        misses,
                        truth.form(),
                        around(document, truth.span().start(), truth.span().end()));
                return;
            }
            tally.found++;
            form[0]++;
            tally(truth.alternatives().contains(Truth.ANY) ? truth.label() : hit.label()).right++;
            if (truth.spanJudged()) {
                tally.spans++;
                if (truth.allowsExactly(hit.start(), hit.end())) {
                    tally.exact++;
                } else {
                    note(
                            inexact,
                            truth.form(),
                            around(document, truth.span().start(), truth.span().end()) + "  got: "
                                    + quote(document.text().substring(hit.start(), hit.end())));
                }
            }
            if (truth.example() != Truth.Example.EITHER) {
                tally.flags++;
                tally.flagged += hit.example() == (truth.example() == Truth.Example.YES) ? 1 : 0;
            }
        }

        private void falseAlarm(Document document, Hit hit) {
            tally(hit.label()).wrong++;
            String cause = document.decoys().stream()
                    .filter(decoy -> decoy.span().overlap(hit.start(), hit.end()) > 0)
                    .map(decoy -> "decoy " + decoy.kind())
                    .findFirst()
                    .orElseGet(() -> document.truths().stream()
                            .filter(truth -> truth.touches(hit.start(), hit.end()))
                            .map(truth -> "on " + truth.form())
                            .findFirst()
                            .orElse("in small talk"));
            note(alarms, hit.label() + " \u2190 " + cause, around(document, hit.start(), hit.end()));
        }

        private static void note(Map<String, List<String>> notes, String key, String text) {
            notes.computeIfAbsent(key, k -> new ArrayList<>()).add(text);
        }

        private static String around(Document document, int start, int end) {
            String text = document.text();
            String value = text.substring(start, end);
            String shown = value.length() > 2 * SNIPPET
                    ? value.substring(0, SNIPPET) + "\u2026" + value.substring(value.length() - SNIPPET)
                    : value;
            return document.kind() + ": " + quote(text.substring(Math.max(0, start - 30), start)) + " >>" + quote(shown)
                    + "<< " + quote(text.substring(end, Math.min(text.length(), end + 20)));
        }

        private static String quote(String text) {
            return text.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        }

        Map<String, Tally> labels() {
            return new LinkedHashMap<>(labels);
        }

        /** The sum over the labels that have a name. */
        Tally total() {
            Tally total = new Tally();
            labels.forEach((label, tally) -> {
                if (Forms.named(label)) {
                    total.add(tally);
                }
            });
            return total;
        }

        /** Named labels whose precision or recall is below the bar. */
        List<String> below(double bar) {
            return labels.entrySet().stream()
                    .filter(entry -> Forms.named(entry.getKey()))
                    .filter(entry ->
                            entry.getValue().recall() < bar || entry.getValue().precision() < bar)
                    .map(entry -> String.format(
                            Locale.ROOT,
                            "%s (precision %.3f, recall %.3f)",
                            entry.getKey(),
                            entry.getValue().precision(),
                            entry.getValue().recall()))
                    .toList();
        }

        /** The table for the documentation. */
        String toMarkdown() {
            StringBuilder out = new StringBuilder();
            out.append("| label | planted | precision | recall | exact spans |\n|---|--:|--:|--:|--:|\n");
            row(out, "**all**", total());
            labels.forEach((label, tally) -> {
                if (Forms.named(label)) {
                    row(out, "`" + label + "`", tally);
                }
            });
            return out.toString();
        }

        private static void row(StringBuilder out, String label, Tally tally) {
            out.append(String.format(
                            Locale.ROOT,
                            "| %s | %d | %.3f | %.3f | %.3f |%n",
                            label,
                            tally.planted,
                            tally.precision(),
                            tally.recall(),
                            tally.exactSpans())
                    .replace("\r", ""));
        }

        /** Everything, with the values missed and the false alarms: for tuning seeds only. */
        String details(int each) {
            StringBuilder out = new StringBuilder(summary());
            list(out, "missed", misses, each);
            list(out, "false alarms", alarms, each);
            list(out, "inexact", inexact, each);
            return out.toString();
        }

        /** The table as plain text. */
        String summary() {
            StringBuilder out = new StringBuilder();
            Tally total = total();
            out.append(String.format(
                    Locale.ROOT,
                    "all: %d planted, precision %.4f, recall %.4f, exact %.4f, example flag %.4f%n",
                    total.planted,
                    total.precision(),
                    total.recall(),
                    total.exactSpans(),
                    total.exampleFlags()));
            labels.forEach((label, tally) -> out.append(String.format(
                    Locale.ROOT,
                    "%-26s %5d planted  precision %.3f  recall %.3f  exact %.3f  false alarms %d%n",
                    label,
                    tally.planted,
                    tally.precision(),
                    tally.recall(),
                    tally.exactSpans(),
                    tally.wrong)));
            out.append(String.format(Locale.ROOT, "recall of told passwords by language: %s%n", byLanguage()));
            return out.toString();
        }

        private String byLanguage() {
            return Language.ALL.stream()
                    .map(language -> {
                        int[] sum = new int[2];
                        forms.forEach((form, counts) -> {
                            if (form.startsWith("password_assignment/") && form.endsWith(" " + language.code())) {
                                sum[0] += counts[0];
                                sum[1] += counts[1];
                            }
                        });
                        return String.format(Locale.ROOT, "%s %d/%d", language.code(), sum[0], sum[1]);
                    })
                    .collect(Collectors.joining(", "));
        }

        private static void list(StringBuilder out, String title, Map<String, List<String>> notes, int each) {
            out.append(System.lineSeparator()).append("== ").append(title).append(System.lineSeparator());
            notes.entrySet().stream()
                    .sorted(Comparator.comparingInt((Map.Entry<String, List<String>> entry) ->
                            -entry.getValue().size()))
                    .forEach(entry -> {
                        out.append(entry.getKey())
                                .append(" \u00d7 ")
                                .append(entry.getValue().size())
                                .append(System.lineSeparator());
                        entry.getValue().stream()
                                .limit(each)
                                .forEach(text ->
                                        out.append("      ").append(text).append(System.lineSeparator()));
                    });
        }
    }
}
