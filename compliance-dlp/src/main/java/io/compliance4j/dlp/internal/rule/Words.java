package io.compliance4j.dlp.internal.rule;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Word lists in which a word may be listed once for each language that has it. */
final class Words {
    private Words() {}

    static Set<String> set(String... words) {
        return Set.copyOf(new HashSet<>(Arrays.asList(words)));
    }
}
