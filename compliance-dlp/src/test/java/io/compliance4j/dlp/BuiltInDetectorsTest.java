package io.compliance4j.dlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue keeps its word: each detector finds and ignores what its own cases say, under the label and severity agreed. */
class BuiltInDetectorsTest {
    private static final DlpScanner SCANNER = DlpScanner.builder()
            .addStandard()
            .keepMatches()
            .clock(Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC))
            .build();

    private static List<String> found(String text, String label) {
        return SCANNER.scan(text).stream()
                .filter(finding -> finding.detector().equals(label))
                .map(finding -> finding.match().orElseThrow())
                .toList();
    }

    private static Finding only(DetectorCase text) {
        List<Finding> findings = SCANNER.scan(text.text());
        assertThat(findings).as(text.recipe()).hasSize(1);
        return findings.get(0);
    }

    @TestFactory
    Stream<DynamicContainer> each_detector_finds_and_ignores_what_its_cases_say() {
        return DetectorCatalog.all().stream()
                .map(info -> dynamicContainer(info.label(), Stream.concat(finds(info), ignores(info))));
    }

    private static Stream<DynamicTest> finds(DetectorInfo info) {
        return info.finds().stream()
                .map(one -> dynamicTest(
                        "finds " + one.recipe(),
                        () -> assertThat(found(one.text(), info.label()))
                                .as(one.text())
                                .containsExactly(one.value().orElseThrow())));
    }

    private static Stream<DynamicTest> ignores(DetectorInfo info) {
        return info.ignores().stream()
                .map(one -> dynamicTest(
                        "ignores " + one.recipe(),
                        () -> assertThat(found(one.text(), info.label()))
                                .as(one.text())
                                .isEmpty()));
    }

    @Test
    void each_detector_has_cases_of_both_kinds_and_says_what_it_is() {
        assertThat(DetectorCatalog.all()).allSatisfy(info -> {
            assertThat(info.finds()).as(info.label()).isNotEmpty();
            assertThat(info.ignores()).as(info.label()).isNotEmpty();
            assertThat(info.title()).as(info.label()).isNotBlank();
            assertThat(info.formats()).as(info.label()).isNotEmpty();
            assertThat(info.finds())
                    .as(info.label())
                    .allMatch(one -> one.value().isPresent());
            assertThat(info.ignores())
                    .as(info.label())
                    .allMatch(one -> one.value().isEmpty());
        });
        assertThat(DetectorCatalog.all().stream().map(DetectorInfo::label)).doesNotHaveDuplicates();
    }

    /** Keys that are glued to a letter are none; scripts that write without spaces are no letters in this sense. */
    @Test
    void a_key_glued_to_a_letter_on_its_left_is_not_found() {
        for (DetectorInfo info : DetectorCatalog.all()) {
            for (DetectorCase one : info.finds()) {
                String value = one.value().orElseThrow();
                boolean whole = one.recipe().startsWith("[[");
                boolean token = !value.contains("://") && Character.isLetterOrDigit(value.charAt(0));
                if (info.severity() == Severity.CRITICAL && whole && token) {
                    assertThat(found("x" + one.text(), info.label()))
                            .as("glued: %s", one.recipe())
                            .doesNotContain(value);
                    assertThat(found("\u00e9" + one.text(), info.label()))
                            .as("glued to another letter: %s", one.recipe())
                            .doesNotContain(value);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CRITICAL|"
                        + "anthropic_api_key openai_api_key aws_access_key_id aws_secret_access_key aws_session_token "
                        + "aws_bedrock_key gcp_api_key gcp_service_account google_oauth_secret google_oauth_token "
                        + "azure_storage_key azure_sas azure_ad_client_secret azure_devops_pat github_token gitlab_token "
                        + "bitbucket_token atlassian_token slack_token slack_webhook discord_bot_token discord_webhook "
                        + "teams_webhook telegram_bot_token stripe_key square_token shopify_token paypal_braintree_token "
                        + "plaid_key twilio_key sendgrid_key mailgun_key mailchimp_key npm_token pypi_token rubygems_key "
                        + "nuget_key docker_pat cratesio_token huggingface_token groq_key perplexity_key replicate_key "
                        + "cohere_key nvidia_key xai_key openrouter_key databricks_token digitalocean_token heroku_key "
                        + "cloudflare_key fastly_key vault_token terraform_token doppler_token onepassword_token "
                        + "age_secret_key linear_key notion_token figma_token postman_key airtable_token asana_token "
                        + "typeform_token grafana_token newrelic_key datadog_key sentry_token dynatrace_token snyk_key "
                        + "sonar_token planetscale_token supabase_key vercel_token netlify_token flyio_token pulumi_token "
                        + "tailscale_key dropbox_token facebook_token twitter_token mapbox_token algolia_key "
                        + "launchdarkly_key okta_token artifactory_token sourcegraph_token hubspot_key shippo_token "
                        + "easypost_token contentful_token private_key jwt db_connection_uri generic_api_key "
                        + "kubernetes_secret us_ssn credit_card iban us_itin ca_sin au_tfn in_aadhaar",
                "HIGH|"
                        + "password_assignment bearer_token basic_auth_header basic_auth_url password_hash us_passport "
                        + "us_drivers_license us_mbi us_dea uk_nhs uk_nino uk_drivers_license uk_passport au_medicare "
                        + "in_pan in_voter in_passport de_tax_id de_id_card de_passport de_social_security es_nif es_nie "
                        + "it_fiscal_code it_passport it_identity_card it_drivers_license fr_nir nl_bsn be_nn pl_pesel "
                        + "se_personnummer fi_hetu dk_cpr no_fnr ch_ahv ie_pps pt_nif za_id br_cpf mx_curp cl_rut sg_nric "
                        + "kr_rrn jp_mynumber cn_resident_id tr_id th_id ng_nin",
                "MEDIUM|"
                        + "us_bank_routing swift_bic us_npi us_ein au_abn au_acn in_gstin de_vat_id it_vat br_cnpj vin imei "
                        + "btc_address eth_address date_of_birth email phone",
                "LOW|" + "ipv4 ipv6 mac_address",
            })
    void the_agreed_labels_have_the_agreed_severities(Severity severity, String labels) {
        Map<String, Severity> severities =
                DetectorCatalog.all().stream().collect(Collectors.toMap(DetectorInfo::label, DetectorInfo::severity));
        assertThat(Arrays.stream(labels.split(" ", -1)))
                .allSatisfy(label -> assertThat(severities).containsEntry(label, severity));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "credit_card|4111 1111 1111 1111",
                "credit_card|5555 5555 5555 4444",
                "credit_card|3782 822463 10005",
                "email|bob@example.com",
                "email|bob@mail.example.org",
                "email|bob@host.test",
                "phone|(212) 555-0123",
                "phone|+1 212 555 0199",
                "ipv4|192.0.2.7",
                "ipv4|198.51.100.7",
                "ipv4|203.0.113.7",
                "ipv6|2001:db8::7",
                "seed_phrase|legal winner thank year wave sausage worth useful legal winner thank yellow"
            })
    void values_reserved_for_documentation_are_found_and_marked(String label, String text) {
        assertThat(SCANNER.scan(text)).singleElement().satisfies(finding -> {
            assertThat(finding.detector()).isEqualTo(label);
            assertThat(finding.example()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order number 4111 1111 1111 1112",
                "ticket 123456789 and 987654321",
                "part 12-345-6789-01",
                "at 10:20:30 and std::vector",
                "git@github.com:org/repo.git",
                "the password is stored in the vault",
                "bearer of good news and tidings",
                "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
                "550e8400-e29b-41d4-a716-446655440000",
                "ISBN 978-3-16-148410-0",
                "price 1,234,567,890 dollars",
                "board rev 1.2.3.4 and v 1.2.3.4 and v1.2.3.4",
                "2024-01-12T10:22:33.123Z INFO [worker-3] started",
                "the cookie banner and the session about seed money"
            })
    void nothing_is_found_in_talk_and_logs(String text) {
        assertThat(SCANNER.scan(text)).isEmpty();
    }

    @Test
    void a_checksum_in_the_token_raises_the_confidence() {
        int plain = only(new DetectorCase("[[ghp_{36 AN}]]")).confidence().percent();
        String body = new DetectorCase("{30 AN}").text();
        Finding github = SCANNER.scan("ghp_" + body + base62(body)).get(0);
        assertThat(github.confidence().percent()).isGreaterThan(plain);
        assertThat(github.reasons()).contains("checksum is right");
        assertThat(SCANNER.scan("npm_" + body + base62(body)).get(0).reasons()).contains("checksum is right");
        assertThat(SCANNER.scan("glsa_" + "yscW25imSKJIuav8zF37RZmnbiDvB05G" + "_" + "fcaaf58a")
                        .get(0)
                        .reasons())
                .contains("checksum is right");
        assertThat(only(new DetectorCase("glsa_{32 AN}_{8 hex}")).reasons()).doesNotContain("checksum is right");
        assertThat(only(new DetectorCase("AGE-SECRET-KEY-1{58 BECH32}")).reasons())
                .doesNotContain("checksum is right");
    }

    @Test
    void a_key_block_whose_length_agrees_is_surer() {
        byte[] body = new byte[300];
        new Random(7).nextBytes(body);
        body[0] = 0x30;
        body[1] = (byte) 0x82;
        body[2] = 1;
        body[3] = (byte) (300 - 4 - 256);
        Finding right = SCANNER.scan(block(body)).get(0);
        body[3]++;
        Finding wrong = SCANNER.scan(block(body)).get(0);
        assertThat(right.reasons()).contains("decodes to what it should");
        assertThat(wrong.detector()).isEqualTo("private_key");
        assertThat(wrong.reasons()).doesNotContain("decodes to what it should");
        assertThat(right.confidence()).isGreaterThan(wrong.confidence());
    }

    private static String block(byte[] body) {
        String kind = "PRIVATE " + "KEY-----";
        return "-----BEGIN " + kind + "\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(body) + "\n-----END " + kind;
    }

    private static String base62(String body) {
        String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        CRC32 crc = new CRC32();
        body.chars().forEach(crc::update);
        StringBuilder tail = new StringBuilder();
        for (long rest = crc.getValue(); tail.length() < 6; rest /= 62) {
            tail.insert(0, alphabet.charAt((int) (rest % 62)));
        }
        return tail.toString();
    }

    @Test
    void keys_for_test_mode_are_less_sure_and_say_so() {
        Finding live = only(new DetectorCase("sk_live_{24 AN}"));
        Finding test = only(new DetectorCase("sk_test_{24 AN}"));
        assertThat(test.confidence()).isLessThan(live.confidence());
        assertThat(test.reasons()).contains("a key for test mode");
        assertThat(live.reasons()).doesNotContain("a key for test mode");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sub\":\"a{12 AN}\",\"exp\":1700000000}|true",
                "{\"sub\":\"a{12 AN}\",\"exp\" : 1700000000.5}|true",
                "{\"sub\":\"a{12 AN}\",\"exp\":4102444800}|false",
                "{\"sub\":\"a{12 AN}\",\"exp\":\"soon\"}|false",
                "{\"sub\":\"a{12 AN}\"}|false"
            })
    void a_token_that_has_expired_says_so(String claims, boolean expired) {
        Finding token = only(new DetectorCase("{b64url {\"alg\":\"HS256\"}}.{b64url " + claims + "}.{43 AN}"));
        assertThat(token.detector()).isEqualTo("jwt");
        assertThat(token.reasons().contains("expired")).isEqualTo(expired);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20,true",
        "2026-11-21T11:59Z,true",
        "2026-11-21T11%3A59%3A59Z,true",
        "2026-11-21T12:00:01Z,false",
        "2027-01-01,false",
        "whenever,false"
    })
    void a_shared_access_signature_that_has_expired_says_so(String end, boolean expired) {
        Finding signature = only(new DetectorCase("sv=2022-11-02&sp=r&se=" + end + "&sig={43 AN}%3D"));
        assertThat(signature.detector()).isEqualTo("azure_sas");
        assertThat(signature.reasons().contains("expired")).isEqualTo(expired);
    }

    @Test
    void private_and_public_addresses_are_told_apart() {
        assertThat(SCANNER.scan("10.1.2.3").get(0).reasons()).contains("private or local address");
        assertThat(SCANNER.scan("8.8.8.8").get(0).reasons()).doesNotContain("private or local address");
        assertThat(SCANNER.scan("127.0.0.1").get(0).confidence())
                .isLessThan(SCANNER.scan("8.8.8.8").get(0).confidence());
    }

    @Test
    void no_preview_tells_a_word_of_a_wallet() {
        Finding phrase = SCANNER.scan("legal winner thank year wave sausage worth useful legal winner thank yellow")
                .get(0);
        assertThat(phrase.preview()).isEqualTo("****");
    }
}
