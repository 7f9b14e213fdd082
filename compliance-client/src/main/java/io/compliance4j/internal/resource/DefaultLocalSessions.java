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
import io.compliance4j.session.LocalSession;
import io.compliance4j.session.LocalSessionMessage;
import io.compliance4j.session.LocalSessionQuery;
import io.compliance4j.session.LocalSessions;
import io.compliance4j.session.SessionMessageQuery;

/** Calls for local sessions. */
public final class DefaultLocalSessions implements LocalSessions {

    private static final int LARGEST_PAGE = 500;

    private final Api api;

    public DefaultLocalSessions(Api api) {
        this.api = api;
    }

    @Override
    public Pages<LocalSession> list() {
        return list(LocalSessionQuery.builder().build());
    }

    @Override
    public Pages<LocalSession> list(LocalSessionQuery query) {
        Requests.require(
                api,
                query.createdFrom().isEmpty()
                        || query.createdBefore().isEmpty()
                        || query.createdFrom()
                                .get()
                                .isBefore(query.createdBefore().get()),
                "createdBefore has to be later than createdFrom; give a range that is not empty");
        Query parameters = Query.builder()
                .time("created_at.gte", query.createdFrom())
                .time("created_at.lt", query.createdBefore())
                .time("updated_at.gte", query.updatedFrom())
                .build();
        return new LazyPages<>(
                api,
                ListCall.of(
                        ApiRequest.of(Operation.LIST_LOCAL_SESSIONS).query(parameters),
                        PagingStyle.TOKEN_ONLY,
                        Requests.pageSize(api, query.pageSize(), LARGEST_PAGE),
                        SessionCodec.LOCAL_SESSIONS));
    }

    @Override
    public LocalSession get(String sessionId) {
        return api.send(ApiRequest.of(Operation.GET_LOCAL_SESSION, sessionId), SessionCodec.LOCAL_SESSION);
    }

    @Override
    public Pages<LocalSessionMessage> messages(String sessionId) {
        return messages(sessionId, SessionMessageQuery.builder().build());
    }

    @Override
    public Pages<LocalSessionMessage> messages(String sessionId, SessionMessageQuery query) {
        return new LazyPages<>(
                api,
                Transcripts.call(
                        api,
                        ApiRequest.of(Operation.LIST_LOCAL_SESSION_MESSAGES, sessionId),
                        query,
                        SessionCodec.LOCAL_MESSAGES));
    }
}
