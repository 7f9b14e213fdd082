package io.compliance4j.dlp.corpus;

import static io.compliance4j.dlp.corpus.Rng.ALNUM;
import static io.compliance4j.dlp.corpus.Rng.BASE64;
import static io.compliance4j.dlp.corpus.Rng.DIGITS;
import static io.compliance4j.dlp.corpus.Rng.LETTERS;
import static io.compliance4j.dlp.corpus.Rng.LOWER;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Locale;

/** Tokens, key blocks, connection strings, headers and hashes that are known by their structure. */
final class StructuredForms {
    private static final String BCRYPT = "./" + ALNUM;

    private StructuredForms() {}

    static void addTo(FormSet set) {
        jwt(set);
        privateKeys(set);
        connections(set);
        headers(set);
        hashes(set);
        files(set);
        assignedKeys(set);
    }

    private static void jwt(FormSet set) {
        for (String algorithm : new String[] {"HS256", "RS256", "ES384", "EdDSA"}) {
            set.openKey("jwt", algorithm, r -> jwt(r, algorithm));
        }
        set.openKey(
                "jwt",
                "spaced json",
                r -> PlatformForms.base64url("{\n  \"alg\": \"RS256\",\n  \"typ\": \"JWT\"\n}") + "."
                        + PlatformForms.base64url("{\"sub\":\"" + r.alnum(12) + "\",\"iat\":17" + r.digits(8) + "}")
                        + "." + r.urlSafe(86));
        set.lines(
                "jwt",
                "alg none",
                (s, r) -> s.text("token=\"")
                        .value(
                                "jwt",
                                PlatformForms.base64url("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload(r) + ".")
                        .text("\""));
        set.lines(
                "jwt",
                "bearer header",
                (s, r) -> s.text("Authorization: Bearer ")
                        .value("jwt", jwt(r, "HS256"))
                        .last(t -> t.with("bearer_token", "generic_api_key")));
    }

    static String jwt(Rng r, String algorithm) {
        String header = r.chance(0.5)
                ? "{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}"
                : "{\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\",\"kid\":\"" + r.alnum(10) + "\"}";
        return PlatformForms.base64url(header) + "." + payload(r) + "." + r.urlSafe(43);
    }

    private static String payload(Rng r) {
        return PlatformForms.base64url("{\"sub\":\"" + r.alnum(12) + "\",\"iss\":\"https://id.example.com\",\"iat\":17"
                + r.digits(8) + ",\"exp\":18" + r.digits(8) + "}");
    }

    /** A DER sequence of the size of a key: its outer length agrees with its bytes. */
    static byte[] der(Rng r, int size) {
        byte[] body = r.bytes(size);
        body[0] = 0x30;
        body[1] = (byte) 0x82;
        body[2] = (byte) ((size - 4) >> 8);
        body[3] = (byte) (size - 4);
        byte[] start = {0x02, 0x01, 0x00, 0x02, (byte) 0x82, 0x01, 0x01, 0x00};
        System.arraycopy(start, 0, body, 4, start.length);
        return body;
    }

    static String pem(String label, byte[] body, int width) {
        return "-----BEGIN " + label + "-----\n" + wrap(Base64.getEncoder().encodeToString(body), width) + "\n-----END "
                + label + "-----";
    }

    private static String wrap(String base64, int width) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < base64.length(); i += width) {
            out.append(out.isEmpty() ? "" : "\n").append(base64, i, Math.min(base64.length(), i + width));
        }
        return out.toString();
    }

    private static byte[] openSsh(Rng r) {
        byte[] body = r.bytes(r.between(300, 420) / 3 * 3);
        byte[] magic = "openssh-key-v1\0".getBytes(US_ASCII);
        System.arraycopy(magic, 0, body, 0, magic.length);
        return body;
    }

    private static void privateKeys(FormSet set) {
        for (String label : new String[] {
            "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY", "PRIVATE KEY", "ENCRYPTED PRIVATE KEY"
        }) {
            set.lines(
                    "private_key",
                    label.toLowerCase(Locale.ROOT),
                    (s, r) -> s.value("private_key", pem(label, der(r, r.between(320, 1200)), 64)));
        }
        set.lines(
                "private_key", "openssh", (s, r) -> s.value("private_key", pem("OPENSSH PRIVATE KEY", openSsh(r), 70)));
        set.lines(
                "private_key",
                "crlf",
                (s, r) -> s.value(
                        "private_key", pem("RSA PRIVATE KEY", der(r, 600), 64).replace("\n", "\r\n")));
        set.lines(
                "private_key",
                "encrypted headers",
                (s, r) -> s.value(
                        "private_key",
                        pem("RSA PRIVATE KEY", r.bytes(608), 64)
                                .replaceFirst(
                                        "-----\n",
                                        "-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,"
                                                + r.hex(32).toUpperCase(Locale.ROOT) + "\n\n")));
        set.lines(
                "private_key",
                "pgp",
                (s, r) -> s.value(
                        "private_key",
                        pem("PGP PRIVATE KEY BLOCK", r.bytes(r.between(600, 900)), 64)
                                .replaceFirst("-----\n", "-----\n\n")
                                .replace("\n-----END", "\n=" + r.chars(BASE64, 4) + "\n-----END")));
        set.lines(
                "private_key",
                "escaped newlines",
                (s, r) -> s.text("{\"key\": \"")
                        .value(
                                "private_key",
                                pem("PRIVATE KEY", der(r, 640), 64).replace("\n", "\\n"))
                        .text("\\n\"}"));
        set.lines("private_key", "joined in code", (s, r) -> {
            String block = pem("RSA PRIVATE KEY", der(r, 500), 64);
            s.text("String pem = \"")
                    .value("private_key", block.replace("\n", "\\n\"\n    + \""))
                    .text("\\n\";");
        });
        set.lines(
                "private_key",
                "indented",
                (s, r) -> s.text("tls:\n  key: |\n    ")
                        .value(
                                "private_key",
                                pem("EC PRIVATE KEY", der(r, 330), 64).replace("\n", "\n    ")));
        set.lines("private_key", "end missing", (s, r) -> {
            String block = pem("RSA PRIVATE KEY", der(r, 621), 64);
            s.value("private_key", block.substring(0, block.indexOf("\n-----END")))
                    .text("\n\n(the rest is cut off)");
        });
        set.openKey(
                "private_key",
                "base64 of pem",
                r -> Base64.getEncoder()
                        .encodeToString(pem("RSA PRIVATE KEY", der(r, 600), 64).getBytes(US_ASCII)));
        set.lines(
                "private_key",
                "putty",
                (s, r) -> s.value(
                                "private_key",
                                "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: deploy\nPublic-Lines: 2\n"
                                        + wrap(r.base64(51), 64) + "\nPrivate-Lines: 2\n" + wrap(r.base64(72), 64)
                                        + "\nPrivate-MAC: " + r.hex(64))
                        .last(Truth::looseSpan));
        set.lines(
                "private_key",
                "wireguard",
                (s, r) -> s.text("[Interface]\nPrivateKey = ")
                        .value("private_key", r.base64(32))
                        .text("\n[Peer]")
                        .last(t -> t.with("generic_api_key")));
        set.lines(
                "private_key",
                "jwk",
                (s, r) -> s.value(
                                "private_key",
                                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + r.urlSafe(43) + "\",\"y\":\""
                                        + r.urlSafe(43) + "\",\"d\":\"" + r.urlSafe(43) + "\"}")
                        .last(t -> t.looseSpan().with("generic_api_key")));
    }

    private static void connections(FormSet set) {
        for (String scheme : new String[] {
            "postgres",
            "postgresql",
            "mysql",
            "mariadb",
            "mongodb",
            "mongodb+srv",
            "redis",
            "rediss",
            "amqp",
            "amqps",
            "mssql",
            "ldap",
            "clickhouse",
            "sftp"
        }) {
            set.snippet("db_connection_uri", scheme, Form.Place.URL, r -> {
                String host = r.pick(
                        "db.internal",
                        "10.2.0." + r.between(2, 250),
                        "db-" + r.between(1, 9) + ".example.com",
                        "localhost");
                String port = scheme.endsWith("+srv") ? "" : ":" + r.between(1024, 9999);
                return Snippet.of(
                                "db_connection_uri",
                                scheme + "://" + r.pick("app", "svc_user", "root", "reader") + ":" + password(r) + "@"
                                        + host + port + r.pick("/orders", "/0", "/vhost?ssl=true", ""))
                        .last(t -> t.with("ipv4", "email", "basic_auth_url", "password_assignment")
                                .example(Truth.Example.EITHER));
            });
        }
        set.lines(
                "db_connection_uri",
                "ado",
                (s, r) -> s.text(r.pick("\"ConnectionStrings\": \"", "conn = \""))
                        .value(
                                "db_connection_uri",
                                r.chance(0.5)
                                        ? "Server=tcp:sql.example.com,1433;Database=crm;User ID=svc;Password="
                                                + password(r) + ";Encrypt=True"
                                        : "Data Source=db01;Pwd=" + password(r) + ";Initial Catalog=crm;User Id=sa")
                        .text("\"")
                        .last(t -> t.with("password_assignment").example(Truth.Example.EITHER)));
        set.lines(
                "db_connection_uri",
                "odbc",
                (s, r) -> s.text("conn = '")
                        .value(
                                "db_connection_uri",
                                "Driver={ODBC Driver 18 for SQL Server};Server=sql01;Database=hr;Uid=svc;Pwd="
                                        + password(r))
                        .text("'")
                        .last(t -> t.with("password_assignment")));
        set.snippet(
                "db_connection_uri",
                "jdbc",
                Form.Place.URL,
                r -> Snippet.of(
                                "db_connection_uri",
                                "jdbc:" + r.pick("postgresql", "mysql", "mariadb")
                                        + "://db.internal:5432/app?user=svc&password="
                                        + password(r).replace("#", "7").replace("+", "8"))
                        .last(t -> t.with("password_assignment")));
        set.lines("db_connection_uri", "service bus", (s, r) -> {
            String head = "Endpoint=sb://" + r.chars(LOWER, 8)
                    + ".servicebus.windows.net/;SharedAccessKeyName=RootManage;SharedAccessKey=";
            s.text("connection: \"")
                    .value("db_connection_uri", head + r.base64(32))
                    .text("\"");
            s.last(t -> t.or("azure_storage_key")
                    .orSpan(t.span().start() + head.length(), t.span().end())
                    .with("azure_storage_key", "generic_api_key", "password_assignment"));
        });
        for (String scheme : new String[] {"https", "http", "ftp"}) {
            set.snippet(
                    "basic_auth_url",
                    scheme,
                    Form.Place.URL,
                    r -> Snippet.of(
                                    "basic_auth_url",
                                    scheme + "://" + r.pick("deploy", "ci-bot", "anna") + ":" + password(r) + "@"
                                            + r.pick(
                                                    "nexus.example.com",
                                                    "intranet.example.org:8443",
                                                    "192.168.4." + r.between(2, 250))
                                            + r.pick("", "/repo/app.git", "/path/file.zip"))
                            .last(t -> t.with("ipv4", "email", "password_assignment")
                                    .example(Truth.Example.EITHER)));
        }
        set.snippet("basic_auth_url", "git remote with token", Form.Place.URL, r -> {
            String user = r.pick("x-access-token:", "oauth2:", "ci:");
            String token = r.pick("ghp_" + r.alnum(36), "glpat-" + r.urlSafe(20));
            int start = "https://".length() + user.length();
            return Snippet.of("basic_auth_url", "https://" + user + token + "@git.example.com/team/app.git")
                    .last(t -> t.or("github_token", "gitlab_token")
                            .orSpan(start, start + token.length())
                            .with("basic_auth_url", "github_token", "gitlab_token", "email")
                            .example(Truth.Example.EITHER));
        });
    }

    /** Letters, digits and marks that need no escaping in a URL or a connection string. */
    private static String password(Rng r) {
        return r.mixed(ALNUM, r.between(8, 14)) + r.pick("", "!", "_7", "-k2", "~3");
    }

    private static void headers(FormSet set) {
        set.lines(
                "basic_auth_header",
                "header",
                (s, r) -> s.text(r.pick(
                                "Authorization: Basic ",
                                "authorization: basic ",
                                "-H \"Authorization: Basic ",
                                "'Authorization': 'Basic "))
                        .value(
                                "basic_auth_header",
                                PlatformForms.base64(r.pick("admin", "svc", "anna") + ":" + password(r)))
                        .closeQuote());
        set.lines("basic_auth_header", "curl", (s, r) -> {
            String user = r.pick("admin", "deploy", "anna");
            String password = r.mixed(ALNUM, 12);
            s.text("curl -u ").value("basic_auth_header", user + ":" + password);
            s.text(" https://api.example.com/v1/items")
                    .last(t -> t.or("password_assignment")
                            .orSpan(
                                    t.span().start() + user.length() + 1,
                                    t.span().end()));
        });
        set.lines(
                "bearer_token",
                "header",
                (s, r) -> s.text(r.pick(
                                "Authorization: Bearer ", "authorization: bearer ", "-H 'Authorization: Bearer "))
                        .value("bearer_token", r.alnum(r.between(24, 60)))
                        .closeQuote()
                        .last(t -> t.with("generic_api_key")));
        set.lines(
                "bearer_token",
                "with marks",
                (s, r) -> s.text("headers = {\"Authorization\": \"Bearer ")
                        .value("bearer_token", r.alnum(20) + "-" + r.alnum(10) + "." + r.alnum(12) + "_" + r.alnum(6))
                        .text("\"}")
                        .last(t -> t.with("generic_api_key")));
        set.lines(
                "anthropic_api_key",
                "bearer header",
                (s, r) -> s.text("Authorization: Bearer ")
                        .value("anthropic_api_key", "sk" + "-ant-api03-" + r.urlSafe(93) + "AA")
                        .last(t -> t.with("bearer_token", "generic_api_key")));
    }

    private static void hashes(FormSet set) {
        for (String kind : new String[] {"a", "b", "x", "y"}) {
            set.snippet(
                    "password_hash",
                    "bcrypt 2" + kind,
                    Form.Place.OPEN_KEY,
                    r -> Snippet.of(
                            "password_hash", "$2" + kind + "$" + r.pick("04", "10", "12") + "$" + r.chars(BCRYPT, 53)));
        }
        set.openKey("password_hash", "md5crypt", r -> "$1$" + r.chars(ALNUM, 8) + "$" + r.chars(BCRYPT, 22));
        set.openKey("password_hash", "sha256crypt", r -> "$5$" + r.chars(ALNUM, 16) + "$" + r.chars(BCRYPT, 43));
        set.openKey(
                "password_hash",
                "sha512crypt",
                r -> "$6$" + (r.chance(0.3) ? "rounds=5000$" : "") + r.chars(ALNUM, 16) + "$" + r.chars(BCRYPT, 86));
        set.openKey(
                "password_hash",
                "argon2id",
                r -> "$argon2id$v=19$m=65536,t=3,p=4$" + r.mixed(BASE64, 22) + "$" + r.mixed(BASE64, 43));
        set.openKey("password_hash", "cisco 8", r -> "$8$" + r.chars(ALNUM, 14) + "$" + r.chars(BCRYPT, 43));
        set.lines(
                "password_hash",
                "htpasswd",
                (s, r) ->
                        s.text(r.pick("anna", "deploy") + ":").value("password_hash", "$2y$05$" + r.chars(BCRYPT, 53)));
        set.lines(
                "password_hash",
                "shadow",
                (s, r) -> s.text(r.pick("root", "anna") + ":")
                        .value("password_hash", "$6$" + r.chars(ALNUM, 8) + "$" + r.chars(BCRYPT, 86))
                        .text(":19800:0:99999:7:::"));
    }

    private static void files(FormSet set) {
        set.lines("kubernetes_secret", "data", (s, r) -> {
            int start = s.length();
            s.text("apiVersion: v1\nkind: Secret\nmetadata:\n  name: " + r.chars(LOWER, 6)
                    + "-db\ntype: Opaque\ndata:\n");
            int data = s.length();
            s.text("  " + r.pick("password", "db-pass", "token") + ": ")
                    .value("kubernetes_secret", PlatformForms.base64(r.mixed(ALNUM, 15)));
            s.last(t -> t.orSpan(start, t.span().end())
                    .orSpan(data, t.span().end())
                    .orSpan(data + 2, t.span().end())
                    .orSpan(s.text().indexOf("kind", start), t.span().end())
                    .with("password_assignment", "generic_api_key"));
        });
        set.lines(
                "password_assignment",
                "netrc",
                (s, r) -> s.text("machine git.example.com login deploy password ")
                        .value("password_assignment", r.mixed(ALNUM, 14)));
        set.lines(
                "password_assignment",
                "settings.xml",
                (s, r) -> s.text("<server><id>nexus</id><username>deploy</username><password>")
                        .value("password_assignment", r.mixed(ALNUM, 12))
                        .text("</password></server>"));
        set.lines(
                "(pgpass)",
                "line",
                (s, r) -> s.text("# ~/.pgpass\ndb.internal:5432:orders:app:")
                        .value("(pgpass)", r.mixed(ALNUM, 12))
                        .last(t -> t.or(Truth.ANY).looseSpan()));
    }

    private static void assignedKeys(FormSet set) {
        set.lines(
                "generic_api_key",
                "env",
                (s, r) -> s.text(r.pick(
                                "API_KEY=",
                                "ACCESS_TOKEN=",
                                "CLIENT_SECRET=",
                                "SERVICE_API_KEY=",
                                "export AUTH_TOKEN="))
                        .value("generic_api_key", r.alnum(r.between(20, 64)))
                        .last(t -> t.or("password_assignment")));
        set.lines(
                "generic_api_key",
                "json",
                (s, r) -> s.text("  \"" + r.pick("apiKey", "api_key", "access_token", "clientSecret", "authToken")
                                + "\": \"")
                        .value("generic_api_key", r.alnum(r.between(20, 64)))
                        .text("\",")
                        .last(t -> t.or("password_assignment")));
        set.lines(
                "generic_api_key",
                "code",
                (s, r) -> s.text(r.pick(
                                "const apiKey = '",
                                "private static final String API_KEY = \"",
                                "api_secret := \"",
                                "credential = '"))
                        .value("generic_api_key", r.alnum(r.between(20, 48)))
                        .closeQuote()
                        .last(t -> t.or("password_assignment")));
        set.lines(
                "generic_api_key",
                "yaml",
                (s, r) -> s.text(r.pick("api_key: ", "  access-token: ", "client_secret: "))
                        .value("generic_api_key", r.alnum(r.between(24, 48)))
                        .last(t -> t.or("password_assignment")));
        set.lines(
                "generic_api_key",
                "header",
                (s, r) -> s.text(r.pick("X-API-Key: ", "x-api-key: ", "curl -H 'X-Api-Key: "))
                        .value("generic_api_key", r.alnum(r.between(24, 48)))
                        .closeQuote());
        set.lines(
                "generic_api_key",
                "with marks",
                (s, r) -> s.text("api_key = \"")
                        .value(
                                "generic_api_key",
                                r.chars(LETTERS, 4) + "_" + r.alnum(18) + "-" + r.alnum(8) + r.chars(DIGITS, 1))
                        .text("\""));
    }
}
