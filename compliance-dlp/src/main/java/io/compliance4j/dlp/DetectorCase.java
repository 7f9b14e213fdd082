package io.compliance4j.dlp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A text in which a built-in detector finds a value, or finds none. Secrets are written as recipes, so that no file of ours
 * holds anything that looks like one: {@code [[ghp_{36 AN}]]} stands for {@code ghp_} and 36 letters and digits, and is the value
 * to be found; {@code {b64 …}} and {@code {b64url …}} stand for text in base64; {@code {9 of x}} for nine times the same
 * character. A recipe gives the same text every time. Immutable.
 *
 * @param recipe how the text is written down
 */
public record DetectorCase(String recipe) {
    private static final String DIGITS = "0123456789";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Map<String, String> SETS = Map.ofEntries(
            Map.entry("digits", DIGITS),
            Map.entry("lower", LOWER),
            Map.entry("letters", LOWER + UPPER),
            Map.entry("lower+digits", LOWER + DIGITS),
            Map.entry("upper+digits", UPPER + DIGITS),
            Map.entry("AN", LOWER + UPPER + DIGITS),
            Map.entry("U", LOWER + UPPER + DIGITS + "_-"),
            Map.entry("hex", DIGITS + "abcdef"),
            Map.entry("HEX", DIGITS + "ABCDEF"),
            Map.entry("b32", LOWER + "234567"),
            Map.entry("B32", UPPER + "234567"),
            Map.entry("B58", "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"),
            Map.entry("B64", LOWER + UPPER + DIGITS + "+/"),
            Map.entry("BECH32", "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"));

    /** The text to be scanned. */
    public String text() {
        return expanded().replace("[[", "").replace("]]", "");
    }

    /** The value that is found in it; empty when none is. */
    public Optional<String> value() {
        String all = expanded();
        int open = all.indexOf("[[");
        return open < 0 ? Optional.empty() : Optional.of(all.substring(open + 2, all.indexOf("]]", open)));
    }

    private String expanded() {
        return expand(recipe, new Random(recipe.hashCode()));
    }

    private static String expand(String recipe, Random random) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < recipe.length()) {
            int close = recipe.charAt(i) == '{' ? closing(recipe, i) : -1;
            String made = close < 0 ? "" : made(recipe.substring(i + 1, close), random);
            if (made.isEmpty()) {
                out.append(recipe.charAt(i++));
            } else {
                out.append(made);
                i = close + 1;
            }
        }
        return out.toString();
    }

    private static int closing(String recipe, int open) {
        int depth = 0;
        for (int i = open; i < recipe.length(); i++) {
            char c = recipe.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** What stands in braces, made; empty when the braces are only braces. */
    private static String made(String part, Random random) {
        if (part.startsWith("b64 ")) {
            return Base64.getEncoder().encodeToString(bytes(part.substring(4), random));
        }
        if (part.startsWith("b64url ")) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(part.substring(7), random));
        }
        int space = part.indexOf(' ');
        if (space < 1 || !part.substring(0, space).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "";
        }
        int count = Integer.parseInt(part.substring(0, space));
        String what = part.substring(space + 1);
        String set = what.startsWith("of ") ? what.substring(3) : SETS.getOrDefault(what, "");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count && !set.isEmpty(); i++) {
            out.append(set.charAt(random.nextInt(set.length())));
        }
        return out.toString();
    }

    private static byte[] bytes(String recipe, Random random) {
        return expand(recipe, random).getBytes(StandardCharsets.UTF_8);
    }
}
