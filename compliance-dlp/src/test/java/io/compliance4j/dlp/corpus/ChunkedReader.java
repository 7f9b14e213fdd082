package io.compliance4j.dlp.corpus;

import java.io.Reader;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Gives a text in pieces that end at chosen places, inside a surrogate pair or a key block too. Not thread-safe. */
final class ChunkedReader extends Reader {
    private final String text;
    private final NavigableSet<Integer> cuts;
    private int at;

    ChunkedReader(String text, NavigableSet<Integer> cuts) {
        this.text = text;
        this.cuts = cuts;
    }

    /** Cuts a document at random, more often inside what is planted in it than elsewhere. */
    static NavigableSet<Integer> randomCuts(Document document, Rng random) {
        NavigableSet<Integer> cuts = new TreeSet<>();
        int length = document.text().length();
        switch (random.below(5)) {
            case 0 -> {
                int size = random.between(1, 3);
                for (int cut = size; cut < length; cut += size) {
                    cuts.add(cut);
                }
            }
            case 1 -> {
                int size = random.pickOf(List.of(16, 64, 127, 512, 1024, 4096));
                for (int cut = size; cut < length; cut += size) {
                    cuts.add(cut);
                }
            }
            case 2 -> {
                for (int i = random.between(1, 20); i > 0; i--) {
                    cuts.add(random.below(length));
                }
            }
            default -> {
                for (Truth truth : document.truths()) {
                    for (int i = random.between(0, 3); i > 0; i--) {
                        cuts.add(random.between(
                                truth.span().start(), truth.span().end()));
                    }
                }
            }
        }
        return cuts;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (at == text.length()) {
            return -1;
        }
        Integer cut = cuts.higher(at);
        int end = Math.min(cut == null ? text.length() : Math.min(cut, text.length()), at + length);
        text.getChars(at, end, buffer, offset);
        int count = end - at;
        at = end;
        return count;
    }

    @Override
    public void close() {}
}
