package io.compliance4j.testkit.generate;

/**
 * A sensitive value in the words that surround it.
 *
 * @param label the detector's label, as {@code us_ssn}
 * @param before the text in front of the value, with the words a detector wants to see near it
 * @param value the value exactly as a finding should span it
 * @param after the text behind the value
 */
public record PlantedValue(String label, String before, String value, String after) {

    /** The whole passage: what stands before, the value, what stands behind. */
    public String text() {
        return before + value + after;
    }

    /** Where the value begins in {@link #text}, in UTF-16 units. */
    public int start() {
        return before.length();
    }

    /** Where the value ends in {@link #text}, in UTF-16 units, exclusive. */
    public int end() {
        return before.length() + value.length();
    }
}
