package io.compliance4j.testkit.generate;

import static io.compliance4j.testkit.generate.Rng.ALNUM;
import static io.compliance4j.testkit.generate.Rng.DIGITS;
import static io.compliance4j.testkit.generate.Rng.LOWER;
import static io.compliance4j.testkit.generate.Rng.UPPER;

import java.util.List;

/** Secrets known by their frame: key blocks, headers, connection strings, assignments, told passwords. */
final class StructuredSecrets {
    private StructuredSecrets() {}

    static List<ValueMaker> makers() {
        ValueMaker.Family f = new ValueMaker.Family();
        f.inContext(
                "private_key",
                PrivateKeys::any,
                "Can you read this?\n\n{}\n\nIt came with the old laptop.",
                "deploy.pem:\n```\n{}\n```\n");
        f.plain("jwt", StructuredSecrets::jwt);
        f.plain("db_connection_uri", StructuredSecrets::connectionUri);
        f.inContext(
                "generic_api_key",
                r -> mixed(r, ALNUM, 32),
                "api_key = \"{}\"",
                "\"apiKey\": \"{}\",",
                "INTERNAL_GATEWAY_SECRET_KEY={}");
        f.inContext(
                "kubernetes_secret",
                r -> PlatformTokens.base64(PlatformTokens.ascii(mixed(r, ALNUM, 24))),
                "```yaml\napiVersion: v1\nkind: Secret\nmetadata:\n  name: orders-db\ntype: Opaque\ndata:\n"
                        + "  password: {}\n```\nWhy does the pod not start?");
        f.inContext(
                "password_assignment",
                StructuredSecrets::password,
                "password = \"{}\"",
                "The staging box: user deploy, password: {}",
                "the password for the wiki is {}",
                "Just use {} as the password.",
                "Das Passwort für den Testserver lautet {}",
                "le mot de passe est {}",
                "la contraseña es {}",
                "la password è {}",
                "DB_PASSWORD={}",
                "parola este {}");
        f.inContext(
                "bearer_token",
                r -> mixed(r, ALNUM + "-_", 40),
                "Authorization: Bearer {}",
                "curl -H 'Authorization: Bearer {}' https://api.example.com/v2/orders");
        f.inContext(
                "basic_auth_header",
                r -> PlatformTokens.base64(PlatformTokens.ascii("svc-" + r.text(LOWER, 6) + ":" + password(r))),
                "Authorization: Basic {}",
                "curl -H 'Authorization: Basic {}' https://api.example.com/v1/ping");
        f.plain(
                "basic_auth_url",
                r -> "https://" + "ci-" + r.text(LOWER, 5) + ":" + mixed(r, ALNUM, 14) + "@git.example.com/infra/"
                        + r.text(LOWER, 7) + ".git");
        f.inContext(
                "password_hash",
                r -> "$2" + "b$12$" + r.text(ALNUM + "./", 53),
                "The dump has {} in the users table, is that safe?",
                "htpasswd line: deploy {}");
        return f.makers();
    }

    /** At least one upper-case letter, one lower-case letter and one digit; letters or digits at both ends. */
    static String mixed(Rng r, String alphabet, int length) {
        return r.text(UPPER, 1)
                + r.text(alphabet, length - 4)
                + r.text(DIGITS, 1)
                + r.text(LOWER, 1)
                + r.text(DIGITS, 1);
    }

    static String password(Rng r) {
        return r.text(UPPER, 1) + r.text(LOWER, 5) + r.pick("-_!%+") + r.text(LOWER, 4) + r.digits(3);
    }

    private static String jwt(Rng r) {
        String header = "{\"alg\":\"" + r.pick(List.of("HS256", "RS256", "ES256")) + "\",\"typ\":\"JWT\",\"kid\":\""
                + r.hex(8) + "\"}";
        String claims = "{\"iss\":\"https://idp.example.com\",\"sub\":\"" + r.uuid() + "\",\"iat\":17" + r.digits(8)
                + ",\"scope\":\"orders.read\"}";
        return PlatformTokens.base64Url(PlatformTokens.ascii(header)) + "."
                + PlatformTokens.base64Url(PlatformTokens.ascii(claims)) + "." + PlatformTokens.url(r, 43);
    }

    private static String connectionUri(Rng r) {
        String host = r.pick(List.of("orders-db", "billing", "warehouse", "cache-1", "queue"));
        String[] scheme = r.pick(List.of(
                        "postgresql 5432", "mysql 3306", "mongodb 27017", "redis 6379", "amqp 5672", "mariadb 3306"))
                .split(" ", 2);
        return scheme[0] + "://" + "app_" + r.text(LOWER, 4) + ":" + mixed(r, ALNUM, 16) + "@" + host + ".example.com:"
                + scheme[1] + "/" + r.text(LOWER, 6);
    }
}
