package io.compliance4j.internal.resource;

import io.compliance4j.chat.Chat;
import io.compliance4j.chat.ChatMessage;
import io.compliance4j.chat.ChatOrder;
import io.compliance4j.chat.ChatQuery;
import io.compliance4j.chat.Chats;
import io.compliance4j.chat.MessageQuery;
import io.compliance4j.internal.codec.ChatCodec;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.http.Query;
import io.compliance4j.internal.paging.LazyPages;
import io.compliance4j.internal.paging.ListCall;
import io.compliance4j.internal.paging.PagingStyle;
import io.compliance4j.paging.Pages;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** Calls for chats. */
public final class DefaultChats implements Chats {

    private static final int LARGEST_PAGE = 1_000;

    private final Api api;

    public DefaultChats(Api api) {
        this.api = api;
    }

    @Override
    public Pages<Chat> list() {
        return list(ChatQuery.builder().build());
    }

    @Override
    public Pages<Chat> list(ChatQuery query) {
        Requests.require(
                api,
                query.userIds().size() <= Requests.MOST_USERS,
                "userIds has " + query.userIds().size() + " values and a request takes " + Requests.MOST_USERS
                        + "; use ofUsers(userIds, query), which splits any number");
        return list(query, List.of(query.userIds()));
    }

    @Override
    public Pages<Chat> updatedSince(Instant from) {
        return list(ChatQuery.builder()
                .orderBy(ChatOrder.UPDATED_AT)
                .updatedFrom(from)
                .build());
    }

    @Override
    public Pages<Chat> ofUsers(Collection<String> userIds, Instant createdFrom) {
        return ofUsers(userIds, ChatQuery.builder().createdFrom(createdFrom).build());
    }

    @Override
    public Pages<Chat> ofUsers(Collection<String> userIds, ChatQuery query) {
        if (!query.userIds().isEmpty()) {
            throw new IllegalArgumentException(
                    "ofUsers takes the users as its first argument; leave userIds out of the query");
        }
        return list(query, Requests.tens(userIds));
    }

    /** One list for each group of users, behind one another; an empty group stands for everybody. */
    private Pages<Chat> list(ChatQuery query, List<List<String>> groups) {
        boolean ofEverybody = groups.get(0).isEmpty();
        requireValid(query, ofEverybody);
        List<ApiRequest> parts = groups.stream()
                .map(users -> ApiRequest.of(Operation.LIST_CHATS).query(encode(query, users)))
                .toList();
        boolean bothWays = !ofEverybody && parts.size() == 1;
        return new LazyPages<>(
                api,
                ListCall.ofParts(
                        parts,
                        bothWays ? PagingStyle.CURSOR : PagingStyle.CURSOR_FORWARD_ONLY,
                        Requests.pageSize(api, query.pageSize(), LARGEST_PAGE),
                        ChatCodec.CHATS));
    }

    private void requireValid(ChatQuery query, boolean ofEverybody) {
        boolean byUpdate = query.orderBy() == ChatOrder.UPDATED_AT;
        boolean created = query.createdFrom().isPresent()
                || query.createdAfter().isPresent()
                || query.createdBefore().isPresent()
                || query.createdUntil().isPresent();
        boolean updated = query.updatedFrom().isPresent()
                || query.updatedAfter().isPresent()
                || query.updatedBefore().isPresent()
                || query.updatedUntil().isPresent();
        Requests.require(
                api,
                ofEverybody || !byUpdate,
                "orderBy(UPDATED_AT) is only for the whole tenant; leave it out for chats of named users, or leave the"
                        + " users out");
        Requests.require(
                api,
                ofEverybody || !updated,
                "updatedFrom, updatedAfter, updatedBefore and updatedUntil are only for the whole tenant; bound chats of"
                        + " named users by createdFrom and its like, or leave the users out");
        Requests.require(
                api,
                !ofEverybody || query.projectIds().isEmpty(),
                "projectIds needs users; name the project's members with ofUsers(userIds, query)");
        Requests.require(
                api,
                !ofEverybody || byUpdate || !updated,
                "updatedFrom, updatedAfter, updatedBefore and updatedUntil need orderBy(UPDATED_AT)");
        Requests.require(
                api,
                !ofEverybody || !byUpdate || !created,
                "createdFrom, createdAfter, createdBefore and createdUntil need orderBy(CREATED_AT); with"
                        + " orderBy(UPDATED_AT) use updatedFrom and its like");
    }

    private static Query encode(ChatQuery query, List<String> userIds) {
        Query.Builder parameters = Query.builder()
                .values("user_ids", userIds)
                .values("organization_ids", query.organizationIds())
                .values("project_ids", query.projectIds());
        Requests.range(
                parameters,
                "created_at",
                query.createdFrom(),
                query.createdAfter(),
                query.createdBefore(),
                query.createdUntil());
        Requests.range(
                parameters,
                "updated_at",
                query.updatedFrom(),
                query.updatedAfter(),
                query.updatedBefore(),
                query.updatedUntil());
        if (query.orderBy() == ChatOrder.UPDATED_AT) {
            parameters.value("order_by", "updated_at");
        }
        return parameters.build();
    }

    @Override
    public Pages<ChatMessage> messages(String chatId) {
        return messages(chatId, MessageQuery.builder().build());
    }

    @Override
    public Pages<ChatMessage> messages(String chatId, MessageQuery query) {
        Requests.toolLimit(api, "toolResultMaxChars", query.toolResultMaxChars());
        Requests.toolLimit(api, "toolUseInputMaxChars", query.toolUseInputMaxChars());
        Query.Builder parameters = Query.builder();
        Requests.range(
                parameters,
                "created_at",
                query.createdFrom(),
                query.createdAfter(),
                query.createdBefore(),
                query.createdUntil());
        Requests.range(
                parameters,
                "updated_at",
                query.updatedFrom(),
                query.updatedAfter(),
                query.updatedBefore(),
                query.updatedUntil());
        Requests.order(parameters, query.order());
        parameters
                .value("tool_result_max_chars", query.toolResultMaxChars())
                .value("tool_use_input_max_chars", query.toolUseInputMaxChars());
        return new LazyPages<>(
                api,
                ListCall.of(
                        ApiRequest.of(Operation.LIST_CHAT_MESSAGES, chatId).query(parameters.build()),
                        PagingStyle.CURSOR,
                        Requests.pageSize(api, OptionalInt.of(query.pageSize()), LARGEST_PAGE),
                        ChatCodec.MESSAGES));
    }
}
