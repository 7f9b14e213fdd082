package io.compliance4j.dlp.corpus;

import static io.compliance4j.dlp.corpus.Numbers.group;
import static io.compliance4j.dlp.corpus.Numbers.weighted;
import static io.compliance4j.dlp.corpus.Rng.DIGITS;
import static io.compliance4j.dlp.corpus.Rng.UPPER;
import static io.compliance4j.dlp.corpus.Truth.Example.EITHER;
import static io.compliance4j.dlp.corpus.Truth.Example.YES;

import java.util.List;
import java.util.Locale;

/** Cards, accounts, company numbers, vehicles, devices and wallets. */
final class FinanceForms {
    private static final String VIN = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

    private FinanceForms() {}

    static void addTo(FormSet set) {
        cards(set);
        accounts(set);
        things(set);
        wallets(set);
    }

    private static void cards(FormSet set) {
        card(set, "visa", 16, "4");
        card(set, "mastercard", 16, "51", "52", "53", "54", "55", "2221", "2345", "2500", "2719");
        card(set, "discover", 16, "6011", "622126", "622500", "622925", "644", "649", "65");
        card(set, "jcb", 16, "3528", "3550", "3589");
        card(set, "mir", 16, "2200", "2204");
        card(set, "unionpay", 16, "6200", "6250");
        card(set, "rupay", 16, "60", "81", "82", "508");
        for (String separator : new String[] {"", " ", "-"}) {
            set.number(
                    "credit_card",
                    "amex" + name(separator),
                    r -> group(cardNumber(r, 15, r.pick("34", "37")), separator, 4, 6, 5));
            set.number(
                    "credit_card",
                    "diners" + name(separator),
                    r -> group(cardNumber(r, 14, r.pick("300", "305", "36", "38", "39")), separator, 4, 6, 4));
        }
        List<String> words = List.of("card number", "credit card", "card");
        set.told("credit_card", "visa 13", words, r -> cardNumber(r, 13, "4"));
        set.told("credit_card", "visa 19", words, r -> cardNumber(r, 19, "4"));
        set.told("credit_card", "unionpay 17 to 19", words, r -> cardNumber(r, r.between(17, 19), "62"));
        set.told(
                "credit_card",
                "maestro",
                words,
                r -> cardNumber(r, r.between(13, 19), r.pick("50", "56", "58", "61", "63", "67")));
        set.told("credit_card", "uatp", words, r -> cardNumber(r, 15, "1"));
        set.snippet(
                "credit_card",
                "published test number",
                Form.Place.NUMBER,
                r -> Snippet.of(
                                "credit_card",
                                r.pick(
                                        "4111111111111111",
                                        "4111 1111 1111 1111",
                                        "4242424242424242",
                                        "4242-4242-4242-4242",
                                        "5555555555554444",
                                        "5105 1051 0510 5100",
                                        "378282246310005",
                                        "3782 822463 10005",
                                        "371449635398431",
                                        "6011111111111117",
                                        "30569309025904",
                                        "3530111333300000",
                                        "4000056655665556"))
                        .last(t -> t.example(YES)));
    }

    private static void card(FormSet set, String brand, int length, String... prefixes) {
        for (String separator : new String[] {"", " ", "-"}) {
            set.number(
                    "credit_card",
                    brand + name(separator),
                    r -> group(cardNumber(r, length, r.pick(prefixes)), separator, 4, 4, 4, 4));
        }
    }

    private static String name(String separator) {
        return separator.isEmpty() ? " bare" : separator.equals(" ") ? " spaces" : " dashes";
    }

    static String cardNumber(Rng r, int length, String prefix) {
        while (true) {
            String value = Numbers.luhn(prefix + r.digits(length - prefix.length() - 1));
            if (!Rng.looksLikeDummy(value)) {
                return value;
            }
        }
    }

    private static void accounts(FormSet set) {
        set.number("iban", "bare", r -> r.pickOf(Numbers.IbanCountry.ALL).make(r));
        set.number(
                "iban", "spaces", r -> spaced(r.pickOf(Numbers.IbanCountry.ALL).make(r), " "));
        set.number(
                "iban", "hyphens", r -> spaced(r.pickOf(Numbers.IbanCountry.ALL).make(r), "-"));
        set.told("iban", "told", List.of("IBAN", "Kontoverbindung", "account IBAN"), r -> {
            String value = r.pickOf(Numbers.IbanCountry.ALL).make(r);
            return r.chance(0.5) ? value.toLowerCase(Locale.ROOT) : spaced(value, " ");
        });
        set.lines(
                "iban",
                "words after it",
                (s, r) -> s.text("please pay to ")
                        .value("iban", spaced(r.pickOf(Numbers.IbanCountry.ALL).make(r), " "))
                        .text(r.pick(" by friday", " thanks", " or I will call", " at the bank")));
        set.snippet(
                "iban",
                "published",
                Form.Place.NUMBER,
                r -> Snippet.of(
                                "iban",
                                r.pick(
                                        "DE89 3704 0044 0532 0130 00",
                                        "GB82WEST12345698765432",
                                        "FR14 2004 1010 0505 0001 3M02 606",
                                        "NL91ABNA0417164300"))
                        .last(t -> t.example(EITHER)));
        List<String> routing = List.of("routing number", "ABA routing number", "ABA");
        set.told("us_bank_routing", "told", routing, r -> {
            while (true) {
                int start = r.pick("a", "b", "c").equals("a") ? r.between(1, 12) : r.between(21, 32);
                String value = NationalForms.pad(start, 2) + r.digits(7);
                if (weighted(value, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0 && !Rng.looksLikeDummy(value)) {
                    return value;
                }
            }
        });
        set.told(
                "swift_bic",
                "told",
                List.of("BIC", "SWIFT", "SWIFT code", "BIC/SWIFT"),
                r -> r.letters(4)
                        + r.pick("DE", "FR", "GB", "US", "CH", "NL", "ES", "IT", "PL")
                        + r.letters(1)
                        + r.chars(UPPER + "23456789", 1)
                        + (r.chance(0.5) ? r.pick("XXX", r.letters(3)) : ""));
        set.told(
                "us_ein",
                "told",
                List.of("EIN", "employer identification number", "FEIN"),
                r -> r.pick("12", "20", "27", "35", "45", "52", "61", "77", "84", "92", "99") + "-" + r.digits(7));
        set.told(
                "us_npi",
                "told",
                List.of("NPI", "NPI number", "National Provider Identifier"),
                r -> Numbers.luhn("80840" + r.between(1, 2) + r.digits(8)).substring(5));
    }

    private static String spaced(String text, String separator) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i += 4) {
            out.append(i == 0 ? "" : separator).append(text, i, Math.min(i + 4, text.length()));
        }
        return out.toString();
    }

    private static void things(FormSet set) {
        set.number("vin", "north america", FinanceForms::vin);
        set.told("vin", "told", List.of("VIN", "vehicle identification number"), FinanceForms::vin);
        set.told(
                "imei",
                "told",
                List.of("IMEI", "IMEI number", "device IMEI"),
                r -> Numbers.luhn(r.pick("01", "35", "86", "99") + r.digits(12)));
    }

    private static String vin(Rng r) {
        return Numbers.vin(
                r.pick("1HG", "1FT", "2T1", "3VW", "4T1", "5YJ", "1G1") + r.chars(VIN, 5),
                r.chars("ABCDEFGHJKLMNPRSTVWXY", 1) + r.chars(VIN, 1) + r.digits(6));
    }

    private static void wallets(FormSet set) {
        set.number("btc_address", "p2pkh", r -> Encodings.base58check(0, r.bytes(20)));
        set.number("btc_address", "p2sh", r -> Encodings.base58check(5, r.bytes(20)));
        set.number("btc_address", "segwit 42", r -> Encodings.segwit(0, r.bytes(20)));
        set.number("btc_address", "segwit 62", r -> Encodings.segwit(0, r.bytes(32)));
        set.number("btc_address", "taproot", r -> Encodings.segwit(1, r.bytes(32)));
        set.number("eth_address", "mixed case", r -> Encodings.ethereum(r.hex(40)));
        set.told(
                "eth_address",
                "lower case",
                List.of("Ethereum address", "ETH address", "my ETH wallet"),
                r -> "0x" + r.hex(40));
        set.snippet(
                "(litecoin)",
                "plain",
                Form.Place.NUMBER,
                r -> Snippet.of("(litecoin)", Encodings.base58check(48, r.bytes(20)))
                        .last(t -> t.or(Truth.ANY)));
        set.snippet(
                "(tron)",
                "plain",
                Form.Place.NUMBER,
                r -> Snippet.of("(tron)", Encodings.base58check(65, r.bytes(20)))
                        .last(t -> t.or(Truth.ANY)));
        set.told(
                "(monero)",
                "told",
                List.of("Monero address"),
                r -> "4" + r.chars(DIGITS + "AB", 1) + r.chars(Encodings.BASE58, 93));
    }
}
