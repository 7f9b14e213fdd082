package io.compliance4j.internal.collect;

import java.util.regex.Pattern;

/** Names of checkpoints: such that each is a file name and a key in a table as it stands, on every system. */
public final class CheckpointNames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private CheckpointNames() {}

    /**
     * Returns {@code name} if it is one.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static String require(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Not a name for a checkpoint: '" + name
                            + "'; use up to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or digit");
        }
        return name;
    }
}
