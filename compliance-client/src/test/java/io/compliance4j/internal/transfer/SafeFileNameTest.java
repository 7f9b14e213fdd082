package io.compliance4j.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeFileNameTest {

    private static String name(String server) {
        return SafeFileName.of("id1", Optional.of(server));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "report.pdf                  | id1_report.pdf",
                "../../etc/passwd            | id1_passwd",
                "/etc/shadow                 | id1_shadow",
                "C:\\x.txt                   | id1_x.txt",
                "C:x.txt                     | id1_C_x.txt",
                "..                          | id1",
                "...                         | id1",
                ".bashrc                     | id1_bashrc",
                "a.txt. . .                  | id1_a.txt",
                "a<b>c:d\"e|id1_a_b_c_d_e",
                "what?*                      | id1_what__",
                "dir/                        | id1",
                "launch brief – v2.pdf       | id1_launch brief – v2.pdf"
            })
    void reduces(String server, String safe) {
        assertThat(name(server)).isEqualTo(safe);
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(name("invoice\u202Efdp.exe")).isEqualTo("id1_invoicefdp.exe");
        assertThat(name("a\u0000b\r\nc\u007fd")).isEqualTo("id1_abcd");
        assertThat(name("a\u200b\u2066b\u2028c\ud800d\ue000")).isEqualTo("id1_abcd");
        assertThat(name("a\u00a0b")).isEqualTo("id1_a_b");
    }

    @Test
    void avoidsTheDevicesOfWindows() {
        assertThat(SafeFileName.of("con", Optional.empty())).isEqualTo("_con");
        assertThat(SafeFileName.of("LPT1.x", Optional.empty())).isEqualTo("_LPT1.x");
        assertThat(SafeFileName.of("..", Optional.empty())).isEqualTo("_");
        assertThat(name("nul.txt")).isEqualTo("id1_nul.txt");
    }

    @Test
    void keepsTheExtensionOfALongName() {
        String safe = name("ü".repeat(500) + ".docx");
        assertThat(safe).endsWith("ü.docx");
        assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
        assertThat(name("x." + "y".repeat(500)).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(200);
        assertThat(name("😀".repeat(200))).doesNotContain("\ufffd").endsWith("😀");
    }

    @Test
    void twoFilesOfOneNameDoNotMeet() {
        assertThat(SafeFileName.of("id1", Optional.of("a.txt")))
                .isNotEqualTo(SafeFileName.of("id2", Optional.of("a.txt")));
    }

    @Test
    void whateverComesStaysInTheDirectory() {
        Random random = new Random(7);
        Path directory = Path.of("evidence").toAbsolutePath();
        String alphabet = "./\\:%a \u202e\u0000\ud83d\ude00üCON";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder server = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                server.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String safe = name(server.toString());
            Path path = directory.resolve(safe).normalize();
            assertThat(path.getParent()).as("seed 7, round %d, %s", i, server).isEqualTo(directory);
            assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(201);
            assertThat(safe).startsWith("id1").doesNotEndWith(".").doesNotEndWith(" ");
        }
    }
}
