package io.compliance4j.internal.collect;

import io.compliance4j.artifact.CodeArtifact;
import io.compliance4j.artifact.CodeArtifactQuery;
import io.compliance4j.error.NotFoundException;
import io.compliance4j.event.EventKind;
import io.compliance4j.event.Provenance;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.collect.SnapshotPass.Reading;
import io.compliance4j.internal.http.Api;
import io.compliance4j.internal.resource.DefaultCodeArtifacts;
import io.compliance4j.internal.resource.DefaultGroups;
import io.compliance4j.internal.resource.DefaultOrganizations;
import io.compliance4j.internal.resource.DefaultProjects;
import io.compliance4j.json.ServerRecord;
import io.compliance4j.organization.Group;
import io.compliance4j.organization.GroupMember;
import io.compliance4j.organization.GroupQuery;
import io.compliance4j.organization.Organization;
import io.compliance4j.organization.OrganizationSettings;
import io.compliance4j.organization.OrganizationUser;
import io.compliance4j.organization.Role;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.Pages;
import io.compliance4j.project.Project;
import io.compliance4j.project.ProjectAttachment;
import io.compliance4j.project.ProjectQuery;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be collected by comparing snapshots: which lists, in which order. Lists inside something else come after the
 * list of what they are inside.
 *
 * @param hasTimes whether its records say when they changed
 */
record Snapshot(String name, boolean hasTimes, List<Section> sections) {

    /** Single records come without what is around them. */
    private static final ResponseInfo NO_RESPONSE = new ResponseInfo(200, null, null, null);

    private static final int LARGE_PAGE = 1_000;

    private static final int PROJECT_PAGE = 100;

    static final Snapshot DIRECTORY = new Snapshot(
            "directory",
            false,
            List.of(
                    Section.of("organizations", EventKind.ORGANIZATION, Snapshot::organizations),
                    Section.inside("organizations", "users", EventKind.USER, Snapshot::users),
                    Section.inside("organizations", "roles", EventKind.ROLE, Snapshot::roles),
                    Section.inside("roles", "permissions", EventKind.PERMISSION, Snapshot::permissions),
                    Section.inside("organizations", "settings", EventKind.SETTINGS, Snapshot::settings),
                    Section.of("groups", EventKind.GROUP, Snapshot::groups),
                    Section.inside("groups", "members", EventKind.GROUP_MEMBER, Snapshot::members)));

    static final Snapshot PROJECTS = new Snapshot(
            "projects",
            true,
            List.of(
                    Section.of("projects", EventKind.PROJECT, Snapshot::projects),
                    Section.inside("projects", "attachments", EventKind.PROJECT_ATTACHMENT, Snapshot::attachments),
                    Section.inside(
                            "projects", "collaborators", EventKind.PROJECT_COLLABORATOR, Snapshot::collaborators)));

    static final Snapshot CODE_ARTIFACTS = new Snapshot(
            "code_artifacts",
            true,
            List.of(Section.of("code_artifacts", EventKind.CODE_ARTIFACT, Snapshot::codeArtifacts)));

    /** Which records. */
    record Filter(List<String> organizations, @Nullable Instant changedFrom) {}

    /**
     * A list, or the lists of the same kind inside each row of an earlier one: what is read and compared together.
     *
     * @param inside name of that earlier section; null for a list that stands for itself
     */
    record Section(
            String name,
            EventKind kind,
            @Nullable String inside,
            Function<Reading, Iterator<List<SnapshotRow>>> pages) {

        static Section of(String name, EventKind kind, Function<Reading, Iterator<List<SnapshotRow>>> pages) {
            return new Section(name, kind, null, pages);
        }

        /** {@code list} gives the list inside the row with that key. */
        static Section inside(
                String outer,
                String name,
                EventKind kind,
                BiFunction<Reading, String, Iterator<List<SnapshotRow>>> list) {
            return new Section(
                    name,
                    kind,
                    outer,
                    reading -> new ListsInside(reading.keysOf(outer).iterator(), key -> list.apply(reading, key)));
        }
    }

    private static Iterator<List<SnapshotRow>> organizations(Reading reading) {
        List<String> wanted = reading.filter().organizations();
        Iterator<List<SnapshotRow>> all =
                rows(EventKind.ORGANIZATION, null, organizations(reading.api()).list(LARGE_PAGE), Organization::uuid);
        return mapped(
                all,
                page -> page.stream()
                        .filter(row -> wanted.isEmpty() || wanted.contains(row.id()))
                        .toList());
    }

    private static Iterator<List<SnapshotRow>> users(Reading reading, String organization) {
        return rows(
                EventKind.USER,
                organization,
                organizations(reading.api()).users(organization, LARGE_PAGE),
                OrganizationUser::id);
    }

    private static Iterator<List<SnapshotRow>> roles(Reading reading, String organization) {
        return rows(
                EventKind.ROLE, organization, organizations(reading.api()).roles(organization, LARGE_PAGE), Role::id);
    }

    private static Iterator<List<SnapshotRow>> permissions(Reading reading, String organizationAndRole) {
        int slash = organizationAndRole.indexOf('/');
        String organization = organizationAndRole.substring(0, slash);
        String role = organizationAndRole.substring(slash + 1);
        return rows(
                EventKind.PERMISSION,
                role,
                organizations(reading.api()).permissions(organization, role, LARGE_PAGE),
                permission -> joined(permission, "action", "resource_type", "resource_id"));
    }

    private static DefaultOrganizations organizations(Api api) {
        return new DefaultOrganizations(api);
    }

    private static Iterator<List<SnapshotRow>> settings(Reading reading, String organization) {
        OrganizationSettings settings = organizations(reading.api()).settings(organization);
        return List.of(List.of(SnapshotRow.of(
                        EventKind.SETTINGS,
                        null,
                        organization,
                        settings.raw(),
                        Provenance.api("settings", NO_RESPONSE))))
                .iterator();
    }

    private static Iterator<List<SnapshotRow>> groups(Reading reading) {
        GroupQuery.Builder query = GroupQuery.builder();
        query.pageSize(LARGE_PAGE);
        return rows(EventKind.GROUP, null, new DefaultGroups(reading.api()).list(query.build()), Group::id);
    }

    private static Iterator<List<SnapshotRow>> members(Reading reading, String group) {
        return rows(
                EventKind.GROUP_MEMBER,
                group,
                new DefaultGroups(reading.api()).members(group, LARGE_PAGE),
                GroupMember::userId);
    }

    private static Iterator<List<SnapshotRow>> attachments(Reading reading, String project) {
        return rows(
                EventKind.PROJECT_ATTACHMENT,
                project,
                new DefaultProjects(reading.api()).attachments(project, PROJECT_PAGE),
                ProjectAttachment::id);
    }

    private static Iterator<List<SnapshotRow>> collaborators(Reading reading, String project) {
        return rows(
                EventKind.PROJECT_COLLABORATOR,
                project,
                new DefaultProjects(reading.api()).collaborators(project, PROJECT_PAGE),
                collaborator ->
                        joined(collaborator, "type", "user_id", "group_id", "organization_uuid", "organization_role"));
    }

    private static Iterator<List<SnapshotRow>> projects(Reading reading) {
        DefaultProjects projects = new DefaultProjects(reading.api());
        ProjectQuery.Builder query = ProjectQuery.builder();
        query.organizationIds(reading.filter().organizations()).pageSize(PROJECT_PAGE);
        Instant from = reading.filter().changedFrom();
        if (from != null) {
            query.updatedFrom(from);
        }
        Iterator<Page<Project>> pages = projects.list(query.build()).byPage().iterator();
        return mapped(
                pages,
                page -> page.items().stream()
                        .map(project -> new SnapshotRow(
                                EventKind.PROJECT,
                                null,
                                project.id(),
                                project.raw(),
                                Provenance.api("projects", page.response()),
                                () -> projects.get(project.id()).raw()))
                        .toList());
    }

    private static Iterator<List<SnapshotRow>> codeArtifacts(Reading reading) {
        CodeArtifactQuery.Builder query = CodeArtifactQuery.builder();
        query.organizationIds(reading.filter().organizations()).pageSize(PROJECT_PAGE);
        Instant from = reading.filter().changedFrom();
        if (from != null) {
            query.updatedFrom(from);
        }
        Pages<CodeArtifact> artifacts = new DefaultCodeArtifacts(reading.api()).list(query.build());
        return rows(EventKind.CODE_ARTIFACT, null, artifacts, CodeArtifact::id);
    }

    private static <T extends ServerRecord> Iterator<List<SnapshotRow>> rows(
            EventKind kind, @Nullable String parent, Pages<T> list, Function<T, String> id) {
        return mapped(
                list.byPage().iterator(),
                page -> page.items().stream()
                        .map(record -> SnapshotRow.of(
                                kind,
                                parent,
                                id.apply(record),
                                record.raw(),
                                Provenance.api(kind.value(), page.response())))
                        .toList());
    }

    /** For rows that have no id: what tells them apart instead. */
    private static String joined(ServerRecord record, String... members) {
        return Stream.of(members)
                .flatMap(member -> record.raw().string(member).stream())
                .collect(Collectors.joining(":"));
    }

    private static <A, B> Iterator<B> mapped(Iterator<A> iterator, Function<A, B> function) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public B next() {
                return function.apply(iterator.next());
            }
        };
    }

    /** A row's list is asked for when the one before has ended. */
    private static final class ListsInside implements Iterator<List<SnapshotRow>> {

        private final Iterator<String> parents;
        private final Function<String, Iterator<List<SnapshotRow>>> list;
        private Iterator<List<SnapshotRow>> current =
                List.<List<SnapshotRow>>of().iterator();

        ListsInside(Iterator<String> parents, Function<String, Iterator<List<SnapshotRow>>> list) {
            this.parents = parents;
            this.list = list;
        }

        @Override
        public boolean hasNext() {
            return current.hasNext() || parents.hasNext();
        }

        /** Of what has vanished since its own list was read there is nothing; that counts as an empty page. */
        @Override
        public List<SnapshotRow> next() {
            try {
                if (!current.hasNext()) {
                    current = list.apply(parents.next());
                }
                return current.hasNext() ? current.next() : List.of();
            } catch (NotFoundException e) {
                current = List.<List<SnapshotRow>>of().iterator();
                return List.of();
            }
        }
    }
}
