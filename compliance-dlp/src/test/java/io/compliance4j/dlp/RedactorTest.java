package io.compliance4j.dlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RedactorTest {
    private static final DlpScanner SCANNER = DlpScanner.standard();
    private static final String TEXT = "Anna (anna@example.com) paid with 4111 1111 1111 1111 from 192.0.2.44";

    @Test
    void masksButForTheLastWhereThatTellsLittle() {
        assertThat(Redactor.mask(SCANNER, 4).redact(TEXT).text())
                .isEqualTo("Anna (***********e.com) paid with **** **** **** 1111 from **********");
        assertThatThrownBy(() -> Redactor.mask(SCANNER, 9)).hasMessageContaining("0 to 4");
    }

    @Test
    void replacesByTheLabel() {
        assertThat(Redactor.replace(SCANNER).redact(TEXT).text())
                .isEqualTo("Anna ([email]) paid with [credit_card] from [ipv4]");
    }

    @Test
    void tokensAreTheSameForTheSameValue() {
        Redactor redactor = Redactor.token(SCANNER);
        String one =
                redactor.redact("a@example.com b@example.com a@example.com").text();
        String[] tokens = one.split(" ", -1);
        assertThat(tokens[0]).isEqualTo(tokens[2]).isNotEqualTo(tokens[1]).startsWith("[email#");
        assertThat(Redactor.hash(SCANNER).redact("a@example.com").text()).startsWith("[email:");
    }

    @Test
    void offsetsMapBothWays() {
        Redaction redaction = Redactor.replace(SCANNER).redact(TEXT);
        int paid = TEXT.indexOf("paid");
        int there = redaction.text().indexOf("paid");
        assertThat(redaction.toRedacted(paid)).isEqualTo(there);
        assertThat(redaction.toOriginal(there)).isEqualTo(paid);
        assertThat(redaction.toRedacted(TEXT.indexOf("anna@") + 3))
                .isEqualTo(redaction.text().indexOf("[email]"));
    }

    @Test
    void aDetectorOfItsOwnReplacementsIsAnsweredWithAsterisksOrRefused() {
        DlpScanner labels = DlpScanner.builder()
                .add(ExpressionDetector.builder("secret_word")
                        .keywords(List.of("secret_word"))
                        .build())
                .build();
        assertThat(Redactor.replace(labels).redact("the secret_word is").text()).doesNotContain("secret_word");
        DlpScanner stars = DlpScanner.builder()
                .add(Detector.regex("stars", "[a-z*]{3,}", Severity.LOW))
                .build();
        assertThatThrownBy(() -> Redactor.mask(stars, 0).redact("see ****** here"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stars");
    }

    @Test
    void whatRemainsHasNoFindingAndRedactingTwiceChangesNothing() {
        List<String> pieces = List.of(
                "anna@example.com",
                "4111 1111 1111 1111",
                "SSN 536-90-4399",
                "password: Hunter77x",
                "10.0.0.1",
                "+44 20 7946 0958",
                "postgres://u:Xk29dkW@h.example.com/d",
                "card",
                "phone",
                "and",
                ",",
                "\n",
                "=",
                "token",
                "DE89370400440532013000",
                "(212) 555-0123",
                "my password is",
                "\u200b",
                "4",
                "1",
                "-",
                ":");
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 25; i++) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            for (Redactor redactor : List.of(
                    Redactor.mask(SCANNER, 4),
                    Redactor.mask(SCANNER, 0),
                    Redactor.replace(SCANNER),
                    Redactor.hash(SCANNER),
                    Redactor.token(SCANNER))) {
                String redacted = redactor.redact(text.toString()).text();
                assertThat(SCANNER.scan(redacted))
                        .as("seed %d: %s", seed, redacted)
                        .isEmpty();
                assertThat(redactor.redact(redacted).text()).as("seed %d", seed).isEqualTo(redacted);
            }
        }
    }
}
