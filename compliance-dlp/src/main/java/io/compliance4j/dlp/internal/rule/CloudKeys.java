package io.compliance4j.dlp.internal.rule;

import static io.compliance4j.dlp.Severity.CRITICAL;
import static io.compliance4j.dlp.internal.rule.KeyForms.UUID;

import io.compliance4j.dlp.internal.check.Randomness;
import java.util.List;

/** Keys of clouds and of platforms that run programs. One detector a paragraph; {@link Def} explains the words. */
final class CloudKeys {

    private CloudKeys() {}

    static void addTo(List<Def> defs) {
        clouds(defs);
        platforms(defs);
    }

    private static void clouds(List<Def> defs) {
        key(defs, "aws_access_key_id", "AWS access key id")
                .token("(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z2-7]{16}")
                .must(v -> Randomness.entropy(v, 4, 20) > 2.6)
                .notes("upper-case prose and DNA: the base32 alphabet, the length and a left edge are asked")
                .finds(
                        "key id [[AKIA{16 B32}]]",
                        "[[ASIA{16 B32}]], temporary",
                        "[[ABIA{16 B32}]]",
                        "[[ACCA{16 B32}]]",
                        "[[A3TX{16 B32}]]")
                .ignores(
                        "AKIA{9 B32}EXAMPLE",
                        "AKIA{16 of X}",
                        "AKIA{12 B32}0189",
                        "AKIA{15 B32}",
                        "xAKIA{16 B32}",
                        "SHOULDAKIA{16 B32}");
        key(defs, "aws_secret_access_key", "AWS secret access key")
                .atWords(StructureRule::nextToKeyId, List.of("AKIA", "ASIA"))
                .token("[A-Za-z0-9/+]{39}[A-Za-z0-9/+=]")
                .inRuns()
                .needsContext()
                .must(v -> Randomness.entropy(v, 0, 40) >= 4.15 && !hex(v) && Randomness.kinds(v, 0, 40) >= 7)
                .context("""
                        aws, secret access key, secretaccesskey, aws_secret, awssecretkey, secret key, secretkey, access key, akia,
                        asia, amazon""")
                .format("within 300 characters of an access key id")
                .checks("entropy of 4.15 bits and more, both cases and digits, not 40 hex digits")
                .notes("SHA-1 values and pieces of base64: a context word or a key id must be near")
                .finds(
                        "aws_secret_access_key = [[{39 B64}7]]",
                        "AKIA{16 B32} and then [[{38 B64}9a]]",
                        "my AWS secret key is [[{38 B64}0B]].")
                .ignores(
                        "commit {40 hex}",
                        "aws secret access key {40 hex}",
                        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCY{3 of E}EXAMPLEKEY",
                        "the blob {40 B64}");
        key(defs, "aws_session_token", "AWS session token")
                .token("(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz|FQoDYXdz)[A-Za-z0-9/+]{80,}={0,2}")
                .token("[A-Za-z0-9/+]{100,}={0,2}")
                .inRuns()
                .needsContext()
                .must(v -> KeyForms.allKinds(v)
                        && !Decoding.decode(v, 0, v.length()).isEmpty())
                .context("aws_session_token, aws session token, x-amz-security-token, sessiontoken, session token")
                .finds(
                        "AWS_SESSION_TOKEN=[[IQoJb3JpZ2lu{300 AN}==]]",
                        "[[FwoGZXIvYXdz{200 AN}]]",
                        "x-amz-security-token: [[{200 AN}]]")
                .ignores("IQoJb3JpZ2lu{20 AN}", "the image {200 AN}");
        key(defs, "aws_bedrock_key", "Amazon Bedrock API key")
                .token("ABSK[A-Za-z0-9+/]{105,265}={0,2}")
                .must(v -> Decoding.startsWith(v.substring(4), "BedrockAPIKey-"))
                .token("bedrock-api-key-[A-Za-z0-9+/]{24,}={0,2}")
                .must(v -> Decoding.startsWith(v.substring(16), "bedrock"))
                .checks("the rest decodes to `BedrockAPIKey-…` or to the name of the service's host")
                .finds(
                        "[[ABSK{b64 BedrockAPIKey-{90 AN}}]]",
                        "[[bedrock-api-key-{b64 bedrock.amazonaws.com/?Action=CallWithBearerToken&X-Amz-Credential={40 AN}}]]")
                .ignores("ABSK{120 AN}", "bedrock-api-key-{60 AN}");
        key(defs, "gcp_api_key", "Google API key")
                .token("AIza[A-Za-z0-9_-]{35}")
                .notes("longer runs that start with `AIza` are none")
                .finds("maps key [[AIza{35 AN}]]!")
                .ignores("AIza{34 AN}", "AIza{40 AN}", "AIza{35 of x}");
        key(defs, "google_oauth_secret", "Google OAuth client secret")
                .token("GOCSPX-[A-Za-z0-9_-]{28}")
                .token("[A-Za-z0-9_-]{24}")
                .inRuns()
                .needsContext()
                .must(KeyForms::allKinds)
                .confidence(75)
                .context("google client secret, google_client_secret, googleclientsecret, google oauth secret")
                .finds("client secret [[GOCSPX-{28 AN}]]", "google_client_secret: [[{24 AN}]]")
                .ignores("GOCSPX-{20 AN}", "the session {24 AN}");
        key(defs, "google_oauth_token", "Google OAuth access token")
                .token("ya29\\.[A-Za-z0-9_-]{30,1000}")
                .finds("[[ya29.a0{160 AN}]]")
                .ignores("ya29.short", "paya29.{60 AN}");
        key(defs, "azure_storage_key", "Azure storage account key")
                .token("[A-Za-z0-9/+]{86}==")
                .inRuns()
                .must(KeyForms::allKinds)
                .needsContext()
                .context("""
                        accountkey, account key, storage key, azure, storage account, azure_storage_key, account_key""")
                .checks("decodes to 64 bytes")
                .notes("other base64 of 88 characters: `AccountKey=` or a context word must be near")
                .finds("AccountKey=[[{86 AN}==]]", "the storage key is [[{86 AN}==]]")
                .ignores("the digest {86 AN}==", "AccountKey=${STORAGE_KEY}");
        key(defs, "azure_ad_client_secret", "Entra (Azure AD) client secret")
                .atSymbol(StructureRule::entra, '~')
                .format("3 characters, a digit, `Q~` and 31–34 more")
                .notes("minified script with `~` in it: the exact length and all kinds of characters are asked")
                .finds("client secret [[{2 letters}a7Q~{31 AN}]]", "[[{2 letters}b8Q~{15 AN}.~_{16 AN}]].")
                .ignores("abc8Q~{30 AN}", "abc8Q~{40 AN}", "f(a)8Q~{31 lower}");
        key(defs, "azure_devops_pat", "Azure DevOps personal access token")
                .token("[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}")
                .inRuns()
                .token("[a-z2-7]{52}")
                .inRuns()
                .needsContext()
                .must(v -> Randomness.kinds(v, 0, 52) == 5)
                .context("""
                        azure devops, azuredevops, ado, vsts, devops, pat, personal access token, azdo, system_accesstoken""")
                .finds("[[{76 AN}AZDO{4 AN}]]", "Azure DevOps PAT: [[{52 b32}]]")
                .ignores("the word {52 b32}", "{70 AN}AZDO{4 AN}");
    }

    private static void platforms(List<Def> defs) {
        key(defs, "databricks_token", "Databricks token")
                .token("dapi[0-9a-f]{32}(?:-\\d)?")
                .finds("[[dapi{32 hex}]]", "[[dapi{32 hex}-2]]")
                .ignores("dapi{30 hex}", "mydapi{32 hex}");
        key(defs, "digitalocean_token", "DigitalOcean token")
                .token("do[por]_v1_[0-9a-f]{64}")
                .finds("[[dop_v1_{64 hex}]]", "[[doo_v1_{64 hex}]]", "[[dor_v1_{64 hex}]]")
                .ignores("dop_v1_{60 hex}");
        key(defs, "heroku_key", "Heroku key")
                .token("HRKU-AA[A-Za-z0-9_-]{58}")
                .token(UUID)
                .inRuns()
                .needsContext()
                .confidence(88)
                .context("heroku, heroku_api_key")
                .notes("any UUID: without a context word none is reported")
                .finds("[[HRKU-AA{58 AN}]]", "HEROKU_API_KEY=[[{8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}]]")
                .ignores("id {8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}", "HRKU-AA{20 AN}");
        key(defs, "cloudflare_key", "Cloudflare key or token")
                .token("cf(?:k|ut|at)_[A-Za-z0-9]{40}[0-9a-f]{8}")
                .token("v1\\.0-[0-9a-f]{24}-[0-9a-f]{146}")
                .token("[A-Za-z0-9_-]{40}")
                .inRuns()
                .needsContext()
                .must(KeyForms::allKinds)
                .token("[0-9a-f]{37}")
                .inRuns()
                .needsContext()
                .context("cloudflare, cf_api_token, cf_api_key")
                .finds(
                        "[[cfut_{40 AN}{8 hex}]]",
                        "[[cfk_{40 AN}{8 hex}]]",
                        "[[cfat_{40 AN}{8 hex}]]",
                        "[[v1.0-{24 hex}-{146 hex}]]",
                        "Cloudflare API token: [[{40 AN}]]",
                        "cloudflare key [[{37 hex}]]")
                .ignores("v1.0-{24 hex}", "the hash {37 hex}");
        key(defs, "fastly_key", "Fastly token")
                .token("[A-Za-z0-9_-]{32}")
                .inRuns()
                .needsContext()
                .must(KeyForms::allKinds)
                .context("fastly, fastly_api_token")
                .finds("FASTLY_API_TOKEN=[[{32 AN}]]")
                .ignores("the hash {32 AN}", "fastly {32 hex}");
        key(defs, "flyio_token", "Fly.io token")
                .token("fm(?:1a|1r|2)_[A-Za-z0-9+/_-]{100,}={0,3}")
                .token("fo1_[A-Za-z0-9_-]{43}")
                .finds("[[fm2_{140 AN}]]", "[[fm1r_{140 AN}]]", "[[fm1a_{140 AN}]]", "[[fo1_{43 AN}]]")
                .ignores("FM1_{140 AN}", "fm2_{20 AN}");
        key(defs, "planetscale_token", "PlanetScale token")
                .token("pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_.=-]{32,64}")
                .finds("[[pscale_tkn_{43 AN}]]", "[[pscale_pw_{43 AN}]]", "[[pscale_oauth_{43 AN}]]")
                .ignores("pscale_tkn_{20 AN}");
        key(defs, "supabase_key", "Supabase token")
                .token("sbp_[0-9a-f]{40}")
                .token("sb_secret_[A-Za-z0-9_-]{22,40}")
                .finds("[[sbp_{40 hex}]]")
                .ignores("sbp_{30 hex}");
        key(defs, "vercel_token", "Vercel token")
                .token("[A-Za-z0-9]{24}")
                .inRuns()
                .needsContext()
                .must(KeyForms::allKinds)
                .token("vc[pkira]_[A-Za-z0-9_-]{24,64}")
                .token("vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30}")
                .context("vercel, vercel_token, zeit")
                .finds("VERCEL_TOKEN=[[{23 AN}7]]")
                .ignores("the deployment {24 AN}");
        key(defs, "netlify_token", "Netlify token")
                .token("nfp_[A-Za-z0-9]{36}")
                .finds("[[nfp_{36 AN}]]")
                .ignores("nfp_{20 AN}");
        key(defs, "pulumi_token", "Pulumi token")
                .token("pul-[0-9a-f]{40}")
                .finds("[[pul-{40 hex}]]")
                .ignores("vipul-{40 hex}.png");
        key(defs, "prefect_key", "Prefect key")
                .token("pn[ub]_[A-Za-z0-9]{36}")
                .finds("[[pnu_{36 AN}]]")
                .ignores("pnu_{20 AN}");
        key(defs, "openshift_token", "OpenShift token")
                .token("sha256~[A-Za-z0-9_-]{43}")
                .finds("oc login --token=[[sha256~{43 AN}]]")
                .ignores("sha256:{64 hex}");
        key(defs, "tailscale_key", "Tailscale key")
                .token("tskey-[a-z]{2,12}-(?:[A-Za-z0-9]{5,20}-)?[A-Za-z0-9]{16,50}")
                .finds("[[tskey-auth-{17 AN}-{32 AN}]]", "[[tskey-api-{17 AN}-{32 AN}]]")
                .ignores("tskey-auth");
    }

    private static Def key(List<Def> defs, String label, String title) {
        return Def.add(defs, label, CRITICAL, title);
    }

    private static boolean hex(String v) {
        return v.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
    }
}
