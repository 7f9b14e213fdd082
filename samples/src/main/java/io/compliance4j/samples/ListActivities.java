package io.compliance4j.samples;

import io.compliance4j.ComplianceClient;
import io.compliance4j.activity.Activity;
import io.compliance4j.activity.ActivityField;
import io.compliance4j.activity.ActivityQuery;
import io.compliance4j.activity.ActivityType;
import io.compliance4j.activity.Actor;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Lists the file uploads of the last day: the smallest useful program. */
public final class ListActivities {

    private ListActivities() {}

    /** Reads with the key in the environment. */
    public static void main(String[] args) {
        try (ComplianceClient client = ComplianceClient.fromEnvironment()) {
            list(client, Instant.now().minus(Duration.ofDays(1)), System.out);
        }
    }

    static void list(ComplianceClient client, Instant since, PrintStream out) {
        ActivityQuery uploads = ActivityQuery.builder()
                .addTypes(ActivityType.CLAUDE_FILE_UPLOADED)
                .createdFrom(since)
                .build();
        for (Activity activity : client.activities().list(uploads)) { // the next page is requested when it is needed
            String who = activity.actor()
                    .filter(Actor.User.class::isInstance)
                    .map(Actor.User.class::cast)
                    .flatMap(Actor.User::emailAddress)
                    .orElse("somebody");
            out.println(activity.createdAt() + " " + who + " uploaded "
                    + activity.get(ActivityField.CLAUDE_FILE_ID).orElse("a file"));
        }
    }
}
