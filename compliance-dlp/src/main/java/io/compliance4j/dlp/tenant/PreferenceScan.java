package io.compliance4j.dlp.tenant;

import static io.compliance4j.dlp.store.FindingPlace.Id.ORGANIZATION;
import static io.compliance4j.dlp.store.FindingPlace.Id.USER;

import com.fasterxml.jackson.databind.JsonNode;
import io.compliance4j.ComplianceClient;
import io.compliance4j.dlp.store.ScanRegister;
import io.compliance4j.dlp.store.ScannedContent;
import io.compliance4j.dlp.text.TextLocation;
import io.compliance4j.dlp.text.TextLocation.Kind;
import io.compliance4j.dlp.text.TextLocation.Step;
import io.compliance4j.organization.Organization;
import io.compliance4j.organization.UserPreferences;
import io.compliance4j.organization.UserPreferencesQuery;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scans what people told Claude for all their chats. The names of the members are not published, so that every text of a record
 * is scanned, but for ids and times; its place is the path to it. Read in full by each run, and scanned where it has changed.
 */
final class PreferenceScan {

    private static final int PAGE = 100;
    private static final Set<String> NO_CONTENT = Set.of("id", "type", "user_id", "created_at", "updated_at");

    private final ScanRun run;
    private final ScanRegister register;
    private final String name;

    PreferenceScan(ScanRun run, ScanRegister register, String name) {
        this.run = run;
        this.register = register;
        this.name = name;
    }

    void scan(ComplianceClient client) {
        UserPreferencesQuery all = UserPreferencesQuery.builder().pageSize(PAGE).build();
        for (Organization organization : client.organizations().list()) {
            for (UserPreferences preferences : client.organizations().userPreferences(organization.uuid(), all)) {
                scan(organization.uuid(), preferences);
            }
            run.flush();
        }
    }

    private void scan(String organization, UserPreferences preferences) {
        String user = preferences.raw().string("user_id").orElse("");
        Spot spot = Spot.of(
                        ContentSource.USER_PREFERENCES,
                        Records.time(preferences.raw(), "updated_at").orElse(run.now()))
                .with(ORGANIZATION, organization)
                .with(USER, user);
        texts(user, spot, "$", Records.tree(preferences.raw()));
    }

    private void texts(String user, Spot spot, String path, JsonNode value) {
        if (value.isTextual()) {
            text(user, spot, path, value.asText());
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                texts(user, spot, path + "[" + i + "]", value.get(i));
            }
        } else {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                if (!NO_CONTENT.contains(member.getKey())) {
                    texts(user, spot, path + "." + member.getKey(), member.getValue());
                }
            }
        }
    }

    private void text(String user, Spot spot, String path, String text) {
        String key = name + " preferences:" + digest(user + "\n" + path + "\n" + text);
        if (register.find(key).isEmpty()) {
            run.text(spot, TextLocation.of(List.of(new Step(Kind.PATH, path))), text);
            run.store();
            register.add(key, new ScannedContent(List.of(), List.of()));
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
