package io.compliance4j.testkit.tenant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the effective settings.
 *
 * @param type the discriminator on the wire
 * @param value a Boolean, a Number, a String, a list of strings, or null
 */
public record Setting(String type, String name, @Nullable Object value) {
    public static Setting bool(String name, boolean value) {
        return new Setting("boolean", name, value);
    }

    public static Setting integer(String name, @Nullable Integer value) {
        return new Setting("integer", name, value);
    }

    public static Setting string(String name, @Nullable String value) {
        return new Setting("string", name, value);
    }

    public static Setting strings(String name, List<String> value) {
        return new Setting("string_list", name, List.copyOf(value));
    }

    public static Setting provisioningMode(String value) {
        return new Setting("provisioning_mode", "sso_provisioning_mode", value);
    }
}
