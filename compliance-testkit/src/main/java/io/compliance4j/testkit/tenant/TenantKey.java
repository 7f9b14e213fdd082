package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key of the tenant.
 *
 * @param id {@code apikey_…}
 * @param secret what a caller sends
 * @param organizations the organizations the key covers; empty means all of the tenant
 * @param active false once the key was deactivated
 */
public record TenantKey(
        String id,
        String secret,
        Kind kind,
        String name,
        List<Scope> scopes,
        Set<UUID> organizations,
        boolean active,
        Instant createdAt,
        @Nullable String createdById,
        @Nullable Instant expiresAt) {

    /** The key types of the platform; only the first two are of use with this API. */
    public enum Kind {
        COMPLIANCE_ACCESS("sk-ant-" + "api01-"),
        ADMIN("sk-ant-" + "admin01-"),
        CLAUDE_API("sk-ant-" + "api03-"),
        ANALYTICS("sk-ant-" + "analytics01-");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** How secrets of this kind begin. */
        public String prefix() {
            return prefix;
        }
    }

    public TenantKey {
        scopes = List.copyOf(scopes);
        organizations = java.util.Collections.unmodifiableSet(new TreeSet<>(organizations));
    }

    public boolean covers(UUID organization) {
        return organizations.isEmpty() || organizations.contains(organization);
    }

    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "TenantKey[" + id + ' ' + kind + ' ' + scopes + ']';
    }

    public static Builder builder(String seed) {
        return new Builder(seed);
    }

    TenantKey deactivated() {
        return new TenantKey(id, secret, kind, name, scopes, organizations, false, createdAt, createdById, expiresAt);
    }

    /** Builds a key; id, name and secret follow from the seed. Without scopes it may read and delete everything. */
    public static final class Builder {
        private final String seed;
        private Kind kind = Kind.COMPLIANCE_ACCESS;
        private final EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        private final Set<UUID> organizations = new TreeSet<>();
        private boolean active = true;
        private Instant createdAt = Instant.parse("2025-09-01T10:00:00Z");
        private @Nullable String createdById;
        private @Nullable Instant expiresAt;

        private Builder(String seed) {
            this.seed = seed;
        }

        public Builder kind(Kind value) {
            this.kind = value;
            return this;
        }

        public Builder scopes(Scope... values) {
            this.scopes.addAll(List.of(values));
            return this;
        }

        /** Limits the key to this organization (and others named so); without a call it covers all. */
        public Builder organization(UUID value) {
            this.organizations.add(value);
            return this;
        }

        public Builder deactivated() {
            this.active = false;
            return this;
        }

        public Builder createdAt(Instant value) {
            this.createdAt = value;
            return this;
        }

        public Builder createdBy(@Nullable String userId) {
            this.createdById = userId;
            return this;
        }

        public Builder expiresAt(@Nullable Instant value) {
            this.expiresAt = value;
            return this;
        }

        public TenantKey build() {
            EnumSet<Scope> granted = EnumSet.copyOf(scopes);
            if (granted.isEmpty() && kind == Kind.COMPLIANCE_ACCESS) {
                granted = EnumSet.complementOf(EnumSet.of(Scope.READ_ORG_SETTINGS, Scope.READ_ORG_AUDIT));
            } else if (granted.isEmpty() && kind == Kind.ADMIN) {
                granted = EnumSet.of(Scope.READ_ACTIVITIES);
            }
            String secret = kind.prefix() + "fake-" + Ids.tagged("", "secret\n" + kind + seed);
            return new TenantKey(
                    Ids.apiKey(seed),
                    secret,
                    kind,
                    seed,
                    List.copyOf(granted),
                    organizations,
                    active,
                    createdAt,
                    createdById,
                    expiresAt);
        }
    }
}
