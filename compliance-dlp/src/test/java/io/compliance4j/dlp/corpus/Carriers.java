package io.compliance4j.dlp.corpus;

import java.util.List;

/** What stands directly before and after a value: prose, quotes, Markdown, tables, data, code, logs. */
final class Carriers {
    private record Carrier(String before, String after) {}

    /** May stand round everything: nothing in them belongs to a token or to a URL. */
    private static final List<Carrier> SAFE = List.of(
            new Carrier("", ""),
            new Carrier("this one: ", ""),
            new Carrier("is ", " still valid?"),
            new Carrier("got ", " from support"),
            new Carrier("`", "`"),
            new Carrier("use `", "` here"),
            new Carrier("```\n", "\n```"),
            new Carrier("\"", "\""),
            new Carrier("he wrote \"", "\", that was all"),
            new Carrier("'", "'"),
            new Carrier("\u201c", "\u201d"),
            new Carrier("\u201e", "\u201c"),
            new Carrier("\u00ab", "\u00bb"),
            new Carrier("| item | ", " |"),
            new Carrier("- ", ""),
            new Carrier("1. ", "\n2. next"),
            new Carrier("> ", ""),
            new Carrier("{\"value\": \"", "\"}"),
            new Carrier("  \"item\": \"", "\","),
            new Carrier("data:\n  value: ", "\n  other: 7"),
            new Carrier("17,Berlin,\"", "\",open"),
            new Carrier("String item = \"", "\";"),
            new Carrier("run(\"", "\");"),
            new Carrier("2026-03-04T10:11:12Z INFO [main] got value ", " in 12ms"),
            new Carrier("WARN retry for ", "\tlater"),
            new Carrier("\t", "\r\n"),
            new Carrier("\ud83d\ude80 ", " \ud83d\ude4f"),
            new Carrier("hier bitte ", " pr\u00fcfen"),
            new Carrier("voici ", " merci"),
            new Carrier("aqu\u00ed est\u00e1: ", ""),
            new Carrier("\u0432\u043e\u0442 ", " \u0441\u043f\u0430\u0441\u0438\u0431\u043e"),
            new Carrier("\u3053\u308c\u3067\u3059\uff1a ", " \u304a\u9858\u3044\u3057\u307e\u3059"));

    /** Punctuation that ends a token or a number. */
    private static final List<Carrier> PUNCTUATION = List.of(
            new Carrier("(", ")"),
            new Carrier("[", "]"),
            new Carrier("", ", right?"),
            new Carrier("what about ", "?"),
            new Carrier("no, ", "; the other one"),
            new Carrier("so:", ""),
            new Carrier("17;Berlin;", ";open"),
            new Carrier("**", "**"),
            new Carrier("<value>", "</value>"),
            new Carrier("|", "|"),
            new Carrier("{'item': '", "'}"));

    /** For characters that no key and no number holds, where an address or an open set would go on. */
    private static final List<Carrier> CLOSED = List.of(
            new Carrier("try ", "."),
            new Carrier("we saw ", ". Then nothing"),
            new Carrier("it was ", "!"),
            new Carrier("", "\u2026"));

    private static final List<Carrier> KEYS = List.of(
            new Carrier("TOKEN=", ""),
            new Carrier("export API_KEY=", ""),
            new Carrier("token: ", ""),
            new Carrier("const key = '", "'"),
            new Carrier("Here is my key: ", ", does it work?"),
            new Carrier("mein Schl\u00fcssel: ", ", geht der?"),
            new Carrier("ma cl\u00e9 est ", " merci"));

    private static final List<Carrier> CLOSED_KEYS = List.of(
            new Carrier("https://api.example.com/v1/items?token=", "&page=2"),
            new Carrier("key=", "&x=1"),
            new Carrier("out: ", "\\n"));

    private static final List<Carrier> URLS =
            List.of(new Carrier("<", ">"), new Carrier("url = ", ""), new Carrier("curl -X POST ", " -d '{}'"));

    private Carriers() {}

    static Snippet wrap(Snippet value, Form.Place place, Rng r) {
        if (place == Form.Place.LINES) {
            return value;
        }
        Carrier carrier = r.pickOf(families(place, r));
        return new Snippet().text(carrier.before()).append(value).text(carrier.after());
    }

    private static List<Carrier> families(Form.Place place, Rng r) {
        int die = r.below(10);
        return switch (place) {
            case KEY -> die < 4 ? SAFE : die < 6 ? PUNCTUATION : die < 7 ? CLOSED : die < 9 ? KEYS : CLOSED_KEYS;
            case OPEN_KEY -> die < 6 ? SAFE : die < 8 ? PUNCTUATION : KEYS;
            case NUMBER -> die < 6 ? SAFE : die < 9 ? PUNCTUATION : CLOSED;
            case URL, LINES -> die < 8 ? SAFE : URLS;
        };
    }
}
