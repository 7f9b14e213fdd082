package io.compliance4j.organization;

import io.compliance4j.paging.Pages;

/**
 * The groups of the tenant.
 *
 * <p>Thread-safe. Lists request nothing before they are walked; failures are those of {@code io.compliance4j.error}.
 */
public interface Groups {

    /** All groups. */
    Pages<Group> list();

    /**
     * The groups that {@code query} asks for.
     *
     * @throws IllegalArgumentException if the query is one that the service is certain to refuse
     */
    Pages<Group> list(GroupQuery query);

    /**
     * One group.
     *
     * @throws io.compliance4j.error.NotFoundException if it is unknown, gone or not visible to this key
     */
    Group get(String groupId);

    /** Its members. */
    Pages<GroupMember> members(String groupId);

    /**
     * The same with pages of at most {@code pageSize}; the server takes 500 by itself.
     *
     * @throws IllegalArgumentException if {@code pageSize} is not from 1 to 1,000
     */
    Pages<GroupMember> members(String groupId, int pageSize);
}
