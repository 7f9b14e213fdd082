package io.compliance4j.dlp.internal.rule;

import static io.compliance4j.dlp.Severity.CRITICAL;

import io.compliance4j.dlp.internal.check.Hashes;
import io.compliance4j.dlp.internal.check.Randomness;
import io.compliance4j.dlp.internal.check.Wallets;
import java.util.List;

/** Keys and tokens that a prefix or a fixed form gives away. One detector a paragraph; {@link Def} explains the words. */
final class KeyCatalog {
    private static final String UUID = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private KeyCatalog() {}

    private static Def key(List<Def> defs, String label, String title) {
        Def def = new Def(label, CRITICAL, title);
        defs.add(def);
        return def;
    }

    static void addTo(List<Def> defs) {
        models(defs);
        clouds(defs);
        forges(defs);
        registries(defs);
        platforms(defs);
        operations(defs);
        offices(defs);
        messaging(defs);
        payments(defs);
        mail(defs);
        others(defs);
    }

    private static void models(List<Def> defs) {
        key(defs, "anthropic_api_key", "Anthropic API, admin, compliance or OAuth key")
                .token("sk-ant-[a-z]{2,12}\\d{2}-[A-Za-z0-9_-]{80,130}")
                .raisedBy(v -> v.endsWith("AA"))
                .notes("`sk-ant-...` in documents and keys masked with dots are too short to match");
        key(defs, "openai_api_key", "OpenAI key")
                .token("sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}")
                .token("sk-(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{80,180}")
                .must(KeyCatalog::openAiInfix)
                .checks("the infix `T3BlbkFJ` with the right length on both sides")
                .notes("keys of other vendors that start with `sk-`: without the infix none is reported");
        key(defs, "openrouter_key", "OpenRouter key").token("sk-or-v1-[0-9a-f]{64}");
        key(defs, "deepseek_key", "DeepSeek-like key")
                .token("sk-[0-9a-f]{32}")
                .needsContext()
                .context("deepseek, api key, apikey, dashscope, qwen, secret key");
        key(defs, "huggingface_token", "Hugging Face user or organisation token")
                .token("hf_[A-Za-z]{34}")
                .must(KeyCatalog::bothCases)
                .token("api_org_[A-Za-z]{34}")
                .must(KeyCatalog::bothCases)
                .notes(
                        "identifiers and read names that start with `hf_`: letters of both cases and the exact length are asked");
        key(defs, "groq_key", "Groq key").token("gsk_[A-Za-z0-9]{52}").raisedBy(v -> v.contains("WGdyb3FY"));
        key(defs, "perplexity_key", "Perplexity key").token("pplx-[A-Za-z0-9]{48}");
        key(defs, "replicate_key", "Replicate token").token("r8_[A-Za-z0-9]{37}");
        key(defs, "cohere_key", "Cohere key")
                .token("[A-Za-z0-9]{40}")
                .inRuns()
                .needsContext()
                .must(KeyCatalog::allKinds)
                .context("cohere, co_api_key, cohere_api_key");
        key(defs, "nvidia_key", "NVIDIA key").token("nvapi-[A-Za-z0-9_-]{64}");
        key(defs, "xai_key", "xAI key").token("xai-[A-Za-z0-9]{80}");
        key(defs, "langsmith_key", "LangSmith key").token("lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}");
        key(defs, "pinecone_key", "Pinecone key").token("pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}");
    }

    private static void clouds(List<Def> defs) {
        key(defs, "aws_access_key_id", "AWS access key id")
                .token("(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z2-7]{16}")
                .must(v -> Randomness.entropy(v, 4, 20) > 2.6)
                .notes("upper-case prose and DNA: the base32 alphabet, the length and a left edge are asked");
        key(defs, "aws_secret_access_key", "AWS secret access key")
                .token("[A-Za-z0-9/+]{39}[A-Za-z0-9/+=]")
                .inRuns()
                .needsContext()
                .must(v -> Randomness.entropy(v, 0, 40) >= 4.15 && !hex(v) && Randomness.kinds(v, 0, 40) >= 7)
                .context("""
                        aws, secret access key, secretaccesskey, aws_secret, awssecretkey, secret key, secretkey, access key, akia,
                        asia, amazon""")
                .format("within 300 characters of an access key id")
                .checks("entropy of 4.15 bits and more, both cases and digits, not 40 hex digits")
                .notes("SHA-1 values and pieces of base64: a context word or a key id must be near");
        key(defs, "aws_session_token", "AWS session token")
                .token("(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz|FQoDYXdz)[A-Za-z0-9/+]{80,}={0,2}");
        key(defs, "aws_bedrock_key", "Amazon Bedrock API key")
                .token("ABSK[A-Za-z0-9+/]{105,265}={0,2}")
                .must(v -> Decoding.startsWith(v.substring(4), "BedrockAPIKey-"))
                .token("bedrock-api-key-[A-Za-z0-9+/]{24,}={0,2}")
                .must(v -> Decoding.startsWith(v.substring(16), "bedrock"))
                .checks("the rest decodes to `BedrockAPIKey-…` or to the name of the service's host");
        key(defs, "gcp_api_key", "Google API key")
                .token("AIza[A-Za-z0-9_-]{35}")
                .notes("longer runs that start with `AIza` are none");
        key(defs, "google_oauth_secret", "Google OAuth client secret")
                .token("GOCSPX-[A-Za-z0-9_-]{28}")
                .token("[A-Za-z0-9_-]{24}")
                .inRuns()
                .needsContext()
                .must(KeyCatalog::allKinds)
                .confidence(75)
                .context("google client secret, google_client_secret, googleclientsecret, google oauth secret");
        key(defs, "google_oauth_token", "Google OAuth access token").token("ya29\\.[A-Za-z0-9_-]{30,1000}");
        key(defs, "azure_storage_key", "Azure storage account key")
                .token("[A-Za-z0-9/+]{86}==")
                .inRuns()
                .must(KeyCatalog::allKinds)
                .needsContext()
                .context("""
                        accountkey, account key, storage key, azure, storage account, azure_storage_key, account_key""")
                .checks("decodes to 64 bytes")
                .notes("other base64 of 88 characters: `AccountKey=` or a context word must be near");
        key(defs, "azure_ad_client_secret", "Entra (Azure AD) client secret")
                .format("3 characters, a digit, `Q~` and 31–34 more")
                .notes("minified script with `~` in it: the exact length and all kinds of characters are asked");
        key(defs, "azure_devops_pat", "Azure DevOps personal access token")
                .token("[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}")
                .inRuns()
                .token("[a-z2-7]{52}")
                .inRuns()
                .needsContext()
                .must(v -> Randomness.kinds(v, 0, 52) == 5)
                .context("""
                        azure devops, azuredevops, ado, vsts, devops, pat, personal access token, azdo, system_accesstoken""");
    }

    private static void forges(List<Def> defs) {
        key(defs, "github_token", "GitHub token")
                .token("gh[pousr]_[A-Za-z0-9]{36}")
                .raisedBy(v -> Hashes.crc32Tail(v.substring(4)))
                .token("github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}")
                .token("ghs_\\d{1,20}_[A-Za-z0-9_-]{20,}(?:\\.[A-Za-z0-9_-]{20,}){1,2}")
                .checks("the last six characters are a CRC-32 of the others: raises the confidence");
        key(defs, "gitlab_token", "GitLab token")
                .token("glpat-[A-Za-z0-9_-]{20}")
                .token("glpat-[A-Za-z0-9_-]{27,300}\\.[0-9a-z]{2}\\.?[0-9a-z]{7}")
                .token("gl(?:dt|rt|ft|ffct|soat)-[A-Za-z0-9_-]{20}")
                .token("glrt-t\\d_[A-Za-z0-9_-]{20,30}")
                .token("glimt-[A-Za-z0-9_-]{25}")
                .token("glcbt-[A-Za-z0-9]{1,5}_[A-Za-z0-9_-]{20}")
                .token("glptt-[0-9a-f]{40}")
                .token("glagent-[A-Za-z0-9_-]{50}")
                .token("gloas-[A-Za-z0-9_-]{64}")
                .token("GR1348941[A-Za-z0-9_-]{20}")
                .notes("words that start with glo…: the hyphen and the exact length are asked");
        key(defs, "bitbucket_token", "Bitbucket app password").token("ATBB[A-Za-z0-9]{32}");
        key(defs, "atlassian_token", "Atlassian API token")
                .token("ATATT3[A-Za-z0-9_=-]{120,250}")
                .raisedBy(v -> v.length() == 192 && v.charAt(183) == '=')
                .token("ATCTT3[A-Za-z0-9_=-]{50,250}")
                .token("[A-Za-z0-9]{24}")
                .inRuns()
                .needsContext()
                .must(KeyCatalog::allKinds)
                .confidence(75)
                .context("atlassian, jira, confluence");
        key(defs, "sourcegraph_token", "Sourcegraph access token")
                .token("sgp_(?:(?:[0-9a-fA-F]{16}|local)_)?[0-9a-fA-F]{40}")
                .token("[0-9a-f]{40}")
                .inRuns()
                .needsContext()
                .confidence(80)
                .context("sourcegraph, src_access_token");
        key(defs, "linear_key", "Linear API key").token("lin_(?:api|oauth)_[A-Za-z0-9]{40}");
    }

    private static void registries(List<Def> defs) {
        key(defs, "npm_token", "npm access token")
                .token("npm_[A-Za-z0-9]{36}")
                .raisedBy(v -> Hashes.crc32Tail(v.substring(4)))
                .token(UUID)
                .inRuns()
                .needsContext()
                .confidence(88)
                .context("_authtoken, authtoken, .npmrc, npm token, npm_token");
        key(defs, "pypi_token", "PyPI token")
                .token("pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,300}")
                .token("pypi-AgENdGVzdC5weXBp[A-Za-z0-9_-]{50,300}");
        key(defs, "rubygems_key", "RubyGems key").token("rubygems_[0-9a-f]{48}");
        key(defs, "nuget_key", "NuGet key").token("oy2[a-z0-9]{43}");
        key(defs, "docker_pat", "Docker access token")
                .token("dckr_pat_[A-Za-z0-9_-]{27}")
                .token("dckr_oat_[A-Za-z0-9_-]{32}");
        key(defs, "cratesio_token", "crates.io token")
                .token("cio[A-Za-z0-9]{32}")
                .must(KeyCatalog::digitsAndLetters);
        key(defs, "artifactory_token", "JFrog API key or reference token")
                .token("AKCp[A-Za-z0-9]{69}")
                .token("cmVmd[A-Za-z0-9]{59}");
    }

    private static void platforms(List<Def> defs) {
        key(defs, "databricks_token", "Databricks token").token("dapi[0-9a-f]{32}(?:-\\d)?");
        key(defs, "digitalocean_token", "DigitalOcean token").token("do[por]_v1_[0-9a-f]{64}");
        key(defs, "heroku_key", "Heroku key")
                .token("HRKU-AA[A-Za-z0-9_-]{58}")
                .token(UUID)
                .inRuns()
                .needsContext()
                .confidence(88)
                .context("heroku, heroku_api_key")
                .notes("any UUID: without a context word none is reported");
        key(defs, "cloudflare_key", "Cloudflare key or token")
                .token("cf(?:k|ut|at)_[A-Za-z0-9]{40}[0-9a-f]{8}")
                .token("v1\\.0-[0-9a-f]{24}-[0-9a-f]{146}")
                .token("[A-Za-z0-9_-]{40}")
                .inRuns()
                .needsContext()
                .must(KeyCatalog::allKinds)
                .token("[0-9a-f]{37}")
                .inRuns()
                .needsContext()
                .context("cloudflare, cf_api_token, cf_api_key");
        key(defs, "fastly_key", "Fastly token")
                .token("[A-Za-z0-9_-]{32}")
                .inRuns()
                .needsContext()
                .must(KeyCatalog::allKinds)
                .context("fastly, fastly_api_token");
        key(defs, "flyio_token", "Fly.io token")
                .token("fm(?:1a|1r|2)_[A-Za-z0-9+/_-]{100,}={0,3}")
                .token("fo1_[A-Za-z0-9_-]{43}");
        key(defs, "planetscale_token", "PlanetScale token").token("pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{32,64}");
        key(defs, "supabase_key", "Supabase token").token("sbp_[0-9a-f]{40}").token("sb_secret_[A-Za-z0-9_-]{22,40}");
        key(defs, "vercel_token", "Vercel token")
                .token("[A-Za-z0-9]{24}")
                .inRuns()
                .needsContext()
                .must(KeyCatalog::allKinds)
                .token("vc[pkira]_[A-Za-z0-9_-]{24,64}")
                .token("vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30}")
                .context("vercel, vercel_token, zeit");
        key(defs, "netlify_token", "Netlify token").token("nfp_[A-Za-z0-9]{36}");
        key(defs, "pulumi_token", "Pulumi token").token("pul-[0-9a-f]{40}");
        key(defs, "prefect_key", "Prefect key").token("pn[ub]_[A-Za-z0-9]{36}");
        key(defs, "openshift_token", "OpenShift token").token("sha256~[A-Za-z0-9_-]{43}");
        key(defs, "tailscale_key", "Tailscale key")
                .token("tskey-[a-z]{2,12}-(?:[A-Za-z0-9]{5,20}-)?[A-Za-z0-9]{16,50}");
    }

    private static void operations(List<Def> defs) {
        key(defs, "vault_token", "HashiCorp Vault token")
                .token("hvs\\.[A-Za-z0-9_-]{90,120}")
                .token("hvb\\.[A-Za-z0-9_-]{138,300}")
                .token("hvr\\.[A-Za-z0-9_-]{90,300}")
                .token("s\\.[A-Za-z0-9]{24}")
                .needsContext()
                .must(KeyCatalog::digitsAndLetters)
                .context("vault, vault_token, x-vault-token")
                .notes("`s.` in code: a context word must be near");
        key(defs, "terraform_token", "Terraform Cloud token")
                .token("[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{60,70}")
                .inRuns();
        key(defs, "doppler_token", "Doppler token")
                .token("dp\\.(?:pt|ct|sa|scim|audit|st(?:\\.[a-z0-9_-]{2,35})?)\\.[A-Za-z0-9]{40,44}");
        key(defs, "onepassword_token", "1Password service token or secret key")
                .token("ops_eyJ[A-Za-z0-9+/_-]{250,}={0,2}")
                .token("A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}");
        key(defs, "age_secret_key", "age secret key")
                .token("AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}")
                .raisedBy(Wallets::bech32);
        key(defs, "grafana_token", "Grafana token")
                .token("glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}")
                .token("glc_[A-Za-z0-9+/]{32,}={0,3}")
                .token("eyJrIjoi[A-Za-z0-9+/]{62,400}={0,3}");
        key(defs, "newrelic_key", "New Relic key")
                .token("NRAK-[A-Z0-9]{27}")
                .token("NRII-[A-Za-z0-9_-]{32}")
                .token("NRJS-[0-9a-f]{19}")
                .token("NRAA-[0-9a-f]{27}")
                .token("[A-Za-z0-9]{36}NRAL")
                .inRuns();
        key(defs, "datadog_key", "Datadog API or application key")
                .token("[0-9a-f]{32}")
                .inRuns()
                .needsContext()
                .token("[0-9a-f]{40}")
                .inRuns()
                .needsContext()
                .context("datadog, dd_api_key, dd_app_key, dd-api-key, dd-application-key, ddapikey");
        key(defs, "sentry_token", "Sentry token")
                .token("sntrys_eyJ[A-Za-z0-9+/=]{40,}_[A-Za-z0-9+/]{43}")
                .token("sntryu_[0-9a-f]{64}");
        key(defs, "dynatrace_token", "Dynatrace token").token("dt0[a-z]\\d{2}\\.[A-Z2-7]{24}\\.[A-Z2-7]{64}");
        key(defs, "snyk_key", "Snyk token")
                .token(UUID)
                .inRuns()
                .needsContext()
                .confidence(88)
                .context("snyk, snyk_token");
        key(defs, "sonar_token", "Sonar token").token("sq[upa]_[0-9a-f]{40}");
        key(defs, "launchdarkly_key", "LaunchDarkly key")
                .token("(?:api|sdk)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
                .needsContext()
                .context("launchdarkly, launch darkly, ld_sdk_key, ld sdk key, feature flag, ldclient");
        key(defs, "okta_token", "Okta token")
                .token("00[A-Za-z0-9_-]{40}")
                .needsContext()
                .must(KeyCatalog::allKinds)
                .context("okta, ssws, okta_token");
        key(defs, "circleci_token", "CircleCI token").token("CCIPAT_[A-Za-z0-9]{22}_[0-9a-f]{40}");
        key(defs, "buildkite_token", "Buildkite token").token("bkua_[0-9a-f]{40}");
    }

    private static void offices(List<Def> defs) {
        key(defs, "notion_token", "Notion token")
                .token("ntn_\\d{11}[A-Za-z0-9]{35}")
                .token("secret_[A-Za-z0-9]{43}")
                .must(v -> allKinds(v.substring(7)))
                .notes("identifiers that start with `secret_`: digits and both cases are asked");
        key(defs, "figma_token", "Figma token")
                .token("fig[a-z]{1,2}_[A-Za-z0-9_-]{40,200}")
                .must(KeyCatalog::digitsAndLetters);
        key(defs, "postman_key", "Postman key").token("PMAK-[0-9a-f]{24}-[0-9a-f]{34}");
        key(defs, "airtable_token", "Airtable token").token("pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}");
        key(defs, "asana_token", "Asana token")
                .token("[012]/(?:\\d{10,20}[/:])?(?:\\d{10,20}:)?[0-9a-f]{32}")
                .needsContext()
                .context("asana, asana_token, asana_pat");
        key(defs, "typeform_token", "Typeform token").token("tfp_[A-Za-z0-9_.=-]{40,59}");
        key(defs, "dropbox_token", "Dropbox token")
                .token("sl\\.(?:u\\.)?[A-Za-z0-9_-]{120,1500}")
                .token("[A-Za-z0-9]{11}AAAAAAAAAA[A-Za-z0-9_=-]{43}")
                .inRuns()
                .notRandom()
                .token("[a-z0-9]{15}")
                .inWordsWithDigits()
                .needsContext()
                .must(KeyCatalog::digitsAndLetters)
                .confidence(80)
                .context("""
                        dropbox app secret, dropbox secret, dropbox app key, dropbox_app_secret, dropbox key, dropbox_app_key, dropbox
                        token, dropbox access token""");
        key(defs, "contentful_token", "Contentful token")
                .token("CFPAT-[A-Za-z0-9_-]{43}")
                .token("[A-Za-z0-9_-]{43}")
                .inRuns()
                .needsContext()
                .must(KeyCatalog::allKinds)
                .context("contentful");
        key(defs, "hubspot_key", "HubSpot private app token")
                .token(
                        "pat-(?:na|eu|ap)\\d-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")
                .token(UUID)
                .inRuns()
                .needsContext()
                .confidence(80)
                .context("hubspot, hapikey");
    }

    private static void messaging(List<Def> defs) {
        key(defs, "slack_token", "Slack token")
                .token("xoxb-\\d{10,13}-\\d{10,13}-[A-Za-z0-9]{24}")
                .token("xoxb-\\d{10,13}-[A-Za-z0-9]{24}")
                .token("xox[pe]-\\d{10,13}-\\d{10,13}-\\d{10,13}-[A-Za-z0-9]{28,34}")
                .token("xapp-\\d-A[A-Z0-9]{8,12}-\\d{10,13}-[0-9a-f]{64}")
                .token("xoxe\\.xox[bp]-\\d-[A-Za-z0-9_-]{163,166}")
                .token("xoxe-\\d-[A-Za-z0-9_-]{146}")
                .token("xox[arso]-(?:\\d-)?\\d[A-Za-z0-9-]{9,100}")
                .notes("`xoxo` in file names and in greetings: groups of digits are asked");
        key(defs, "slack_webhook", "Slack webhook or workflow URL")
                .token("hooks\\.slack\\.com/services/T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/[A-Za-z0-9]{24}")
                .withinUrl()
                .token(
                        "hooks\\.slack\\.com/(?:workflows|triggers)/[TE][A-Z0-9]{8,12}/(?:A[A-Z0-9]{8,12}/)?\\d{10,20}/[A-Za-z0-9]{24,40}")
                .withinUrl()
                .notes("templates made of letters and x runs");
        key(defs, "discord_bot_token", "Discord bot token")
                .token("[MNO][A-Za-z0-9_-]{23,27}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,38}")
                .must(v -> Decoding.digits(v.substring(0, v.indexOf('.'))))
                .checks("the first part decodes to digits");
        key(defs, "discord_webhook", "Discord webhook URL")
                .token("discord(?:app)?\\.com/api/(?:v\\d{1,2}/)?webhooks/\\d{17,20}/[A-Za-z0-9_-]{60,72}")
                .withinUrl();
        key(defs, "teams_webhook", "Microsoft Teams webhook URL")
                .token("webhook\\.office\\.com/webhookb2/" + UUID + "@" + UUID + "/IncomingWebhook/[0-9a-f]{32}/"
                        + UUID)
                .withinUrl();
        key(defs, "telegram_bot_token", "Telegram bot token")
                .token("\\d{8,10}:AA[A-Za-z0-9_-]{33}")
                .notes("ARNs and other `a:b` pairs: `AA` and the exact length are asked");
        key(defs, "twitter_token", "X (Twitter) token")
                .token("AAAAAAAA[A-Za-z0-9%]{96,200}")
                .notRandom()
                .must(v -> Randomness.entropy(v, 24, v.length()) > 3.5)
                .token("[A-Za-z0-9]{50}")
                .inRuns()
                .needsContext()
                .must(KeyCatalog::allKinds)
                .token("[A-Za-z0-9]{25}")
                .inRuns()
                .needsContext()
                .must(KeyCatalog::allKinds)
                .token("\\d{10,20}-[A-Za-z0-9]{40}")
                .inRuns()
                .needsContext()
                .context("twitter, consumer secret, consumer key, consumer_secret, tweepy");
        key(defs, "facebook_token", "Facebook token")
                .token("EAA[A-Za-z0-9]{100,400}")
                .must(KeyCatalog::allKinds)
                .token("\\d{15,16}\\|[A-Za-z0-9_-]{27,40}");
        key(defs, "twilio_key", "Twilio API key or auth token")
                .token("SK[0-9a-f]{32}")
                .token("[0-9a-f]{32}")
                .inRuns()
                .needsContext()
                .context("twilio, twilio_auth_token")
                .notes("hashes after `SK`; the account id `AC…` alone is no secret");
    }

    private static void payments(List<Def> defs) {
        key(defs, "stripe_key", "Stripe secret or restricted key, webhook secret")
                .token("[sr]k_live_[A-Za-z0-9]{24,247}")
                .token("[sr]k_test_[A-Za-z0-9]{24,247}")
                .confidence(75)
                .token("whsec_[A-Za-z0-9+/]{32,64}={0,2}")
                .notes("`pk_` keys are public; `task_test_…` does not start at a left edge");
        key(defs, "square_token", "Square token")
                .token("sq0atp-[A-Za-z0-9_-]{22}")
                .token("sq0csp-[A-Za-z0-9_-]{43}")
                .token("EAAA[A-Za-z0-9_-]{60}")
                .must(KeyCatalog::allKinds);
        key(defs, "shopify_token", "Shopify token").token("shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}");
        key(defs, "paypal_braintree_token", "PayPal Braintree access token")
                .token("access_token\\$production\\$[a-z0-9]{16}\\$[0-9a-f]{32}")
                .notes("sandbox tokens are none");
        key(defs, "plaid_key", "Plaid token or secret")
                .token("access-(?:production|development)-" + UUID)
                .token("[0-9a-f]{30}")
                .inRuns()
                .needsContext()
                .context("plaid, plaid_secret");
        key(defs, "shippo_token", "Shippo token")
                .token("shippo_live_[0-9a-f]{40}")
                .token("shippo_test_[0-9a-f]{40}")
                .confidence(75);
        key(defs, "easypost_token", "EasyPost key")
                .token("EZAK[A-Za-z0-9]{54}")
                .must(KeyCatalog::allKinds)
                .token("EZTK[A-Za-z0-9]{54}")
                .must(KeyCatalog::allKinds)
                .confidence(75);
    }

    private static void mail(List<Def> defs) {
        key(defs, "sendgrid_key", "SendGrid key").token("SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}");
        key(defs, "mailgun_key", "Mailgun key")
                .token("key-[0-9a-f]{32}")
                .needsContext()
                .token("[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}")
                .inRuns()
                .context("mailgun, mg_api_key, api key, apikey, api_key, mail")
                .notes("`key-` and an MD5 in cache keys: a context word must be near");
        key(defs, "mailchimp_key", "Mailchimp key")
                .token("[0-9a-f]{32}-us\\d{1,2}")
                .inRuns();
    }

    private static void others(List<Def> defs) {
        key(defs, "mapbox_token", "Mapbox secret or temporary token")
                .token("[st]k\\.eyJ[A-Za-z0-9_-]{20,400}\\.[A-Za-z0-9_-]{22}")
                .notes("`pk.` tokens are public");
        key(defs, "algolia_key", "Algolia key")
                .token("[0-9a-f]{32}")
                .inRuns()
                .needsContext()
                .context("algolia, algolia_api_key");
    }

    private static boolean openAiInfix(String v) {
        int at = v.indexOf("T3BlbkFJ");
        int before = at - (v.indexOf('-', 3) + 1);
        int after = v.length() - at - 8;
        return at > 0 && before >= 40 && before <= 90 && after >= 40 && after <= 90;
    }

    static boolean bothCases(String v) {
        return (Randomness.kinds(v, 3, v.length()) & 3) == 3;
    }

    static boolean digitsAndLetters(String v) {
        int kinds = Randomness.kinds(v, 3, v.length());
        return (kinds & 4) != 0 && (kinds & 3) != 0;
    }

    static boolean allKinds(String v) {
        return (Randomness.kinds(v, 0, v.length()) & 7) == 7;
    }

    private static boolean hex(String v) {
        return v.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
    }
}
