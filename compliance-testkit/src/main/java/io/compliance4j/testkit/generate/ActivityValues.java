package io.compliance4j.testkit.generate;

import io.compliance4j.testkit.generate.ActivityCatalogue.Field;
import io.compliance4j.testkit.generate.ActivityCatalogue.Variant;
import io.compliance4j.testkit.tenant.Group;
import io.compliance4j.testkit.tenant.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plausible values for the fields of activities. A field that names something the tenant has gets the id of one that
 * exists; names and titles are blank, as on the service since September 2026.
 */
final class ActivityValues {
    private static final Set<String> BLANK = Set.of("filename", "title", "description");

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("role", List.of("viewer", "editor", "admin")),
            Map.entry("invited_role", List.of("user", "admin")),
            Map.entry("current_role", List.of("admin", "user")),
            Map.entry("previous_role", List.of("user", "developer")),
            Map.entry("organization_role", List.of("user", "admin", "developer")),
            Map.entry("provider", List.of("google_drive", "github")),
            Map.entry("status", List.of("active", "completed", "pending")),
            Map.entry("outcome", List.of("success", "success", "failure")),
            Map.entry("reason", List.of("not_found", "expired", "policy")),
            Map.entry("surface", List.of("claude_ai", "desktop_app", "claude_code")),
            Map.entry("principal_type", List.of("user", "group")),
            Map.entry("resource_type", List.of("organization", "project")),
            Map.entry("target_type", List.of("service_account", "user")),
            Map.entry("access_level", List.of("read", "write")),
            Map.entry("access_mode", List.of("read_only", "read_write")),
            Map.entry("seat_tier", List.of("standard", "premium")),
            Map.entry("mode", List.of("enforce", "shadow")),
            Map.entry("grant_type", List.of("client_credentials", "token_exchange")),
            Map.entry("algorithm", List.of("RS256", "ES256")),
            Map.entry("oauth_scope", List.of("inference")),
            Map.entry("scopes", List.of("read:compliance_activities", "read:compliance_user_data")),
            Map.entry("methods", List.of("GET", "POST")),
            Map.entry("hosts", List.of("api.example.com", "packages.example.org")),
            Map.entry("host_constraint", List.of("*.example.com", "git.example.org")),
            Map.entry("idp_connection_type", List.of("OktaSCIMV2", "AzureSCIMV2")),
            Map.entry("service", List.of("retention", "directory-sync", "billing")),
            Map.entry("taint", List.of("compromised", "test")),
            Map.entry("billing_interval", List.of("monthly", "yearly")),
            Map.entry("plan_type", List.of("team", "enterprise")),
            Map.entry("artifact_type", List.of("text/markdown", "text/html", "application/vnd.ant.code")),
            Map.entry("default_model", List.of("claude-opus-5", "claude-sonnet-5")),
            Map.entry("model", List.of("claude-opus-5", "claude-sonnet-5", "claude-haiku-5")));

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("service_account_id", "svac_"),
            Map.entry("requested_service_account_id", "svac_"),
            Map.entry("tunnel_id", "tnl_"),
            Map.entry("workspace_id", "wrkspc_"),
            Map.entry("scope_id", "wrkspc_"),
            Map.entry("agent_id", "cagt_"),
            Map.entry("cascaded_from_agent_id", "cagt_"),
            Map.entry("admin_api_key_id", "admin_api_key_"),
            Map.entry("principal_id", "svac_"),
            Map.entry("external_client_id", "ios-client-"),
            Map.entry("directory_id", "directory_"),
            Map.entry("workos_event_id", "event_"),
            Map.entry("organization_id", "org_"),
            Map.entry("parent_organization_id", "org_"),
            Map.entry("created_organization_id", "org_"));

    private static final List<String> USER_AGENTS = List.of(
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0"
                    + " Safari/537.36",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15",
            "Claude/1.0 (desktop; linux)",
            "claude-cli/2.4.1 (external, cli)");

    private final Cast cast;
    private final List<String> roleIds;
    private final List<String> groupIds;
    private final List<String> keyIds;
    private final Map<String, Maker> makers = new HashMap<>();

    @FunctionalInterface
    private interface Maker {
        Object make(Rng r, Instant at);
    }

    ActivityValues(Cast cast, List<Role> roles, List<Group> groups, List<String> keyIds) {
        this.cast = cast;
        this.roleIds = roles.stream().map(Role::id).toList();
        this.groupIds = groups.stream().map(Group::id).toList();
        this.keyIds = keyIds;
        for (ActivityCatalogue.Type type : ActivityCatalogue.standard().types()) {
            prepare(type.fields());
        }
        ActivityCatalogue.standard().actors().forEach(actor -> prepare(actor.fields()));
    }

    /** The members of a record or object, in the order of the catalogue; optional ones are left out now and then. */
    void fill(Map<String, @Nullable Object> into, List<Field> fields, Rng r, Instant at) {
        for (Field field : fields) {
            if (!field.optional() || r.percent(85)) {
                into.put(field.name(), value(field, r, at));
            }
        }
    }

    private @Nullable Object value(Field field, Rng r, Instant at) {
        boolean blank = field.deprecated() || BLANK.contains(field.name());
        if (field.nullable() && (blank ? r.percent(70) : r.percent(12))) {
            return null;
        }
        if (!field.allowed().isEmpty()) {
            return r.pick(field.allowed());
        }
        return switch (field.type()) {
            case "boolean" -> r.percent(50);
            case "number" -> number(field.name(), r);
            case "array" -> array(field, r, at);
            case "object" -> object(field, r, at);
            default -> blank ? "" : maker(field.name()).make(r, at);
        };
    }

    private List<@Nullable Object> array(Field field, Rng r, Instant at) {
        List<@Nullable Object> values = new ArrayList<>();
        Field items = field.items();
        int count = field.deprecated() || items == null ? 0 : r.between(0, 3);
        for (int i = 0; i < count && items != null; i++) {
            values.add(value(items, r, at));
        }
        return values;
    }

    private Map<String, @Nullable Object> object(Field field, Rng r, Instant at) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        String mapOf = field.mapOf();
        if (mapOf != null) {
            for (String key : List.of("standard", "premium")) {
                object.put(
                        key,
                        switch (mapOf) {
                            case "number" -> r.between(1, 200);
                            case "boolean" -> r.percent(50);
                            default -> "allow";
                        });
            }
        } else if (field.variants().isEmpty()) {
            fill(object, field.fields(), r, at);
        } else {
            Variant variant = r.pick(field.variants());
            object.put("type", variant.type());
            fill(object, variant.fields(), r, at);
        }
        return object;
    }

    private static Object number(String name, Rng r) {
        return switch (name) {
            case "status_code" -> r.pick(List.of(200, 200, 200, 200, 404, 403, 429));
            case "port", "previous_port", "ports" -> r.pick(List.of(22, 443, 5432, 8443));
            default -> name.endsWith("_count") || name.startsWith("deleted_") ? r.below(40) : r.between(1, 5000);
        };
    }

    private void prepare(List<Field> fields) {
        for (Field field : fields) {
            makers.computeIfAbsent(field.name(), this::makerOf);
            Field items = field.items();
            if (items != null) {
                prepare(List.of(items));
            }
            prepare(field.fields());
            field.variants().forEach(variant -> prepare(variant.fields()));
        }
    }

    private Maker maker(String name) {
        Maker maker = makers.get(name);
        return maker == null ? makerOf(name) : maker;
    }

    private Maker makerOf(String name) {
        Maker known = existing(name);
        if (known != null) {
            return known;
        }
        List<String> words = WORDS.get(name);
        if (words != null) {
            return (r, at) -> r.pick(words);
        }
        String prefix = PREFIXES.get(name);
        if (prefix != null) {
            return (r, at) -> SeedIds.tagged(prefix, few(r, name));
        }
        if (name.endsWith("_id") || name.endsWith("_ids")) {
            String bare = name.substring(0, name.lastIndexOf("_id")) + "_";
            return (r, at) -> SeedIds.tagged(bare, few(r, name));
        }
        return plain(name);
    }

    /** Fields that refer to something of the tenant. */
    private @Nullable Maker existing(String name) {
        return switch (name) {
            case "user_id",
                    "requester_user_id",
                    "delegate_user_id",
                    "invitee_user_id",
                    "owner_user_id",
                    "deleted_user_id",
                    "submitted_by_user_id",
                    "new_owner_id",
                    "previous_owner_id",
                    "member_id",
                    "member_ids" -> (r, at) -> r.pick(cast.users()).id();
            case "claude_chat_id", "claude_chat_ids", "conversation_id" ->
                (r, at) -> cast.chatId(r.below(Math.max(1, cast.sizes().chats())));
            case "claude_project_id", "claude_project_ids", "source_project_id" ->
                (r, at) -> cast.projectId(r.below(Math.max(1, cast.sizes().projects())));
            case "claude_file_id" ->
                (r, at) -> cast.fileId(r.below(Math.max(1, cast.sizes().files())));
            case "claude_artifact_id", "source_claude_artifact_id" ->
                (r, at) -> cast.artifactId(r.below(Math.max(1, cast.sizes().artifacts())));
            case "claude_artifact_version_id", "source_claude_artifact_version_id" ->
                (r, at) ->
                        cast.artifactVersionId(r.below(Math.max(1, cast.sizes().artifacts())), 0);
            case "group_id", "invited_rbac_group_ids" -> groupIds.isEmpty() ? null : (r, at) -> r.pick(groupIds);
            case "role_id", "granting_role_ids" -> roleIds.isEmpty() ? null : (r, at) -> r.pick(roleIds);
            case "api_key_id" -> keyIds.isEmpty() ? null : (r, at) -> r.pick(keyIds);
            case "email_address",
                    "user_email",
                    "invited_email",
                    "invitee_email",
                    "admin_email",
                    "delegate_email",
                    "deleted_user_email",
                    "unauthenticated_email_address",
                    "alert_emails" -> (r, at) -> r.pick(cast.users()).email();
            default -> null;
        };
    }

    private static Maker plain(String name) {
        return switch (name) {
            case "ip_address" -> (r, at) -> ip(r);
            case "user_agent" -> (r, at) -> r.pick(USER_AGENTS);
            case "ip_range", "previous_ip_range" ->
                (r, at) -> r.pick(List.of("198.51.100.0/24", "203.0.113.0/25", "2001:db8::/48"));
            case "request_method" -> (r, at) -> "GET";
            case "request_body" -> (r, at) -> "{}";
            case "url" -> (r, at) -> "https://api.anthropic.com/v1/compliance/activities?limit=" + r.between(1, 5000);
            case "issuer", "issuer_url", "lti_platform_issuer", "authorization_server_issuer" ->
                (r, at) -> "https://idp.example.net";
            case "jwks_url", "webhook_url", "new_otlp_endpoint", "previous_otlp_endpoint", "default_source_urls" ->
                (r, at) -> "https://hooks.example.com/" + name.replace('_', '-');
            case "subject" -> (r, at) -> "repo:northwind/infra:ref:main";
            case "audience", "match_audience" -> (r, at) -> "https://api.anthropic.com";
            case "account_id" -> (r, at) -> "000000000000";
            case "signed_principal", "role_arn" -> (r, at) -> "arn:aws:iam::000000000000:role/example";
            case "domain", "hostname" -> (r, at) -> r.pick(List.of("example.com", "git.example.org", "example.net"));
            case "version", "skill_version", "plugin_version" ->
                (r, at) -> r.between(1, 4) + "." + r.below(20) + "." + r.below(10);
            case "display_name", "previous_display_name", "organization_name", "group_name", "label" ->
                (r, at) -> Prose.title(r);
            default -> {
                if (name.endsWith("_at") || name.endsWith("_date")) {
                    yield (r, at) ->
                            at.minus(r.between(1, 5000), ChronoUnit.MINUTES).toString();
                }
                if (name.endsWith("uuid") || name.endsWith("jti")) {
                    yield (r, at) -> r.uuid();
                }
                if (name.contains("hash")
                        || name.contains("checksum")
                        || name.contains("sha256")
                        || name.contains("fingerprint")) {
                    yield (r, at) -> r.hex(64);
                }
                if (name.endsWith("_usd")) {
                    yield (r, at) -> r.between(1, 500) + ".00";
                }
                if (name.endsWith("_name") || name.equals("repo") || name.equals("slug")) {
                    yield (r, at) ->
                            r.pick(List.of("infra", "webshop", "docs", "analytics", "tools")) + "-" + r.between(1, 20);
                }
                yield (r, at) -> name.replace('_', '-') + "-" + r.between(1, 9);
            }
        };
    }

    private static String ip(Rng r) {
        return switch (r.below(8)) {
            case 0 -> "2001:db8:" + r.text("123456789abcdef", 1) + r.hex(2) + "::" + r.between(1, 99);
            case 1, 2 -> "198.51.100." + r.between(1, 254);
            case 3, 4 -> "203.0.113." + r.between(1, 254);
            default -> "192.0.2." + r.between(1, 254);
        };
    }

    /** One of a handful: the same plugin, workspace or rule comes up again and again. */
    private Seed few(Rng r, String name) {
        return cast.seed().of(name).at(r.below(25));
    }
}
