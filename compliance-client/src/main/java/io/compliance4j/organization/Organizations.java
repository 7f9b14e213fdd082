package io.compliance4j.organization;

import io.compliance4j.paging.Pages;

/**
 * The organizations of the tenant and who and what belongs to them.
 *
 * <p>A bare organization UUID comes from {@link #list()}. Thread-safe. Lists request nothing before they are walked;
 * failures are those of {@code io.compliance4j.error}.
 */
public interface Organizations {

    /** The organizations, oldest first. */
    Pages<Organization> list();

    /**
     * The same with pages of at most {@code pageSize}; the server takes 1,000 by itself.
     *
     * @throws IllegalArgumentException if {@code pageSize} is not from 1 to 1,000
     */
    Pages<Organization> list(int pageSize);

    /** The current members, by when they joined. Who has left is not listed. */
    Pages<OrganizationUser> users(String organizationUuid);

    /**
     * The same with pages of at most {@code pageSize}; the server takes 500 by itself.
     *
     * @throws IllegalArgumentException if {@code pageSize} is not from 1 to 1,000
     */
    Pages<OrganizationUser> users(String organizationUuid, int pageSize);

    /** The instructions that members have given to Claude for all their chats, by when they joined. Beta. */
    Pages<UserPreferences> userPreferences(String organizationUuid);

    /**
     * The same for the members that {@code query} asks for.
     *
     * @throws IllegalArgumentException if the query is one that the service is certain to refuse
     */
    Pages<UserPreferences> userPreferences(String organizationUuid, UserPreferencesQuery query);

    /** The roles that the organization has defined. */
    Pages<Role> roles(String organizationUuid);

    /**
     * The same with pages of at most {@code pageSize}; the server takes 500 by itself.
     *
     * @throws IllegalArgumentException if {@code pageSize} is not from 1 to 1,000
     */
    Pages<Role> roles(String organizationUuid, int pageSize);

    /**
     * One role.
     *
     * @throws io.compliance4j.error.NotFoundException if it is unknown, gone or not visible to this key
     */
    Role role(String organizationUuid, String roleId);

    /** What a role allows. */
    Pages<RolePermission> permissions(String organizationUuid, String roleId);

    /**
     * The same with pages of at most {@code pageSize}; the server takes 500 by itself.
     *
     * @throws IllegalArgumentException if {@code pageSize} is not from 1 to 1,000
     */
    Pages<RolePermission> permissions(String organizationUuid, String roleId, int pageSize);

    /**
     * The settings in force now; there is no history.
     *
     * @throws io.compliance4j.error.NotFoundException if the organization is unknown or the parent, or if the tenant
     *     does not have this part of the API: the service does not tell which
     */
    OrganizationSettings settings(String organizationUuid);
}
