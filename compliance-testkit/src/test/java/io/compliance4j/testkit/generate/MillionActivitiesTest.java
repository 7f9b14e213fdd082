package io.compliance4j.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A million activities and 50,000 chats, in a JVM of its own with half a gigabyte. */
class MillionActivitiesTest {

    @Test
    void aMillionActivitiesAreServedFromHalfAGigabyte() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionActivitiesProbe.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        System.out.println(output);
        assertThat(output).contains("\"activities\":1000000,\"chats\":50000").contains("\"records\":5000");
    }
}
