package io.compliance4j.session;

import java.util.Objects;
import java.util.Set;

/**
 * The product that a session belongs to.
 *
 * <p>An open vocabulary: a value that this version does not know is kept as it came. Immutable, equal by value.
 */
public final class ProductSurface {

    /** {@code cowork}. */
    public static final ProductSurface COWORK = new ProductSurface("cowork");

    /** {@code cowork_remote}. */
    public static final ProductSurface COWORK_REMOTE = new ProductSurface("cowork_remote");

    /** {@code claude_code}. */
    public static final ProductSurface CLAUDE_CODE = new ProductSurface("claude_code");

    /** {@code claude_science}. */
    public static final ProductSurface CLAUDE_SCIENCE = new ProductSurface("claude_science");

    /** {@code claude_in_chrome}. */
    public static final ProductSurface CLAUDE_IN_CHROME = new ProductSurface("claude_in_chrome");

    /** {@code office_agents}. */
    public static final ProductSurface OFFICE_AGENTS = new ProductSurface("office_agents");

    /** {@code office_agents/excel}. */
    public static final ProductSurface OFFICE_AGENTS_EXCEL = new ProductSurface("office_agents/excel");

    /** {@code office_agents/powerpoint}. */
    public static final ProductSurface OFFICE_AGENTS_POWERPOINT = new ProductSurface("office_agents/powerpoint");

    /** {@code office_agents/word}. */
    public static final ProductSurface OFFICE_AGENTS_WORD = new ProductSurface("office_agents/word");

    /** {@code office_agents/outlook}. */
    public static final ProductSurface OFFICE_AGENTS_OUTLOOK = new ProductSurface("office_agents/outlook");

    private static final Set<ProductSurface> KNOWN = Set.of(
            COWORK,
            COWORK_REMOTE,
            CLAUDE_CODE,
            CLAUDE_SCIENCE,
            CLAUDE_IN_CHROME,
            OFFICE_AGENTS,
            OFFICE_AGENTS_EXCEL,
            OFFICE_AGENTS_POWERPOINT,
            OFFICE_AGENTS_WORD,
            OFFICE_AGENTS_OUTLOOK);

    private final String value;

    private ProductSurface(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The value that the server writes so, known or not. */
    public static ProductSurface of(String value) {
        return new ProductSurface(value);
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
        return other instanceof ProductSurface that && value.equals(that.value);
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
