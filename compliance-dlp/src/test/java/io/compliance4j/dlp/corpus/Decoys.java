package io.compliance4j.dlp.corpus;

import static io.compliance4j.dlp.corpus.NationalForms.pad;
import static io.compliance4j.dlp.corpus.NationalForms.word;
import static io.compliance4j.dlp.corpus.Numbers.group;
import static io.compliance4j.dlp.corpus.Rng.ALNUM;
import static io.compliance4j.dlp.corpus.Rng.BASE64;
import static io.compliance4j.dlp.corpus.Rng.LOWER;
import static io.compliance4j.dlp.corpus.Rng.UPPER;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Hard negatives: what looks like a finding to a careless reader and is none by the facts. */
final class Decoys {
    /** One kind of look-alike. */
    record Kind(String name, Function<Rng, String> make) {}

    static final List<Kind> ALL = all();

    private Decoys() {}

    private static List<Kind> all() {
        List<Kind> kinds = new ArrayList<>();
        everyday(kinds);
        code(kinds);
        passwords(kinds);
        placeholders(kinds);
        lookAlikes(kinds);
        glued(kinds);
        numbers(kinds);
        network(kinds);
        phrasesAndCookies(kinds);
        return List.copyOf(kinds);
    }

    private static void add(List<Kind> kinds, String name, Function<Rng, String> make) {
        kinds.add(new Kind(name, make));
    }

    private static void phrasesAndCookies(List<Kind> kinds) {
        add(kinds, "list words without checksum", MoreForms::noPhrase);
        add(
                kinds,
                "too few list words",
                r -> String.join(" ", MoreForms.phrase(r, 12).subList(0, r.between(3, 11))));
        add(
                kinds,
                "harmless cookies",
                r -> r.pick("Cookie: ", "Set-Cookie: ")
                        + r.pick(
                                "theme=dark; lang=en",
                                "consent=accepted; Path=/",
                                "csrftoken=" + r.alnum(32),
                                "session=deleted; Path=/"));
        add(
                kinds,
                "talk about cookies",
                r -> r.pick(
                        "the cookie banner asks for consent",
                        "clear your cookies and start a new session",
                        "we set a session cookie for the login"));
    }

    private static void everyday(List<Kind> kinds) {
        add(
                kinds,
                "order number",
                r -> r.pick("order ", "Order #", "Bestellung ", "ticket ")
                        + r.pick(r.number(8), r.number(6), "ORD-" + r.number(7), "2026-" + r.number(6)));
        add(kinds, "uuid", r -> r.pick("id ", "request_id=", "trace: ") + r.uuid());
        add(kinds, "sha1", r -> r.pick("commit ", "sha1: ", "") + r.hex(40));
        add(kinds, "sha256", r -> r.pick("sha256:", "digest ", "checksum = ") + r.hex(64));
        add(kinds, "md5", r -> r.pick("md5 ", "ETag: \"", "md5sum: ") + r.hex(32));
        add(
                kinds,
                "version",
                r -> r.pick("version ", "v", "jackson-databind-") + r.between(1, 30) + "." + r.between(0, 40) + "."
                        + r.between(0, 99) + r.pick("", "-SNAPSHOT", "-rc1"));
        add(
                kinds,
                "version of four",
                r -> r.pick("version ", "Version: ", "v") + r.between(1, 99) + "." + r.between(0, 9) + "."
                        + r.between(100, 255) + "." + r.between(0, 99));
        add(
                kinds,
                "date",
                r -> r.pick("on ", "until ", "am ")
                        + r.pick(
                                "2026-" + pad(r.between(1, 12), 2) + "-" + pad(r.between(1, 28), 2),
                                pad(r.between(1, 28), 2) + "." + pad(r.between(1, 12), 2) + ".2026",
                                "12/31/2025"));
        add(kinds, "timestamp", r -> r.pick("ts=", "\"created\": ", "at ") + "17" + r.digits(11));
        add(kinds, "epoch seconds", r -> r.pick("exp ", "\"iat\": ") + "17" + r.digits(8));
        add(
                kinds,
                "isbn",
                r -> r.pick("ISBN 978-", "ISBN-13: 978-") + r.digits(1) + "-" + r.digits(4) + "-" + r.digits(4) + "-"
                        + r.digits(1));
        add(kinds, "isbn 10", r -> "ISBN 0-" + r.digits(3) + "-" + r.digits(5) + "-" + r.digits(1));
        add(
                kinds,
                "price",
                r -> r.pick("$", "EUR ", "\u20ac") + r.between(1, 99) + "," + r.digits(3) + "." + r.digits(2));
        add(kinds, "big number", r -> r.number(3) + "," + r.digits(3) + "," + r.digits(3) + " rows");
        add(
                kinds,
                "range",
                r -> "pages " + r.between(100, 199) + "-" + r.between(200, 299) + " and " + r.number(4) + "-"
                        + r.number(4));
        add(kinds, "time", r -> "from 10:20:30 to 11:" + r.between(10, 59) + ":" + r.between(10, 59));
        add(kinds, "coordinates", r -> "at 52." + r.digits(6) + ", 13." + r.digits(6));
        add(kinds, "scores", r -> "scores 0." + r.digits(12) + " and -0." + r.digits(11));
        add(
                kinds,
                "upper-case prose",
                r -> "PLEASE READ THE WHOLE NOTICE BEFORE YOU ENTER THE BUILDING "
                        + r.chars("ACGT", 60).replaceAll("(.)\\1{3,}", "$1"));
        add(
                kinds,
                "file name",
                r -> r.pick("IMG_20260", "scan_20251", "DSC0") + r.between(100, 999) + "_" + r.digits(6)
                        + ".jpg and icon" + r.pick("@2x.png", "@3x.png"));
        add(
                kinds,
                "address line",
                r -> r.between(1, 99) + " Long Road, Springfield " + r.number(5) + "-" + r.number(4));
        add(
                kinds,
                "base64 image",
                r -> "![x](data:image/png;base64,iVBORw0KGgo" + r.chars(BASE64, r.between(200, 900)) + "=)");
    }

    private static void code(List<Kind> kinds) {
        add(
                kinds,
                "java",
                r -> "public List<String> " + word(r) + "(int size) { return this.items.subList(0, Math.min(size, "
                        + r.number(4) + ")); }");
        add(
                kinds,
                "python",
                r -> "def " + word(r)
                        + "(self, key: str, token: Optional[str] = None) -> dict:\n    return self._cache[key]");
        add(kinds, "decorator", r -> "@Override\n@RequestMapping(\"/" + word(r) + "\")\n@dataclass");
        add(kinds, "c++ scopes", r -> "std::vector<std::string>::iterator it = ns::" + word(r) + "::begin();");
        add(kinds, "git remote", r -> "git clone git@git.example.com:" + word(r) + "/" + word(r) + ".git");
        add(
                kinds,
                "package at version",
                r -> "npm i " + word(r) + "@" + r.between(1, 9) + "." + r.between(0, 20) + ".1 @scope/" + word(r)
                        + "@^2.0.0");
        add(kinds, "at between letters", r -> "meet @ noon, a@b, x @ y");
        add(
                kinds,
                "log",
                r -> "2026-02-03T04:05:06." + r.digits(3) + "Z INFO [worker-" + r.digits(1) + "] done id=" + r.hex(8)
                        + " took " + r.number(3) + "ms");
        add(kinds, "stack trace", r -> "\tat org.example.app." + word(r) + ".run(Main.java:" + r.number(3) + ")");
        add(kinds, "integrity", r -> "\"integrity\": \"sha512-" + r.chars(BASE64, 86) + "==\"");
        add(kinds, "css", r -> ".btn { color: #" + r.hex(6) + "; margin: 0 12px 4px 8px; }");
        add(
                kinds,
                "sql",
                r -> "SELECT id, name FROM users WHERE token_id = ? AND created > '2026-01-0" + r.between(1, 9)
                        + "' LIMIT " + r.number(3));
        add(
                kinds,
                "scheme without user",
                r -> "see http://localhost:" + r.number(4) + "/" + word(r) + "?page=2 and https://example.org/@"
                        + word(r));
        add(kinds, "public key file", r -> "ssh-rsa AAAAB3NzaC1yc2E" + r.chars(BASE64, 340));
        add(kinds, "public key", r -> StructuredForms.pem("PUBLIC KEY", r.bytes(294), 64));
        add(kinds, "certificate", r -> StructuredForms.pem("CERTIFICATE", r.bytes(700), 64));
        add(
                kinds,
                "private key in prose",
                r ->
                        "the file starts with -----BEGIN PRIVATE KEY----- and ends with -----END PRIVATE KEY-----, nothing else");
        add(
                kinds,
                "empty private key",
                r -> "-----BEGIN RSA PRIVATE KEY-----\n" + r.pick("", "...\n", "anything\n")
                        + "-----END RSA PRIVATE KEY-----");
        add(kinds, "csrf", r -> "<input type=\"hidden\" name=\"csrf_token\" value=\"" + r.alnum(32) + "\">");
        add(
                kinds,
                "public identifiers",
                r -> r.pick("key_id: ", "token_type: ", "public_key = ", "keyword: ")
                        + r.pick("bearer", word(r), word(r) + "_" + word(r)));
        add(
                kinds,
                "key names",
                r -> "primary_key = \"customer_order_id\"; cacheKey = \"user-profile-page-" + word(r) + "\"");
        add(kinds, "account id", r -> "sid AC" + r.hex(32));
        add(
                kinds,
                "sealed secret",
                r ->
                        "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData:\n    conf: <sealed>");
        add(
                kinds,
                "secret template",
                r -> "apiVersion: v1\nkind: Secret\ndata:\n  password: {{ .Values.password | b64enc }}");
    }

    private static void passwords(List<Kind> kinds) {
        for (Language language : Language.ALL) {
            add(kinds, "tells no password " + language.code(), r -> r.pickOf(language.tellNone()));
        }
        add(
                kinds,
                "password type",
                r -> r.pick(
                        "password: string",
                        "String password;",
                        "password: str = None",
                        "private char[] password;",
                        "password VARCHAR(64) NOT NULL",
                        "password?: string;"));
        add(
                kinds,
                "password call",
                r -> r.pick(
                        "password = getenv(\"DB_PASSWORD\")",
                        "password = os.environ['PW']",
                        "pwd = System.getProperty(\"pwd\");",
                        "password: process.env.DB_PASSWORD",
                        "password = request.getParameter(\"p\")",
                        "password = config.get('password')",
                        "const password = useState('')"));
        add(
                kinds,
                "password variable",
                r -> r.pick(
                        "password=${DB_PASSWORD}",
                        "password: $PASSWORD",
                        "password = {{ vault_password }}",
                        "password=%s",
                        "-p $PGPASSWORD",
                        "password: ${{ secrets.PW }}"));
        add(
                kinds,
                "password mask",
                r -> r.pick(
                        "password: ********",
                        "password=****",
                        "Password: \u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022",
                        "password: null",
                        "password = None",
                        "password: xxxxxxxx",
                        "\"password\": \"\""));
        add(
                kinds,
                "password placeholder",
                r -> r.pick(
                        "password: <password>",
                        "password=changeme",
                        "password: your-password-here",
                        "password = \"<your password>\"",
                        "DB_PASSWORD=your_password_here",
                        "passwd: [REDACTED]"));
        add(
                kinds,
                "password file",
                r -> r.pick(
                        "passwords are kept in /etc/passwd and /run/secrets/db",
                        "password_file=/run/secrets/db_password",
                        "passwordEncoder = new BCryptPasswordEncoder();"));
        add(
                kinds,
                "pin on a board",
                r -> "connect the LED to pin " + r.between(2, 40) + " and pin " + r.between(2, 40));
        add(
                kinds,
                "bearer word",
                r -> r.pick(
                        "the bearer of this letter",
                        "Authorization: Bearer <token>",
                        "Authorization: Bearer $TOKEN",
                        "Bearer ${ACCESS_TOKEN}",
                        "token type is bearer"));
        add(
                kinds,
                "basic placeholder",
                r -> r.pick(
                        "Authorization: Basic " + PlatformForms.base64("test:test"),
                        "Authorization: Basic <credentials>",
                        "curl -u $USER:$PASS https://example.com",
                        "curl -u user https://example.com"));
        add(
                kinds,
                "uri without password",
                r -> r.pick(
                        "postgres://localhost:5432/app",
                        "redis://localhost:6379/0",
                        "mongodb://db.internal/app",
                        "postgres://app:$PASSWORD@db/app",
                        "mysql://root:<password>@localhost/x",
                        "postgres://user:${DB_PASS}@host/db",
                        "Server=db01;Database=crm;Integrated Security=true",
                        "amqp://rabbit.internal:5672"));
    }

    private static void placeholders(List<Kind> kinds) {
        add(
                kinds,
                "documentation aws",
                r -> r.pick(
                        "AKIA" + "IOSFODNN7EXAMPLE",
                        "AKIA" + "I44QH8DHBEXAMPLE",
                        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/" + "bPxRfiCYEXAMPLEKEY"));
        add(
                kinds,
                "x run",
                r -> r.pick(
                        "ghp_" + "x".repeat(36),
                        "sk-ant-api03-" + "x".repeat(93) + "AA",
                        "hf_" + "x".repeat(34),
                        "AKIA" + "X".repeat(16),
                        "pplx-" + "x".repeat(48),
                        "glpat-" + "x".repeat(20),
                        "xoxb-" + "1".repeat(12) + "-" + "1".repeat(12) + "-" + "x".repeat(24),
                        "SG." + "x".repeat(22) + "." + "x".repeat(43)));
        add(
                kinds,
                "masked key",
                r -> r.pick(
                        "sk-ant-api03-...",
                        "sk-ant-api03-" + r.alnum(4) + "..." + r.alnum(4),
                        "ghp_****",
                        "sk_live_...",
                        "AIza...",
                        "xoxb-...",
                        "hf_..."));
        add(
                kinds,
                "named placeholder",
                r -> r.pick(
                        "API_KEY=your-api-key-here",
                        "api_key: <YOUR_API_KEY>",
                        "apiKey = \"${API_KEY}\"",
                        "token: {{ token }}",
                        "secret=%s",
                        "api_key = \"changeme\"",
                        "token: YOUR_TOKEN_HERE",
                        "api_key: 0000000000000000000000000000",
                        "apiKey: \"abcdefghijklmnopqrstuvwxyz\""));
        add(
                kinds,
                "key by call",
                r -> r.pick(
                        "apiKey = System.getenv(\"API_KEY\")",
                        "api_key=os.getenv('OPENAI_API_KEY')",
                        "token = self.client.get_access_token()",
                        "secret: getSecret('prod/db/main')"));
        add(
                kinds,
                "sample jwt",
                r -> "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
                        + "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ."
                        + "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c");
        add(kinds, "brochure ssn", r -> "SSN: " + r.pick("078-05-1120", "219-09-9999", "987-65-4320", "987-65-4329"));
        add(
                kinds,
                "template webhook",
                r -> "https://hooks.slack" + ".com/services/"
                        + r.pick(
                                "T00000000/B00000000/" + "X".repeat(24),
                                "TXXXXXXXX/BXXXXXXXX/" + "X".repeat(24),
                                "YOUR/WEBHOOK/URL"));
    }

    private static void lookAlikes(List<Kind> kinds) {
        add(
                kinds,
                "look-alike stripe",
                r -> r.pick(
                        "task_test_" + r.alnum(24),
                        "pk_live_" + r.alnum(24),
                        "pk_test_" + r.alnum(30),
                        "desk_live_" + r.alnum(24)));
        add(
                kinds,
                "look-alike hugging face",
                r -> "self.hf_" + word(r) + "_" + word(r) + " = hf_" + word(r) + "(), hf_" + r.chars(LOWER, 12));
        add(
                kinds,
                "look-alike slack",
                r -> r.pick("xoxo-love-letter.png", "xoxb-", "xoxo_" + word(r) + ".txt", "xoxoxoxo"));
        add(
                kinds,
                "look-alike aws",
                r -> r.pick(
                        "AKIA" + r.chars(UPPER, 9),
                        "akia" + r.chars(LOWER, 16),
                        "ASIA PACIFIC REGION",
                        "AKIA" + r.chars("0189", 2) + r.chars(Rng.BASE32, 10)));
        add(
                kinds,
                "look-alike gitlab",
                r -> r.pick("glpattern-" + word(r), "glowing-" + word(r), "glpat-short", "gloas-file"));
        add(kinds, "look-alike pulumi", r -> r.pick("vipul-" + r.hex(40) + ".pdf", "vipul-photo.jpg"));
        add(kinds, "look-alike cratesio", r -> r.pick("servicio", "Mauricio", "comercio") + r.alnum(32));
        add(kinds, "look-alike sendgrid", r -> "SG.." + r.alnum(22) + "..x");
        add(kinds, "look-alike mapbox", r -> "pk.eyJ1" + r.alnum(60) + "." + r.alnum(22));
        add(kinds, "look-alike mailgun", r -> "cache key-" + r.hex(32) + " hit");
        add(kinds, "look-alike nvidia", r -> "nvapi-" + r.alnum(20));
        add(
                kinds,
                "look-alike jwt",
                r -> r.pick("eyJ" + r.alnum(30) + "." + "eyJ" + r.alnum(20), "eyJhbGci.eyJ!!!.x", "a.b.c"));
        add(kinds, "look-alike base64", r -> "blob " + r.chars(BASE64, 85) + "A==");
        add(kinds, "look-alike crypt", r -> "echo $1 $5 $6 $HOME $2");
        add(kinds, "look-alike telegram", r -> "arn:aws:sns:eu-west-1:1" + r.digits(11) + ":" + word(r));
        add(kinds, "look-alike vault", r -> "s.toString() + s." + word(r) + r.chars(LOWER, 17));
        add(
                kinds,
                "look-alike linear",
                r -> "lin_api_client, ntn_config, figd_x, dapibus, npm_config_registry=https://registry.example.com");
        add(kinds, "look-alike notion", r -> "secret_manager_service_account_name_of_" + word(r));
        add(kinds, "look-alike plain sha", r -> "ref cmVm" + r.hex(12) + " and v1.0-" + r.hex(8));
        add(kinds, "look-alike braintree", r -> "access_token$sandbox$" + r.chars(LOWER, 16) + "$" + r.hex(32));
    }

    /** A token that is the end or the middle of a longer word is none. */
    private static void glued(List<Kind> kinds) {
        add(
                kinds,
                "glued on the left",
                r -> r.pick("x", "my_", "\u00e9", "Z9", "\u043f")
                        + r.pick(
                                "ghp_" + r.alnum(36),
                                "AKIA" + r.chars(Rng.BASE32, 16),
                                "npm_" + r.alnum(36),
                                "hf_" + r.chars(Rng.LETTERS, 34),
                                "glpat-" + r.urlSafe(20),
                                "SK" + r.hex(32),
                                "dapi" + r.hex(32)));
        add(
                kinds,
                "glued on the right",
                r -> r.pick(
                        "AKIA" + r.chars(Rng.BASE32, 24),
                        "AIza" + r.urlSafe(60),
                        "sbp_" + r.hex(52),
                        "dop_v1_" + r.hex(80),
                        "npm_" + r.alnum(50)));
        add(kinds, "glued digits", r -> "part QX" + FinanceForms.cardNumber(r, 16, "4") + r.letters(2));
        add(kinds, "glued mail", r -> "image" + r.digits(2) + "@2x." + r.pick("png", "jpg", "webp"));
    }

    private static void numbers(List<Kind> kinds) {
        add(
                kinds,
                "card that fails",
                r -> r.pick("card ", "")
                        + failing(
                                FinanceForms.cardNumber(r, 16, r.pick("4", "51", "6011")),
                                r.pick(" ", "-"),
                                4,
                                4,
                                4,
                                4));
        add(kinds, "card mixed separators", r -> {
            String value = FinanceForms.cardNumber(r, 16, "4");
            return value.substring(0, 4) + "-" + value.substring(4, 8) + " " + value.substring(8, 12) + "-"
                    + value.substring(12);
        });
        add(
                kinds,
                "card of one digit",
                r -> "card " + r.pick("4444 4444 4444 4444", "5555555555555555", "0000 0000 0000 0000"));
        add(kinds, "iban that fails", r -> {
            String value = Numbers.IbanCountry.ALL.get(0).make(r);
            return "IBAN " + value.substring(0, value.length() - 1)
                    + (char) ('0' + (value.charAt(value.length() - 1) - '0' + 1 + 10) % 10);
        });
        add(
                kinds,
                "ssn out of range",
                r -> "SSN "
                        + r.pick(
                                "000-" + r.between(10, 99) + "-" + r.number(4),
                                "666-" + r.between(10, 99) + "-" + r.number(4),
                                r.number(3).replace('9', '8') + "-00-" + r.number(4),
                                r.between(100, 599) + "-" + r.between(10, 99) + "-0000"));
        add(
                kinds,
                "part number with more groups",
                r -> "part " + r.between(100, 599) + "-" + r.between(10, 99) + "-" + r.number(4) + "-"
                        + r.between(10, 99));
        add(kinds, "ssn without context", r -> "item " + r.number(9).replace("9", "4"));
        add(
                kinds,
                "itin out of range",
                r -> "tax form 9" + r.digits(2) + "-" + r.pick("10", "33", "49", "69", "89", "93") + "-" + r.number(4));
        add(kinds, "nhs that fails", r -> "NHS number " + failing(NationalForms.nhsFrom(r, '1'), " ", 3, 3, 4));
        add(kinds, "sin that fails", r -> "SIN " + failing(Numbers.luhn(r.between(1, 7) + r.digits(7)), " ", 3, 3, 3));
        add(kinds, "imei that fails", r -> "IMEI " + failing(Numbers.luhn("35" + r.digits(12)), "", 15));
        add(kinds, "vin that fails", r -> {
            String value = Numbers.vin("1HGCM826", "3A" + r.digits(6));
            return "VIN " + value.substring(0, 8) + (value.charAt(8) == '5' ? '6' : '5') + value.substring(9);
        });
        add(kinds, "routing that fails", r -> "routing number " + r.pick("021000022", "011401534", "091000018"));
        add(kinds, "fiscal code that fails", r -> "codice RSSMRA80A01H501" + r.pick("V", "W", "X"));
        add(kinds, "cpf that fails", r -> {
            String value = Numbers.cpf(r.digits(9));
            return "CPF " + value.substring(0, 3) + "." + value.substring(3, 6) + "." + value.substring(6, 9) + "-"
                    + value.charAt(9) + (char) ('0' + (value.charAt(10) - '0' + 1) % 10);
        });
        add(
                kinds,
                "pan wrong class",
                r -> "code " + r.letters(3) + r.pick("D", "E", "Z") + r.letters(1) + r.digits(4) + r.letters(1));
        add(kinds, "bitcoin that fails", r -> {
            String value = Encodings.base58check(0, r.bytes(20));
            int at = value.length() - 5;
            return "hash " + value.substring(0, at) + (value.charAt(at) == 'a' ? 'b' : 'a') + value.substring(at + 1);
        });
        add(kinds, "hash with 0x", r -> "tx 0x" + r.hex(64));
        add(
                kinds,
                "phone-like",
                r -> r.pick(
                        "case 1" + r.digits(2) + "-" + r.number(3) + "-" + r.number(4),
                        "build " + r.number(4) + "-" + r.number(5),
                        "911 and 411",
                        "ext. " + r.number(4)));
        add(
                kinds,
                "capitalised words",
                r -> r.pick("DEUTSCHE", "BUSINESS", "SECURITY", "CUSTOMER") + " "
                        + r.pick("DEPARTMENT", "MEETINGS", "RESEARCH"));
        add(kinds, "bare nine digits", r -> "quantity " + r.pick("10", "40", "60") + r.digits(7));
        add(kinds, "bare eleven digits", r -> "batch " + r.number(11));
    }

    private static String failing(String valid, String separator, int... sizes) {
        int last = valid.length() - 1;
        char wrong = (char) ('0' + (valid.charAt(last) - '0' + 1) % 10);
        return group(valid.substring(0, last) + wrong, separator, sizes);
    }

    private static void network(List<Kind> kinds) {
        add(kinds, "ip out of range", r -> "host " + r.pick("256.1.2.3", "10.300.1.1", "1.2.3.999", "01.02.03.04"));
        add(kinds, "oid", r -> "oid 1.3.6.1.4.1." + r.number(4) + "." + r.between(1, 9));
        add(
                kinds,
                "section",
                r -> "see section " + r.between(1, 9) + "." + r.between(1, 9) + "." + r.between(1, 9)
                        + " and 5.1.2.3.4");
        add(kinds, "mac of one kind", r -> "mac " + r.pick("00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff"));
        add(
                kinds,
                "mac mixed separators",
                r -> "pairs " + r.hex(2) + ":" + r.hex(2) + "-" + r.hex(2) + ":" + r.hex(2) + "-" + r.hex(2) + ":"
                        + r.hex(2));
        add(
                kinds,
                "fingerprint in pairs",
                r -> "SHA1 Fingerprint="
                        + group(
                                r.hex(40).toUpperCase(Locale.ROOT),
                                ":",
                                2,
                                2,
                                2,
                                2,
                                2,
                                2,
                                2,
                                2,
                                2,
                                2,
                                2,
                                2,
                                2,
                                2,
                                2,
                                2,
                                2,
                                2,
                                2,
                                2));
        add(kinds, "unspecified address", r -> "listen on [::]:" + r.number(4) + " or :: alone");
        add(
                kinds,
                "plain date, no birth",
                r -> "invoice date: " + r.between(1950, 2004) + "-0" + r.between(1, 9) + "-1" + r.digits(1));
        add(
                kinds,
                "words with at",
                r -> "ping @" + word(r) + " and @" + word(r) + "_" + r.chars(ALNUM, 3) + " about it");
    }
}
