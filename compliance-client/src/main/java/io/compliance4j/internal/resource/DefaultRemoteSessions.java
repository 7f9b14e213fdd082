package io.compliance4j.internal.resource;

import io.compliance4j.internal.codec.SessionCodec;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.http.Query;
import io.compliance4j.internal.paging.LazyPages;
import io.compliance4j.internal.paging.ListCall;
import io.compliance4j.internal.paging.PagingStyle;
import io.compliance4j.paging.Pages;
import io.compliance4j.session.RemoteSession;
import io.compliance4j.session.RemoteSessionMessage;
import io.compliance4j.session.RemoteSessionQuery;
import io.compliance4j.session.RemoteSessions;
import io.compliance4j.session.SessionMessageQuery;
import java.util.Collection;
import java.util.List;

/** Calls for remote sessions. */
public final class DefaultRemoteSessions implements RemoteSessions {

    private static final int LARGEST_PAGE = 500;

    private final Api api;

    public DefaultRemoteSessions(Api api) {
        this.api = api;
    }

    @Override
    public Pages<RemoteSession> list() {
        return list(RemoteSessionQuery.builder().build());
    }

    @Override
    public Pages<RemoteSession> list(RemoteSessionQuery query) {
        Requests.require(
                api,
                query.userIds().size() <= Requests.MOST_USERS,
                "userIds has " + query.userIds().size() + " values and a request takes " + Requests.MOST_USERS
                        + "; use ofUsers(userIds, query), which splits any number");
        return list(query, List.of(query.userIds()));
    }

    @Override
    public Pages<RemoteSession> ofUsers(Collection<String> userIds, RemoteSessionQuery query) {
        if (!query.userIds().isEmpty()) {
            throw new IllegalArgumentException(
                    "ofUsers takes the users as its first argument; leave userIds out of the query");
        }
        return list(query, Requests.tens(userIds));
    }

    private Pages<RemoteSession> list(RemoteSessionQuery query, List<List<String>> groups) {
        Requests.organizations(api, query.organizationIds());
        List<ApiRequest> parts = groups.stream()
                .map(users -> ApiRequest.of(Operation.LIST_REMOTE_SESSIONS).query(encode(query, users)))
                .toList();
        return new LazyPages<>(
                api,
                ListCall.ofParts(
                        parts,
                        PagingStyle.TOKEN_ONLY,
                        Requests.pageSize(api, query.pageSize(), LARGEST_PAGE),
                        SessionCodec.REMOTE_SESSIONS));
    }

    private static Query encode(RemoteSessionQuery query, List<String> userIds) {
        Query.Builder parameters = Query.builder()
                .values("organization_ids", query.organizationIds())
                .values("user_ids", userIds);
        Requests.range(
                parameters,
                "created_at",
                query.createdFrom(),
                query.createdAfter(),
                query.createdBefore(),
                query.createdUntil());
        return parameters.build();
    }

    @Override
    public Pages<RemoteSessionMessage> messages(String sessionId) {
        return messages(sessionId, SessionMessageQuery.builder().build());
    }

    @Override
    public Pages<RemoteSessionMessage> messages(String sessionId, SessionMessageQuery query) {
        return new LazyPages<>(
                api,
                Transcripts.call(
                        api,
                        ApiRequest.of(Operation.LIST_REMOTE_SESSION_MESSAGES, sessionId),
                        query,
                        SessionCodec.REMOTE_MESSAGES));
    }
}
