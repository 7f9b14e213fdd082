package io.compliance4j.dlp.internal.pattern;

import java.util.List;

/** The parsed form of an expression. */
interface Node {
    /** Upper bound of a repeat that states none. */
    int UNBOUNDED = -1;

    record Chars(CharSet set) implements Node {}

    record Sequence(List<Node> parts) implements Node {}

    record Choice(List<Node> options) implements Node {}

    record Repeat(Node part, int min, int max) implements Node {}
}
