package io.compliance4j.dlp.internal.rule;

import static io.compliance4j.dlp.Severity.CRITICAL;
import static io.compliance4j.dlp.Severity.HIGH;
import static io.compliance4j.dlp.Severity.LOW;
import static io.compliance4j.dlp.Severity.MEDIUM;

import io.compliance4j.dlp.internal.engine.Spec.Normal;
import io.compliance4j.dlp.internal.engine.Spec.Rank;
import java.util.List;

/** Secrets known by their structure or by the words around them, and ways to reach a person or a machine. */
final class SecretCatalog {
    private SecretCatalog() {}

    static void addTo(List<Def> defs) {
        defs.add(
                new Def("private_key", CRITICAL, "private key")
                        .rank(Rank.WHOLE)
                        .format(
                                "PEM blocks (RSA, EC, DSA, OPENSSH, ENCRYPTED, PGP, PKCS#8), also with escaped line ends; PuTTY files; JSON web keys with `d`")
                        .token("LS0tLS1CRUdJTi[A-Za-z0-9+/]{80,}={0,2}")
                        .must(v ->
                                Decoding.decode(v, 0, Math.min(v.length(), 80)).contains("PRIVATE KEY"))
                        .notRandom()
                        .token("[A-Za-z0-9+/]{43}=")
                        .inRuns()
                        .needsContext()
                        .context("wireguard, privatekey, wg0, [interface], presharedkey")
                        .checks("at least 64 characters of random base64")
                        .notes(
                                "public keys and certificates; the words BEGIN … PRIVATE KEY in prose; bodies that only say something"));
        defs.add(new Def("jwt", CRITICAL, "JSON web token, signed or encrypted")
                .format("three base64url parts, or five")
                .checks("header and payload decode to JSON objects, the algorithm is known")
                .notes("two parts, broken base64, the sample token of the RFC and of its web site"));
        defs.add(new Def("db_connection_uri", CRITICAL, "connection URI or string with a password")
                .rank(Rank.WHOLE)
                .format(
                        "`scheme://user:password@host…` of databases, caches, queues, directories; `;`-separated pairs; JDBC with `password=`")
                .notes("`$PASSWORD`, `<password>` and integrated security are none"));
        defs.add(new Def("generic_api_key", CRITICAL, "random value assigned to a name such as key, token, secret")
                .rank(Rank.SAID)
                .format("16–150 characters after `=`, `:`, `:=`, `=>`, in JSON, YAML and XML")
                .checks("entropy of 3.5 bits and more, digits and letters, no stop words")
                .notes("public keys, ids, hashes, versions, CSRF tokens, file names"));
        defs.add(new Def("gcp_service_account", CRITICAL, "Google service account key file")
                .rank(Rank.WHOLE)
                .format("the JSON object")
                .checks("type, private_key_id and a PEM block in private_key")
                .notes("templates"));
        defs.add(new Def("azure_sas", CRITICAL, "Azure shared access signature")
                .rank(Rank.WHOLE)
                .format("the URL or the query with `sv`, `se`, `sp` and `sig`")
                .notes("a query that lacks one of the four"));
        defs.add(new Def("kubernetes_secret", CRITICAL, "value in a Kubernetes Secret manifest")
                .format("the values below `data` and `stringData` of `kind: Secret`")
                .notes("templates, sealed secrets"));
        defs.add(new Def("password_assignment", HIGH, "password, told in a sentence or assigned")
                .rank(Rank.SAID)
                .format(
                        "assignments to password, passphrase, pin, secret and their like in ten languages; \u201cthe password for x is y\u201d, \u201cy is my password\u201d, \u201clogin x password y\u201d")
                .checks("assigned: four characters and more; told: a digit, a symbol or mixed case, or quotes")
                .notes("types, calls, paths, variables, placeholders; sentences about passwords; questions"));
        defs.add(new Def("bearer_token", HIGH, "bearer token")
                .rank(Rank.SAID)
                .format("`Bearer` and 16 and more token characters")
                .notes("\u201cbearer of\u201d, `<token>`, `$TOKEN`"));
        defs.add(new Def("basic_auth_header", HIGH, "basic credentials")
                .rank(Rank.SAID)
                .format("`Basic` and base64; `curl -u user:password`")
                .checks("decodes to text with a colon")
                .notes("`test:test`, variables, placeholders"));
        defs.add(new Def("basic_auth_url", HIGH, "URL with credentials")
                .rank(Rank.WHOLE)
                .format("`scheme://user:password@host…`")
                .notes("ports, `@` in paths, templates"));
        defs.add(new Def("password_hash", HIGH, "password hash")
                .token("\\$2[abxy]\\$\\d\\d\\$[./A-Za-z0-9]{53}")
                .token("\\$(?:1|apr1)\\$[./A-Za-z0-9]{1,8}\\$[./A-Za-z0-9]{22}")
                .token("\\$5\\$(?:rounds=\\d{1,9}\\$)?[./A-Za-z0-9]{1,16}\\$[./A-Za-z0-9]{43}")
                .token("\\$6\\$(?:rounds=\\d{1,9}\\$)?[./A-Za-z0-9]{1,16}\\$[./A-Za-z0-9]{86}")
                .token(
                        "\\$argon2(?:id|i|d)\\$v=\\d{1,3}\\$m=\\d{1,9},t=\\d{1,4},p=\\d{1,4}\\$[A-Za-z0-9+/]{8,90}\\$[A-Za-z0-9+/]{20,120}")
                .token("\\$[89]\\$[./A-Za-z0-9]{14}\\$[./A-Za-z0-9]{43}")
                .notes("shell variables"));
        defs.add(new Def("date_of_birth", MEDIUM, "date of birth")
                .rank(Rank.COMMON)
                .normal(Normal.COMPACT)
                .format("year-month-day, day.month.year, month/day/year, with names of months")
                .context("""
                        born, dob, d.o.b, date of birth, birth date, birthdate, birthday, date_of_birth, bday, geburtsdatum, geboren,
                        geb., geburtstag, n\u00e9 le, n\u00e9e le, date de naissance, naissance, fecha de nacimiento, nacido, nacida,
                        nacimiento, naci\u00f3, data di nascita, nato il, nata il, data de nascimento, nascido, nascida, nascimento,
                        geboortedatum, geboren op, data urodzenia, urodzony, urodzona, ur., f\u00f6delsedatum, f\u00f6dd,
                        f\u00f8dselsdato, f\u00f8dt, syntym\u00e4aika, do\u011fum tarihi, \u0434\u0430\u0442\u0430
                        \u0440\u043e\u0436\u0434\u0435\u043d\u0438\u044f, \u0440\u043e\u0434\u0438\u043b\u0441\u044f,
                        \u0440\u043e\u0434\u0438\u043b\u0430\u0441\u044c, \u751f\u5e74\u6708\u65e5, \u51fa\u751f,
                        \uc0dd\ub144\uc6d4\uc77c""")
                .checks("a day that exists, from 1900 on")
                .notes("other dates: a word for birth must be near"));
        defs.add(new Def("email", MEDIUM, "e-mail address")
                .rank(Rank.COMMON)
                .normal(Normal.LOWER)
                .format("`local@domain`, plus tags, internationalised")
                .checks("a known top-level domain raises the confidence")
                .notes("`git@host:path`, `@2x.png`, `name@1.2.3`, decorators, `a@b`"));
        defs.add(new Def("phone", MEDIUM, "telephone number")
                .rank(Rank.COMMON)
                .normal(Normal.COMPACT)
                .format("`+` and a known country code; North American; national forms with context; extensions")
                .context("""
                        phone, telephone, tel, tel., call, mobile, cell, fax, whatsapp, text me, sms, dial, reach me, phone number,
                        contact number, ring, telefon, telefonnummer, handy, handynummer, mobil, anrufen, rufnummer, t\u00e9l,
                        t\u00e9l\u00e9phone, telephone, appelez, portable, tel\u00e9fono, telefono, m\u00f3vil, celular, ll\u00e1mame,
                        cellulare, chiamami, chiama, telefone, telem\u00f3vel, telefoon, telefoonnummer, mobiel, bel, telefonu,
                        telefonem, kom\u00f3rka, nummer, \u0442\u0435\u043b\u0435\u0444\u043e\u043d, \u0442\u0435\u043b, \u96fb\u8a71,
                        \u96fb\u8a71\u756a\u53f7, \u7535\u8bdd, \u624b\u673a, \uc804\ud654, \uc804\ud654\ubc88\ud638,
                        \ud734\ub300\ud3f0, puhelin, telefonnr, mobilnummer, signal, hotline, switchboard""")
                .checks("country code and length; area and exchange of North American numbers")
                .notes("dates, addresses of machines, versions, prices, ISBNs, ids"));
        defs.add(new Def("ipv4", LOW, "IPv4 address")
                .rank(Rank.COMMON)
                .format("four parts of 0–255 without leading zeros")
                .checks("private, local and documentation ranges are told apart")
                .notes("versions, section numbers, object ids"));
        defs.add(new Def("ipv6", LOW, "IPv6 address")
                .rank(Rank.COMMON)
                .normal(Normal.LOWER)
                .format("eight groups, or fewer with `::`; IPv4 tail, zone, prefix length")
                .notes("C++ scopes, times, hardware addresses, `::` alone"));
        defs.add(new Def("mac_address", LOW, "hardware address")
                .rank(Rank.COMMON)
                .normal(Normal.COMPACT)
                .format("six pairs with `:` or `-`, three quads with `.`")
                .checks("one kind of separator, not all zeros or ones")
                .notes("fingerprints and parts of UUIDs"));
    }
}
