package io.compliance4j.organization;

import io.compliance4j.json.ServerRecord;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The settings of an organization as they are in force now. Immutable. */
@Value.Immutable
public interface OrganizationSettings extends ServerRecord {

    /** The bare UUID of the organization. */
    String organizationId();

    /**
     * The settings that its administrators can control. One that is missing cannot be controlled, which does not mean
     * that it is off.
     */
    List<Setting> settings();

    /** Every Compliance Access Key of the tenant, inactive ones included; the same for each organization. */
    List<ComplianceKey> apiKeys();

    /** The setting of that name, such as {@code content_redaction_enabled}. */
    default Optional<Setting> setting(String name) {
        return settings().stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst();
    }

    /** Builds one. */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the values of a {@link OrganizationSettings}. Not thread-safe. */
    final class Builder extends ImmutableOrganizationSettings.Builder {

        Builder() {}
    }
}
