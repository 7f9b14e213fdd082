package io.compliance4j.organization;

import java.util.Objects;
import java.util.Set;

/**
 * What a user may do in an organization.
 *
 * <p>An open vocabulary: a value that this version does not know is kept as it came. Immutable, equal by value.
 */
public final class OrganizationRole {

    /** {@code admin}. */
    public static final OrganizationRole ADMIN = new OrganizationRole("admin");

    /** {@code billing}. */
    public static final OrganizationRole BILLING = new OrganizationRole("billing");

    /** {@code claude_code_user}. */
    public static final OrganizationRole CLAUDE_CODE_USER = new OrganizationRole("claude_code_user");

    /** {@code developer}. */
    public static final OrganizationRole DEVELOPER = new OrganizationRole("developer");

    /** {@code managed}. */
    public static final OrganizationRole MANAGED = new OrganizationRole("managed");

    /** {@code membership_admin}. */
    public static final OrganizationRole MEMBERSHIP_ADMIN = new OrganizationRole("membership_admin");

    /** {@code owner}. */
    public static final OrganizationRole OWNER = new OrganizationRole("owner");

    /** {@code parent_org_admin}. */
    public static final OrganizationRole PARENT_ORG_ADMIN = new OrganizationRole("parent_org_admin");

    /** {@code parent_org_owner}. */
    public static final OrganizationRole PARENT_ORG_OWNER = new OrganizationRole("parent_org_owner");

    /** {@code primary_owner}. */
    public static final OrganizationRole PRIMARY_OWNER = new OrganizationRole("primary_owner");

    /** {@code user}. */
    public static final OrganizationRole USER = new OrganizationRole("user");

    private static final Set<OrganizationRole> KNOWN = Set.of(
            ADMIN,
            BILLING,
            CLAUDE_CODE_USER,
            DEVELOPER,
            MANAGED,
            MEMBERSHIP_ADMIN,
            OWNER,
            PARENT_ORG_ADMIN,
            PARENT_ORG_OWNER,
            PRIMARY_OWNER,
            USER);

    private final String value;

    private OrganizationRole(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The value that the server writes so, known or not. */
    public static OrganizationRole of(String value) {
        return new OrganizationRole(value);
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
        return other instanceof OrganizationRole that && value.equals(that.value);
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
