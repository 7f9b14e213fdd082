package io.compliance4j.dlp.internal.rule;

import static io.compliance4j.dlp.Severity.CRITICAL;
import static io.compliance4j.dlp.Severity.HIGH;

import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Spec.Normal;
import io.compliance4j.dlp.internal.engine.Spec.Rank;
import java.util.List;
import java.util.regex.Pattern;

/** Secrets known by their structure or by the words around them. One detector a paragraph; {@link Def} explains the words. */
final class Secrets {
    private static final Pattern SERVICE_ACCOUNT_ID =
            Pattern.compile("\"private_key_id\"\\s{0,8}:\\s{0,8}\"[0-9a-f]{40}\"");

    private Secrets() {}

    static void addTo(List<Def> defs) {
        documents(defs);
        said(defs);
    }

    private static String begin(String name) {
        return "-----BEGIN " + name + "-----";
    }

    private static String end(String name) {
        return "-----END " + name + "-----";
    }

    /** The recipe of a key block; in one piece it would alarm every scanner of source code. */
    private static String block(String name) {
        return begin(name) + "\n{64 B64}\n{64 B64}\n{60 B64}\n" + end(name);
    }

    private static void documents(List<Def> defs) {
        Def.add(defs, "private_key", CRITICAL, "private key")
                .code(on -> {
                    Rule blocks = new PrivateKeyRule(on.spec("private_key"));
                    on.triggers().onSymbol(blocks, '-');
                    on.triggers().onWords(blocks, List.of("PuTTY-User-Key-File-"));
                })
                .atWords(
                        spec -> StructureRule.jsonObject(spec, "kty", object -> true, "\"kty\"", "\"d\":"),
                        List.of("kty"))
                .rank(Rank.WHOLE)
                .format(
                        "PEM blocks (RSA, EC, DSA, OPENSSH, ENCRYPTED, PGP, PKCS#8), also with escaped line ends; PuTTY files; JSON web keys with `d`")
                .token("LS0tLS1CRUdJTi[A-Za-z0-9+/]{80,}={0,2}")
                .must(v -> Decoding.decode(v, 0, Math.min(v.length(), 80)).contains("PRIVATE KEY"))
                .notRandom()
                .token("[A-Za-z0-9+/]{43}=")
                .inRuns()
                .needsContext()
                .context("wireguard, privatekey, wg0, [interface], presharedkey")
                .checks(
                        "at least 64 characters of random base64; the length that the body says of itself raises the confidence")
                .notes(
                        "public keys and certificates; the words BEGIN … PRIVATE KEY in prose; bodies that only say something")
                .finds(
                        "key:\n[[" + block("RSA PRIVATE KEY") + "]]\nthanks",
                        "[[" + block("EC PRIVATE KEY") + "]]",
                        "[[" + block("DSA PRIVATE KEY") + "]]",
                        "[[" + block("OPENSSH PRIVATE KEY") + "]]",
                        "[[" + block("ENCRYPTED PRIVATE KEY") + "]]",
                        "[[" + block("PRIVATE KEY") + "]]",
                        "[[" + block("PGP PRIVATE KEY BLOCK") + "]]",
                        "key = \"[[" + block("PRIVATE KEY").replace("\n", "\\n") + "]]\"",
                        "String key = \"[[" + begin("PRIVATE KEY")
                                + "\\n\" +\n    \"{64 B64}\\n\" +\n    \"{64 B64}\\n\" +\n    \"" + end("PRIVATE KEY")
                                + "]]\";",
                        "[[" + begin("PRIVATE KEY") + "\n{64 B64}\n{60 B64}]]\nand so on",
                        "[[{b64 " + begin("RSA PRIVATE KEY") + "\n{120 B64}}]]",
                        "[[PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: me\nPublic-Lines: 2\n{64 B64}\n{40 B64}\nPrivate-Lines: 1\n{44 B64}\nPrivate-MAC: {64 hex}]]",
                        "[Interface]\nPrivateKey = [[{43 B64}=]]",
                        "[[{\"kty\": \"EC\", \"crv\": \"P-256\", \"x\": \"{43 AN}\", \"y\": \"{43 AN}\", \"d\": \"{43 AN}\"}]]")
                .ignores(
                        block("PUBLIC KEY"),
                        block("CERTIFICATE"),
                        "the words " + begin("RSA PRIVATE KEY") + " in prose",
                        begin("PRIVATE KEY") + "\n" + end("PRIVATE KEY"),
                        begin("PRIVATE KEY") + "\nanything\n" + end("PRIVATE KEY"),
                        begin("PRIVATE KEY") + "\n...\n" + end("PRIVATE KEY"),
                        "{\"kty\": \"EC\", \"crv\": \"P-256\", \"x\": \"{43 AN}\", \"y\": \"{43 AN}\"}");
        Def.add(defs, "seed_phrase", CRITICAL, "wallet seed phrase (BIP-39)")
                .rank(Rank.WHOLE)
                .normal(Normal.COMPACT)
                .atWords(SeedPhraseRule::new, SeedPhraseRule.starts())
                .format("12, 15, 18, 21 or 24 words of the English list, in a row, with commas or numbered")
                .checks("the checksum in the last word")
                .notes("prose: twelve words of the list in a row with the right checksum do not occur")
                .finds(
                        "my wallet: [[abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about]].",
                        "[[legal winner thank year wave sausage worth useful legal winner thank yellow]]",
                        "[[letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic bless]]",
                        "1. [[zoo\n2. zoo\n3. zoo\n4. zoo\n5. zoo\n6. zoo\n7. zoo\n8. zoo\n9. zoo\n10. zoo\n11. zoo\n12. wrong]]")
                .ignores(
                        "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon",
                        "legal winner thank year wave sausage worth useful",
                        "legal winner thank year. wave sausage worth useful legal winner thank yellow");
        Def.add(defs, "jwt", CRITICAL, "JSON web token, signed or encrypted")
                .code(on ->
                        on.triggers().onWords(new JwtRule(on.spec("jwt"), on.clock()), List.of("eyJ", "ewog", "eyAi")))
                .format("three base64url parts, or five")
                .checks("header and payload decode to JSON objects, the algorithm is known")
                .notes("two parts, broken base64, the sample token of the RFC and of its web site")
                .finds(
                        "session [[{b64url {\"alg\":\"HS256\",\"typ\":\"JWT\"}}.{b64url {\"sub\":\"a{12 AN}\",\"exp\":4102444800}}.{43 AN}]], valid",
                        "Authorization: Bearer [[{b64url {\"alg\":\"HS256\",\"typ\":\"JWT\"}}.{b64url {\"sub\":\"a{12 AN}\",\"exp\":4102444800}}.{43 AN}]]",
                        "[[{b64url {\"alg\":\"none\"}}.{b64url {\"sub\":\"a{12 AN}\",\"exp\":4102444800}}.]]",
                        "[[{b64url { \"alg\": \"RS256\" }}.{b64url { \"sub\": \"a{12 AN}\" }}.{43 AN}]]",
                        "[[{b64url {\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}}.{60 AN}.{16 AN}.{80 AN}.{22 AN}]]")
                .ignores(
                        "{b64url {\"alg\":\"HS256\",\"typ\":\"JWT\"}}.{b64url {\"sub\":\"a{12 AN}\",\"exp\":4102444800}}",
                        "{b64url {\"alg\":\"XX1\",\"typ\":\"JWT\"}}.{b64url {\"sub\":\"a{12 AN}\",\"exp\":4102444800}}.{43 AN}",
                        "{b64url {\"typ\":\"JWT\",\"x\":\"no algorithm\"}}.{b64url {\"sub\":\"a{12 AN}\",\"exp\":4102444800}}.{43 AN}",
                        "{b64url {\"alg\":\"HS256\",\"typ\":\"JWT\"}}.{b64url {\"sub\":\"a{12 AN}\",\"exp\":4102444800}}.",
                        "eyJhbGciOiJIUzI1NiJ9.eyJ{21 of A}!.{43 AN}",
                        "{b64url {\"alg\":\"HS256\",\"typ\":\"JWT\"}}.{b64url {\"sub\":\"1234567890\",\"name\":\"John Doe\",\"iat\":1516239022}}.{43 AN}",
                        "{b64url {\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}}.{b64url {\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}}.{43 AN}");
        Def.add(defs, "db_connection_uri", CRITICAL, "connection URI or string with a password")
                .code(
                        on -> on.triggers()
                                .onSymbol(new UrlRule(on.spec("db_connection_uri"), on.spec("basic_auth_url")), ':'),
                        "basic_auth_url")
                .rank(Rank.WHOLE)
                .format(
                        "`scheme://user:password@host…` of databases, caches, queues, directories; `;`-separated pairs; JDBC with `password=`")
                .notes("`$PASSWORD`, `<password>` and integrated security are none")
                .finds(
                        "[[postgres://app:{7 AN}@db.internal/app]], ok",
                        "[[postgresql://app:{7 AN}@db.internal/app]], ok",
                        "[[mysql://app:{7 AN}@db.internal/app]], ok",
                        "[[mariadb://app:{7 AN}@db.internal/app]], ok",
                        "[[mongodb://app:{7 AN}@db.internal/app]], ok",
                        "[[mongodb+srv://app:{7 AN}@db.internal/app]], ok",
                        "[[redis://app:{7 AN}@db.internal/app]], ok",
                        "[[rediss://app:{7 AN}@db.internal/app]], ok",
                        "[[amqp://app:{7 AN}@db.internal/app]], ok",
                        "[[amqps://app:{7 AN}@db.internal/app]], ok",
                        "[[mssql://app:{7 AN}@db.internal/app]], ok",
                        "[[ldap://app:{7 AN}@db.internal/app]], ok",
                        "[[clickhouse://app:{7 AN}@db.internal/app]], ok",
                        "[[sftp://app:{7 AN}@db.internal/app]], ok",
                        "[[redis://:{7 AN}@db.internal:6379]]",
                        "[[Server=db.internal;Database=app;User Id=app;Password={7 AN};]]",
                        "[[Data Source=db.internal;Pwd={7 AN}]]",
                        "[[Driver={SQL Server};Server=db.internal;UID=app;PWD={7 AN}]]",
                        "[[Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=x;SharedAccessKey={43 AN}=]]",
                        "[[jdbc:postgresql://db.internal/app?user=app&password={7 AN}]]")
                .ignores(
                        "postgres://user:$PASSWORD@host/db",
                        "postgres://user:<password>@host/db",
                        "postgres://localhost:5432/app",
                        "Server=db.internal;Database=app;Integrated Security=SSPI",
                        "postgres://user:${DB_PASSWORD}@host/db");
        Def.add(defs, "gcp_service_account", CRITICAL, "Google service account key file")
                .atWords(
                        spec -> StructureRule.jsonObject(
                                spec,
                                "service_account",
                                SERVICE_ACCOUNT_ID.asPredicate(),
                                "\"type\"",
                                "\"private_key_id\"",
                                "\"private_key\"",
                                "-----BEGIN"),
                        List.of("service_account"))
                .rank(Rank.WHOLE)
                .format("the JSON object")
                .checks("type, private_key_id and a PEM block in private_key")
                .notes("templates")
                .finds(
                        "[[{\"type\": \"service_account\", \"project_id\": \"p\", \"private_key_id\": \"{40 hex}\", \"private_key\": \""
                                + begin("PRIVATE KEY") + "\\n{64 B64}\\n{64 B64}\\n" + end("PRIVATE KEY")
                                + "\\n\", \"client_email\": \"x@p.iam\"}]]")
                .ignores(
                        "{\"type\": \"service_account\", \"private_key_id\": \"<id>\", \"private_key\": \"<key>\"}",
                        "{\"type\": \"service_account\", \"project_id\": \"p\"}",
                        "{\"type\": \"service_account\", \"private_key_id\": \"1234\", \"private_key\": \""
                                + begin("PRIVATE KEY") + "\\n{64 B64}\\n" + end("PRIVATE KEY") + "\\n\"}");
        Def.add(defs, "azure_sas", CRITICAL, "Azure shared access signature")
                .code(on -> on.triggers()
                        .onWords(StructureRule.sharedAccess(on.spec("azure_sas"), on.clock()), List.of("sig=")))
                .rank(Rank.WHOLE)
                .format("the URL or the query with `sv`, `se`, `sp` and `sig`")
                .notes("a query that lacks one of the four")
                .finds(
                        "[[https://acme.blob.core.windows.net/c?sv=2022-11-02&ss=b&srt=o&sp=r&se=2099-01-01T00:00:00Z&sig={42 AN}%3D]]",
                        "token: [[sv=2022-11-02&sr=b&sp=rw&se=2099-01-01&sig={43 AN}%3D]]")
                .ignores(
                        "https://acme.blob.core.windows.net/c?sv=2022-11-02&sp=r&se=2099-01-01",
                        "?sv=2022-11-02&sp=r&sig={43 AN}%3D",
                        "?sv=2022-11-02&sp=r&se=2099-01-01&sig={43 of x}%3D");
        Def.add(defs, "kubernetes_secret", CRITICAL, "value in a Kubernetes Secret manifest")
                .atWords(StructureRule::kubernetes, List.of("kind: Secret"))
                .format("the values below `data` and `stringData` of `kind: Secret`")
                .notes("templates, sealed secrets")
                .finds(
                        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: [[{b64 Hunter{10 AN}}]]\n",
                        "kind: Secret\nstringData:\n  password: [[Hunter7kilo]]\n")
                .ignores(
                        "kind: SealedSecret\nspec:\n  encryptedData:\n    password: {60 AN}\n",
                        "kind: Secret\ndata:\n  password: {{ .Values.password }}\n",
                        "kind: ConfigMap\ndata:\n  mode: Hunter7kilo\n");
        Def.add(defs, "basic_auth_url", HIGH, "URL with credentials")
                .rank(Rank.WHOLE)
                .format("`scheme://user:password@host…`")
                .notes("ports, `@` in paths, templates")
                .finds("[[https://bob:{8 AN}@git.example.com/x.git]]", "see ([[ftp://bob:{8 AN}@files.example.com/a]])")
                .ignores(
                        "https://example.com:8443/@bob",
                        "https://bob@example.com",
                        "https://user:<password>@example.com",
                        "https://${USER}:${PASS}@example.com/x",
                        "https://example.com/a?b=c:d@e");
        Def.add(defs, "password_hash", HIGH, "password hash")
                .token("\\$2[abxy]\\$\\d\\d\\$[./A-Za-z0-9]{53}")
                .token("\\$(?:1|apr1)\\$[./A-Za-z0-9]{1,8}\\$[./A-Za-z0-9]{22}")
                .token("\\$5\\$(?:rounds=\\d{1,9}\\$)?[./A-Za-z0-9]{1,16}\\$[./A-Za-z0-9]{43}")
                .token("\\$6\\$(?:rounds=\\d{1,9}\\$)?[./A-Za-z0-9]{1,16}\\$[./A-Za-z0-9]{86}")
                .token(
                        "\\$argon2(?:id|i|d)\\$v=\\d{1,3}\\$m=\\d{1,9},t=\\d{1,4},p=\\d{1,4}\\$[A-Za-z0-9+/]{8,90}\\$[A-Za-z0-9+/]{20,120}")
                .token("\\$[89]\\$[./A-Za-z0-9]{14}\\$[./A-Za-z0-9]{43}")
                .notes("shell variables")
                .finds(
                        "[[$2b$12${53 AN}]]",
                        "root:[[$1${8 AN}${22 AN}]]:0",
                        "bob:[[$apr1${8 AN}${22 AN}]]",
                        "[[$5${16 AN}${43 AN}]]",
                        "[[$6${16 AN}${86 AN}]]",
                        "[[$argon2id$v=19$m=65536,t=3,p=4${22 AN}${43 AN}]]",
                        "[[$8${14 AN}${43 AN}]]")
                .ignores("$HOME and $1 and $2", "$2b$12$short", "$6${16 AN}${40 AN}");
    }

    /** Believed for the words around them. */
    private static void said(List<Def> defs) {
        Def.add(defs, "session_cookie", HIGH, "cookie that stands for a login")
                .rank(Rank.SAID)
                .atWords(CookieRule::new, CookieRule.NAMES)
                .format(
                        "`Cookie:` and `Set-Cookie:` with names that say session, login or token; the names that web frameworks use")
                .checks("16 characters and more, letters and digits, entropy of 3 bits")
                .notes("CSRF tokens, preferences, analytics")
                .finds(
                        "Cookie: theme=dark; JSESSIONID=[[{32 HEX}]]; lang=en",
                        "Set-Cookie: session=[[{40 AN}]]; Path=/; HttpOnly",
                        "PHPSESSID=[[{26 lower+digits}]]",
                        "ASP.NET_SessionId=[[{24 lower+digits}]]",
                        "connect.sid=[[s%3A{32 AN}.{43 AN}]]",
                        "laravel_session=[[{60 AN}]]")
                .ignores(
                        "Cookie: theme=dark; lang=en",
                        "Cookie: csrftoken={32 AN}",
                        "a cookie recipe with session notes",
                        "PHPSESSID=<id>",
                        "Cookie: session=deleted; Path=/",
                        "Cookie: _ga=GA1.2.{9 digits}.{10 digits}");
        Def.add(defs, "generic_api_key", CRITICAL, "random value assigned to a name such as key, token, secret")
                .rank(Rank.SAID)
                .format("16–150 characters after `=`, `:`, `:=`, `=>`, in JSON, YAML and XML")
                .checks("entropy of 3.5 bits and more, digits and letters, no stop words")
                .notes("public keys, ids, hashes, versions, CSRF tokens, file names")
                .finds(
                        "api_key = [[{32 AN}]]",
                        "\"accessToken\": \"[[{40 AN}]]\"",
                        "client_secret: [[{24 AN}]]",
                        "signingKey := \"[[{48 AN}]]\"",
                        "<apiKey>[[{32 AN}]]</apiKey>")
                .ignores(
                        "public_key = {32 AN}",
                        "primary key: {32 AN}",
                        "csrf_token={32 AN}",
                        "api_key = settings.api_key_for_production",
                        "api_key=xxxxxxxxxxxxxxxxxxxxxxxx",
                        "token = {8 hex}-{4 hex}-{4 hex}-{4 hex}-{12 hex}",
                        "key: release-1.2.3-final.tar.gz",
                        "secret = your-secret-key-here",
                        "api_key={12 AN}",
                        "api_key = {160 AN}");
        Def.add(defs, "password_assignment", HIGH, "password, told in a sentence or assigned")
                .code(
                        on -> {
                            Rule assignment = new AssignmentRule(
                                    on.spec("password_assignment"),
                                    on.spec("generic_api_key"),
                                    on.spec("db_connection_uri"));
                            for (char symbol : new char[] {':', '=', '>'}) {
                                on.triggers().onSymbol(assignment, symbol);
                            }
                        },
                        "generic_api_key",
                        "db_connection_uri")
                .atWords(ToldRule::new, ToldRule.NAMES)
                .atWords(StructureRule::netrc, List.of("machine"))
                .atSymbol(StructureRule::pgpass, ':')
                .rank(Rank.SAID)
                .format(
                        "assignments to password, passphrase, pin, secret and their like in ten languages; \u201cthe password for x is y\u201d, \u201cy is my password\u201d, \u201clogin x password y\u201d")
                .checks("assigned: four characters and more; told: a digit, a symbol or mixed case, or quotes")
                .notes("types, calls, paths, variables, placeholders; sentences about passwords; questions")
                .finds(
                        "PASSWORD=[[Hunter7kilo]]",
                        "passwd: [[Hunter7kilo]]",
                        "db_pwd := [[Hunter7kilo]]",
                        "'passphrase' => '[[four sad horses run]]'",
                        "dbPassword = \"[[Hunter7kilo]]\";",
                        "{\"password\": \"[[Hunter7kilo]]\"}",
                        "<password>[[Hunter7kilo]]</password>",
                        "PIN: [[4711]]",
                        "Kennwort: [[Hunter7kilo]]",
                        "mot de passe : [[Bleu42ciel]]",
                        "contraseña: [[Azul77gato]]",
                        "senha=[[Azul77gato]]",
                        "password: [[Azul77gato]], wachtwoord",
                        "hasło: [[Zima2024x]]",
                        "lösenord: [[Sommar24x]]",
                        "пароль: [[Zima2024x]]",
                        "パスワード：[[Sakura24x]]",
                        "密码：[[Sakura24x]]",
                        "비밀번호: [[Sakura24x]]",
                        "the password for the box is [[Xk29vvLm]].",
                        "login bob password [[Xk29vvLm]]",
                        "use [[Xk29vvLm]] as the password",
                        "[[Xk29vvLm!]] is my password",
                        "the PIN is [[4711]]",
                        "my passphrase is “[[correct horse battery]]”",
                        "das Passwort lautet [[Sommer2024!]]",
                        "le mot de passe est [[Bleu42ciel]], merci",
                        "mi contraseña es [[gato77Azul]]",
                        "la password è [[gatto77Blu]]",
                        "a senha é [[gato77Azul]]",
                        "het wachtwoord is [[kat77Blauw]]",
                        "hasło to [[kot77Nieb]]",
                        "machine ftp.example.com login bob password [[Xk29vvLm]]",
                        "db.example.com:5432:app:bob:[[Xk29vvLm]]")
                .ignores(
                        "password is required",
                        "the password is stored in the vault",
                        "the password is wrong",
                        "What is the password?",
                        "is the password Hunter?",
                        "password: string",
                        "password = getenv(\"PW\")",
                        "password: ${DB_PASSWORD}",
                        "password: ********",
                        "password=changeme",
                        "password = null",
                        "password = config.get(\"db\")",
                        "password: /etc/secret/file",
                        "password=$PASSWORD",
                        "pwd: abc",
                        "password: {{ password }}",
                        "your password must have 12 characters");
        Def.add(defs, "bearer_token", HIGH, "bearer token")
                .code(
                        on -> on.triggers()
                                .onWords(
                                        new HeaderRule(on.spec("bearer_token"), on.spec("basic_auth_header")),
                                        List.of("bearer", "basic", "curl")),
                        "basic_auth_header")
                .rank(Rank.SAID)
                .format("`Bearer` and 16 and more token characters")
                .notes("\u201cbearer of\u201d, `<token>`, `$TOKEN`")
                .finds("Authorization: Bearer [[{40 AN}]]", "bearer [[{16 AN}-._~+/{8 AN}]]")
                .ignores(
                        "bearer of good news and tidings",
                        "Authorization: Bearer <token>",
                        "Authorization: Bearer $TOKEN",
                        "Bearer {12 AN}",
                        "Bearer xxxxxxxxxxxxxxxxxxxxxxxx");
        Def.add(defs, "basic_auth_header", HIGH, "basic credentials")
                .rank(Rank.SAID)
                .format("`Basic` and base64; `curl -u user:password`")
                .checks("decodes to text with a colon")
                .notes("`test:test`, variables, placeholders")
                .finds("Authorization: Basic [[{b64 bob:{12 AN}}]]", "curl -u [[bob:Xk29vvLm]] https://example.com")
                .ignores(
                        "Authorization: Basic {b64 test:test}",
                        "Authorization: Basic $BASIC",
                        "basic understanding of things",
                        "curl -u $USER:$PASS https://example.com",
                        "curl -u bob:<password> https://example.com",
                        "Authorization: Basic {b64 no colon in here}");
    }
}
