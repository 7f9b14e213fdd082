package io.compliance4j.dlp.internal.pattern;

import java.util.ArrayList;
import java.util.List;

/** Reads the linear subset of the usual expression syntax; whatever is outside of it is refused by name. */
final class PatternParser {
    private static final int MAX_REPEAT = 5_000;

    private final String source;
    private int at;
    private boolean ignoreCase;

    private PatternParser(String source) {
        this.source = source;
    }

    static Node parse(String source) {
        PatternParser parser = new PatternParser(source);
        Node node = parser.choice();
        if (parser.at < source.length()) {
            throw parser.refuse("a closing parenthesis without an opening one");
        }
        return node;
    }

    private Node choice() {
        List<Node> options = new ArrayList<>();
        options.add(sequence());
        while (peek('|')) {
            at++;
            options.add(sequence());
        }
        return options.size() == 1 ? options.get(0) : new Node.Choice(options);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
            if (source.startsWith("(?i)", at)) {
                ignoreCase = true;
                at += 4;
            } else if (source.startsWith("\\b", at)) {
                edge();
            } else {
                parts.add(repeated(atom()));
            }
        }
        return new Node.Sequence(parts);
    }

    /** A word edge says nothing new at either end of an expression: the engine asks for edges there anyway. */
    private void edge() {
        if (at != 0 && at + 2 != source.length() && !source.startsWith("(?i)", at - 4)) {
            throw refuse("\\b is understood only at the start and at the end");
        }
        at += 2;
    }

    private Node atom() {
        char c = source.charAt(at);
        return switch (c) {
            case '(' -> group();
            case '[' -> {
                at++;
                yield new Node.Chars(charClass());
            }
            case '.' -> {
                at++;
                yield new Node.Chars(CharSet.ANY_BUT_NEWLINE);
            }
            case '\\' -> new Node.Chars(fold(escape()));
            case '^', '$' ->
                throw refuse("anchors: a detector finds its value anywhere in a text, leave '" + c + "' out");
            case '*', '+', '?', '{' -> throw refuse("a repeat without anything to repeat");
            default -> {
                at++;
                yield new Node.Chars(fold(CharSet.of(c, c)));
            }
        };
    }

    private Node group() {
        at++;
        boolean outer = ignoreCase;
        if (peek('?')) {
            if (source.startsWith("?:", at)) {
                at += 2;
            } else if (source.startsWith("?i:", at)) {
                at += 3;
                ignoreCase = true;
            } else {
                throw refuse("look-around, named groups and flags other than (?i)");
            }
        }
        Node inner = choice();
        if (!peek(')')) {
            throw refuse("a group that is not closed");
        }
        at++;
        ignoreCase = outer;
        return inner;
    }

    private Node repeated(Node atom) {
        if (at >= source.length()) {
            return atom;
        }
        int min;
        int max;
        switch (source.charAt(at)) {
            case '*' -> {
                min = 0;
                max = Node.UNBOUNDED;
                at++;
            }
            case '+' -> {
                min = 1;
                max = Node.UNBOUNDED;
                at++;
            }
            case '?' -> {
                min = 0;
                max = 1;
                at++;
            }
            case '{' -> {
                int close = source.indexOf('}', at);
                if (close < 0) {
                    throw refuse("a repeat that is not closed");
                }
                String[] bounds = source.substring(at + 1, close).split(",", -1);
                min = count(bounds[0]);
                max = bounds.length == 1 ? min : bounds[1].isEmpty() ? Node.UNBOUNDED : count(bounds[1]);
                if (bounds.length > 2 || (max != Node.UNBOUNDED && max < min)) {
                    throw refuse("a repeat whose bounds make no sense");
                }
                at = close + 1;
            }
            default -> {
                return atom;
            }
        }
        if (at < source.length() && (peek('?') || peek('+') || peek('*') || peek('{'))) {
            throw refuse("lazy, possessive and doubled repeats");
        }
        return new Node.Repeat(atom, min, max);
    }

    private int count(String digits) {
        if (digits.isEmpty() || digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw refuse("a repeat count that is no number");
        }
        int count = Integer.parseInt(digits);
        if (count > MAX_REPEAT) {
            throw refuse("a repeat of more than " + MAX_REPEAT);
        }
        return count;
    }

    private CharSet charClass() {
        boolean negated = peek('^');
        if (negated) {
            at++;
        }
        CharSet set = CharSet.of();
        boolean first = true;
        while (true) {
            if (at >= source.length()) {
                throw refuse("a character class that is not closed");
            }
            char c = source.charAt(at);
            if (c == ']' && !first) {
                at++;
                break;
            }
            first = false;
            if (c == '[' || source.startsWith("&&", at)) {
                throw refuse("classes inside classes (write \\[ for the bracket itself)");
            }
            CharSet item = c == '\\' ? escape() : one();
            if (peek('-') && at + 1 < source.length() && source.charAt(at + 1) != ']') {
                at++;
                CharSet to = source.charAt(at) == '\\' ? escape() : one();
                if (item.ranges().length != 2 || to.ranges().length != 2 || item.ranges()[0] > to.ranges()[0]) {
                    throw refuse("a range in a character class that makes no sense");
                }
                item = CharSet.of(item.ranges()[0], to.ranges()[0]);
            }
            set = set.plus(item);
        }
        set = ignoreCase ? set.caseFolded() : set;
        return negated ? set.negated() : set;
    }

    private CharSet one() {
        char c = source.charAt(at++);
        return CharSet.of(c, c);
    }

    private CharSet escape() {
        if (at + 1 >= source.length()) {
            throw refuse("a backslash at the end");
        }
        char c = source.charAt(at + 1);
        at += 2;
        return switch (c) {
            case 'd' -> CharSet.DIGIT;
            case 'D' -> CharSet.DIGIT.negated();
            case 'w' -> CharSet.WORD;
            case 'W' -> CharSet.WORD.negated();
            case 's' -> CharSet.SPACE;
            case 'S' -> CharSet.SPACE.negated();
            case 'n' -> CharSet.of('\n', '\n');
            case 'r' -> CharSet.of('\r', '\r');
            case 't' -> CharSet.of('\t', '\t');
            case 'u' -> {
                if (at + 4 > source.length()) {
                    throw refuse("\\u without four hex digits");
                }
                int unit;
                try {
                    unit = Integer.parseInt(source.substring(at, at + 4), 16);
                } catch (NumberFormatException e) {
                    throw refuse("\\u without four hex digits");
                }
                at += 4;
                yield CharSet.of(unit, unit);
            }
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    at -= 2;
                    throw refuse("\\" + c + (Character.isDigit(c) ? " (back-references)" : ""));
                }
                yield CharSet.of(c, c);
            }
        };
    }

    private CharSet fold(CharSet set) {
        return ignoreCase ? set.caseFolded() : set;
    }

    private boolean peek(char c) {
        return at < source.length() && source.charAt(at) == c;
    }

    private PatternRefusedException refuse(String what) {
        return new PatternRefusedException(source, at, what + " cannot be matched in linear time or is not understood");
    }
}
