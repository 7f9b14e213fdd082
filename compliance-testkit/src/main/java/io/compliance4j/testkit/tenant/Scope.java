package io.compliance4j.testkit.tenant;

/** What a key may do. The wire name is what errors and the settings endpoint show. */
public enum Scope {
    READ_ACTIVITIES("read:compliance_activities"),
    READ_USER_DATA("read:compliance_user_data"),
    DELETE_USER_DATA("delete:compliance_user_data"),
    READ_ORG_DATA("read:compliance_org_data"),
    READ_ORG_AUDIT("read:org_audit"),
    /** Retired: may still be on a key, grants nothing. */
    READ_ORG_SETTINGS("read:compliance_org_settings");

    private final String wireName;

    Scope(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
