package io.compliance4j.collect;

import io.compliance4j.http.RateLimit;
import io.compliance4j.internal.codec.JsonLine;
import io.compliance4j.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The shape of a report as JSON. */
final class ReportJson {

    private ReportJson() {}

    static String of(CollectReport report) {
        JsonLine line = new JsonLine()
                .record("scope", scope(report.scope()))
                .record("start_position", texts(report.startPosition()))
                .record("end_position", texts(report.endPosition()))
                .flag("complete", report.complete())
                .record("counts", counts(report.counts()))
                .record("totals", counts(report.totals()))
                .number("pending_dead_letters", report.pendingDeadLetters())
                .number("postponed", report.postponed())
                .record("lateness", numbers(report.lateness().histogram()))
                .number("requests", report.requests())
                .number("retries", report.retries())
                .number("throttled_ms", report.throttled().toMillis());
        budget(line, report.rateLimit());
        text(line, "first_request_id", report.firstRequestId());
        text(line, "last_request_id", report.lastRequestId());
        text(line, "started", report.started().map(Instant::toString));
        text(line, "ended", report.ended().map(Instant::toString));
        line.number("duration_ms", report.duration().toMillis());
        Optional<Duration> silence = report.silence();
        if (silence.isPresent()) {
            line.number("silence_ms", silence.get().toMillis());
        } else {
            line.nothing("silence_ms");
        }
        return new String(line.end(), StandardCharsets.UTF_8);
    }

    private static RawJson scope(CheckpointScope scope) {
        return object(new JsonLine()
                .text("name", scope.name())
                .text("feed", scope.feed())
                .text("filter", scope.filter()));
    }

    private static RawJson counts(Counts counts) {
        return object(new JsonLine()
                .number("listed", counts.listed())
                .number("delivered", counts.delivered())
                .number("deduplicated", counts.deduplicated())
                .number("tombstoned", counts.tombstoned())
                .number("dead_lettered", counts.deadLettered())
                .number("filtered", counts.filtered()));
    }

    private static void budget(JsonLine line, Optional<RateLimit> budget) {
        if (budget.isPresent()) {
            RateLimit seen = budget.get();
            line.record(
                    "rate_limit",
                    object(new JsonLine()
                            .number("limit", seen.limit())
                            .number("remaining", seen.remaining())
                            .text("reset", seen.reset().toString())));
        } else {
            line.nothing("rate_limit");
        }
    }

    private static RawJson texts(Map<String, String> values) {
        JsonLine line = new JsonLine();
        values.forEach(line::text);
        return object(line);
    }

    private static RawJson numbers(Map<String, Long> values) {
        JsonLine line = new JsonLine();
        values.forEach(line::number);
        return object(line);
    }

    private static void text(JsonLine line, String name, Optional<String> value) {
        if (value.isPresent()) {
            line.text(name, value.get());
        } else {
            line.nothing(name);
        }
    }

    private static RawJson object(JsonLine line) {
        return RawJson.of(new String(line.end(), StandardCharsets.UTF_8));
    }
}
