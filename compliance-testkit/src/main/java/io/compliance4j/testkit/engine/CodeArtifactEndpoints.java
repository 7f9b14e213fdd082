package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.CodeArtifact;
import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.Shelf;
import io.compliance4j.testkit.tenant.User;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** E35–E37: published Claude Code artifacts. */
final class CodeArtifactEndpoints {
    private CodeArtifactEndpoints() {}

    static FakeResponse list(Call call) {
        Parameters query = call.parameters;
        query.allow("organization_ids[]", "user_ids[]", "limit", "page")
                .allowRange("updated_at", Parameters.ALL_OPERATORS)
                .refuseUnknown();
        List<String> organizationIds = call.organizationIds(500);
        Set<String> users = new HashSet<>(query.ids("user_ids[]", "user_", 200));
        TimeRange updated = query.range("updated_at", false);
        int limit = query.limit(20, 100);
        call.page(call.fingerprint());
        Set<UUID> organizations = call.covered(organizationIds);
        Predicate<CodeArtifact> wanted = artifact -> call.view.covers(artifact.organization())
                && (organizations == null || organizations.contains(artifact.organization()))
                && (users.isEmpty() || users.contains(artifact.ownerUserId() == null ? "" : artifact.ownerUserId()))
                && updated.contains(artifact.updatedAt());
        Shelf<CodeArtifact> shelf = call.tenant.codeArtifacts();
        return call.listingWithEmptyPages(
                limit,
                (from, max) -> shelf.walk(0, from, false, a -> true, wanted, max),
                artifact -> shelf.position(0, artifact),
                (out, artifact) -> {
                    Optional<User> owner = call.view.user(artifact.ownerUserId());
                    out.text("id", artifact.id());
                    out.uuid("organization_uuid", artifact.organization());
                    out.text("owner_user_id", artifact.ownerUserId());
                    out.text("published_version_id", artifact.publishedVersionId());
                    out.text("read_mode", artifact.readMode());
                    out.time("updated_at", artifact.updatedAt());
                    out.user(
                            "user",
                            owner.map(User::id).orElse(null),
                            owner.map(User::email).orElse(null));
                    out.array("versions", artifact.versions(), (o, version) -> {
                        o.text("id", version.id());
                        o.time("created_at", version.createdAt());
                        o.text("name", version.name() == null ? version.id() : version.name());
                    });
                });
    }

    static FakeResponse version(Call call) {
        call.parameters.refuseUnknown();
        CodeArtifact artifact = pathArtifact(call);
        String id = call.match.parameter(1);
        CodeArtifact.Version version = artifact.versions().stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElseThrow(call.errors::noCodeArtifactVersion);
        Content content = version.content();
        if (content == null) {
            throw call.errors.uploadInFlight();
        }
        String name = version.name() == null ? version.id() : version.name();
        return Downloads.of(call, name, version.mimeType(), content, !version.encoded());
    }

    static FakeResponse delete(Call call) {
        call.parameters.refuseUnknown();
        CodeArtifact artifact = pathArtifact(call);
        if (!call.tenant.deleteCodeArtifact(artifact.id())) {
            throw call.errors.noCodeArtifact();
        }
        return call.deleted(artifact.id(), "code_artifact_deleted");
    }

    private static CodeArtifact pathArtifact(Call call) {
        return call.tenant
                .codeArtifacts()
                .find(call.match.parameter(0))
                .filter(artifact -> call.view.covers(artifact.organization()))
                .orElseThrow(call.errors::noCodeArtifact);
    }
}
