package io.compliance4j.internal.resource;

import io.compliance4j.internal.codec.OrganizationCodec;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.http.Query;
import io.compliance4j.internal.paging.LazyPages;
import io.compliance4j.internal.paging.ListCall;
import io.compliance4j.internal.paging.PageReader;
import io.compliance4j.internal.paging.PagingStyle;
import io.compliance4j.organization.Organization;
import io.compliance4j.organization.OrganizationSettings;
import io.compliance4j.organization.OrganizationUser;
import io.compliance4j.organization.Organizations;
import io.compliance4j.organization.Role;
import io.compliance4j.organization.RolePermission;
import io.compliance4j.organization.UserPreferences;
import io.compliance4j.organization.UserPreferencesQuery;
import io.compliance4j.paging.Pages;
import java.util.OptionalInt;

/** Calls for organizations. */
public final class DefaultOrganizations implements Organizations {

    private static final int LARGEST_PAGE = 1_000;
    private static final int LARGEST_PREFERENCES_PAGE = 100;

    private final Api api;

    public DefaultOrganizations(Api api) {
        this.api = api;
    }

    @Override
    public Pages<Organization> list() {
        return pages(ApiRequest.of(Operation.LIST_ORGANIZATIONS), OptionalInt.empty(), OrganizationCodec.ORGANIZATIONS);
    }

    @Override
    public Pages<Organization> list(int pageSize) {
        return pages(
                ApiRequest.of(Operation.LIST_ORGANIZATIONS), OptionalInt.of(pageSize), OrganizationCodec.ORGANIZATIONS);
    }

    @Override
    public Pages<OrganizationUser> users(String organizationUuid) {
        return users(organizationUuid, OptionalInt.empty());
    }

    @Override
    public Pages<OrganizationUser> users(String organizationUuid, int pageSize) {
        return users(organizationUuid, OptionalInt.of(pageSize));
    }

    private Pages<OrganizationUser> users(String organizationUuid, OptionalInt pageSize) {
        return pages(
                ApiRequest.of(Operation.LIST_ORGANIZATION_USERS, organizationUuid), pageSize, OrganizationCodec.USERS);
    }

    @Override
    public Pages<UserPreferences> userPreferences(String organizationUuid) {
        return userPreferences(organizationUuid, UserPreferencesQuery.builder().build());
    }

    @Override
    public Pages<UserPreferences> userPreferences(String organizationUuid, UserPreferencesQuery query) {
        Query.Builder parameters = Query.builder();
        if (query.includeUnset()) {
            parameters.value("include_unset", "true");
        }
        return new LazyPages<>(
                api,
                ListCall.of(
                        ApiRequest.of(Operation.LIST_USER_PREFERENCES, organizationUuid)
                                .query(parameters.build()),
                        PagingStyle.TOKEN_ONLY,
                        Requests.pageSize(api, query.pageSize(), LARGEST_PREFERENCES_PAGE),
                        OrganizationCodec.USER_PREFERENCES));
    }

    @Override
    public Pages<Role> roles(String organizationUuid) {
        return roles(organizationUuid, OptionalInt.empty());
    }

    @Override
    public Pages<Role> roles(String organizationUuid, int pageSize) {
        return roles(organizationUuid, OptionalInt.of(pageSize));
    }

    private Pages<Role> roles(String organizationUuid, OptionalInt pageSize) {
        return pages(ApiRequest.of(Operation.LIST_ROLES, organizationUuid), pageSize, OrganizationCodec.ROLES);
    }

    @Override
    public Role role(String organizationUuid, String roleId) {
        return api.send(ApiRequest.of(Operation.GET_ROLE, organizationUuid, roleId), OrganizationCodec.ROLE);
    }

    @Override
    public Pages<RolePermission> permissions(String organizationUuid, String roleId) {
        return permissions(organizationUuid, roleId, OptionalInt.empty());
    }

    @Override
    public Pages<RolePermission> permissions(String organizationUuid, String roleId, int pageSize) {
        return permissions(organizationUuid, roleId, OptionalInt.of(pageSize));
    }

    private Pages<RolePermission> permissions(String organizationUuid, String roleId, OptionalInt pageSize) {
        return pages(
                ApiRequest.of(Operation.LIST_ROLE_PERMISSIONS, organizationUuid, roleId),
                pageSize,
                OrganizationCodec.PERMISSIONS);
    }

    @Override
    public OrganizationSettings settings(String organizationUuid) {
        return api.send(ApiRequest.of(Operation.GET_SETTINGS, organizationUuid), OrganizationCodec.SETTINGS);
    }

    private <T> Pages<T> pages(ApiRequest request, OptionalInt pageSize, PageReader<T> reader) {
        return new LazyPages<>(
                api, ListCall.of(request, PagingStyle.TOKEN, Requests.pageSize(api, pageSize, LARGEST_PAGE), reader));
    }
}
