package io.compliance4j.organization;

import java.util.Objects;
import java.util.Set;

/**
 * How users come into an organization.
 *
 * <p>An open vocabulary: a value that this version does not know is kept as it came. Immutable, equal by value.
 */
public final class ProvisioningMode {

    /** {@code jit_advanced}. */
    public static final ProvisioningMode JIT_ADVANCED = new ProvisioningMode("jit_advanced");

    /** {@code jit_permissive}. */
    public static final ProvisioningMode JIT_PERMISSIVE = new ProvisioningMode("jit_permissive");

    /** {@code login_only}. */
    public static final ProvisioningMode LOGIN_ONLY = new ProvisioningMode("login_only");

    /** {@code scim_advanced}. */
    public static final ProvisioningMode SCIM_ADVANCED = new ProvisioningMode("scim_advanced");

    /** {@code scim_permissive}. */
    public static final ProvisioningMode SCIM_PERMISSIVE = new ProvisioningMode("scim_permissive");

    private static final Set<ProvisioningMode> KNOWN =
            Set.of(JIT_ADVANCED, JIT_PERMISSIVE, LOGIN_ONLY, SCIM_ADVANCED, SCIM_PERMISSIVE);

    private final String value;

    private ProvisioningMode(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The value that the server writes so, known or not. */
    public static ProvisioningMode of(String value) {
        return new ProvisioningMode(value);
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
        return other instanceof ProvisioningMode that && value.equals(that.value);
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
