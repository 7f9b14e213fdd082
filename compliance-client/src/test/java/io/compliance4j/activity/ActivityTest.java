package io.compliance4j.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.codec.ActivityReader;
import io.compliance4j.internal.paging.PageFrame;
import io.compliance4j.json.RawJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller sees of records as the service sends them. */
class ActivityTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_example_page_reads_as_documented() throws IOException {
        List<Activity> page = read("activities_list_page_has_more").items();
        Activity uploaded = page.get(1);
        assertThat(uploaded.id()).isEqualTo("activity_01nsfQxuWZ5KnncNPnkgiTnB");
        assertThat(uploaded.createdAt()).isEqualTo(Instant.parse("2026-11-18T09:14:20.004117Z"));
        assertThat(uploaded.organizationId()).contains("org_01Rj41BChg6JK4s6EzfbuwEk");
        assertThat(uploaded.organizationUuid()).contains("f45533b0-ce08-42ad-afcb-0591cd0d9aa4");
        assertThat(uploaded.type()).isSameAs(ActivityType.CLAUDE_FILE_UPLOADED);
        assertThat(uploaded.type().group()).isEqualTo(ActivityGroup.FILES);
        assertThat(uploaded.get(ActivityField.CLAUDE_FILE_ID)).contains("claude_file_0113fsYDdQXYZvcpy2HBCa95");
        assertThat(uploaded.get(ActivityField.FILENAME)).isEmpty();
        assertThat(uploaded.malformed()).isFalse();

        Activity accessed = page.get(2);
        assertThat(accessed.organizationId()).isEmpty();
        assertThat(accessed.organizationUuid()).isEmpty();
        assertThat(accessed.get(ActivityField.STATUS_CODE)).contains(200L);
        assertThat(accessed.get(ActivityField.of("status_code", Integer.class))).contains(200);
    }

    @Test
    void the_frame_of_the_example_page_is_read() throws IOException {
        PageFrame<Activity> page = read("activities_list_page_has_more");
        assertThat(page.hasMore()).isTrue();
        assertThat(page.firstId()).startsWith("eyJpZCI6ICJhY3Rpdml0eV8wMUdqaVFH");
        assertThat(page.lastId()).startsWith("eyJpZCI6ICJhY3Rpdml0eV8wMUdleGpq");

        PageFrame<Activity> empty = read("activities_list_empty");
        assertThat(empty.items()).isEmpty();
        assertThat(empty.hasMore()).isFalse();
        assertThat(empty.firstId()).isNull();
        assertThat(empty.lastId()).isNull();
    }

    @Test
    void every_kind_of_actor_is_its_own_type() throws IOException {
        List<Actor> actors = read("activities_list_all_actor_types").items().stream()
                .map(activity -> activity.actor().orElseThrow())
                .toList();
        assertThat(actors)
                .containsExactly(
                        Actor.User.builder()
                                .userId("user_01bCwXxoqUHMqXzGGMK66qcL")
                                .emailAddress("ben.lindqvist@example.com")
                                .ipAddress("2001:db8::41")
                                .userAgent("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 "
                                        + "(KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36")
                                .build(),
                        Actor.ApiKey.builder()
                                .apiKeyId("apikey_01iVR1M7PPMYxoaEupoxHNyM")
                                .ipAddress("203.0.113.9")
                                .userAgent("curl/8.9.1")
                                .build(),
                        Actor.AdminApiKey.builder()
                                .adminApiKeyId("admin_api_key_01TKwQSoDEDNnAPktv29V81C")
                                .ipAddress("198.51.100.7")
                                .userAgent("terraform/1.9")
                                .build(),
                        Actor.UnauthenticatedUser.builder()
                                .unauthenticatedEmailAddress("someone@example.net")
                                .ipAddress("198.51.100.88")
                                .userAgent(actors.get(0).userAgent())
                                .build(),
                        Actor.Anthropic.builder().build(),
                        Actor.SystemService.builder().build(),
                        Actor.ServiceAccount.builder()
                                .serviceAccountId("svac_01uGzTrdTAhitUDR7jpBQWe3")
                                .ipAddress("198.51.100.9")
                                .userAgent("ci-runner/7")
                                .build(),
                        Actor.DirectorySync.builder()
                                .workosEventId("event_01J9Z0K3W8")
                                .directoryId("directory_01J9YZ2Q7F")
                                .idpConnectionType("OktaSCIMV2")
                                .build(),
                        Actor.FederatedIdentity.builder()
                                .issuer("https://idp.example.net")
                                .subject("repo:northwind/infra:ref:main")
                                .addAudience("https://api.anthropic.com")
                                .build(),
                        Actor.Federated.builder()
                                .provider(Provider.Aws.builder()
                                        .accountId("000000000000")
                                        .signedPrincipal("arn:aws:iam::000000000000:role/example")
                                        .build())
                                .subject("example-subject")
                                .ipAddress("198.51.100.10")
                                .build(),
                        Actor.AttestedDevice.builder()
                                .externalClientId("ios-client-7")
                                .kidHash("b1946ac92492d234")
                                .build());
        assertThat(actors)
                .extracting(Actor::type)
                .containsExactly(
                        "user_actor",
                        "api_actor",
                        "admin_api_key_actor",
                        "unauthenticated_user_actor",
                        "anthropic_actor",
                        "system_actor",
                        "service_account_actor",
                        "scim_directory_sync_actor",
                        "federated_identity_actor",
                        "federated_actor",
                        "attested_device_actor");
        assertThat(actors.get(4).ipAddress()).isEmpty();
        assertThat(actors.get(7).userAgent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"aws\",\"account_id\":\"0\"}|Aws|aws",
                "{\"type\":\"azure\",\"subscription_id\":\"s\"}|Azure|azure",
                "{\"type\":\"gcp\",\"project_number\":\"7\"}|Gcp|gcp",
                "{\"type\":\"oidc\",\"issuer\":null}|Oidc|oidc",
                "{\"type\":\"oci\",\"x\":1}|Unknown|oci",
                "{}|Unknown|''",
                "{\"type\":5}|Unknown|''"
            })
    void every_kind_of_provider_is_its_own_type(String json, String kind, String type) {
        Activity activity =
                Activity.of(RawJson.of("{\"actor\":{\"type\":\"federated_actor\",\"provider\":" + json + "}}"));
        Provider provider =
                ((Actor.Federated) activity.actor().orElseThrow()).provider().orElseThrow();
        assertThat(provider.getClass().getInterfaces()[0].getSimpleName()).isEqualTo(kind);
        assertThat(provider.type()).isEqualTo(type);
        if (provider instanceof Provider.Unknown unknown) {
            assertThat(unknown.raw()).isEqualTo(RawJson.of(json));
        }
    }

    @Test
    void what_is_newer_than_this_version_is_kept() throws IOException {
        Activity activity =
                read("activities_list_unknown_type_and_actor").items().get(0);
        assertThat(activity.malformed()).isFalse();
        assertThat(activity.type()).isEqualTo(ActivityType.of("some_future_activity"));
        assertThat(activity.type().isKnown()).isFalse();
        assertThat(activity.actor()).get().isInstanceOfSatisfying(Actor.Unknown.class, actor -> {
            assertThat(actor.type()).isEqualTo("future_actor");
            assertThat(actor.raw().string("future_actor_id")).contains("fut_1");
        });
        assertThat(activity.get(ActivityField.of("future_field", RawJson.class)))
                .get()
                .satisfies(field -> assertThat(
                                field.as(JsonNode.class).at("/nested/1").asInt())
                        .isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "\"user_actor\"", "[]", "[{\"type\":\"user_actor\"}]"})
    void an_actor_that_is_no_object_is_absent(String actor) {
        assertThat(Activity.of(RawJson.of("{\"actor\":" + actor + "}")).actor()).isEmpty();
    }

    @Test
    void an_actor_without_a_type_is_unknown() {
        assertThat(Activity.of(RawJson.of("{\"actor\":{}}")).actor())
                .contains(Actor.Unknown.builder().type("").raw(RawJson.of("{}")).build());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:15:00, 2026-11-20T10:15:00Z",
        "2026-11-20T10:15:00.123456, 2026-11-20T10:15:00.123456Z",
        "2026-11-20T10:15:00.1Z, 2026-11-20T10:15:00.1Z",
        "2026-11-20T12:15:00+02:00, 2026-11-20T10:15:00Z",
        "2026-11-20T10:15:00.123456789123Z, 2026-11-20T10:15:00.123456789Z",
        "2026\\u002d11-20T10:15:00Z, 2026-11-20T10:15:00Z"
    })
    void times_come_with_and_without_offset_and_fraction(String sent, String expected) {
        Activity activity = Activity.of(RawJson.of("{\"id\":\"a\",\"type\":\"t\",\"created_at\":\"" + sent + "\"}"));
        assertThat(activity.createdAt()).isEqualTo(Instant.parse(expected));
        assertThat(activity.malformed()).isFalse();
    }

    @Test
    void one_broken_record_costs_nothing_but_itself() {
        String good = "{\"id\":\"a1\",\"type\":\"age_verified\",\"created_at\":\"2026-11-20T10:15:00Z\"}";
        List<String> broken = List.of(
                "null",
                "17",
                "\"text\"",
                "[1,{}]",
                "{}",
                "{\"type\":\"age_verified\",\"created_at\":\"2026-11-20T10:15:00Z\"}",
                "{\"id\":7,\"type\":\"age_verified\",\"created_at\":\"2026-11-20T10:15:00Z\"}",
                "{\"id\":\"a\",\"created_at\":\"2026-11-20T10:15:00Z\"}",
                "{\"id\":\"a\",\"type\":null,\"created_at\":\"2026-11-20T10:15:00Z\"}",
                "{\"id\":\"a\",\"type\":\"age_verified\"}",
                "{\"id\":\"a\",\"type\":\"age_verified\",\"created_at\":\"yesterday\"}",
                "{\"id\":\"a\",\"type\":\"age_verified\",\"created_at\":1795170900}");
        for (String record : broken) {
            List<Activity> items = read(("{\"data\":[" + good + " , " + record + "\n," + good + "],\"has_more\":false}")
                            .getBytes(StandardCharsets.UTF_8))
                    .items();
            assertThat(items).hasSize(3);
            assertThat(items.get(0).malformed()).isFalse();
            assertThat(items.get(1).malformed()).as(record).isTrue();
            assertThat(items.get(1).raw()).isEqualTo(RawJson.of(record));
            assertThat(items.get(2)).isEqualTo(items.get(0));
        }
        assertThat(Activity.of(RawJson.of("{}")).id()).isEmpty();
        assertThat(Activity.of(RawJson.of("{}")).createdAt()).isEqualTo(Instant.EPOCH);
        assertThat(Activity.of(RawJson.of("{}")).type()).isEqualTo(ActivityType.of(""));
        assertThat(Activity.of(RawJson.of("<html>")).malformed()).isTrue();
    }

    @Test
    void a_record_from_an_archive_is_the_record_that_was_received() throws IOException {
        for (Activity received : read("activities_list_all_actor_types").items()) {
            Activity kept = Activity.of(RawJson.of(received.raw().bytes()));
            assertThat(kept).isEqualTo(received).hasSameHashCodeAs(received);
            assertThat(kept.raw()).isEqualTo(received.raw());
        }
    }

    @Test
    void raw_is_no_part_of_equality() {
        String members = "\"id\":\"a\",\"type\":\"t\",\"created_at\":\"2026-11-20T10:15:00Z\"";
        assertThat(Activity.of(RawJson.of("{" + members + "}")))
                .isEqualTo(Activity.of(RawJson.of("{ " + members + " }")));
        assertThat(Activity.of(RawJson.of("{" + members + "}")))
                .isNotEqualTo(Activity.of(RawJson.of("{" + members + ",\"actor\":{}}")));
    }

    @Test
    void printing_shows_ids_types_and_times_only() {
        String planted = "PLANTED";
        List<String> actors = List.of(
                "{\"type\":\"user_actor\",\"user_id\":\"user_1\",\"email_address\":\"%1$s\",\"ip_address\":\"%1$s\","
                        + "\"user_agent\":\"%1$s\"}",
                "{\"type\":\"unauthenticated_user_actor\",\"unauthenticated_email_address\":\"%1$s\"}",
                "{\"type\":\"anthropic_actor\",\"email_address\":\"%1$s\"}",
                "{\"type\":\"federated_identity_actor\",\"subject\":\"%1$s\",\"ip_address\":\"%1$s\","
                        + "\"user_agent\":\"%1$s\"}",
                "{\"type\":\"federated_actor\",\"subject\":\"%1$s\",\"provider\":{\"type\":\"aws\","
                        + "\"signed_principal\":\"%1$s\"}}",
                "{\"type\":\"federated_actor\",\"provider\":{\"type\":\"new\",\"x\":\"%1$s\"}}",
                "{\"type\":\"new_actor\",\"x\":\"%1$s\"}");
        for (String actor : actors) {
            Activity activity = Activity.of(RawJson.of("{\"id\":\"activity_1\",\"type\":\"claude_file_uploaded\","
                    + "\"created_at\":\"2026-11-20T10:15:00Z\",\"filename\":\"PLANTED\",\"actor\":"
                    + actor.formatted(planted) + "}"));
            assertThat(activity.raw().toJson()).contains(planted);
            assertThat(activity)
                    .hasToString("Activity[id=activity_1, type=claude_file_uploaded, createdAt=2026-11-20T10:15:00Z]");
            assertThat(activity.actor().orElseThrow().toString()).doesNotContain(planted);
        }
        assertThat(Actor.User.builder().userId("user_1").build().toString()).contains("user_1");
    }

    @Test
    void every_type_and_field_of_the_catalogue_reads_as_sent() throws IOException {
        int read = 0;
        for (long seed = 1; seed <= 5; seed++) {
            byte[] page = ActivitySamples.page(seed, 520);
            JsonNode tree = JSON.readTree(page).get("data");
            List<Activity> items = read(page).items();
            assertThat(items).hasSize(520);
            for (int i = 0; i < items.size(); i++) {
                Activity activity = items.get(i);
                JsonNode node = tree.get(i);
                assertThat(activity.malformed()).isFalse();
                assertThat(activity.id()).isEqualTo(node.get("id").asText());
                assertThat(activity.type().isKnown()).isTrue();
                assertThat(activity.type().value()).isEqualTo(node.get("type").asText());
                assertThat(JSON.readTree(activity.raw().bytes())).isEqualTo(node);
                for (ActivityField<?> field : activity.type().fields()) {
                    assertSame(field, activity.get(field), node.get(field.name()));
                    read++;
                }
            }
        }
        assertThat(read).isEqualTo(5 * 1_296);
    }

    private static void assertSame(ActivityField<?> field, Optional<?> value, JsonNode node) throws IOException {
        if (node == null || node.isNull()) {
            assertThat(value).as(field.name()).isEmpty();
            return;
        }
        Object typed = value.orElseThrow(() -> new AssertionError(field.name() + " is lost: " + node));
        if (typed instanceof RawJson json) {
            assertThat(JSON.readTree(json.bytes())).isEqualTo(node);
        } else if (typed instanceof Instant time) {
            assertThat(time).isEqualTo(Instant.parse(node.asText()));
        } else if (typed instanceof List<?> list) {
            assertThat(JSON.<JsonNode>valueToTree(list).toString()).isEqualTo(node.toString());
        } else {
            assertThat(typed.toString()).as(field.name()).isEqualTo(node.asText());
        }
    }

    private static PageFrame<Activity> read(String example) throws IOException {
        try (InputStream in = ActivityTest.class.getResourceAsStream("/api-examples/" + example + ".json")) {
            return read(in.readAllBytes());
        }
    }

    private static PageFrame<Activity> read(byte[] page) {
        return new ActivityReader().read(page, new ResponseInfo(200, "req_1", null, null));
    }
}
