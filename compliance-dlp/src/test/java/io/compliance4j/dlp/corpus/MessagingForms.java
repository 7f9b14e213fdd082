package io.compliance4j.dlp.corpus;

import static io.compliance4j.dlp.corpus.Rng.ALNUM;
import static io.compliance4j.dlp.corpus.Rng.DIGITS;
import static io.compliance4j.dlp.corpus.Rng.UPPER;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;

/** Tokens and web hooks of chat, payment and mail services. */
final class MessagingForms {
    private MessagingForms() {}

    static void addTo(FormSet set) {
        slack(set);
        chat(set);
        payment(set);
        mail(set);
        social(set);
    }

    private static void slack(FormSet set) {
        set.key("slack_token", "bot", r -> "xoxb-" + group(r) + "-" + group(r) + "-" + r.alnum(24));
        set.key(
                "slack_token",
                "user",
                r -> r.pick("xoxp-", "xoxe-") + group(r) + "-" + group(r) + "-" + group(r) + "-" + r.hex(32));
        set.key("slack_token", "app", r -> "xapp-1-A" + r.chars(UPPER + DIGITS, 10) + "-" + group(r) + "-" + r.hex(64));
        set.key("slack_token", "rotating", r -> "xoxe.xoxp-1-" + r.alnum(r.between(163, 166)));
        set.key("slack_token", "refresh", r -> "xoxe-1-" + r.alnum(146));
        set.key(
                "slack_token",
                "old",
                r -> r.pick("xoxa-2-", "xoxr-", "xoxs-", "xoxo-") + group(r) + "-" + group(r) + "-" + group(r) + "-"
                        + r.hex(32));
        String host = "https://hooks.slack" + ".com";
        set.url("slack_webhook", "services", r -> host + "/services/T" + code(r) + "/B" + code(r) + "/" + r.alnum(24));
        set.url(
                "slack_webhook",
                "workflows",
                r -> host + "/workflows/T" + code(r) + "/A" + code(r) + "/" + r.number(18) + "/" + r.alnum(24));
        set.url(
                "slack_webhook",
                "triggers",
                r -> host + "/triggers/T" + code(r) + "/" + r.number(13) + "/" + r.hex(32));
    }

    private static void chat(FormSet set) {
        set.openKey("discord_bot_token", "plain", r -> {
            String id = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            (r.between(4, 9) + r.digits(r.pick("17", "18").equals("17") ? 17 : 18)).getBytes(US_ASCII));
            return id + "." + r.alnum(6) + "." + r.urlSafe(r.between(27, 38));
        });
        set.url(
                "discord_webhook",
                "plain",
                r -> "https://" + r.pick("discord", "discordapp", "ptb.discord") + ".com/api/webhooks/"
                        + r.number(r.between(17, 20)) + "/" + r.urlSafe(r.between(60, 72)));
        set.url(
                "teams_webhook",
                "plain",
                r -> "https://" + r.chars(Rng.LOWER, 7) + ".webhook.office" + ".com/webhookb2/" + r.uuid() + "@"
                        + r.uuid() + "/IncomingWebhook/" + r.hex(32) + "/" + r.uuid());
        set.key("telegram_bot_token", "plain", r -> r.number(r.between(8, 10)) + ":AA" + r.urlSafe(33));
    }

    private static void payment(FormSet set) {
        for (String kind : new String[] {"sk_live_", "rk_live_"}) {
            set.key("stripe_key", kind, r -> kind + r.alnum(r.between(24, 99)));
        }
        for (String kind : new String[] {"sk_test_", "rk_test_"}) {
            testKey(set, "stripe_key", kind, r -> kind + r.alnum(r.between(24, 99)));
        }
        set.key("stripe_key", "whsec", r -> "whsec_" + r.alnum(32));
        set.key("square_token", "sq0atp", r -> "sq0atp-" + r.urlSafe(22));
        set.key("square_token", "sq0csp", r -> "sq0csp-" + r.urlSafe(43));
        set.key("square_token", "EAAA", r -> "EAAA" + r.urlSafe(60));
        for (String kind : new String[] {"shpat_", "shpca_", "shppa_", "shpss_"}) {
            set.key("shopify_token", kind, r -> kind + r.hex(32));
        }
        set.key(
                "paypal_braintree_token",
                "production",
                r -> "access_token$production$" + r.chars(Rng.LOWER + DIGITS, 16) + "$" + r.hex(32));
        set.key("plaid_key", "access", r -> "access-production-" + r.uuid());
        set.named("plaid_key", "secret", "plaid", "secret", r -> r.hex(30));
        set.key("shippo_token", "live", r -> "shippo_live_" + r.hex(40));
        set.key("easypost_token", "live", r -> "EZAK" + r.alnum(54));
        testKey(set, "easypost_token", "test", r -> "EZTK" + r.alnum(54));
    }

    /** The facts do not say whether a key of a test account is an example. */
    private static void testKey(FormSet set, String label, String name, Function<Rng, String> make) {
        set.snippet(
                label,
                name,
                Form.Place.KEY,
                r -> Snippet.of(label, make.apply(r)).last(t -> t.example(Truth.Example.EITHER)));
    }

    private static void mail(FormSet set) {
        set.key("twilio_key", "api key", r -> "SK" + r.hex(32));
        set.named("twilio_key", "auth token", "twilio", "auth token", r -> r.hex(32));
        set.openKey("sendgrid_key", "plain", r -> "SG." + r.urlSafe(22) + "." + r.urlSafe(43));
        set.named("mailgun_key", "old", "mailgun", "api key", r -> "key-" + r.hex(32));
        set.named("mailgun_key", "new", "mailgun", "api key", r -> r.hex(32) + "-" + r.hex(8) + "-" + r.hex(8));
        set.key("mailchimp_key", "plain", r -> r.hex(32) + "-us" + r.between(1, 21));
    }

    private static void social(FormSet set) {
        set.key("facebook_token", "access", r -> "EAA" + r.chars(Rng.LETTERS, 1) + r.alnum(r.between(110, 190)));
        set.named(
                "facebook_token",
                "app",
                "facebook",
                "app token",
                r -> r.number(r.between(15, 16)) + "|" + r.urlSafe(27));
        set.openKey(
                "twitter_token",
                "bearer",
                r -> "A".repeat(21) + r.chars("BCDEFGHIJKLMNOP", 1) + r.alnum(24) + "%2B" + r.alnum(12) + "%3D"
                        + r.alnum(45));
        set.openKey("mapbox_token", "secret", r -> r.pick("sk", "tk") + "." + mapboxPayload(r) + "." + r.urlSafe(22));
    }

    private static String mapboxPayload(Rng r) {
        return PlatformForms.base64url("{\"u\":\"" + r.chars(Rng.LOWER, 8) + "\",\"a\":\"c"
                + r.chars(ALNUM, 24).toLowerCase(Locale.ROOT) + "\"}");
    }

    private static String group(Rng r) {
        return r.number(r.between(10, 13));
    }

    private static String code(Rng r) {
        return r.chars(UPPER + DIGITS, r.between(8, 10));
    }
}
