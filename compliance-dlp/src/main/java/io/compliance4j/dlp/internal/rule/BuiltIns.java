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
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

    /** The context group of those names. */
    static final int OTHER_NAMES_GROUP = 0;

    private static final List<Def> ALL = load();
    private static final Map<String, LinearPattern> PATTERNS = new ConcurrentHashMap<>();

    private BuiltIns() {}

    private static List<Def> load() {
        List<Def> defs = new ArrayList<>();
        Secrets.addTo(defs);
        ModelKeys.addTo(defs);
        CloudKeys.addTo(defs);
        CodeKeys.addTo(defs);
        OperationsKeys.addTo(defs);
        ServiceKeys.addTo(defs);
        MoneyAndThings.addTo(defs);
        AmericanIds.addTo(defs);
        EuropeanIds.addTo(defs);
        OtherIds.addTo(defs);
        Contacts.addTo(defs);
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

        /** Tells what has expired. */
        Clock clock();
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
        Map<String, Spec> byLabel = Arrays.stream(specs).collect(Collectors.toMap(Spec::label, spec -> spec));
        Def.Scanner scanner = new Def.Scanner(triggers, byLabel, extra.clock());
        List<NumberProbe> probes = new ArrayList<>();
        for (int i = 0; i < specs.length; i++) {
            Def def = ALL.get(i);
            for (Def.CodeForm code : def.codes) {
                if (code.labels().stream().anyMatch(wanted)) {
                    code.registration().register(scanner);
                }
            }
            if (wanted.test(def.label)) {
                for (Function<Spec, NumberProbe> probe : def.probes) {
                    probes.add(probe.apply(specs[i]));
                }
            }
        }
        extra.register(triggers, specs.length, rules, firstContext);
        Pairs pairs = new Pairs(scanner.spec("mac_address"), wanted.test("mac_address"));
        return new Engine(triggers, new Numbers(forms, probes, OTHER_NAMES_GROUP), pairs, new Contexts(contexts));
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
}
