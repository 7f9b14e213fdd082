package io.compliance4j.dlp.internal.engine;

import io.compliance4j.dlp.internal.pattern.LinearPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects where rules want to be asked; {@link #freeze} turns that into the engine's tables. */
public final class Triggers {
    /** A rule that could start with more combinations than this is asked at every word instead. */
    private static final int MAX_KEYS = 30_000;

    private final Map<Integer, List<Rule>> byKey = new HashMap<>();
    private final List<Rule> anywhere = new ArrayList<>();
    private final List<Rule> capitals = new ArrayList<>();
    private final List<Rule> mixed = new ArrayList<>();
    private final List<Rule> runs = new ArrayList<>();
    private final Map<Character, List<Rule>> symbols = new HashMap<>();
    private final long[] wide = new long[1024];
    private final boolean[] symbolStart = new boolean[128];

    /** Asks the rule wherever a word, or a symbol, begins as the expression can. */
    public void onPattern(Rule rule, LinearPattern pattern) {
        List<Integer> keys = new ArrayList<>();
        boolean[] tooMany = new boolean[1];
        pattern.starts((first, second, third) -> {
            for (int c = first[0]; c <= first[1]; c++) {
                startChar((char) c);
            }
            int[] one = codes(first);
            int[] two = codes(second);
            int[] three = codes(third);
            if ((long) one.length * two.length * three.length + keys.size() > MAX_KEYS) {
                tooMany[0] = true;
                return;
            }
            for (int a : one) {
                for (int b : two) {
                    for (int c : three) {
                        keys.add(a << 12 | b << 6 | c);
                    }
                }
            }
        });
        if (tooMany[0]) {
            anywhere.add(rule);
        } else {
            keys.stream().distinct().forEach(key -> add(key, rule));
        }
    }

    /** Asks the rule wherever one of these stands at a left edge, in any case. */
    public void onWords(Rule rule, Iterable<String> words) {
        List<Integer> keys = new ArrayList<>();
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            int[][] codes = new int[3][];
            for (int i = 0; i < 3; i++) {
                if (i < lower.length()) {
                    char c = lower.charAt(i);
                    char upper = Character.toUpperCase(c);
                    codes[i] = Arrays.stream(new int[] {Chars.code(c), Chars.code(upper)})
                            .distinct()
                            .toArray();
                    if (i == 0) {
                        startChar(c);
                        startChar(upper);
                    }
                } else {
                    codes[i] = codes(LinearPattern.any());
                }
            }
            for (int a : codes[0]) {
                for (int b : codes[1]) {
                    for (int c : codes[2]) {
                        keys.add(a << 12 | b << 6 | c);
                    }
                }
            }
        }
        keys.stream().distinct().forEach(key -> add(key, rule));
    }

    /** Asks the rule at every word that starts with a capital and has digits in it. */
    public void onCapitalWords(Rule rule) {
        capitals.add(rule);
    }

    /** Asks the rule at every word that has letters and digits in it. */
    public void onMixedWords(Rule rule) {
        mixed.add(rule);
    }

    /** Asks the rule at every stretch of twenty and more token characters. */
    public void onRuns(Rule rule) {
        runs.add(rule);
    }

    /** Asks the rule at every such character. */
    public void onSymbol(Rule rule, char symbol) {
        symbols.computeIfAbsent(symbol, c -> new ArrayList<>()).add(rule);
    }

    private void startChar(char c) {
        int kind = Chars.lookup(c);
        if (c >= 128) {
            if ((kind & Chars.SYMBOL) != 0) {
                wide[c >> 6] |= 1L << c;
            }
        } else if ((kind & Chars.WORD) == 0) {
            symbolStart[c] = true;
        }
    }

    private void add(int key, Rule rule) {
        List<Rule> rules = byKey.computeIfAbsent(key, k -> new ArrayList<>());
        if (!rules.contains(rule)) {
            rules.add(rule);
        }
    }

    private static int[] codes(int[] range) {
        if (range[0] == 0 && range[1] == Character.MAX_VALUE) {
            int[] all = new int[Chars.CODES];
            Arrays.setAll(all, i -> i);
            return all;
        }
        boolean[] seen = new boolean[Chars.CODES];
        for (int c = range[0]; c <= Math.min(range[1], 128); c++) {
            seen[Chars.code((char) c)] = true;
        }
        if (range[1] >= 128) {
            seen[0] = true;
        }
        int count = 0;
        int[] codes = new int[Chars.CODES];
        for (int i = 0; i < seen.length; i++) {
            if (seen[i]) {
                codes[count++] = i;
            }
        }
        return Arrays.copyOf(codes, count);
    }

    Tables freeze() {
        return new Tables(
                byKey,
                anywhere.toArray(new Rule[0]),
                capitals.toArray(new Rule[0]),
                mixed.toArray(new Rule[0]),
                runs.toArray(new Rule[0]),
                symbols,
                wide,
                symbolStart);
    }

    /** The frozen form, laid out for reading. */
    static final class Tables {
        final long[] present = new long[1 << 12];
        final int[] keys;
        final Rule[][] buckets;
        final Rule[] anywhere;
        final Rule[] capitals;
        final Rule[] mixed;
        final Rule[] runs;
        final Rule[][] symbols = new Rule[128][];
        final long[] wide;
        final boolean[] symbolStart;

        private Tables(
                Map<Integer, List<Rule>> byKey,
                Rule[] anywhere,
                Rule[] capitals,
                Rule[] mixed,
                Rule[] runs,
                Map<Character, List<Rule>> symbols,
                long[] wide,
                boolean[] symbolStart) {
            this.anywhere = anywhere;
            this.capitals = capitals;
            this.mixed = mixed;
            this.runs = runs;
            this.wide = wide;
            this.symbolStart = symbolStart;
            int size = Integer.highestOneBit(Math.max(16, byKey.size() * 2)) << 1;
            this.keys = new int[size];
            this.buckets = new Rule[size][];
            Map<List<Rule>, Rule[]> shared = new HashMap<>();
            byKey.forEach((key, rules) -> {
                present[key >>> 6] |= 1L << key;
                int slot = slot(key, size);
                while (buckets[slot] != null) {
                    slot = (slot + 1) & (size - 1);
                }
                keys[slot] = key;
                buckets[slot] = shared.computeIfAbsent(rules, r -> r.toArray(new Rule[0]));
            });
            symbols.forEach((symbol, rules) -> this.symbols[symbol] = rules.toArray(new Rule[0]));
        }

        private static int slot(int key, int size) {
            return ((key * 0x9E3779B9) >>> 8) & (size - 1);
        }

        Rule[] bucket(int key) {
            int slot = slot(key, keys.length);
            while (keys[slot] != key || buckets[slot] == null) {
                slot = (slot + 1) & (keys.length - 1);
            }
            return buckets[slot];
        }
    }
}
