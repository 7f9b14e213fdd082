package io.compliance4j.testkit.tenant;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who did something: a discriminator and the members that go with it, in wire order.
 *
 * @param fields values are strings, lists, maps or null
 */
public record Actor(String type, Map<String, @Nullable Object> fields) {

    public static Actor user(String userId, String email, String ip, String userAgent) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("email_address", email);
        fields.put("user_id", userId);
        fields.put("ip_address", ip);
        fields.put("user_agent", userAgent);
        return new Actor("user_actor", fields);
    }

    public static Actor api(String keyId, String ip, String userAgent) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("api_key_id", keyId);
        fields.put("ip_address", ip);
        fields.put("user_agent", userAgent);
        return new Actor("api_actor", fields);
    }

    public static Actor system() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("service", null);
        return new Actor("system_actor", fields);
    }

    /** The id that {@code actor_ids[]} filters look at, or null when this is no user. */
    public @Nullable String userId() {
        return fields.get("user_id") instanceof String id ? id : null;
    }
}
