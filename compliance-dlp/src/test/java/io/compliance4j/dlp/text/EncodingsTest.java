package io.compliance4j.dlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in every encoding comes out as it went in. */
class EncodingsTest {
    private static final String CARD = " 4111 1111 1111 1111 value-1\n";

    private static final String GERMAN =
            "Gr\u00fc\u00dfe aus K\u00f6ln, die Stra\u00dfe f\u00fchrt \u00fcber die Br\u00fccke" + CARD;
    private static final String RUSSIAN =
            "\u041f\u0430\u0440\u043e\u043b\u044c \u043e\u0442 \u0441\u0435\u0440\u0432\u0435\u0440\u0430 \u043b\u0435\u0436\u0438\u0442 \u0432 \u0441\u0442\u043e\u043b\u0435"
                    + CARD;
    private static final String POLISH =
            "Has\u0142o do skrzynki jest w ksi\u0105\u017cce, prosz\u0119 je zmieni\u0107 w \u015brod\u0119" + CARD;
    private static final String GREEK =
            "\u039f \u03ba\u03c9\u03b4\u03b9\u03ba\u03cc\u03c2 \u03b5\u03af\u03bd\u03b1\u03b9 \u03c3\u03c4\u03bf \u03b2\u03b9\u03b2\u03bb\u03af\u03bf"
                    + CARD;
    private static final String JAPANESE =
            "\u3053\u306e\u30d1\u30b9\u30ef\u30fc\u30c9\u306f\u8ab0\u306b\u3082\u8a00\u308f\u306a\u3044\u3067\u304f\u3060\u3055\u3044\u3002"
                    + CARD;
    private static final String CHINESE =
            "\u6211\u4eec\u7684\u5bc6\u7801\u662f\u5728\u8fd9\u4e2a\u6587\u4ef6\u91cc\uff0c\u4e0d\u8981\u7ed9\u4ed6\u4eba\u3002"
                    + CARD;
    private static final String KOREAN =
            "\uc774 \ube44\ubc00\ubc88\ud638\ub294 \uc11c\ubc84\uc5d0 \uc788\uc73c\ub2c8 \ub2e4\ub978 \uc0ac\ub78c\uc5d0\uac8c \ub9d0\ud558\uc9c0 \ub9c8\uc138\uc694"
                    + CARD;

    private static final Map<String, String> TEXTS = Map.of(
            "GERMAN", GERMAN,
            "RUSSIAN", RUSSIAN,
            "POLISH", POLISH,
            "GREEK", GREEK,
            "JAPANESE", JAPANESE,
            "CHINESE", CHINESE,
            "KOREAN", KOREAN);

    private static ReadFile read(byte[] bytes) {
        return ReadFile.of("a.csv", bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, GERMAN", "ISO-8859-1, GERMAN", "UTF-8, GERMAN", "windows-1250, POLISH", "windows-1251, RUSSIAN",
        "KOI8-R, RUSSIAN", "windows-1253, GREEK", "Shift_JIS, JAPANESE", "EUC-JP, JAPANESE", "GB18030, CHINESE",
        "EUC-KR, KOREAN", "UTF-16LE, GERMAN", "UTF-16BE, GERMAN", "UTF-16LE, RUSSIAN", "UTF-16BE, JAPANESE",
        "UTF-32LE, GERMAN", "UTF-32BE, RUSSIAN", "ISO-2022-JP, JAPANESE"
    })
    void anEncodingWithoutAMarkIsKnownByItsBytes(String charset, String language) {
        String text = Objects.requireNonNull(TEXTS.get(language)).repeat(3);
        ReadFile file = read(text.getBytes(Charset.forName(charset)));
        assertThat(file.text()).isEqualTo(text);
        assertThat(file.gaps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aMarkIsNoPartOfTheText(String charset) {
        byte[] bytes = ("\ufeff" + RUSSIAN + "\ud83d\udd11").getBytes(Charset.forName(charset));
        assertThat(read(bytes).text()).isEqualTo(RUSSIAN + "\ud83d\udd11");
    }

    @Test
    void oneFileMayHoldTwoEncodings() {
        byte[] bytes = SampleFiles.join(
                GERMAN.getBytes(StandardCharsets.UTF_8), GERMAN.getBytes(Charset.forName("windows-1252")));
        assertThat(read(bytes).text()).isEqualTo(GERMAN + GERMAN);
    }

    @Test
    void aLetterLateInTheFileIsNotLost() {
        String plain = "plain words, line after line\n".repeat(10_000);
        byte[] bytes = SampleFiles.join(SampleFiles.utf8(plain), GERMAN.getBytes(Charset.forName("windows-1252")));
        assertThat(read(bytes).text()).isEqualTo(plain + GERMAN);
    }

    @Test
    void anyBytesBecomeText() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        ReadFile file = read(SampleFiles.join(SampleFiles.utf8("x".repeat(70_000)), all, SampleFiles.utf8(CARD)));
        assertThat(file.text()).contains(CARD).hasSize(70_000 + 256 + CARD.length());
    }

    @Test
    void whatADocumentDeclaresIsHeard() {
        String html = "<html><head><meta charset=\"windows-1251\"></head><body>\u0416 value-1</body></html>";
        assertThat(ReadFile.of("a.html", html.getBytes(Charset.forName("windows-1251")))
                        .text())
                .contains("\u0416 value-1");
        String xml = "<?xml version=\"1.0\" encoding=\"KOI8-R\"?><a>\u0416 value-1</a>";
        assertThat(ReadFile.of("a.xml", xml.getBytes(Charset.forName("KOI8-R"))).text())
                .contains("\u0416 value-1");
        assertThat(ReadFile.of("a.xml", xml.getBytes(StandardCharsets.UTF_8)).text())
                .contains("\u0416 value-1");
        assertThat(ReadFile.of("a.xml", xml.getBytes(StandardCharsets.UTF_16)).text())
                .contains("\u0416 value-1");
    }
}
