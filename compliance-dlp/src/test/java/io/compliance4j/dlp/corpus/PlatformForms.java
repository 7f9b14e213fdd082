package io.compliance4j.dlp.corpus;

import static io.compliance4j.dlp.corpus.Rng.ALNUM;
import static io.compliance4j.dlp.corpus.Rng.BASE32;
import static io.compliance4j.dlp.corpus.Rng.BASE64;
import static io.compliance4j.dlp.corpus.Rng.DIGITS;
import static io.compliance4j.dlp.corpus.Rng.LETTERS;
import static io.compliance4j.dlp.corpus.Rng.LOWER;
import static io.compliance4j.dlp.corpus.Rng.UPPER;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;

/** Keys and tokens of model providers, clouds and developer platforms, one group of lines a label. */
final class PlatformForms {
    private static final String ENTRA = ALNUM + "_~.-";
    private static final String SK = "sk" + "-";

    private PlatformForms() {}

    static void addTo(FormSet set) {
        models(set);
        clouds(set);
        code(set);
        hosting(set);
        operations(set);
        products(set);
    }

    private static void models(FormSet set) {
        for (String kind : new String[] {"api03", "admin01"}) {
            set.key("anthropic_api_key", kind, r -> SK + "ant-" + kind + "-" + r.urlSafe(93) + "AA");
        }
        set.key("anthropic_api_key", "api01", r -> SK + "ant-api01-" + r.urlSafe(93) + "AA");
        set.key(
                "anthropic_api_key",
                "other kind",
                r -> SK + "ant-" + r.pick("oat01", "sid01", "ort01") + "-" + r.urlSafe(r.between(80, 100)));
        set.key("openai_api_key", "old", r -> SK + r.alnum(20) + "T3BlbkFJ" + r.alnum(20));
        for (String kind : new String[] {"proj", "svcacct", "admin"}) {
            set.key("openai_api_key", kind, r -> {
                int side = r.chance(0.5) ? 58 : 74;
                return SK + kind + "-" + r.urlSafe(side) + "T3BlbkFJ" + r.urlSafe(side);
            });
        }
        set.key("openrouter_key", "v1", r -> SK + "or-v1-" + r.hex(64));
        set.key("huggingface_token", "user", r -> "hf_" + r.chars(LETTERS, 34));
        set.key("huggingface_token", "organisation", r -> "api_org_" + r.chars(LETTERS, 34));
        set.key("groq_key", "infix", r -> "gsk_" + r.alnum(20) + "WGdyb3FY" + r.alnum(24));
        set.key("perplexity_key", "plain", r -> "pplx-" + r.alnum(48));
        set.key("replicate_key", "plain", r -> "r8_" + r.alnum(37));
        set.key("nvidia_key", "plain", r -> "nvapi-" + r.urlSafe(64));
        set.key("xai_key", "plain", r -> "xai-" + r.alnum(80));
        set.named("cohere_key", "named", "cohere", "api key", r -> r.alnum(40));
        unnamed(set, "langsmith", r -> "lsv2_" + r.pick("pt", "sk") + "_" + r.hex(32) + "_" + r.hex(10));
        unnamed(set, "pinecone", r -> "pcsk_" + r.alnum(r.between(5, 6)) + "_" + r.alnum(63));
    }

    private static void clouds(FormSet set) {
        for (String prefix : new String[] {"AKIA", "ASIA", "ABIA", "ACCA"}) {
            set.key("aws_access_key_id", prefix, r -> prefix + r.chars(BASE32, 16));
        }
        set.key("aws_access_key_id", "A3T", r -> "A3T" + r.chars(UPPER, 1) + r.chars(BASE32, 16));
        set.lines("aws_secret_access_key", "named", (s, r) -> {
            String value = awsSecret(r);
            switch (r.below(5)) {
                case 0 -> s.text("aws_secret_access_key = ").value("aws_secret_access_key", value);
                case 1 -> s.text("AWS_SECRET_ACCESS_KEY=").value("aws_secret_access_key", value);
                case 2 ->
                    s.text("\"SecretAccessKey\": \"")
                            .value("aws_secret_access_key", value)
                            .text("\",");
                case 3 ->
                    s.text("my aws secret key is ")
                            .value("aws_secret_access_key", value)
                            .text(", does it look ok?");
                default ->
                    s.text("secretAccessKey: '")
                            .value("aws_secret_access_key", value)
                            .text("'");
            }
            s.last(t -> t.with("generic_api_key", "password_assignment"));
        });
        set.lines(
                "aws_secret_access_key",
                "after a key id",
                (s, r) -> s.value("aws_access_key_id", r.pick("AKIA", "ASIA") + r.chars(BASE32, 16))
                        .text(r.pick("\n", "\n\n", "\n# below\n"))
                        .value("aws_secret_access_key", awsSecret(r))
                        .last(t -> t.with("generic_api_key")));
        set.lines(
                "aws_session_token",
                "named",
                (s, r) -> s.text(r.pick(
                                "aws_session_token = ",
                                "AWS_SESSION_TOKEN=",
                                "\"SessionToken\": \"",
                                "sessionToken: \""))
                        .value(
                                "aws_session_token",
                                r.pick("IQoJb3JpZ2lu", "FwoGZXIvYXdz") + r.base64(3 * r.between(40, 120)))
                        .text("\"")
                        .last(t -> t.with("generic_api_key")));
        set.openKey(
                "aws_bedrock_key",
                "long-lived",
                r -> "ABSK"
                        + base64("BedrockAPIKey-" + r.alnum(4).toLowerCase(Locale.ROOT) + "-at-" + r.number(12) + ":"
                                + r.base64(3 * r.between(16, 40))));
        set.openKey(
                "aws_bedrock_key",
                "short-lived",
                r -> "bedrock-api-key-"
                        + base64("bedrock.amazonaws.com/?Action=CallWithBearerToken&X-Amz-Signature=" + r.hex(64)
                                + "&Version=1"));
        set.key("gcp_api_key", "plain", r -> "AIza" + r.urlSafe(35));
        set.key("google_oauth_secret", "new", r -> "GOCSPX-" + r.urlSafe(28));
        set.named("google_oauth_secret", "old", "google", "client secret", r -> r.urlSafe(24));
        set.openKey("google_oauth_token", "plain", r -> "ya29." + r.urlSafe(r.between(100, 200)));
        set.lines("gcp_service_account", "json", PlatformForms::serviceAccount);
        set.lines("azure_storage_key", "connection string", (s, r) -> {
            int start = s.length();
            String head = "DefaultEndpointsProtocol=https;AccountName=" + r.chars(LOWER, 9) + ";AccountKey=";
            String key = r.base64(64);
            s.text(head).value("azure_storage_key", key);
            s.text(";EndpointSuffix=core.windows.net");
            int end = s.length();
            s.last(t -> t.orSpan(start, end).or("db_connection_uri").with("db_connection_uri", "generic_api_key"));
        });
        set.lines(
                "azure_storage_key",
                "named",
                (s, r) -> s.text(r.pick("AccountKey=", "AZURE_STORAGE_KEY=", "azure storage key: "))
                        .value("azure_storage_key", r.base64(64))
                        .last(t -> t.with("generic_api_key", "db_connection_uri")));
        set.lines("azure_sas", "url", (s, r) -> {
            int start = s.length();
            s.text("https://" + r.chars(LOWER, 9) + ".blob.core.windows.net/" + r.chars(LOWER, 6) + "/report.csv?");
            s.value("azure_sas", sas(r));
            int end = s.length();
            s.last(t -> t.orSpan(start, end).orSpan(t.span().start() - 1, end).with("generic_api_key"));
        });
        set.lines(
                "azure_sas",
                "query",
                (s, r) -> s.text("SAS for the container: ")
                        .value("azure_sas", sas(r))
                        .last(t -> t.with("generic_api_key")));
        set.openKey(
                "azure_ad_client_secret",
                "plain",
                r -> r.alnum(3) + r.digits(1) + "Q~" + r.mixed(ENTRA, r.between(30, 33)) + r.chars(LETTERS, 1));
        set.key("azure_devops_pat", "new", r -> r.alnum(76) + "AZDO" + r.alnum(4));
        set.named("azure_devops_pat", "old", "azure devops", "pat", r -> r.chars(LOWER + "234567", 52));
        set.key("digitalocean_token", "all", r -> r.pick("dop", "doo", "dor") + "_v1_" + r.hex(64));
        set.key("databricks_token", "plain", r -> "dapi" + r.hex(32));
        set.key("databricks_token", "with digit", r -> "dapi" + r.hex(32) + "-" + r.between(1, 9));
        set.key("heroku_key", "new", r -> "HRKU-AA" + r.urlSafe(58));
        set.named("heroku_key", "old", "heroku", "api key", Rng::uuid);
        set.key("cloudflare_key", "new", r -> r.pick("cfk_", "cfut_", "cfat_") + r.alnum(40) + r.hex(8));
        set.key("cloudflare_key", "origin ca", r -> "v1.0-" + r.hex(24) + "-" + r.hex(146));
        set.named("cloudflare_key", "old token", "cloudflare", "api token", r -> r.urlSafe(40));
        set.named("cloudflare_key", "old key", "cloudflare", "api key", r -> r.hex(37));
        set.named("fastly_key", "named", "fastly", "api token", r -> r.urlSafe(32));
    }

    private static void code(FormSet set) {
        for (String prefix : new String[] {"ghp_", "gho_", "ghu_", "ghs_", "ghr_"}) {
            set.key("github_token", prefix, r -> prefix + (r.chance(0.5) ? r.alnum(36) : withCrc(r.alnum(30))));
        }
        set.key("github_token", "fine-grained", r -> "github_pat_" + r.alnum(22) + "_" + r.alnum(59));
        for (String prefix : new String[] {"glpat-", "gldt-", "glrt-", "glft-", "glffct-", "glsoat-"}) {
            set.key("gitlab_token", prefix, r -> prefix + r.urlSafe(20));
        }
        set.openKey(
                "gitlab_token",
                "routable",
                r -> "glpat-" + r.urlSafe(r.between(27, 60)) + "." + r.chars(LOWER + DIGITS, 9));
        set.key("gitlab_token", "glimt-", r -> "glimt-" + r.urlSafe(25));
        set.key("gitlab_token", "glcbt-", r -> "glcbt-" + r.hex(r.between(1, 5)) + "_" + r.urlSafe(20));
        set.key("gitlab_token", "glptt-", r -> "glptt-" + r.hex(40));
        set.key("gitlab_token", "glagent-", r -> "glagent-" + r.urlSafe(50));
        set.key("gitlab_token", "gloas-", r -> "gloas-" + r.urlSafe(64));
        set.key("gitlab_token", "runner", r -> "GR1348941" + r.urlSafe(20));
        set.key(
                "bitbucket_token",
                "app password",
                r -> "ATBB" + r.alnum(24) + r.hex(8).toUpperCase(Locale.ROOT));
        set.openKey(
                "atlassian_token",
                "api token",
                r -> "ATATT3xFfGF0" + r.urlSafe(171) + "=" + r.hex(8).toUpperCase(Locale.ROOT));
        set.openKey(
                "atlassian_token",
                "access token",
                r -> "ATCTT3xFfGN0" + r.urlSafe(171) + "=" + r.hex(8).toUpperCase(Locale.ROOT));
        set.named("atlassian_token", "old", "atlassian", "api token", r -> r.alnum(24));
        set.key("npm_token", "new", r -> "npm_" + (r.chance(0.5) ? r.alnum(36) : withCrc(r.alnum(30))));
        set.lines(
                "npm_token",
                "npmrc",
                (s, r) -> s.text("//registry.npmjs.org/:_authToken=").value("npm_token", r.uuid()));
        set.key("pypi_token", "pypi", r -> macaroon(r, "pypi.org"));
        set.key("pypi_token", "test index", r -> macaroon(r, "test.pypi.org"));
        set.key("rubygems_key", "plain", r -> "rubygems_" + r.hex(48));
        set.key("nuget_key", "plain", r -> "oy2" + r.chars(LOWER + DIGITS, 43));
        set.key("cratesio_token", "plain", r -> "cio" + r.alnum(32));
        set.key("docker_pat", "personal", r -> "dckr_pat_" + r.urlSafe(27));
        set.key("docker_pat", "organisation", r -> "dckr_oat_" + r.urlSafe(32));
        set.key("sourcegraph_token", "bare", r -> "sgp_" + r.hex(40));
        set.key("sourcegraph_token", "local", r -> "sgp_local_" + r.hex(40));
        set.key("sourcegraph_token", "instance", r -> "sgp_" + r.hex(16) + "_" + r.hex(40));
        set.key("sonar_token", "all", r -> r.pick("squ_", "sqp_", "sqa_") + r.hex(40));
        set.named("snyk_key", "named", "snyk", "token", Rng::uuid);
        set.named("launchdarkly_key", "named", "launchdarkly", "sdk key", r -> r.pick("api-", "sdk-") + r.uuid());
        set.key("artifactory_token", "api key", r -> "AKCp" + r.alnum(69));
        set.key("artifactory_token", "reference", r -> base64("refv:01:" + r.number(10) + ":" + r.alnum(29)));
        unnamed(set, "circleci", r -> "CCIPAT_" + r.alnum(22) + "_" + r.hex(40));
        unnamed(set, "buildkite", r -> "bkua_" + r.hex(40));
        unnamed(set, "openshift", r -> "sha256~" + r.urlSafe(43));
        unnamed(set, "prefect", r -> "pnu_" + r.alnum(36));
    }

    private static void hosting(FormSet set) {
        set.named("vercel_token", "named", "vercel", "token", r -> r.alnum(24));
        set.key("netlify_token", "plain", r -> "nfp_" + r.alnum(36));
        set.openKey("flyio_token", "fm", r -> r.pick("fm1a_", "fm1r_", "fm2_") + r.base64(3 * r.between(35, 80)));
        set.key("flyio_token", "fo1", r -> "fo1_" + r.urlSafe(43));
        set.lines("flyio_token", "FlyV1", (s, r) -> {
            int start = s.length();
            s.text("FlyV1 ").value("flyio_token", "fm2_" + r.base64(3 * r.between(35, 80)));
            s.last(t -> t.orSpan(start, t.span().end()));
        });
        set.key("pulumi_token", "plain", r -> "pul-" + r.hex(40));
        set.key("supabase_key", "plain", r -> "sbp_" + r.hex(40));
        set.key(
                "planetscale_token",
                "all",
                r -> "pscale_" + r.pick("tkn", "pw", "oauth") + "_" + r.urlSafe(r.between(32, 64)));
        set.key(
                "tailscale_key",
                "all",
                r -> "tskey-" + r.pick("auth", "api", "client", "scim", "webhook") + "-" + r.alnum(17) + "-"
                        + r.alnum(32));
        set.openKey("vault_token", "hvs", r -> "hvs." + r.urlSafe(r.between(90, 120)));
        set.openKey("vault_token", "hvb", r -> "hvb." + r.urlSafe(r.between(138, 300)));
        set.named("vault_token", "old", "vault", "token", r -> "s." + r.alnum(24));
        set.openKey("terraform_token", "plain", r -> r.alnum(14) + ".atlasv1." + r.alnum(r.between(60, 70)));
        set.openKey(
                "doppler_token",
                "all",
                r -> "dp." + r.pick("pt", "ct", "sa", "scim", "audit") + "." + r.alnum(r.between(40, 44)));
        set.openKey(
                "doppler_token",
                "service",
                r -> "dp.st." + (r.chance(0.5) ? r.pick("dev", "prd", "stg") + "." : "") + r.alnum(r.between(40, 44)));
        set.openKey(
                "onepassword_token",
                "service account",
                r -> "ops_"
                        + base64url(
                                "{\"signInAddress\":\"my.1password.com\",\"userAuth\":{\"method\":\"SRPg-4096\"},\"secretKey\":\""
                                        + r.alnum(40) + "\",\"srpX\":\"" + r.hex(64) + "\",\"muk\":\"" + r.alnum(86)
                                        + "\"}"));
        set.key("onepassword_token", "secret key", r -> {
            String alphabet = "ABCDEFGHJKLMNPQRSTVWXYZ23456789";
            String middle = r.chance(0.5) ? r.chars(alphabet, 11) : r.chars(alphabet, 6) + "-" + r.chars(alphabet, 5);
            return "A3-" + r.chars(alphabet, 6) + "-" + middle + "-" + r.chars(alphabet, 5) + "-" + r.chars(alphabet, 5)
                    + "-" + r.chars(alphabet, 5);
        });
        set.key(
                "age_secret_key",
                "bech32",
                r -> Encodings.bech32("age-secret-key-", Encodings.fiveBit(r.bytes(32)), false)
                        .toUpperCase(Locale.ROOT));
    }

    private static void operations(FormSet set) {
        set.named("datadog_key", "api", "datadog", "api key", r -> r.hex(32));
        set.named("datadog_key", "application", "datadog", "app key", r -> r.hex(40));
        set.key("newrelic_key", "NRAK", r -> "NRAK-" + r.chars(UPPER + DIGITS, 27));
        set.key("newrelic_key", "NRII", r -> "NRII-" + r.urlSafe(32));
        set.key("newrelic_key", "NRJS", r -> "NRJS-" + r.hex(19));
        set.key("newrelic_key", "NRAA", r -> "NRAA-" + r.hex(27));
        set.key("newrelic_key", "licence", r -> r.hex(36) + "NRAL");
        set.key("grafana_token", "service account", r -> "glsa_" + r.alnum(32) + "_" + r.hex(8));
        set.openKey(
                "grafana_token",
                "cloud",
                r -> "glc_"
                        + base64("{\"o\":\"" + r.number(6) + "\",\"n\":\"stack-" + r.number(6) + "-ingest\",\"k\":\""
                                + r.alnum(24) + "\",\"m\":{\"r\":\"eu\"}}"));
        set.openKey(
                "grafana_token",
                "old",
                r -> base64("{\"k\":\"" + r.alnum(32) + "\",\"n\":\"" + r.chars(LOWER, 8) + "\",\"id\":1}"));
        set.openKey(
                "sentry_token",
                "organisation",
                r -> "sntrys_"
                        + base64("{\"iat\":1719" + r.number(6)
                                + ".123,\"url\":\"https://sentry.io\",\"region_url\":\"https://us.sentry.io\",\"org\":\""
                                + r.chars(LOWER, 7) + "\"}")
                        + "_" + r.mixed(BASE64, 43));
        set.key("sentry_token", "user", r -> "sntryu_" + r.hex(64));
        set.openKey("dynatrace_token", "plain", r -> "dt0c01." + r.chars(BASE32, 24) + "." + r.chars(BASE32, 64));
    }

    private static void products(FormSet set) {
        set.key("postman_key", "plain", r -> "PMAK-" + r.hex(24) + "-" + r.hex(34));
        set.key("linear_key", "plain", r -> "lin_api_" + r.alnum(40));
        set.key("notion_token", "new", r -> "ntn_" + r.digits(11) + r.alnum(35));
        set.key("notion_token", "old", r -> "secret_" + r.alnum(43));
        set.key("figma_token", "figd", r -> "figd_" + r.urlSafe(r.between(40, 44)));
        set.key("figma_token", "figr", r -> "figr_" + r.urlSafe(r.between(40, 44)));
        set.openKey("airtable_token", "plain", r -> "pat" + r.alnum(14) + "." + r.hex(64));
        set.key("typeform_token", "plain", r -> "tfp_" + r.alnum(r.between(40, 59)));
        set.named("asana_token", "named", "asana", "access token", r -> r.pick("0/", "1/") + r.hex(32));
        set.key("hubspot_key", "plain", r -> r.pick("pat-na1-", "pat-eu1-") + r.uuid());
        set.named("okta_token", "named", "okta", "api token", r -> "00" + r.urlSafe(40));
        set.named("algolia_key", "named", "algolia", "admin key", r -> r.hex(32));
        set.key("contentful_token", "plain", r -> "CFPAT-" + r.urlSafe(43));
        set.openKey("dropbox_token", "short-lived", r -> "sl." + r.urlSafe(r.between(130, 140)));
    }

    /** A row of the facts to which the list of labels gives no name: any label will do. */
    private static void unnamed(FormSet set, String product, Function<Rng, String> make) {
        set.snippet(
                "(" + product + ")",
                "plain",
                Form.Place.KEY,
                r -> Snippet.of("(" + product + ")", make.apply(r)).last(t -> t.or(Truth.ANY)));
    }

    private static String awsSecret(Rng r) {
        while (true) {
            String value = r.mixed(BASE64, 39) + r.alnum(1);
            if (entropy(value) >= 4.6 && value.charAt(0) != '/' && value.charAt(0) != '+') {
                return value;
            }
        }
    }

    static double entropy(String value) {
        double bits = 0;
        for (int c : value.chars().distinct().toArray()) {
            double share = (double) value.chars().filter(other -> other == c).count() / value.length();
            bits -= share * Math.log(share) / Math.log(2);
        }
        return bits;
    }

    private static String sas(Rng r) {
        String signature = r.base64(32).replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
        String[] parts = {
            "sv=2022-11-02",
            "ss=b",
            "srt=sco",
            "sp=rwdlac",
            "se=2031-0" + r.between(1, 9) + "-14T08:00:00Z",
            "spr=https"
        };
        return r.chance(0.7)
                ? String.join("&", parts) + "&sig=" + signature
                : "sp=r&st=2026-01-02T00:00:00Z&se=2031-02-03T08:00:00Z&sv=2023-01-03&sr=b&sig=" + signature;
    }

    private static void serviceAccount(Snippet s, Rng r) {
        String pem = StructuredForms.pem("PRIVATE KEY", StructuredForms.der(r, 1190), 64)
                .replace("\n", "\\n");
        String project = r.chars(LOWER, 7) + "-" + r.number(6);
        String gap = r.pick("\n  ", " ", "");
        String close = gap.startsWith("\n") ? "\n}" : "}";
        String json = "{" + gap + "\"type\": \"service_account\"," + gap + "\"project_id\": \"" + project + "\"," + gap
                + "\"private_key_id\": \"" + r.hex(40) + "\"," + gap + "\"private_key\": \"" + pem + "\\n\"," + gap
                + "\"client_email\": \"svc@" + project + ".iam.gserviceaccount.com\"," + gap + "\"client_id\": \"1"
                + r.digits(20)
                + "\"," + gap + "\"token_uri\": \"https://oauth2.googleapis.com/token\"" + close;
        s.value("gcp_service_account", json)
                .last(t -> t.with("private_key", "email", "generic_api_key", "password_assignment"));
    }

    private static String macaroon(Rng r, String location) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] host = location.getBytes(UTF_8);
        bytes.writeBytes(new byte[] {2, 1, (byte) host.length});
        bytes.writeBytes(host);
        bytes.writeBytes(new byte[] {2, 36});
        bytes.writeBytes(r.uuid().getBytes(UTF_8));
        byte[] caveat = "[1,\"user\"]".getBytes(UTF_8);
        bytes.writeBytes(new byte[] {0, 2, (byte) caveat.length});
        bytes.writeBytes(caveat);
        bytes.writeBytes(new byte[] {0, 0, 6, 32});
        bytes.writeBytes(r.bytes(32));
        return "pypi-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** The last six characters of GitHub's and npm's tokens. */
    private static String withCrc(String body) {
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(body.getBytes(UTF_8));
        String alphabet = DIGITS + UPPER + LOWER;
        StringBuilder tail = new StringBuilder();
        for (long rest = crc.getValue(); tail.length() < 6; rest /= 62) {
            tail.insert(0, alphabet.charAt((int) (rest % 62)));
        }
        return body + tail;
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    static String base64url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
