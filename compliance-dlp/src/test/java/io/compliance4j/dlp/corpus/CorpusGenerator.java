package io.compliance4j.dlp.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Makes chat-like documents with known findings from a seed: the same seed gives the same documents.
 *
 * <p>Every label gets the same number of instances, spread evenly over its forms, and every kind of look-alike too.
 * Between two things that are planted in one document stands enough small talk that the context words of the one do not
 * reach the other. Immutable; {@link #documents} may be called from any thread.
 */
final class CorpusGenerator {
    /** Seeds to look at while changing detectors. */
    static final List<Long> TUNING_SEEDS = List.of(11L, 12L, 13L);

    /** Seeds for the published figures: never look at what they miss. */
    static final List<Long> HELD_OUT_SEEDS = List.of(90_217L, 90_218L, 90_219L);

    private static final int PER_LABEL = 40;
    private static final int PER_DECOY = 25;

    private record Item(String decoy, Function<Rng, Snippet> inline, boolean lines) {}

    /** A sort of text: what goes before it, between two planted things, round a planted value, and after it. */
    private record Frame(
            String name, String opening, Function<Rng, String> filler, String before, String after, String closing) {
        static final List<Frame> ALL = List.of(
                new Frame("chat", "", CorpusGenerator::talk, "", "", ""),
                new Frame("chat", "", CorpusGenerator::talk, "", "", ""),
                new Frame(
                        "markdown",
                        "# Notes\n\nSome **points** from today:\n\n",
                        r -> "* " + talk(r).replace("\n", "\n* "),
                        "",
                        "",
                        "\n\n---\n"),
                new Frame(
                        "mail",
                        "Subject: notes\nDate: Tue, 3 Mar 2026 10:11:12 +0100\n\nHi all,\n\n",
                        CorpusGenerator::talk,
                        "",
                        "",
                        "\n\nBest regards\nAnna\n"),
                new Frame("code", "package app;\n\nclass Main {\n", CorpusGenerator::codeLines, "    // ", "", "\n}\n"),
                new Frame(
                        "log",
                        "",
                        CorpusGenerator::logLines,
                        "2026-03-04 10:11:12,123 WARN  [worker-2] app.Main - ",
                        "",
                        "\n"),
                new Frame("csv", "nr;city;text;state\n", CorpusGenerator::csvLines, "12;Berlin;\"", "\";open", "\n"),
                new Frame(
                        "json", "[\n", CorpusGenerator::jsonLines, "  {\"n\": 4, \"text\": \"", "\"},", "\n  {}\n]\n"),
                new Frame(
                        "config",
                        "# settings\n[main]\nverbose = yes\n",
                        r -> "; " + talk(r).replace("\n", "\n; "),
                        "item = ",
                        "",
                        "\n"));
    }

    private final long seed;

    CorpusGenerator(long seed) {
        this.seed = seed;
    }

    List<Document> documents() {
        return documents(PER_LABEL, PER_DECOY);
    }

    /**
     * @param perLabel instances of every label
     * @param perDecoy instances of every kind of look-alike
     */
    List<Document> documents(int perLabel, int perDecoy) {
        Rng random = new Rng(seed);
        List<Item> items = new ArrayList<>();
        for (List<Form> forms : Forms.BY_LABEL.values()) {
            int first = random.below(forms.size());
            int count = Math.max(perLabel, forms.size());
            for (int i = 0; i < count; i++) {
                Form form = forms.get((first + i) % forms.size());
                items.add(new Item(
                        "", r -> Carriers.wrap(form.snippet(r), form.place(), r), form.place() == Form.Place.LINES));
            }
        }
        for (Decoys.Kind kind : Decoys.ALL) {
            for (int i = 0; i < perDecoy; i++) {
                items.add(new Item(
                        kind.name(), r -> new Snippet().text(kind.make().apply(r)), true));
            }
        }
        shuffle(items, random);
        List<Document> documents = new ArrayList<>();
        int at = 0;
        while (at < items.size()) {
            int count = Math.min(items.size() - at, random.chance(0.25) ? 1 : random.between(2, 8));
            documents.add(document(items.subList(at, at + count), random));
            at += count;
        }
        return documents;
    }

    private static void shuffle(List<Item> items, Rng random) {
        for (int i = items.size() - 1; i > 0; i--) {
            int other = random.below(i + 1);
            Item item = items.get(i);
            items.set(i, items.get(other));
            items.set(other, item);
        }
    }

    private static Document document(List<Item> items, Rng random) {
        Snippet text = new Snippet();
        List<Decoy> decoys = new ArrayList<>();
        if (items.size() == 1) {
            add(text, decoys, items.get(0), random);
            return new Document("short", text.text(), text.truths(), List.copyOf(decoys));
        }
        Frame frame = random.pickOf(Frame.ALL);
        text.text(frame.opening());
        if (random.chance(0.6)) {
            text.text(frame.filler().apply(random)).text("\n");
        }
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                text.text("\n").text(frame.filler().apply(random)).text("\n");
            }
            boolean framed = !items.get(i).lines();
            text.text(framed ? frame.before() : "");
            if (framed && !frame.after().isEmpty()) {
                text.append(bare(items.get(i), random));
            } else {
                add(text, decoys, items.get(i), random);
            }
            text.text(framed ? frame.after() : "");
        }
        if (random.chance(0.7)) {
            text.text("\n").text(frame.filler().apply(random)).text(frame.closing());
        }
        return new Document(frame.name(), text.text(), text.truths(), List.copyOf(decoys));
    }

    /** Inside a cell or a JSON string stands the value alone: a carrier would bring quotes of its own. */
    private static Snippet bare(Item item, Rng random) {
        while (true) {
            Snippet snippet = item.inline().apply(random);
            if (snippet.text().chars().noneMatch(c -> c == '"' || c == '\\' || c == '\n' || c == '\r' || c == '\t')) {
                return snippet;
            }
        }
    }

    private static void add(Snippet text, List<Decoy> decoys, Item item, Rng random) {
        int start = text.length();
        text.append(item.inline().apply(random));
        if (!item.decoy().isEmpty()) {
            decoys.add(new Decoy(item.decoy(), new Span(start, text.length())));
        }
    }

    private static String talk(Rng r) {
        return lines(r, 6, language -> {
            String sentence = r.pickOf(language.talk());
            String tail =
                    r.pick(".", "!", " \ud83d\ude42", ", ok?", " (" + r.between(2, 9) + " of 12).", "\u2026", ".");
            return sentence + tail;
        });
    }

    private static String codeLines(Rng r) {
        return lines(
                r,
                6,
                language -> "    int " + NationalForms.word(r) + " = Math.max(" + r.between(1, 99) + ", size()); // "
                        + Language.ENGLISH.talk().get(r.below(4)));
    }

    private static String logLines(Rng r) {
        return lines(
                r,
                5,
                language -> "2026-03-04 10:1" + r.digits(1) + ":12," + r.digits(3) + " INFO  [worker-" + r.digits(1)
                        + "] app.Main - handled " + NationalForms.word(r) + " in " + r.between(1, 900) + "ms");
    }

    private static String csvLines(Rng r) {
        return lines(
                r,
                7,
                language -> r.between(1, 99) + ";" + r.pick("Berlin", "Lyon", "Porto", "Gda\u0144sk") + ";\""
                        + r.pickOf(language.talk()) + "\";open");
    }

    private static String jsonLines(Rng r) {
        return lines(
                r,
                6,
                language -> "  {\"n\": " + r.between(1, 99) + ", \"text\": \"" + r.pickOf(language.talk()) + "\"},");
    }

    private static String lines(Rng r, int atLeast, Function<Language, String> line) {
        Language language = r.pickOf(Language.ALL);
        List<String> lines = new ArrayList<>();
        for (int i = r.between(atLeast, atLeast + 3); i > 0; i--) {
            lines.add(line.apply(language));
        }
        return String.join("\n", lines);
    }
}
