package io.compliance4j.dlp;

import java.util.Collection;
import java.util.Comparator;

/** What a label may look like, and which one was probably meant. */
final class Labels {
    private Labels() {}

    /**
     * The label itself.
     *
     * @throws IllegalArgumentException when it is none
     */
    static String checked(String label) {
        if (!label.matches("[a-z][a-z0-9_]{0,63}")) {
            throw new IllegalArgumentException("label \"" + label
                    + "\": write lower-case letters, digits and underscores, for example employee_id");
        }
        return label;
    }

    /** The known label that takes the fewest changes to a letter, the first of several. */
    static String nearest(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String label) -> distance(name, label))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    /** How many letters must be changed, added or taken away. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
