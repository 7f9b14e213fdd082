package io.compliance4j.testkit.generate;

import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.Setting;
import java.util.ArrayList;
import java.util.List;

/** The effective settings of an organization: every documented name, with the values that depend on others agreeing. */
final class GeneratedSettings {
    private static final List<String> FREE = List.of(
            "ai_powered_artifacts_enabled",
            "artifact_connectors_enabled",
            "ask_your_org_enabled",
            "chat_enabled",
            "claude_academy_inference_enabled",
            "claude_ai_chat_sharing_enabled",
            "claude_ai_feedback_collection_enabled",
            "claude_ai_integration_sharing_enabled",
            "claude_ai_skill_plugins_scanning_enabled",
            "claude_code_desktop_bypass_permissions_enabled",
            "claude_code_desktop_enabled",
            "claude_code_fast_mode_enabled",
            "claude_code_metrics_logging_enabled",
            "claude_code_remote_control_enabled",
            "claude_code_review_enabled",
            "claude_code_routines_enabled",
            "claude_code_security_enabled",
            "claude_code_trusted_devices_required",
            "claude_code_web_enabled",
            "claude_code_workflows_enabled",
            "claude_design_enabled",
            "claude_in_slack_enabled",
            "claude_science_custom_connectors_enabled",
            "claude_science_custom_skills_enabled",
            "claude_science_enabled",
            "claude_science_managed_network_allowlist_enabled",
            "claude_science_memory_enabled",
            "claude_science_modal_enabled",
            "claude_science_scientific_model_endpoints_enabled",
            "claude_science_ssh_hosts_enabled",
            "connector_tools_default_always_allow",
            "content_redaction_enabled",
            "cowork_trusted_devices_required",
            "desktop_extension_allowlist_enabled",
            "frontier_data_use_enabled",
            "group_skill_sharing_enabled",
            "inline_visualizations_enabled",
            "location_metadata_enabled",
            "member_usage_dashboard_visible",
            "memory_enabled",
            "org_wide_skill_sharing_enabled",
            "project_sharing_enabled",
            "public_projects_enabled",
            "skill_sharing_enabled",
            "skills_enabled",
            "sso_claude_ai_enforced",
            "sso_console_enforced",
            "third_party_interactive_content_enabled",
            "user_skill_creation_enabled",
            "web_search_enabled",
            "work_across_apps_enabled");

    private GeneratedSettings() {}

    static List<Setting> rows(Organization.Kind kind, Rng r) {
        List<Setting> rows = new ArrayList<>();
        rows.add(Setting.bool("access_transparency_enabled", r.percent(50)));
        rows.add(Setting.bool("hipaa_compliance_enabled", false));
        if (kind == Organization.Kind.CONSOLE) {
            rows.add(Setting.bool("api_zero_data_retention_enabled", r.percent(30)));
            rows.add(Setting.bool("api_workbench_feedback_collection_enabled", r.percent(50)));
            return rows;
        }
        rows.add(Setting.bool("claude_enterprise_claude_code_zero_data_retention_enabled", false));
        rows.add(Setting.bool("cmek_enabled", false));
        FREE.forEach(name -> rows.add(Setting.bool(name, r.percent(60))));
        boolean execution = r.percent(70);
        boolean sso = r.percent(80);
        boolean directory = sso && r.percent(60);
        List<String> ranges = r.percent(60) ? List.of("198.51.100.0/24", "2001:db8::/48") : List.of();
        rows.add(Setting.bool("code_execution_enabled", execution));
        rows.add(Setting.bool("code_execution_network_egress_enabled", execution && r.percent(40)));
        rows.add(Setting.bool("sso_enabled", sso));
        rows.add(Setting.bool("directory_sync_enabled", directory));
        rows.add(Setting.provisioningMode(directory ? "scim_permissive" : sso ? "jit_advanced" : "login_only"));
        rows.add(Setting.bool("ip_allowlist_enabled", !ranges.isEmpty()));
        rows.add(Setting.strings("ip_allowlist_ip_ranges", ranges));
        rows.add(Setting.strings("allowed_invite_domains", List.of("example.com")));
        rows.add(Setting.strings("disabled_admin_request_types", List.of()));
        rows.add(Setting.integer("account_session_duration_seconds", r.percent(30) ? null : 43_200));
        rows.add(Setting.string("claude_code_default_worker_environment_id", null));
        rows.add(Setting.string("claude_code_default_worker_pool_id", r.percent(50) ? null : "pool-1"));
        return rows;
    }
}
