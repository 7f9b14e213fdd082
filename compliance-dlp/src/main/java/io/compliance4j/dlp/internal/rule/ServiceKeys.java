package io.compliance4j.dlp.internal.rule;

import static io.compliance4j.dlp.Severity.CRITICAL;
import static io.compliance4j.dlp.internal.rule.KeyForms.UUID;

import io.compliance4j.dlp.internal.check.Randomness;
import java.util.List;

/** Keys of services that offices, shops and apps use. One detector a paragraph; {@link Def} explains the words. */
final class ServiceKeys {

    private ServiceKeys() {}

    static void addTo(List<Def> defs) {
        offices(defs);
        messaging(defs);
        payments(defs);
        mail(defs);
        others(defs);
    }

    private static void offices(List<Def> defs) {
        key(defs, "notion_token", "Notion token")
                .token("ntn_\\d{11}[A-Za-z0-9]{35}")
                .token("secret_[A-Za-z0-9]{43}")
                .must(v -> KeyForms.allKinds(v.substring(7)))
                .notes("identifiers that start with `secret_`: digits and both cases are asked")
                .finds("[[ntn_{11 digits}{35 AN}]]", "[[secret_{43 AN}]]")
                .ignores("secret_{43 lower}", "secret_manager_client_for_the_whole_cluster_x", "ntn_{20 AN}");
        key(defs, "figma_token", "Figma token")
                .token("fig[a-z]{1,2}_[A-Za-z0-9_-]{40,200}")
                .must(KeyForms::digitsAndLetters)
                .finds("[[figd_{40 AN}]]", "[[figr_{43 AN}]]")
                .ignores("figd_{20 AN}");
        key(defs, "postman_key", "Postman key")
                .token("PMAK-[0-9a-f]{24}-[0-9a-f]{34}")
                .finds("[[PMAK-{24 hex}-{34 hex}]]")
                .ignores("PMAK-{24 hex}");
        key(defs, "airtable_token", "Airtable token")
                .token("pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}")
                .finds("[[pat{14 AN}.{64 hex}]]")
                .ignores("pattern.{64 hex}");
        key(defs, "asana_token", "Asana token")
                .token("[012]/(?:\\d{10,20}[/:])?(?:\\d{10,20}:)?[0-9a-f]{32}")
                .needsContext()
                .context("asana, asana_token, asana_pat")
                .finds("Asana token [[1/{32 hex}]]", "asana: [[0/{32 hex}]]")
                .ignores("path 1/{32 hex}");
        key(defs, "typeform_token", "Typeform token")
                .token("tfp_[A-Za-z0-9_.=-]{40,59}")
                .finds("[[tfp_{44 AN}]]")
                .ignores("tfp_{20 AN}");
        key(defs, "dropbox_token", "Dropbox token")
                .token("sl\\.(?:u\\.)?[A-Za-z0-9_-]{120,1500}")
                .token("[A-Za-z0-9]{11}AAAAAAAAAA[A-Za-z0-9_=-]{43}")
                .inRuns()
                .notRandom()
                .token("[a-z0-9]{15}")
                .inWordsWithDigits()
                .needsContext()
                .must(KeyForms::digitsAndLetters)
                .confidence(80)
                .context("""
                        dropbox app secret, dropbox secret, dropbox app key, dropbox_app_secret, dropbox key, dropbox_app_key, dropbox
                        token, dropbox access token""")
                .finds("[[sl.{135 AN}]]")
                .ignores("sl.{40 AN}", "Dropbox folder");
        key(defs, "contentful_token", "Contentful token")
                .token("CFPAT-[A-Za-z0-9_-]{43}")
                .token("[A-Za-z0-9_-]{43}")
                .inRuns()
                .needsContext()
                .must(KeyForms::allKinds)
                .context("contentful")
                .finds("[[CFPAT-{43 AN}]]", "Contentful token: [[{43 AN}]]")
                .ignores("CFPAT-{20 AN}", "the id {43 AN}");
        key(defs, "hubspot_key", "HubSpot private app token")
                .token(
                        "pat-(?:na|eu|ap)\\d-[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")
                .token(UUID)
                .inRuns()
                .needsContext()
                .confidence(80)
                .context("hubspot, hapikey")
                .finds(
                        "[[pat-na1-{8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}]]",
                        "[[pat-eu1-{8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}]]")
                .ignores("pat-xx1-{8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}");
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
                .notes("`xoxo` in file names and in greetings: groups of digits are asked")
                .finds(
                        "[[xoxb-{12 digits}-{12 digits}-{24 AN}]]",
                        "[[xoxp-{12 digits}-{12 digits}-{12 digits}-{32 hex}]]",
                        "[[xoxe-{12 digits}-{12 digits}-{12 digits}-{32 hex}]]",
                        "[[xapp-1-A{10 upper+digits}-{12 digits}-{64 hex}]]",
                        "[[xoxe.xoxp-1-{164 AN}]]",
                        "[[xoxe-1-{146 AN}]]",
                        "[[xoxa-2-{12 digits}-{12 digits}-{20 AN}]]",
                        "[[xoxr-{12 digits}-{12 digits}-{20 AN}]]",
                        "[[xoxs-{12 digits}-{12 digits}-{20 AN}]]")
                .ignores("xoxo-from-all-of-us.png", "xoxb-xxxxxxxxxxxx-xxxxxxxxxxxx-{24 of x}", "xoxb-your-token-here");
        key(defs, "slack_webhook", "Slack webhook or workflow URL")
                .token("hooks\\.slack\\.com/services/T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/[A-Za-z0-9]{24}")
                .withinUrl()
                .token(
                        "hooks\\.slack\\.com/(?:workflows|triggers)/[TE][A-Z0-9]{8,12}/(?:A[A-Z0-9]{8,12}/)?\\d{10,20}/[A-Za-z0-9]{24,40}")
                .withinUrl()
                .notes("templates made of letters and x runs")
                .finds(
                        "post to [[https://hooks.slack.com/services/T{9 upper+digits}/B{9 upper+digits}/{24 AN}]], please",
                        "[[https://hooks.slack.com/workflows/T{9 upper+digits}/A{9 upper+digits}/{18 digits}/{24 AN}]]",
                        "[[https://hooks.slack.com/triggers/T{9 upper+digits}/{13 digits}/{32 hex}]]")
                .ignores(
                        "https://hooks.slack.com/services/T00000000/B00000000/{24 of X}",
                        "https://hooks.slack.com/services/T…/B…/…");
        key(defs, "discord_bot_token", "Discord bot token")
                .token("[MNO][A-Za-z0-9_-]{23,27}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,38}")
                .must(v -> Decoding.digits(v.substring(0, v.indexOf('.'))))
                .checks("the first part decodes to digits")
                .finds("[[{b64url 1{17 digits}}.{6 AN}.{27 AN}]]", "[[{b64url 1{17 digits}}.{6 AN}.{38 AN}]]")
                .ignores("MTI{22 letters}.{6 AN}.{27 AN}", "Module.Object.Name");
        key(defs, "discord_webhook", "Discord webhook URL")
                .token("discord(?:app)?\\.com/api/(?:v\\d{1,2}/)?webhooks/\\d{17,20}/[A-Za-z0-9_-]{60,72}")
                .withinUrl()
                .finds(
                        "[[https://discord.com/api/webhooks/{18 digits}/{68 AN}]]",
                        "[[https://discordapp.com/api/webhooks/{18 digits}/{68 AN}]]")
                .ignores("https://discord.com/api/webhooks/{18 digits}");
        key(defs, "teams_webhook", "Microsoft Teams webhook URL")
                .token("webhook\\.office\\.com/webhookb2/" + UUID + "@" + UUID + "/IncomingWebhook/[0-9a-f]{32}/"
                        + UUID)
                .withinUrl()
                .finds(
                        "[[https://acme.webhook.office.com/webhookb2/{8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}@{8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}/IncomingWebhook/{32 hex}/{8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}]]")
                .ignores("https://acme.webhook.office.com/webhookb2/{8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}");
        key(defs, "telegram_bot_token", "Telegram bot token")
                .token("\\d{8,10}:AA[A-Za-z0-9_-]{33}")
                .notes("ARNs and other `a:b` pairs: `AA` and the exact length are asked")
                .finds("bot [[{9 digits}:AA{33 AN}]]")
                .ignores("arn:aws:iam::{12 digits}:AA{33 AN}", "{9 digits}:BB{33 AN}", "{9 digits}:AA{20 AN}");
        key(defs, "twitter_token", "X (Twitter) token")
                .token("AAAAAAAA[A-Za-z0-9%]{96,200}")
                .notRandom()
                .must(v -> Randomness.entropy(v, 24, v.length()) > 3.5)
                .token("[A-Za-z0-9]{50}")
                .inRuns()
                .needsContext()
                .must(KeyForms::allKinds)
                .token("[A-Za-z0-9]{25}")
                .inRuns()
                .needsContext()
                .must(KeyForms::allKinds)
                .token("\\d{10,20}-[A-Za-z0-9]{40}")
                .inRuns()
                .needsContext()
                .context("twitter, consumer secret, consumer key, consumer_secret, tweepy")
                .finds(
                        "[[AAAAAAAA{60 AN}%3D{50 AN}]]",
                        "Twitter consumer secret: [[{50 AN}]]", "twitter access token [[{18 digits}-{40 AN}]]")
                .ignores("AAAAAAAA{96 of A}", "{50 AN}");
        key(defs, "facebook_token", "Facebook token")
                .token("EAA[A-Za-z0-9]{100,400}")
                .must(KeyForms::allKinds)
                .token("\\d{15,16}\\|[A-Za-z0-9_-]{27,40}")
                .finds("[[EAA{120 AN}]]", "[[{15 digits}|{27 AN}]]")
                .ignores("EAA{40 AN}", "eaa{120 hex}");
        key(defs, "twilio_key", "Twilio API key or auth token")
                .token("SK[0-9a-f]{32}")
                .token("[0-9a-f]{32}")
                .inRuns()
                .needsContext()
                .context("twilio, twilio_auth_token")
                .notes("hashes after `SK`; the account id `AC…` alone is no secret")
                .finds("[[SK{32 hex}]]", "TWILIO_AUTH_TOKEN=[[{32 hex}]]")
                .ignores("AC{32 hex}", "TASK{32 hex}", "md5 {32 hex}");
    }

    private static void payments(List<Def> defs) {
        key(defs, "stripe_key", "Stripe secret or restricted key, webhook secret")
                .token("[sr]k_live_[A-Za-z0-9]{24,247}")
                .token("[sr]k_test_[A-Za-z0-9]{24,247}")
                .testMode()
                .token("whsec_[A-Za-z0-9+/]{32,64}={0,2}")
                .notes("`pk_` keys are public; `task_test_…` does not start at a left edge")
                .finds(
                        "[[sk_live_{24 AN}]]",
                        "[[rk_live_{99 AN}]]",
                        "[[sk_test_{24 AN}]]",
                        "[[rk_test_{24 AN}]]",
                        "[[whsec_{32 AN}]]")
                .ignores("pk_live_{24 AN}", "task_test_{24 AN}", "sk_live_{24 of x}", "sk_live_{20 AN}");
        key(defs, "square_token", "Square token")
                .token("sq0atp-[A-Za-z0-9_-]{22}")
                .token("sq0csp-[A-Za-z0-9_-]{43}")
                .token("EAAA[A-Za-z0-9_-]{60}")
                .must(KeyForms::allKinds)
                .finds("[[sq0atp-{22 AN}]]", "[[sq0csp-{43 AN}]]", "[[EAAA{60 AN}]]")
                .ignores("sq0atp-{10 AN}", "x{10 AN}EAAA{60 AN}");
        key(defs, "shopify_token", "Shopify token")
                .token("shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}")
                .finds("[[shpat_{32 hex}]]", "[[shpca_{32 hex}]]", "[[shppa_{32 hex}]]", "[[shpss_{32 hex}]]")
                .ignores("shpat_{20 hex}", "shpxx_{32 hex}");
        key(defs, "paypal_braintree_token", "PayPal Braintree access token")
                .token("access_token\\$production\\$[a-z0-9]{16}\\$[0-9a-f]{32}")
                .notes("sandbox tokens are none")
                .finds("[[access_token$production${16 lower+digits}${32 hex}]]")
                .ignores("access_token$sandbox${16 lower+digits}${32 hex}");
        key(defs, "plaid_key", "Plaid token or secret")
                .token("access-(?:production|development)-" + UUID)
                .token("[0-9a-f]{30}")
                .inRuns()
                .needsContext()
                .context("plaid, plaid_secret")
                .finds("[[access-production-{8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}]]", "PLAID_SECRET=[[{30 hex}]]")
                .ignores("access-sandbox-{8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}", "the hash {30 hex}");
        key(defs, "shippo_token", "Shippo token")
                .token("shippo_live_[0-9a-f]{40}")
                .token("shippo_test_[0-9a-f]{40}")
                .testMode()
                .finds("[[shippo_live_{40 hex}]]", "[[shippo_test_{40 hex}]]")
                .ignores("shippo_live_{20 hex}");
        key(defs, "easypost_token", "EasyPost key")
                .token("EZAK[A-Za-z0-9]{54}")
                .must(KeyForms::allKinds)
                .token("EZTK[A-Za-z0-9]{54}")
                .must(KeyForms::allKinds)
                .testMode()
                .finds("[[EZAK{54 AN}]]", "[[EZTK{54 AN}]]")
                .ignores("x{20 AN}EZAK{54 AN}", "EZAK{30 AN}");
    }

    private static void mail(List<Def> defs) {
        key(defs, "sendgrid_key", "SendGrid key")
                .token("SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}")
                .finds("[[SG.{22 AN}.{43 AN}]]")
                .ignores("SG..{22 AN}..{43 AN}", "SG.{10 AN}.{43 AN}");
        key(defs, "mailgun_key", "Mailgun key")
                .token("key-[0-9a-f]{32}")
                .needsContext()
                .token("[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}")
                .inRuns()
                .context("mailgun, mg_api_key, api key, apikey, api_key, mail")
                .notes("`key-` and an MD5 in cache keys: a context word must be near")
                .finds("MAILGUN_API_KEY=[[key-{32 hex}]]", "[[{32 hex}-{8 hex}-{8 hex}]]")
                .ignores("cache entry key-{32 hex}");
        key(defs, "mailchimp_key", "Mailchimp key")
                .token("[0-9a-f]{32}-us\\d{1,2}")
                .inRuns()
                .finds("[[{32 hex}-us12]]", "[[{32 hex}-us6]]")
                .ignores("{32 hex}-eu12", "{30 hex}-us6");
    }

    private static void others(List<Def> defs) {
        key(defs, "mapbox_token", "Mapbox secret or temporary token")
                .token("[st]k\\.eyJ[A-Za-z0-9_-]{20,400}\\.[A-Za-z0-9_-]{22}")
                .must(v -> Decoding.decode(v, 3, v.indexOf('.', 3)).contains("\"u\""))
                .notes("`pk.` tokens are public")
                .finds(
                        "[[sk.{b64url {\"u\":\"acme\",\"a\":\"{30 AN}\"}}.{22 AN}]]",
                        "[[tk.{b64url {\"u\":\"acme\",\"a\":\"{30 AN}\"}}.{22 AN}]]")
                .ignores("pk.{b64url {\"u\":\"acme\",\"a\":\"{30 AN}\"}}.{22 AN}", "sk.eyJ1{60 of A}.{22 AN}");
        key(defs, "algolia_key", "Algolia key")
                .token("[0-9a-f]{32}")
                .inRuns()
                .needsContext()
                .context("algolia, algolia_api_key")
                .finds("Algolia admin key [[{32 hex}]]")
                .ignores("md5 {32 hex}");
    }

    private static Def key(List<Def> defs, String label, String title) {
        return Def.add(defs, label, CRITICAL, title);
    }
}
