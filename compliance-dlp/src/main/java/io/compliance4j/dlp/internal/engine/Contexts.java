package io.compliance4j.dlp.internal.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** All context words of all detectors in one automaton. Case is folded. Immutable. */
public final class Contexts {
    private final int groups;
    private final int[] classOf = new int[65_536];
    private final int classes;
    private final int[] next;
    private final int[][] output;

    /** @param words for each group its words, in lower case */
    public Contexts(List<List<String>> words) {
        this.groups = words.size();
        int count = 1;
        for (List<String> group : words) {
            for (String word : group) {
                for (int i = 0; i < word.length(); i++) {
                    char c = word.charAt(i);
                    if (classOf[c] == 0) {
                        classOf[c] = count;
                        char upper = Character.toUpperCase(c);
                        // Not every letter is alone in having this capital: the dotless i of Turkish must not take the
                        // I.
                        if (Character.toLowerCase(upper) == c) {
                            classOf[upper] = count;
                        }
                        count++;
                    }
                }
            }
        }
        // A word of several parts may be written with a hyphen, an underscore or a line break in place of its spaces.
        for (char c : new char[] {'_', '-', '\n', '\t', '\u00a0'}) {
            classOf[c] = classOf[' '];
        }
        classOf['\u2019'] = classOf['\''];
        this.classes = count;
        List<int[]> go = new ArrayList<>();
        List<List<int[]>> out = new ArrayList<>();
        go.add(row());
        out.add(new ArrayList<>());
        for (int g = 0; g < groups; g++) {
            for (String word : words.get(g)) {
                int state = 0;
                for (char c : word.toLowerCase(Locale.ROOT).toCharArray()) {
                    int x = classOf[c];
                    if (go.get(state)[x] < 0) {
                        go.get(state)[x] = go.size();
                        go.add(row());
                        out.add(new ArrayList<>());
                    }
                    state = go.get(state)[x];
                }
                out.get(state).add(new int[] {g, word.length()});
            }
        }
        int[] fail = new int[go.size()];
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (int x = 0; x < classes; x++) {
            int to = go.get(0)[x];
            if (to < 0) {
                go.get(0)[x] = 0;
            } else {
                open.add(to);
            }
        }
        while (!open.isEmpty()) {
            int state = open.remove();
            out.get(state).addAll(out.get(fail[state]));
            for (int x = 0; x < classes; x++) {
                int to = go.get(state)[x];
                if (to < 0) {
                    go.get(state)[x] = go.get(fail[state])[x];
                } else {
                    fail[to] = go.get(fail[state])[x];
                    open.add(to);
                }
            }
        }
        this.next = new int[go.size() * classes];
        this.output = new int[go.size()][];
        for (int s = 0; s < go.size(); s++) {
            System.arraycopy(go.get(s), 0, next, s * classes, classes);
            output[s] = out.get(s).stream().flatMapToInt(Arrays::stream).toArray();
        }
    }

    private int[] row() {
        int[] row = new int[classes];
        Arrays.fill(row, -1);
        return row;
    }

    int groups() {
        return groups;
    }

    /** The state after this character. */
    int step(int state, char c) {
        return next[state * classes + classOf[c]];
    }

    /** What ends in this state: pairs of a group and the length of its word. */
    int[] ending(int state) {
        return output[state];
    }

    /** Words stand alone, or as a part of a name in snake or camel case, or in the plural. */
    static boolean edges(String text, int start, int end) {
        if (start > 0) {
            char before = text.charAt(start - 1);
            char first = text.charAt(start);
            if (Character.isLetter(before)
                    && !Chars.isUnspaced(first)
                    && !(Character.isLowerCase(before) && Character.isUpperCase(first))) {
                return false;
            }
        }
        if (end < text.length()) {
            char after = text.charAt(end);
            char last = text.charAt(end - 1);
            if (Character.isLetter(after)
                    && !Chars.isUnspaced(last)
                    && !Chars.isUnspaced(after)
                    && !(Character.isLowerCase(last) && Character.isUpperCase(after))) {
                boolean plural = (after == 's' || after == 'S')
                        && (end + 1 == text.length() || !Character.isLetter(text.charAt(end + 1)));
                return plural || text.charAt(end - 1) == ' ';
            }
        }
        return true;
    }
}
