package io.compliance4j.samples.cli;

import io.compliance4j.activity.ActivityGroup;
import io.compliance4j.dlp.Severity;
import io.compliance4j.http.WaitEvent;
import java.io.PrintStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The demo's report on stderr: a list of sections, each of a few lines. */
final class DemoReport {

    private static final int REAL_BUDGET = 600;
    private static final int TOP = 5;
    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final String BOLD = "\u001b[1m";
    private static final String YELLOW = "\u001b[33m";
    private static final String CYAN = "\u001b[36m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream err;
    private final boolean colours;
    private final DemoFacts facts;
    private final DemoFindings findings;
    private final WireFacts wire;

    DemoReport(Console console, DemoFacts facts, DemoFindings findings, WireFacts wire) {
        this.err = console.err();
        this.colours = console.coloursOnErr();
        this.facts = facts;
        this.findings = findings;
        this.wire = wire;
    }

    void print() {
        organization();
        activity();
        people();
        watchList();
        content();
        findings();
        slowness();
        numbers();
        next();
    }

    private void organization() {
        title("The organization");
        line("%s: %,d people", String.join(", ", facts.organizations()), facts.users());
        line(
                "%,d activities from %s to %s",
                facts.activities(),
                facts.first().truncatedTo(ChronoUnit.SECONDS),
                facts.last().truncatedTo(ChronoUnit.SECONDS));
    }

    private void activity() {
        title("Activity by group, and by hour of the day (UTC, 0 to 23)");
        line("%-22s %7s  %s", "all", number(facts.activities()), colour(CYAN, sparkline(facts.hours())));
        facts.groups().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<ActivityGroup, int[]> e) -> sum(e.getValue()))
                        .reversed())
                .limit(2 * TOP)
                .forEach(e -> line(
                        "%-22s %7s  %s",
                        e.getKey().value(), number(sum(e.getValue())), colour(CYAN, sparkline(e.getValue()))));
    }

    private void people() {
        title("Who does most");
        facts.people().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(TOP)
                .forEach(e -> line("%-40s %7s", e.getKey(), number(e.getValue())));
    }

    private void watchList() {
        title("Worth a look: exports, sharing, public settings, keys, failed sign-ins");
        facts.sightings()
                .forEach((type, sighting) -> line(
                        "%s  %-36s last %s by %s (%s)",
                        colour(YELLOW, String.format(Locale.ROOT, "%4d", sighting.count())),
                        DemoFacts.meaning(type),
                        sighting.when().truncatedTo(ChronoUnit.MINUTES),
                        sighting.who(),
                        type.value()));
    }

    private void content() {
        title("Content");
        line(
                "%,d chats (%,d deleted by their users) with %,d messages",
                facts.chats(), facts.deletedChats(), facts.messages());
        line("%,d projects, %,d of them open to everybody", facts.projects(), facts.openProjects());
        line(
                "%,d sessions, most of them in %s",
                facts.sessions(),
                facts.surfaces().entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(TOP)
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining(", ")));
        line(
                "%,d files downloaded (%,d kB), %,d verified against the service's MD5, %,d gone",
                facts.files(), facts.fileBytes() / 1_000, facts.verifiedFiles(), facts.missingFiles());
    }

    private void findings() {
        title("Secrets and personal data: findings by source and severity");
        line("%-22s %9s %9s %9s %9s", "", "critical", "high", "medium", "low");
        findings.sources().forEach((source, counts) -> line("%-22s %s", source, bySeverity(counts)));
        line("%-22s %s", "", colour(BOLD, bySeverity(findings.total())));
        line(
                "%,d texts and %,d files scanned in %.1f s; %,d files could not be read",
                findings.summary().texts(),
                findings.summary().files(),
                seconds(findings.summary().scanTime()),
                findings.summary().gapCount());
        title("Where to begin: high and critical findings by what they are, and by whom");
        line("%s", top(findings.severeDetectors()));
        line("%s", top(findings.severePeople()));
    }

    private static String bySeverity(Map<Severity, Integer> counts) {
        return Stream.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW)
                .map(severity -> String.format(Locale.ROOT, "%,9d", counts.getOrDefault(severity, 0)))
                .collect(Collectors.joining(" "));
    }

    private static String top(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(TOP)
                .map(e -> e.getKey() + " " + number(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void slowness() {
        title("What was slow, and why");
        wire.timings().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, WireFacts.Timing> e) ->
                                e.getValue().total())
                        .reversed())
                .limit(TOP)
                .forEach(e -> line(
                        "%-62s %5d calls, %5.1f s in all, the slowest %,d ms",
                        e.getKey(),
                        e.getValue().calls(),
                        seconds(e.getValue().total()),
                        e.getValue().slowest().toMillis()));
        for (WaitEvent wait : wire.waits()) {
            String reason = wait.reason() == WaitEvent.Reason.RATE_LIMIT
                    ? "the server said 429 and how long to wait; the client did, and went on at the same place"
                    : "a request failed on the way, was repeated after this, and worked";
            line("waited %.1f s in %s: %s", seconds(wait.duration()), wait.operation(), reason);
        }
        line(
                "%,d requests, %,d of them repeated. The service allows %d a minute, so there this would have taken %s.",
                wire.requests(), wire.retries(), REAL_BUDGET, atRealPace());
    }

    private void numbers() {
        title("In three numbers");
        line("%s activities read", colour(BOLD, number(facts.activities())));
        line("%s events worth a look", colour(BOLD, number(sightings())));
        line("%s critical findings", colour(BOLD, number(findings.total().getOrDefault(Severity.CRITICAL, 0))));
    }

    private void next() {
        title("Next, with a key of your own organization in ANTHROPIC_COMPLIANCE_ACCESS_KEY");
        List.of(
                        "./compliance doctor",
                        "./compliance activities --since -24h > activities.ndjson",
                        "./compliance scan --since -7d --min-severity high > findings.ndjson")
                .forEach(command -> line("%s", command));
    }

    private int sightings() {
        return facts.sightings().values().stream()
                .mapToInt(DemoFacts.Sighting::count)
                .sum();
    }

    private String atRealPace() {
        Duration pace = Duration.ofMinutes(1).multipliedBy(wire.requests()).dividedBy(REAL_BUDGET);
        return String.format(Locale.ROOT, "%d min %02d s", pace.toMinutes(), pace.toSecondsPart());
    }

    private void title(String text) {
        err.println();
        err.println(colour(BOLD, text));
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency for one private method
    private void line(String format, Object... values) {
        err.println("  " + String.format(Locale.ROOT, format, values));
    }

    private String colour(String code, String text) {
        return colours ? code + text + PLAIN : text;
    }

    private static String sparkline(int[] values) {
        int highest = Math.max(1, IntStream.of(values).max().orElse(1));
        return IntStream.of(values)
                .map(value -> BARS.charAt(value * (BARS.length() - 1) / highest))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int sum(int[] values) {
        return IntStream.of(values).sum();
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
