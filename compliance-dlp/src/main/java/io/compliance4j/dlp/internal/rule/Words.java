package io.compliance4j.dlp.internal.rule;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Word lists as they are written in the source: words parted by spaces, phrases by commas. */
final class Words {
    private Words() {}

    static Set<String> set(String words) {
        return Set.copyOf(new HashSet<>(Arrays.asList(words.strip().split("\\s+", -1))));
    }

    static List<String> list(String phrases) {
        return Arrays.stream(phrases.split(",", -1))
                .map(phrase -> phrase.strip().replaceAll("\\s+", " "))
                .toList();
    }
}
