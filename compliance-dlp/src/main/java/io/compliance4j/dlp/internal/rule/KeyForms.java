package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.check.Randomness;

/** What many keys have in common. */
final class KeyForms {
    static final String UUID = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private KeyForms() {}

    static boolean bothCases(String v) {
        return (Randomness.kinds(v, 3, v.length()) & 3) == 3;
    }

    static boolean digitsAndLetters(String v) {
        int kinds = Randomness.kinds(v, 3, v.length());
        return (kinds & 4) != 0 && (kinds & 3) != 0;
    }

    static boolean allKinds(String v) {
        return (Randomness.kinds(v, 0, v.length()) & 7) == 7;
    }
}
