package io.compliance4j.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.tenant.Chat;
import io.compliance4j.testkit.tenant.Message;
import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantBuilder;
import io.compliance4j.testkit.tenant.TenantKey;
import io.compliance4j.testkit.tenant.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many chats, one of them very long, collected over loopback by a JVM with a small heap, and collected again by others
 * after some of them have changed. {@code -Dchats=100000 -Dchats.longest=50000} is the full size.
 */
class ChatWalkIT {

    private static final int CHATS = Integer.getInteger("chats", 500);
    private static final int LONGEST = Integer.getInteger("chats.longest", 6_500);

    /** Of the other chats; a hundred thousand of them and the long one are not more than is remembered by default. */
    private static final int MESSAGES = 8;

    private static final int HEAP_MEGABYTES = 128;

    /** One step may be held or not, as it happens. */
    private static final long ONE_STEP_MEGABYTES = 8;

    /** A step is full with 500 messages, and the page that fills it may have as many. */
    private static final int LARGEST_BATCH = 1_000;

    private static final int DEFAULT_KEYS = CollectOptions.defaults().rememberedKeys();
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final Organization organization = Organization.builder("Northwind").build();
    private final User user = User.builder("ada").memberOf(organization).build();
    private final Chat longest = chat(CHATS / 2, LONGEST);

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void chats_of_any_number_and_length_fit_a_small_heap_and_only_what_is_new_comes_again() throws Exception {
        try (FakeComplianceServer server = served()) {
            long expected = (CHATS - 1L) * MESSAGES + LONGEST;
            long began = System.nanoTime();
            List<String> lines = walk(server, "all", expected, DEFAULT_KEYS);
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);

            assertThat(number(lines, "events")).as("%s", lines).isEqualTo(expected);
            assertThat(number(lines, "delivered")).isEqualTo(expected);
            assertThat(number(lines, "batch")).isLessThan(LARGEST_BATCH);
            System.out.println("Collected " + CHATS + " chats, one with " + LONGEST + " messages: " + expected
                    + " events under -Xmx" + HEAP_MEGABYTES + "m in " + seconds
                    + " s; for each tenth, peak heap in MB " + heap(lines, 1) + ", live at its end " + heap(lines, 2));

            readAgainUnchanged(server);
            onlyNewMessagesComeAgain(server);
        }
    }

    /** What grows on the way is what a collector is told to remember; the rest is the same with the last chat as with the first. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void the_heap_is_flat() throws Exception {
        try (FakeComplianceServer server = served()) {
            long expected = (CHATS - 1L) * MESSAGES + LONGEST;
            int keys = (int) (expected / 10);
            List<String> lines = walk(server, "flat", expected, keys);

            List<Long> live = heap(lines, 2);
            System.out.println("The same with " + keys + " remembered keys: for each tenth, peak heap in MB "
                    + heap(lines, 1) + ", live at its end " + live);
            assertThat(live).as("%s", lines).hasSizeGreaterThanOrEqualTo(10);
            List<Long> full = live.subList(1, live.size());
            assertThat(Collections.max(full) - Collections.min(full))
                    .as("growth in MB once there are as many keys as may be")
                    .isLessThanOrEqualTo(ONE_STEP_MEGABYTES);
        }
    }

    private void readAgainUnchanged(FakeComplianceServer server) throws Exception {
        List<Chat> last = server.tenant().chats().all().subList(CHATS - CHATS / 100, CHATS);
        last.forEach(chat -> server.tenant().moveChat(chat.id(), null));

        List<String> lines = walk(server, "all", 1, DEFAULT_KEYS);

        System.out.println(last.size() + " unchanged chats read again, " + number(lines, "deduplicated")
                + " records listed: " + number(lines, "events") + " events");
        assertThat(number(lines, "deduplicated")).isGreaterThanOrEqualTo((long) last.size() * MESSAGES);
        assertThat(number(lines, "events")).isZero();
    }

    private void onlyNewMessagesComeAgain(FakeComplianceServer server) throws Exception {
        List<Chat> last = server.tenant().chats().all().subList(CHATS - CHATS / 100, CHATS);
        int said = 0;
        for (int i = 0; i < last.size(); i++) {
            for (int m = 0; m <= i % 3; m++) {
                server.tenant().sendMessage(last.get(i).id(), message("new " + said++));
            }
        }

        List<String> lines = walk(server, "all", 1, DEFAULT_KEYS);

        System.out.println(said + " new messages in " + last.size() + " chats: " + number(lines, "events") + " events");
        assertThat(number(lines, "events")).isEqualTo(said);
    }

    private FakeComplianceServer served() {
        TenantBuilder tenant = Tenant.builder()
                .organization(organization)
                .user(user)
                .key(TenantKey.builder("collector").build());
        for (int i = 0; i < CHATS; i++) {
            tenant.chat(i == CHATS / 2 ? longest : chat(i, MESSAGES));
        }
        return FakeComplianceServer.builder()
                .tenant(tenant)
                .journalEntries(1)
                .options(options -> options.requestsPerMinute(1_000_000))
                .start();
    }

    /** Short chats make their messages when they are asked for them, so that the server does not hold a million. */
    private Chat chat(int number, int messages) {
        String seed = "chat " + number;
        List<Message> kept = messages > MESSAGES ? messages(seed, messages) : List.of();
        return Chat.builder(seed, organization, user)
                .createdAt(BEGIN)
                .updatedAt(BEGIN.plusSeconds(60L * number))
                .messages(() -> kept.isEmpty() ? messages(seed, messages) : kept)
                .build();
    }

    private static List<Message> messages(String seed, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> message(seed + " message " + i))
                .toList();
    }

    private static Message message(String seed) {
        return Message.user(seed, BEGIN).text((seed + " ").repeat(20)).build();
    }

    private static long number(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + " "))
                .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + lines));
    }

    private static List<Long> heap(List<String> lines, int column) {
        return lines.stream()
                .filter(line -> line.startsWith("heap "))
                .map(line -> Long.parseLong(line.split(" ", -1)[column]) >> 20)
                .toList();
    }

    private List<String> walk(FakeComplianceServer server, String state, long expected, int keys)
            throws IOException, InterruptedException {
        ProcessBuilder walk = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-cp",
                System.getProperty("java.class.path"),
                ChatWalk.class.getName(),
                server.baseUrl().toString(),
                directory.resolve(state).toString(),
                Long.toString(expected),
                Integer.toString(keys));
        walk.environment().put(ChatWalk.KEY, server.key());
        Process process = walk.redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }
}
