package io.compliance4j.testkit.generate;

import static io.compliance4j.testkit.generate.Rng.ALNUM;
import static io.compliance4j.testkit.generate.Rng.DIGITS;
import static io.compliance4j.testkit.generate.Rng.LOWER;
import static io.compliance4j.testkit.generate.Rng.UPPER;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Keys and tokens of model, cloud, developer, messaging and payment services. */
final class PlatformTokens {
    private static final String BASE32 = UPPER + "234567";

    private PlatformTokens() {}

    static List<ValueMaker> makers() {
        ValueMaker.Family family = new ValueMaker.Family();
        models(family);
        clouds(family);
        sourceHosts(family);
        messaging(family);
        payments(family);
        packages(family);
        infrastructure(family);
        products(family);
        return family.makers();
    }

    private static void models(ValueMaker.Family f) {
        f.plain("anthropic_api_key", r -> "sk-" + "ant-api03-" + url(r, 93) + "AA");
        f.plain("openai_api_key", r -> "sk-" + "proj-" + url(r, 74) + "T3Blbk" + "FJ" + url(r, 74));
        f.plain("openrouter_key", r -> "sk-" + "or-v1-" + r.hex(64));
        f.plain("huggingface_token", r -> "hf_" + r.text(UPPER + LOWER, 34));
        f.plain("groq_key", r -> "gsk_" + r.text(ALNUM, 20) + "WGdyb3FY" + r.text(ALNUM, 24));
        f.plain("perplexity_key", r -> "pplx-" + r.text(ALNUM, 48));
        f.plain("replicate_key", r -> "r8_" + r.text(ALNUM, 37));
        f.inContext("cohere_key", r -> r.text(ALNUM, 40), "COHERE_API_KEY={}", "our Cohere API key is {} for now");
        f.plain("nvidia_key", r -> "nvapi-" + url(r, 64));
        f.plain("xai_key", r -> "xai-" + r.text(ALNUM, 80));
    }

    private static void clouds(ValueMaker.Family f) {
        f.plain("aws_access_key_id", r -> r.pick(List.of("AK", "AS")) + "IA" + r.text(BASE32, 16));
        f.inContext(
                "aws_secret_access_key",
                r -> r.text(ALNUM, 1) + r.text(ALNUM + "/+", 38) + r.text(ALNUM, 1),
                "aws_secret_access_key = {}",
                "[default]\nregion = eu-west-1\naws_secret_access_key={}\noutput = json",
                "The AWS secret access key of the backup job is {} and nobody rotated it.");
        f.inContext(
                "aws_session_token",
                r -> "IQoJb3Jp" + "Z2lu" + base64(r.bytes(240)),
                "export AWS_SESSION_TOKEN={}",
                "aws_session_token = {}");
        f.plain(
                "aws_bedrock_key",
                r -> "ABSK"
                        + base64(ascii("Bedrock" + "APIKey-" + r.text(LOWER, 4) + "-at-" + r.digits(12) + ":"
                                + r.text(ALNUM, 49))));
        f.plain("gcp_api_key", r -> "AI" + "za" + url(r, 35));
        f.inContext(
                "gcp_service_account",
                PlatformTokens::serviceAccount,
                "The pipeline reads this file:\n\n```json\n{}\n```\n\nWhy does it get a 403?",
                "service account for the nightly job:\n{}\n");
        f.plain("google_oauth_secret", r -> "GOC" + "SPX-" + url(r, 28));
        f.plain("google_oauth_token", r -> "ya" + "29." + url(r, 130));
        f.inContext(
                "azure_storage_key",
                r -> base64(r.bytes(64)),
                "the storage account uses AccountKey={} since May",
                "AccountName=reports, AccountKey={}");
        f.inContext(
                "azure_sas",
                r -> "sv=2024-05-04&ss=b&srt=co&se=2027-03-" + r.between(10, 28) + "T10%3A00%3A00Z&sp=rl&sig="
                        + percent(base64(r.bytes(32))),
                "append this to the blob address: {}",
                "The SAS query we use is {} and it works from everywhere.");
        f.inContext(
                "azure_ad_client_secret",
                r -> r.text(ALNUM, 3) + r.digits(1) + "Q~" + r.text(ALNUM + "_.-", 33) + r.text(ALNUM, 1),
                "the client secret of the app registration is {} until March",
                "AZURE_CLIENT_SECRET={}");
        f.inContext(
                "azure_devops_pat",
                r -> r.text(ALNUM, 76) + "AZDO" + r.text(ALNUM, 4),
                "Azure DevOps PAT for the mirror: {}",
                "git clone fails with the Azure DevOps token {} since Monday");
        f.plain("databricks_token", r -> "da" + "pi" + r.hex(32));
        f.plain("digitalocean_token", r -> "dop_" + "v1_" + r.hex(64));
        f.plain("heroku_key", r -> "HRKU-AA" + url(r, 58));
        f.plain("cloudflare_key", r -> checkedBy8Hex("cfut_", r.text(ALNUM, 40)));
        f.inContext("fastly_key", r -> url(r, 32), "FASTLY_API_TOKEN={}", "the Fastly API token is {} in production");
        f.plain("flyio_token", r -> "fo1_" + url(r, 43));
        f.inContext("vercel_token", r -> r.text(ALNUM, 24), "VERCEL_TOKEN={}", "vercel deploy --token {}");
        f.plain("netlify_token", r -> "nfp_" + r.text(ALNUM, 36));
    }

    private static void sourceHosts(ValueMaker.Family f) {
        f.plain("github_token", r -> checkedByCrc("gh" + r.pick("pousr") + "_", r.text(ALNUM, 30)));
        f.plain("gitlab_token", r -> "gl" + "pat-" + url(r, 20));
        f.plain("bitbucket_token", r -> checkedBy8Hex("ATBB", r.text(ALNUM, 24)));
        f.plain("atlassian_token", r -> {
            String body = "ATATT3x" + "FfGF0" + url(r, 171);
            return body + "=" + CheckDigits.crc32Hex(body);
        });
        f.plain("sourcegraph_token", r -> "sgp_" + r.hex(16) + "_" + r.hex(40));
        f.plain("sonar_token", r -> "squ_" + r.hex(40));
        f.inContext("snyk_key", Rng::uuid, "SNYK_TOKEN={}", "snyk auth {}", "our Snyk API token is {} by the way");
    }

    private static void messaging(ValueMaker.Family f) {
        f.plain("slack_token", r -> "xo" + "xb-" + number(r, 12) + "-" + number(r, 13) + "-" + r.text(ALNUM, 24));
        f.plain(
                "slack_webhook",
                r -> "https://hooks." + "slack.com/services/T" + r.text(UPPER + DIGITS, 10) + "/B"
                        + r.text(UPPER + DIGITS, 10) + "/" + r.text(ALNUM, 24));
        f.plain("discord_bot_token", r -> base64(ascii(number(r, 18))) + "." + r.text(ALNUM, 6) + "." + url(r, 38));
        f.plain("discord_webhook", r -> "https://discord." + "com/api/webhooks/" + number(r, 19) + "/" + url(r, 68));
        f.plain(
                "teams_webhook",
                r -> "https://example" + number(r, 3) + ".webhook." + "office.com/webhookb2/" + r.uuid() + "@"
                        + r.uuid() + "/IncomingWebhook/" + r.hex(32) + "/" + r.uuid());
        f.plain("telegram_bot_token", r -> number(r, 10) + ":" + "AA" + url(r, 33));
        f.plain("twilio_key", r -> "S" + "K" + r.hex(32));
        f.plain("sendgrid_key", r -> "S" + "G." + url(r, 22) + "." + url(r, 43));
        f.inContext(
                "mailgun_key",
                r -> "key" + "-" + r.hex(32),
                "MAILGUN_API_KEY={}",
                "Mailgun accepts {} for the whole domain, is that intended?");
        f.plain("mailchimp_key", r -> r.hex(32) + "-us" + r.between(1, 21));
        f.plain("facebook_token", r -> "EA" + "A" + r.text(ALNUM, 160));
        f.inContext(
                "twitter_token",
                r -> "A".repeat(22) + r.text(ALNUM, 36) + "%2B" + r.text(ALNUM, 18) + "%3D" + r.text(ALNUM, 28),
                "X API bearer: {}",
                "The Twitter app token is {} and it is read-only.");
    }

    private static void payments(ValueMaker.Family f) {
        f.plain("stripe_key", r -> r.pick(List.of("sk_", "rk_")) + "live_" + r.text(ALNUM, 24));
        f.plain("square_token", r -> "sq0" + "atp-" + url(r, 22));
        f.plain("shopify_token", r -> "shp" + r.pick(List.of("at", "ca", "pa", "ss")) + "_" + r.hex(32));
        f.plain(
                "paypal_braintree_token",
                r -> "access_token$" + "production$" + r.text(LOWER + DIGITS, 16) + "$" + r.hex(32));
        f.plain("plaid_key", r -> "access-" + "production-" + r.uuid());
        f.plain("shippo_token", r -> "shippo_" + "live_" + r.hex(40));
        f.plain("easypost_token", r -> "EZ" + "AK" + r.text(ALNUM, 54));
    }

    private static void packages(ValueMaker.Family f) {
        f.plain("npm_token", r -> checkedByCrc("npm_", r.text(ALNUM, 30)));
        f.plain("pypi_token", PlatformTokens::pypi);
        f.plain("rubygems_key", r -> "rubygems_" + r.hex(48));
        f.inContext(
                "nuget_key",
                r -> "oy" + "2" + r.text(LOWER + DIGITS, 43),
                "nuget push --api-key {}",
                "The NuGet API key is {} until August.");
        f.plain("docker_pat", r -> "dckr_" + "pat_" + url(r, 27));
        f.inContext(
                "cratesio_token",
                r -> "ci" + "o" + r.text(ALNUM, 32),
                "cargo login {}",
                "crates.io gave us {} for publishing");
        f.plain("artifactory_token", r -> "AK" + "Cp" + r.text(ALNUM, 69));
    }

    private static void infrastructure(ValueMaker.Family f) {
        f.plain("vault_token", r -> "hv" + "s." + url(r, 95));
        f.plain("terraform_token", r -> r.text(ALNUM, 14) + ".atlas" + "v1." + url(r, 67));
        f.plain("doppler_token", r -> "dp." + "pt." + r.text(ALNUM, 43));
        f.plain("onepassword_token", PlatformTokens::onePassword);
        f.plain(
                "age_secret_key",
                r -> CheckDigits.bech32("age-" + "secret-key-", List.of(), r.bytes(32))
                        .toUpperCase(Locale.ROOT));
        f.plain("pulumi_token", r -> "pu" + "l-" + r.hex(40));
        f.plain("planetscale_token", r -> "pscale_" + "tkn_" + url(r, 43));
        f.plain("supabase_key", r -> "sb" + "p_" + r.hex(40));
        f.plain("tailscale_key", r -> "tskey-" + "auth-k" + r.text(ALNUM, 11) + "CNTRL-" + r.text(ALNUM, 32));
        f.plain("grafana_token", r -> {
            String body = "glsa_" + r.text(ALNUM, 32);
            return body + "_" + CheckDigits.crc32Hex(body);
        });
        f.plain("newrelic_key", r -> "NR" + "AK-" + r.text(UPPER + DIGITS, 27));
        f.inContext(
                "datadog_key",
                r -> r.hex(32),
                "DD_API_KEY={}",
                "datadog-agent install with the Datadog API key {} fails");
        f.plain(
                "sentry_token",
                r -> "sntrys_"
                        + base64(ascii("{\"iat\":17" + r.digits(8)
                                        + ".25,\"url\":\"https://sentry.example.com\",\"region_url\":\"https://eu.sentry.example.com\","
                                        + "\"org\":\"northwind\"}"))
                                .replace("=", "")
                        + "_" + r.text(ALNUM + "+/", 43));
        f.plain("dynatrace_token", r -> "dt0" + "c01." + r.text(BASE32, 24) + "." + r.text(BASE32, 64));
    }

    private static void products(ValueMaker.Family f) {
        f.plain("linear_key", r -> "lin_" + "api_" + r.text(ALNUM, 40));
        f.plain("notion_token", r -> "nt" + "n_" + r.digits(11) + r.text(ALNUM, 35));
        f.plain("figma_token", r -> "fi" + "gd_" + url(r, 40));
        f.plain("postman_key", r -> "PM" + "AK-" + r.hex(24) + "-" + r.hex(34));
        f.plain("airtable_token", r -> "pa" + "t" + r.text(ALNUM, 14) + "." + r.hex(64));
        f.inContext(
                "asana_token",
                r -> "1/" + r.hex(32),
                "ASANA_ACCESS_TOKEN={}",
                "the Asana personal access token is {} on that box");
        f.plain("typeform_token", r -> "tf" + "p_" + url(r, 44));
        f.inContext(
                "dropbox_token", r -> "sl." + "B" + url(r, 134), "DROPBOX_ACCESS_TOKEN={}", "Dropbox access token: {}");
        f.plain(
                "mapbox_token",
                r -> "sk." + base64Url(ascii("{\"u\":\"northwind\",\"a\":\"cm" + r.text(LOWER + DIGITS, 23) + "\"}"))
                        + "." + url(r, 22));
        f.inContext(
                "algolia_key", r -> r.hex(32), "ALGOLIA_ADMIN_KEY={}", "the Algolia admin API key is {} on staging");
        f.inContext(
                "launchdarkly_key",
                r -> "sdk-" + r.uuid(),
                "LAUNCHDARKLY_SDK_KEY={}",
                "LaunchDarkly takes {} server-side");
        f.inContext("okta_token", r -> "00" + url(r, 40), "OKTA_API_TOKEN={}", "the Okta API token is {} for the sync");
        f.plain("hubspot_key", r -> "pa" + "t-na1-" + r.uuid());
        f.plain("contentful_token", r -> "CF" + "PAT-" + url(r, 43));
    }

    /** Letters, digits, {@code _} and {@code -}, with a letter or digit at both ends. */
    static String url(Rng r, int length) {
        return r.text(ALNUM, 1) + r.text(ALNUM + "_-", length - 2) + r.text(ALNUM, 1);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Digits that do not begin with a zero. */
    static String number(Rng r, int length) {
        return r.text("123456789", 1) + r.digits(length - 1);
    }

    private static String percent(String base64) {
        return base64.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
    }

    private static String checkedByCrc(String prefix, String body) {
        return prefix + body + CheckDigits.crc32Base62(body);
    }

    private static String checkedBy8Hex(String prefix, String body) {
        return prefix + body + CheckDigits.crc32Hex(body);
    }

    private static String pypi(Rng r) {
        byte[] site = ascii("pypi.org");
        byte[] identifier = ascii(r.uuid());
        byte[] caveat = ascii("{\"version\": 1, \"permissions\": \"user\"}");
        ByteBuffer macaroon = ByteBuffer.allocate(160);
        macaroon.put((byte) 2).put((byte) 1).put((byte) site.length).put(site);
        macaroon.put((byte) 2).put((byte) identifier.length).put(identifier).put((byte) 0);
        macaroon.put((byte) 2)
                .put((byte) caveat.length)
                .put(caveat)
                .put((byte) 0)
                .put((byte) 0);
        macaroon.put((byte) 6).put((byte) 32).put(r.bytes(32));
        byte[] bytes = new byte[macaroon.position()];
        macaroon.flip().get(bytes);
        return "py" + "pi-" + base64Url(bytes);
    }

    private static String onePassword(Rng r) {
        return "op" + "s_"
                + base64Url(ascii(
                        "{\"signInAddress\":\"northwind.1password.example\",\"userAuth\":{\"method\":\"SRPg-4096\","
                                + "\"alg\":\"PBES2g-HS256\",\"iterations\":650000,\"salt\":\"" + r.text(ALNUM, 22)
                                + "\"},\"srpX\":\"" + r.hex(64) + "\",\"secretKey\":\"A3-" + r.text(UPPER + DIGITS, 6)
                                + "-" + r.text(UPPER + DIGITS, 6) + "-" + r.text(UPPER + DIGITS, 5)
                                + "\",\"deviceUuid\":\"" + r.text(LOWER + DIGITS, 26) + "\"}"));
    }

    private static String serviceAccount(Rng r) {
        String name = "nightly-" + r.text(LOWER, 5);
        return "{\n  \"type\": \"service_" + "account\",\n  \"project_id\": \"northwind-reports\",\n"
                + "  \"private_key_id\": \"" + r.hex(40) + "\",\n  \"private_key\": \""
                + PrivateKeys.pkcs8(r).replace("\n", "\\n") + "\\n\",\n"
                + "  \"client_email\": \"" + name + "@northwind-reports.iam.gserviceaccount.com\",\n"
                + "  \"client_id\": \"" + number(r, 21) + "\"\n}";
    }
}
