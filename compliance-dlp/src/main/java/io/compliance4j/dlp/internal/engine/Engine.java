package io.compliance4j.dlp.internal.engine;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Walks once over a text, word by word, and asks rules where one of their values may start. What a character costs does not
 * depend on the number of rules. Immutable and thread-safe, apart from a few idle working memories that calls lend and return.
 */
public final class Engine {
    private static final int MIN_RUN = 20;
    private static final int SLOTS = 16;

    private final Triggers.Tables tables;
    private final Numbers numbers;
    private final Pairs pairs;
    private final Contexts contexts;
    private final AtomicReferenceArray<@Nullable Scan> idle = new AtomicReferenceArray<>(SLOTS * 16);

    /** Builds the tables for these triggers. */
    public Engine(Triggers triggers, Numbers numbers, Pairs pairs, Contexts contexts) {
        this.tables = triggers.freeze();
        this.numbers = numbers;
        this.pairs = pairs;
        this.contexts = contexts;
    }

    /** A working memory for this text; give it back with {@link #release}. */
    public Scan acquire(String text) {
        // Slots lie a cache line apart and are picked by thread, so that threads do not write to each other's.
        Scan scan = idle.getAndSet(slot(), null);
        if (scan == null) {
            scan = new Scan(contexts);
        }
        scan.open(text);
        return scan;
    }

    /** Ends the use of a working memory. */
    public void release(Scan scan) {
        scan.close();
        idle.set(slot(), scan);
    }

    @SuppressWarnings("deprecation")
    private static int slot() {
        return ((int) Thread.currentThread().getId() & (SLOTS - 1)) * 16;
    }

    /**
     * Collects the hits of all rules into the scan.
     *
     * @return whether the text has characters that may hide values from this pass
     */
    public boolean sweep(Scan scan) {
        String text = scan.text();
        int n = text.length();
        long[] present = tables.present;
        int seen = 0;
        int runStart = 0;
        int i = 0;
        while (i < n) {
            char c = text.charAt(i);
            int kind = Chars.lookup(c);
            if ((kind & Chars.WORD) == 0) {
                seen |= kind;
                if ((kind & Chars.RUN) == 0) {
                    if (i - runStart >= MIN_RUN) {
                        ask(tables.runs, scan, runStart);
                    }
                    runStart = i + 1;
                }
                if ((kind & Chars.SYMBOL) != 0) {
                    symbol(scan, text, i, c);
                }
                if (c < 128 && tables.symbolStart[c]) {
                    fire(scan, Chars.key(text, i), i);
                }
                i++;
                continue;
            }
            int start = i;
            int kinds = kind;
            while (++i < n && ((kind = Chars.lookup(text.charAt(i))) & Chars.WORD) != 0) {
                kinds |= kind;
            }
            int key = Chars.key(text, start);
            if ((present[key >>> 6] & 1L << key) != 0) {
                ask(tables.bucket(key), scan, start);
            }
            if (tables.anywhere.length > 0) {
                ask(tables.anywhere, scan, start);
            }
            if ((kinds & Chars.DIGIT) != 0) {
                if ((kinds & Chars.LETTER) == 0) {
                    numbers.examine(scan, start, i);
                } else {
                    ask(tables.mixed, scan, start);
                    if (c >= 'A' && c <= 'Z') {
                        ask(tables.capitals, scan, start);
                    }
                }
            }
            int length = i - start;
            if ((length == 2 || length == 4) && i < n) {
                pairs.examine(scan, start, i);
            }
        }
        if (n - runStart >= MIN_RUN) {
            ask(tables.runs, scan, runStart);
        }
        return (seen & Chars.ODD) != 0;
    }

    private void symbol(Scan scan, String text, int at, char c) {
        if (c < 128) {
            Rule[] rules = tables.symbols[c];
            if (rules != null) {
                ask(rules, scan, at);
            }
        } else if ((tables.wide[c >> 6] & 1L << c) != 0) {
            fire(scan, Chars.key(text, at), at);
        }
    }

    private void fire(Scan scan, int key, int at) {
        if ((tables.present[key >>> 6] & 1L << key) != 0) {
            ask(tables.bucket(key), scan, at);
        }
        if (tables.anywhere.length > 0) {
            ask(tables.anywhere, scan, at);
        }
    }

    private static void ask(Rule[] rules, Scan scan, int at) {
        for (Rule rule : rules) {
            rule.examine(scan, at);
        }
    }
}
