package io.compliance4j.dlp.internal.rule;

import static io.compliance4j.dlp.Severity.CRITICAL;
import static io.compliance4j.dlp.Severity.MEDIUM;

import io.compliance4j.dlp.Severity;
import io.compliance4j.dlp.internal.check.NumberChecks;
import io.compliance4j.dlp.internal.check.Randomness;
import io.compliance4j.dlp.internal.check.TextChecks;
import io.compliance4j.dlp.internal.check.Wallets;
import io.compliance4j.dlp.internal.engine.Spec.Normal;
import java.util.List;

/** Numbers of cards, accounts, wallets, vehicles and devices. One detector a paragraph; {@link Def} explains the words. */
final class MoneyAndThings {
    private static final String BASE58 = "[1-9A-HJ-NP-Za-km-z]";
    private static final String BECH32 = "[02-9ac-hj-np-z]";

    private MoneyAndThings() {}

    static void addTo(List<Def> defs) {
        money(defs);
        devices(defs);
        wallets(defs);
    }

    private static void money(List<Def> defs) {
        id(defs, "credit_card", CRITICAL, "payment card number")
                .number(
                        90,
                        NumberChecks::card,
                        "4 4 4 4",
                        "4-4-4-4",
                        "4 6 5",
                        "4-6-5",
                        "4 6 4",
                        "4-6-4",
                        "4 4 4 4 3",
                        "4-4-4-4-3",
                        "4.4.4.4")
                .numberUnlessNamed(82, NumberChecks::card, "13", "14", "15", "16", "17", "18", "19")
                .examples(NumberChecks::testCard)
                .context("""
                        card, credit card, debit card, visa, mastercard, amex, american express, discover, cc, ccn, kreditkarte,
                        karte, carte, carte bancaire, tarjeta, cart\u00e3o, carta di credito, carta, kaart, creditcard, karta, karty,
                        kort, \u043a\u0430\u0440\u0442\u0430, \u043a\u0430\u0440\u0442\u044b, \u30ab\u30fc\u30c9, \u4fe1\u7528\u5361,
                        \u5361\u53f7, pan, cvv, expiry, exp""")
                .checks("Luhn, an issuer's range and length, not one digit repeated")
                .notes("timestamps, order ids, IMEIs: bare digits that are called otherwise are none")
                .finds(
                        "card [[4111 1111 1111 1111]] ok",
                        "[[4222222222222]]",
                        "visa [[4000 0000 0000 0000 006]]",
                        "[[5555-5555-5555-4444]]",
                        "[[2223003122003222]]",
                        "amex [[3782 822463 10005]]",
                        "[[371449635398431]]",
                        "[[6011111111111117]]",
                        "[[3056 930902 5904]]",
                        "[[38520000023237]]",
                        "[[3530111333300000]]",
                        "[[6200000000000005]]",
                        "card [[6304000000000000]]",
                        "UATP [[135410014004955]]",
                        "Mir [[2200 0000 0000 0004]]",
                        "RuPay [[5085 0000 0000 0007]]")
                .ignores(
                        "card 4111 1111 1111 1112",
                        "order number 4111111111111111",
                        "card 4444444444444444",
                        "card 9111111111111112",
                        "4111-1111 1111-1111",
                        "1700000000000",
                        "card 411111111111",
                        "timestamp 1718000000000");
        id(defs, "iban", CRITICAL, "international bank account number")
                .code(on -> on.triggers()
                        .onPattern(NumberRules.iban(on.spec("iban")), BuiltIns.pattern("[A-Za-z]{2}\\d{2}")))
                .format("country, two check digits, the length of the country; in one piece, by fours or with hyphens")
                .checks("mod 97 is 1, the country's length")
                .notes("a word after it: the value stops at the country's length")
                .context("iban, account, konto, bank, compte, cuenta, conto, conta, rekening, konta")
                .finds(
                        "[[DE89 3704 0044 0532 0130 00]] bitte",
                        "[[gb82west12345698765432]]",
                        "[[NO9386011117947]]",
                        "IBAN [[FR76-3000-6000-0112-3456-7890-189]].",
                        "[[GB29 NWBK 6016 1331 9268 19]] today")
                .ignores(
                        "DE00 3704 0044 0532 0130 00",
                        "GB29NWBK60161331926818",
                        "DE89 3704 0044 0532 0130",
                        "XX89 3704 0044 0532 0130 00");
        id(defs, "us_bank_routing", MEDIUM, "US bank routing number")
                .numberInContext(80, NumberChecks::routing, "9")
                .context("routing, aba, routing number, rtn, routing no, transit number, routing/transit")
                .checks("issued first two digits, weights 3-7-1")
                .finds("routing number [[021000021]]", "ABA [[011401533]]")
                .ignores("routing number 021000022", "number 021000021", "routing number 991000021");
        id(defs, "swift_bic", MEDIUM, "bank identifier code")
                .token("[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
                .notRandom()
                .needsContext()
                .must(v -> IdForms.COUNTRIES.contains(" " + v.substring(4, 6) + " "))
                .context("swift, bic, swift code, bic code, swift/bic, bank code, bankleitzahl")
                .checks("a country code at the fifth place")
                .notes("capitalised words: a context word must be near")
                .finds("SWIFT [[DEUTDEFF500]]", "BIC: [[DEUTDEFF]]")
                .ignores("SWIFT DEUTXXFF", "the word DEUTDEFF", "BIC ABCDEFGHI");
    }

    private static void devices(List<Def> defs) {
        id(defs, "vin", MEDIUM, "vehicle identification number")
                .token("[A-HJ-NPR-Z0-9]{17}")
                .inWordsWithDigits()
                .notRandom()
                .must(v -> vinShaped(v) && TextChecks.vin(v))
                .confidence(80)
                .token("[A-HJ-NPR-Z0-9]{17}")
                .inWordsWithDigits()
                .notRandom()
                .must(v -> vinShaped(v) && (v.charAt(0) < '1' || v.charAt(0) > '5'))
                .needsContext()
                .confidence(75)
                .context("""
                        vin, vehicle identification, fahrgestellnummer, fahrzeug-identifizierungsnummer, chassis, vehicle, fin,
                        num\u00e9ro de ch\u00e2ssis""")
                .checks("the ninth place, mod 11 with X; elsewhere than in North America a context word instead")
                .notes("hashes: letters and digits are asked, I, O and Q do not occur")
                .finds("VIN [[1M8GDM9AXKP042788]]")
                .ignores("1M8GDM9A1KP042788", "IM8GDM9AXKP042788");
        id(defs, "imei", MEDIUM, "mobile equipment id")
                .numberUnlessNamed(65, NumberChecks::imei, "15", "2-6-6-1", "2 6 6 1", "6-2-6-1")
                .context("imei, device, handset, phone")
                .checks("Luhn, type codes 01, 35, 86, 99")
                .notes("cards of 15 digits start otherwise")
                .finds("IMEI [[353918057991321]]", "[[35-391805-799132-1]]")
                .ignores("IMEI 353918057991322", "card 378282246310005", "555918057991320");
    }

    private static void wallets(List<Def> defs) {
        wallet(defs, "btc_address", "Bitcoin address")
                .token("[13]" + BASE58 + "{25,34}")
                .inRuns()
                .must(Wallets::base58Check)
                .token("bc1q(?:" + BECH32 + "{38}|" + BECH32 + "{58})")
                .must(Wallets::bech32)
                .token("bc1p" + BECH32 + "{58}")
                .must(Wallets::bech32)
                .context("bitcoin, btc, wallet")
                .checks("base58check, bech32 or bech32m")
                .finds(
                        "pay [[1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa]]",
                        "[[3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy]]",
                        "[[bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4]]",
                        "[[bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0]]")
                .ignores("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5");
        wallet(defs, "eth_address", "Ethereum address")
                .normal(Normal.LOWER)
                .token("0x[0-9a-fA-F]{40}")
                .must(v -> (Randomness.kinds(v, 2, 42) & 3) == 3)
                .must(v -> Wallets.eip55(v.substring(2)))
                .token("0x(?:[0-9a-f]{40}|[0-9A-F]{40})")
                .needsContext()
                .context("ethereum, eth, wallet, erc20, erc-20, metamask, ether, address, usdt, polygon")
                .checks("EIP-55 when the case is mixed")
                .notes("40 hex digits of one case: a context word must be near")
                .finds(
                        "[[0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed]]",
                        "ETH wallet [[0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed]]")
                .ignores("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
        wallet(defs, "ltc_address", "Litecoin address")
                .token("[LM]" + BASE58 + "{26,33}")
                .inRuns()
                .must(Wallets::base58Check)
                .token("ltc1" + BECH32 + "{39,59}")
                .must(Wallets::bech32)
                .context("litecoin, ltc")
                .checks("base58check or bech32")
                .finds("litecoin [[LaMT348PWRnrqeeWArpwQPbuanpXDZGEUz]]")
                .ignores("LaMT348PWRnrqeeWArpwQPbuanpXDZGEUy");
        wallet(defs, "trx_address", "Tron address")
                .token("T" + BASE58 + "{33}")
                .inRuns()
                .must(Wallets::base58Check)
                .context("tron, trx, trc20")
                .checks("base58check")
                .finds("tron [[TJRabPrwbZy45sbavfcjinPJC18kjpRTv8]]")
                .ignores("TJRabPrwbZy45sbavfcjinPJC18kjpRTv9");
        wallet(defs, "sol_address", "Solana address")
                .token(BASE58 + "{32,44}")
                .inRuns()
                .needsContext()
                .must(v -> Wallets.base58(v).length == 32)
                .context("solana, sol address, phantom, sol wallet")
                .checks("decodes to 32 bytes")
                .finds("solana [[7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV]]")
                .ignores("7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV");
        wallet(defs, "xmr_address", "Monero address")
                .token("[48][0-9AB]" + BASE58 + "{93}")
                .inRuns()
                .context("monero, xmr")
                .finds("[[4A{93 B58}]]", "monero [[80{93 B58}]]")
                .ignores("4A{80 B58}", "4Z{93 B58}");
    }

    private static Def id(List<Def> defs, String label, Severity severity, String title) {
        return Def.add(defs, label, severity, title).normal(Normal.COMPACT);
    }

    private static Def wallet(List<Def> defs, String label, String title) {
        return Def.add(defs, label, MEDIUM, title);
    }

    private static boolean vinShaped(String v) {
        int kinds = Randomness.kinds(v, 0, 17);
        return kinds == 6 && IdForms.digits(v) >= 4 && IdForms.digits(v) <= 15 && v.charAt(16) <= '9';
    }
}
