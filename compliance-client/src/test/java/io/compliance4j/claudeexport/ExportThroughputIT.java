package io.compliance4j.claudeexport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An export larger than the heap, read in a JVM with 64 MB of it, beside Jackson's bare token loop over the same bytes.
 * {@code -Dexport.bytes=2000000000} makes it 2 GB.
 */
class ExportThroughputIT {

    private static final long BYTES = Long.getLong("export.bytes", 120_000_000);
    private static final int HEAP_MEGABYTES = 64;
    private static final int ROUNDS = 3;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void reads_an_export_of_any_size_nearly_as_fast_as_its_bytes_can_be_tokenized(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("conversations.json");
        ExportGenerator.main(new String[] {file.toString(), Long.toString(BYTES), "7"});

        List<String> lines = read(file);

        assertThat(lines.stream().filter(line -> line.startsWith("messages")).distinct())
                .as("%s", lines)
                .hasSize(1);
        assertThat(count(lines, "messages")).isPositive().isEqualTo(count(lines, "events"));
        String[] best = lines.get(lines.size() - 1).split(" ", -1);
        double tokens = Double.parseDouble(best[1]);
        double messages = Double.parseDouble(best[2]);
        double events = Double.parseDouble(best[3]);
        System.out.printf(
                Locale.ROOT,
                "Export of %d MB, %d messages, under -Xmx%dm: Jackson's tokens %.0f MB/s, messages %.0f MB/s (%.2f), "
                        + "events with their keys %.0f MB/s (%.2f)%n",
                Files.size(file) / 1_000_000,
                count(lines, "messages"),
                HEAP_MEGABYTES,
                tokens,
                messages,
                messages / tokens,
                events,
                events / tokens);
        assertThat(messages / tokens).isGreaterThanOrEqualTo(0.6);
    }

    private static long count(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + " "))
                .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> read(Path file) throws IOException, InterruptedException {
        ProcessBuilder reader = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-cp",
                System.getProperty("java.class.path"),
                ExportRead.class.getName(),
                file.toString(),
                Integer.toString(ROUNDS));
        Process process = reader.redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return output.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }
}
