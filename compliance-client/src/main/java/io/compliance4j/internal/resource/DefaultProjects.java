package io.compliance4j.internal.resource;

import io.compliance4j.internal.codec.CollaboratorCodec;
import io.compliance4j.internal.codec.ProjectCodec;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.http.ApiRequest;
import io.compliance4j.internal.http.Operation;
import io.compliance4j.internal.http.Query;
import io.compliance4j.internal.paging.LazyPages;
import io.compliance4j.internal.paging.ListCall;
import io.compliance4j.internal.paging.PageReader;
import io.compliance4j.internal.paging.PagingStyle;
import io.compliance4j.paging.Pages;
import io.compliance4j.project.Collaborator;
import io.compliance4j.project.Project;
import io.compliance4j.project.ProjectAttachment;
import io.compliance4j.project.ProjectDetails;
import io.compliance4j.project.ProjectQuery;
import io.compliance4j.project.Projects;
import java.util.OptionalInt;

/** Calls for projects. */
public final class DefaultProjects implements Projects {

    private static final int LARGEST_PAGE = 100;

    private final Api api;

    public DefaultProjects(Api api) {
        this.api = api;
    }

    @Override
    public Pages<Project> list() {
        return list(ProjectQuery.builder().build());
    }

    @Override
    public Pages<Project> list(ProjectQuery query) {
        Query.Builder parameters = Query.builder()
                .values("organization_ids", query.organizationIds())
                .values("user_ids", query.userIds());
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
        return pages(
                ApiRequest.of(Operation.LIST_PROJECTS).query(parameters.build()),
                query.pageSize(),
                ProjectCodec.PROJECTS);
    }

    @Override
    public ProjectDetails get(String projectId) {
        return api.send(ApiRequest.of(Operation.GET_PROJECT, projectId), ProjectCodec.PROJECT);
    }

    @Override
    public Pages<ProjectAttachment> attachments(String projectId) {
        return attachments(projectId, OptionalInt.empty());
    }

    @Override
    public Pages<ProjectAttachment> attachments(String projectId, int pageSize) {
        return attachments(projectId, OptionalInt.of(pageSize));
    }

    private Pages<ProjectAttachment> attachments(String projectId, OptionalInt pageSize) {
        return pages(ApiRequest.of(Operation.LIST_PROJECT_ATTACHMENTS, projectId), pageSize, ProjectCodec.ATTACHMENTS);
    }

    @Override
    public Pages<Collaborator> collaborators(String projectId) {
        return collaborators(projectId, OptionalInt.empty());
    }

    @Override
    public Pages<Collaborator> collaborators(String projectId, int pageSize) {
        return collaborators(projectId, OptionalInt.of(pageSize));
    }

    private Pages<Collaborator> collaborators(String projectId, OptionalInt pageSize) {
        return pages(
                ApiRequest.of(Operation.LIST_PROJECT_COLLABORATORS, projectId),
                pageSize,
                CollaboratorCodec.COLLABORATORS);
    }

    private <T> Pages<T> pages(ApiRequest request, OptionalInt pageSize, PageReader<T> reader) {
        return new LazyPages<>(
                api, ListCall.of(request, PagingStyle.TOKEN, Requests.pageSize(api, pageSize, LARGEST_PAGE), reader));
    }
}
