package io.compliance4j.dlp.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CorpusGeneratorTest {
    private static final String CRITICAL = """
            anthropic_api_key openai_api_key aws_access_key_id aws_secret_access_key aws_session_token aws_bedrock_key gcp_api_key
            gcp_service_account google_oauth_secret google_oauth_token azure_storage_key azure_sas azure_ad_client_secret
            azure_devops_pat github_token gitlab_token bitbucket_token atlassian_token slack_token slack_webhook discord_bot_token
            discord_webhook teams_webhook telegram_bot_token stripe_key square_token shopify_token paypal_braintree_token plaid_key
            twilio_key sendgrid_key mailgun_key mailchimp_key npm_token pypi_token rubygems_key nuget_key docker_pat cratesio_token
            huggingface_token groq_key perplexity_key replicate_key cohere_key nvidia_key xai_key openrouter_key databricks_token
            digitalocean_token heroku_key cloudflare_key fastly_key vault_token terraform_token doppler_token onepassword_token
            age_secret_key linear_key notion_token figma_token postman_key airtable_token asana_token typeform_token grafana_token
            newrelic_key datadog_key sentry_token dynatrace_token snyk_key sonar_token planetscale_token supabase_key vercel_token
            netlify_token flyio_token pulumi_token tailscale_key dropbox_token facebook_token twitter_token mapbox_token algolia_key
            launchdarkly_key okta_token artifactory_token sourcegraph_token hubspot_key shippo_token easypost_token contentful_token
            private_key jwt db_connection_uri generic_api_key kubernetes_secret us_ssn credit_card iban us_itin ca_sin au_tfn
            in_aadhaar
            """;
    private static final String HIGH = """
            password_assignment bearer_token basic_auth_header basic_auth_url password_hash us_passport us_drivers_license us_mbi
            us_dea uk_nhs uk_nino uk_drivers_license uk_passport au_medicare in_pan in_voter in_passport de_tax_id de_id_card
            de_passport de_social_security es_nif es_nie it_fiscal_code it_passport it_identity_card it_drivers_license fr_nir nl_bsn
            be_nn pl_pesel se_personnummer fi_hetu dk_cpr no_fnr ch_ahv ie_pps pt_nif za_id br_cpf mx_curp cl_rut sg_nric kr_rrn
            jp_mynumber cn_resident_id tr_id th_id ng_nin
            """;
    private static final String MEDIUM_AND_LOW = """
            us_bank_routing swift_bic us_npi us_ein au_abn au_acn in_gstin de_vat_id it_vat br_cnpj vin imei btc_address eth_address
            date_of_birth email phone ipv4 ipv6 mac_address
            """;

    private static final String BEYOND_THE_LIST = "seed_phrase session_cookie";

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.strip().split("\\s+")));
    }

    @Test
    void plantsEveryLabelAndNoOther() {
        assertThat(words(CRITICAL)).hasSize(103);
        assertThat(words(HIGH)).hasSize(49);
        assertThat(words(MEDIUM_AND_LOW)).hasSize(20);
        Set<String> named =
                Forms.BY_LABEL.keySet().stream().filter(Forms::named).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(words(CRITICAL + HIGH + MEDIUM_AND_LOW + BEYOND_THE_LIST));
    }

    @Test
    void sameSeedSameDocuments() {
        assertThat(new CorpusGenerator(5).documents(2, 1)).isEqualTo(new CorpusGenerator(5).documents(2, 1));
        assertThat(new CorpusGenerator(5).documents(2, 1)).isNotEqualTo(new CorpusGenerator(6).documents(2, 1));
    }

    @Test
    void tuningAndHeldOutSeedsDiffer() {
        assertThat(CorpusGenerator.TUNING_SEEDS).doesNotContainAnyElementsOf(CorpusGenerator.HELD_OUT_SEEDS);
    }

    @Test
    void spansAreInOrderApartAndOnCharacterEdges() {
        List<Document> documents = new CorpusGenerator(7).documents();
        for (Document document : documents) {
            int last = 0;
            for (Truth truth : document.truths()) {
                assertThat(truth.span().start()).as(document.text()).isGreaterThanOrEqualTo(last);
                last = truth.span().end();
                assertThat(last).isLessThanOrEqualTo(document.text().length());
                assertThat(Character.isLowSurrogate(
                                document.text().charAt(truth.span().start())))
                        .isFalse();
            }
            for (Decoy decoy : document.decoys()) {
                assertThat(document.truths().stream()
                                .filter(truth -> truth.touches(
                                        decoy.span().start(), decoy.span().end())))
                        .isEmpty();
            }
        }
        assertThat(documents.stream().map(Document::kind).distinct())
                .contains("short", "chat", "markdown", "mail", "code", "log", "csv", "json", "config");
        assertThat(documents)
                .anyMatch(document -> document.truths().stream()
                        .anyMatch(truth -> truth.span().start() == 0
                                && truth.span().end() == document.text().length()));
    }
}
