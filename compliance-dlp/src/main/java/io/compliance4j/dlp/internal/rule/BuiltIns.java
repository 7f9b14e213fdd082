package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.internal.engine.Contexts;
import io.compliance4j.dlp.internal.engine.Engine;
import io.compliance4j.dlp.internal.engine.NumberForm;
import io.compliance4j.dlp.internal.engine.Numbers;
import io.compliance4j.dlp.internal.engine.Numbers.NumberProbe;
import io.compliance4j.dlp.internal.engine.Pairs;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Spec;
import io.compliance4j.dlp.internal.engine.Triggers;
import io.compliance4j.dlp.internal.pattern.LinearPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Puts the catalogues together and turns the chosen definitions into an engine. */
public final class BuiltIns {
    /** Names under which a number, an address or an id is something harmless. */
    private static final List<String> OTHER_NAMES = Words.list("""
            order, order number, order no, invoice, tracking, tracking number, ticket, case, case number, part number,
            part no, part, sku, serial, serial number, version, build, isbn, issn, imei, ref, reference, timestamp, epoch, unix
            time, model, product, batch, lot, shipment, parcel, request id, request_id, order id, orderid, order_id,
            trace, trace id, commit, zip, zip code, postcode, article, job id, build number, bestellung, bestellnummer,
            rechnung, rechnungsnummer, auftrag, artikelnummer, commande, facture, pedido, factura, ordine, fattura,
            bestelling, factuur, zam\u00f3wienie, faktura, ean, upc, barcode, doi, pid, offset, population, revenue,
            price, confirmation, receipt, quote, flight, session id, event id, seed, checksum, md5,
            sha1, sha256, fingerprint, hash""");

    private static final List<Def> ALL = load();
    private static final Map<String, LinearPattern> PATTERNS = new ConcurrentHashMap<>();

    private BuiltIns() {}

    private static List<Def> load() {
        List<Def> defs = new ArrayList<>();
        KeyCatalog.addTo(defs);
        SecretCatalog.addTo(defs);
        IdCatalog.addTo(defs);
        return List.copyOf(defs);
    }

    /** All definitions, in the order of the catalogue. */
    public static List<Def> definitions() {
        return ALL;
    }

    /** Compiles an expression once, whoever uses it. */
    static LinearPattern pattern(String expression) {
        return PATTERNS.computeIfAbsent(expression, LinearPattern::compile);
    }

    /** What a scanner needs besides the built-in detectors. */
    public interface Extra {
        /** Registers rules of other detectors; their specs are numbered from {@code firstSpec} on, their rules from {@code firstRule} on. */
        void register(Triggers triggers, int firstSpec, int firstRule, int firstContext);

        /** Context words of other detectors, one group each, numbered in this order. */
        List<List<String>> contexts();
    }

    /** An engine for the definitions with these labels and for others. The specs are numbered as in {@link #definitions}. */
    public static Engine engine(Predicate<String> wanted, Extra extra) {
        List<List<String>> contexts = new ArrayList<>();
        contexts.add(OTHER_NAMES);
        Spec[] specs = new Spec[ALL.size()];
        for (int i = 0; i < specs.length; i++) {
            Def def = ALL.get(i);
            int context = -1;
            if (!def.context.isEmpty() && wanted.test(def.label)) {
                context = contexts.size();
                contexts.add(def.context);
            }
            specs[i] = new Spec(i, def.label, def.rank, def.normal, context);
        }
        int firstContext = contexts.size();
        contexts.addAll(extra.contexts());

        Triggers triggers = new Triggers();
        List<NumberForm> forms = new ArrayList<>();
        Fan capitals = new Fan();
        Fan mixed = new Fan();
        Fan runs = new Fan();
        Fan digits = new Fan();
        int rules = 0;
        for (int i = 0; i < specs.length; i++) {
            Def def = ALL.get(i);
            if (!wanted.test(def.label)) {
                continue;
            }
            for (TokenForm form : def.tokens) {
                LinearPattern pattern = pattern(form.expression);
                Rule rule = new TokenRule(specs[i], form, pattern, rules++);
                Fan fan = switch (form.place) {
                    case MIXED_WORDS -> capitals;
                    case MIXED_ANY -> mixed;
                    case RUNS -> runs;
                    case STARTS -> digits;
                };
                if (form.place != TokenForm.Place.STARTS || pattern.startsWithDigit()) {
                    fan.add(rule, pattern);
                } else {
                    triggers.onPattern(rule, pattern);
                }
            }
            for (Def.Shape shape : def.shapes) {
                forms.add(new NumberForm(
                        specs[i],
                        NumberForm.key(shape.shape()),
                        shape.check(),
                        shape.confidence(),
                        shape.need(),
                        shape.example()));
            }
        }
        capitals.rule().ifPresent(triggers::onCapitalWords);
        mixed.rule().ifPresent(triggers::onMixedWords);
        runs.rule().ifPresent(triggers::onRuns);
        digits.rule().ifPresent(rule -> triggers.onPattern(rule, rule.pattern()));
        List<NumberProbe> probes = structures(triggers, specs, wanted);
        extra.register(triggers, specs.length, rules, firstContext);
        Pairs pairs = new Pairs(spec(specs, "mac_address"), wanted.test("mac_address"));
        return new Engine(triggers, new Numbers(forms, probes, 0), pairs, new Contexts(contexts));
    }

    /** Rules that share a place. */
    private static final class Fan {
        private final List<LinearPattern> patterns = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();

        void add(Rule rule, LinearPattern pattern) {
            patterns.add(pattern);
            rules.add(rule);
        }

        Optional<FanRule> rule() {
            return rules.isEmpty() ? Optional.empty() : Optional.of(new FanRule(patterns, rules));
        }
    }

    private static Spec spec(Spec[] specs, String label) {
        for (Spec spec : specs) {
            if (spec.label().equals(label)) {
                return spec;
            }
        }
        throw new IllegalStateException("no definition of " + label);
    }

    /** The rules that are code. Rules that report under several labels run when one of these is wanted; the policy drops the rest. */
    private static List<NumberProbe> structures(Triggers triggers, Spec[] specs, Predicate<String> wanted) {
        Spec password = spec(specs, "password_assignment");
        Spec key = spec(specs, "private_key");
        Spec account = spec(specs, "gcp_service_account");
        Spec birth = spec(specs, "date_of_birth");
        if (wanted.test("jwt")) {
            triggers.onWords(new JwtRule(spec(specs, "jwt")), List.of("eyJ", "ewog", "eyAi"));
        }
        if (wanted.test("private_key")) {
            Rule blocks = new PrivateKeyRule(key);
            triggers.onSymbol(blocks, '-');
            triggers.onWords(blocks, List.of("PuTTY-User-Key-File-"));
            triggers.onWords(StructureRule.jsonObject(key, "kty", "\"kty\"", "\"d\":"), List.of("kty"));
        }
        if (wanted.test("gcp_service_account")) {
            triggers.onWords(
                    StructureRule.jsonObject(
                            account,
                            "service_account",
                            "\"type\"",
                            "\"private_key_id\"",
                            "\"private_key\"",
                            "-----BEGIN"),
                    List.of("service_account"));
        }
        if (wanted.test("azure_ad_client_secret")) {
            triggers.onSymbol(StructureRule.entra(spec(specs, "azure_ad_client_secret")), '~');
        }
        if (wanted.test("azure_sas")) {
            triggers.onWords(StructureRule.sharedAccess(spec(specs, "azure_sas")), List.of("sig="));
        }
        if (wanted.test("kubernetes_secret")) {
            triggers.onWords(StructureRule.kubernetes(spec(specs, "kubernetes_secret")), List.of("kind: Secret"));
        }
        if (wanted.test("aws_secret_access_key")) {
            triggers.onWords(StructureRule.nextToKeyId(spec(specs, "aws_secret_access_key")), List.of("AKIA", "ASIA"));
        }
        if (wanted.test("db_connection_uri") || wanted.test("basic_auth_url")) {
            triggers.onSymbol(new UrlRule(spec(specs, "db_connection_uri"), spec(specs, "basic_auth_url")), ':');
        }
        if (wanted.test("bearer_token") || wanted.test("basic_auth_header")) {
            triggers.onWords(
                    new HeaderRule(spec(specs, "bearer_token"), spec(specs, "basic_auth_header")),
                    List.of("bearer", "basic", "curl"));
        }
        if (wanted.test("password_assignment") || wanted.test("generic_api_key") || wanted.test("db_connection_uri")) {
            Rule assignment =
                    new AssignmentRule(password, spec(specs, "generic_api_key"), spec(specs, "db_connection_uri"));
            for (char symbol : new char[] {':', '=', '>'}) {
                triggers.onSymbol(assignment, symbol);
            }
        }
        if (wanted.test("password_assignment")) {
            triggers.onWords(new ToldRule(password), ToldRule.NAMES);
            triggers.onWords(StructureRule.netrc(password), List.of("machine"));
            triggers.onSymbol(StructureRule.pgpass(password), ':');
        }
        if (wanted.test("email")) {
            triggers.onSymbol(new EmailRule(spec(specs, "email")), '@');
        }
        if (wanted.test("ipv6")) {
            triggers.onSymbol(NumberRules.ipv6(spec(specs, "ipv6")), ':');
        }
        if (wanted.test("iban")) {
            triggers.onPattern(NumberRules.iban(spec(specs, "iban")), pattern("[A-Za-z]{2}\\d{2}"));
        }
        List<NumberProbe> probes = new ArrayList<>();
        if (wanted.test("date_of_birth")) {
            triggers.onWords(new BirthDateRule(birth), BirthDateRule.names());
            probes.add(NumberRules.dateOfBirth(birth));
        }
        if (wanted.test("ipv4")) {
            probes.add(NumberRules.ipv4(spec(specs, "ipv4")));
        }
        if (wanted.test("phone")) {
            probes.add(new PhoneProbe(spec(specs, "phone"), 0));
        }
        return probes;
    }
}
