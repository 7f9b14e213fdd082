package io.compliance4j.dlp.internal.rule;

import static io.compliance4j.dlp.Severity.CRITICAL;
import static io.compliance4j.dlp.internal.rule.KeyForms.UUID;

import io.compliance4j.dlp.internal.check.Hashes;
import java.util.List;

/** Keys of places that keep source code and packages. One detector a paragraph; {@link Def} explains the words. */
final class CodeKeys {

    private CodeKeys() {}

    static void addTo(List<Def> defs) {
        forges(defs);
        registries(defs);
    }

    private static void forges(List<Def> defs) {
        key(defs, "github_token", "GitHub token")
                .token("gh[pousr]_[A-Za-z0-9]{36}")
                .raisedBy(v -> Hashes.crc32Tail(v.substring(4)))
                .token("github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}")
                .token("ghs_\\d{1,20}_[A-Za-z0-9_-]{20,}(?:\\.[A-Za-z0-9_-]{20,}){1,2}")
                .checks("the last six characters are a CRC-32 of the others: raises the confidence")
                .finds(
                        "token [[ghp_{36 AN}]]",
                        "[[gho_{36 AN}]].",
                        "[[ghu_{36 AN}]]?",
                        "(git clone with [[ghs_{36 AN}]])",
                        "“[[ghr_{36 AN}]]”",
                        "[[github_pat_{22 AN}_{59 AN}]]",
                        "[[ghs_123456_{30 AN}.{40 AN}.{40 AN}]]")
                .ignores(
                        "ghp_{36 of x}",
                        "ghp_{20 AN}",
                        "ghp_{40 AN}",
                        "ghx_{36 AN}",
                        "the prefix ghp_ itself",
                        "myghp_{36 AN}",
                        "ghp_abcdefghijklmnopqrstuvwxyz0123456789");
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
                .notes("words that start with glo…: the hyphen and the exact length are asked")
                .finds(
                        "[[glpat-{20 AN}]]",
                        "[[glpat-{40 AN}.{2 lower+digits}{7 lower+digits}]]",
                        "[[gldt-{20 AN}]]",
                        "[[glrt-{20 AN}]]",
                        "[[glft-{20 AN}]]",
                        "[[glffct-{20 AN}]]",
                        "[[glsoat-{20 AN}]]",
                        "[[glimt-{25 AN}]]",
                        "[[glcbt-{3 hex}_{20 AN}]]",
                        "[[glptt-{40 hex}]]",
                        "[[glagent-{50 AN}]]",
                        "[[gloas-{64 AN}]]",
                        "[[GR1348941{20 AN}]]")
                .ignores("glpat-{20 of x}", "glossary-{20 AN}", "glpat-{12 AN}");
        key(defs, "bitbucket_token", "Bitbucket app password")
                .token("ATBB[A-Za-z0-9]{32}")
                .finds("[[ATBB{32 AN}]]")
                .ignores("ATBB{20 AN}", "ATBB{32 of x}");
        key(defs, "atlassian_token", "Atlassian API token")
                .token("ATATT3[A-Za-z0-9_=-]{120,250}")
                .raisedBy(v -> v.length() == 192 && v.charAt(183) == '=')
                .token("ATCTT3[A-Za-z0-9_=-]{50,250}")
                .token("[A-Za-z0-9]{24}")
                .inRuns()
                .needsContext()
                .must(KeyForms::allKinds)
                .confidence(75)
                .context("atlassian, jira, confluence")
                .finds(
                        "[[ATATT3xFfGF0{171 U}={8 HEX}]]",
                        "[[ATCTT3xFfGN0{171 U}={8 HEX}]]",
                        "Jira API token: [[{24 AN}]]")
                .ignores("ATATT3{40 AN}", "the id {24 AN}", "jira calls getIssueByKeyAndProject");
        key(defs, "sourcegraph_token", "Sourcegraph access token")
                .token("sgp_(?:(?:[0-9a-fA-F]{16}|local)_)?[0-9a-fA-F]{40}")
                .token("[0-9a-f]{40}")
                .inRuns()
                .needsContext()
                .confidence(80)
                .context("sourcegraph, src_access_token")
                .finds(
                        "[[sgp_{40 hex}]]",
                        "[[sgp_local_{40 hex}]]",
                        "[[sgp_{16 hex}_{40 hex}]]",
                        "Sourcegraph token [[{40 hex}]]")
                .ignores("sgp_{20 hex}", "commit {40 hex}");
        key(defs, "linear_key", "Linear API key")
                .token("lin_(?:api|oauth)_[A-Za-z0-9]{40}")
                .finds("[[lin_api_{40 AN}]]")
                .ignores("lin_api_{20 AN}");
    }

    private static void registries(List<Def> defs) {
        key(defs, "npm_token", "npm access token")
                .token("npm_[A-Za-z0-9]{36}")
                .raisedBy(v -> Hashes.crc32Tail(v.substring(4)))
                .token(UUID)
                .inRuns()
                .needsContext()
                .confidence(88)
                .context("_authtoken, authtoken, .npmrc, npm token, npm_token")
                .finds(
                        "[[npm_{36 AN}]]",
                        "//registry.npmjs.org/:_authToken=[[{8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}]]")
                .ignores("npm_config_registry", "npm_{36 of x}", "request {8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}");
        key(defs, "pypi_token", "PyPI token")
                .token("pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,300}")
                .token("pypi-AgENdGVzdC5weXBp[A-Za-z0-9_-]{50,300}")
                .finds("[[pypi-AgEIcHlwaS5vcmc{150 AN}]]", "[[pypi-AgENdGVzdC5weXBp{150 AN}]]")
                .ignores("pypi-server", "pypi-AgEIcHlwaS5vcmc{20 AN}", "pypi-{160 AN}");
        key(defs, "rubygems_key", "RubyGems key")
                .token("rubygems_[0-9a-f]{48}")
                .finds("[[rubygems_{48 hex}]]")
                .ignores("rubygems_{40 hex}");
        key(defs, "nuget_key", "NuGet key")
                .token("oy2[a-z0-9]{43}")
                .must(KeyForms::digitsAndLetters)
                .context("nuget, nuget_api_key")
                .finds("[[oy2{43 lower+digits}]]")
                .ignores("toy2{43 lower+digits}", "oy2{30 lower+digits}");
        key(defs, "docker_pat", "Docker access token, or the login to a registry")
                .atWords(DockerLoginRule::new, List.of("auth"))
                .format("`auth` in config.json: base64 of user and password")
                .token("dckr_pat_[A-Za-z0-9_-]{27}")
                .token("dckr_oat_[A-Za-z0-9_-]{32}")
                .finds(
                        "[[dckr_pat_{27 AN}]]",
                        "[[dckr_oat_{32 AN}]]",
                        "{\"auths\": {\"registry.example.com\": {\"auth\": \"[[{b64 builder:{12 AN}}]]\"}}}")
                .ignores("dckr_pat_{20 AN}", "{\"auth\": \"{24 AN}\"}", "{\"auth\": \"{b64 test:test}\"}");
        key(defs, "cratesio_token", "crates.io token")
                .token("cio[A-Za-z0-9]{32}")
                .must(KeyForms::digitsAndLetters)
                .finds("[[cio{32 AN}]]")
                .ignores("precio{32 AN}", "cio{32 lower}");
        key(defs, "artifactory_token", "JFrog API key or reference token")
                .token("AKCp[A-Za-z0-9]{69}")
                .token("cmVmd[A-Za-z0-9]{59}")
                .must(v -> Decoding.startsWith(v, "refv"))
                .finds("[[AKCp{69 AN}]]", "[[{b64 refv:01:{10 digits}:{29 AN}}]]")
                .ignores("AKCp{50 AN}", "cmVmd{59 of A}", "cmVmdA{58 AN}");
    }

    private static Def key(List<Def> defs, String label, String title) {
        return Def.add(defs, label, CRITICAL, title);
    }
}
