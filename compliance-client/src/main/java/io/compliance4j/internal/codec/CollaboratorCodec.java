package io.compliance4j.internal.codec;

import io.compliance4j.internal.paging.PageReader;
import io.compliance4j.json.RawJson;
import io.compliance4j.organization.OrganizationRole;
import io.compliance4j.project.Collaborator;
import io.compliance4j.project.ProjectRole;
import java.time.Instant;
import java.util.Optional;

/** Reads who may use a project. */
public final class CollaboratorCodec {

    public static final PageReader<Collaborator> COLLABORATORS =
            PageFrames.reader("data", RecordReader.of(CollaboratorCodec::collaborator));

    private CollaboratorCodec() {}

    private static Collaborator collaborator(Fields fields, RawJson raw) {
        String type = fields.requiredString("type");
        Optional<ProjectRole> role = fields.string("role").map(ProjectRole::of);
        Optional<Instant> grantedAt = fields.time("granted_at");
        boolean malformed = fields.malformed();
        return switch (type) {
            case "user" ->
                Collaborator.User.builder()
                        .userId(fields.string("user_id"))
                        .type(type)
                        .role(role)
                        .grantedAt(grantedAt)
                        .raw(raw)
                        .malformed(malformed)
                        .build();
            case "group" ->
                Collaborator.Group.builder()
                        .groupId(fields.string("group_id"))
                        .type(type)
                        .role(role)
                        .grantedAt(grantedAt)
                        .raw(raw)
                        .malformed(malformed)
                        .build();
            case "organization" ->
                Collaborator.WholeOrganization.builder()
                        .organizationUuid(fields.string("organization_uuid"))
                        .type(type)
                        .role(role)
                        .grantedAt(grantedAt)
                        .raw(raw)
                        .malformed(malformed)
                        .build();
            case "organization_role" ->
                Collaborator.RoleHolders.builder()
                        .organizationRole(fields.string("organization_role").map(OrganizationRole::of))
                        .type(type)
                        .role(role)
                        .grantedAt(grantedAt)
                        .raw(raw)
                        .malformed(malformed)
                        .build();
            default ->
                Collaborator.Unknown.builder()
                        .type(type)
                        .role(role)
                        .grantedAt(grantedAt)
                        .raw(raw)
                        .malformed(malformed)
                        .build();
        };
    }
}
