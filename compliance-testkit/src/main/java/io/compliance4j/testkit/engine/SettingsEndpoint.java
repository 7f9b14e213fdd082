package io.compliance4j.testkit.engine;

import io.compliance4j.testkit.tenant.Organization;
import io.compliance4j.testkit.tenant.RetentionPeriod;
import io.compliance4j.testkit.tenant.Scope;
import io.compliance4j.testkit.tenant.TenantKey;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private static List<Map<String, Object>> rows(Organization organization) {
        List<Map<String, Object>> rows = new java.util.ArrayList<>();
        if (!organization.retention().isEmpty()) {
            Map<String, Object> periods = new LinkedHashMap<>();
            organization.retention().forEach((type, period) -> periods.put(type, period(period)));
            rows.add(row("data_retention", "data_retention_periods", periods));
        }
        organization.settings().forEach(setting -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("type", setting.type());
            row.put("name", setting.name());
            putNullable(row, "value", setting.value());
            rows.add(row);
        });
        return rows;
    }

    private static Map<String, Object> row(String type, String name, Object value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", type);
        row.put("name", name);
        row.put("value", value);
        return row;
    }

    @SuppressWarnings("NullAway") // a LinkedHashMap holds nulls; only the JSON writer reads this one
    private static void putNullable(
            Map<String, Object> row, String name, @org.jspecify.annotations.Nullable Object value) {
        row.put(name, value);
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
