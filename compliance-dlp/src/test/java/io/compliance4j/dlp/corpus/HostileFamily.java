package io.compliance4j.dlp.corpus;

import java.util.function.IntFunction;

/**
 * A family of texts made to be slow.
 *
 * @param name what is hostile about it
 * @param make the text of a length, give or take one repetition
 */
record HostileFamily(String name, IntFunction<String> make) {
    String text(int length) {
        return make.apply(length);
    }

    @Override
    public String toString() {
        return name;
    }
}
