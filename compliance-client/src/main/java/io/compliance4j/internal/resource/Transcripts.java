package io.compliance4j.internal.resource;

import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Query;
import io.compliance4j.internal.paging.ListCall;
import io.compliance4j.internal.paging.PageReader;
import io.compliance4j.internal.paging.PagingStyle;
import io.compliance4j.session.SessionMessageQuery;

/** How the transcripts of both kinds of sessions are listed. */
final class Transcripts {

    private static final int LARGEST_PAGE = 1_000;

    private Transcripts() {}

    static <T> ListCall<T> call(Api api, ApiRequest request, SessionMessageQuery query, PageReader<T> reader) {
        Requests.toolLimit(api, "toolUseInputMaxBytes", query.toolUseInputMaxBytes());
        Requests.toolLimit(api, "toolResultMaxBytes", query.toolResultMaxBytes());
        Query.Builder parameters = Query.builder();
        Requests.order(parameters, query.order());
        parameters
                .value("tool_use_input_max_bytes", query.toolUseInputMaxBytes())
                .value("tool_result_max_bytes", query.toolResultMaxBytes());
        return ListCall.of(
                request.query(parameters.build()),
                PagingStyle.TOKEN_ONLY,
                Requests.pageSize(api, query.pageSize(), LARGEST_PAGE),
                reader);
    }
}
