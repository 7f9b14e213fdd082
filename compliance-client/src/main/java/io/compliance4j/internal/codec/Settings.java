package io.compliance4j.internal.codec;

import io.compliance4j.organization.ProvisioningMode;
import io.compliance4j.organization.RetentionPeriod;
import io.compliance4j.organization.RetentionTimescale;
import io.compliance4j.organization.Setting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads settings: the kind that the server names, or else the one that their name stands for. */
final class Settings {

    private static final Set<String> TEXTS =
            Set.of("claude_code_default_worker_environment_id", "claude_code_default_worker_pool_id");
    private static final Set<String> TEXT_LISTS =
            Set.of("allowed_invite_domains", "disabled_admin_request_types", "ip_allowlist_ip_ranges");

    private static final String VALUE = "value";

    private Settings() {}

    /** The setting; Unknown if its value does not fit its kind, rather than a value that nobody has set. */
    static Setting setting(Fields fields) {
        String name = fields.string("name").orElse("");
        String type = fields.string("type").orElseGet(() -> typeOf(name, fields));
        Optional<? extends Setting> known = switch (type) {
            case "boolean" ->
                fields.bool(VALUE)
                        .map(enabled -> Setting.Flag.builder()
                                .name(name)
                                .enabled(enabled)
                                .build());
            case "integer" -> wholeNumber(name, fields);
            case "string" -> text(name, fields);
            case "string_list" -> textList(name, fields);
            case "provisioning_mode" ->
                fields.string(VALUE)
                        .map(mode -> Setting.Provisioning.builder()
                                .name(name)
                                .mode(ProvisioningMode.of(mode))
                                .build());
            case "data_retention" ->
                fields.object(VALUE)
                        .map(periods -> Setting.Retention.builder()
                                .name(name)
                                .periods(periods(periods))
                                .build());
            default -> Optional.empty();
        };
        if (known.isPresent()) {
            return known.get();
        }
        return Setting.Unknown.builder().name(name).type(type).raw(fields.raw()).build();
    }

    private static String typeOf(String name, Fields fields) {
        if (name.equals("account_session_duration_seconds")) {
            return "integer";
        }
        if (name.equals("sso_provisioning_mode")) {
            return "provisioning_mode";
        }
        if (name.equals("data_retention_periods")) {
            return "data_retention";
        }
        if (TEXTS.contains(name)) {
            return "string";
        }
        if (TEXT_LISTS.contains(name)) {
            return "string_list";
        }
        return fields.bool(VALUE).isPresent() ? "boolean" : "";
    }

    private static Optional<Setting> wholeNumber(String name, Fields fields) {
        if (fields.has(VALUE) && fields.integer(VALUE).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Setting.WholeNumber.builder()
                .name(name)
                .value(fields.integer(VALUE))
                .build());
    }

    private static Optional<Setting> text(String name, Fields fields) {
        if (fields.has(VALUE) && fields.string(VALUE).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Setting.Text.builder().name(name).value(fields.string(VALUE)).build());
    }

    private static Optional<Setting> textList(String name, Fields fields) {
        if (fields.has(VALUE) && !fields.isArray(VALUE)) {
            return Optional.empty();
        }
        return Optional.of(Setting.TextList.builder()
                .name(name)
                .values(fields.strings(VALUE))
                .build());
    }

    private static Map<String, RetentionPeriod> periods(Fields byKind) {
        Map<String, RetentionPeriod> periods = new LinkedHashMap<>();
        for (String kind : byKind.names()) {
            byKind.object(kind).ifPresent(period -> periods.put(kind, period(period)));
        }
        return periods;
    }

    private static RetentionPeriod period(Fields fields) {
        String type = fields.string("type").orElse("");
        OptionalInt duration = fields.smallInteger("duration");
        if (type.equals("fixed") && duration.isPresent()) {
            return RetentionPeriod.Fixed.builder()
                    .duration(duration.getAsInt())
                    .timescale(RetentionTimescale.of(fields.string("timescale").orElse("")))
                    .build();
        }
        if (type.equals("indefinite")) {
            return RetentionPeriod.Indefinite.builder().build();
        }
        return RetentionPeriod.Unknown.builder().type(type).raw(fields.raw()).build();
    }
}
