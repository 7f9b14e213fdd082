package io.compliance4j.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks response bodies against the field tables of sections 8 to 11 and of 4.1.
 *
 * <p>The notation of {@link #TABLES} is the contract's: {@code name type} is required and never null, {@code type|null} may
 * be null, {@code type?} may be absent, {@code type?|null} both. A type is one of the words of {@link #WORDS}, a table of
 * this page, {@code [type]} for an array, or {@code <union} for one of the tables whose name begins so, chosen by the
 * member {@code type}; where no table fits, the contract's leniency rule lets an unknown variant pass. A table that ends in
 * {@code …} may have members that it does not name.
 */
final class ResponseChecker {
    private static final Map<String, List<Field>> TABLES = tables("""
            Activities: data [Activity]? · has_more bool? · first_id string?|null · last_id string?|null
            Activity: id activity_? · created_at ts? · organization_id org_?|null · organization_uuid uuid?|null · actor <Actor · type string? · …
            Actor user_actor: type string · user_id user_ · email_address string · ip_address string · user_agent string
            Actor api_actor: type string · api_key_id string · ip_address string · user_agent string
            Actor admin_api_key_actor: type string · admin_api_key_id string · ip_address string · user_agent string
            Actor unauthenticated_user_actor: type string · unauthenticated_email_address string?|null · ip_address string · user_agent string
            Actor anthropic_actor: type string · email_address null?|null
            Actor system_actor: type string · service string?|null
            Actor service_account_actor: type string · service_account_id string · ip_address string · user_agent string
            Actor scim_directory_sync_actor: type string · workos_event_id string · directory_id string · idp_connection_type string?|null
            Actor federated_identity_actor: type string · issuer string · subject string · audience [string]? · ip_address string?|null · user_agent string?|null
            Actor federated_actor: type string · provider <Provider · subject string?|null · ip_address string?|null · user_agent string?|null
            Actor attested_device_actor: type string · external_client_id string · kid_hash string · ip_address string?|null · user_agent string?|null
            Provider aws: type string · account_id string · signed_principal string
            Provider azure: type string · subscription_id string
            Provider gcp: type string · project_number string
            Provider oidc: type string · issuer string?|null

            Organizations: data [Organization] · has_more bool · next_page page?|null
            Organization: uuid uuid · name string · created_at ts
            Users: data [User] · has_more bool · next_page page|null
            User: id user_ · created_at ts · email string · full_name string · organization_role string
            Preferences: data [Preference] · has_more bool? · next_page page?|null
            Preference: …
            Roles: data [Role] · has_more bool · next_page page|null
            Role: id rbac_role_ · name string · description string · created_at iso|null · updated_at iso|null
            Permissions: data [Permission] · has_more bool · next_page page|null
            Permission: action string · resource_type string · resource_id string
            Settings: type effective_organization_settings? · organization_id uuid · settings [<Setting] · api_keys [ComplianceKey]
            ComplianceKey: type compliance_api_key? · id apikey_ · name string · scopes [string] · is_active bool · created_at ts · created_by_id string|null · expires_at ts?|null
            Setting boolean: name string · type string? · value bool
            Setting integer: name string · type string? · value int|null
            Setting string: name string · type string? · value string|null
            Setting string_list: name string · type string? · value [string]
            Setting provisioning_mode: name string · type string? · value string
            Setting data_retention: name string · type string? · value Periods
            Groups: data [Group] · has_more bool · next_page page|null
            Group: id rbac_group_ · name string · description string · source_type direct/scim · roles [rbac_role_]|null · created_at iso|null · updated_at iso|null
            Members: data [Member] · has_more bool · next_page page|null
            Member: user_id user_ · email string · created_at iso|null · updated_at iso|null
            Period fixed: type string · duration int · timescale day/month
            Period indefinite: type string

            UserRef: id user_ · email_address string
            LooseUserRef: id user_ · email_address string|null
            Chats: data [Chat] · has_more bool · first_id string|null · last_id string|null
            Chat: id claude_chat_ · name string · created_at ts · updated_at ts · deleted_at ts?|null · href href · model string|null · organization_uuid uuid · organization_id org_? · project_id claude_proj_?|null · user UserRef|null
            Messages: id claude_chat_ · name string · created_at ts · updated_at ts · deleted_at ts?|null · href href · model string|null · organization_uuid uuid · organization_id org_? · project_id claude_proj_?|null · user UserRef|null · chat_messages [Message] · has_more bool? · first_id string?|null · last_id string?|null
            Message: id claude_chat_msg_ · role user/assistant · created_at ts · content [<Block] · files [FileRef]?|null · generated_files [GenFileRef]?|null · artifacts [ArtifactRef]?|null
            Block text: type string · text string · thinking_redacted bool? · truncated false?
            Block tool_use: type string · id toolu_|null · name string · input string · integration_name string|null · mcp_server_url string|null · truncated bool?
            Block tool_result: type string · tool_use_id toolu_|null · name string · is_error bool · content [Text] · integration_name string|null · mcp_server_url string|null · truncated bool?
            Text: type text · text string
            FileRef: id claude_file_ · filename string · created_at ts? · mime_type string|null · size_bytes int|null · md5 md5|null
            GenFileRef: id claude_gen_file_/claude_file_ · filename string · mime_type string|null · size_bytes int|null · md5 md5|null
            ArtifactRef: id claude_artifact_ · version_id claude_artifact_version_ · title string|null · artifact_type string|null
            ChatDeleted: id claude_chat_ · type claude_chat_deleted
            File: id claude_file_ · filename string|null · mime_type string|null · size_bytes int|null · md5 md5|null · created_at ts · message_ids [claude_chat_msg_] · claude_chat_ids [claude_chat_]
            FileDeleted: id claude_file_ · type claude_file_deleted
            GeneratedFile: id claude_gen_file_ · claude_chat_id claude_chat_ · created_at ts|null · filename string · mime_type string|null · size_bytes int|null · md5 md5|null
            Artifact: id claude_artifact_ · version_id claude_artifact_version_ · claude_chat_id claude_chat_ · created_at ts · title string|null · artifact_type string|null · md5 md5 · size_bytes int
            ArtifactContent: content string · title string|null · artifact_type string|null

            Projects: data [ProjectItem] · has_more bool · next_page page|null
            ProjectItem: id claude_proj_ · name string · created_at ts · updated_at ts · deleted_at ts?|null · is_private bool · organization_uuid uuid · organization_id org_? · user UserRef|null
            Project: id claude_proj_ · name string · created_at ts · updated_at ts · deleted_at ts?|null · is_private bool · organization_uuid uuid · organization_id org_? · user UserRef|null · description string · instructions string · chats_count int · attachments_count int
            ProjectDeleted: id claude_proj_ · type claude_project_deleted
            Attachments: data [<Attachment] · has_more bool · next_page page|null
            Attachment project_file: type string · id claude_file_ · created_at ts · filename string · mime_type string · size_bytes int?|null · md5 md5?|null
            Attachment project_doc: type string · id claude_proj_doc_ · created_at ts · filename string · mime_type text/plain · updated_at null|null
            Collaborators: data [<Collaborator] · has_more bool · next_page page|null
            Collaborator user: type string · user_id user_|null · role owner/admin/editor/viewer · granted_at ts
            Collaborator group: type string · group_id rbac_group_ · role owner/admin/editor/viewer · granted_at ts
            Collaborator organization: type string · organization_uuid uuid · role owner/admin/editor/viewer · granted_at ts
            Collaborator organization_role: type string · organization_role string · role owner/admin/editor/viewer · granted_at ts
            Document: id claude_proj_doc_ · filename string · content string · created_at ts · user UserRef|null
            DocumentMetadata: id claude_proj_doc_ · claude_project_id claude_proj_ · filename string · created_at ts · mime_type text/plain · size_bytes int · md5 md5 · user UserRef|null
            DocumentDeleted: id claude_proj_doc_ · type claude_project_document_deleted

            LocalSessions: data [LocalSession] · next_page page?|null
            LocalSession: type compliance_local_session · id clls_ · created_at ts · updated_at ts? · organization_uuid uuid · workspace_id wrkspc_?|null · user LooseUserRef · product_surface string?|null · truncated bool?
            LocalMessages: session LocalSession · data [LocalMessage] · next_page page?|null
            LocalMessage: type compliance_local_session_message · id clsm_ · role user/assistant · created_at ts · model string?|null · provenance <Provenance?|null · content [<SessionBlock]
            Provenance content_unavailable: type string · reason string
            Provenance client_asserted: type string
            Provenance synthetic_marker: type string
            SessionBlock text: type string · text string · truncated bool?
            SessionBlock tool_use: type string · id toolu_|null · name string · input string · truncated bool?
            SessionBlock tool_result: type string · tool_use_id toolu_|null · name string · is_error bool · content [Text] · truncated bool?
            RemoteSessions: data [RemoteSession] · next_page page?|null
            RemoteSession: id cse_ · organization_uuid uuid · user LooseUserRef|null · agent_id cagt_?|null · started_by_user LooseUserRef?|null · status string · created_at ts · updated_at ts · product_surface string?|null · claude_project_id claude_proj_?|null
            RemoteMessages: session RemoteSession · data [RemoteMessage] · next_page page?|null
            RemoteMessage: id csev_ · role user/assistant · created_at ts · content [<SessionBlock] · sent_by_user_id user_?|null · content_unavailable bool?
            CodeArtifacts: data [CodeArtifact] · has_more bool · next_page page?|null
            CodeArtifact: id cart_ · organization_uuid uuid · owner_user_id user_|null · published_version_id string|null · read_mode owner/users/org/public · updated_at ts|null · user UserRef|null · versions [CodeVersion]
            CodeVersion: id string · created_at ts|null · name string
            CodeArtifactDeleted: id cart_ · type code_artifact_deleted

            Error: type error · error ErrorDetail · request_id string|null
            ErrorDetail: type string · message string · details Anything?
            BareError: error ErrorDetail
            Anything: …
            """);

    /** Words for plain types, as the test a value's text (or kind) must pass. */
    private static final Map<String, String> WORDS = Map.of(
            "ts", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)",
            "iso", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?",
            "uuid", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "md5", "[0-9a-f]{32}",
            "page", "\\S+",
            "href", "https://claude\\.ai/chat/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<String> violations = new ArrayList<>();
    private int responses;
    private int records;

    private record Field(String name, String type, boolean absent, boolean nullable) {}

    /** The table of an operation's body; empty for the binary ones. */
    static String tableOf(Op op) {
        return switch (op) {
            case E1 -> "Activities";
            case E2 -> "Organizations";
            case E3 -> "Users";
            case E4 -> "Preferences";
            case E5 -> "Roles";
            case E6 -> "Role";
            case E7 -> "Permissions";
            case E8 -> "Settings";
            case E9 -> "Groups";
            case E10 -> "Group";
            case E11 -> "Members";
            case E12 -> "Chats";
            case E13 -> "Messages";
            case E14 -> "ChatDeleted";
            case E15 -> "File";
            case E17 -> "FileDeleted";
            case E18 -> "GeneratedFile";
            case E20 -> "Artifact";
            case E21 -> "ArtifactContent";
            case E22 -> "Projects";
            case E23 -> "Project";
            case E24 -> "ProjectDeleted";
            case E25 -> "Attachments";
            case E26 -> "Collaborators";
            case E27 -> "Document";
            case E28 -> "DocumentMetadata";
            case E29 -> "DocumentDeleted";
            case E30 -> "LocalSessions";
            case E31 -> "LocalSession";
            case E32 -> "LocalMessages";
            case E33 -> "RemoteSessions";
            case E34 -> "RemoteMessages";
            case E35 -> "CodeArtifacts";
            case E37 -> "CodeArtifactDeleted";
            case E16, E19, E36 -> "";
        };
    }

    /** Checks a body; {@code what} says in a violation where it came from. */
    void check(String table, String what, JsonNode body) {
        responses++;
        checkTable(table, what, body);
    }

    List<String> violations() {
        return violations;
    }

    int responses() {
        return responses;
    }

    /** How many objects that have an identity of their own were checked. */
    int records() {
        return records;
    }

    private void checkTable(String table, String where, JsonNode value) {
        List<Field> fields = TABLES.get(table);
        if (fields == null) {
            throw new IllegalArgumentException("no table " + table);
        }
        if (!(value instanceof ObjectNode object)) {
            violations.add(where + ": expected an object (" + table + "), got " + brief(value));
            return;
        }
        if (object.has("id") || object.has("uuid")) {
            records++;
        }
        Set<String> unexpected = new HashSet<>();
        object.fieldNames().forEachRemaining(unexpected::add);
        for (Field field : fields) {
            unexpected.remove(field.name());
            JsonNode member = object.get(field.name());
            String place = where + "." + field.name();
            if (field.name().equals("…")) {
                unexpected.clear();
            } else if (member == null) {
                require(field.absent(), place + ": missing");
            } else if (member.isNull()) {
                require(field.nullable(), place + ": null");
            } else {
                checkType(field.type(), place, member);
            }
        }
        unexpected.forEach(name -> violations.add(where + "." + name + ": not in the table " + table));
    }

    private void checkType(String type, String where, JsonNode value) {
        if (type.startsWith("[")) {
            String item = type.substring(1, type.length() - 1);
            require(value.isArray(), where + ": expected an array, got " + brief(value));
            for (int i = 0; i < value.size(); i++) {
                checkType(item, where + "[" + i + "]", value.get(i));
            }
        } else if (type.startsWith("<")) {
            checkUnion(type.substring(1), where, value);
        } else if (type.equals("Periods")) {
            require(value.isObject(), where + ": expected a map, got " + brief(value));
            require(!value.has("all") || value.size() == 1, where + ": 'all' is exclusive");
            value.properties().forEach(e -> checkUnion("Period", where + "." + e.getKey(), e.getValue()));
        } else if (TABLES.containsKey(type)) {
            checkTable(type, where, value);
        } else {
            require(fits(type, value), where + ": expected " + type + ", got " + brief(value));
        }
    }

    private void checkUnion(String union, String where, JsonNode value) {
        String table = union + " " + value.path("type").asText("");
        if (TABLES.containsKey(table)) {
            checkTable(table, where, value);
        } else {
            require(value.isObject(), where + ": expected an object, got " + brief(value));
        }
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "bool" -> value.isBoolean();
            case "false" -> value.isBoolean() && !value.asBoolean();
            case "int" -> value.isIntegralNumber();
            case "null" -> value.isNull();
            default -> value.isTextual() && fitsText(type, value.asText());
        };
    }

    /** A word of the page, an enum whose values are divided by slashes, or a prefix of ids that ends in an underscore. */
    private static boolean fitsText(String type, String text) {
        String word = WORDS.get(type);
        if (word != null) {
            return text.matches(word);
        }
        return type.equals(text)
                || Arrays.stream(type.split("/", -1))
                        .anyMatch(one -> one.endsWith("_")
                                ? text.startsWith(one) && text.length() > one.length()
                                : one.equals(text));
    }

    private void require(boolean kept, String violation) {
        if (!kept) {
            violations.add(violation);
        }
    }

    private static String brief(JsonNode value) {
        String text = value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static Map<String, List<Field>> tables(String text) {
        Map<String, List<Field>> tables = new HashMap<>();
        for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
            int colon = line.indexOf(": ");
            List<Field> fields = new ArrayList<>();
            for (String field : line.substring(colon + 2).split(" · ", -1)) {
                int space = field.indexOf(' ');
                String name = space < 0 ? field : field.substring(0, space);
                String type = space < 0 ? "" : field.substring(space + 1);
                boolean nullable = type.endsWith("|null");
                type = nullable ? type.substring(0, type.length() - "|null".length()) : type;
                boolean absent = type.endsWith("?");
                type = absent ? type.substring(0, type.length() - 1) : type;
                fields.add(new Field(name, type, absent, nullable));
            }
            tables.put(line.substring(0, colon), List.copyOf(fields));
        }
        return tables;
    }
}
