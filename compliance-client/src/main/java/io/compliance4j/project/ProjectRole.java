package io.compliance4j.project;

import java.util.Objects;
import java.util.Set;

/**
 * What a collaborator may do.
 *
 * <p>An open vocabulary: a value that this version does not know is kept as it came. Immutable, equal by value.
 */
public final class ProjectRole {

    /** {@code owner}. */
    public static final ProjectRole OWNER = new ProjectRole("owner");

    /** {@code admin}. */
    public static final ProjectRole ADMIN = new ProjectRole("admin");

    /** {@code editor}. */
    public static final ProjectRole EDITOR = new ProjectRole("editor");

    /** {@code viewer}. */
    public static final ProjectRole VIEWER = new ProjectRole("viewer");

    private static final Set<ProjectRole> KNOWN = Set.of(OWNER, ADMIN, EDITOR, VIEWER);

    private final String value;

    private ProjectRole(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The value that the server writes so, known or not. */
    public static ProjectRole of(String value) {
        return new ProjectRole(value);
    }

    /** What the server writes. */
    public String value() {
        return value;
    }

    /** Whether this version has a constant for it. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProjectRole that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
