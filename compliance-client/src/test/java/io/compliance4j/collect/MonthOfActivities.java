package io.compliance4j.collect;

import io.compliance4j.testkit.tenant.Activity;
import io.compliance4j.testkit.tenant.ActivitySource;
import io.compliance4j.testkit.tenant.Actor;
import io.compliance4j.testkit.tenant.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;

/** Thirty days with most of their activities in the working hours of working days, made on demand. */
final class MonthOfActivities implements ActivitySource {

    private static final Instant START = Instant.parse("2026-10-19T00:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(30);

    private final long[] micros;

    MonthOfActivities(int size) {
        double[] way = new double[size];
        double hours = 0;
        for (int i = 0; i < size; i++) {
            way[i] = hours;
            hours += 720.0 / size / busyness(hours);
        }
        double whole = hours;
        micros = Arrays.stream(way)
                .mapToLong(at -> Position.micros(START) + (long) (at / whole * LENGTH.toMillis() * 1_000))
                .toArray();
    }

    private static double busyness(double hours) {
        boolean weekend = (int) (hours / 24) % 7 >= 5;
        double hour = hours % 24;
        boolean work = hour >= 8 && hour < 18;
        return weekend ? 0.2 : work ? 2.6 : 0.3;
    }

    Instant start() {
        return START;
    }

    Instant end() {
        return START.plus(LENGTH);
    }

    Iterator<String> ids() {
        return IntStream.range(0, size()).mapToObj(this::id).iterator();
    }

    @Override
    public int size() {
        return micros.length;
    }

    @Override
    public long createdAtMicros(int index) {
        return micros[index];
    }

    /** Sorts by its number. */
    @Override
    public String id(int index) {
        char[] digits = new char[22];
        for (int i = digits.length - 1, rest = index; i >= 0; i--, rest /= 9) {
            digits[i] = (char) ('1' + rest % 9);
        }
        return "activity_01" + new String(digits);
    }

    @Override
    public String type(int index) {
        return "claude_chat_created";
    }

    @Override
    public Activity at(int index) {
        return Activity.builder(
                        "unused",
                        type(index),
                        Actor.user("user_01ABCDEFGHJKLMNPQRSTUVWX", "ada@example.com", "192.0.2.7", "browser"),
                        Instant.EPOCH.plus(micros[index], ChronoUnit.MICROS))
                .id(id(index))
                .field("claude_chat_id", "claude_chat_01ABCDEFGHJKLMNPQRSTUVWX")
                .build();
    }
}
