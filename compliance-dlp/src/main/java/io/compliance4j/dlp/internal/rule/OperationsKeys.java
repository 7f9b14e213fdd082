package io.compliance4j.dlp.internal.rule;

import static io.compliance4j.dlp.Severity.CRITICAL;
import static io.compliance4j.dlp.internal.rule.KeyForms.UUID;

import io.compliance4j.dlp.internal.check.Hashes;
import io.compliance4j.dlp.internal.check.Wallets;
import java.util.List;

/** Keys of vaults, monitoring and other tools that keep programs running. One detector a paragraph; {@link Def} explains the words. */
final class OperationsKeys {

    private OperationsKeys() {}

    static void addTo(List<Def> defs) {
        operations(defs);
    }

    private static void operations(List<Def> defs) {
        key(defs, "vault_token", "HashiCorp Vault token")
                .token("hvs\\.[A-Za-z0-9_-]{90,120}")
                .token("hvb\\.[A-Za-z0-9_-]{138,300}")
                .token("hvr\\.[A-Za-z0-9_-]{90,300}")
                .token("s\\.[A-Za-z0-9]{24}")
                .needsContext()
                .must(KeyForms::digitsAndLetters)
                .context("vault, vault_token, x-vault-token")
                .notes("`s.` in code: a context word must be near")
                .finds("[[hvs.{95 AN}]]", "[[hvb.{150 AN}]]", "[[hvr.{100 AN}]]", "VAULT_TOKEN=[[s.{24 AN}]]")
                .ignores("s.{24 AN}", "hvs.{30 AN}");
        key(defs, "terraform_token", "Terraform Cloud token")
                .token("[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{60,70}")
                .inRuns()
                .finds("[[{14 AN}.atlasv1.{67 AN}]]")
                .ignores("{14 AN}.atlasv1.{20 AN}");
        key(defs, "doppler_token", "Doppler token")
                .token("dp\\.(?:pt|ct|sa|scim|audit|st(?:\\.[a-z0-9_-]{2,35})?)\\.[A-Za-z0-9]{40,44}")
                .finds(
                        "[[dp.pt.{43 AN}]]",
                        "[[dp.ct.{43 AN}]]",
                        "[[dp.sa.{43 AN}]]",
                        "[[dp.scim.{43 AN}]]",
                        "[[dp.audit.{43 AN}]]",
                        "[[dp.st.dev.{43 AN}]]",
                        "[[dp.st.{43 AN}]]")
                .ignores("dp.xx.{43 AN}", "dp.pt.{20 AN}");
        key(defs, "onepassword_token", "1Password service token or secret key")
                .token("ops_eyJ[A-Za-z0-9+/_-]{250,}={0,2}")
                .must(v -> Decoding.decode(v, 4, v.length()).contains("\"secretKey\""))
                .token("A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}")
                .finds(
                        "[[ops_{b64url {\"signInAddress\":\"my.1password.com\",\"userAuth\":{\"method\":\"SRPg-4096\"},\"secretKey\":\"{200 AN}\"}}]]",
                        "secret key [[A3-{6 upper+digits}-{11 upper+digits}-{5 upper+digits}-{5 upper+digits}-{5 upper+digits}]]",
                        "[[A3-{6 upper+digits}-{6 upper+digits}-{5 upper+digits}-{5 upper+digits}-{5 upper+digits}-{5 upper+digits}]]")
                .ignores("A3-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX", "A3-******-***********", "ops_eyJ{40 AN}");
        key(defs, "age_secret_key", "age secret key")
                .token("AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}")
                .raisedBy(Wallets::bech32)
                .finds("[[AGE-SECRET-KEY-1{58 BECH32}]]")
                .ignores("AGE-SECRET-KEY-1...", "AGE-SECRET-KEY-1{40 BECH32}");
        key(defs, "grafana_token", "Grafana token")
                .token("glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}")
                .raisedBy(v -> Hashes.crc32Hex(v.substring(0, 37), v.substring(38)))
                .token("glc_[A-Za-z0-9+/]{32,}={0,3}")
                .must(v -> Decoding.startsWith(v.substring(4), "{\""))
                .token("eyJrIjoi[A-Za-z0-9+/]{62,400}={0,3}")
                .finds(
                        "[[glsa_{32 AN}_{8 hex}]]",
                        "[[glc_{b64 {\"o\":\"123456\",\"n\":\"stack-1\",\"k\":\"{24 AN}\",\"m\":{\"r\":\"eu\"}}}]]",
                        "[[{b64 {\"k\":\"{32 AN}\",\"n\":\"ci\",\"id\":1}}]]")
                .ignores("glsa_{20 AN}", "glc_{60 AN}");
        key(defs, "newrelic_key", "New Relic key")
                .token("NRAK-[A-Z0-9]{27}")
                .token("NRII-[A-Za-z0-9_-]{32}")
                .token("NRJS-[0-9a-f]{19}")
                .token("NRAA-[0-9a-f]{27}")
                .token("[A-Za-z0-9]{36}NRAL")
                .inRuns()
                .finds(
                        "[[NRAK-{27 upper+digits}]]",
                        "[[NRII-{32 AN}]]",
                        "[[NRJS-{19 hex}]]",
                        "[[NRAA-{27 hex}]]",
                        "[[{36 hex}NRAL]]")
                .ignores("NRAK-{20 upper+digits}", "{30 hex}NRAL");
        key(defs, "datadog_key", "Datadog API or application key")
                .token("[0-9a-f]{32}")
                .inRuns()
                .needsContext()
                .token("[0-9a-f]{40}")
                .inRuns()
                .needsContext()
                .context("datadog, dd_api_key, dd_app_key, dd-api-key, dd-application-key, ddapikey")
                .finds("DD_API_KEY=[[{32 hex}]]", "datadog app key [[{40 hex}]]")
                .ignores("md5 {32 hex}", "commit {40 hex}");
        key(defs, "sentry_token", "Sentry token")
                .token("sntrys_eyJ[A-Za-z0-9+/=]{40,}_[A-Za-z0-9+/]{43}")
                .must(OperationsKeys::sentryClaims)
                .token("sntryu_[0-9a-f]{64}")
                .finds(
                        "[[sntrys_{b64 {\"iat\":1719000000.1,\"url\":\"https://sentry.io\",\"region_url\":\"https://us.sentry.io\",\"org\":\"acme\"}}_{43 AN}]]",
                        "[[sntryu_{64 hex}]]")
                .ignores(
                        "sntrys_{b64 {\"name\":\"no token\",\"text\":\"only something that looks like one\"}}_{43 AN}",
                        "sntryu_{40 hex}",
                        "sntryu_{64 of 0}");
        key(defs, "dynatrace_token", "Dynatrace token")
                .token("dt0[a-z]\\d{2}\\.[A-Z2-7]{24}\\.[A-Z2-7]{64}")
                .finds("[[dt0c01.{24 B32}.{64 B32}]]")
                .ignores("dt0c01.{24 B32}");
        key(defs, "snyk_key", "Snyk token")
                .token(UUID)
                .inRuns()
                .needsContext()
                .confidence(88)
                .context("snyk, snyk_token")
                .finds("SNYK_TOKEN=[[{8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}]]")
                .ignores("issue {8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}");
        key(defs, "sonar_token", "Sonar token")
                .token("sq[upa]_[0-9a-f]{40}")
                .finds("[[squ_{40 hex}]]", "[[sqp_{40 hex}]]", "[[sqa_{40 hex}]]")
                .ignores("squ_{20 hex}");
        key(defs, "launchdarkly_key", "LaunchDarkly key")
                .token("(?:api|sdk)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
                .needsContext()
                .context("launchdarkly, launch darkly, ld_sdk_key, ld sdk key, feature flag, ldclient")
                .finds(
                        "LaunchDarkly SDK key [[sdk-{8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}]]",
                        "LaunchDarkly: [[api-{8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}]]")
                .ignores("sdk-{8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}");
        key(defs, "okta_token", "Okta token")
                .token("00[A-Za-z0-9_-]{40}")
                .needsContext()
                .must(KeyForms::allKinds)
                .context("okta, ssws, okta_token")
                .finds("OKTA_TOKEN=[[00{40 AN}]]")
                .ignores("order 00{40 AN}");
        key(defs, "circleci_token", "CircleCI token")
                .token("CCIPAT_[A-Za-z0-9]{22}_[0-9a-f]{40}")
                .finds("[[CCIPAT_{22 AN}_{40 hex}]]")
                .ignores("CCIPAT_{22 AN}");
        key(defs, "buildkite_token", "Buildkite token")
                .token("bkua_[0-9a-f]{40}")
                .finds("[[bkua_{40 hex}]]")
                .ignores("bkua_{20 hex}");
    }

    private static Def key(List<Def> defs, String label, String title) {
        return Def.add(defs, label, CRITICAL, title);
    }

    private static boolean sentryClaims(String v) {
        String claims = Decoding.decode(v, 7, v.lastIndexOf('_'));
        return claims.contains("\"iat\"") && claims.contains("\"url\"");
    }
}
