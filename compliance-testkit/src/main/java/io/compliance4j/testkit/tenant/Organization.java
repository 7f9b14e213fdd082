package io.compliance4j.testkit.tenant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A linked organization: a claude.ai workspace or a Console organization of the tenant.
 *
 * @param uuid the id most endpoints use
 * @param id the tagged form, {@code org_…}
 * @param retention admin-set retention by data type ({@code all}, {@code chat}, {@code project}); a missing key keeps for ever
 * @param settings the rows of the settings endpoint, in order; the retention row is added from {@code retention}
 */
public record Organization(
        UUID uuid,
        String id,
        String name,
        Kind kind,
        Instant createdAt,
        Map<String, RetentionPeriod> retention,
        List<Setting> settings) {

    /** Which product the organization belongs to. */
    public enum Kind {
        CLAUDE_AI,
        CONSOLE
    }

    public Organization {
        retention = java.util.Collections.unmodifiableMap(new TreeMap<>(retention));
        settings = List.copyOf(settings);
    }

    /**
     * The oldest transcript of a local session that the retention of the day keeps: six years, or the shortest finite
     * custom retention of conversations if there is one, be it longer or shorter.
     */
    Instant transcriptCutOff(Instant now) {
        RetentionPeriod custom = retention.containsKey("all") ? retention.get("all") : retention.get("chat");
        return (custom == null || custom.isIndefinite() ? RetentionPeriod.months(72) : custom)
                .cutOff(now)
                .orElse(Instant.MIN);
    }

    public static Builder builder(String seed) {
        return new Builder(seed);
    }

    public Builder toBuilder() {
        Builder b = new Builder(name);
        b.uuid = uuid;
        b.id = id;
        b.kind = kind;
        b.createdAt = createdAt;
        b.retention.putAll(retention);
        b.settings.addAll(settings);
        return b;
    }

    /** Builds an organization; ids follow from the seed. */
    public static final class Builder {
        private UUID uuid;
        private String id;
        private String name;
        private Kind kind = Kind.CLAUDE_AI;
        private Instant createdAt = Instant.parse("2025-02-03T11:20:41.318822Z");
        private final Map<String, RetentionPeriod> retention = new TreeMap<>();
        private final List<Setting> settings = new java.util.ArrayList<>();

        private Builder(String seed) {
            this.uuid = Ids.uuidOf("organization\n" + seed);
            this.id = Ids.organization(seed);
            this.name = seed;
        }

        public Builder uuid(UUID value) {
            this.uuid = value;
            return this;
        }

        public Builder id(String value) {
            this.id = value;
            return this;
        }

        public Builder name(String value) {
            this.name = value;
            return this;
        }

        public Builder kind(Kind value) {
            this.kind = value;
            return this;
        }

        public Builder createdAt(Instant value) {
            this.createdAt = value;
            return this;
        }

        public Builder retention(String dataType, RetentionPeriod period) {
            this.retention.put(dataType, period);
            return this;
        }

        public Builder setting(Setting value) {
            this.settings.add(value);
            return this;
        }

        public Organization build() {
            return new Organization(uuid, id, name, kind, createdAt, retention, settings);
        }
    }
}
