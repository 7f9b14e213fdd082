package io.compliance4j.dlp.internal.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * An expression as a deterministic automaton, matched only where it is told to start: one table look-up a character, and
 * never more than {@link #MAX_LENGTH} characters. The longest match wins. Immutable.
 */
public final class LinearPattern {
    /** The most characters a match can have. */
    public static final int MAX_LENGTH = 8_192;

    private static final int MAX_STATES = 20_000;
    private static final int DEAD = -1;

    private final String source;
    private final byte[] asciiClass = new byte[128];
    private final int[] starts;
    private final int classes;
    private final int[] next;
    /** For each state which of the alternatives match here: one bit each, the first again after sixty-four. */
    private final long[] accepting;

    private final boolean[] tail;

    private LinearPattern(String source, List<Node> alternatives) {
        this.source = source;
        Nfa nfa = new Nfa(source, alternatives);
        this.starts = nfa.boundaries();
        if (starts.length > 127) {
            throw new PatternRefusedException(source, 0, "more than 127 kinds of characters");
        }
        this.classes = starts.length;
        for (int c = 0; c < 128; c++) {
            asciiClass[c] = (byte) slowClass(c);
        }
        Map<List<Integer>, Integer> ids = new HashMap<>();
        List<int[]> rows = new ArrayList<>();
        List<List<Integer>> sets = new ArrayList<>();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        List<Integer> first = nfa.closure(List.of(nfa.start));
        ids.put(first, 0);
        sets.add(first);
        open.add(0);
        while (!open.isEmpty()) {
            List<Integer> set = sets.get(open.remove());
            int[] row = new int[classes];
            for (int x = 0; x < classes; x++) {
                List<Integer> target = nfa.step(set, starts[x]);
                if (target.isEmpty()) {
                    row[x] = DEAD;
                    continue;
                }
                Integer id = ids.get(target);
                if (id == null) {
                    id = sets.size();
                    if (id > MAX_STATES) {
                        throw new PatternRefusedException(
                                source, 0, "needs more than " + MAX_STATES + " states; shorten its repeats");
                    }
                    ids.put(target, id);
                    sets.add(target);
                    open.add(id);
                }
                row[x] = id;
            }
            rows.add(row);
        }
        this.next = new int[rows.size() * classes];
        this.accepting = new long[rows.size()];
        this.tail = new boolean[classes];
        for (int s = 0; s < rows.size(); s++) {
            System.arraycopy(rows.get(s), 0, next, s * classes, classes);
            accepting[s] = nfa.accepted(sets.get(s));
        }
        for (int s = 0; s < accepting.length; s++) {
            for (int x = 0; x < classes; x++) {
                int to = next[s * classes + x];
                if (to != DEAD && accepting[to] != 0) {
                    tail[x] = true;
                }
            }
        }
        if (accepting[0] != 0) {
            throw new PatternRefusedException(source, 0, "matches the empty text");
        }
    }

    /**
     * Compiles an expression.
     *
     * @throws PatternRefusedException when it is not in the linear subset
     */
    public static LinearPattern compile(String expression) {
        return new LinearPattern(expression, List.of(PatternParser.parse(expression)));
    }

    /** Matches wherever one of these does. */
    public static LinearPattern anyOf(List<LinearPattern> patterns) {
        StringBuilder all = new StringBuilder();
        List<Node> alternatives = new ArrayList<>();
        for (LinearPattern pattern : patterns) {
            all.append(all.length() == 0 ? "(?:" : "|(?:")
                    .append(pattern.source)
                    .append(')');
            alternatives.add(PatternParser.parse(pattern.source));
        }
        return new LinearPattern(all.toString(), alternatives);
    }

    /** Whether every match begins with a digit. */
    public boolean startsWithDigit() {
        for (int x = 0; x < classes; x++) {
            if (next[x] != DEAD && (kind(x)[0] < '0' || kind(x)[1] > '9')) {
                return false;
            }
        }
        return true;
    }

    /** The end of the longest match that starts at {@code from}, or -1. */
    public int match(String text, int from) {
        return match(text, from, text.length());
    }

    /** As {@link #match(String, int)}, for a text that ends at {@code to}. */
    public int match(String text, int from, int to) {
        int limit = Math.min(to, from + MAX_LENGTH);
        int state = 0;
        int end = -1;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            state = next[state * classes + (c < 128 ? asciiClass[c] : slowClass(c))];
            if (state == DEAD) {
                break;
            }
            if (accepting[state] != 0) {
                end = i + 1;
            }
        }
        return end;
    }

    /** Which of the alternatives of {@link #anyOf} match at {@code from}: bit {@code i % 64} is set for each one that does. */
    public long alternatives(String text, int from) {
        int limit = Math.min(text.length(), from + MAX_LENGTH);
        int state = 0;
        long found = 0;
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            state = next[state * classes + (c < 128 ? asciiClass[c] : slowClass(c))];
            if (state == DEAD) {
                break;
            }
            found |= accepting[state];
        }
        return found;
    }

    /** Whether a match may end with this character: what follows a complete value must not be one of these. */
    public boolean canEndWith(char c) {
        return tail[c < 128 ? asciiClass[c] : slowClass(c)];
    }

    private int slowClass(int c) {
        int i = Arrays.binarySearch(starts, c);
        return i >= 0 ? i : -i - 2;
    }

    /** Calls back for each combination of the kinds of the first three characters that can begin a match. */
    public void starts(StartVisitor visitor) {
        for (int x = 0; x < classes; x++) {
            int one = next[x];
            if (one == DEAD) {
                continue;
            }
            if (accepting[one] != 0) {
                visitor.start(kind(x), any(), any());
                continue;
            }
            for (int y = 0; y < classes; y++) {
                int two = next[one * classes + y];
                if (two == DEAD) {
                    continue;
                }
                if (accepting[two] != 0) {
                    visitor.start(kind(x), kind(y), any());
                    continue;
                }
                for (int z = 0; z < classes; z++) {
                    if (next[two * classes + z] != DEAD) {
                        visitor.start(kind(x), kind(y), kind(z));
                    }
                }
            }
        }
    }

    /** Receives the ranges of characters that the first three places of a match can hold. */
    public interface StartVisitor {
        /** Each argument is an inclusive range of characters. */
        void start(int[] first, int[] second, int[] third);
    }

    /** The range of all characters: anything may stand there. */
    public static int[] any() {
        return new int[] {0, Character.MAX_VALUE};
    }

    private int[] kind(int x) {
        return new int[] {starts[x], x + 1 < starts.length ? starts[x + 1] - 1 : Character.MAX_VALUE};
    }

    @Override
    public String toString() {
        return source;
    }

    /** The expression as states with at most one set of characters each, before it is made deterministic. */
    private static final class Nfa {
        private final String source;
        private final List<CharSet> sets = new ArrayList<>();
        private final List<int[]> edges = new ArrayList<>();
        private final int start;
        private final List<Integer> accepts = new ArrayList<>();

        Nfa(String source, List<Node> alternatives) {
            this.source = source;
            this.start = state();
            for (Node alternative : alternatives) {
                int accept = state();
                connect(alternative, start, accept);
                accepts.add(accept);
            }
        }

        long accepted(List<Integer> set) {
            long accepted = 0;
            for (int i = 0; i < accepts.size(); i++) {
                accepted |= set.contains(accepts.get(i)) ? 1L << i : 0;
            }
            return accepted;
        }

        private int state() {
            if (edges.size() > 4 * MAX_STATES) {
                throw new PatternRefusedException(
                        source, 0, "its repeats multiply to more than " + 4 * MAX_STATES + " states");
            }
            sets.add(CharSet.of());
            edges.add(new int[0]);
            return edges.size() - 1;
        }

        private void edge(int from, int to) {
            int[] old = edges.get(from);
            int[] more = Arrays.copyOf(old, old.length + 1);
            more[old.length] = to;
            edges.set(from, more);
        }

        private void connect(Node node, int from, int to) {
            if (node instanceof Node.Chars chars) {
                int middle = state();
                edge(from, middle);
                sets.set(middle, chars.set());
                edge(middle, to);
            } else if (node instanceof Node.Sequence sequence) {
                int here = from;
                for (Node part : sequence.parts()) {
                    int after = state();
                    connect(part, here, after);
                    here = after;
                }
                edge(here, to);
            } else if (node instanceof Node.Choice choice) {
                for (Node option : choice.options()) {
                    connect(option, from, to);
                }
            } else if (node instanceof Node.Repeat repeat) {
                int here = from;
                for (int i = 0; i < repeat.min(); i++) {
                    int after = state();
                    connect(repeat.part(), here, after);
                    here = after;
                }
                if (repeat.max() == Node.UNBOUNDED) {
                    int loop = state();
                    edge(here, loop);
                    connect(repeat.part(), loop, loop);
                    edge(loop, to);
                } else {
                    for (int i = repeat.min(); i < repeat.max(); i++) {
                        edge(here, to);
                        int after = state();
                        connect(repeat.part(), here, after);
                        here = after;
                    }
                    edge(here, to);
                }
            }
        }

        int[] boundaries() {
            TreeSet<Integer> bounds = new TreeSet<>();
            bounds.add(0);
            for (CharSet set : sets) {
                int[] ranges = set.ranges();
                for (int i = 0; i < ranges.length; i += 2) {
                    bounds.add(ranges[i]);
                    if (ranges[i + 1] < Character.MAX_VALUE) {
                        bounds.add(ranges[i + 1] + 1);
                    }
                }
            }
            return bounds.stream().mapToInt(Integer::intValue).toArray();
        }

        /** The states that hold characters, or accept, and are reached without reading. */
        List<Integer> closure(List<Integer> from) {
            TreeSet<Integer> seen = new TreeSet<>(from);
            TreeSet<Integer> useful = new TreeSet<>();
            ArrayDeque<Integer> open = new ArrayDeque<>(from);
            while (!open.isEmpty()) {
                int s = open.remove();
                if (!sets.get(s).isEmpty() || accepts.contains(s)) {
                    useful.add(s);
                    continue;
                }
                for (int to : edges.get(s)) {
                    if (seen.add(to)) {
                        open.add(to);
                    }
                }
            }
            return List.copyOf(useful);
        }

        List<Integer> step(List<Integer> from, int c) {
            List<Integer> targets = new ArrayList<>();
            for (int s : from) {
                if (sets.get(s).contains(c)) {
                    for (int to : edges.get(s)) {
                        targets.add(to);
                    }
                }
            }
            return targets.isEmpty() ? List.of() : closure(targets);
        }
    }
}
