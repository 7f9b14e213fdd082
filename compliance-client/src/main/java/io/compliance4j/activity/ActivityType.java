package io.compliance4j.activity;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What happened. An open vocabulary: the service adds types every week, so expect values beyond the constants, made with
 * {@link #of}; they work everywhere, filters included.
 *
 * <p>Immutable value, equal by {@link #value()}.
 */
public final class ActivityType {

    private static final Map<String, ActivityType> KNOWN = new LinkedHashMap<>(1_024);

    // <catalogue>
    // Between these two marks CatalogueGenerator writes.

    /** Fields: decision, abuse_session_id. */
    public static final ActivityType ABUSE_DECISION_RECEIVED =
            known("abuse_decision_received", ActivityGroup.AUTHENTICATION);

    /** No fields of its own. */
    public static final ActivityType ACCOUNT_DELETED = known("account_deleted", ActivityGroup.MEMBERS);

    /** Its fields are not documented. */
    public static final ActivityType ACCOUNT_MIGRATION_COMPLETED =
            known("account_migration_completed", ActivityGroup.MEMBERS);

    /** Fields: admin_api_key_id, scopes. */
    public static final ActivityType ADMIN_API_KEY_CREATED = known("admin_api_key_created", ActivityGroup.API_KEYS);

    /** Fields: admin_api_key_id. */
    public static final ActivityType ADMIN_API_KEY_DELETED = known("admin_api_key_deleted", ActivityGroup.API_KEYS);

    /** Fields: admin_api_key_id, updates. */
    public static final ActivityType ADMIN_API_KEY_UPDATED = known("admin_api_key_updated", ActivityGroup.API_KEYS);

    /** Fields: decision, mcp_server_id, resolved_count. */
    public static final ActivityType ADMIN_CONNECTOR_REQUEST_RESOLVED =
            known("admin_connector_request_resolved", ActivityGroup.MCP);

    /** Fields: request_type. */
    public static final ActivityType ADMIN_REQUEST_CREATED = known("admin_request_created", ActivityGroup.MEMBERS);

    /** Fields: step, delegate_email, delegate_user_id. */
    public static final ActivityType ADMIN_SETUP_CHECKLIST_STEP_DELEGATED =
            known("admin_setup_checklist_step_delegated", ActivityGroup.ORG_SETTINGS);

    /** Fields: step. */
    public static final ActivityType ADMIN_SETUP_CHECKLIST_STEP_DELEGATION_CANCELLED =
            known("admin_setup_checklist_step_delegation_cancelled", ActivityGroup.ORG_SETTINGS);

    /** No fields of its own. */
    public static final ActivityType AGE_VERIFIED = known("age_verified", ActivityGroup.AUTHENTICATION);

    /** No fields of its own. */
    public static final ActivityType ANONYMOUS_MOBILE_LOGIN_ATTEMPTED =
            known("anonymous_mobile_login_attempted", ActivityGroup.AUTHENTICATION);

    /** Fields: accessed_at, accessor_department, reason_code, workspace_id, resource_details. */
    public static final ActivityType ANTHROPIC_ACCESS = known("anthropic_access", ActivityGroup.ACCESS_TRANSPARENCY);

    /** Fields: api_key_id, scopes, restricted_to_organization. */
    public static final ActivityType API_KEY_CREATED = known("api_key_created", ActivityGroup.API_KEYS);

    /** No fields of its own. */
    public static final ActivityType AUDIT_LOG_EXPORT_ACCESSED =
            known("audit_log_export_accessed", ActivityGroup.DATA_EXPORT);

    /** Fields: from_date, to_date. */
    public static final ActivityType AUDIT_LOG_EXPORT_STARTED =
            known("audit_log_export_started", ActivityGroup.DATA_EXPORT);

    /** Fields: cc_email_count, primary_email_set, to_email_count. */
    public static final ActivityType BILLING_EMAILS_UPDATED = known("billing_emails_updated", ActivityGroup.BILLING);

    /**
     * Fields: agent_id, default_source_urls_truncated, display_name, omitted_source_url_count, slug,
     * default_source_urls, guest_policy, slack_alias.
     */
    public static final ActivityType CCR_AGENT_CREATED = known("ccr_agent_created", ActivityGroup.CLAUDE_CODE);

    /** Fields: agent_id, cascaded_agent_ids_truncated, cascaded_agent_ids, cascaded_from_agent_id. */
    public static final ActivityType CCR_AGENT_DELETED = known("ccr_agent_deleted", ActivityGroup.CLAUDE_CODE);

    /**
     * Fields: agent_id, credential_id, profile_id, role_arn, role_session_name, service_account, session_id, target,
     * credentials_expire_at, slack_threads.
     */
    public static final ActivityType CCR_AGENT_PROXY_ANTHROPIC_OIDC_TOKEN_EXCHANGED =
            known("ccr_agent_proxy_anthropic_oidc_token_exchanged", ActivityGroup.CLAUDE_CODE);

    /**
     * Fields: agent_id, audience, credential_id, issuance_path, mint_jti, profile_id, report_id, session_id, target,
     * test_mint, token_expires_at, token_jti, slack_threads.
     */
    public static final ActivityType CCR_AGENT_PROXY_ANTHROPIC_OIDC_TOKEN_MINTED =
            known("ccr_agent_proxy_anthropic_oidc_token_minted", ActivityGroup.CLAUDE_CODE);

    /**
     * Fields: credential_id, credential_type, display_name, host_constraint_truncated, profile_id, authorization_basis,
     * host_constraint.
     */
    public static final ActivityType CCR_AGENT_PROXY_CREDENTIAL_CREATED =
            known("ccr_agent_proxy_credential_created", ActivityGroup.CLAUDE_CODE);

    /** Fields: credential_id, profile_id, authorization_basis. */
    public static final ActivityType CCR_AGENT_PROXY_CREDENTIAL_DELETED =
            known("ccr_agent_proxy_credential_deleted", ActivityGroup.CLAUDE_CODE);

    /**
     * Fields: credential_id, credential_type, destinations_repointed, display_name, previous_credential_id, profile_id,
     * rules_repointed, authorization_basis.
     */
    public static final ActivityType CCR_AGENT_PROXY_CREDENTIAL_ROTATED =
            known("ccr_agent_proxy_credential_rotated", ActivityGroup.CLAUDE_CODE);

    /**
     * Fields: credential_id, display_name, host_constraint_truncated, profile_id, authorization_basis, host_constraint,
     * updated_fields.
     */
    public static final ActivityType CCR_AGENT_PROXY_CREDENTIAL_UPDATED =
            known("ccr_agent_proxy_credential_updated", ActivityGroup.CLAUDE_CODE);

    /** Fields: deleted_with_profile, destination_id, profile_id, cascade_trigger_credential_id. */
    public static final ActivityType CCR_AGENT_PROXY_DESTINATION_DELETED =
            known("ccr_agent_proxy_destination_deleted", ActivityGroup.CLAUDE_CODE);

    /** Fields: failed, hour. */
    public static final ActivityType CCR_AGENT_PROXY_NETWORK_EVENTS_LISTED =
            known("ccr_agent_proxy_network_events_listed", ActivityGroup.CLAUDE_CODE);

    /** Fields: profile_id, scope_id, scope_kind. */
    public static final ActivityType CCR_AGENT_PROXY_PROFILE_BOUND =
            known("ccr_agent_proxy_profile_bound", ActivityGroup.CLAUDE_CODE);

    /** Fields: display_name, profile_id, slug, github_access. */
    public static final ActivityType CCR_AGENT_PROXY_PROFILE_CREATED =
            known("ccr_agent_proxy_profile_created", ActivityGroup.CLAUDE_CODE);

    /**
     * Fields: deleted_credential_count, deleted_credentials_unknown, deleted_destination_count,
     * deleted_destinations_unknown, deleted_rule_count, deleted_rules_unknown, profile_id.
     */
    public static final ActivityType CCR_AGENT_PROXY_PROFILE_DELETED =
            known("ccr_agent_proxy_profile_deleted", ActivityGroup.CLAUDE_CODE);

    /** Fields: profile_id, scope_id, scope_kind. */
    public static final ActivityType CCR_AGENT_PROXY_PROFILE_UNBOUND =
            known("ccr_agent_proxy_profile_unbound", ActivityGroup.CLAUDE_CODE);

    /** Fields: profile_id, github_access_changes, updated_fields. */
    public static final ActivityType CCR_AGENT_PROXY_PROFILE_UPDATED =
            known("ccr_agent_proxy_profile_updated", ActivityGroup.CLAUDE_CODE);

    /** Fields: credential_id, link_id, profile_id, rule_id, submitted_by_user_id. */
    public static final ActivityType CCR_AGENT_PROXY_PROVISIONING_CREDENTIAL_REJECTED =
            known("ccr_agent_proxy_provisioning_credential_rejected", ActivityGroup.CLAUDE_CODE);

    /** Fields: credential_id, link_id, profile_id, rule_id. */
    public static final ActivityType CCR_AGENT_PROXY_PROVISIONING_LINK_ENABLED =
            known("ccr_agent_proxy_provisioning_link_enabled", ActivityGroup.CLAUDE_CODE);

    /** Fields: link_id, profile_id. */
    public static final ActivityType CCR_AGENT_PROXY_PROVISIONING_LINK_GENERATED =
            known("ccr_agent_proxy_provisioning_link_generated", ActivityGroup.CLAUDE_CODE);

    /** Fields: link_id, profile_id. */
    public static final ActivityType CCR_AGENT_PROXY_PROVISIONING_LINK_REVOKED =
            known("ccr_agent_proxy_provisioning_link_revoked", ActivityGroup.CLAUDE_CODE);

    /** Fields: credential_id, credential_type, link_id, profile_id, host_constraint. */
    public static final ActivityType CCR_AGENT_PROXY_PROVISIONING_LINK_SUBMITTED =
            known("ccr_agent_proxy_provisioning_link_submitted", ActivityGroup.CLAUDE_CODE);

    /**
     * Fields: action, has_condition, hosts_truncated, injects_credential, mode, path_pattern_count, ports_truncated,
     * priority, profile_id, protocol, rule_id, hosts, injected_credential_id, methods, mutation_kinds, ports,
     * route_to_destination_id.
     */
    public static final ActivityType CCR_AGENT_PROXY_RULE_CREATED =
            known("ccr_agent_proxy_rule_created", ActivityGroup.CLAUDE_CODE);

    /** Fields: deleted_with_profile, profile_id, rule_id, cascade_trigger_credential_id. */
    public static final ActivityType CCR_AGENT_PROXY_RULE_DELETED =
            known("ccr_agent_proxy_rule_deleted", ActivityGroup.CLAUDE_CODE);

    /**
     * Fields: action, has_condition, hosts_truncated, injects_credential, mode, path_pattern_count, ports_truncated,
     * priority, profile_id, protocol, rule_id, version, hosts, injected_credential_id, methods, mutation_kinds, ports,
     * route_to_destination_id.
     */
    public static final ActivityType CCR_AGENT_PROXY_RULE_UPDATED =
            known("ccr_agent_proxy_rule_updated", ActivityGroup.CLAUDE_CODE);

    /** Fields: agent_id, can_write, slack_channel_id, slack_team_id. */
    public static final ActivityType CCR_AGENT_SLACK_ACCESS_SCOPE_CREATED =
            known("ccr_agent_slack_access_scope_created", ActivityGroup.CLAUDE_CODE);

    /** Fields: agent_id, slack_channel_id, slack_team_id. */
    public static final ActivityType CCR_AGENT_SLACK_ACCESS_SCOPE_DELETED =
            known("ccr_agent_slack_access_scope_deleted", ActivityGroup.CLAUDE_CODE);

    /** Fields: agent_id, slack_channel_id, slack_team_id. */
    public static final ActivityType CCR_AGENT_SLACK_BINDING_CREATED =
            known("ccr_agent_slack_binding_created", ActivityGroup.CLAUDE_CODE);

    /** Fields: agent_id, slack_channel_id, slack_team_id. */
    public static final ActivityType CCR_AGENT_SLACK_BINDING_DELETED =
            known("ccr_agent_slack_binding_deleted", ActivityGroup.CLAUDE_CODE);

    /**
     * Fields: agent_id, default_source_urls_truncated, omitted_source_url_count, default_source_urls, guest_policy,
     * slack_alias, updated_fields.
     */
    public static final ActivityType CCR_AGENT_UPDATED = known("ccr_agent_updated", ActivityGroup.CLAUDE_CODE);

    /** Fields: agent_id, slack_channel_id, slack_team_id, user_id. */
    public static final ActivityType CCR_CHANNEL_MANAGER_ADDED =
            known("ccr_channel_manager_added", ActivityGroup.CLAUDE_CODE);

    /** Fields: agent_id, slack_channel_id, slack_team_id, user_id. */
    public static final ActivityType CCR_CHANNEL_MANAGER_REMOVED =
            known("ccr_channel_manager_removed", ActivityGroup.CLAUDE_CODE);

    /** Fields: previous_channel_count, role_id. */
    public static final ActivityType CCR_ROLE_CHANNEL_ASSIGNMENT_DELETED =
            known("ccr_role_channel_assignment_deleted", ActivityGroup.CLAUDE_CODE);

    /** Fields: channel_count, previous_channel_count, role_id, agent_ids. */
    public static final ActivityType CCR_ROLE_CHANNEL_ASSIGNMENT_UPDATED =
            known("ccr_role_channel_assignment_updated", ActivityGroup.CLAUDE_CODE);

    /** Fields: session_id, agent_id. */
    public static final ActivityType CCR_SESSION_CREATED = known("ccr_session_created", ActivityGroup.CLAUDE_CODE);

    /** Fields: session_id. */
    public static final ActivityType CCR_SESSION_DELETED = known("ccr_session_deleted", ActivityGroup.CLAUDE_CODE);

    /** Fields: session_id, updated_fields. */
    public static final ActivityType CCR_SESSION_UPDATED = known("ccr_session_updated", ActivityGroup.CLAUDE_CODE);

    /** Fields: slack_channel_id, slack_team_id. */
    public static final ActivityType CCR_SLACK_CHANNEL_JOINED =
            known("ccr_slack_channel_joined", ActivityGroup.CLAUDE_CODE);

    /** Fields: claude_artifact_id, claude_artifact_version_id, reason. */
    public static final ActivityType CLAUDE_ARTIFACT_ACCESS_FAILED =
            known("claude_artifact_access_failed", ActivityGroup.ARTIFACTS);

    /**
     * Fields: claude_artifact_id, comment_action, actor_outside_organization, claude_artifact_comment_id,
     * claude_artifact_comment_thread_id, claude_artifact_version_id.
     */
    public static final ActivityType CLAUDE_ARTIFACT_COMMENTED =
            known("claude_artifact_commented", ActivityGroup.ARTIFACTS);

    /** Fields: claude_artifact_id, claude_artifact_version_id. */
    public static final ActivityType CLAUDE_ARTIFACT_COMMENTS_VIEWED =
            known("claude_artifact_comments_viewed", ActivityGroup.ARTIFACTS);

    /** Fields: claude_artifact_id. */
    public static final ActivityType CLAUDE_ARTIFACT_CREATED =
            known("claude_artifact_created", ActivityGroup.ARTIFACTS);

    /** Fields: claude_artifact_id, source_claude_artifact_id, source_claude_artifact_version_id. */
    public static final ActivityType CLAUDE_ARTIFACT_DUPLICATED =
            known("claude_artifact_duplicated", ActivityGroup.ARTIFACTS);

    /** Fields: action, claude_artifact_id. */
    public static final ActivityType CLAUDE_ARTIFACT_EXTERNAL_SHARING_PERMISSION_UPDATED =
            known("claude_artifact_external_sharing_permission_updated", ActivityGroup.ARTIFACTS);

    /** Fields: claude_artifact_id, claude_artifact_invite_id, invitee_email, invitee_user_id, role. */
    public static final ActivityType CLAUDE_ARTIFACT_INVITE_ACCEPTED =
            known("claude_artifact_invite_accepted", ActivityGroup.ARTIFACTS);

    /** Fields: claude_artifact_id, claude_artifact_invite_id, invitee_email, role. */
    public static final ActivityType CLAUDE_ARTIFACT_INVITE_CREATED =
            known("claude_artifact_invite_created", ActivityGroup.ARTIFACTS);

    /** Fields: claude_artifact_id, claude_artifact_invite_id, invitee_email, role, invitee_user_id. */
    public static final ActivityType CLAUDE_ARTIFACT_INVITE_REVOKED =
            known("claude_artifact_invite_revoked", ActivityGroup.ARTIFACTS);

    /** Fields: claude_artifact_id, claude_artifact_invite_id, invitee_email, role, invitee_user_id, previous_role. */
    public static final ActivityType CLAUDE_ARTIFACT_INVITE_ROLE_UPDATED =
            known("claude_artifact_invite_role_updated", ActivityGroup.ARTIFACTS);

    /**
     * Fields: artifact_type, claude_published_artifact_id, actor_outside_organization, claude_artifact_version_id,
     * description, is_redeploy, title.
     */
    public static final ActivityType CLAUDE_ARTIFACT_PUBLISHED =
            known("claude_artifact_published", ActivityGroup.ARTIFACTS);

    /**
     * Fields: audience, claude_artifact_id, claude_artifact_version_id, new_mode, new_user_count, new_write_mode,
     * new_write_user_count, previous_mode, previous_user_count, previous_write_mode, previous_write_user_count.
     */
    public static final ActivityType CLAUDE_ARTIFACT_SHARING_UPDATED =
            known("claude_artifact_sharing_updated", ActivityGroup.ARTIFACTS);

    /** Fields: claude_artifact_id, claude_artifact_version_id. */
    public static final ActivityType CLAUDE_ARTIFACT_VIEWED = known("claude_artifact_viewed", ActivityGroup.ARTIFACTS);

    /** Fields: claude_chat_id. */
    public static final ActivityType CLAUDE_CHAT_ACCESS_FAILED =
            known("claude_chat_access_failed", ActivityGroup.CHATS);

    /** Fields: claude_chat_id, claude_project_id. */
    public static final ActivityType CLAUDE_CHAT_CREATED = known("claude_chat_created", ActivityGroup.CHATS);

    /** Fields: claude_chat_id, claude_project_id. */
    public static final ActivityType CLAUDE_CHAT_DELETED = known("claude_chat_deleted", ActivityGroup.CHATS);

    /** Fields: claude_chat_id. */
    public static final ActivityType CLAUDE_CHAT_DELETION_FAILED =
            known("claude_chat_deletion_failed", ActivityGroup.CHATS);

    /** Fields: claude_chat_id, claude_project_id. */
    public static final ActivityType CLAUDE_CHAT_SETTINGS_UPDATED =
            known("claude_chat_settings_updated", ActivityGroup.CHATS);

    /** Fields: claude_chat_id, claude_chat_snapshot_id. */
    public static final ActivityType CLAUDE_CHAT_SNAPSHOT_CREATED =
            known("claude_chat_snapshot_created", ActivityGroup.CHATS);

    /** Fields: claude_chat_snapshot_id, claude_chat_id. */
    public static final ActivityType CLAUDE_CHAT_SNAPSHOT_DELETED =
            known("claude_chat_snapshot_deleted", ActivityGroup.CHATS);

    /** Fields: claude_chat_snapshot_id, claude_chat_id. */
    public static final ActivityType CLAUDE_CHAT_SNAPSHOT_VIEWED =
            known("claude_chat_snapshot_viewed", ActivityGroup.CHATS);

    /** Fields: claude_chat_sync_source_id, provider, resource_descriptor. */
    public static final ActivityType CLAUDE_CHAT_SYNC_SOURCE_CREATED =
            known("claude_chat_sync_source_created", ActivityGroup.CHATS);

    /** Fields: claude_chat_sync_source_id, provider. */
    public static final ActivityType CLAUDE_CHAT_SYNC_SOURCE_DELETED =
            known("claude_chat_sync_source_deleted", ActivityGroup.CHATS);

    /** Fields: claude_chat_sync_source_id, provider, config_changed, resource_descriptor. */
    public static final ActivityType CLAUDE_CHAT_SYNC_SOURCE_UPDATED =
            known("claude_chat_sync_source_updated", ActivityGroup.CHATS);

    /** Fields: claude_chat_id, claude_project_id. */
    public static final ActivityType CLAUDE_CHAT_UPDATED = known("claude_chat_updated", ActivityGroup.CHATS);

    /** Fields: claude_chat_id, claude_project_id. */
    public static final ActivityType CLAUDE_CHAT_VIEWED = known("claude_chat_viewed", ActivityGroup.CHATS);

    /** Fields: credential_type, agent_id, delegating_jti, jti, runner_id, runner_pool_id, session_id, user_id. */
    public static final ActivityType CLAUDE_CODE_CREDENTIAL_REVOKED =
            known("claude_code_credential_revoked", ActivityGroup.CLAUDE_CODE);

    /**
     * Fields: enabled, environment_id, model, per_review_limit_usd, previous_enabled, previous_environment_id,
     * previous_model, previous_per_review_limit_usd, previous_show_tips, show_tips.
     */
    public static final ActivityType CLAUDE_CODE_REVIEW_CONFIG_UPDATED =
            known("claude_code_review_config_updated", ActivityGroup.CLAUDE_CODE);

    /** Fields: config_id, repo_name, repo_owner, trigger_mode. */
    public static final ActivityType CLAUDE_CODE_REVIEW_REPOSITORY_ADDED =
            known("claude_code_review_repository_added", ActivityGroup.CLAUDE_CODE);

    /** Fields: config_id, repo_name, repo_owner. */
    public static final ActivityType CLAUDE_CODE_REVIEW_REPOSITORY_REMOVED =
            known("claude_code_review_repository_removed", ActivityGroup.CLAUDE_CODE);

    /** Fields: config_id, repo_name, repo_owner, status, trigger_mode. */
    public static final ActivityType CLAUDE_CODE_REVIEW_REPOSITORY_UPDATED =
            known("claude_code_review_repository_updated", ActivityGroup.CLAUDE_CODE);

    /** Fields: runner_id, runner_pool_id. */
    public static final ActivityType CLAUDE_CODE_RUNNER_DELETED =
            known("claude_code_runner_deleted", ActivityGroup.CLAUDE_CODE);

    /** Fields: display_name, runner_pool_id. */
    public static final ActivityType CLAUDE_CODE_RUNNER_POOL_CREATED =
            known("claude_code_runner_pool_created", ActivityGroup.CLAUDE_CODE);

    /** Fields: runner_pool_id, display_name. */
    public static final ActivityType CLAUDE_CODE_RUNNER_POOL_DELETED =
            known("claude_code_runner_pool_deleted", ActivityGroup.CLAUDE_CODE);

    /** Fields: jti, runner_pool_id, expires_at, label. */
    public static final ActivityType CLAUDE_CODE_RUNNER_POOL_SECRET_MINTED =
            known("claude_code_runner_pool_secret_minted", ActivityGroup.CLAUDE_CODE);

    /** Fields: action, session_id, excluded_runner_id, runner_pool_id. */
    public static final ActivityType CLAUDE_CODE_RUNNER_POOL_SESSION_QUEUE_UPDATED =
            known("claude_code_runner_pool_session_queue_updated", ActivityGroup.CLAUDE_CODE);

    /** Fields: display_name, runner_pool_id, previous_display_name. */
    public static final ActivityType CLAUDE_CODE_RUNNER_POOL_UPDATED =
            known("claude_code_runner_pool_updated", ActivityGroup.CLAUDE_CODE);

    /** Fields: enabled, environment_id. */
    public static final ActivityType CLAUDE_CODE_SECURITY_CENTER_CONFIG_UPDATED =
            known("claude_code_security_center_config_updated", ActivityGroup.CLAUDE_CODE_SECURITY);

    /** Fields: scan_project_id, scans_cancelled. */
    public static final ActivityType CLAUDE_CODE_SECURITY_SCAN_CANCELLED =
            known("claude_code_security_scan_cancelled", ActivityGroup.CLAUDE_CODE_SECURITY);

    /** Fields: scan_id, scan_project_id. */
    public static final ActivityType CLAUDE_CODE_SECURITY_SCAN_CREATED =
            known("claude_code_security_scan_created", ActivityGroup.CLAUDE_CODE_SECURITY);

    /** Fields: action, member_id, scan_project_id, access_via, role. */
    public static final ActivityType CLAUDE_CODE_SECURITY_SCAN_PROJECT_MEMBER_UPDATED =
            known("claude_code_security_scan_project_member_updated", ActivityGroup.CLAUDE_CODE_SECURITY);

    /** Fields: action, scan_project_id, access_via. */
    public static final ActivityType CLAUDE_CODE_SECURITY_SCAN_PROJECT_UPDATED =
            known("claude_code_security_scan_project_updated", ActivityGroup.CLAUDE_CODE_SECURITY);

    /** Fields: action, scan_project_id, access_level. */
    public static final ActivityType CLAUDE_CODE_SECURITY_SCAN_PROJECT_VISIBILITY_UPDATED =
            known("claude_code_security_scan_project_visibility_updated", ActivityGroup.CLAUDE_CODE_SECURITY);

    /** Fields: action, scan_id. */
    public static final ActivityType CLAUDE_CODE_SECURITY_SCAN_RUN_UPDATED =
            known("claude_code_security_scan_run_updated", ActivityGroup.CLAUDE_CODE_SECURITY);

    /** Fields: scan_project_id. */
    public static final ActivityType CLAUDE_CODE_SECURITY_SCAN_SCHEDULE_DELETED =
            known("claude_code_security_scan_schedule_deleted", ActivityGroup.CLAUDE_CODE_SECURITY);

    /** Fields: cadence, scan_project_id. */
    public static final ActivityType CLAUDE_CODE_SECURITY_SCAN_SCHEDULE_UPDATED =
            known("claude_code_security_scan_schedule_updated", ActivityGroup.CLAUDE_CODE_SECURITY);

    /** Fields: scan_id, vulnerability_id. */
    public static final ActivityType CLAUDE_CODE_SECURITY_VULNERABILITY_DELETED =
            known("claude_code_security_vulnerability_deleted", ActivityGroup.CLAUDE_CODE_SECURITY);

    /** Fields: scan_id, session_id, access_via. */
    public static final ActivityType CLAUDE_CODE_SECURITY_VULNERABILITY_FIX_SESSION_CREATED =
            known("claude_code_security_vulnerability_fix_session_created", ActivityGroup.CLAUDE_CODE_SECURITY);

    /** Fields: action, scan_id, dismissal_reason. */
    public static final ActivityType CLAUDE_CODE_SECURITY_VULNERABILITY_UPDATED =
            known("claude_code_security_vulnerability_updated", ActivityGroup.CLAUDE_CODE_SECURITY);

    /** Fields: url, webhook_id, scan_project_id. */
    public static final ActivityType CLAUDE_CODE_SECURITY_WEBHOOK_CREATED =
            known("claude_code_security_webhook_created", ActivityGroup.CLAUDE_CODE_SECURITY);

    /** Fields: webhook_id, scan_project_id. */
    public static final ActivityType CLAUDE_CODE_SECURITY_WEBHOOK_DELETED =
            known("claude_code_security_webhook_deleted", ActivityGroup.CLAUDE_CODE_SECURITY);

    /** Fields: webhook_id, scan_project_id. */
    public static final ActivityType CLAUDE_CODE_SECURITY_WEBHOOK_SECRET_UPDATED =
            known("claude_code_security_webhook_secret_updated", ActivityGroup.CLAUDE_CODE_SECURITY);

    /** Fields: webhook_id, scan_project_id. */
    public static final ActivityType CLAUDE_CODE_SECURITY_WEBHOOK_UPDATED =
            known("claude_code_security_webhook_updated", ActivityGroup.CLAUDE_CODE_SECURITY);

    /** Fields: action, group_id, access_level, previous_access_level. */
    public static final ActivityType CLAUDE_CODE_TEAM_MEMORY_ACL_UPDATED =
            known("claude_code_team_memory_acl_updated", ActivityGroup.CLAUDE_CODE);

    /**
     * Fields: deleted_all, keys_deleted, keys_deleted_count, keys_written, keys_written_count, new_checksum,
     * previous_checksum, repo, version.
     */
    public static final ActivityType CLAUDE_CODE_TEAM_MEMORY_UPDATED =
            known("claude_code_team_memory_updated", ActivityGroup.CLAUDE_CODE);

    /** Fields: action, guide_short_code, guide_id, guide_name, new_checksum, previous_checksum. */
    public static final ActivityType CLAUDE_CODE_TEAM_ONBOARDING_GUIDE_UPDATED =
            known("claude_code_team_onboarding_guide_updated", ActivityGroup.CLAUDE_CODE);

    /**
     * Fields: deleted_all, keys_deleted, keys_deleted_count, keys_written, keys_written_count, new_value,
     * previous_value.
     */
    public static final ActivityType CLAUDE_CODE_USER_MARKETPLACES_UPDATED =
            known("claude_code_user_marketplaces_updated", ActivityGroup.CLAUDE_CODE);

    /**
     * Fields: deleted_all, keys_deleted, keys_deleted_count, keys_written, keys_written_count, new_checksum,
     * previous_checksum, repo.
     */
    public static final ActivityType CLAUDE_CODE_USER_MEMORY_UPDATED =
            known("claude_code_user_memory_updated", ActivityGroup.CLAUDE_CODE);

    /**
     * Fields: deleted_all, keys_deleted, keys_deleted_count, keys_written, keys_written_count, new_value,
     * previous_value.
     */
    public static final ActivityType CLAUDE_CODE_USER_PLUGINS_UPDATED =
            known("claude_code_user_plugins_updated", ActivityGroup.CLAUDE_CODE);

    /**
     * Fields: deleted_all, keys_deleted, keys_deleted_count, keys_written, keys_written_count, new_checksum,
     * previous_checksum.
     */
    public static final ActivityType CLAUDE_CODE_USER_SETTINGS_UPDATED =
            known("claude_code_user_settings_updated", ActivityGroup.CLAUDE_CODE);

    /** Fields: command_id, command_name. */
    public static final ActivityType CLAUDE_COMMAND_CREATED =
            known("claude_command_created", ActivityGroup.SKILLS_COMMANDS);

    /** Fields: command_id, command_name. */
    public static final ActivityType CLAUDE_COMMAND_DELETED =
            known("claude_command_deleted", ActivityGroup.SKILLS_COMMANDS);

    /** Fields: command_id, command_name. */
    public static final ActivityType CLAUDE_COMMAND_REPLACED =
            known("claude_command_replaced", ActivityGroup.SKILLS_COMMANDS);

    /** Fields: action. */
    public static final ActivityType CLAUDE_ENTERPRISE_UPGRADE_CREDIT_UPDATED =
            known("claude_enterprise_upgrade_credit_updated", ActivityGroup.BILLING);

    /** Fields: claude_file_id, claude_artifact_id, claude_project_id, filename. */
    public static final ActivityType CLAUDE_FILE_ACCESS_FAILED =
            known("claude_file_access_failed", ActivityGroup.FILES);

    /** Fields: claude_file_id, filename. */
    public static final ActivityType CLAUDE_FILE_DELETED = known("claude_file_deleted", ActivityGroup.FILES);

    /** Fields: export_destination, claude_chat_id, claude_file_id, filename. */
    public static final ActivityType CLAUDE_FILE_EXPORTED = known("claude_file_exported", ActivityGroup.FILES);

    /** Fields: claude_file_id, filename, claude_chat_id, claude_project_id. */
    public static final ActivityType CLAUDE_FILE_UPLOADED = known("claude_file_uploaded", ActivityGroup.FILES);

    /** Fields: claude_file_id, claude_artifact_id, claude_project_id, filename. */
    public static final ActivityType CLAUDE_FILE_VIEWED = known("claude_file_viewed", ActivityGroup.FILES);

    /** Fields: integration_id, folder_id. */
    public static final ActivityType CLAUDE_GDRIVE_INTEGRATION_CREATED =
            known("claude_gdrive_integration_created", ActivityGroup.INTEGRATIONS);

    /** Fields: integration_id, folder_id. */
    public static final ActivityType CLAUDE_GDRIVE_INTEGRATION_DELETED =
            known("claude_gdrive_integration_deleted", ActivityGroup.INTEGRATIONS);

    /** Fields: integration_id, folder_id. */
    public static final ActivityType CLAUDE_GDRIVE_INTEGRATION_UPDATED =
            known("claude_gdrive_integration_updated", ActivityGroup.INTEGRATIONS);

    /** Fields: integration_id, enabled, organization_name, previous_enabled, repository_name. */
    public static final ActivityType CLAUDE_GITHUB_INTEGRATION_CREATED =
            known("claude_github_integration_created", ActivityGroup.INTEGRATIONS);

    /** Fields: integration_id, enabled, organization_name, previous_enabled, repository_name. */
    public static final ActivityType CLAUDE_GITHUB_INTEGRATION_DELETED =
            known("claude_github_integration_deleted", ActivityGroup.INTEGRATIONS);

    /** Fields: integration_id, organization_name, repository_name. */
    public static final ActivityType CLAUDE_GITHUB_INTEGRATION_UPDATED =
            known("claude_github_integration_updated", ActivityGroup.INTEGRATIONS);

    /** Fields: updates. */
    public static final ActivityType CLAUDE_ORGANIZATION_SETTINGS_UPDATED =
            known("claude_organization_settings_updated", ActivityGroup.ORG_SETTINGS);

    /** Fields: marketplace_id, owner_user_id, plugin_id, plugin_version_id. */
    public static final ActivityType CLAUDE_PLUGIN_ARCHIVE_ACCESSED =
            known("claude_plugin_archive_accessed", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: plugin_id, plugin_name. */
    public static final ActivityType CLAUDE_PLUGIN_CREATED =
            known("claude_plugin_created", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: plugin_id, plugin_name. */
    public static final ActivityType CLAUDE_PLUGIN_DELETED =
            known("claude_plugin_deleted", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: marketplace_id, plugin_id, plugin_name. */
    public static final ActivityType CLAUDE_PLUGIN_DISABLED =
            known("claude_plugin_disabled", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: marketplace_id, plugin_id, plugin_version_id. */
    public static final ActivityType CLAUDE_PLUGIN_DOWNLOADED =
            known("claude_plugin_downloaded", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: marketplace_id, plugin_id, plugin_name. */
    public static final ActivityType CLAUDE_PLUGIN_ENABLED =
            known("claude_plugin_enabled", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: plugin_id, plugin_name. */
    public static final ActivityType CLAUDE_PLUGIN_REPLACED =
            known("claude_plugin_replaced", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: scan_id, verdict, plugin_id, plugin_name, plugin_version. */
    public static final ActivityType CLAUDE_PLUGIN_SECURITY_SCAN_COMPLETED =
            known("claude_plugin_security_scan_completed", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: plugin_id, plugin_name. */
    public static final ActivityType CLAUDE_PLUGIN_UPDATED =
            known("claude_plugin_updated", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: claude_project_id. */
    public static final ActivityType CLAUDE_PROJECT_ARCHIVED = known("claude_project_archived", ActivityGroup.PROJECTS);

    /** Fields: claude_project_id. */
    public static final ActivityType CLAUDE_PROJECT_CREATED = known("claude_project_created", ActivityGroup.PROJECTS);

    /** Fields: claude_project_id. */
    public static final ActivityType CLAUDE_PROJECT_DELETED = known("claude_project_deleted", ActivityGroup.PROJECTS);

    /** Fields: claude_project_document_id, claude_project_id, filename. */
    public static final ActivityType CLAUDE_PROJECT_DOCUMENT_ACCESS_FAILED =
            known("claude_project_document_access_failed", ActivityGroup.PROJECTS);

    /** Fields: audited_count, claude_project_id, requested_count. */
    public static final ActivityType CLAUDE_PROJECT_DOCUMENT_BULK_DELETION_AUDIT_TRUNCATED =
            known("claude_project_document_bulk_deletion_audit_truncated", ActivityGroup.PROJECTS);

    /** Fields: claude_project_document_id, claude_project_id, filename. */
    public static final ActivityType CLAUDE_PROJECT_DOCUMENT_DELETED =
            known("claude_project_document_deleted", ActivityGroup.PROJECTS);

    /** Fields: claude_project_document_id, claude_project_id, filename. */
    public static final ActivityType CLAUDE_PROJECT_DOCUMENT_DELETION_FAILED =
            known("claude_project_document_deletion_failed", ActivityGroup.PROJECTS);

    /** Fields: claude_project_document_id, claude_project_id, filename. */
    public static final ActivityType CLAUDE_PROJECT_DOCUMENT_UPDATED =
            known("claude_project_document_updated", ActivityGroup.PROJECTS);

    /** Fields: claude_project_document_id, claude_project_id, filename. */
    public static final ActivityType CLAUDE_PROJECT_DOCUMENT_UPLOADED =
            known("claude_project_document_uploaded", ActivityGroup.PROJECTS);

    /** Fields: claude_project_document_id, claude_project_id, filename. */
    public static final ActivityType CLAUDE_PROJECT_DOCUMENT_VIEWED =
            known("claude_project_document_viewed", ActivityGroup.PROJECTS);

    /** Fields: claude_file_id, claude_project_id. */
    public static final ActivityType CLAUDE_PROJECT_FILE_ACCESS_FAILED =
            known("claude_project_file_access_failed", ActivityGroup.PROJECTS);

    /** Fields: audited_count, claude_project_id, requested_count. */
    public static final ActivityType CLAUDE_PROJECT_FILE_BULK_DELETION_AUDIT_TRUNCATED =
            known("claude_project_file_bulk_deletion_audit_truncated", ActivityGroup.PROJECTS);

    /** Fields: claude_file_id, claude_project_id. */
    public static final ActivityType CLAUDE_PROJECT_FILE_DELETED =
            known("claude_project_file_deleted", ActivityGroup.PROJECTS);

    /** Fields: claude_file_id, claude_project_id. */
    public static final ActivityType CLAUDE_PROJECT_FILE_DELETION_FAILED =
            known("claude_project_file_deletion_failed", ActivityGroup.PROJECTS);

    /** Fields: claude_file_id, claude_project_id, filename. */
    public static final ActivityType CLAUDE_PROJECT_FILE_UPLOADED =
            known("claude_project_file_uploaded", ActivityGroup.PROJECTS);

    /** Fields: claude_project_id. */
    public static final ActivityType CLAUDE_PROJECT_REPORTED = known("claude_project_reported", ActivityGroup.PROJECTS);

    /** Fields: audience, claude_project_id. */
    public static final ActivityType CLAUDE_PROJECT_SHARING_UPDATED =
            known("claude_project_sharing_updated", ActivityGroup.PROJECTS);

    /** Fields: claude_project_id, claude_project_sync_source_id, provider, resource_descriptor. */
    public static final ActivityType CLAUDE_PROJECT_SYNC_SOURCE_CREATED =
            known("claude_project_sync_source_created", ActivityGroup.PROJECTS);

    /** Fields: claude_project_id, claude_project_sync_source_id, provider. */
    public static final ActivityType CLAUDE_PROJECT_SYNC_SOURCE_DELETED =
            known("claude_project_sync_source_deleted", ActivityGroup.PROJECTS);

    /** Fields: claude_project_id, claude_project_sync_source_id, provider, config_changed, resource_descriptor. */
    public static final ActivityType CLAUDE_PROJECT_SYNC_SOURCE_UPDATED =
            known("claude_project_sync_source_updated", ActivityGroup.PROJECTS);

    /** Fields: claude_project_id, preview_only. */
    public static final ActivityType CLAUDE_PROJECT_VIEWED = known("claude_project_viewed", ActivityGroup.PROJECTS);

    /** Fields: claude_published_artifact_id. */
    public static final ActivityType CLAUDE_PUBLISHED_ARTIFACT_DELETED =
            known("claude_published_artifact_deleted", ActivityGroup.ARTIFACTS);

    /** Fields: idp_saml_config_updated, magic_link_toggled, magic_link_enabled. */
    public static final ActivityType CLAUDE_PUBSEC_IDENTITY_CONFIGURED =
            known("claude_pubsec_identity_configured", ActivityGroup.SSO);

    /** Fields: skill_id, skill_name. */
    public static final ActivityType CLAUDE_SKILL_CREATED =
            known("claude_skill_created", ActivityGroup.SKILLS_COMMANDS);

    /** Fields: skill_id, skill_name. */
    public static final ActivityType CLAUDE_SKILL_DELETED =
            known("claude_skill_deleted", ActivityGroup.SKILLS_COMMANDS);

    /** Fields: skill_id, skill_name. */
    public static final ActivityType CLAUDE_SKILL_DISABLED =
            known("claude_skill_disabled", ActivityGroup.SKILLS_COMMANDS);

    /** Fields: download_kind, skill_id, marketplace_id, owner_user_id, plugin_id, scope, skill_name, skill_version. */
    public static final ActivityType CLAUDE_SKILL_DOWNLOADED =
            known("claude_skill_downloaded", ActivityGroup.SKILLS_COMMANDS);

    /** Fields: skill_id, skill_name. */
    public static final ActivityType CLAUDE_SKILL_ENABLED =
            known("claude_skill_enabled", ActivityGroup.SKILLS_COMMANDS);

    /** Fields: owner_user_id, scope, skill_id, skill_name, skill_version. */
    public static final ActivityType CLAUDE_SKILL_REPLACED =
            known("claude_skill_replaced", ActivityGroup.SKILLS_COMMANDS);

    /** Fields: scan_id, verdict, skill_id, skill_name, skill_version. */
    public static final ActivityType CLAUDE_SKILL_SECURITY_SCAN_COMPLETED =
            known("claude_skill_security_scan_completed", ActivityGroup.SKILLS_COMMANDS);

    /** Fields: current_role, previous_role, user_email, user_id. */
    public static final ActivityType CLAUDE_USER_ROLE_UPDATED =
            known("claude_user_role_updated", ActivityGroup.MEMBERS);

    /** Fields: user_email, user_id, current_seat_tier, previous_seat_tier. */
    public static final ActivityType CLAUDE_USER_SEAT_TIER_UPDATED =
            known("claude_user_seat_tier_updated", ActivityGroup.MEMBERS);

    /** Fields: updates. */
    public static final ActivityType CLAUDE_USER_SETTINGS_UPDATED =
            known("claude_user_settings_updated", ActivityGroup.MEMBERS);

    /** Fields: cli_name, marketplace_id, op_name, plugin_id, plugin_name, max_permission, previous_max_permission. */
    public static final ActivityType CLI_PLUGIN_EXEC_POLICY_UPDATED =
            known("cli_plugin_exec_policy_updated", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: accessed_at, accessor_department, reason_code, workspace_id, resource_details. */
    public static final ActivityType CMEK_PRESERVE = known("cmek_preserve", ActivityGroup.ACCESS_TRANSPARENCY);

    /** Fields: request_id, request_method, status_code, url, request_body. */
    public static final ActivityType COMPLIANCE_API_ACCESSED =
            known("compliance_api_accessed", ActivityGroup.COMPLIANCE_API);

    /** Fields: cowork_session_id, claude_project_id. */
    public static final ActivityType COWORK_SESSION_UPDATED = known("cowork_session_updated", ActivityGroup.COWORK);

    /** Fields: design_project_id, is_public, project_type. */
    public static final ActivityType DESIGN_PROJECT_ARTIFACT_PUBLISHED =
            known("design_project_artifact_published", ActivityGroup.DESIGN);

    /** Fields: creation_method, design_project_id, project_type, source_project_id. */
    public static final ActivityType DESIGN_PROJECT_CREATED = known("design_project_created", ActivityGroup.DESIGN);

    /** Fields: design_project_id. */
    public static final ActivityType DESIGN_PROJECT_DELETED = known("design_project_deleted", ActivityGroup.DESIGN);

    /** Fields: design_project_id, principal_id, principal_type, role, project_type. */
    public static final ActivityType DESIGN_PROJECT_MEMBER_ADDED =
            known("design_project_member_added", ActivityGroup.DESIGN);

    /** Fields: design_project_id, principal_id, principal_type, project_type. */
    public static final ActivityType DESIGN_PROJECT_MEMBER_REMOVED =
            known("design_project_member_removed", ActivityGroup.DESIGN);

    /** Fields: design_project_id, principal_id, principal_type, role, previous_role, project_type. */
    public static final ActivityType DESIGN_PROJECT_MEMBER_ROLE_UPDATED =
            known("design_project_member_role_updated", ActivityGroup.DESIGN);

    /** Fields: design_project_id, project_type. */
    public static final ActivityType DESIGN_PROJECT_PUBLISHED = known("design_project_published", ActivityGroup.DESIGN);

    /**
     * Fields: design_project_id, new_link_permission, new_scope, previous_link_permission, previous_scope,
     * project_type.
     */
    public static final ActivityType DESIGN_PROJECT_SHARING_UPDATED =
            known("design_project_sharing_updated", ActivityGroup.DESIGN);

    /** Fields: design_project_id, project_type. */
    public static final ActivityType DESIGN_PROJECT_UNPUBLISHED =
            known("design_project_unpublished", ActivityGroup.DESIGN);

    /** Fields: design_project_id, project_type, updated_fields. */
    public static final ActivityType DESIGN_PROJECT_UPDATED = known("design_project_updated", ActivityGroup.DESIGN);

    /** Fields: design_project_id, project_type. */
    public static final ActivityType DESIGN_PROJECT_VERSION_RESTORED =
            known("design_project_version_restored", ActivityGroup.DESIGN);

    /** Fields: design_project_id, surface, access_via, project_type. */
    public static final ActivityType DESIGN_PROJECT_VIEWED = known("design_project_viewed", ActivityGroup.DESIGN);

    /** Fields: extension_id. */
    public static final ActivityType DESKTOP_EXTENSION_ALLOWLISTED =
            known("desktop_extension_allowlisted", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: extension_id. */
    public static final ActivityType DESKTOP_EXTENSION_BLOCKLISTED =
            known("desktop_extension_blocklisted", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: extension_id, version. */
    public static final ActivityType DESKTOP_EXTENSION_DELETED =
            known("desktop_extension_deleted", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: extension_id. */
    public static final ActivityType DESKTOP_EXTENSION_REMOVED_FROM_ALLOWLIST =
            known("desktop_extension_removed_from_allowlist", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: extension_id. */
    public static final ActivityType DESKTOP_EXTENSION_UNBLOCKED =
            known("desktop_extension_unblocked", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: extension_id, version. */
    public static final ActivityType DESKTOP_EXTENSION_UPLOADED =
            known("desktop_extension_uploaded", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: extension_id, version. */
    public static final ActivityType DESKTOP_EXTENSION_VERSION_UPLOADED =
            known("desktop_extension_version_uploaded", ActivityGroup.PLUGINS_MARKETPLACES);

    /** No fields of its own. */
    public static final ActivityType DOMAIN_CLAIM_INITIATED = known("domain_claim_initiated", ActivityGroup.SSO);

    /** Fields: invitee_email. */
    public static final ActivityType END_USER_INVITE_REQUESTED =
            known("end_user_invite_requested", ActivityGroup.MEMBERS);

    /** No fields of its own. */
    public static final ActivityType EXTRA_USAGE_BILLING_ENABLED =
            known("extra_usage_billing_enabled", ActivityGroup.BILLING);

    /** No fields of its own. */
    public static final ActivityType EXTRA_USAGE_CREDIT_GRANTED =
            known("extra_usage_credit_granted", ActivityGroup.BILLING);

    /** Fields: amount, is_enabled, limit_type, spend_limit_id, user_id. */
    public static final ActivityType EXTRA_USAGE_SPEND_LIMIT_CREATED =
            known("extra_usage_spend_limit_created", ActivityGroup.BILLING);

    /** Fields: spend_limit_id, user_id. */
    public static final ActivityType EXTRA_USAGE_SPEND_LIMIT_DELETED =
            known("extra_usage_spend_limit_deleted", ActivityGroup.BILLING);

    /** Fields: amount, requester_user_id, spend_limit_id, spend_limit_increase_request_id. */
    public static final ActivityType EXTRA_USAGE_SPEND_LIMIT_INCREASE_REQUEST_APPROVED =
            known("extra_usage_spend_limit_increase_request_approved", ActivityGroup.BILLING);

    /** Fields: requester_user_id, spend_limit_increase_request_id. */
    public static final ActivityType EXTRA_USAGE_SPEND_LIMIT_INCREASE_REQUEST_DENIED =
            known("extra_usage_spend_limit_increase_request_denied", ActivityGroup.BILLING);

    /** Fields: amount, is_enabled, limit_type, spend_limit_id, user_id. */
    public static final ActivityType EXTRA_USAGE_SPEND_LIMIT_UPDATED =
            known("extra_usage_spend_limit_updated", ActivityGroup.BILLING);

    /** Fields: ghe_configuration_id, display_name, hostname, port. */
    public static final ActivityType GHE_CONFIGURATION_CREATED =
            known("ghe_configuration_created", ActivityGroup.GITHUB_ENTERPRISE);

    /** Fields: ghe_configuration_id, display_name, hostname, port. */
    public static final ActivityType GHE_CONFIGURATION_DELETED =
            known("ghe_configuration_deleted", ActivityGroup.GITHUB_ENTERPRISE);

    /**
     * Fields: ghe_configuration_id, custom_ca_certificate_updated, display_name, github_app_client_id,
     * github_app_client_secret_updated, github_app_id, github_app_private_key_updated, hostname, is_active, port,
     * previous_display_name, previous_github_app_client_id, previous_github_app_id, previous_is_active, previous_port,
     * read_replica_hostnames_updated, webhook_secret_updated.
     */
    public static final ActivityType GHE_CONFIGURATION_UPDATED =
            known("ghe_configuration_updated", ActivityGroup.GITHUB_ENTERPRISE);

    /** Fields: ghe_configuration_id. */
    public static final ActivityType GHE_USER_CONNECTED = known("ghe_user_connected", ActivityGroup.GITHUB_ENTERPRISE);

    /** Fields: ghe_configuration_id. */
    public static final ActivityType GHE_USER_DISCONNECTED =
            known("ghe_user_disconnected", ActivityGroup.GITHUB_ENTERPRISE);

    /** Fields: ghe_configuration_id. */
    public static final ActivityType GHE_WEBHOOK_SIGNATURE_INVALID =
            known("ghe_webhook_signature_invalid", ActivityGroup.GITHUB_ENTERPRISE);

    /** Fields: github_installation_id, github_account_login, github_account_type. */
    public static final ActivityType GITHUB_APP_INSTALLATION_LINKED =
            known("github_app_installation_linked", ActivityGroup.INTEGRATIONS);

    /** Fields: github_installation_id, github_account_login, github_account_type. */
    public static final ActivityType GITHUB_APP_INSTALLATION_UNLINKED =
            known("github_app_installation_unlinked", ActivityGroup.INTEGRATIONS);

    /** Fields: result, source, github_username, granted_scopes, token_fingerprint_sha256. */
    public static final ActivityType GITHUB_TOKEN_IMPORT = known("github_token_import", ActivityGroup.INTEGRATIONS);

    /** Fields: gitlab_configuration_id, display_name, hostname, port. */
    public static final ActivityType GITLAB_CONFIGURATION_CREATED =
            known("gitlab_configuration_created", ActivityGroup.INTEGRATIONS);

    /** Fields: gitlab_configuration_id, display_name, hostname, port. */
    public static final ActivityType GITLAB_CONFIGURATION_DELETED =
            known("gitlab_configuration_deleted", ActivityGroup.INTEGRATIONS);

    /**
     * Fields: gitlab_configuration_id, access_token_updated, custom_ca_certificate_updated, display_name, hostname,
     * is_active, port, previous_display_name, previous_is_active, previous_port.
     */
    public static final ActivityType GITLAB_CONFIGURATION_UPDATED =
            known("gitlab_configuration_updated", ActivityGroup.INTEGRATIONS);

    /** Fields: group_id, group_name. */
    public static final ActivityType GROUP_CREATED = known("group_created", ActivityGroup.ROLES_GROUPS);

    /** Fields: group_id. */
    public static final ActivityType GROUP_DELETED = known("group_deleted", ActivityGroup.ROLES_GROUPS);

    /** No fields of its own. */
    public static final ActivityType GROUP_LIST_VIEWED = known("group_list_viewed", ActivityGroup.ROLES_GROUPS);

    /** Fields: group_id, member_ids. */
    public static final ActivityType GROUP_MEMBER_ADDED = known("group_member_added", ActivityGroup.ROLES_GROUPS);

    /** Fields: group_id, member_ids. */
    public static final ActivityType GROUP_MEMBER_ADDITION_FAILED =
            known("group_member_addition_failed", ActivityGroup.ROLES_GROUPS);

    /** Fields: group_id. */
    public static final ActivityType GROUP_MEMBER_LIST_VIEWED =
            known("group_member_list_viewed", ActivityGroup.ROLES_GROUPS);

    /** Fields: group_id, member_ids. */
    public static final ActivityType GROUP_MEMBER_REMOVAL_FAILED =
            known("group_member_removal_failed", ActivityGroup.ROLES_GROUPS);

    /** Fields: group_id, member_ids. */
    public static final ActivityType GROUP_MEMBER_REMOVED = known("group_member_removed", ActivityGroup.ROLES_GROUPS);

    /** Fields: group_id, revoked_count, claude_project_ids. */
    public static final ActivityType GROUP_PROJECT_SHARES_REVOKED =
            known("group_project_shares_revoked", ActivityGroup.ROLES_GROUPS);

    /** Fields: group_id, revoked_count, plugin_ids, skill_ids. */
    public static final ActivityType GROUP_SKILL_SHARES_REVOKED =
            known("group_skill_shares_revoked", ActivityGroup.ROLES_GROUPS);

    /** Fields: group_id. */
    public static final ActivityType GROUP_UPDATED = known("group_updated", ActivityGroup.ROLES_GROUPS);

    /** Fields: group_id. */
    public static final ActivityType GROUP_VIEWED = known("group_viewed", ActivityGroup.ROLES_GROUPS);

    /** Fields: group_id, policies, previous_policies. */
    public static final ActivityType GROUP_VISIBILITY_UPDATED =
            known("group_visibility_updated", ActivityGroup.ROLES_GROUPS);

    /** Fields: fail_mode, trigger_reason, surface. */
    public static final ActivityType INFERENCE_HOOKS_CIRCUIT_BREAKER_TRIPPED =
            known("inference_hooks_circuit_breaker_tripped", ActivityGroup.INFERENCE_HOOKS);

    /** No fields of its own. */
    public static final ActivityType INFERENCE_HOOKS_CONFIG_DELETED =
            known("inference_hooks_config_deleted", ActivityGroup.INFERENCE_HOOKS);

    /**
     * Fields: enabled, enforcement_mode, fail_mode, final_verdict_timeout_ms, prompt_verdict_timeout_ms, webhook_url,
     * deny_message, deny_message_enabled, extra_header_names, reset_circuit_breaker, rollout_percentage, shadow_mode.
     */
    public static final ActivityType INFERENCE_HOOKS_CONFIG_UPDATED =
            known("inference_hooks_config_updated", ActivityGroup.INFERENCE_HOOKS);

    /** Fields: conversation_id, reference_id, request_id, surface. */
    public static final ActivityType INFERENCE_HOOKS_REQUEST_DENIED =
            known("inference_hooks_request_denied", ActivityGroup.INFERENCE_HOOKS);

    /** Fields: reason, conversation_id, surface. */
    public static final ActivityType INFERENCE_HOOKS_REQUEST_FAILED_OPEN =
            known("inference_hooks_request_failed_open", ActivityGroup.INFERENCE_HOOKS);

    /** Fields: rotated. */
    public static final ActivityType INFERENCE_HOOKS_SIGNING_SECRET_GENERATED =
            known("inference_hooks_signing_secret_generated", ActivityGroup.INFERENCE_HOOKS);

    /** Fields: integration_type, mcp_server_id, mcp_server_name. */
    public static final ActivityType INTEGRATION_USER_CONNECTED =
            known("integration_user_connected", ActivityGroup.INTEGRATIONS);

    /** Fields: integration_type, mcp_server_id, mcp_server_name. */
    public static final ActivityType INTEGRATION_USER_DISCONNECTED =
            known("integration_user_disconnected", ActivityGroup.INTEGRATIONS);

    /** Fields: new_collection_method. */
    public static final ActivityType INVOICE_COLLECTION_METHOD_UPDATED =
            known("invoice_collection_method_updated", ActivityGroup.BILLING);

    /** No fields of its own. */
    public static final ActivityType LTI_LAUNCH_INITIATED = known("lti_launch_initiated", ActivityGroup.INTEGRATIONS);

    /** No fields of its own. */
    public static final ActivityType LTI_LAUNCH_SUCCESS = known("lti_launch_success", ActivityGroup.INTEGRATIONS);

    /** Fields: lti_platform_id, lti_platform_issuer. */
    public static final ActivityType LTI_PLATFORM_CREATED = known("lti_platform_created", ActivityGroup.INTEGRATIONS);

    /** Fields: lti_platform_id, lti_platform_issuer. */
    public static final ActivityType LTI_PLATFORM_UPDATED = known("lti_platform_updated", ActivityGroup.INTEGRATIONS);

    /** No fields of its own. */
    public static final ActivityType MAGIC_LINK_LOGIN_FAILED =
            known("magic_link_login_failed", ActivityGroup.AUTHENTICATION);

    /** No fields of its own. */
    public static final ActivityType MAGIC_LINK_LOGIN_INITIATED =
            known("magic_link_login_initiated", ActivityGroup.AUTHENTICATION);

    /** Fields: auth_method, mfa_method. */
    public static final ActivityType MAGIC_LINK_LOGIN_SUCCEEDED =
            known("magic_link_login_succeeded", ActivityGroup.AUTHENTICATION);

    /** No fields of its own. */
    public static final ActivityType MANAGED_ORGANIZATION_SETUP_COMPLETED =
            known("managed_organization_setup_completed", ActivityGroup.ORG_LIFECYCLE);

    /** Fields: marketplace_id. */
    public static final ActivityType MARKETPLACE_CREATED =
            known("marketplace_created", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: marketplace_id. */
    public static final ActivityType MARKETPLACE_DELETED =
            known("marketplace_deleted", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: marketplace_id. */
    public static final ActivityType MARKETPLACE_UPDATED =
            known("marketplace_updated", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: marketplace_id. */
    public static final ActivityType MARKETPLACE_WEBHOOK_DELETED =
            known("marketplace_webhook_deleted", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: marketplace_id, github_webhook_id. */
    public static final ActivityType MARKETPLACE_WEBHOOK_PROVISIONED =
            known("marketplace_webhook_provisioned", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: mcp_directory_server_id, mcp_directory_server_name. */
    public static final ActivityType MCP_DIRECTORY_SERVER_PUBLISHED =
            known("mcp_directory_server_published", ActivityGroup.MCP);

    /** Fields: mcp_server_id, mcp_server_name. */
    public static final ActivityType MCP_SERVER_CREATED = known("mcp_server_created", ActivityGroup.MCP);

    /** Fields: mcp_server_id, mcp_server_name. */
    public static final ActivityType MCP_SERVER_DELETED = known("mcp_server_deleted", ActivityGroup.MCP);

    /**
     * Fields: managed_auth_mode, mcp_server_id, assertion_jti, authorization_server_issuer, correlation_id,
     * error_subtype, error_type, mcp_server_name, outcome.
     */
    public static final ActivityType MCP_SERVER_MANAGED_AUTH_TOKEN_EXCHANGED =
            known("mcp_server_managed_auth_token_exchanged", ActivityGroup.MCP);

    /** Fields: mcp_server_id, mcp_server_name, managed_auth_mode. */
    public static final ActivityType MCP_SERVER_MANAGED_AUTH_UPDATED =
            known("mcp_server_managed_auth_updated", ActivityGroup.MCP);

    /** Fields: mcp_server_id, mcp_server_name. */
    public static final ActivityType MCP_SERVER_UPDATED = known("mcp_server_updated", ActivityGroup.MCP);

    /** Fields: mcp_server_id, mcp_server_name, tool_name, max_permission. */
    public static final ActivityType MCP_TOOL_POLICY_UPDATED = known("mcp_tool_policy_updated", ActivityGroup.MCP);

    /** Fields: current_value, previous_value. */
    public static final ActivityType ORG_ANALYTICS_API_CAPABILITY_UPDATED =
            known("org_analytics_api_capability_updated", ActivityGroup.ORG_SETTINGS);

    /** No fields of its own. */
    public static final ActivityType ORG_BULK_DELETE_INITIATED =
            known("org_bulk_delete_initiated", ActivityGroup.ORG_LIFECYCLE);

    /** Fields: grant_type, principal_id, principal_type. */
    public static final ActivityType ORG_CAPABILITY_GRANT_ADDED =
            known("org_capability_grant_added", ActivityGroup.ORG_SETTINGS);

    /** Fields: grant_type, principal_id, principal_type. */
    public static final ActivityType ORG_CAPABILITY_GRANT_REMOVED =
            known("org_capability_grant_removed", ActivityGroup.ORG_SETTINGS);

    /** Fields: current_value, previous_value. */
    public static final ActivityType ORG_CLAUDE_CODE_DATA_SHARING_DISABLED =
            known("org_claude_code_data_sharing_disabled", ActivityGroup.ORG_SETTINGS);

    /** Fields: current_value, previous_value. */
    public static final ActivityType ORG_CLAUDE_CODE_DATA_SHARING_ENABLED =
            known("org_claude_code_data_sharing_enabled", ActivityGroup.ORG_SETTINGS);

    /** Fields: current_value, previous_value. */
    public static final ActivityType ORG_CLAUDE_CODE_DESKTOP_DISABLED =
            known("org_claude_code_desktop_disabled", ActivityGroup.ORG_SETTINGS);

    /** Fields: current_value, previous_value. */
    public static final ActivityType ORG_CLAUDE_CODE_DESKTOP_ENABLED =
            known("org_claude_code_desktop_enabled", ActivityGroup.ORG_SETTINGS);

    /** No fields of its own. */
    public static final ActivityType ORG_CLAUDE_CODE_ZERO_DATA_RETENTION_DISABLED =
            known("org_claude_code_zero_data_retention_disabled", ActivityGroup.ORG_SETTINGS);

    /** Fields: compliance_api_enabled, compliance_api_logging_enabled. */
    public static final ActivityType ORG_COMPLIANCE_API_SETTINGS_UPDATED =
            known("org_compliance_api_settings_updated", ActivityGroup.COMPLIANCE_API);

    /** Fields: enforced. */
    public static final ActivityType ORG_CONNECTOR_DOMAIN_GUARD_UPDATED =
            known("org_connector_domain_guard_updated", ActivityGroup.MCP);

    /** No fields of its own. */
    public static final ActivityType ORG_COWORK_ACT_WITHOUT_ASKING_MODE_DISABLED =
            known("org_cowork_act_without_asking_mode_disabled", ActivityGroup.COWORK);

    /** No fields of its own. */
    public static final ActivityType ORG_COWORK_ACT_WITHOUT_ASKING_MODE_ENABLED =
            known("org_cowork_act_without_asking_mode_enabled", ActivityGroup.COWORK);

    /** Fields: current_value, previous_value. */
    public static final ActivityType ORG_COWORK_AGENT_DISABLED =
            known("org_cowork_agent_disabled", ActivityGroup.COWORK);

    /** Fields: current_value, previous_value. */
    public static final ActivityType ORG_COWORK_AGENT_ENABLED = known("org_cowork_agent_enabled", ActivityGroup.COWORK);

    /** No fields of its own. */
    public static final ActivityType ORG_COWORK_AUTO_MODE_DISABLED =
            known("org_cowork_auto_mode_disabled", ActivityGroup.COWORK);

    /** No fields of its own. */
    public static final ActivityType ORG_COWORK_AUTO_MODE_ENABLED =
            known("org_cowork_auto_mode_enabled", ActivityGroup.COWORK);

    /** No fields of its own. */
    public static final ActivityType ORG_COWORK_BROWSER_PANE_DISABLED =
            known("org_cowork_browser_pane_disabled", ActivityGroup.COWORK);

    /** No fields of its own. */
    public static final ActivityType ORG_COWORK_BROWSER_PANE_ENABLED =
            known("org_cowork_browser_pane_enabled", ActivityGroup.COWORK);

    /** Fields: current_value, previous_value. */
    public static final ActivityType ORG_COWORK_DISABLED = known("org_cowork_disabled", ActivityGroup.COWORK);

    /** Fields: current_value, previous_value. */
    public static final ActivityType ORG_COWORK_ENABLED = known("org_cowork_enabled", ActivityGroup.COWORK);

    /** No fields of its own. */
    public static final ActivityType ORG_COWORK_MCP_ALWAYS_ALLOW_DISABLED =
            known("org_cowork_mcp_always_allow_disabled", ActivityGroup.COWORK);

    /** No fields of its own. */
    public static final ActivityType ORG_COWORK_MCP_ALWAYS_ALLOW_ENABLED =
            known("org_cowork_mcp_always_allow_enabled", ActivityGroup.COWORK);

    /**
     * Fields: new_otlp_content_capture, new_otlp_endpoint, new_otlp_protocol, new_otlp_resource_attributes,
     * otlp_headers_change, previous_otlp_content_capture, previous_otlp_endpoint, previous_otlp_protocol,
     * previous_otlp_resource_attributes.
     */
    public static final ActivityType ORG_COWORK_OTLP_SETTINGS_UPDATED =
            known("org_cowork_otlp_settings_updated", ActivityGroup.COWORK);

    /** No fields of its own. */
    public static final ActivityType ORG_COWORK_REMOTE_DISABLED =
            known("org_cowork_remote_disabled", ActivityGroup.COWORK);

    /** No fields of its own. */
    public static final ActivityType ORG_COWORK_REMOTE_ENABLED =
            known("org_cowork_remote_enabled", ActivityGroup.COWORK);

    /** Fields: reason. */
    public static final ActivityType ORG_CREATION_BLOCKED = known("org_creation_blocked", ActivityGroup.ORG_LIFECYCLE);

    /** Fields: export_type. */
    public static final ActivityType ORG_DATA_EXPORT_ACCESSED =
            known("org_data_export_accessed", ActivityGroup.DATA_EXPORT);

    /** Fields: export_type. */
    public static final ActivityType ORG_DATA_EXPORT_COMPLETED =
            known("org_data_export_completed", ActivityGroup.DATA_EXPORT);

    /** Fields: export_type. */
    public static final ActivityType ORG_DATA_EXPORT_STARTED =
            known("org_data_export_started", ActivityGroup.DATA_EXPORT);

    /** Fields: updates. */
    public static final ActivityType ORG_DATA_RESIDENCY_UPDATED =
            known("org_data_residency_updated", ActivityGroup.ORG_SETTINGS);

    /** No fields of its own. */
    public static final ActivityType ORG_DELETED_VIA_BULK = known("org_deleted_via_bulk", ActivityGroup.ORG_LIFECYCLE);

    /** No fields of its own. */
    public static final ActivityType ORG_DELETION_REQUESTED =
            known("org_deletion_requested", ActivityGroup.ORG_LIFECYCLE);

    /** Fields: resync_uuid. */
    public static final ActivityType ORG_DIRECTORY_RESYNC_COMPLETED =
            known("org_directory_resync_completed", ActivityGroup.DIRECTORY_SYNC);

    /** Fields: resync_uuid. */
    public static final ActivityType ORG_DIRECTORY_RESYNC_FAILED =
            known("org_directory_resync_failed", ActivityGroup.DIRECTORY_SYNC);

    /** Fields: resync_uuid, sync_destinations. */
    public static final ActivityType ORG_DIRECTORY_RESYNC_STARTED =
            known("org_directory_resync_started", ActivityGroup.DIRECTORY_SYNC);

    /** No fields of its own. */
    public static final ActivityType ORG_DIRECTORY_SYNC_ACTIVATED =
            known("org_directory_sync_activated", ActivityGroup.DIRECTORY_SYNC);

    /** No fields of its own. */
    public static final ActivityType ORG_DIRECTORY_SYNC_ADD_INITIATED =
            known("org_directory_sync_add_initiated", ActivityGroup.DIRECTORY_SYNC);

    /** No fields of its own. */
    public static final ActivityType ORG_DIRECTORY_SYNC_DELETED =
            known("org_directory_sync_deleted", ActivityGroup.DIRECTORY_SYNC);

    /** No fields of its own. */
    public static final ActivityType ORG_DISCOVERABILITY_DISABLED =
            known("org_discoverability_disabled", ActivityGroup.ORG_SETTINGS);

    /** No fields of its own. */
    public static final ActivityType ORG_DISCOVERABILITY_ENABLED =
            known("org_discoverability_enabled", ActivityGroup.ORG_SETTINGS);

    /** No fields of its own. */
    public static final ActivityType ORG_DISCOVERABILITY_SETTINGS_UPDATED =
            known("org_discoverability_settings_updated", ActivityGroup.ORG_SETTINGS);

    /** No fields of its own. */
    public static final ActivityType ORG_DOMAIN_ADD_INITIATED = known("org_domain_add_initiated", ActivityGroup.SSO);

    /** Fields: domain. */
    public static final ActivityType ORG_DOMAIN_REMOVED = known("org_domain_removed", ActivityGroup.SSO);

    /** Fields: domain. */
    public static final ActivityType ORG_DOMAIN_VERIFIED = known("org_domain_verified", ActivityGroup.SSO);

    /** Fields: external_key_id, provider. */
    public static final ActivityType ORG_EXTERNAL_KEY_CREATED =
            known("org_external_key_created", ActivityGroup.ORG_SETTINGS);

    /** Fields: external_key_id. */
    public static final ActivityType ORG_EXTERNAL_KEY_DELETED =
            known("org_external_key_deleted", ActivityGroup.ORG_SETTINGS);

    /** Fields: external_key_id, updates. */
    public static final ActivityType ORG_EXTERNAL_KEY_UPDATED =
            known("org_external_key_updated", ActivityGroup.ORG_SETTINGS);

    /** Fields: external_key_id, validation_result. */
    public static final ActivityType ORG_EXTERNAL_KEY_VALIDATED =
            known("org_external_key_validated", ActivityGroup.ORG_SETTINGS);

    /** Fields: baa_content_hash, baa_version_label, setup_guide_content_hash. */
    public static final ActivityType ORG_HIPAA_SELF_SERVE_ENABLED =
            known("org_hipaa_self_serve_enabled", ActivityGroup.ORG_SETTINGS);

    /** No fields of its own. */
    public static final ActivityType ORG_INVITE_LINK_DISABLED =
            known("org_invite_link_disabled", ActivityGroup.MEMBERS);

    /** No fields of its own. */
    public static final ActivityType ORG_INVITE_LINK_GENERATED =
            known("org_invite_link_generated", ActivityGroup.MEMBERS);

    /** No fields of its own. */
    public static final ActivityType ORG_INVITE_LINK_REGENERATED =
            known("org_invite_link_regenerated", ActivityGroup.MEMBERS);

    /** Fields: invite_id. */
    public static final ActivityType ORG_INVITE_VIEWED = known("org_invite_viewed", ActivityGroup.MEMBERS);

    /** No fields of its own. */
    public static final ActivityType ORG_INVITES_LISTED = known("org_invites_listed", ActivityGroup.MEMBERS);

    /** Fields: ip_range. */
    public static final ActivityType ORG_IP_RESTRICTION_CREATED =
            known("org_ip_restriction_created", ActivityGroup.ORG_SETTINGS);

    /** Fields: ip_range. */
    public static final ActivityType ORG_IP_RESTRICTION_DELETED =
            known("org_ip_restriction_deleted", ActivityGroup.ORG_SETTINGS);

    /** Fields: ip_allowlist_enabled, ip_range, ip_range_active, previous_ip_range. */
    public static final ActivityType ORG_IP_RESTRICTION_UPDATED =
            known("org_ip_restriction_updated", ActivityGroup.ORG_SETTINGS);

    /** Fields: approved. */
    public static final ActivityType ORG_JOIN_PROPOSAL_DECIDED =
            known("org_join_proposal_decided", ActivityGroup.ORG_LIFECYCLE);

    /** No fields of its own. */
    public static final ActivityType ORG_JOIN_REQUEST_APPROVED =
            known("org_join_request_approved", ActivityGroup.MEMBERS);

    /** No fields of its own. */
    public static final ActivityType ORG_JOIN_REQUEST_CREATED =
            known("org_join_request_created", ActivityGroup.MEMBERS);

    /** No fields of its own. */
    public static final ActivityType ORG_JOIN_REQUEST_DISMISSED =
            known("org_join_request_dismissed", ActivityGroup.MEMBERS);

    /** No fields of its own. */
    public static final ActivityType ORG_JOIN_REQUEST_INSTANT_APPROVED =
            known("org_join_request_instant_approved", ActivityGroup.MEMBERS);

    /** No fields of its own. */
    public static final ActivityType ORG_JOIN_REQUESTS_BULK_DISMISSED =
            known("org_join_requests_bulk_dismissed", ActivityGroup.MEMBERS);

    /** Fields: enabled. */
    public static final ActivityType ORG_MAGIC_LINK_SECOND_FACTOR_TOGGLED =
            known("org_magic_link_second_factor_toggled", ActivityGroup.SSO);

    /** No fields of its own. */
    public static final ActivityType ORG_MEMBER_INVITES_DISABLED =
            known("org_member_invites_disabled", ActivityGroup.MEMBERS);

    /** No fields of its own. */
    public static final ActivityType ORG_MEMBER_INVITES_ENABLED =
            known("org_member_invites_enabled", ActivityGroup.MEMBERS);

    /** No fields of its own. */
    public static final ActivityType ORG_MEMBERS_EXPORTED = known("org_members_exported", ActivityGroup.DATA_EXPORT);

    /** Fields: action, override_user_selection, principal_id, principal_type, default_model, model_access. */
    public static final ActivityType ORG_MODEL_DEFAULT_UPDATED =
            known("org_model_default_updated", ActivityGroup.ORG_SETTINGS);

    /** No fields of its own. */
    public static final ActivityType ORG_PARENT_JOIN_PROPOSAL_CREATED =
            known("org_parent_join_proposal_created", ActivityGroup.ORG_LIFECYCLE);

    /** No fields of its own. */
    public static final ActivityType ORG_PARENT_SEARCH_PERFORMED =
            known("org_parent_search_performed", ActivityGroup.ORG_LIFECYCLE);

    /** No fields of its own. */
    public static final ActivityType ORG_SSO_ADD_INITIATED = known("org_sso_add_initiated", ActivityGroup.SSO);

    /** Fields: connection_id, connection_type. */
    public static final ActivityType ORG_SSO_CONNECTION_ACTIVATED =
            known("org_sso_connection_activated", ActivityGroup.SSO);

    /** Fields: connection_id. */
    public static final ActivityType ORG_SSO_CONNECTION_DEACTIVATED =
            known("org_sso_connection_deactivated", ActivityGroup.SSO);

    /** Fields: connection_id. */
    public static final ActivityType ORG_SSO_CONNECTION_DELETED =
            known("org_sso_connection_deleted", ActivityGroup.SSO);

    /** No fields of its own. */
    public static final ActivityType ORG_SSO_GROUP_ROLE_MAPPINGS_UPDATED =
            known("org_sso_group_role_mappings_updated", ActivityGroup.SSO);

    /** Fields: new_mode, previous_mode. */
    public static final ActivityType ORG_SSO_PROVISIONING_MODE_CHANGED =
            known("org_sso_provisioning_mode_changed", ActivityGroup.SSO);

    /** Fields: enabled, previous_enabled. */
    public static final ActivityType ORG_SSO_SCIM_WELCOME_EMAIL_TOGGLED =
            known("org_sso_scim_welcome_email_toggled", ActivityGroup.SSO);

    /** Fields: enabled, previous_enabled. */
    public static final ActivityType ORG_SSO_SEAT_TIER_ASSIGNMENT_TOGGLED =
            known("org_sso_seat_tier_assignment_toggled", ActivityGroup.SSO);

    /** Fields: current_mappings, previous_mappings. */
    public static final ActivityType ORG_SSO_SEAT_TIER_MAPPINGS_UPDATED =
            known("org_sso_seat_tier_mappings_updated", ActivityGroup.SSO);

    /** Fields: enabled. */
    public static final ActivityType ORG_SSO_TOGGLED = known("org_sso_toggled", ActivityGroup.SSO);

    /** No fields of its own. */
    public static final ActivityType ORG_SYNC_DELETING_SYNCHRONIZED_FILES_STARTED =
            known("org_sync_deleting_synchronized_files_started", ActivityGroup.ORG_LIFECYCLE);

    /** No fields of its own. */
    public static final ActivityType ORG_SYNC_SYNCHRONIZED_FILES_DELETED =
            known("org_sync_synchronized_files_deleted", ActivityGroup.ORG_LIFECYCLE);

    /** Fields: taint, workspace_id. */
    public static final ActivityType ORG_TAINT_ADDED = known("org_taint_added", ActivityGroup.ORG_SETTINGS);

    /** Fields: taint. */
    public static final ActivityType ORG_TAINT_REMOVED = known("org_taint_removed", ActivityGroup.ORG_SETTINGS);

    /** Fields: deleted_user_email, deleted_user_id. */
    public static final ActivityType ORG_USER_DELETED = known("org_user_deleted", ActivityGroup.MEMBERS);

    /** Fields: invite_id. */
    public static final ActivityType ORG_USER_INVITE_ACCEPTED =
            known("org_user_invite_accepted", ActivityGroup.MEMBERS);

    /** Fields: invite_id. */
    public static final ActivityType ORG_USER_INVITE_DELETED = known("org_user_invite_deleted", ActivityGroup.MEMBERS);

    /** Fields: invited_email, invited_role, invited_seat_tier. */
    public static final ActivityType ORG_USER_INVITE_RE_SENT = known("org_user_invite_re_sent", ActivityGroup.MEMBERS);

    /** Fields: invite_id. */
    public static final ActivityType ORG_USER_INVITE_REJECTED =
            known("org_user_invite_rejected", ActivityGroup.MEMBERS);

    /** Fields: invited_email, invited_rbac_group_ids, invited_role, invited_seat_tier. */
    public static final ActivityType ORG_USER_INVITE_SENT = known("org_user_invite_sent", ActivityGroup.MEMBERS);

    /** Fields: previous_role. */
    public static final ActivityType ORG_USER_LEFT = known("org_user_left", ActivityGroup.MEMBERS);

    /**
     * Fields: resource_count, share_count, truncated, user_id, claude_chat_ids, claude_project_ids, plugin_ids,
     * skill_ids.
     */
    public static final ActivityType ORG_USER_SHARES_RETAINED =
            known("org_user_shares_retained", ActivityGroup.MEMBERS);

    /** Fields: completed, devices_revoked_count, sessions_revoked_count, user_id. */
    public static final ActivityType ORG_USER_TRUSTED_DEVICES_REVOKED =
            known("org_user_trusted_devices_revoked", ActivityGroup.AUTHENTICATION);

    /** Fields: user_id. */
    public static final ActivityType ORG_USER_VIEWED = known("org_user_viewed", ActivityGroup.MEMBERS);

    /** No fields of its own. */
    public static final ActivityType ORG_USERS_LISTED = known("org_users_listed", ActivityGroup.MEMBERS);

    /** Fields: current_value, previous_value. */
    public static final ActivityType ORG_WORK_ACROSS_APPS_DISABLED =
            known("org_work_across_apps_disabled", ActivityGroup.ORG_SETTINGS);

    /** Fields: current_value, previous_value. */
    public static final ActivityType ORG_WORK_ACROSS_APPS_ENABLED =
            known("org_work_across_apps_enabled", ActivityGroup.ORG_SETTINGS);

    /** Fields: billing_address_updated, billing_name_updated, shipping_address_updated, shipping_name_updated. */
    public static final ActivityType ORGANIZATION_ADDRESS_UPDATED =
            known("organization_address_updated", ActivityGroup.BILLING);

    /** No fields of its own. */
    public static final ActivityType ORGANIZATION_ICON_DELETED =
            known("organization_icon_deleted", ActivityGroup.ORG_SETTINGS);

    /** No fields of its own. */
    public static final ActivityType ORGANIZATION_ICON_UPDATED =
            known("organization_icon_updated", ActivityGroup.ORG_SETTINGS);

    /** Fields: user_id. */
    public static final ActivityType OWNED_PROJECTS_ACCESS_RESTORED =
            known("owned_projects_access_restored", ActivityGroup.PROJECTS);

    /** No fields of its own. */
    public static final ActivityType PAYMENT_METHOD_UPDATED = known("payment_method_updated", ActivityGroup.BILLING);

    /** Fields: invitee_email, resource_id, resource_type, role. */
    public static final ActivityType PENDING_SHARE_CREATED = known("pending_share_created", ActivityGroup.PROJECTS);

    /** Fields: invitee_email, resource_id, resource_type. */
    public static final ActivityType PENDING_SHARE_REVOKED = known("pending_share_revoked", ActivityGroup.PROJECTS);

    /** No fields of its own. */
    public static final ActivityType PHONE_CODE_SENT = known("phone_code_sent", ActivityGroup.AUTHENTICATION);

    /** No fields of its own. */
    public static final ActivityType PHONE_CODE_VERIFIED = known("phone_code_verified", ActivityGroup.AUTHENTICATION);

    /** Fields: agent_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_ARCHIVED = known("platform_agent_archived", ActivityGroup.PLATFORM);

    /** Fields: agent_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_CREATED = known("platform_agent_created", ActivityGroup.PLATFORM);

    /** Fields: agent_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_DELETED = known("platform_agent_deleted", ActivityGroup.PLATFORM);

    /** Fields: deployment_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_DEPLOYMENT_ARCHIVED =
            known("platform_agent_deployment_archived", ActivityGroup.PLATFORM);

    /** Fields: deployment_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_DEPLOYMENT_CREATED =
            known("platform_agent_deployment_created", ActivityGroup.PLATFORM);

    /** Fields: deployment_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_DEPLOYMENT_DELETED =
            known("platform_agent_deployment_deleted", ActivityGroup.PLATFORM);

    /** Fields: deployment_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_DEPLOYMENT_PAUSED =
            known("platform_agent_deployment_paused", ActivityGroup.PLATFORM);

    /** Fields: deployment_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_DEPLOYMENT_RUN_TRIGGERED =
            known("platform_agent_deployment_run_triggered", ActivityGroup.PLATFORM);

    /** Fields: deployment_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_DEPLOYMENT_UNPAUSED =
            known("platform_agent_deployment_unpaused", ActivityGroup.PLATFORM);

    /** Fields: deployment_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_DEPLOYMENT_UPDATED =
            known("platform_agent_deployment_updated", ActivityGroup.PLATFORM);

    /** Fields: session_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_SESSION_ARCHIVED =
            known("platform_agent_session_archived", ActivityGroup.PLATFORM);

    /** Fields: session_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_SESSION_CREATED =
            known("platform_agent_session_created", ActivityGroup.PLATFORM);

    /** Fields: session_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_SESSION_DELETED =
            known("platform_agent_session_deleted", ActivityGroup.PLATFORM);

    /** Fields: resource_id, session_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_SESSION_RESOURCE_ADDED =
            known("platform_agent_session_resource_added", ActivityGroup.PLATFORM);

    /** Fields: resource_id, session_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_SESSION_RESOURCE_DELETED =
            known("platform_agent_session_resource_deleted", ActivityGroup.PLATFORM);

    /** Fields: resource_id, session_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_SESSION_RESOURCE_UPDATED =
            known("platform_agent_session_resource_updated", ActivityGroup.PLATFORM);

    /** Fields: session_id, thread_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_SESSION_THREAD_ARCHIVED =
            known("platform_agent_session_thread_archived", ActivityGroup.PLATFORM);

    /** Fields: session_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_SESSION_UPDATED =
            known("platform_agent_session_updated", ActivityGroup.PLATFORM);

    /** Fields: agent_id, workspace_id. */
    public static final ActivityType PLATFORM_AGENT_UPDATED = known("platform_agent_updated", ActivityGroup.PLATFORM);

    /** Fields: api_key_id, principal_id, principal_type, scope. */
    public static final ActivityType PLATFORM_API_KEY_CREATED =
            known("platform_api_key_created", ActivityGroup.API_KEYS);

    /** Fields: api_key_id, updates. */
    public static final ActivityType PLATFORM_API_KEY_UPDATED =
            known("platform_api_key_updated", ActivityGroup.API_KEYS);

    /** Fields: request_id, event_data, status. */
    public static final ActivityType PLATFORM_APP_ATTEST_AUTHENTICATION =
            known("platform_app_attest_authentication", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: previous_billing_type. */
    public static final ActivityType PLATFORM_BILLING_UPGRADED_TO_PREPAID =
            known("platform_billing_upgraded_to_prepaid", ActivityGroup.BILLING);

    /** Fields: program_slug, workspace_id. */
    public static final ActivityType PLATFORM_CLEARANCE_WORKSPACE_PROGRAM_REQUEST_CLEARED =
            known("platform_clearance_workspace_program_request_cleared", ActivityGroup.PLATFORM);

    /** Fields: opt_decision, program_slug, workspace_id. */
    public static final ActivityType PLATFORM_CLEARANCE_WORKSPACE_PROGRAM_REQUEST_SET =
            known("platform_clearance_workspace_program_request_set", ActivityGroup.PLATFORM);

    /** No fields of its own. */
    public static final ActivityType PLATFORM_COST_REPORT_VIEWED =
            known("platform_cost_report_viewed", ActivityGroup.BILLING);

    /** Fields: dream_id, workspace_id. */
    public static final ActivityType PLATFORM_DREAM_ARCHIVED = known("platform_dream_archived", ActivityGroup.PLATFORM);

    /** Fields: dream_id, workspace_id. */
    public static final ActivityType PLATFORM_DREAM_CANCELLED =
            known("platform_dream_cancelled", ActivityGroup.PLATFORM);

    /** Fields: dream_id, workspace_id. */
    public static final ActivityType PLATFORM_DREAM_CREATED = known("platform_dream_created", ActivityGroup.PLATFORM);

    /** Fields: request_id, event_data, resources, status. */
    public static final ActivityType PLATFORM_FEDERATED_AUTHENTICATION =
            known("platform_federated_authentication", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: federation_issuer_id. */
    public static final ActivityType PLATFORM_FEDERATION_ISSUER_ARCHIVED =
            known("platform_federation_issuer_archived", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: federation_issuer_id, issuer_url, jwks_source, discovery_base, jwks_url. */
    public static final ActivityType PLATFORM_FEDERATION_ISSUER_CREATED =
            known("platform_federation_issuer_created", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: federation_issuer_id, updates. */
    public static final ActivityType PLATFORM_FEDERATION_ISSUER_UPDATED =
            known("platform_federation_issuer_updated", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: federation_rule_id. */
    public static final ActivityType PLATFORM_FEDERATION_RULE_ARCHIVED =
            known("platform_federation_rule_archived", ActivityGroup.WORKLOAD_IDENTITY);

    /**
     * Fields: applies_to_all_workspaces, federation_issuer_id, federation_rule_id, oauth_scope, target_type,
     * match_audience, match_subject_prefix, target_id, target_lookup_attr, workspace_id.
     */
    public static final ActivityType PLATFORM_FEDERATION_RULE_CREATED =
            known("platform_federation_rule_created", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: federation_rule_id, updates. */
    public static final ActivityType PLATFORM_FEDERATION_RULE_UPDATED =
            known("platform_federation_rule_updated", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: federation_rule_id, workspace_id. */
    public static final ActivityType PLATFORM_FEDERATION_RULE_WORKSPACE_ADDED =
            known("platform_federation_rule_workspace_added", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: federation_rule_id, workspace_id. */
    public static final ActivityType PLATFORM_FEDERATION_RULE_WORKSPACE_REMOVED =
            known("platform_federation_rule_workspace_removed", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: file_id. */
    public static final ActivityType PLATFORM_FILE_CONTENT_DOWNLOADED =
            known("platform_file_content_downloaded", ActivityGroup.PLATFORM);

    /** Fields: file_id. */
    public static final ActivityType PLATFORM_FILE_DELETED = known("platform_file_deleted", ActivityGroup.PLATFORM);

    /** Fields: file_id, session_id. */
    public static final ActivityType PLATFORM_FILE_UPLOADED = known("platform_file_uploaded", ActivityGroup.PLATFORM);

    /** Fields: memory_id, memory_store_id, memory_version_id, workspace_id. */
    public static final ActivityType PLATFORM_MEMORY_CREATED = known("platform_memory_created", ActivityGroup.PLATFORM);

    /** Fields: memory_id, memory_store_id, memory_version_id, workspace_id. */
    public static final ActivityType PLATFORM_MEMORY_DELETED = known("platform_memory_deleted", ActivityGroup.PLATFORM);

    /** Fields: memory_store_id, workspace_id. */
    public static final ActivityType PLATFORM_MEMORY_STORE_ARCHIVED =
            known("platform_memory_store_archived", ActivityGroup.PLATFORM);

    /** Fields: memory_store_id, workspace_id. */
    public static final ActivityType PLATFORM_MEMORY_STORE_CREATED =
            known("platform_memory_store_created", ActivityGroup.PLATFORM);

    /** Fields: memory_store_id, workspace_id. */
    public static final ActivityType PLATFORM_MEMORY_STORE_DELETED =
            known("platform_memory_store_deleted", ActivityGroup.PLATFORM);

    /** Fields: memory_store_id, workspace_id. */
    public static final ActivityType PLATFORM_MEMORY_STORE_UPDATED =
            known("platform_memory_store_updated", ActivityGroup.PLATFORM);

    /** Fields: memory_id, memory_store_id, memory_version_id, workspace_id. */
    public static final ActivityType PLATFORM_MEMORY_UPDATED = known("platform_memory_updated", ActivityGroup.PLATFORM);

    /** Fields: memory_id, memory_store_id, memory_version_id, workspace_id. */
    public static final ActivityType PLATFORM_MEMORY_VERSION_REDACTED =
            known("platform_memory_version_redacted", ActivityGroup.PLATFORM);

    /** Fields: oauth_app_id, workspace_id. */
    public static final ActivityType PLATFORM_OAUTH_APP_CREATED =
            known("platform_oauth_app_created", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: oauth_app_id. */
    public static final ActivityType PLATFORM_OAUTH_APP_REVOKED =
            known("platform_oauth_app_revoked", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: oauth_app_id, updates. */
    public static final ActivityType PLATFORM_OAUTH_APP_UPDATED =
            known("platform_oauth_app_updated", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: admin_email, created_organization_id, parent_organization_id. */
    public static final ActivityType PLATFORM_ORGANIZATION_CREATED =
            known("platform_organization_created", ActivityGroup.ORG_LIFECYCLE);

    /** Fields: plugin_name, submission_id. */
    public static final ActivityType PLATFORM_PLUGIN_DIRECTORY_SUBMISSION_CREATED =
            known("platform_plugin_directory_submission_created", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: submission_id. */
    public static final ActivityType PLATFORM_PLUGIN_DIRECTORY_SUBMISSION_DELETED =
            known("platform_plugin_directory_submission_deleted", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: status, submission_id. */
    public static final ActivityType PLATFORM_PLUGIN_DIRECTORY_SUBMISSION_UPDATED =
            known("platform_plugin_directory_submission_updated", ActivityGroup.PLUGINS_MARKETPLACES);

    /** Fields: service_account_id. */
    public static final ActivityType PLATFORM_SERVICE_ACCOUNT_ARCHIVED =
            known("platform_service_account_archived", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: organization_role, service_account_id. */
    public static final ActivityType PLATFORM_SERVICE_ACCOUNT_CREATED =
            known("platform_service_account_created", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: service_account_id, updates. */
    public static final ActivityType PLATFORM_SERVICE_ACCOUNT_UPDATED =
            known("platform_service_account_updated", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: service_account_id, workspace_id. */
    public static final ActivityType PLATFORM_SERVICE_ACCOUNT_WORKSPACE_MEMBER_ADDED =
            known("platform_service_account_workspace_member_added", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: service_account_id, workspace_id. */
    public static final ActivityType PLATFORM_SERVICE_ACCOUNT_WORKSPACE_MEMBER_REMOVED =
            known("platform_service_account_workspace_member_removed", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: service_account_id, updates, workspace_id. */
    public static final ActivityType PLATFORM_SERVICE_ACCOUNT_WORKSPACE_MEMBER_UPDATED =
            known("platform_service_account_workspace_member_updated", ActivityGroup.WORKLOAD_IDENTITY);

    /** Fields: algorithm, key_backing_type, signing_key_id, status. */
    public static final ActivityType PLATFORM_SIGNING_KEY_CREATED =
            known("platform_signing_key_created", ActivityGroup.API_KEYS);

    /** Fields: algorithm, key_backing_type, key_name, signing_key_id. */
    public static final ActivityType PLATFORM_SIGNING_KEY_DELETED =
            known("platform_signing_key_deleted", ActivityGroup.API_KEYS);

    /** Fields: algorithm, key_group_identifier, new_signing_key_id, old_signing_key_id. */
    public static final ActivityType PLATFORM_SIGNING_KEY_ROTATED =
            known("platform_signing_key_rotated", ActivityGroup.API_KEYS);

    /** Fields: skill_id, version. */
    public static final ActivityType PLATFORM_SKILL_VERSION_CONTENT_DOWNLOADED =
            known("platform_skill_version_content_downloaded", ActivityGroup.SKILLS_COMMANDS);

    /** Fields: skill_id, version. */
    public static final ActivityType PLATFORM_SKILL_VERSION_CREATED =
            known("platform_skill_version_created", ActivityGroup.SKILLS_COMMANDS);

    /** Fields: skill_id, version. */
    public static final ActivityType PLATFORM_SKILL_VERSION_DELETED =
            known("platform_skill_version_deleted", ActivityGroup.SKILLS_COMMANDS);

    /** Fields: alert_emails, alerted_roles. */
    public static final ActivityType PLATFORM_SPEND_LIMIT_ALERT_EMAILS_UPDATED =
            known("platform_spend_limit_alert_emails_updated", ActivityGroup.BILLING);

    /** Fields: limit_action, limit_usd. */
    public static final ActivityType PLATFORM_SPEND_LIMIT_CREATED =
            known("platform_spend_limit_created", ActivityGroup.BILLING);

    /** Fields: spend_limit_id. */
    public static final ActivityType PLATFORM_SPEND_LIMIT_DELETED =
            known("platform_spend_limit_deleted", ActivityGroup.BILLING);

    /** Fields: ignore, spend_limit_id. */
    public static final ActivityType PLATFORM_SPEND_LIMIT_UPDATED =
            known("platform_spend_limit_updated", ActivityGroup.BILLING);

    /** No fields of its own. */
    public static final ActivityType PLATFORM_USAGE_REPORT_CLAUDE_CODE_VIEWED =
            known("platform_usage_report_claude_code_viewed", ActivityGroup.BILLING);

    /** No fields of its own. */
    public static final ActivityType PLATFORM_USAGE_REPORT_MESSAGES_VIEWED =
            known("platform_usage_report_messages_viewed", ActivityGroup.BILLING);

    /** Fields: workspace_id. */
    public static final ActivityType PLATFORM_WORKSPACE_ARCHIVED =
            known("platform_workspace_archived", ActivityGroup.PLATFORM);

    /** Fields: workspace_id. */
    public static final ActivityType PLATFORM_WORKSPACE_CREATED =
            known("platform_workspace_created", ActivityGroup.PLATFORM);

    /** Fields: workspace_id, previous_value. */
    public static final ActivityType PLATFORM_WORKSPACE_INFERENCE_DATA_RETENTION_DISABLED =
            known("platform_workspace_inference_data_retention_disabled", ActivityGroup.PLATFORM);

    /** Fields: workspace_id, previous_value. */
    public static final ActivityType PLATFORM_WORKSPACE_INFERENCE_DATA_RETENTION_ENABLED =
            known("platform_workspace_inference_data_retention_enabled", ActivityGroup.PLATFORM);

    /** Fields: user_id, workspace_id. */
    public static final ActivityType PLATFORM_WORKSPACE_MEMBER_ADDED =
            known("platform_workspace_member_added", ActivityGroup.PLATFORM);

    /** Fields: user_id, workspace_id. */
    public static final ActivityType PLATFORM_WORKSPACE_MEMBER_REMOVED =
            known("platform_workspace_member_removed", ActivityGroup.PLATFORM);

    /** Fields: updates, user_id, workspace_id. */
    public static final ActivityType PLATFORM_WORKSPACE_MEMBER_UPDATED =
            known("platform_workspace_member_updated", ActivityGroup.PLATFORM);

    /** Fields: user_id, workspace_id. */
    public static final ActivityType PLATFORM_WORKSPACE_MEMBER_VIEWED =
            known("platform_workspace_member_viewed", ActivityGroup.PLATFORM);

    /** Fields: workspace_id. */
    public static final ActivityType PLATFORM_WORKSPACE_MEMBERS_LISTED =
            known("platform_workspace_members_listed", ActivityGroup.PLATFORM);

    /** Fields: limiter_type, model_group, workspace_id. */
    public static final ActivityType PLATFORM_WORKSPACE_RATE_LIMIT_DELETED =
            known("platform_workspace_rate_limit_deleted", ActivityGroup.PLATFORM);

    /** Fields: limiter_type, model_group, value, workspace_id. */
    public static final ActivityType PLATFORM_WORKSPACE_RATE_LIMIT_UPDATED =
            known("platform_workspace_rate_limit_updated", ActivityGroup.PLATFORM);

    /** Fields: updates, workspace_id. */
    public static final ActivityType PLATFORM_WORKSPACE_UPDATED =
            known("platform_workspace_updated", ActivityGroup.PLATFORM);

    /** Fields: marketplace_id, plugin_name, action, group_id, group_name, installation_preference. */
    public static final ActivityType PLUGIN_INSTALLATION_PREFERENCE_UPDATED =
            known("plugin_installation_preference_updated", ActivityGroup.PLUGINS_MARKETPLACES);

    /** No fields of its own. */
    public static final ActivityType PREPAID_AUTO_RECHARGE_DISABLED =
            known("prepaid_auto_recharge_disabled", ActivityGroup.BILLING);

    /** Fields: target_amount, threshold_amount. */
    public static final ActivityType PREPAID_AUTO_RECHARGE_UPDATED =
            known("prepaid_auto_recharge_updated", ActivityGroup.BILLING);

    /** No fields of its own. */
    public static final ActivityType PREPAID_EXTRA_USAGE_AUTO_RELOAD_DISABLED =
            known("prepaid_extra_usage_auto_reload_disabled", ActivityGroup.BILLING);

    /** No fields of its own. */
    public static final ActivityType PREPAID_EXTRA_USAGE_AUTO_RELOAD_ENABLED =
            known("prepaid_extra_usage_auto_reload_enabled", ActivityGroup.BILLING);

    /** No fields of its own. */
    public static final ActivityType PREPAID_EXTRA_USAGE_AUTO_RELOAD_SETTINGS_UPDATED =
            known("prepaid_extra_usage_auto_reload_settings_updated", ActivityGroup.BILLING);

    /** Fields: new_owner_id, previous_owner_id. */
    public static final ActivityType PRIMARY_OWNER_TRANSFERRED =
            known("primary_owner_transferred", ActivityGroup.MEMBERS);

    /** Fields: principal_id, principal_type, role_id. */
    public static final ActivityType RBAC_ROLE_ASSIGNED = known("rbac_role_assigned", ActivityGroup.ROLES_GROUPS);

    /** Fields: role_id, role_name. */
    public static final ActivityType RBAC_ROLE_CREATED = known("rbac_role_created", ActivityGroup.ROLES_GROUPS);

    /** Fields: role_id. */
    public static final ActivityType RBAC_ROLE_DELETED = known("rbac_role_deleted", ActivityGroup.ROLES_GROUPS);

    /** Fields: action, grant_type, role_id. */
    public static final ActivityType RBAC_ROLE_GRANT_UPDATED =
            known("rbac_role_grant_updated", ActivityGroup.ROLES_GROUPS);

    /** Fields: action, resource_id, resource_type, role_id. */
    public static final ActivityType RBAC_ROLE_PERMISSION_ADDED =
            known("rbac_role_permission_added", ActivityGroup.ROLES_GROUPS);

    /** Fields: action, resource_id, resource_type, role_id. */
    public static final ActivityType RBAC_ROLE_PERMISSION_REMOVED =
            known("rbac_role_permission_removed", ActivityGroup.ROLES_GROUPS);

    /** Fields: principal_id, principal_type, role_id. */
    public static final ActivityType RBAC_ROLE_UNASSIGNED = known("rbac_role_unassigned", ActivityGroup.ROLES_GROUPS);

    /** Fields: role_id. */
    public static final ActivityType RBAC_ROLE_UPDATED = known("rbac_role_updated", ActivityGroup.ROLES_GROUPS);

    /** Fields: resource_id, resource_type, role, target_id, target_type. */
    public static final ActivityType ROLE_ASSIGNMENT_GRANTED =
            known("role_assignment_granted", ActivityGroup.ROLES_GROUPS);

    /** Fields: resource_id, resource_type, role, target_id, target_type. */
    public static final ActivityType ROLE_ASSIGNMENT_REVOKED =
            known("role_assignment_revoked", ActivityGroup.ROLES_GROUPS);

    /** Fields: user_id. */
    public static final ActivityType SCIM_USER_CREATED = known("scim_user_created", ActivityGroup.DIRECTORY_SYNC);

    /** Fields: user_id. */
    public static final ActivityType SCIM_USER_DELETED = known("scim_user_deleted", ActivityGroup.DIRECTORY_SYNC);

    /** Fields: user_id. */
    public static final ActivityType SCIM_USER_UPDATED = known("scim_user_updated", ActivityGroup.DIRECTORY_SYNC);

    /** Fields: api_key_id, api_key_name, scopes. */
    public static final ActivityType SCOPED_API_KEY_DELETED = known("scoped_api_key_deleted", ActivityGroup.API_KEYS);

    /** Fields: api_key_id, updates. */
    public static final ActivityType SCOPED_API_KEY_UPDATED = known("scoped_api_key_updated", ActivityGroup.API_KEYS);

    /** No fields of its own. */
    public static final ActivityType SEAT_TIER_CHANGES_CANCELLED =
            known("seat_tier_changes_cancelled", ActivityGroup.BILLING);

    /** Fields: item_allocations. */
    public static final ActivityType SEAT_TIERS_PURCHASED = known("seat_tiers_purchased", ActivityGroup.BILLING);

    /** Fields: service_name. */
    public static final ActivityType SERVICE_CREATED = known("service_created", ActivityGroup.API_KEYS);

    /** Fields: service_name. */
    public static final ActivityType SERVICE_DELETED = known("service_deleted", ActivityGroup.API_KEYS);

    /** Fields: is_service_created, key_name, service_name, scopes, service_key_id. */
    public static final ActivityType SERVICE_KEY_CREATED = known("service_key_created", ActivityGroup.API_KEYS);

    /** Fields: service_key_id, service_name. */
    public static final ActivityType SERVICE_KEY_REVOKED = known("service_key_revoked", ActivityGroup.API_KEYS);

    /** No fields of its own. */
    public static final ActivityType SESSION_REVOKED = known("session_revoked", ActivityGroup.AUTHENTICATION);

    /** Fields: share_id. */
    public static final ActivityType SESSION_SHARE_ACCESSED = known("session_share_accessed", ActivityGroup.CHATS);

    /** Fields: access_level, share_id. */
    public static final ActivityType SESSION_SHARE_CREATED = known("session_share_created", ActivityGroup.CHATS);

    /** Fields: reason, share_id. */
    public static final ActivityType SESSION_SHARE_REVOKED = known("session_share_revoked", ActivityGroup.CHATS);

    /** Fields: slack_team_id, scope. */
    public static final ActivityType SLACK_WORKSPACE_CLAIM_REVOKED =
            known("slack_workspace_claim_revoked", ActivityGroup.INTEGRATIONS);

    /** Fields: slack_team_id, scope. */
    public static final ActivityType SLACK_WORKSPACE_CLAIMED =
            known("slack_workspace_claimed", ActivityGroup.INTEGRATIONS);

    /** Fields: provider, auth_method, mfa_method. */
    public static final ActivityType SOCIAL_LOGIN_SUCCEEDED =
            known("social_login_succeeded", ActivityGroup.AUTHENTICATION);

    /** No fields of its own. */
    public static final ActivityType SSO_LOGIN_FAILED = known("sso_login_failed", ActivityGroup.AUTHENTICATION);

    /** No fields of its own. */
    public static final ActivityType SSO_LOGIN_INITIATED = known("sso_login_initiated", ActivityGroup.AUTHENTICATION);

    /** Fields: auth_method, mfa_method. */
    public static final ActivityType SSO_LOGIN_SUCCEEDED = known("sso_login_succeeded", ActivityGroup.AUTHENTICATION);

    /** No fields of its own. */
    public static final ActivityType SSO_SECOND_FACTOR_MAGIC_LINK =
            known("sso_second_factor_magic_link", ActivityGroup.AUTHENTICATION);

    /** Fields: method, reason, trusted_device_id. */
    public static final ActivityType STEP_UP_AUTHENTICATION_FAILED =
            known("step_up_authentication_failed", ActivityGroup.AUTHENTICATION);

    /** Fields: method, trusted_device_id. */
    public static final ActivityType STEP_UP_AUTHENTICATION_SUCCEEDED =
            known("step_up_authentication_succeeded", ActivityGroup.AUTHENTICATION);

    /** Fields: credential_id. */
    public static final ActivityType STEP_UP_CREDENTIAL_ENROLLED =
            known("step_up_credential_enrolled", ActivityGroup.AUTHENTICATION);

    /** No fields of its own. */
    public static final ActivityType SUBSCRIPTION_CANCELLATION_SCHEDULED =
            known("subscription_cancellation_scheduled", ActivityGroup.BILLING);

    /** Fields: added_seats, new_quantity, previous_quantity. */
    public static final ActivityType SUBSCRIPTION_QUANTITY_UPDATED =
            known("subscription_quantity_updated", ActivityGroup.BILLING);

    /** Fields: billing_interval, plan_type. */
    public static final ActivityType SUBSCRIPTION_RENEWED = known("subscription_renewed", ActivityGroup.BILLING);

    /** No fields of its own. */
    public static final ActivityType SUBSCRIPTION_RESUMED = known("subscription_resumed", ActivityGroup.BILLING);

    /** Fields: billing_interval, plan_type, seat_count. */
    public static final ActivityType SUBSCRIPTION_STARTED = known("subscription_started", ActivityGroup.BILLING);

    /** Fields: new_plan, old_plan. */
    public static final ActivityType SUBSCRIPTION_UPGRADED = known("subscription_upgraded", ActivityGroup.BILLING);

    /** Fields: trusted_device_id. */
    public static final ActivityType TRUSTED_DEVICE_CREDENTIAL_ROTATED =
            known("trusted_device_credential_rotated", ActivityGroup.AUTHENTICATION);

    /** Fields: enrollment_method, platform, trusted_device_id. */
    public static final ActivityType TRUSTED_DEVICE_ENROLLED =
            known("trusted_device_enrolled", ActivityGroup.AUTHENTICATION);

    /** Fields: reason, revoked_count, trusted_device_id. */
    public static final ActivityType TRUSTED_DEVICE_REVOKED =
            known("trusted_device_revoked", ActivityGroup.AUTHENTICATION);

    /** Fields: tunnel_id. */
    public static final ActivityType TUNNEL_ARCHIVED = known("tunnel_archived", ActivityGroup.MCP);

    /** Fields: certificate_id, tunnel_id, certificate_fingerprint. */
    public static final ActivityType TUNNEL_CERTIFICATE_ADDED = known("tunnel_certificate_added", ActivityGroup.MCP);

    /** Fields: certificate_id, tunnel_id, certificate_fingerprint. */
    public static final ActivityType TUNNEL_CERTIFICATE_REVOKED =
            known("tunnel_certificate_revoked", ActivityGroup.MCP);

    /** Fields: tunnel_id. */
    public static final ActivityType TUNNEL_CREATED = known("tunnel_created", ActivityGroup.MCP);

    /** Fields: token_id, token_name. */
    public static final ActivityType TUNNEL_TOKEN_MINTED = known("tunnel_token_minted", ActivityGroup.MCP);

    /** Fields: tunnel_id, tunnel_token_id. */
    public static final ActivityType TUNNEL_TOKEN_REVEALED = known("tunnel_token_revealed", ActivityGroup.MCP);

    /** Fields: token_id, token_name. */
    public static final ActivityType TUNNEL_TOKEN_REVOKED = known("tunnel_token_revoked", ActivityGroup.MCP);

    /** Fields: tunnel_id, tunnel_token_id, reason. */
    public static final ActivityType TUNNEL_TOKEN_ROTATED = known("tunnel_token_rotated", ActivityGroup.MCP);

    /** Fields: consent_type, entity_id, entity_type. */
    public static final ActivityType USER_CONSENT_RECORDED = known("user_consent_recorded", ActivityGroup.MEMBERS);

    /** Fields: consent_id, consent_type, entity_id, entity_type. */
    public static final ActivityType USER_CONSENT_REVOKED = known("user_consent_revoked", ActivityGroup.MEMBERS);

    /** No fields of its own. */
    public static final ActivityType USER_LOGGED_OUT = known("user_logged_out", ActivityGroup.AUTHENTICATION);

    /** Fields: verification_id, verification_type. */
    public static final ActivityType VERIFICATION_EVIDENCE_SUBMITTED =
            known("verification_evidence_submitted", ActivityGroup.MEMBERS);

    /** Fields: program_slug. */
    public static final ActivityType VERIFICATION_PROGRAM_APPLICATION_CREATED =
            known("verification_program_application_created", ActivityGroup.MEMBERS);

    /** Fields: account_id, limit_action, limit_usd, workspace_id. */
    public static final ActivityType WORKSPACE_MEMBER_SPEND_LIMIT_CREATED =
            known("workspace_member_spend_limit_created", ActivityGroup.BILLING);

    /** Fields: account_id, spend_limit_id, workspace_id. */
    public static final ActivityType WORKSPACE_MEMBER_SPEND_LIMIT_DELETED =
            known("workspace_member_spend_limit_deleted", ActivityGroup.BILLING);

    /** Fields: account_id, new_limit_usd, spend_limit_id, workspace_id. */
    public static final ActivityType WORKSPACE_MEMBER_SPEND_LIMIT_UPDATED =
            known("workspace_member_spend_limit_updated", ActivityGroup.BILLING);

    /** Fields: alert_emails, workspace_id. */
    public static final ActivityType WORKSPACE_SPEND_LIMIT_ALERT_EMAILS_UPDATED =
            known("workspace_spend_limit_alert_emails_updated", ActivityGroup.BILLING);

    /** Fields: limit_action, limit_usd, workspace_id. */
    public static final ActivityType WORKSPACE_SPEND_LIMIT_CREATED =
            known("workspace_spend_limit_created", ActivityGroup.BILLING);

    /** Fields: spend_limit_id, workspace_id. */
    public static final ActivityType WORKSPACE_SPEND_LIMIT_DELETED =
            known("workspace_spend_limit_deleted", ActivityGroup.BILLING);

    // </catalogue>

    private final String value;
    private final ActivityGroup group;
    private final boolean known;

    private ActivityType(String value, ActivityGroup group, boolean known) {
        this.value = value;
        this.group = group;
        this.known = known;
    }

    private static ActivityType known(String value, ActivityGroup group) {
        ActivityType type = new ActivityType(value, group, true);
        KNOWN.put(value, type);
        return type;
    }

    /** The type of that name, also if this version does not know it. */
    public static ActivityType of(String value) {
        Objects.requireNonNull(value, "value");
        ActivityType known = KNOWN.get(value);
        return known != null ? known : new ActivityType(value, ActivityGroup.OTHER, false);
    }

    /** The types that this version knows. The service may have more, and may have retired some. */
    public static Collection<ActivityType> known() {
        return Collections.unmodifiableCollection(KNOWN.values());
    }

    /** Name on the wire, such as {@code claude_file_uploaded}; empty for a malformed activity without a type. */
    public String value() {
        return value;
    }

    /** Whether this version knows the type. */
    public boolean isKnown() {
        return known;
    }

    /** What the type is about; {@link ActivityGroup#OTHER} if this version does not know it. */
    public ActivityGroup group() {
        return group;
    }

    /**
     * The members that activities of this type were seen to carry beside those that all have. Empty for types that have
     * none, and for types that this version does not know. What a record really carries decides the server.
     */
    public List<ActivityField<?>> fields() {
        return Catalogue.fields(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivityType that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** The {@link #value()}. */
    @Override
    public String toString() {
        return value;
    }
}
