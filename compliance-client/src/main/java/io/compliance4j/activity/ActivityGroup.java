package io.compliance4j.activity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What an {@link ActivityType} is about. The service sends types as one flat list; the groups are this library's, for
 * filters, dashboards and reports.
 *
 * <p>Immutable value, equal by {@link #value()}. Further groups may come with later versions.
 */
public final class ActivityGroup {

    private static final List<ActivityGroup> KNOWN = new ArrayList<>();

    // <catalogue>
    // Between these two marks CatalogueGenerator writes.

    /** Calls to the Compliance API and its on/off switches. */
    public static final ActivityGroup COMPLIANCE_API = known("compliance_api");

    /** Records of provider-side access or preservation. */
    public static final ActivityGroup ACCESS_TRANSPARENCY = known("access_transparency");

    /** Sign-in, sign-out, sessions, trusted devices, step-up. */
    public static final ActivityGroup AUTHENTICATION = known("authentication");

    /** SSO connections and verified domains. */
    public static final ActivityGroup SSO = known("sso");

    /** SCIM and directory sync. */
    public static final ActivityGroup DIRECTORY_SYNC = known("directory_sync");

    /** Admin, platform, scoped, service and signing keys. */
    public static final ActivityGroup API_KEYS = known("api_keys");

    /** Federation, service accounts, OAuth apps, app attestation. */
    public static final ActivityGroup WORKLOAD_IDENTITY = known("workload_identity");

    /** Plans, seats, credits, spend limits, cost and usage reports. */
    public static final ActivityGroup BILLING = known("billing");

    /** Chats, chat snapshots, chat sync sources, shared sessions. */
    public static final ActivityGroup CHATS = known("chats");

    /** Files in chats. */
    public static final ActivityGroup FILES = known("files");

    /** Projects, their documents, files, sharing and sync sources. */
    public static final ActivityGroup PROJECTS = known("projects");

    /** Artifacts and their sharing, comments, external invites. */
    public static final ActivityGroup ARTIFACTS = known("artifacts");

    /** Claude Design projects. */
    public static final ActivityGroup DESIGN = known("design");

    /** Skills, commands, skill versions. */
    public static final ActivityGroup SKILLS_COMMANDS = known("skills_commands");

    /** Plugins, marketplaces, desktop extensions, directory submissions. */
    public static final ActivityGroup PLUGINS_MARKETPLACES = known("plugins_marketplaces");

    /** MCP servers, tool policies, tunnels, connector requests. */
    public static final ActivityGroup MCP = known("mcp");

    /** Google Drive, GitHub, GitLab, Slack, LTI, generic integrations. */
    public static final ActivityGroup INTEGRATIONS = known("integrations");

    /** GitHub Enterprise Server. */
    public static final ActivityGroup GITHUB_ENTERPRISE = known("github_enterprise");

    /** Security scanning in Claude Code. */
    public static final ActivityGroup CLAUDE_CODE_SECURITY = known("claude_code_security");

    /** Claude Code sessions, agents, agent proxy, runners, review, memory. */
    public static final ActivityGroup CLAUDE_CODE = known("claude_code");

    /** Cowork sessions and org switches. */
    public static final ActivityGroup COWORK = known("cowork");

    /** Request inspection hooks. */
    public static final ActivityGroup INFERENCE_HOOKS = known("inference_hooks");

    /** Organization exports, audit-log exports, member list export. */
    public static final ActivityGroup DATA_EXPORT = known("data_export");

    /** Organization creation, joining a parent, deletion, bulk deletion. */
    public static final ActivityGroup ORG_LIFECYCLE = known("org_lifecycle");

    /** Members, invites, join requests, user settings, consents, verification. */
    public static final ActivityGroup MEMBERS = known("members");

    /** Custom roles, role assignments, groups. */
    public static final ActivityGroup ROLES_GROUPS = known("roles_groups");

    /** Console workspaces, agents, memory, dreams, files. */
    public static final ActivityGroup PLATFORM = known("platform");

    /** Organization-wide policy and settings. */
    public static final ActivityGroup ORG_SETTINGS = known("org_settings");

    // </catalogue>

    /** Types that are in no group, because this version does not know them. */
    public static final ActivityGroup OTHER = new ActivityGroup("other");

    private final String value;

    private ActivityGroup(String value) {
        this.value = value;
    }

    private static ActivityGroup known(String value) {
        ActivityGroup group = new ActivityGroup(value);
        KNOWN.add(group);
        return group;
    }

    /** The group of that name, also if this version has none. */
    public static ActivityGroup of(String value) {
        Objects.requireNonNull(value, "value");
        for (ActivityGroup group : KNOWN) {
            if (group.value.equals(value)) {
                return group;
            }
        }
        return value.equals(OTHER.value) ? OTHER : new ActivityGroup(value);
    }

    /** The groups that this version knows, without {@link #OTHER}. */
    public static List<ActivityGroup> known() {
        return Collections.unmodifiableList(KNOWN);
    }

    /** Name of the group, such as {@code authentication}. */
    public String value() {
        return value;
    }

    /** Whether this version knows types of the group; {@link #OTHER} is not known. */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivityGroup that && value.equals(that.value);
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
