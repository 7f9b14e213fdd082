package io.compliance4j.internal.codec;

import io.compliance4j.internal.http.ResponseHandler;
import io.compliance4j.internal.paging.PageReader;
import io.compliance4j.json.RawJson;
import io.compliance4j.organization.ComplianceKey;
import io.compliance4j.organization.Group;
import io.compliance4j.organization.GroupMember;
import io.compliance4j.organization.GroupSource;
import io.compliance4j.organization.Organization;
import io.compliance4j.organization.OrganizationRole;
import io.compliance4j.organization.OrganizationSettings;
import io.compliance4j.organization.OrganizationUser;
import io.compliance4j.organization.Role;
import io.compliance4j.organization.RolePermission;
import io.compliance4j.organization.UserPreferences;

/** Reads organizations and what belongs to their directory. */
public final class OrganizationCodec {

    private static final RecordReader<Role> ROLE_RECORD = RecordReader.of(OrganizationCodec::role);
    private static final RecordReader<Group> GROUP_RECORD = RecordReader.of(OrganizationCodec::group);

    public static final PageReader<Organization> ORGANIZATIONS =
            PageFrames.reader("data", RecordReader.of(OrganizationCodec::organization));
    public static final PageReader<OrganizationUser> USERS =
            PageFrames.reader("data", RecordReader.of(OrganizationCodec::user));
    public static final PageReader<UserPreferences> USER_PREFERENCES =
            PageFrames.reader("data", RecordReader.of(OrganizationCodec::userPreferences));
    public static final PageReader<Role> ROLES = PageFrames.reader("data", ROLE_RECORD);
    public static final ResponseHandler<Role> ROLE = SingleRecords.handler(ROLE_RECORD);
    public static final PageReader<RolePermission> PERMISSIONS =
            PageFrames.reader("data", RecordReader.of(OrganizationCodec::permission));
    public static final ResponseHandler<OrganizationSettings> SETTINGS =
            SingleRecords.handler(RecordReader.of(OrganizationCodec::settings));
    public static final PageReader<Group> GROUPS = PageFrames.reader("data", GROUP_RECORD);
    public static final ResponseHandler<Group> GROUP = SingleRecords.handler(GROUP_RECORD);
    public static final PageReader<GroupMember> GROUP_MEMBERS =
            PageFrames.reader("data", RecordReader.of(OrganizationCodec::groupMember));

    private OrganizationCodec() {}

    private static Organization organization(Fields fields, RawJson raw) {
        return Organization.builder()
                .uuid(fields.requiredString("uuid"))
                .name(fields.string("name"))
                .createdAt(fields.requiredTime("created_at"))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static OrganizationUser user(Fields fields, RawJson raw) {
        return OrganizationUser.builder()
                .id(fields.requiredString("id"))
                .createdAt(fields.requiredTime("created_at"))
                .email(fields.string("email"))
                .fullName(fields.string("full_name"))
                .organizationRole(fields.string("organization_role").map(OrganizationRole::of))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static UserPreferences userPreferences(Fields fields, RawJson raw) {
        return UserPreferences.builder().raw(raw).malformed(fields.malformed()).build();
    }

    private static Role role(Fields fields, RawJson raw) {
        return Role.builder()
                .id(fields.requiredString("id"))
                .name(fields.string("name"))
                .description(fields.string("description"))
                .createdAt(fields.time("created_at"))
                .updatedAt(fields.time("updated_at"))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static RolePermission permission(Fields fields, RawJson raw) {
        return RolePermission.builder()
                .action(fields.string("action"))
                .resourceType(fields.string("resource_type"))
                .resourceId(fields.string("resource_id"))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static Group group(Fields fields, RawJson raw) {
        return Group.builder()
                .id(fields.requiredString("id"))
                .name(fields.string("name"))
                .description(fields.string("description"))
                .sourceType(fields.string("source_type").map(GroupSource::of))
                .roleIds(fields.strings("roles"))
                .createdAt(fields.time("created_at"))
                .updatedAt(fields.time("updated_at"))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static GroupMember groupMember(Fields fields, RawJson raw) {
        return GroupMember.builder()
                .userId(fields.requiredString("user_id"))
                .email(fields.string("email"))
                .createdAt(fields.time("created_at"))
                .updatedAt(fields.time("updated_at"))
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static OrganizationSettings settings(Fields fields, RawJson raw) {
        return OrganizationSettings.builder()
                .organizationId(fields.requiredString("organization_id"))
                .settings(fields.objects("settings").stream()
                        .map(Settings::setting)
                        .toList())
                .apiKeys(fields.objects("api_keys").stream()
                        .map(OrganizationCodec::complianceKey)
                        .toList())
                .raw(raw)
                .malformed(fields.malformed())
                .build();
    }

    private static ComplianceKey complianceKey(Fields fields) {
        return ComplianceKey.builder()
                .id(fields.string("id").orElse(""))
                .name(fields.string("name"))
                .scopes(fields.strings("scopes"))
                .active(fields.bool("is_active", false))
                .createdAt(fields.time("created_at"))
                .createdById(fields.string("created_by_id"))
                .expiresAt(fields.time("expires_at"))
                .build();
    }
}
