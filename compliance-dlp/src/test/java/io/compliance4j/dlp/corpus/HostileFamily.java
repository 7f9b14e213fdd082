package io.compliance4j.dlp.corpus;

import static io.compliance4j.dlp.corpus.Rng.ALNUM;
import static io.compliance4j.dlp.corpus.Rng.BASE64;
import static io.compliance4j.dlp.corpus.Rng.DIGITS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A family of texts made to be slow: each promises much at every position and keeps none of it.
 *
 * @param name what is hostile about it
 * @param make the text of a length, give or take one repetition
 */
record HostileFamily(String name, IntFunction<String> make) {
    static final List<HostileFamily> ALL = all();

    String text(int length) {
        return make.apply(length);
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<HostileFamily> all() {
        List<HostileFamily> families = new ArrayList<>();
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
        return List.copyOf(families);
    }

    private static void repeat(List<HostileFamily> families, String name, String unit) {
        families.add(new HostileFamily(name, length -> unit.repeat(Math.max(1, length / unit.length()))));
    }

    private static void filled(
            List<HostileFamily> families, String name, String head, java.util.function.Function<Rng, String> part) {
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
            text.setLength(Math.max(1, length));
            return text.toString();
        }));
    }
}
