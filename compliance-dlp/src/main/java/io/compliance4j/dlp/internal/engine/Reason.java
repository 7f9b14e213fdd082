package io.compliance4j.dlp.internal.engine;

import java.util.ArrayList;
import java.util.List;

/** Why a hit is believed; a set of these is one int. */
public enum Reason {
    PREFIX(0, "known prefix"),
    STRUCTURE(1, "structure is complete"),
    CHECKSUM(2, "checksum is right"),
    RANGE(3, "in an issued range"),
    CONTEXT(4, "a context word is near"),
    RANDOM(5, "looks random"),
    DECODES(6, "decodes to what it should"),
    ASSIGNED(7, "assigned to a telling name"),
    TOLD(8, "told in a sentence"),
    QUOTED(9, "quoted"),
    TEST_MODE(10, "a key for test mode"),
    EXPIRED(11, "expired"),
    PRIVATE_RANGE(12, "private or local address"),
    EXPRESSION(13, "matches its expression"),
    EXAMPLE(14, "reserved for tests or documentation"),
    HIDDEN(15, "zero-width characters taken out"),
    WIDE(16, "digits or letters of another script read as ASCII"),
    SPACED(17, "digits spaced out"),
    BASE64(18, "inside base64"),
    HEX(19, "inside hexadecimal"),
    PERCENT(20, "inside percent-encoding"),
    ESCAPES(21, "inside unicode escapes"),
    PAIRED(22, "its counterpart is near");

    private static final Reason[] ALL = values();

    private final int place;
    private final String text;

    Reason(int place, String text) {
        this.place = place;
        this.text = text;
    }

    /** This reason as a set of one. */
    public int bit() {
        return 1 << place;
    }

    /** The sentences of a set. */
    public static List<String> texts(int set) {
        List<String> texts = new ArrayList<>();
        for (int rest = set; rest != 0; rest &= rest - 1) {
            texts.add(ALL[Integer.numberOfTrailingZeros(rest)].text);
        }
        return texts;
    }
}
