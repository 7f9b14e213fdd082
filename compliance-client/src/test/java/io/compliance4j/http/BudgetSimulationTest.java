package io.compliance4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.http.BudgetSimulation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the budget does to us and to a neighbour. {@code docs/budget-simulation.md} has the table that comes out; a run with
 * {@code -Dbudget-simulation.write=true} writes it anew.
 */
class BudgetSimulationTest {

    private static final Path TABLE = Path.of("..", "docs", "budget-simulation.md");
    private static final int SEEDS = 10;
    private static final int REQUESTS = 3_000;
    private static final int WORKERS = 8;

    private enum Strategy {
        RETRY_AFTER_ONLY("only `Retry-After`"),
        PACED("paced, headers ignored"),
        STANDARD("**`RequestBudget.perMinute(600)`**");

        private final String label;

        Strategy(String label) {
            this.label = label;
        }

        RequestBudget.Builder budget() {
            return switch (this) {
                case RETRY_AFTER_ONLY ->
                    RequestBudget.builder().requestsPerMinute(1_000_000).followServerHeaders(false);
                case PACED -> RequestBudget.builder().followServerHeaders(false);
                case STANDARD -> RequestBudget.builder();
            };
        }
    }

    @Test
    void aloneTheWholeBudgetIsUsedAndNeverMore() {
        for (Outcome outcome : outcomes(Strategy.STANDARD, 0)) {
            assertThat(outcome.refused()).as("our 429s in %s", outcome).isZero();
            assertThat(outcome.used())
                    .as("part of the budget used in %s", outcome)
                    .isGreaterThanOrEqualTo(0.97);
            assertThat(outcome.mostInAMinute())
                    .as("requests in a minute in %s", outcome)
                    .isLessThanOrEqualTo(600);
        }
    }

    @Test
    void besideANeighbourNothingIsRefused() {
        for (double neighbour : new double[] {3, 6}) {
            for (Outcome outcome : outcomes(Strategy.STANDARD, neighbour)) {
                assertThat(outcome.refused()).as("our 429s in %s", outcome).isZero();
                double leftOver = 600 - 60 * neighbour;
                assertThat(REQUESTS / (outcome.seconds() / 60))
                        .as("what we get of what the neighbour leaves, in %s", outcome)
                        .isGreaterThan(0.95 * leftOver);
            }
        }
    }

    @Test
    void theTableInTheDocumentationIsWhatComesOut() throws IOException {
        String table = table();
        System.out.println(table);
        if (Boolean.getBoolean("budget-simulation.write")) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(table);
    }

    private static List<Outcome> outcomes(Strategy strategy, double neighbour) {
        return IntStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> new BudgetSimulation(seed, REQUESTS, WORKERS, neighbour, strategy.budget()).run())
                .toList();
    }

    private static String table() {
        StringBuilder text = new StringBuilder("""
                # What the request budget does

                Virtual time; a service with a fixed window of 60 s and 600 requests; 3,000 requests by 8 workers; a
                neighbour with another key sends at a steady rate and does not care. Means of seeds 1 to 10, except the
                fourth column, which is the largest of all. Written by `BudgetSimulationTest`, which fails when the
                budget behaves otherwise; `mvn test -pl compliance-client -am -Dtest=BudgetSimulationTest
                -Dsurefire.failIfNoSpecifiedTests=false -Dbudget-simulation.write=true` writes it anew.

                | Neighbour | Strategy | our time | most of ours in any minute | part of the limit we used | our 429s \
                | neighbour's 429s |
                |---|---|---|---|---|---|---|
                """);
        for (double neighbour : new double[] {0, 3, 6}) {
            for (Strategy strategy : Strategy.values()) {
                List<Outcome> outcomes = outcomes(strategy, neighbour);
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %.0f s | %d | %.1f %% | %.1f | %s |\n",
                        neighbour == 0 ? "none" : String.format(Locale.ROOT, "%.0f/s", neighbour),
                        strategy.label,
                        mean(outcomes.stream().map(Outcome::seconds)),
                        outcomes.stream().mapToInt(Outcome::mostInAMinute).max().orElseThrow(),
                        100 * mean(outcomes.stream().map(Outcome::used)),
                        mean(outcomes.stream().map(Outcome::refused)),
                        neighbour == 0
                                ? "–"
                                : String.format(
                                        Locale.ROOT,
                                        "%.1f of %.0f",
                                        mean(outcomes.stream().map(Outcome::neighbourRefused)),
                                        mean(outcomes.stream().map(Outcome::neighbourSent)))));
            }
        }
        return text.toString();
    }

    private static double mean(Stream<? extends Number> values) {
        return values.mapToDouble(Number::doubleValue).average().orElseThrow();
    }
}
