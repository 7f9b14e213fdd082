package io.compliance4j.project;

import io.compliance4j.paging.Pages;

/**
 * Projects, what is attached to them and who may use them.
 *
 * <p>Thread-safe. Lists request nothing before they are walked; failures are those of {@code io.compliance4j.error}.
 */
public interface Projects {

    /** All projects that the key may see, oldest first. */
    Pages<Project> list();

    /**
     * The projects that {@code query} asks for, oldest first.
     *
     * @throws IllegalArgumentException if the query is one that the service is certain to refuse
     */
    Pages<Project> list(ProjectQuery query);

    /**
     * One project with its description and instructions.
     *
     * @throws io.compliance4j.error.NotFoundException if it is unknown, gone or not visible to this key
     */
    ProjectDetails get(String projectId);

    /** The files and documents of a project, oldest first. */
    Pages<ProjectAttachment> attachments(String projectId);

    /**
     * The same with pages of at most {@code pageSize}; the server takes 20 by itself.
     *
     * @throws IllegalArgumentException if {@code pageSize} is not from 1 to 100
     */
    Pages<ProjectAttachment> attachments(String projectId, int pageSize);

    /** Who may use a project, in the order they were let in. */
    Pages<Collaborator> collaborators(String projectId);

    /**
     * The same with pages of at most {@code pageSize}; the server takes 20 by itself.
     *
     * @throws IllegalArgumentException if {@code pageSize} is not from 1 to 100
     */
    Pages<Collaborator> collaborators(String projectId, int pageSize);
}
