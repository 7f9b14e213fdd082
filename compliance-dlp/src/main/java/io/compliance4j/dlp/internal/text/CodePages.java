package io.compliance4j.dlp.internal.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Guesses the code page of text that is not UTF-8, by how usual the letters are that each one gives. A wrong guess costs words in
 * other scripts, never a digit or a letter of ASCII, which all of them share.
 */
final class CodePages {
    /** A code page and the letters beyond ASCII that its languages use most. */
    private record Page(Charset charset, String usual) {}

    private static final List<Page> SINGLE_BYTE = pages(
            "windows-1252", "äöüßéèàçñáíóúãõêôâîûëïœæøåìòù’“”„€§°«»–…",
            "windows-1250", "ąćęłńóśźżáčďéěíňřšťúůýžőűöüăâîșț’“”„",
            "windows-1251", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё«»—",
            "KOI8-R", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
            "windows-1253", "αοιετσνηυρπκμλωδγχθφβξζψάέήίόύώς",
            "windows-1254", "ıİğĞşŞüöçâî’“”",
            "windows-1255", "אבגדהוזחטיכלמנסעפצקרשתםןץףך",
            "windows-1256", "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآ،");

    private static final List<Page> MULTI_BYTE = pages(
            "Shift_JIS", "のにはをたがでてとしれさあいるなかもこ、。ンスルトーアイリクラ",
            "EUC-JP", "のにはをたがでてとしれさあいるなかもこ、。ンスルトーアイリクラ",
            "GB18030", "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会，。",
            "Big5", "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會，。",
            "EUC-KR", "이다는을에의가를고하은지로한도기서사어자시나대리");

    private CodePages() {}

    private static List<Page> pages(String... namesAndLetters) {
        return java.util.stream.IntStream.range(0, namesAndLetters.length / 2)
                .filter(i -> Charset.isSupported(namesAndLetters[2 * i]))
                .mapToObj(i -> new Page(Charset.forName(namesAndLetters[2 * i]), namesAndLetters[2 * i + 1]))
                .toList();
    }

    /** The characters of the most likely single-byte code page, for each byte. */
    static char[] singleByte(byte[] sample) {
        byte[] some = Arrays.copyOf(sample, Math.min(sample.length, 8_192));
        Page best = SINGLE_BYTE.get(0);
        int most = Integer.MIN_VALUE;
        for (Page page : SINGLE_BYTE) {
            int score = score(new String(some, page.charset()), page.usual());
            if (score > most) {
                most = score;
                best = page;
            }
        }
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        char[] table = new char[256];
        Arrays.fill(table, '\ufffd');
        String decoded = new String(all, best.charset());
        String latin = new String(all, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < table.length; i++) {
            char c = decoded.length() == table.length ? decoded.charAt(i) : latin.charAt(i);
            table[i] = c == '\ufffd' ? latin.charAt(i) : c;
        }
        return table;
    }

    /** An encoding of Chinese, Japanese or Korean in which the bytes are valid and give usual characters. */
    static Optional<Charset> multiByte(byte[] head) {
        if (new String(head, 0, Math.min(head.length, 2_048), StandardCharsets.ISO_8859_1).contains("\u001b$B")
                && Charset.isSupported("ISO-2022-JP")) {
            return Optional.of(Charset.forName("ISO-2022-JP"));
        }
        if (beyondAscii(head) < 8 || Utf8Reader.isUtf8WithLetters(head)) {
            return Optional.empty();
        }
        Optional<Charset> best = Optional.empty();
        int most = 0;
        for (Page page : MULTI_BYTE) {
            Optional<String> decoded = decoded(head, page.charset());
            if (decoded.isPresent()) {
                int wide = (int) decoded.get().chars().filter(c -> c >= 0x2e80).count();
                int usual = usual(decoded.get(), page.usual());
                if (wide >= 4 && usual * 10 >= wide && usual > most) {
                    most = usual;
                    best = Optional.of(page.charset());
                }
            }
        }
        return best;
    }

    private static int beyondAscii(byte[] bytes) {
        int n = 0;
        for (byte b : bytes) {
            n += b < 0 ? 1 : 0;
        }
        return n;
    }

    /** The text, if all of it is valid but for a character that is cut at the end. */
    private static Optional<String> decoded(byte[] head, Charset charset) {
        CharBuffer out = CharBuffer.allocate(head.length + 1);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), out, false);
        try {
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        return Optional.of(out.flip().toString());
    }

    /**
     * Usual letters count for a page; letters next to ASCII letters of another script, and symbols inside words, against it.
     */
    private static int score(String text, String usual) {
        int score = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            if (usual.indexOf(c) >= 0) {
                score += 4;
            } else if (usual.indexOf(String.valueOf(c).toLowerCase(Locale.ROOT)) >= 0) {
                score += insideWord(text, i) ? 0 : 3;
            } else if (c == 0xfffd || Character.isISOControl(c)) {
                score -= 8;
            } else {
                score -= Character.isLetter(c) ? 1 : insideWord(text, i) ? 4 : 0;
            }
            if (Character.isLetter(c) && (mixed(text, i) || crowded(text, i))) {
                score -= 6;
            }
        }
        return score;
    }

    private static boolean insideWord(String text, int i) {
        return i > 0 && Character.isLowerCase(text.charAt(i - 1));
    }

    /** A letter of a script that is not Latin beside a Latin one. */
    private static boolean mixed(String text, int i) {
        if (Character.UnicodeScript.of(text.charAt(i)) == Character.UnicodeScript.LATIN) {
            return false;
        }
        return (i > 0 && isLatin(text.charAt(i - 1))) || (i + 1 < text.length() && isLatin(text.charAt(i + 1)));
    }

    /** A Latin letter with an accent right after another one: rare in every language that is written so. */
    private static boolean crowded(String text, int i) {
        return i > 0 && text.charAt(i - 1) >= 0x80 && isLatin(text.charAt(i - 1)) && isLatin(text.charAt(i));
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static int usual(String text, String letters) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            n += letters.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return n;
    }
}
