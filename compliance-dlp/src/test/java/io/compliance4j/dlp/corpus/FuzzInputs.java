package io.compliance4j.dlp.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * An endless supply of inputs from a seed: random characters of the kinds that scanners trip over, documents of the
 * corpus with damage, and values and look-alikes joined without any space to breathe. Not thread-safe.
 */
final class FuzzInputs {
    private static final List<String> SHARDS = List.of(
            "sk-ant-",
            "AKIA",
            "ghp_",
            "xoxb-",
            "eyJ",
            "-----BEGIN RSA PRIVATE KEY-----",
            "-----END RSA PRIVATE KEY-----",
            "password",
            "password: ",
            "Passwort ist ",
            "Bearer ",
            "Basic ",
            "://",
            "https://a:",
            "@",
            "@example.com",
            ".",
            ":",
            "::",
            "-",
            "_",
            "=",
            "==",
            "$2b$10$",
            "SSN ",
            "IBAN ",
            "DE89",
            "4111",
            "1111",
            "+1",
            "(212) ",
            "10.0.",
            "fe80::",
            "0x",
            "bc1q",
            "\"",
            "'",
            "`",
            "\u201c",
            "{",
            "}",
            "<",
            ">",
            "${",
            "\\n",
            "\\u0034",
            "%40",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "\u200b",
            "\ufeff",
            "\u202e",
            "\u0301",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            "\uff11",
            "\u0660",
            "\u00e9",
            "\u4e2d",
            "\uffff",
            "T3BlbkFJ",
            ".atlasv1.",
            "Q~",
            "AZDO",
            "-us",
            "NRAL",
            "AccountKey=",
            "sig=",
            "kind: Secret",
            "born ",
            "#",
            "/",
            "%",
            "&",
            ";",
            ",");

    private static final int LONGEST = 600;

    private final Rng random;
    private final List<String> texts = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    FuzzInputs(long seed) {
        random = new Rng(seed);
        for (Document document : new CorpusGenerator(seed).documents(2, 1)) {
            texts.add(document.text());
        }
        for (Form form : Forms.ALL) {
            values.add(Carriers.wrap(form.snippet(random), form.place(), random).text());
            values.add(form.snippet(random).text());
        }
        for (Decoys.Kind kind : Decoys.ALL) {
            values.add(kind.make().apply(random));
        }
    }

    String next() {
        return switch (random.below(3)) {
            case 0 -> randomText();
            case 1 -> mutated();
            default -> structured();
        };
    }

    private String randomText() {
        StringBuilder text = new StringBuilder();
        int kind = random.below(4);
        for (int i = random.below(80); i > 0; i--) {
            switch (kind) {
                case 0 -> text.append(random.pickOf(SHARDS));
                case 1 -> text.append((char) random.below(0x10000));
                case 2 -> text.append((char) random.between(32, 126));
                default -> {
                    String shard = random.pickOf(SHARDS);
                    text.append(shard).append((char) random.between(48, 122)).append(random.below(100_000));
                }
            }
        }
        return text.toString();
    }

    private String mutated() {
        String document = random.pickOf(texts);
        int length = Math.min(document.length(), random.between(1, LONGEST));
        int start = random.below(document.length() - length + 1);
        StringBuilder text = new StringBuilder(document.substring(start, start + length));
        for (int i = random.between(1, 6); i > 0 && text.length() > 0; i--) {
            int at = random.below(text.length());
            int end = Math.min(text.length(), at + random.between(1, 12));
            switch (random.below(6)) {
                case 0 -> text.setCharAt(at, (char) random.between(32, 126));
                case 1 -> text.delete(at, end);
                case 2 -> text.insert(at, text.substring(at, end));
                case 3 -> text.insert(at, random.pickOf(SHARDS));
                case 4 -> text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
                default -> text.setCharAt(at, (char) random.below(0x10000));
            }
        }
        return text.toString();
    }

    private String structured() {
        StringBuilder text = new StringBuilder();
        for (int i = random.between(1, 4); i > 0; i--) {
            String value = random.pickOf(values);
            text.append(value, 0, Math.min(value.length(), LONGEST))
                    .append(random.chance(0.5) ? random.pickOf(SHARDS) : "");
        }
        return text.toString();
    }
}
