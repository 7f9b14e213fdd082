package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.RetentionPeriod;
import io.compliance4j.testkit.tenant.Scope;
import io.compliance4j.testkit.tenant.TenantKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** E8: effective settings. */
final class SettingsEndpoint {
    private SettingsEndpoint() {}

    static FakeResponse get(Call call) {
        call.parameters.refuseUnknown();
        String id = call.match.parameter(0);
        Organization organization = call.tenant
                .organizations()
                .find(id)
                .filter(o -> call.tenant.isSettingsEnabled() && call.view.covers(o.uuid()))
                .orElseThrow(() -> call.errors.noSettings(id));
        List<TenantKey> keys = call.tenant.keys().all().stream()
                .filter(key -> key.kind() == TenantKey.Kind.COMPLIANCE_ACCESS)
                .toList();
        return call.json(out -> {
            out.text("type", "effective_organization_settings");
            out.uuid("organization_id", organization.uuid());
            out.value("settings", rows(organization));
            out.array("api_keys", keys, SettingsEndpoint::writeKey);
        });
    }

    private static List<Map<String, @Nullable Object>> rows(Organization organization) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        if (!organization.retention().isEmpty()) {
            Map<String, Object> periods = new LinkedHashMap<>();
            organization.retention().forEach((type, period) -> periods.put(type, period(period)));
            rows.add(row("data_retention", "data_retention_periods", periods));
        }
        organization.settings().forEach(setting -> rows.add(row(setting.type(), setting.name(), setting.value())));
        return rows;
    }

    private static Map<String, @Nullable Object> row(String type, String name, @Nullable Object value) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("type", type);
        row.put("name", name);
        row.put("value", value);
        return row;
    }

    private static Map<String, Object> period(RetentionPeriod period) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("type", period.isIndefinite() ? "indefinite" : "fixed");
        if (!period.isIndefinite()) {
            wire.put("timescale", period.timescale());
            wire.put("duration", period.duration());
        }
        return wire;
    }

    private static void writeKey(JsonOut out, TenantKey key) throws IOException {
        out.text("type", "compliance_api_key");
        out.text("id", key.id());
        out.text("name", key.name());
        out.strings("scopes", key.scopes().stream().map(Scope::wireName).toList());
        out.bool("is_active", key.active());
        out.time("created_at", key.createdAt());
        out.text("created_by_id", key.createdById());
        out.maybeTime("expires_at", key.expiresAt());
    }
}
