package io.compliance4j.dlp.corpus;

import static io.compliance4j.dlp.corpus.Rng.ALNUM;
import static io.compliance4j.dlp.corpus.Rng.BASE64;
import static io.compliance4j.dlp.corpus.Rng.DIGITS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All families: those that any scanner should be tried with, those made against rules like ours, and candidates packed tight. */
final class HostileFamilies {
    static final List<HostileFamily> ALL = all();

    private HostileFamilies() {}

    private static List<HostileFamily> all() {
        List<HostileFamily> families = new ArrayList<>();
        againstAnyScanner(families);
        promises(families);
        packed(families);
        return List.copyOf(families);
    }

    /** What makes searches slow whose rules start at a word and read on, or go back. */
    private static void againstAnyScanner(List<HostileFamily> families) {
        repeat(families, "one letter", "q");
        repeat(families, "letters and dots", "q.");
        headed(families, "mail local parts of full length", "", "q".repeat(64) + "@");
        headed(families, "one mail domain without end", "q@", "r.");
        repeat(families, "one digit", "3");
        repeat(families, "groups of four digits", "5678 ");
        repeat(families, "digits and hyphens", "3-");
        repeat(families, "begin lines and nothing else", "-----BEGIN EC PRIVATE KEY-----\n");
        headed(families, "one begin line and base64 in one line", "-----BEGIN EC PRIVATE KEY-----\n", "UVdF");
        repeat(families, "token openings", "eyJ");
        repeat(families, "token headers", "eyJhbGciOiJFUzI1NiJ9.");
        repeat(families, "schemes and users", "ftp://q:");
        repeat(families, "password and an equals sign", "passwd = ");
        repeat(families, "bearer", "Bearer ");
        repeat(families, "pairs of hex digits", "c4:");
        repeat(families, "account number openings", "FR14 ");
        repeat(families, "key prefixes", "sk-");
        repeat(families, "only spaces", " ");
        repeat(families, "names of secrets", "aws_session_token ");
        repeat(families, "letters in either case", "pAsS_");
    }

    /** Much is promised at every place and none of it kept. */
    private static void promises(List<HostileFamily> families) {
        for (char trigger : "-_=@:/.+$\"'`<{([%\\#&*|~;,?0".toCharArray()) {
            repeat(families, "only " + trigger, String.valueOf(trigger));
        }
        repeat(families, "nested quotes", "\"'`\u201c\u2018\u00ab");
        repeat(families, "opening brackets", "{\"a\":[{'b':(<");
        repeat(
                families,
                "begin lines of every kind",
                "-----BEGIN OPENSSH PRIVATE KEY----------BEGIN EC PRIVATE KEY-----\n-----BEGIN PGP PRIVATE KEY BLOCK-----");
        repeat(families, "begin lines that break off", "-----BEGIN RSA PRIVATE KEY---\nMIIE");
        filled(
                families,
                "one begin line, base64 without end",
                "-----BEGIN PRIVATE KEY-----\n",
                r -> r.chars(BASE64, 64) + "\n");
        filled(
                families,
                "one begin line, escaped lines without end",
                "\"-----BEGIN PRIVATE KEY-----",
                r -> r.chars(BASE64, 64) + "\\n");
        repeat(
                families,
                "service accounts that never close",
                "{\"type\": \"service_account\", \"private_key\": \"-----BEGIN PRIVATE KEY-----\\n");
        filled(
                families,
                "near-miss keys",
                "",
                r -> r.pick("ghp_", "sk-ant-api03-", "AKIA", "xoxb-", "glpat-", "hf_", "npm_") + r.alnum(15) + " ");
        filled(
                families,
                "near-miss keys without a space",
                "",
                r -> r.pick("ghp_", "sk-proj-", "AKIA", "SG.", "dapi", "AIza", "EAA") + r.alnum(9));
        repeat(families, "openai heads and infixes", "sk-proj-T3BlbkFJ");
        repeat(families, "slack groups", "xoxb-123456789012-");
        repeat(families, "jwt dots", "eyJhbGciOiJIUzI1NiJ9.eyJ.");
        repeat(families, "jwt opening objects", "eyJ7Int7In");
        filled(families, "base64 desert", "", r -> r.chars(BASE64, 997));
        filled(families, "base64url desert with dots", "", r -> r.chars(ALNUM + "_-", 40) + ".");
        filled(families, "hex desert", "", r -> r.chars(Rng.HEX, 997));
        filled(families, "digits and separators in turn", "", r -> r.digits(1) + r.pick("-", " ", ".", "/"));
        filled(families, "card groups without end", "", r -> "4" + r.digits(3) + " ");
        filled(families, "card groups, separators mixed", "", r -> "4" + r.digits(3) + r.pick(" ", "-", "  ", "--"));
        filled(families, "iban groups without end", "GB82 ", r -> r.chars(Rng.UPPER + DIGITS, 4) + " ");
        repeat(families, "iban countries", "DEFRGBNLESIT00");
        repeat(families, "telephone openings", "+1 (+49 (");
        repeat(families, "telephone without end", "+1-212-");
        filled(families, "octets without end", "", r -> r.below(256) + ".");
        filled(families, "ipv6 groups without end", "", r -> r.hex(4) + ":");
        repeat(families, "colons in pairs", "::1::");
        repeat(families, "mail without end", "a.b+c@d.");
        repeat(families, "mail local part without end", "abcdefgh.");
        repeat(families, "ats and labels", "@a-b.");
        repeat(families, "url heads with users", "postgres://u:p");
        repeat(families, "url heads and ats", "https://a:b@");
        repeat(families, "connection string without end", "Server=a;Password=");
        repeat(families, "store urls without a query", "postgres://u;");
        repeat(families, "sas parts without signature", "sv=2020-01-01&se=2030&sp=r&");
        repeat(families, "passwords without a value", "the password is ");
        repeat(
                families,
                "passwords in ten languages without a value",
                "mein Passwort ist mot de passe : contrase\u00f1a senha \u00e9 has\u0142o to \u043f\u0430\u0440\u043e\u043b\u044c ");
        repeat(families, "login password login password", "login password ");
        repeat(families, "context words", "ssn iban card passport aws secret key token date of birth ");
        filled(
                families,
                "context words and short numbers",
                "",
                r -> r.pick("SSN ", "IBAN ", "NHS number ", "passport ", "card ") + r.number(3) + " ");
        repeat(families, "assignments of nothing", "api_key=\"\",token='',secret=");
        repeat(families, "unclosed assignment", "api_key=\"");
        repeat(families, "basic and bearer", "Authorization: Basic Bearer ");
        repeat(families, "crypt heads", "$2b$10$6$argon2id$v=19$");
        repeat(families, "kubernetes heads", "kind: Secret\ndata:\n  a:\n");
        repeat(families, "combining marks", "e\u0301\u0302\u0303\u0304\u0305");
        repeat(families, "high surrogates alone", "\ud83d");
        repeat(families, "low surrogates alone", "\ude00a");
        repeat(families, "emoji", "\ud83d\ude00\ud83d\udc4d\u200d");
        repeat(families, "nul", "\u0000");
        repeat(families, "right to left", "\u202e\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 ");
        repeat(families, "carriage returns", "\r\n\r\r\n");
        repeat(families, "zero-width flood", "\u200b\u200c\u200d\ufeff\u2060");
        repeat(families, "zero-width between digits", "4\u200b1\u200b");
        repeat(families, "full-width digits", "\uff14\uff11\uff11 ");
        repeat(families, "percent escapes", "%34%31%");
        repeat(families, "unicode escapes", "\\u0034\\u0");
        filled(families, "base64 of base64", "", r -> "U1VkZ2FHVjVTamN=" + r.chars(BASE64, 30));
        filled(families, "no space anywhere", "", r -> r.chars(Rng.LOWER, 31) + r.pick("A", "_", "-", "7"));
        repeat(families, "seed words", "abandon ability able about above absent ");
    }

    /** Many candidates share what must be read to refuse them, or to report them. */
    private static void packed(List<HostileFamily> families) {
        repeat(families, "connection strings in prose", "Server=a b;Password= ");
        repeat(families, "connection passwords", "Password=abcdef12;");
        repeat(families, "connections without a separator", "Host=a;Pwd=xyz1");
        repeat(families, "connections in a query", "?password=Server=&pwd=a;b ");
        repeat(families, "names that end a connection", "db_password=x; ");
        repeat(families, "pairs after blanks", ";                       pwd=");
        repeat(families, "key names without values", "api_key=");
        repeat(families, "key names with short values", "api_key=abc123");
        repeat(families, "key names in a path", "token>1t\\u0034300u0034okentoken>$1{token>");
        repeat(families, "closing brackets in a value", "pwd=)))]]]}}})))");
        repeat(families, "openings of a value", "password:\u201c");
        repeat(families, "told by a symbol", "pwd=>:");
        repeat(families, "names and ampersands", "&pwd&pwd");
        repeat(families, "names and slashes", "pin//");
        repeat(families, "names and short words", "IN PIN ");
        repeat(families, "small words that may be a verb", "password to to to to ");
        repeat(families, "quoted names", "PIN 'PIN 'PIN '(");
        repeat(families, "names in two scripts", "&pw&pwd=\u30d1\u30b9\u30ef\u30fc\u30c9\u306f");
        repeat(families, "names without spaces", "\u5bc6\u7801:\u5bc6\u7801");
        repeat(families, "signatures in one query", "sig=?sig=??");
        repeat(families, "key ids", "AKIAABCDEFGHIJKLMNOP ");
        filled(families, "key ids and secrets", "", r -> "AKIA" + r.chars(Rng.UPPER, 16) + " " + r.alnum(40) + " ");
        repeat(families, "machines without a login", "machine ");
        repeat(families, "command lines", "curl ");
        repeat(families, "manifests in manifests", "kind: Secret\ndata:\n  a: abcd1\n");
        repeat(families, "token openings at edges", "eyJ-".repeat(300) + ".a.a ");
        headed(families, "token openings before a long body", "eyJ-".repeat(480) + ".", "QUJD");
        repeat(families, "urls without a space", "a://b:c7@d");
        repeat(families, "store urls without a space", "postgres://u:p7@h");
        repeat(families, "addresses everywhere", "::(2");
        repeat(families, "addresses behind escapes", "%\\u0034%192.168.0.1");
        repeat(families, "single digits", "4 ");
        repeat(families, "pairs of digits", "12 34 ");
        repeat(families, "telephone words", "phone 12 34 56 78 ");
        repeat(families, "words with digits", "<abcdef12abcdef12abcdef12<");
        repeat(families, "base64 in a query", "=VGhpcyBpcyBhIHRlc3Qgc3RyaW5n%40");
        repeat(families, "months", " pin May");
        headed(
                families,
                "a key block in full width",
                wide("-----BEGIN PRIVATE KEY-----"),
                wide("MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEA"));
        repeat(families, "full-width digits and zero width", "\uff14\u200b1 ");
    }

    private static String wide(String ascii) {
        StringBuilder wide = new StringBuilder();
        ascii.chars().map(c -> c == ' ' ? c : c + 0xfee0).forEach(wide::appendCodePoint);
        return wide.toString();
    }

    private static void repeat(List<HostileFamily> families, String name, String unit) {
        headed(families, name, "", unit);
    }

    private static void headed(List<HostileFamily> families, String name, String head, String unit) {
        families.add(new HostileFamily(
                name, length -> (head + unit.repeat(length / unit.length() + 1)).substring(0, length)));
    }

    private static void filled(List<HostileFamily> families, String name, String head, Function<Rng, String> part) {
        families.add(new HostileFamily(name, length -> {
            Rng random = new Rng(name.hashCode());
            StringBuilder text = new StringBuilder(length + 1024).append(head);
            StringBuilder block = new StringBuilder();
            while (block.length() < 8192) {
                block.append(part.apply(random));
            }
            while (text.length() < length) {
                text.append(block);
            }
            text.setLength(length);
            return text.toString();
        }));
    }
}
