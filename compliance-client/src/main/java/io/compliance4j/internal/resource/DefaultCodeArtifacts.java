package io.compliance4j.internal.resource;

import io.compliance4j.artifact.CodeArtifact;
import io.compliance4j.artifact.CodeArtifactQuery;
import io.compliance4j.artifact.CodeArtifacts;
import io.compliance4j.internal.codec.ArtifactCodec;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.http.Query;
import io.compliance4j.internal.paging.LazyPages;
import io.compliance4j.internal.paging.ListCall;
import io.compliance4j.internal.paging.PagingStyle;
import io.compliance4j.internal.transfer.Downloads;
import io.compliance4j.paging.Pages;
import io.compliance4j.transfer.Download;
import java.util.Optional;

/** Calls for Claude Code artifacts. */
public final class DefaultCodeArtifacts implements CodeArtifacts {

    private static final int LARGEST_PAGE = 100;
    private static final int MOST_OWNERS = 200;

    private final Api api;

    public DefaultCodeArtifacts(Api api) {
        this.api = api;
    }

    @Override
    public Pages<CodeArtifact> list() {
        return list(CodeArtifactQuery.builder().build());
    }

    @Override
    public Pages<CodeArtifact> list(CodeArtifactQuery query) {
        Requests.organizations(api, query.organizationIds());
        Requests.require(
                api,
                query.userIds().size() <= MOST_OWNERS,
                "userIds has " + query.userIds().size() + " values and the service takes " + MOST_OWNERS
                        + "; list in groups, or list all and filter by ownerUserId()");
        Query.Builder parameters = Query.builder()
                .values("organization_ids", query.organizationIds())
                .values("user_ids", query.userIds());
        Requests.range(
                parameters,
                "updated_at",
                query.updatedFrom(),
                query.updatedAfter(),
                query.updatedBefore(),
                query.updatedUntil());
        return new LazyPages<>(
                api,
                ListCall.of(
                        ApiRequest.of(Operation.LIST_CODE_ARTIFACTS).query(parameters.build()),
                        PagingStyle.TOKEN_ONLY,
                        Requests.pageSize(api, query.pageSize(), LARGEST_PAGE),
                        ArtifactCodec.CODE_ARTIFACTS));
    }

    @Override
    public Download download(String artifactId, String versionId) {
        return Downloads.content(
                api,
                ApiRequest.of(Operation.DOWNLOAD_CODE_ARTIFACT, artifactId, versionId),
                artifactId + "-" + versionId,
                Optional::empty);
    }
}
