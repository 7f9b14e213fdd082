package io.compliance4j.testkit.generate;

import io.compliance4j.testkit.tenant.ActivityLog;
import io.compliance4j.testkit.tenant.Content;
import io.compliance4j.testkit.tenant.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A hash of everything a tenant holds: of every field of every record, every message and every byte of every file. */
final class TenantFingerprint {
    private final MessageDigest digest;

    private TenantFingerprint() throws NoSuchAlgorithmException {
        this.digest = MessageDigest.getInstance("SHA-256");
    }

    static String of(Tenant tenant) {
        try {
            TenantFingerprint fingerprint = new TenantFingerprint();
            fingerprint.addAll(tenant);
            return HexFormat.of().formatHex(fingerprint.digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addAll(Tenant tenant) {
        add(
                tenant.organizations().all(),
                tenant.users().all(),
                tenant.roles().all(),
                tenant.groups().all());
        tenant.keys().all().forEach(k -> add(k.id(), k.kind(), k.name(), k.scopes(), k.active()));
        tenant.chats()
                .all()
                .forEach(c -> add(
                        c.id(),
                        c.uuid(),
                        c.name(),
                        c.createdAt(),
                        c.updatedAt(),
                        c.deletedAt(),
                        c.model(),
                        c.organization(),
                        c.projectId(),
                        c.userId(),
                        c.messages().get()));
        tenant.projects().all().forEach(p -> {
            add(p);
            tenant.filesOfProject(p.id()).forEach(f -> {
                add(f.id(), f.filename(), f.mimeType(), f.createdAt(), f.places());
                add(f.content());
            });
            tenant.documentsOfProject(p.id()).forEach(d -> {
                add(d.id(), d.filename(), d.createdAt(), d.userId());
                add(d.content());
            });
        });
        tenant.chats()
                .all()
                .forEach(c -> c.messages().get().forEach(m -> {
                    m.files()
                            .forEach(id ->
                                    add(tenant.files().find(id).orElseThrow().content()));
                    m.generatedFiles()
                            .forEach(id -> tenant.generatedFiles().find(id).ifPresent(f -> {
                                add(f.filename(), f.mimeType(), f.createdAt());
                                add(f.content());
                            }));
                    m.artifactVersions()
                            .forEach(id -> tenant.artifactOfVersion(id)
                                    .orElseThrow()
                                    .versions()
                                    .forEach(v -> {
                                        add(v.id(), v.createdAt(), v.title(), v.type());
                                        add(v.content());
                                    }));
                }));
        tenant.localSessions()
                .all()
                .forEach(s -> add(
                        s.id(),
                        s.userId(),
                        s.workspaceId(),
                        s.createdAt(),
                        s.updatedAt(),
                        s.productSurface(),
                        s.truncated(),
                        s.messages().get()));
        tenant.remoteSessions()
                .all()
                .forEach(s -> add(
                        s.id(),
                        s.userId(),
                        s.agentId(),
                        s.startedByUserId(),
                        s.status(),
                        s.createdAt(),
                        s.updatedAt(),
                        s.productSurface(),
                        s.projectId(),
                        s.chatId(),
                        s.messages().get()));
        tenant.codeArtifacts().all().forEach(a -> {
            add(a.id(), a.ownerUserId(), a.publishedVersionId(), a.readMode(), a.updatedAt());
            a.versions().forEach(v -> {
                add(v.id(), v.createdAt(), v.name(), v.encoded());
                add(v.content());
            });
        });
        tenant.activities()
                .read(new ActivityLog.Query(
                        null,
                        null,
                        false,
                        t -> true,
                        a -> true,
                        Integer.MAX_VALUE,
                        Instant.parse("2100-01-01T00:00:00Z")))
                .forEach(this::add);
    }

    private void add(@Nullable Object... values) {
        for (Object value : values) {
            digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
    }

    private void add(@Nullable Content content) {
        if (content != null) {
            digest.update(content.readAll());
        }
    }
}
