package io.compliance4j.activity;

import io.compliance4j.internal.codec.MemberKind;
import io.compliance4j.json.RawJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A typed key to a member that only some activities have: {@code activity.get(ActivityField.CLAUDE_FILE_ID)}.
 *
 * <p>The constants are the member names of the catalogue. Text is {@code String}, also for open vocabularies; whole
 * numbers are {@code Long}, amounts of money {@code BigDecimal}; names that end in {@code _at} are {@code Instant};
 * objects and lists of objects are {@code RawJson}. A name that carries values of different kinds in different types is
 * {@code RawJson} too, which reads all of them; {@link #as} narrows it to one.
 *
 * <p>{@link #of} makes keys for members that are newer than this version. Immutable value, equal by name and type.
 *
 * @param <T> what the key reads
 */
public final class ActivityField<T> {

    private static final Map<String, ActivityField<?>> KNOWN = new LinkedHashMap<>(1_024);

    // <catalogue>
    // Between these two marks CatalogueGenerator writes.

    public static final ActivityField<String> ABUSE_SESSION_ID = text("abuse_session_id");
    public static final ActivityField<String> ACCESS_LEVEL = text("access_level");
    public static final ActivityField<Boolean> ACCESS_TOKEN_UPDATED = flag("access_token_updated");
    public static final ActivityField<String> ACCESS_VIA = text("access_via");
    public static final ActivityField<Instant> ACCESSED_AT = time("accessed_at");
    public static final ActivityField<String> ACCESSOR_DEPARTMENT = text("accessor_department");
    public static final ActivityField<String> ACCOUNT_ID = text("account_id");
    public static final ActivityField<String> ACTION = text("action");
    public static final ActivityField<Boolean> ACTOR_OUTSIDE_ORGANIZATION = flag("actor_outside_organization");
    public static final ActivityField<Long> ADDED_SEATS = number("added_seats");
    public static final ActivityField<String> ADMIN_API_KEY_ID = text("admin_api_key_id");
    public static final ActivityField<String> ADMIN_EMAIL = text("admin_email");
    public static final ActivityField<String> AGENT_ID = text("agent_id");
    public static final ActivityField<List<String>> AGENT_IDS = texts("agent_ids");
    public static final ActivityField<List<String>> ALERT_EMAILS = texts("alert_emails");
    public static final ActivityField<List<String>> ALERTED_ROLES = texts("alerted_roles");
    public static final ActivityField<String> ALGORITHM = text("algorithm");
    public static final ActivityField<BigDecimal> AMOUNT = amount("amount");
    public static final ActivityField<String> API_KEY_ID = text("api_key_id");
    public static final ActivityField<String> API_KEY_NAME = text("api_key_name");
    public static final ActivityField<Boolean> APPLIES_TO_ALL_WORKSPACES = flag("applies_to_all_workspaces");
    public static final ActivityField<Boolean> APPROVED = flag("approved");
    public static final ActivityField<String> ARTIFACT_TYPE = text("artifact_type");
    public static final ActivityField<String> ASSERTION_JTI = text("assertion_jti");

    /** By type of activity: object or list or text. */
    public static final ActivityField<RawJson> AUDIENCE = json("audience");

    public static final ActivityField<Long> AUDITED_COUNT = number("audited_count");
    public static final ActivityField<String> AUTH_METHOD = text("auth_method");
    public static final ActivityField<RawJson> AUTHORIZATION_BASIS = json("authorization_basis");
    public static final ActivityField<String> AUTHORIZATION_SERVER_ISSUER = text("authorization_server_issuer");
    public static final ActivityField<String> BAA_CONTENT_HASH = text("baa_content_hash");
    public static final ActivityField<String> BAA_VERSION_LABEL = text("baa_version_label");
    public static final ActivityField<Boolean> BILLING_ADDRESS_UPDATED = flag("billing_address_updated");
    public static final ActivityField<String> BILLING_INTERVAL = text("billing_interval");
    public static final ActivityField<Boolean> BILLING_NAME_UPDATED = flag("billing_name_updated");
    public static final ActivityField<String> CADENCE = text("cadence");
    public static final ActivityField<Boolean> CAN_WRITE = flag("can_write");
    public static final ActivityField<String> CASCADE_TRIGGER_CREDENTIAL_ID = text("cascade_trigger_credential_id");
    public static final ActivityField<List<String>> CASCADED_AGENT_IDS = texts("cascaded_agent_ids");
    public static final ActivityField<Boolean> CASCADED_AGENT_IDS_TRUNCATED = flag("cascaded_agent_ids_truncated");
    public static final ActivityField<String> CASCADED_FROM_AGENT_ID = text("cascaded_from_agent_id");
    public static final ActivityField<Long> CC_EMAIL_COUNT = number("cc_email_count");
    public static final ActivityField<String> CERTIFICATE_FINGERPRINT = text("certificate_fingerprint");
    public static final ActivityField<String> CERTIFICATE_ID = text("certificate_id");
    public static final ActivityField<Long> CHANNEL_COUNT = number("channel_count");
    public static final ActivityField<String> CLAUDE_ARTIFACT_COMMENT_ID = text("claude_artifact_comment_id");
    public static final ActivityField<String> CLAUDE_ARTIFACT_COMMENT_THREAD_ID =
            text("claude_artifact_comment_thread_id");
    public static final ActivityField<String> CLAUDE_ARTIFACT_ID = text("claude_artifact_id");
    public static final ActivityField<String> CLAUDE_ARTIFACT_INVITE_ID = text("claude_artifact_invite_id");
    public static final ActivityField<String> CLAUDE_ARTIFACT_VERSION_ID = text("claude_artifact_version_id");
    public static final ActivityField<String> CLAUDE_CHAT_ID = text("claude_chat_id");
    public static final ActivityField<List<String>> CLAUDE_CHAT_IDS = texts("claude_chat_ids");
    public static final ActivityField<String> CLAUDE_CHAT_SNAPSHOT_ID = text("claude_chat_snapshot_id");
    public static final ActivityField<String> CLAUDE_CHAT_SYNC_SOURCE_ID = text("claude_chat_sync_source_id");
    public static final ActivityField<String> CLAUDE_FILE_ID = text("claude_file_id");
    public static final ActivityField<String> CLAUDE_PROJECT_DOCUMENT_ID = text("claude_project_document_id");
    public static final ActivityField<String> CLAUDE_PROJECT_ID = text("claude_project_id");
    public static final ActivityField<List<String>> CLAUDE_PROJECT_IDS = texts("claude_project_ids");
    public static final ActivityField<String> CLAUDE_PROJECT_SYNC_SOURCE_ID = text("claude_project_sync_source_id");
    public static final ActivityField<String> CLAUDE_PUBLISHED_ARTIFACT_ID = text("claude_published_artifact_id");
    public static final ActivityField<String> CLI_NAME = text("cli_name");
    public static final ActivityField<String> COMMAND_ID = text("command_id");
    public static final ActivityField<String> COMMAND_NAME = text("command_name");
    public static final ActivityField<String> COMMENT_ACTION = text("comment_action");
    public static final ActivityField<Boolean> COMPLETED = flag("completed");
    public static final ActivityField<Boolean> COMPLIANCE_API_ENABLED = flag("compliance_api_enabled");
    public static final ActivityField<Boolean> COMPLIANCE_API_LOGGING_ENABLED = flag("compliance_api_logging_enabled");
    public static final ActivityField<Boolean> CONFIG_CHANGED = flag("config_changed");
    public static final ActivityField<String> CONFIG_ID = text("config_id");
    public static final ActivityField<String> CONNECTION_ID = text("connection_id");
    public static final ActivityField<String> CONNECTION_TYPE = text("connection_type");
    public static final ActivityField<String> CONSENT_ID = text("consent_id");
    public static final ActivityField<String> CONSENT_TYPE = text("consent_type");
    public static final ActivityField<String> CONVERSATION_ID = text("conversation_id");
    public static final ActivityField<String> CORRELATION_ID = text("correlation_id");
    public static final ActivityField<String> COWORK_SESSION_ID = text("cowork_session_id");
    public static final ActivityField<String> CREATED_ORGANIZATION_ID = text("created_organization_id");
    public static final ActivityField<String> CREATION_METHOD = text("creation_method");
    public static final ActivityField<String> CREDENTIAL_ID = text("credential_id");
    public static final ActivityField<String> CREDENTIAL_TYPE = text("credential_type");
    public static final ActivityField<Instant> CREDENTIALS_EXPIRE_AT = time("credentials_expire_at");
    public static final ActivityField<RawJson> CURRENT_MAPPINGS = json("current_mappings");
    public static final ActivityField<String> CURRENT_ROLE = text("current_role");
    public static final ActivityField<String> CURRENT_SEAT_TIER = text("current_seat_tier");
    public static final ActivityField<Boolean> CURRENT_VALUE = flag("current_value");
    public static final ActivityField<Boolean> CUSTOM_CA_CERTIFICATE_UPDATED = flag("custom_ca_certificate_updated");
    public static final ActivityField<String> DECISION = text("decision");
    public static final ActivityField<String> DEFAULT_MODEL = text("default_model");
    public static final ActivityField<List<String>> DEFAULT_SOURCE_URLS = texts("default_source_urls");
    public static final ActivityField<Boolean> DEFAULT_SOURCE_URLS_TRUNCATED = flag("default_source_urls_truncated");
    public static final ActivityField<String> DELEGATE_EMAIL = text("delegate_email");
    public static final ActivityField<String> DELEGATE_USER_ID = text("delegate_user_id");
    public static final ActivityField<String> DELEGATING_JTI = text("delegating_jti");
    public static final ActivityField<Boolean> DELETED_ALL = flag("deleted_all");
    public static final ActivityField<Long> DELETED_CREDENTIAL_COUNT = number("deleted_credential_count");
    public static final ActivityField<Boolean> DELETED_CREDENTIALS_UNKNOWN = flag("deleted_credentials_unknown");
    public static final ActivityField<Long> DELETED_DESTINATION_COUNT = number("deleted_destination_count");
    public static final ActivityField<Boolean> DELETED_DESTINATIONS_UNKNOWN = flag("deleted_destinations_unknown");
    public static final ActivityField<Long> DELETED_RULE_COUNT = number("deleted_rule_count");
    public static final ActivityField<Boolean> DELETED_RULES_UNKNOWN = flag("deleted_rules_unknown");
    public static final ActivityField<String> DELETED_USER_EMAIL = text("deleted_user_email");
    public static final ActivityField<String> DELETED_USER_ID = text("deleted_user_id");
    public static final ActivityField<Boolean> DELETED_WITH_PROFILE = flag("deleted_with_profile");
    public static final ActivityField<String> DENY_MESSAGE = text("deny_message");
    public static final ActivityField<Boolean> DENY_MESSAGE_ENABLED = flag("deny_message_enabled");
    public static final ActivityField<String> DEPLOYMENT_ID = text("deployment_id");
    public static final ActivityField<String> DESCRIPTION = text("description");
    public static final ActivityField<String> DESIGN_PROJECT_ID = text("design_project_id");
    public static final ActivityField<String> DESTINATION_ID = text("destination_id");
    public static final ActivityField<Long> DESTINATIONS_REPOINTED = number("destinations_repointed");
    public static final ActivityField<Long> DEVICES_REVOKED_COUNT = number("devices_revoked_count");
    public static final ActivityField<String> DISCOVERY_BASE = text("discovery_base");
    public static final ActivityField<String> DISMISSAL_REASON = text("dismissal_reason");
    public static final ActivityField<String> DISPLAY_NAME = text("display_name");
    public static final ActivityField<String> DOMAIN = text("domain");
    public static final ActivityField<String> DOWNLOAD_KIND = text("download_kind");
    public static final ActivityField<String> DREAM_ID = text("dream_id");
    public static final ActivityField<Boolean> ENABLED = flag("enabled");
    public static final ActivityField<Boolean> ENFORCED = flag("enforced");
    public static final ActivityField<String> ENFORCEMENT_MODE = text("enforcement_mode");
    public static final ActivityField<String> ENROLLMENT_METHOD = text("enrollment_method");
    public static final ActivityField<String> ENTITY_ID = text("entity_id");
    public static final ActivityField<String> ENTITY_TYPE = text("entity_type");
    public static final ActivityField<String> ENVIRONMENT_ID = text("environment_id");
    public static final ActivityField<String> ERROR_SUBTYPE = text("error_subtype");
    public static final ActivityField<String> ERROR_TYPE = text("error_type");
    public static final ActivityField<RawJson> EVENT_DATA = json("event_data");
    public static final ActivityField<String> EXCLUDED_RUNNER_ID = text("excluded_runner_id");
    public static final ActivityField<Instant> EXPIRES_AT = time("expires_at");
    public static final ActivityField<String> EXPORT_DESTINATION = text("export_destination");
    public static final ActivityField<String> EXPORT_TYPE = text("export_type");
    public static final ActivityField<String> EXTENSION_ID = text("extension_id");
    public static final ActivityField<String> EXTERNAL_KEY_ID = text("external_key_id");
    public static final ActivityField<List<String>> EXTRA_HEADER_NAMES = texts("extra_header_names");
    public static final ActivityField<String> FAIL_MODE = text("fail_mode");
    public static final ActivityField<Boolean> FAILED = flag("failed");
    public static final ActivityField<String> FEDERATION_ISSUER_ID = text("federation_issuer_id");
    public static final ActivityField<String> FEDERATION_RULE_ID = text("federation_rule_id");
    public static final ActivityField<String> FILE_ID = text("file_id");
    public static final ActivityField<String> FILENAME = text("filename");
    public static final ActivityField<Long> FINAL_VERDICT_TIMEOUT_MS = number("final_verdict_timeout_ms");
    public static final ActivityField<String> FOLDER_ID = text("folder_id");
    public static final ActivityField<String> FROM_DATE = text("from_date");
    public static final ActivityField<String> GHE_CONFIGURATION_ID = text("ghe_configuration_id");
    public static final ActivityField<RawJson> GITHUB_ACCESS = json("github_access");
    public static final ActivityField<RawJson> GITHUB_ACCESS_CHANGES = json("github_access_changes");
    public static final ActivityField<String> GITHUB_ACCOUNT_LOGIN = text("github_account_login");
    public static final ActivityField<String> GITHUB_ACCOUNT_TYPE = text("github_account_type");
    public static final ActivityField<String> GITHUB_APP_CLIENT_ID = text("github_app_client_id");
    public static final ActivityField<Boolean> GITHUB_APP_CLIENT_SECRET_UPDATED =
            flag("github_app_client_secret_updated");
    public static final ActivityField<Long> GITHUB_APP_ID = number("github_app_id");
    public static final ActivityField<Boolean> GITHUB_APP_PRIVATE_KEY_UPDATED = flag("github_app_private_key_updated");
    public static final ActivityField<Long> GITHUB_INSTALLATION_ID = number("github_installation_id");
    public static final ActivityField<String> GITHUB_USERNAME = text("github_username");
    public static final ActivityField<Long> GITHUB_WEBHOOK_ID = number("github_webhook_id");
    public static final ActivityField<String> GITLAB_CONFIGURATION_ID = text("gitlab_configuration_id");
    public static final ActivityField<String> GRANT_TYPE = text("grant_type");
    public static final ActivityField<String> GRANTED_SCOPES = text("granted_scopes");
    public static final ActivityField<String> GROUP_ID = text("group_id");
    public static final ActivityField<String> GROUP_NAME = text("group_name");
    public static final ActivityField<String> GUEST_POLICY = text("guest_policy");
    public static final ActivityField<String> GUIDE_ID = text("guide_id");
    public static final ActivityField<String> GUIDE_NAME = text("guide_name");
    public static final ActivityField<String> GUIDE_SHORT_CODE = text("guide_short_code");
    public static final ActivityField<Boolean> HAS_CONDITION = flag("has_condition");
    public static final ActivityField<List<String>> HOST_CONSTRAINT = texts("host_constraint");
    public static final ActivityField<Boolean> HOST_CONSTRAINT_TRUNCATED = flag("host_constraint_truncated");
    public static final ActivityField<String> HOSTNAME = text("hostname");
    public static final ActivityField<List<String>> HOSTS = texts("hosts");
    public static final ActivityField<Boolean> HOSTS_TRUNCATED = flag("hosts_truncated");
    public static final ActivityField<String> HOUR = text("hour");
    public static final ActivityField<Boolean> IDP_SAML_CONFIG_UPDATED = flag("idp_saml_config_updated");
    public static final ActivityField<Boolean> IGNORE = flag("ignore");
    public static final ActivityField<String> INJECTED_CREDENTIAL_ID = text("injected_credential_id");
    public static final ActivityField<Boolean> INJECTS_CREDENTIAL = flag("injects_credential");
    public static final ActivityField<String> INSTALLATION_PREFERENCE = text("installation_preference");
    public static final ActivityField<String> INTEGRATION_ID = text("integration_id");
    public static final ActivityField<String> INTEGRATION_TYPE = text("integration_type");
    public static final ActivityField<String> INVITE_ID = text("invite_id");
    public static final ActivityField<String> INVITED_EMAIL = text("invited_email");
    public static final ActivityField<List<String>> INVITED_RBAC_GROUP_IDS = texts("invited_rbac_group_ids");
    public static final ActivityField<String> INVITED_ROLE = text("invited_role");
    public static final ActivityField<String> INVITED_SEAT_TIER = text("invited_seat_tier");
    public static final ActivityField<String> INVITEE_EMAIL = text("invitee_email");
    public static final ActivityField<String> INVITEE_USER_ID = text("invitee_user_id");
    public static final ActivityField<Boolean> IP_ALLOWLIST_ENABLED = flag("ip_allowlist_enabled");
    public static final ActivityField<String> IP_RANGE = text("ip_range");
    public static final ActivityField<Boolean> IP_RANGE_ACTIVE = flag("ip_range_active");
    public static final ActivityField<Boolean> IS_ACTIVE = flag("is_active");
    public static final ActivityField<Boolean> IS_ENABLED = flag("is_enabled");
    public static final ActivityField<Boolean> IS_PUBLIC = flag("is_public");
    public static final ActivityField<Boolean> IS_REDEPLOY = flag("is_redeploy");
    public static final ActivityField<Boolean> IS_SERVICE_CREATED = flag("is_service_created");
    public static final ActivityField<String> ISSUANCE_PATH = text("issuance_path");
    public static final ActivityField<String> ISSUER_URL = text("issuer_url");
    public static final ActivityField<RawJson> ITEM_ALLOCATIONS = json("item_allocations");
    public static final ActivityField<String> JTI = text("jti");
    public static final ActivityField<String> JWKS_SOURCE = text("jwks_source");
    public static final ActivityField<String> JWKS_URL = text("jwks_url");
    public static final ActivityField<String> KEY_BACKING_TYPE = text("key_backing_type");
    public static final ActivityField<String> KEY_GROUP_IDENTIFIER = text("key_group_identifier");
    public static final ActivityField<String> KEY_NAME = text("key_name");
    public static final ActivityField<List<String>> KEYS_DELETED = texts("keys_deleted");
    public static final ActivityField<Long> KEYS_DELETED_COUNT = number("keys_deleted_count");
    public static final ActivityField<List<String>> KEYS_WRITTEN = texts("keys_written");
    public static final ActivityField<Long> KEYS_WRITTEN_COUNT = number("keys_written_count");
    public static final ActivityField<String> LABEL = text("label");
    public static final ActivityField<String> LIMIT_ACTION = text("limit_action");
    public static final ActivityField<String> LIMIT_TYPE = text("limit_type");
    public static final ActivityField<BigDecimal> LIMIT_USD = amount("limit_usd");
    public static final ActivityField<String> LIMITER_TYPE = text("limiter_type");
    public static final ActivityField<String> LINK_ID = text("link_id");
    public static final ActivityField<String> LTI_PLATFORM_ID = text("lti_platform_id");
    public static final ActivityField<String> LTI_PLATFORM_ISSUER = text("lti_platform_issuer");
    public static final ActivityField<Boolean> MAGIC_LINK_ENABLED = flag("magic_link_enabled");
    public static final ActivityField<Boolean> MAGIC_LINK_TOGGLED = flag("magic_link_toggled");
    public static final ActivityField<String> MANAGED_AUTH_MODE = text("managed_auth_mode");
    public static final ActivityField<String> MARKETPLACE_ID = text("marketplace_id");
    public static final ActivityField<String> MATCH_AUDIENCE = text("match_audience");
    public static final ActivityField<String> MATCH_SUBJECT_PREFIX = text("match_subject_prefix");
    public static final ActivityField<String> MAX_PERMISSION = text("max_permission");
    public static final ActivityField<String> MCP_DIRECTORY_SERVER_ID = text("mcp_directory_server_id");
    public static final ActivityField<String> MCP_DIRECTORY_SERVER_NAME = text("mcp_directory_server_name");
    public static final ActivityField<String> MCP_SERVER_ID = text("mcp_server_id");
    public static final ActivityField<String> MCP_SERVER_NAME = text("mcp_server_name");
    public static final ActivityField<String> MEMBER_ID = text("member_id");
    public static final ActivityField<List<String>> MEMBER_IDS = texts("member_ids");
    public static final ActivityField<String> MEMORY_ID = text("memory_id");
    public static final ActivityField<String> MEMORY_STORE_ID = text("memory_store_id");
    public static final ActivityField<String> MEMORY_VERSION_ID = text("memory_version_id");
    public static final ActivityField<String> METHOD = text("method");
    public static final ActivityField<List<String>> METHODS = texts("methods");
    public static final ActivityField<String> MFA_METHOD = text("mfa_method");
    public static final ActivityField<String> MINT_JTI = text("mint_jti");
    public static final ActivityField<String> MODE = text("mode");
    public static final ActivityField<String> MODEL = text("model");
    public static final ActivityField<RawJson> MODEL_ACCESS = json("model_access");
    public static final ActivityField<String> MODEL_GROUP = text("model_group");
    public static final ActivityField<List<String>> MUTATION_KINDS = texts("mutation_kinds");
    public static final ActivityField<String> NEW_CHECKSUM = text("new_checksum");
    public static final ActivityField<String> NEW_COLLECTION_METHOD = text("new_collection_method");
    public static final ActivityField<BigDecimal> NEW_LIMIT_USD = amount("new_limit_usd");
    public static final ActivityField<String> NEW_LINK_PERMISSION = text("new_link_permission");
    public static final ActivityField<String> NEW_MODE = text("new_mode");
    public static final ActivityField<List<String>> NEW_OTLP_CONTENT_CAPTURE = texts("new_otlp_content_capture");
    public static final ActivityField<String> NEW_OTLP_ENDPOINT = text("new_otlp_endpoint");
    public static final ActivityField<String> NEW_OTLP_PROTOCOL = text("new_otlp_protocol");
    public static final ActivityField<String> NEW_OTLP_RESOURCE_ATTRIBUTES = text("new_otlp_resource_attributes");
    public static final ActivityField<String> NEW_OWNER_ID = text("new_owner_id");
    public static final ActivityField<String> NEW_PLAN = text("new_plan");
    public static final ActivityField<Long> NEW_QUANTITY = number("new_quantity");
    public static final ActivityField<String> NEW_SCOPE = text("new_scope");
    public static final ActivityField<String> NEW_SIGNING_KEY_ID = text("new_signing_key_id");
    public static final ActivityField<Long> NEW_USER_COUNT = number("new_user_count");
    public static final ActivityField<String> NEW_VALUE = text("new_value");
    public static final ActivityField<String> NEW_WRITE_MODE = text("new_write_mode");
    public static final ActivityField<Long> NEW_WRITE_USER_COUNT = number("new_write_user_count");
    public static final ActivityField<String> OAUTH_APP_ID = text("oauth_app_id");
    public static final ActivityField<String> OAUTH_SCOPE = text("oauth_scope");
    public static final ActivityField<String> OLD_PLAN = text("old_plan");
    public static final ActivityField<String> OLD_SIGNING_KEY_ID = text("old_signing_key_id");
    public static final ActivityField<Long> OMITTED_SOURCE_URL_COUNT = number("omitted_source_url_count");
    public static final ActivityField<String> OP_NAME = text("op_name");
    public static final ActivityField<String> OPT_DECISION = text("opt_decision");
    public static final ActivityField<String> ORGANIZATION_NAME = text("organization_name");
    public static final ActivityField<String> ORGANIZATION_ROLE = text("organization_role");
    public static final ActivityField<String> OTLP_HEADERS_CHANGE = text("otlp_headers_change");
    public static final ActivityField<String> OUTCOME = text("outcome");
    public static final ActivityField<Boolean> OVERRIDE_USER_SELECTION = flag("override_user_selection");
    public static final ActivityField<String> OWNER_USER_ID = text("owner_user_id");
    public static final ActivityField<String> PARENT_ORGANIZATION_ID = text("parent_organization_id");
    public static final ActivityField<Long> PATH_PATTERN_COUNT = number("path_pattern_count");
    public static final ActivityField<String> PER_REVIEW_LIMIT_USD = text("per_review_limit_usd");
    public static final ActivityField<String> PLAN_TYPE = text("plan_type");
    public static final ActivityField<String> PLATFORM = text("platform");
    public static final ActivityField<String> PLUGIN_ID = text("plugin_id");
    public static final ActivityField<List<String>> PLUGIN_IDS = texts("plugin_ids");
    public static final ActivityField<String> PLUGIN_NAME = text("plugin_name");
    public static final ActivityField<String> PLUGIN_VERSION = text("plugin_version");
    public static final ActivityField<String> PLUGIN_VERSION_ID = text("plugin_version_id");
    public static final ActivityField<RawJson> POLICIES = json("policies");
    public static final ActivityField<Long> PORT = number("port");
    public static final ActivityField<List<Long>> PORTS = numbers("ports");
    public static final ActivityField<Boolean> PORTS_TRUNCATED = flag("ports_truncated");
    public static final ActivityField<Boolean> PREVIEW_ONLY = flag("preview_only");
    public static final ActivityField<String> PREVIOUS_ACCESS_LEVEL = text("previous_access_level");
    public static final ActivityField<String> PREVIOUS_BILLING_TYPE = text("previous_billing_type");
    public static final ActivityField<Long> PREVIOUS_CHANNEL_COUNT = number("previous_channel_count");
    public static final ActivityField<String> PREVIOUS_CHECKSUM = text("previous_checksum");
    public static final ActivityField<String> PREVIOUS_CREDENTIAL_ID = text("previous_credential_id");
    public static final ActivityField<String> PREVIOUS_DISPLAY_NAME = text("previous_display_name");
    public static final ActivityField<Boolean> PREVIOUS_ENABLED = flag("previous_enabled");
    public static final ActivityField<String> PREVIOUS_ENVIRONMENT_ID = text("previous_environment_id");
    public static final ActivityField<String> PREVIOUS_GITHUB_APP_CLIENT_ID = text("previous_github_app_client_id");
    public static final ActivityField<Long> PREVIOUS_GITHUB_APP_ID = number("previous_github_app_id");
    public static final ActivityField<String> PREVIOUS_IP_RANGE = text("previous_ip_range");
    public static final ActivityField<Boolean> PREVIOUS_IS_ACTIVE = flag("previous_is_active");
    public static final ActivityField<String> PREVIOUS_LINK_PERMISSION = text("previous_link_permission");
    public static final ActivityField<RawJson> PREVIOUS_MAPPINGS = json("previous_mappings");
    public static final ActivityField<String> PREVIOUS_MAX_PERMISSION = text("previous_max_permission");
    public static final ActivityField<String> PREVIOUS_MODE = text("previous_mode");
    public static final ActivityField<String> PREVIOUS_MODEL = text("previous_model");
    public static final ActivityField<List<String>> PREVIOUS_OTLP_CONTENT_CAPTURE =
            texts("previous_otlp_content_capture");
    public static final ActivityField<String> PREVIOUS_OTLP_ENDPOINT = text("previous_otlp_endpoint");
    public static final ActivityField<String> PREVIOUS_OTLP_PROTOCOL = text("previous_otlp_protocol");
    public static final ActivityField<String> PREVIOUS_OTLP_RESOURCE_ATTRIBUTES =
            text("previous_otlp_resource_attributes");
    public static final ActivityField<String> PREVIOUS_OWNER_ID = text("previous_owner_id");
    public static final ActivityField<String> PREVIOUS_PER_REVIEW_LIMIT_USD = text("previous_per_review_limit_usd");
    public static final ActivityField<RawJson> PREVIOUS_POLICIES = json("previous_policies");
    public static final ActivityField<Long> PREVIOUS_PORT = number("previous_port");
    public static final ActivityField<Long> PREVIOUS_QUANTITY = number("previous_quantity");
    public static final ActivityField<String> PREVIOUS_ROLE = text("previous_role");
    public static final ActivityField<String> PREVIOUS_SCOPE = text("previous_scope");
    public static final ActivityField<String> PREVIOUS_SEAT_TIER = text("previous_seat_tier");
    public static final ActivityField<Boolean> PREVIOUS_SHOW_TIPS = flag("previous_show_tips");
    public static final ActivityField<Long> PREVIOUS_USER_COUNT = number("previous_user_count");

    /** By type of activity: flag or text. */
    public static final ActivityField<RawJson> PREVIOUS_VALUE = json("previous_value");

    public static final ActivityField<String> PREVIOUS_WRITE_MODE = text("previous_write_mode");
    public static final ActivityField<Long> PREVIOUS_WRITE_USER_COUNT = number("previous_write_user_count");
    public static final ActivityField<Boolean> PRIMARY_EMAIL_SET = flag("primary_email_set");
    public static final ActivityField<String> PRINCIPAL_ID = text("principal_id");
    public static final ActivityField<String> PRINCIPAL_TYPE = text("principal_type");
    public static final ActivityField<Long> PRIORITY = number("priority");
    public static final ActivityField<String> PROFILE_ID = text("profile_id");
    public static final ActivityField<String> PROGRAM_SLUG = text("program_slug");
    public static final ActivityField<String> PROJECT_TYPE = text("project_type");
    public static final ActivityField<Long> PROMPT_VERDICT_TIMEOUT_MS = number("prompt_verdict_timeout_ms");
    public static final ActivityField<String> PROTOCOL = text("protocol");
    public static final ActivityField<String> PROVIDER = text("provider");
    public static final ActivityField<Boolean> READ_REPLICA_HOSTNAMES_UPDATED = flag("read_replica_hostnames_updated");
    public static final ActivityField<String> REASON = text("reason");
    public static final ActivityField<String> REASON_CODE = text("reason_code");
    public static final ActivityField<String> REFERENCE_ID = text("reference_id");
    public static final ActivityField<String> REPO = text("repo");
    public static final ActivityField<String> REPO_NAME = text("repo_name");
    public static final ActivityField<String> REPO_OWNER = text("repo_owner");
    public static final ActivityField<String> REPORT_ID = text("report_id");
    public static final ActivityField<String> REPOSITORY_NAME = text("repository_name");
    public static final ActivityField<String> REQUEST_BODY = text("request_body");
    public static final ActivityField<String> REQUEST_ID = text("request_id");
    public static final ActivityField<String> REQUEST_METHOD = text("request_method");
    public static final ActivityField<String> REQUEST_TYPE = text("request_type");
    public static final ActivityField<Long> REQUESTED_COUNT = number("requested_count");
    public static final ActivityField<String> REQUESTER_USER_ID = text("requester_user_id");
    public static final ActivityField<Boolean> RESET_CIRCUIT_BREAKER = flag("reset_circuit_breaker");
    public static final ActivityField<Long> RESOLVED_COUNT = number("resolved_count");
    public static final ActivityField<Long> RESOURCE_COUNT = number("resource_count");
    public static final ActivityField<String> RESOURCE_DESCRIPTOR = text("resource_descriptor");
    public static final ActivityField<RawJson> RESOURCE_DETAILS = json("resource_details");
    public static final ActivityField<String> RESOURCE_ID = text("resource_id");
    public static final ActivityField<String> RESOURCE_TYPE = text("resource_type");
    public static final ActivityField<RawJson> RESOURCES = json("resources");
    public static final ActivityField<Boolean> RESTRICTED_TO_ORGANIZATION = flag("restricted_to_organization");
    public static final ActivityField<String> RESULT = text("result");
    public static final ActivityField<String> RESYNC_UUID = text("resync_uuid");
    public static final ActivityField<Long> REVOKED_COUNT = number("revoked_count");
    public static final ActivityField<String> ROLE = text("role");
    public static final ActivityField<String> ROLE_ARN = text("role_arn");
    public static final ActivityField<String> ROLE_ID = text("role_id");
    public static final ActivityField<String> ROLE_NAME = text("role_name");
    public static final ActivityField<String> ROLE_SESSION_NAME = text("role_session_name");
    public static final ActivityField<Long> ROLLOUT_PERCENTAGE = number("rollout_percentage");
    public static final ActivityField<Boolean> ROTATED = flag("rotated");
    public static final ActivityField<String> ROUTE_TO_DESTINATION_ID = text("route_to_destination_id");
    public static final ActivityField<String> RULE_ID = text("rule_id");
    public static final ActivityField<Long> RULES_REPOINTED = number("rules_repointed");
    public static final ActivityField<String> RUNNER_ID = text("runner_id");
    public static final ActivityField<String> RUNNER_POOL_ID = text("runner_pool_id");
    public static final ActivityField<String> SCAN_ID = text("scan_id");
    public static final ActivityField<String> SCAN_PROJECT_ID = text("scan_project_id");
    public static final ActivityField<Long> SCANS_CANCELLED = number("scans_cancelled");

    /** By type of activity: object or list or text. */
    public static final ActivityField<RawJson> SCOPE = json("scope");

    public static final ActivityField<String> SCOPE_ID = text("scope_id");
    public static final ActivityField<String> SCOPE_KIND = text("scope_kind");
    public static final ActivityField<List<String>> SCOPES = texts("scopes");
    public static final ActivityField<Long> SEAT_COUNT = number("seat_count");
    public static final ActivityField<String> SERVICE_ACCOUNT = text("service_account");
    public static final ActivityField<String> SERVICE_ACCOUNT_ID = text("service_account_id");
    public static final ActivityField<String> SERVICE_KEY_ID = text("service_key_id");
    public static final ActivityField<String> SERVICE_NAME = text("service_name");
    public static final ActivityField<String> SESSION_ID = text("session_id");
    public static final ActivityField<Long> SESSIONS_REVOKED_COUNT = number("sessions_revoked_count");
    public static final ActivityField<String> SETUP_GUIDE_CONTENT_HASH = text("setup_guide_content_hash");
    public static final ActivityField<Boolean> SHADOW_MODE = flag("shadow_mode");
    public static final ActivityField<Long> SHARE_COUNT = number("share_count");
    public static final ActivityField<String> SHARE_ID = text("share_id");
    public static final ActivityField<Boolean> SHIPPING_ADDRESS_UPDATED = flag("shipping_address_updated");
    public static final ActivityField<Boolean> SHIPPING_NAME_UPDATED = flag("shipping_name_updated");
    public static final ActivityField<Boolean> SHOW_TIPS = flag("show_tips");
    public static final ActivityField<String> SIGNING_KEY_ID = text("signing_key_id");
    public static final ActivityField<String> SKILL_ID = text("skill_id");
    public static final ActivityField<List<String>> SKILL_IDS = texts("skill_ids");
    public static final ActivityField<String> SKILL_NAME = text("skill_name");
    public static final ActivityField<String> SKILL_VERSION = text("skill_version");
    public static final ActivityField<String> SLACK_ALIAS = text("slack_alias");
    public static final ActivityField<String> SLACK_CHANNEL_ID = text("slack_channel_id");
    public static final ActivityField<String> SLACK_TEAM_ID = text("slack_team_id");
    public static final ActivityField<RawJson> SLACK_THREADS = json("slack_threads");
    public static final ActivityField<String> SLUG = text("slug");
    public static final ActivityField<String> SOURCE = text("source");
    public static final ActivityField<String> SOURCE_CLAUDE_ARTIFACT_ID = text("source_claude_artifact_id");
    public static final ActivityField<String> SOURCE_CLAUDE_ARTIFACT_VERSION_ID =
            text("source_claude_artifact_version_id");
    public static final ActivityField<String> SOURCE_PROJECT_ID = text("source_project_id");
    public static final ActivityField<String> SPEND_LIMIT_ID = text("spend_limit_id");
    public static final ActivityField<String> SPEND_LIMIT_INCREASE_REQUEST_ID = text("spend_limit_increase_request_id");

    /** By type of activity: object or list or text. */
    public static final ActivityField<RawJson> STATUS = json("status");

    public static final ActivityField<Long> STATUS_CODE = number("status_code");
    public static final ActivityField<String> STEP = text("step");
    public static final ActivityField<String> SUBMISSION_ID = text("submission_id");
    public static final ActivityField<String> SUBMITTED_BY_USER_ID = text("submitted_by_user_id");
    public static final ActivityField<String> SURFACE = text("surface");
    public static final ActivityField<List<String>> SYNC_DESTINATIONS = texts("sync_destinations");
    public static final ActivityField<String> TAINT = text("taint");
    public static final ActivityField<String> TARGET = text("target");
    public static final ActivityField<BigDecimal> TARGET_AMOUNT = amount("target_amount");
    public static final ActivityField<String> TARGET_ID = text("target_id");
    public static final ActivityField<String> TARGET_LOOKUP_ATTR = text("target_lookup_attr");
    public static final ActivityField<String> TARGET_TYPE = text("target_type");
    public static final ActivityField<String> TEST_MINT = text("test_mint");
    public static final ActivityField<String> THREAD_ID = text("thread_id");
    public static final ActivityField<BigDecimal> THRESHOLD_AMOUNT = amount("threshold_amount");
    public static final ActivityField<String> TITLE = text("title");
    public static final ActivityField<String> TO_DATE = text("to_date");
    public static final ActivityField<Long> TO_EMAIL_COUNT = number("to_email_count");
    public static final ActivityField<Instant> TOKEN_EXPIRES_AT = time("token_expires_at");
    public static final ActivityField<String> TOKEN_FINGERPRINT_SHA256 = text("token_fingerprint_sha256");
    public static final ActivityField<String> TOKEN_ID = text("token_id");
    public static final ActivityField<String> TOKEN_JTI = text("token_jti");
    public static final ActivityField<String> TOKEN_NAME = text("token_name");
    public static final ActivityField<String> TOOL_NAME = text("tool_name");
    public static final ActivityField<String> TRIGGER_MODE = text("trigger_mode");
    public static final ActivityField<String> TRIGGER_REASON = text("trigger_reason");
    public static final ActivityField<Boolean> TRUNCATED = flag("truncated");
    public static final ActivityField<String> TRUSTED_DEVICE_ID = text("trusted_device_id");
    public static final ActivityField<String> TUNNEL_ID = text("tunnel_id");
    public static final ActivityField<String> TUNNEL_TOKEN_ID = text("tunnel_token_id");
    public static final ActivityField<List<String>> UPDATED_FIELDS = texts("updated_fields");
    public static final ActivityField<RawJson> UPDATES = json("updates");
    public static final ActivityField<String> URL = text("url");
    public static final ActivityField<String> USER_EMAIL = text("user_email");
    public static final ActivityField<String> USER_ID = text("user_id");
    public static final ActivityField<String> VALIDATION_RESULT = text("validation_result");
    public static final ActivityField<Long> VALUE = number("value");
    public static final ActivityField<String> VERDICT = text("verdict");
    public static final ActivityField<String> VERIFICATION_ID = text("verification_id");
    public static final ActivityField<String> VERIFICATION_TYPE = text("verification_type");

    /** By type of activity: number or text. */
    public static final ActivityField<RawJson> VERSION = json("version");

    public static final ActivityField<Long> VULNERABILITY_ID = number("vulnerability_id");
    public static final ActivityField<String> WEBHOOK_ID = text("webhook_id");
    public static final ActivityField<Boolean> WEBHOOK_SECRET_UPDATED = flag("webhook_secret_updated");
    public static final ActivityField<String> WEBHOOK_URL = text("webhook_url");
    public static final ActivityField<String> WORKSPACE_ID = text("workspace_id");

    // </catalogue>

    private final String name;
    private final MemberKind<T> kind;

    private ActivityField(String name, MemberKind<T> kind) {
        this.name = name;
        this.kind = kind;
    }

    /**
     * A key to the member {@code name}, read as {@code type}: String, Boolean, Long, Integer, BigDecimal, Instant or
     * RawJson.
     *
     * @throws IllegalArgumentException if {@code type} is another class
     */
    public static <T> ActivityField<T> of(String name, Class<T> type) {
        return new ActivityField<>(Objects.requireNonNull(name, "name"), kind(type));
    }

    /**
     * A key to the member {@code name}, read as a list; elements that are no {@code elementType} are left out.
     *
     * @throws IllegalArgumentException if {@link #of} does not take {@code elementType}
     */
    public static <E> ActivityField<List<E>> listOf(String name, Class<E> elementType) {
        return new ActivityField<>(Objects.requireNonNull(name, "name"), MemberKind.listOf(kind(elementType)));
    }

    private static <T> MemberKind<T> kind(Class<T> type) {
        return MemberKind.of(type)
                .orElseThrow(() -> new IllegalArgumentException("A field cannot be read as " + type.getName()
                        + "; use String, Boolean, Long, Integer, BigDecimal, Instant or RawJson, "
                        + "and RawJson.as(" + type.getSimpleName() + ".class) on what that reads"));
    }

    private static <T> ActivityField<T> known(String name, MemberKind<T> kind) {
        ActivityField<T> field = new ActivityField<>(name, kind);
        KNOWN.put(name, field);
        return field;
    }

    private static ActivityField<String> text(String name) {
        return known(name, MemberKind.TEXT);
    }

    private static ActivityField<Boolean> flag(String name) {
        return known(name, MemberKind.FLAG);
    }

    private static ActivityField<Long> number(String name) {
        return known(name, MemberKind.NUMBER);
    }

    private static ActivityField<BigDecimal> amount(String name) {
        return known(name, MemberKind.AMOUNT);
    }

    private static ActivityField<Instant> time(String name) {
        return known(name, MemberKind.TIME);
    }

    private static ActivityField<RawJson> json(String name) {
        return known(name, MemberKind.JSON);
    }

    private static ActivityField<List<String>> texts(String name) {
        return known(name, MemberKind.TEXTS);
    }

    private static ActivityField<List<Long>> numbers(String name) {
        return known(name, MemberKind.NUMBERS);
    }

    /** The keys that this version has constants for. */
    public static Collection<ActivityField<?>> known() {
        return Collections.unmodifiableCollection(KNOWN.values());
    }

    static ActivityField<?> known(String name) {
        return Objects.requireNonNull(KNOWN.get(name), name);
    }

    /** Name of the member on the wire. */
    public String name() {
        return name;
    }

    /**
     * The same member read as another type; see {@link #of}.
     *
     * @throws IllegalArgumentException if {@link #of} does not take {@code type}
     */
    public <U> ActivityField<U> as(Class<U> type) {
        return of(name, type);
    }

    /**
     * The member's value in an activity's JSON; empty if it is absent, null or of another type than this key reads. Only
     * the latter can be told from {@link RawJson#member}.
     */
    public Optional<T> in(RawJson activity) {
        return kind.read(activity, name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivityField<?> that && name.equals(that.name) && kind.equals(that.kind);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + kind.hashCode();
    }

    /** The {@link #name()}. */
    @Override
    public String toString() {
        return name;
    }
}
