package io.compliance4j.dlp.corpus;

import static io.compliance4j.dlp.corpus.Rng.ALNUM;
import static io.compliance4j.dlp.corpus.Rng.LOWER;

import java.util.List;
import java.util.Locale;

/** Passwords: assigned in code, configuration and talk, and told in sentences in ten languages, with the exact end. */
final class PasswordForms {
    private static final String LABEL = "password_assignment";

    private PasswordForms() {}

    static void addTo(FormSet set) {
        for (Language language : Language.ALL) {
            sentences(set, language);
        }
        ends(set);
        assignments(set);
    }

    /** Has a digit, a symbol or mixed case; ends with none of the characters that end a sentence. */
    static String value(Rng r) {
        String word = capital(r.chars(LOWER, r.between(4, 7)));
        return switch (r.below(5)) {
            case 0 -> word + r.digits(2) + r.pick("!", "#", "");
            case 1 -> r.mixed(ALNUM, r.between(8, 14));
            case 2 -> r.chars(LOWER, 5) + "-" + r.chars(LOWER, 6) + "-" + r.digits(2);
            case 3 -> word + "_" + r.digits(4);
            default -> word + r.pick("#", "+", "@", "~") + r.digits(3) + r.chars(LOWER, 2);
        };
    }

    private static String pin(Rng r) {
        while (true) {
            String value = r.digits(r.chance(0.7) ? 4 : 6);
            if (value.chars().distinct().count() >= 3 && !"0123456789 9876543210".contains(value.substring(0, 4))) {
                return value;
            }
        }
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static void sentences(FormSet set, Language language) {
        String code = language.code();
        set.lines(LABEL, "told last " + code, (s, r) -> told(s, r, r.pickOf(language.valueLast()), value(r)));
        set.lines(LABEL, "told first " + code, (s, r) -> told(s, r, r.pickOf(language.valueFirst()), value(r)));
        set.lines(LABEL, "told pin " + code, (s, r) -> told(s, r, r.pickOf(language.pins()), pin(r)));
        set.lines(
                LABEL,
                "colon " + code,
                (s, r) -> told(s, r, r.pickOf(language.nouns()) + r.pick(": ", " : ", " = ", "="), value(r)));
        set.lines(LABEL, "quoted word " + code, (s, r) -> {
            String[] sentence = r.pickOf(language.valueLast()).split("%s", -1);
            String quotes = r.pick("\"\"", "''", "\u201c\u201d", "\u201e\u201c", "\u00ab\u00bb", "``");
            s.text(sentence[0] + quotes.charAt(0)).value(LABEL, r.chars(LOWER, r.between(8, 12)));
            s.text(quotes.charAt(1) + r.pick("", ", ok", "."));
        });
    }

    private static void told(Snippet s, Rng r, String sentence, String value) {
        String[] around = (sentence.contains("%s") ? sentence : sentence + "%s").split("%s", -1);
        s.text(r.chance(0.5) ? "" : r.pick("hi, ", "ok: ", "> ", "- "))
                .text(around[0])
                .value(LABEL, value)
                .text(around[1]);
    }

    private static void ends(FormSet set) {
        String[] ends = {", can you check", "?", " \u2014 thanks", "\n", "\r\n", "\t", " please", "\u201d"};
        for (String end : ends) {
            String name = end.isBlank() ? "line end" : end.strip();
            set.lines(LABEL, "end " + name, (s, r) -> {
                Language language = r.pickOf(Language.ALL);
                told(s, r, (end.equals("\u201d") ? "\u201c" : "") + r.pickOf(language.valueLast()), value(r));
                s.text(end);
            });
        }
        set.lines(LABEL, "end full stop", (s, r) -> {
            Language language = r.pickOf(Language.ALL);
            told(s, r, r.pickOf(language.valueLast()), value(r));
            s.text(r.pick(".", ". Thanks"))
                    .last(t -> t.orSpan(t.span().start(), t.span().end() + 1));
        });
        set.lines(LABEL, "end parenthesis", (s, r) -> {
            s.text("(password: ").value(LABEL, value(r)).text(")");
            s.last(t -> t.orSpan(t.span().start(), t.span().end() + 1));
        });
        for (String quotes :
                new String[] {"``", "\"\"", "''", "\u201c\u201d", "\u2018\u2019", "\u201e\u201c", "\u00ab\u00bb"}) {
            set.lines(LABEL, "in " + quotes, (s, r) -> {
                Language language = r.pickOf(Language.ALL);
                String[] sentence = r.pickOf(language.valueLast()).split("%s", -1);
                s.text(sentence[0] + quotes.charAt(0))
                        .value(LABEL, value(r))
                        .text(quotes.charAt(1) + r.pick("", ".", ", ok", " :)"));
            });
        }
        set.lines(
                LABEL,
                "bold",
                (s, r) -> s.text(r.pick("the password is **", "**Password:** **"))
                        .value(LABEL, value(r).replace("_", "7"))
                        .text("**"));
    }

    private static void assignments(FormSet set) {
        List<String> names = List.of(
                "password",
                "passwd",
                "pwd",
                "passphrase",
                "db_password",
                "DB_PASSWORD",
                "dbPassword",
                "adminPwd",
                "user_passwd",
                "PGPASSWORD",
                "root_password",
                "keystorePassword",
                "smtp.password");
        set.lines(
                LABEL,
                "properties",
                (s, r) -> s.text(r.pickOf(names) + r.pick("=", " = ")).value(LABEL, value(r)));
        set.lines(
                LABEL,
                "yaml",
                (s, r) ->
                        s.text(r.pick("  ", "- ", "") + r.pickOf(names) + ": ").value(LABEL, value(r)));
        set.lines(LABEL, "yaml quoted", (s, r) -> quoted(s.text("  " + r.pickOf(names) + ": "), r));
        set.lines(
                LABEL,
                "json",
                (s, r) -> s.text("{\"user\": \"anna\", \"" + r.pickOf(names) + r.pick("\": \"", "\":\""))
                        .value(LABEL, value(r))
                        .text("\"}"));
        set.lines(LABEL, "xml", (s, r) -> {
            String name = r.pick("password", "dbPassword", "passphrase");
            s.text("<" + name + ">").value(LABEL, value(r)).text("</" + name + ">");
        });
        set.lines(
                LABEL,
                "xml attribute",
                (s, r) -> s.text("<user name=\"anna\" password=\"")
                        .value(LABEL, value(r))
                        .text("\"/>"));
        set.lines(
                LABEL,
                "code",
                (s, r) -> quoted(
                                s.text(r.pick("String ", "var ", "const ", "let ", "")
                                        + r.pick("password", "dbPassword", "user_passwd") + " = "),
                                r)
                        .text(";"));
        set.lines(
                LABEL,
                "go",
                (s, r) -> s.text(r.pick("password", "pwd") + " := \"")
                        .value(LABEL, value(r))
                        .text("\""));
        set.lines(
                LABEL,
                "ruby",
                (s, r) -> quoted(s.text(r.pick(":password", "'passwd'", "\"password\"") + " => "), r)
                        .text(","));
        set.lines(
                LABEL,
                "quoted lower case",
                (s, r) -> s.text(r.pickOf(names) + " = \"")
                        .value(LABEL, r.chars(LOWER, r.between(8, 12)))
                        .text("\""));
        set.lines(
                LABEL,
                "secret",
                (s, r) -> s.text(r.pick("secret: ", "secret = ", "app_secret=", "appSecret: "))
                        .value(LABEL, value(r))
                        .last(t -> t.or("generic_api_key")));
        set.lines(
                LABEL,
                "pin",
                (s, r) -> s.text(r.pick("pin: ", "PIN=", "pin = ")).value(LABEL, pin(r)));
        set.lines(LABEL, "capitals", (s, r) -> s.text("PASSWORD: ").value(LABEL, value(r).toUpperCase(Locale.ROOT)));
    }

    private static Snippet quoted(Snippet s, Rng r) {
        String quote = r.pick("\"", "'");
        return s.text(quote).value(LABEL, value(r)).text(quote);
    }
}
