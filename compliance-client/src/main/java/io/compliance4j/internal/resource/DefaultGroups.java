package io.compliance4j.internal.resource;

import io.compliance4j.internal.codec.OrganizationCodec;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.http.Query;
import io.compliance4j.internal.paging.LazyPages;
import io.compliance4j.internal.paging.ListCall;
import io.compliance4j.internal.paging.PagingStyle;
import io.compliance4j.organization.Group;
import io.compliance4j.organization.GroupMember;
import io.compliance4j.organization.GroupQuery;
import io.compliance4j.organization.Groups;
import io.compliance4j.paging.Pages;
import java.util.OptionalInt;

/** Calls for groups. */
public final class DefaultGroups implements Groups {

    private static final int LARGEST_PAGE = 1_000;

    private final Api api;

    public DefaultGroups(Api api) {
        this.api = api;
    }

    @Override
    public Pages<Group> list() {
        return list(GroupQuery.builder().build());
    }

    @Override
    public Pages<Group> list(GroupQuery query) {
        Query parameters =
                Query.builder().value("name_prefix", query.namePrefix()).build();
        return new LazyPages<>(
                api,
                ListCall.of(
                        ApiRequest.of(Operation.LIST_GROUPS).query(parameters),
                        PagingStyle.TOKEN,
                        Requests.pageSize(api, query.pageSize(), LARGEST_PAGE),
                        OrganizationCodec.GROUPS));
    }

    @Override
    public Group get(String groupId) {
        return api.send(ApiRequest.of(Operation.GET_GROUP, groupId), OrganizationCodec.GROUP);
    }

    @Override
    public Pages<GroupMember> members(String groupId) {
        return members(groupId, OptionalInt.empty());
    }

    @Override
    public Pages<GroupMember> members(String groupId, int pageSize) {
        return members(groupId, OptionalInt.of(pageSize));
    }

    private Pages<GroupMember> members(String groupId, OptionalInt pageSize) {
        return new LazyPages<>(
                api,
                ListCall.of(
                        ApiRequest.of(Operation.LIST_GROUP_MEMBERS, groupId),
                        PagingStyle.TOKEN,
                        Requests.pageSize(api, pageSize, LARGEST_PAGE),
                        OrganizationCodec.GROUP_MEMBERS));
    }
}
