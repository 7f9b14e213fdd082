package io.compliance4j.claudeexport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes claude.ai data exports of all three generations, with what is known to be odd about them, from a seed. The same
 * seed makes the same conversations in every generation.
 *
 * <p>As a program it writes a {@code conversations.json}: {@code ExportGenerator FILE BYTES SEED}.
 */
final class ExportGenerator {

    static final String ORGANIZATION = "7f1f4a38-6a53-4c1c-9a8e-3c5b2f0f6a11";
    static final String SECRET_URL = "https://download.example.com/one-time/" + "s3cr3t-" + "token";

    private static final String ROOT = "00000000-0000-4000-8000-000000000000";
    private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
    private static final int TEXTS = 64;

    private static final List<String> WORDS = List.of(
            "the",
            "quarterly",
            "plan",
            "moves",
            "budget",
            "from",
            "one",
            "team",
            "to",
            "another",
            "and",
            "nobody",
            "expects",
            "that",
            "figure",
            "before",
            "review",
            "of",
            "contract",
            "with",
            "supplier",
            "in",
            "autumn",
            "we",
            "should",
            "check",
            "whether",
            "this",
            "holds",
            "naïve",
            "façade",
            "größer",
            "資料",
            "отчёт",
            "🚀",
            "→");

    private final Random random;
    private final List<String> texts = new ArrayList<>();
    private final List<String> users = new ArrayList<>();
    private long seconds;

    ExportGenerator(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            users.add(uuid());
        }
        for (int i = 0; i < TEXTS; i++) {
            texts.add(text(i % 16 == 0 ? 1_500 : i % 4 == 0 ? 300 : 60));
        }
    }

    public static void main(String[] args) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 20)) {
            new ExportGenerator(Long.parseLong(args[2])).writeConversations(out, Long.parseLong(args[1]));
        }
    }

    /** Some conversations, each as JSON: among them those that are odd. */
    List<String> conversations(int count) {
        List<String> conversations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> messages = new ArrayList<>();
            for (int m = i == 1 ? 0 : 1 + random.nextInt(8); m > 0; m--) {
                messages.add(message(messages.size()));
            }
            conversations.add(conversation(i, messages));
        }
        return conversations;
    }

    private String conversation(int i, List<String> messages) {
        String owner = i % 7 == 3 ? uuid() : users.get(i % users.size());
        return "{\"uuid\":\"" + uuid() + "\",\"name\":" + (i % 3 == 0 ? "\"\"" : quoted(words(5)))
                + ",\"summary\":" + (i % 4 == 0 ? "null" : quoted(words(20))) + ",\"created_at\":\"" + time()
                + "\",\"updated_at\":\"" + time() + "\",\"account\":{\"uuid\":\"" + owner + "\"},\"chat_messages\":["
                + String.join(i % 5 == 2 ? " ,\n  " : ",", messages) + "]}";
    }

    private String message(int place) {
        boolean human = random.nextInt(8) == 0 ? random.nextBoolean() : place % 2 == 0;
        String parent = random.nextInt(20) == 0 ? "" : ",\"parent_message_uuid\":\"" + ROOT + "\"";
        return "{\"uuid\":\"" + uuid() + "\",\"text\":" + anyText() + ",\"content\":[" + blocks(human)
                + "],\"sender\":\""
                + (human ? "human" : "assistant") + "\",\"created_at\":\"" + time() + "\",\"updated_at\":\"" + time()
                + "\",\"attachments\":[" + (random.nextInt(12) == 0 ? attachment() : "") + "],\"files\":["
                + (random.nextInt(12) == 0 ? "{\"file_uuid\":\"" + uuid() + "\",\"file_name\":null}" : "") + "]"
                + parent
                + "}";
    }

    private String blocks(boolean human) {
        if (random.nextInt(25) == 0) {
            return "";
        }
        List<String> blocks = new ArrayList<>();
        if (!human && random.nextInt(3) == 0) {
            blocks.add(block(
                    "thinking",
                    "\"thinking\":" + anyText() + ",\"summaries\":[{\"summary\":" + anyText()
                            + "}],\"cut_off\":false"));
        }
        if (!human && random.nextInt(4) == 0) {
            String id = "toolu_" + random.nextInt(1 << 20);
            blocks.add(block(
                    "tool_use",
                    "\"id\":\"" + id + "\",\"name\":\"Tracker:search\",\"input\":{\"query\":"
                            + anyText()
                            + ",\"limit\":1.0e+1,\"deep\":[{\"x\":null}]},\"display_content\":{\"type\":\"json_block\","
                            + "\"json_block\":\"{\\\"cut\\\":\"}"));
            String answer = random.nextBoolean()
                    ? anyText()
                    : "[{\"type\":\"text\",\"text\":" + anyText()
                            + "},{\"type\":\"knowledge\",\"title\":\"t\",\"url\":\"https://example.com\"}]";
            blocks.add(block(
                    "tool_result",
                    "\"tool_use_id\":\"" + id + "\",\"name\":\"Tracker:search\",\"is_error\":false," + "\"content\":"
                            + answer + ",\"structured_content\":{\"stored_at\":null}"));
        }
        if (human && random.nextInt(15) == 0) {
            blocks.add(block("injected_prompt_block", "\"prompt\":" + anyText() + ",\"injection_source\":\"style\""));
        }
        blocks.add(block("text", "\"text\":" + anyText() + ",\"citations\":[]"));
        if (random.nextInt(30) == 0) {
            blocks.add("{\"type\":\"token_budget\"}");
        }
        return String.join(",", blocks);
    }

    private String block(String type, String members) {
        return "{\"start_timestamp\":\"" + time() + "\",\"stop_timestamp\":null,\"flags\":null,\"type\":\"" + type
                + "\"," + members + "}";
    }

    private String attachment() {
        return "{\"file_name\":\"" + (random.nextBoolean() ? "" : "notes.txt") + "\",\"file_size\":"
                + random.nextInt(9999)
                + ",\"file_type\":\"" + (random.nextBoolean() ? "txt" : "text/plain") + "\",\"extracted_content\":"
                + texts.get(16 * random.nextInt(TEXTS / 16)) + "}";
    }

    private String anyText() {
        return texts.get(random.nextInt(TEXTS));
    }

    private String text(int words) {
        return quoted(words(words));
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int word = random.nextInt(WORDS.size() * 4);
            text.append(WORDS.get(word < WORDS.size() ? word : random.nextInt(28)));
            text.append(random.nextInt(20) == 0 ? ".\n" : random.nextInt(40) == 0 ? " \"so\" " : " ");
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private String uuid() {
        return new UUID((random.nextLong() & ~0xf000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE)
                .toString();
    }

    /** With 0, 3, 6 or 9 digits behind the point, and both ways to write UTC. */
    private String time() {
        seconds += random.nextInt(3_600);
        String second = BEGIN.plusSeconds(seconds).toString().replace("Z", "");
        String fraction = List.of("", ".125", ".125000", ".125000001").get(random.nextInt(4));
        return second + fraction + (random.nextBoolean() ? "Z" : "+00:00");
    }

    /** One list of conversations of about that many bytes, with ten messages each. */
    void writeConversations(OutputStream out, long bytes) throws IOException {
        List<byte[]> bodies = new ArrayList<>();
        for (int i = 0; i < 512; i++) {
            String message = message(i);
            bodies.add(message.substring(message.indexOf("\",\"text\"")).getBytes(UTF_8));
        }
        out.write('[');
        long written = 0;
        for (int i = 0; written < bytes; i++) {
            ByteArrayOutputStream conversation = new ByteArrayOutputStream(64 * 1024);
            if (i > 0) {
                conversation.write(',');
            }
            String empty = conversation(i, List.of());
            conversation.writeBytes(empty.substring(0, empty.length() - 2).getBytes(UTF_8));
            for (int m = 0; m < 10; m++) {
                conversation.writeBytes(((m > 0 ? "," : "") + "{\"uuid\":\"" + uuid()).getBytes(UTF_8));
                conversation.writeBytes(bodies.get(random.nextInt(bodies.size())));
            }
            conversation.writeBytes("]}".getBytes(UTF_8));
            conversation.writeTo(out);
            written += conversation.size();
        }
        out.write(']');
    }

    String users() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < users.size(); i++) {
            rows.add("{\"uuid\":\"" + users.get(i) + "\",\"full_name\":" + (i == 2 ? "null" : "\"User " + i + "\"")
                    + ",\"email_address\":\"user" + i + "@example.com\",\"verified_phone_number\":null}");
        }
        return list(rows);
    }

    String project() {
        return "{\"uuid\":\"" + uuid() + "\",\"name\":\"Plan\",\"description\":\"d\",\"is_private\":true,"
                + "\"is_starter_project\":false,\"prompt_template\":\"Be brief\",\"created_at\":\"" + time()
                + "\",\"updated_at\":\"" + time() + "\",\"creator\":{\"uuid\":\"" + users.get(0)
                + "\",\"full_name\":\"User 0\"},\"docs\":[{\"uuid\":\"" + uuid()
                + "\",\"filename\":\"a.md\",\"content\":\"text\",\"created_at\":\"" + time() + "\"}]}";
    }

    static String list(List<String> values) {
        return "[" + String.join(",", values) + "]";
    }

    /** The first generation: one archive of three files. */
    static Path first(Path folder, List<String> conversations, String users, String project) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("conversations.json", bytes(list(conversations)));
        files.put("users.json", bytes(users));
        files.put("projects.json", bytes(list(List.of(project))));
        return zip(folder.resolve("data-2025-03-01-12-00-00-batch-0000.zip"), files);
    }

    /** The second generation: one archive with folders. */
    static Path second(Path folder, List<String> conversations, String users, String project) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("conversations.json", bytes(list(conversations)));
        files.put("users.json", bytes(users));
        files.put("projects/" + ORGANIZATION + ".json", bytes(project));
        files.put("memories.json", bytes("[{\"account_uuid\":\"a\",\"conversations_memory\":\"m\"}]"));
        files.put("login_history.json", bytes("[{\"at\":\"2026-01-01T00:00:00Z\"},{\"at\":\"2026-01-02T00:00:00Z\"}]"));
        files.put("design_chats/d1.json", bytes("{\"uuid\":\"d1\",\"messages\":[]}"));
        return zip(folder.resolve("data-" + ORGANIZATION + "-1760000000-ab12cd34-batch-0000.zip"), files);
    }

    /** The third generation: a manifest, and an archive for each category, the conversations in two parts. */
    static Path third(Path folder, List<String> conversations, String users, String project) throws IOException {
        int half = conversations.size() / 2;
        Map<String, Map<String, byte[]>> archives = new LinkedHashMap<>();
        archives.put("light_metadata-000.zip", Map.of("users.json", bytes(users)));
        archives.put(
                "conversations-000.zip", Map.of("conversations.json", bytes(list(conversations.subList(0, half)))));
        archives.put(
                "conversations-001.zip",
                Map.of("conversations.json", bytes(list(conversations.subList(half, conversations.size())))));
        archives.put("projects-000.zip", Map.of("projects/" + ORGANIZATION + ".json", bytes(project)));
        archives.put("memories-000.zip", Map.of("memories/a.json", bytes("{\"account_uuid\":\"a\"}")));
        archives.put("design_chats-000.zip", Map.of("design_chats/d1.json", bytes("{\"uuid\":\"d1\"}")));
        Map<String, byte[]> frames = new LinkedHashMap<>();
        frames.put("artifacts/f1/artifact.json", bytes("{\"id\":\"f1\"}"));
        frames.put("artifacts/f1/versions/v1.html", bytes("<p>page</p>"));
        frames.put("artifacts/f1/versions/v1.files.json", bytes("{\"files\":[]}"));
        frames.put("artifacts/f1/versions/v1/users.json", bytes("not what it says"));
        frames.put("artifacts/f1/comments.json", bytes("[]"));
        archives.put("frames-000.zip", frames);
        List<String> rows = new ArrayList<>();
        for (Map.Entry<String, Map<String, byte[]>> archive : archives.entrySet()) {
            zip(folder.resolve(archive.getKey()), archive.getValue());
            rows.add("{\"batch_index\":0,\"category\":\"x\",\"part\":0,\"filename\":\"" + archive.getKey()
                    + "\",\"export_url\":\"" + SECRET_URL + "\"}");
        }
        String manifest = "{\"instructions\":\"open " + SECRET_URL + "\",\"created_at\":\"2026-09-01T00:00:00Z\","
                + "\"total_files\":" + rows.size() + ",\"version\":\"1.0\",\"data_files\":" + list(rows) + "}";
        return Files.writeString(
                folder.resolve("manifest-" + ORGANIZATION + "-1760000000-ab12cd34-2026-09-01.json"), manifest);
    }

    /** An archive without folders' own entries, whose first entry is stored and whose others are compressed. */
    static Path zip(Path path, Map<String, byte[]> files) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
            boolean first = true;
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(315_532_800_000L);
                if (first && files.size() > 1) {
                    CRC32 crc = new CRC32();
                    crc.update(file.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(file.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                first = false;
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return path;
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
