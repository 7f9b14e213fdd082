package io.compliance4j.samples.cli;

import io.compliance4j.activity.Activity;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.activity.ActivityType;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.SortOrder;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compliance activities}: walks the feed. */
@Command(
        name = "activities",
        description = "Who did what, when: the activity feed, newest first.",
        footer = {
            "",
            "Examples:",
            "  compliance activities --since -24h",
            "  compliance activities --since -7d --type org_data_export_started audit_log_export_started",
            "  compliance activities --since 2026-11-01 --until 2026-11-02 --order asc > november-1.ndjson",
            "  compliance activities --max 1000 | jq -r .type | sort | uniq -c | sort -rn"
        })
final class ActivitiesCommand extends ServiceCommand {

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

    @Option(names = "--order", paramLabel = "asc|desc", description = "Oldest or newest first (default: desc).")
    private Order order = Order.desc;

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
        long left = max;
        for (Page<Activity> page : run.client().activities().list(query()).byPage()) {
            for (Activity activity : page.items()) {
                run.out().write(format.line(activity));
                run.delivered(activity.createdAt());
                if (--left == 0) {
                    return;
                }
            }
            run.out().flush();
        }
    }

    private ActivityQuery query() {
        ActivityQuery.Builder query = ActivityQuery.builder();
        query.actorIds(actors)
                .organizationIds(organizations)
                .order(order == Order.asc ? SortOrder.OLDEST_FIRST : SortOrder.NEWEST_FIRST)
                .pageSize((int) Math.min(pageSize, max));
        types.forEach(type -> query.addTypes(ActivityType.of(type)));
        excludedTypes.forEach(type -> query.addExcludeTypes(ActivityType.of(type)));
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
            String line(Activity activity) {
                return JsonText.oneLine(activity.raw());
            }
        };

        abstract String line(Activity activity);
    }
}
