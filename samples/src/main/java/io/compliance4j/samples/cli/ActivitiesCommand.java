package io.compliance4j.samples.cli;

import io.compliance4j.activity.Activity;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.activity.ActivityType;
import io.compliance4j.collect.ActivityBackfill;
import io.compliance4j.collect.ActivityCollector;
import io.compliance4j.json.RawJson;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.SortOrder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code compliance activities}: walks the feed. */
@Command(
        footer = {
            "",
            "Examples:",
            "  compliance activities --since -24h",
            "  compliance activities --since -7d --type org_data_export_started audit_log_export_started",
            "  compliance activities --since 2026-11-01 --until 2026-11-02 --order asc > november-1.ndjson",
            "  compliance activities --state /var/lib/compliance --follow >> activities.ndjson",
            "  compliance activities --since 2026-01-01 --until 2026-11-01 --parallel 5 > past.ndjson",
            "  compliance activities --max 1000 | jq -r .type | sort | uniq -c | sort -rn"
        })
final class ActivitiesCommand extends ServiceCommand {

    /** A range may begin years before the organization did, and each slice costs a request. */
    private static final Duration LONGEST_SLICE = Duration.ofDays(30);

    @Option(names = "--since", paramLabel = "TIME", description = "Not before this time.")
    private @Nullable Instant since;

    @Option(names = "--until", paramLabel = "TIME", description = "Before this time.")
    private @Nullable Instant until;

    @Option(names = "--type", arity = "1..*", paramLabel = "TYPE", description = "Only these types.")
    private List<String> types = new ArrayList<>();

    @Option(names = "--exclude-type", arity = "1..*", paramLabel = "TYPE", description = "All but these types.")
    private List<String> excludedTypes = new ArrayList<>();

    @Option(names = "--actor", arity = "1..*", paramLabel = "USER", description = "Only what these users did (user_…).")
    private List<String> actors = new ArrayList<>();

    @Option(
            names = "--org",
            arity = "1..*",
            paramLabel = "ORG",
            description = "Only these organizations (org_… or UUID), and what belongs to none.")
    private List<String> organizations = new ArrayList<>();

    @Option(
            names = "--order",
            paramLabel = "asc|desc",
            description = "Oldest or newest first (default: desc; with --state, --follow or --parallel oldest first).")
    private @Nullable Order order;

    @Option(
            names = "--page-size",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Records a request, 1 to 5000 (default: ${DEFAULT-VALUE}).")
    private int pageSize;

    @Option(
            names = "--max",
            paramLabel = "N",
            defaultValue = "9223372036854775807",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = "Stop after so many records.")
    private long max;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "Read the time from --since to --until with N requests at once, 1 to 64; oldest first.")
    private @Nullable Integer parallel;

    @Mixin
    private final StateOptions state = new StateOptions();

    @Mixin
    private final FollowOptions follow = new FollowOptions();

    @Option(names = "--format", paramLabel = "raw", description = "raw: as the server sent it, which is the default.")
    private Format format = Format.raw;

    ActivitiesCommand(Console console) {
        super(console);
    }

    @Override
    void run(Run run) throws IOException {
        if (max < 1) {
            throw new UsageException("--max " + max + ": ask for one record at least");
        }
        Optional<Duration> pause = follow.pause();
        if (parallel != null || state.kept() || pause.isPresent()) {
            requireWholeAndOldestFirst();
            if (parallel != null || until != null) {
                collectPast(run, pause);
            } else {
                collectOn(run, pause);
            }
        } else {
            list(run);
        }
    }

    private void list(Run run) throws IOException {
        long left = max;
        for (Page<Activity> page : run.client().activities().list(listing()).byPage()) {
            for (Activity activity : page.items()) {
                run.out().write(format.line(activity.raw()));
                run.delivered(activity.createdAt());
                if (--left == 0) {
                    return;
                }
            }
            run.out().flush();
        }
    }

    private void requireWholeAndOldestFirst() {
        if (order == Order.desc || max < Long.MAX_VALUE) {
            throw new UsageException((order == Order.desc ? "--order desc" : "--max")
                    + " is for a plain listing: --state, --follow and --parallel read everything, oldest first");
        }
    }

    private void collectPast(Run run, Optional<Duration> pause) throws IOException {
        if (since == null || until == null) {
            throw new UsageException(
                    parallel == null
                            ? "--until with --state is the end of a range: give --since as well"
                            : "--parallel splits a closed range of time: give --since and --until");
        }
        if (pause.isPresent()) {
            throw new UsageException("--follow goes on for ever: leave --until and --parallel out");
        }
        ActivityBackfill past = run.client()
                .collectors()
                .activityBackfill("activities-past", state.store())
                .options(Collecting.options(run))
                .matching(filter().build())
                .from(since)
                .until(until)
                .slice(LONGEST_SLICE)
                .parallel(parallel == null ? 1 : parallel);
        Collecting.run(run, state, past, pause, event -> run.out().write(format.line(event.raw())));
    }

    /** Looks behind itself for late arrivals. */
    private void collectOn(Run run, Optional<Duration> pause) throws IOException {
        ActivityCollector activities = run.client()
                .collectors()
                .activities("activities", state.store())
                .options(Collecting.options(run))
                .matching(filter().build());
        if (since != null) {
            activities = activities.from(since);
        }
        Collecting.run(run, state, activities, pause, event -> run.out().write(format.line(event.raw())));
    }

    private ActivityQuery.Builder filter() {
        ActivityQuery.Builder query = ActivityQuery.builder();
        query.actorIds(actors).organizationIds(organizations).pageSize((int) Math.min(pageSize, max));
        types.forEach(type -> query.addTypes(ActivityType.of(type)));
        excludedTypes.forEach(type -> query.addExcludeTypes(ActivityType.of(type)));
        return query;
    }

    private ActivityQuery listing() {
        ActivityQuery.Builder query = filter();
        query.order(order == Order.asc ? SortOrder.OLDEST_FIRST : SortOrder.NEWEST_FIRST);
        if (since != null) {
            query.createdFrom(since);
        }
        if (until != null) {
            query.createdBefore(until);
        }
        return query.build();
    }

    /** Order in time, as it is written on the command line. */
    enum Order {
        asc,
        desc
    }

    /** How a record is written, under the name that it has on the command line. */
    enum Format {
        raw {
            @Override
            String line(RawJson activity) {
                return JsonText.oneLine(activity);
            }
        };

        abstract String line(RawJson activity);
    }
}
