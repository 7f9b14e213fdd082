package io.compliance4j.dlp.internal.rule;

import static io.compliance4j.dlp.Severity.CRITICAL;
import static io.compliance4j.dlp.Severity.HIGH;
import static io.compliance4j.dlp.Severity.MEDIUM;

import io.compliance4j.dlp.Severity;
import io.compliance4j.dlp.internal.check.CheckDigits;
import io.compliance4j.dlp.internal.check.NumberChecks;
import io.compliance4j.dlp.internal.check.Randomness;
import io.compliance4j.dlp.internal.check.TextChecks;
import io.compliance4j.dlp.internal.check.Wallets;
import io.compliance4j.dlp.internal.engine.NumberForm.DigitCheck;
import io.compliance4j.dlp.internal.engine.Spec.Normal;
import java.util.List;
import java.util.Locale;

/** Numbers that governments, banks and makers of devices give out. One detector a paragraph. */
final class IdCatalog {
    private static final DigitCheck ANY = (d, n) -> !CheckDigits.allSame(d, n) && !CheckDigits.straight(d, n);
    private static final String MBI = "[AC-HJKMNP-RT-Y]";
    private static final String BASE58 = "[1-9A-HJ-NP-Za-km-z]";
    private static final String BECH32 = "[02-9ac-hj-np-z]";

    private IdCatalog() {}

    private static Def id(List<Def> defs, String label, Severity severity, String title) {
        Def def = new Def(label, severity, title).normal(Normal.COMPACT);
        defs.add(def);
        return def;
    }

    static void addTo(List<Def> defs) {
        unitedStates(defs);
        money(defs);
        unitedKingdom(defs);
        canadaAndAustralia(defs);
        india(defs);
        germany(defs);
        spainAndItaly(defs);
        restOfWesternEurope(defs);
        northernAndEasternEurope(defs);
        americasAndAfrica(defs);
        asia(defs);
        devices(defs);
        wallets(defs);
    }

    private static void unitedStates(List<Def> defs) {
        id(defs, "us_ssn", CRITICAL, "US social security number")
                .numberUnlessNamed(78, NumberChecks::ssn, "3-2-4")
                .numberUnlessNamed(62, NumberChecks::ssn, "3 2 4")
                .numberInContext(60, NumberChecks::ssn, "9", "3.2.4")
                .examples((d, n) -> CheckDigits.number(d, n) == 123_456_789L)
                .context("""
                        ssn, ssns, social security, social security number, soc sec, social, ss#, ss number, seguro social,
                        num\u00e9ro de s\u00e9curit\u00e9 sociale am\u00e9ricain""")
                .checks("area not 000, 666, 900–999; group not 00; serial not 0000; no brochure number")
                .notes("phones, ZIP+4, dates and part numbers with more groups");
        id(defs, "us_itin", CRITICAL, "US individual taxpayer number")
                .number(82, NumberChecks::itin, "3-2-4")
                .numberUnlessNamed(70, NumberChecks::itin, "3 2 4")
                .numberInContext(65, NumberChecks::itin, "9")
                .context("itin, taxpayer, tax id, tax identification, individual taxpayer");
        id(defs, "us_ein", MEDIUM, "US employer identification number")
                .numberInContext(70, NumberChecks::ein, "2-7")
                .numberInContext(60, NumberChecks::ein, "9")
                .context("""
                        ein, employer identification, employer id, fein, federal tax id, tax id, irs number, employer identification
                        number""")
                .checks("a prefix that is given out")
                .notes("order numbers: a context word must be near");
        id(defs, "us_mbi", HIGH, "US Medicare beneficiary id")
                .token("[1-9]" + MBI + "[0-9AC-HJKMNP-RT-Y]\\d-?" + MBI + "[0-9AC-HJKMNP-RT-Y]\\d-?" + MBI
                        + "{2}\\d{2}")
                .notRandom()
                .context("medicare, mbi, beneficiary");
        id(defs, "us_dea", HIGH, "US DEA number")
                .token("[ABCDEFGHJKLMPRSTUX][A-Z9]-?\\d{7}")
                .inMixedWords()
                .notRandom()
                .must(v -> TextChecks.dea(compact(v)))
                .confidence(66)
                .context("dea, prescriber, physician, doctor")
                .checks("(d1 + d3 + d5) + 2 (d2 + d4 + d6) ends with d7");
        id(defs, "us_npi", MEDIUM, "US national provider id")
                .numberInContext(80, NumberChecks::npi, "10")
                .context("npi, national provider, provider id, provider identifier, provider number")
                .checks("Luhn with 80840 before it")
                .notes("phones: a context word must be near");
        id(defs, "us_passport", HIGH, "US passport number")
                .numberInContext(65, ANY, "9")
                .token("[A-Z]\\d{8}")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .confidence(75)
                .context("passport, passport number, us passport, american passport, passport no");
        id(defs, "us_drivers_license", HIGH, "US driver's licence")
                .numberInContext(60, ANY, "7", "8", "9", "10", "12", "3-3-3", "3 3 3")
                .token("[A-Z]\\d{7,8}")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .confidence(75)
                .token("[A-Z]\\d{12,14}")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .confidence(78)
                .token("[A-Z]\\d{3}-\\d{3,4}-\\d{2,4}-\\d{3}(?:-\\d)?")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .confidence(80)
                .context("""
                        driver's license, drivers license, driver license, driver's licence, driving license, dl number, license
                        number, dl#, dln, dl no, driver lic, dmv, dl""");
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
                .notes("timestamps, order ids, IMEIs: bare digits that are called otherwise are none");
        Def iban = id(defs, "iban", CRITICAL, "international bank account number")
                .format("country, two check digits, the length of the country; in one piece, by fours or with hyphens")
                .checks("mod 97 is 1, the country's length")
                .notes("a word after it: the value stops at the country's length");
        iban.context("iban, account, konto, bank, compte, cuenta, conto, conta, rekening, konta");
        id(defs, "us_bank_routing", MEDIUM, "US bank routing number")
                .numberInContext(80, NumberChecks::routing, "9")
                .context("routing, aba, routing number, rtn, routing no, transit number, routing/transit")
                .checks("issued first two digits, weights 3-7-1");
        id(defs, "swift_bic", MEDIUM, "bank identifier code")
                .token("[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
                .notRandom()
                .needsContext()
                .must(v -> COUNTRIES.contains(" " + v.substring(4, 6) + " "))
                .context("swift, bic, swift code, bic code, swift/bic, bank code, bankleitzahl")
                .checks("a country code at the fifth place")
                .notes("capitalised words: a context word must be near");
    }

    private static void unitedKingdom(List<Def> defs) {
        id(defs, "uk_nhs", HIGH, "UK NHS number")
                .numberUnlessNamed(70, NumberChecks::nhs, "3 3 4")
                .numberInContext(75, NumberChecks::nhs, "3-3-4", "10")
                .context("nhs, nhs number, nhs no, patient, health service")
                .checks("mod 11")
                .notes("phones: without spaces a context word must be near");
        id(defs, "uk_nino", HIGH, "UK national insurance number")
                .token(
                        "[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z][A-CEGHJ-NPR-TW-Za-ceghj-npr-tw-z](?:[ -]?\\d{2}){3}[ -]?[A-Da-d]")
                .notRandom()
                .must(IdCatalog::nino)
                .context("national insurance, nino, ni number, ni no")
                .checks("issued prefixes");
        id(defs, "uk_drivers_license", HIGH, "UK driving licence")
                .token("[A-Z9]{5}\\d{6}[A-Z9]{2}\\d[A-Z]{2}")
                .inMixedWords()
                .notRandom()
                .must(IdCatalog::ukLicence)
                .context("driving licence, driver number, licence")
                .checks("month and day");
        id(defs, "uk_passport", HIGH, "UK passport number")
                .numberInContext(66, ANY, "9")
                .context("""
                        uk passport, british passport, hmpo, uk passport number, passport uk, gbr passport, united kingdom passport""");
    }

    private static void canadaAndAustralia(List<Def> defs) {
        id(defs, "ca_sin", CRITICAL, "Canadian social insurance number")
                .numberUnlessNamed(66, NumberChecks::sin, "3-3-3", "3 3 3")
                .numberInContext(70, NumberChecks::sin, "9")
                .context("sin, social insurance, nas, assurance sociale, canada, canadian")
                .checks("Luhn, first digit not 0 or 8")
                .notes("phones, business numbers: bare digits need a context word");
        id(defs, "au_tfn", CRITICAL, "Australian tax file number")
                .numberInContext(75, NumberChecks::tfn, "9", "3 3 3", "3-3-3")
                .context("tfn, tax file, tax file number")
                .checks("weights 1 4 3 7 5 8 6 9 10, mod 11");
        id(defs, "au_medicare", HIGH, "Australian Medicare number")
                .numberInContext(75, NumberChecks::medicare, "10", "4 5 1", "4-5-1", "11", "4 5 2", "4 5 1 1")
                .context("medicare, medicare card, medicare number")
                .checks("first digit 2–6, weights 1 3 7 9");
        id(defs, "au_abn", MEDIUM, "Australian business number")
                .numberUnlessNamed(75, NumberChecks::abn, "2 3 3 3")
                .numberInContext(78, NumberChecks::abn, "11", "2-3-3-3")
                .context("abn, business number, australian business number")
                .checks("mod 89");
        id(defs, "au_acn", MEDIUM, "Australian company number")
                .numberInContext(75, NumberChecks::acn, "9", "3 3 3", "3-3-3")
                .context("acn, company number, australian company number")
                .checks("weights 8 to 1, mod 10");
    }

    private static void india(List<Def> defs) {
        id(defs, "in_aadhaar", CRITICAL, "Indian Aadhaar number")
                .numberUnlessNamed(76, NumberChecks::aadhaar, "4 4 4", "4-4-4")
                .numberInContext(78, NumberChecks::aadhaar, "12")
                .context("aadhaar, aadhar, uidai, uid, \u0906\u0927\u093e\u0930, adhaar")
                .checks("Verhoeff, starts with 2–9, no palindrome")
                .notes("three quarters of a card number: further groups of four rule it out");
        id(defs, "in_pan", HIGH, "Indian permanent account number")
                .token("[A-Z]{3}[PCHFATBLJG][A-Z]\\d{4}[A-Z]")
                .inMixedWords()
                .notRandom()
                .context("pan, pan card, permanent account, income tax")
                .checks("a letter of a holder's class at the fourth place");
        id(defs, "in_gstin", MEDIUM, "Indian goods and services tax number")
                .token("\\d{2}[A-Z]{5}\\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]")
                .notRandom()
                .must(TextChecks::gstin)
                .context("gstin, gst")
                .checks("mod 36");
        id(defs, "in_voter", HIGH, "Indian voter id")
                .token("[A-Z]{3}\\d{7}")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .confidence(80)
                .context("voter, epic, election, voter id, elector");
        id(defs, "in_passport", HIGH, "Indian passport number")
                .token("[A-Z]\\d{2} ?\\d{5}")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .confidence(77)
                .context("indian passport, passport india, india passport, passport, republic of india");
    }

    private static void germany(List<Def> defs) {
        id(defs, "de_tax_id", HIGH, "German tax id")
                .numberInContext(80, NumberChecks::germanTaxId, "11", "2 3 3 3", "3 3 3 2", "2-3-3-3")
                .context("""
                        steuer-id, steuerid, steuer id, steueridentifikationsnummer, steuer identifikationsnummer, idnr,
                        identifikationsnummer, steuernummer, tax id, german tax, tin, tax identification""")
                .checks("first digit not 0, one digit twice or thrice, ISO 7064 mod 11,10");
        id(defs, "de_id_card", HIGH, "German identity card number")
                .token("[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}\\d")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .must(v -> TextChecks.documentNumber(v, 9))
                .token("[LMNPRTVWXY][0-9CFGHJKLMNPRTVWXYZ]{8}")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .must(v -> digits(v) >= 3)
                .confidence(72)
                .token("\\d{10}D?")
                .notRandom()
                .needsContext()
                .must(v -> TextChecks.documentNumber(v, 9))
                .confidence(82)
                .context("""
                        personalausweis, ausweis, ausweisnummer, id card, identity card, personalausweisnummer, german id""")
                .checks("weights 7 3 1");
        id(defs, "de_passport", HIGH, "German passport number")
                .token("[CFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8}\\d")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .must(v -> TextChecks.documentNumber(v, 9))
                .token("[CFGHJK][0-9CFGHJKLMNPRTVWXYZ]{8}")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .must(v -> digits(v) >= 3)
                .confidence(72)
                .context("reisepass, reisepassnummer, passnummer, german passport, pass nr, passport, deutscher pass")
                .checks("weights 7 3 1");
        id(defs, "de_social_security", HIGH, "German pension insurance number")
                .token("\\d{2} ?\\d{6} ?[A-Z] ?\\d{3}")
                .notRandom()
                .must(v -> TextChecks.germanInsurance(compact(v)))
                .context("rentenversicherung, sozialversicherung, versicherungsnummer, svnr, rvnr")
                .checks("birth date, weights");
        id(defs, "de_vat_id", MEDIUM, "German VAT id")
                .token("DE ?\\d{3} ?\\d{3} ?\\d{3}")
                .notRandom()
                .must(v -> NumberChecks.germanVat(digitsOf(v), 9))
                .context("ust-id, ust-idnr, umsatzsteuer, vat")
                .checks("ISO 7064 mod 11,10");
    }

    private static void spainAndItaly(List<Def> defs) {
        id(defs, "es_nif", HIGH, "Spanish NIF (DNI)")
                .token("\\d{2}\\.?\\d{3}\\.?\\d{3}[- ]?[A-HJ-NP-TV-Za-hj-np-tv-z]")
                .notRandom()
                .must(v -> TextChecks.nif(compact(v)))
                .context("nif, dni, documento nacional, identificaci\u00f3n fiscal")
                .checks("mod 23 letter");
        id(defs, "es_nie", HIGH, "Spanish NIE")
                .token("[XYZxyz]-?\\d{7}-?[A-HJ-NP-TV-Za-hj-np-tv-z]")
                .notRandom()
                .must(v -> TextChecks.nie(compact(v)))
                .context("nie, extranjero")
                .checks("mod 23 letter");
        String digit = "[0-9LMNPQRSTUV]";
        id(defs, "it_fiscal_code", HIGH, "Italian codice fiscale")
                .token("(?i)[A-Z]{6}" + digit + "{2}[ABCDEHLMPRST]" + digit + "{2}[A-Z]" + digit + "{3}[A-Z]")
                .inWordsWithDigits()
                .notRandom()
                .must(v -> TextChecks.codiceFiscale(compact(v)))
                .token("[A-Z]{3} [A-Z]{3} \\d{2}[ABCDEHLMPRST]\\d{2} [A-Z]\\d{3}[A-Z]")
                .notRandom()
                .must(v -> TextChecks.codiceFiscale(compact(v)))
                .context("codice fiscale, cf")
                .checks("odd and even table");
        id(defs, "it_vat", MEDIUM, "Italian VAT number")
                .token("IT ?\\d{11}")
                .notRandom()
                .must(v -> NumberChecks.italianVat(digitsOf(v), 11))
                .numberInContext(75, NumberChecks::italianVat, "11")
                .context("partita iva, p.iva, p. iva, piva, vat, iva")
                .checks("Luhn-like, an issued office");
        id(defs, "it_passport", HIGH, "Italian passport number")
                .token("[A-Z]{2}\\d{7}")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .confidence(76)
                .context("passaporto, italian passport, numero passaporto, passport, passaporto n");
        id(defs, "it_identity_card", HIGH, "Italian identity card number")
                .token("[A-Z]{2}\\d{5}[A-Z]{2}")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .token("[A-Z]{2} ?\\d{7}")
                .notRandom()
                .needsContext()
                .confidence(76)
                .context("""
                        carta d'identit\u00e0, carta di identit\u00e0, carta identit\u00e0, carta d'identita, carta di identita,
                        identity card, cie, id card, italian id""");
        id(defs, "it_drivers_license", HIGH, "Italian driving licence")
                .token("[A-Z]{2}\\d{7}[A-Z]")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .token("U1[A-Z0-9]{7}[A-Z]")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .context("patente, driving licence, patente di guida, driving license, driver's license, licence");
    }

    private static void restOfWesternEurope(List<Def> defs) {
        id(defs, "fr_nir", HIGH, "French social security number (NIR)")
                .number(85, NumberChecks::frenchNir, "1 2 2 2 3 3 2", "1-2-2-2-3-3-2")
                .numberUnlessNamed(80, NumberChecks::frenchNir, "15", "13 2")
                .token("[12] ?\\d{2} ?\\d{2} ?2[ABab] ?\\d{3} ?\\d{3} ?\\d{2}")
                .notRandom()
                .must(v -> TextChecks.corsicanNir(compact(v)))
                .context("nir, s\u00e9curit\u00e9 sociale, securite sociale, num\u00e9ro de s\u00e9cu, insee")
                .checks("97 − n mod 97, with 2A and 2B for Corsica");
        id(defs, "nl_bsn", HIGH, "Dutch citizen service number")
                .numberInContext(78, NumberChecks::bsn, "9", "4.2.3", "3.3.3", "3 3 3", "4 2 3", "3-3-3")
                .context("bsn, burgerservicenummer, sofinummer, sofi, burger service nummer")
                .checks("eleven-test");
        id(defs, "be_nn", HIGH, "Belgian national number")
                .number(85, NumberChecks::belgianNumber, "2.2.2-3.2", "2.2.2-3-2")
                .numberInContext(78, NumberChecks::belgianNumber, "11", "6-3-2", "6 3 2", "2 2 2 3 2", "2-2-2-3-2")
                .context("""
                        rijksregisternummer, registre national, national number, num\u00e9ro national, rijksregister, niss, insz,
                        nationalregister, belgian, nn""")
                .checks("97 − n mod 97, with 2 before the number when born from 2000");
        id(defs, "pt_nif", HIGH, "Portuguese NIF")
                .numberInContext(78, NumberChecks::portugueseNif, "9", "3 3 3")
                .token("PT ?\\d{9}")
                .notRandom()
                .must(v -> NumberChecks.portugueseNif(digitsOf(v), 9))
                .context("""
                        nif, contribuinte, n\u00famero de contribuinte, identifica\u00e7\u00e3o fiscal, numero de contribuinte,
                        n\u00famero fiscal""")
                .checks("mod 11");
        id(defs, "ch_ahv", HIGH, "Swiss AHV number")
                .number(88, NumberChecks::ahv, "3.4.4.2", "3 4 4 2", "3-4-4-2")
                .numberUnlessNamed(82, NumberChecks::ahv, "13")
                .context("ahv, avs, sozialversicherungsnummer, oasi")
                .checks("756 and an EAN-13 digit");
        id(defs, "ie_pps", HIGH, "Irish PPS number")
                .token("\\d{7} ?[A-W][A-IW]?")
                .notRandom()
                .must(v -> TextChecks.pps(compact(v)))
                .context("pps, ppsn, personal public service")
                .checks("mod 23 letter");
    }

    private static void northernAndEasternEurope(List<Def> defs) {
        id(defs, "pl_pesel", HIGH, "Polish PESEL")
                .numberInContext(82, NumberChecks::pesel, "11")
                .context("pesel, numer pesel, peselu, polish, polska")
                .checks("date, weights 1 3 7 9");
        id(defs, "se_personnummer", HIGH, "Swedish personal number")
                .numberUnlessNamed(78, NumberChecks::personnummer, "6-4", "8-4")
                .numberInContext(78, NumberChecks::personnummer, "10", "12")
                .token("\\d{6}\\+\\d{4}")
                .notRandom()
                .must(v -> NumberChecks.personnummer(digitsOf(v), 10))
                .context("personnummer, person nummer, samordningsnummer, swedish, personnr, pnr")
                .checks("date, Luhn");
        id(defs, "fi_hetu", HIGH, "Finnish personal identity code")
                .token("\\d{6}[-+A-FU-Ya-fu-y]\\d{3}[0-9A-FHJ-NPR-Ya-fhj-npr-y]")
                .notRandom()
                .must(v -> TextChecks.hetu(v.toUpperCase(Locale.ROOT)))
                .confidence(76)
                .context("hetu, henkil\u00f6tunnus, sosiaaliturvatunnus")
                .checks("date, mod 31");
        id(defs, "dk_cpr", HIGH, "Danish CPR number")
                .numberUnlessNamed(66, (d, n) -> NumberChecks.danishDate(d, n) && NumberChecks.danishCheck(d, n), "6-4")
                .numberInContext(70, NumberChecks::danishDate, "6-4", "10", "6 4")
                .context("cpr, cpr-nummer, cpr nummer, personnummer, danish, cprnr, cpr-nr")
                .checks("date; mod 11 is not asked since it was dropped in 2007, unless no word is near");
        id(defs, "no_fnr", HIGH, "Norwegian birth number")
                .number(78, NumberChecks::norwegianNumber, "6 5")
                .numberUnlessNamed(76, NumberChecks::norwegianNumber, "11")
                .context("f\u00f8dselsnummer, fodselsnummer, personnummer, norwegian, fnr, d-nummer")
                .checks("date, two mod 11 digits");
    }

    private static void americasAndAfrica(List<Def> defs) {
        id(defs, "br_cpf", HIGH, "Brazilian CPF")
                .number(88, NumberChecks::cpf, "3.3.3-2")
                .numberInContext(80, NumberChecks::cpf, "11", "3 3 3 2", "9-2", "3.3.3.2", "3-3-3-2")
                .context("cpf, cadastro de pessoas, brasil, contribuinte")
                .checks("mod 11 twice");
        id(defs, "br_cnpj", MEDIUM, "Brazilian CNPJ")
                .number(88, NumberChecks::cnpj, "2.3.3/4-2")
                .numberUnlessNamed(76, NumberChecks::cnpj, "14")
                .context("cnpj, cadastro nacional, empresa")
                .checks("mod 11 twice");
        id(defs, "mx_curp", HIGH, "Mexican CURP")
                .token("(?i)[A-Z][AEIOUX][A-Z]{2}\\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z]\\d")
                .inWordsWithDigits()
                .notRandom()
                .must(v -> TextChecks.curp(compact(v)))
                .context("curp")
                .checks("date, check digit");
        id(defs, "cl_rut", HIGH, "Chilean RUT")
                .token("\\d{1,2}\\.\\d{3}\\.\\d{3}-[0-9Kk]")
                .notRandom()
                .must(IdCatalog::rut)
                .token("\\d{7,8}-[0-9Kk]")
                .notRandom()
                .must(IdCatalog::rut)
                .needsContext()
                .context("rut, run, rol \u00fanico, chile, c\u00e9dula, rol unico")
                .checks("mod 11 with K");
        id(defs, "ar_dni", HIGH, "Argentine DNI")
                .numberInContext(68, ANY, "2.3.3", "8")
                .context("dni, documento nacional de identidad, argentina, documento");
        id(defs, "za_id", HIGH, "South African id number")
                .numberUnlessNamed(76, NumberChecks::southAfrican, "13", "6 4 3", "6 4 2 1")
                .context("south africa, south african, id number, rsa id, sa id, identity number")
                .checks("date, Luhn");
        id(defs, "ng_nin", HIGH, "Nigerian identity number")
                .numberInContext(70, ANY, "11", "4 4 3", "4-3-4", "4 3 4")
                .context("nin, national identity number, national identification number, nimc, nigeria, nigerian");
    }

    private static void asia(List<Def> defs) {
        id(defs, "sg_nric", HIGH, "Singapore NRIC or FIN")
                .token("[STFGM]\\d{7}[A-Z]")
                .inMixedWords()
                .notRandom()
                .must(TextChecks::nric)
                .context("nric, fin, singapore")
                .checks("weighted check letter");
        id(defs, "kr_rrn", HIGH, "Korean resident registration number")
                .numberUnlessNamed(78, (d, n) -> d[6] >= 1 && d[6] <= 8 && NumberChecks.koreanNumber(d, n), "6-7")
                .numberInContext(72, (d, n) -> d[6] >= 1 && d[6] <= 8 && NumberChecks.koreanNumber(d, n), "13", "6 7")
                .context("""
                        \uc8fc\ubbfc\ub4f1\ub85d\ubc88\ud638, \uc8fc\ubbfc\ubc88\ud638, rrn, resident registration, korean,
                        \uc8fc\ubbfc, \uc678\uad6d\uc778\ub4f1\ub85d\ubc88\ud638""")
                .checks("date; the check digit was dropped for numbers from October 2020");
        id(defs, "jp_mynumber", HIGH, "Japanese My Number")
                .numberInContext(80, NumberChecks::myNumber, "12", "4 4 4", "4-4-4")
                .context("""
                        my number, mynumber, \u30de\u30a4\u30ca\u30f3\u30d0\u30fc, \u500b\u4eba\u756a\u53f7, individual number, kojin
                        bango""")
                .checks("mod 11");
        id(defs, "cn_resident_id", HIGH, "Chinese resident identity number")
                .number(88, (d, n) -> NumberChecks.chineseNumber(d, d[17]), "18")
                .token("\\d{17}[Xx]")
                .notRandom()
                .must(v -> NumberChecks.chineseNumber(digitsOf(v), 10))
                .context("\u8eab\u4efd\u8bc1, \u8eab\u4efd\u8bc1\u53f7, resident identity, chinese id, shenfenzheng")
                .checks("region, date, mod 11-2");
        id(defs, "tr_id", HIGH, "Turkish identity number")
                .numberInContext(82, NumberChecks::turkishNumber, "11")
                .context("tckn, kimlik, tc kimlik, t.c., turkish, kimlik no, kimlik numaras\u0131, tc no")
                .checks("two sums");
        id(defs, "th_id", HIGH, "Thai identity number")
                .number(85, NumberChecks::thaiNumber, "1-4-5-2-1", "1 4 5 2 1")
                .numberInContext(78, NumberChecks::thaiNumber, "13")
                .context("""
                        thai, thailand, \u0e1a\u0e31\u0e15\u0e23\u0e1b\u0e23\u0e30\u0e0a\u0e32\u0e0a\u0e19,
                        \u0e40\u0e25\u0e02\u0e1b\u0e23\u0e30\u0e08\u0e33\u0e15\u0e31\u0e27""")
                .checks("mod 11");
        id(defs, "il_id", HIGH, "Israeli identity number")
                .numberInContext(75, NumberChecks::israeliNumber, "9", "8-1", "1-7-1")
                .context("""
                        teudat zehut, israeli, israel, \u05ea\u05e2\u05d5\u05d3\u05ea \u05d6\u05d4\u05d5\u05ea, mispar zehut""")
                .checks("Luhn-like");
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
                .notes("hashes: letters and digits are asked, I, O and Q do not occur");
        id(defs, "imei", MEDIUM, "mobile equipment id")
                .numberUnlessNamed(65, NumberChecks::imei, "15", "2-6-6-1", "2 6 6 1", "6-2-6-1")
                .context("imei, device, handset, phone")
                .checks("Luhn, type codes 01, 35, 86, 99")
                .notes("cards of 15 digits start otherwise");
    }

    private static void wallets(List<Def> defs) {
        Def bitcoin = new Def("btc_address", MEDIUM, "Bitcoin address");
        defs.add(bitcoin);
        bitcoin.token("[13]" + BASE58 + "{25,34}")
                .inRuns()
                .must(Wallets::base58Check)
                .token("bc1q(?:" + BECH32 + "{38}|" + BECH32 + "{58})")
                .must(Wallets::bech32)
                .token("bc1p" + BECH32 + "{58}")
                .must(Wallets::bech32)
                .context("bitcoin, btc, wallet")
                .checks("base58check, bech32 or bech32m");
        Def ethereum = new Def("eth_address", MEDIUM, "Ethereum address").normal(Normal.LOWER);
        defs.add(ethereum);
        ethereum.token("0x[0-9a-fA-F]{40}")
                .must(v -> (Randomness.kinds(v, 2, 42) & 3) == 3)
                .must(v -> Wallets.eip55(v.substring(2)))
                .token("0x(?:[0-9a-f]{40}|[0-9A-F]{40})")
                .needsContext()
                .context("ethereum, eth, wallet, erc20, erc-20, metamask, ether, address, usdt, polygon")
                .checks("EIP-55 when the case is mixed")
                .notes("40 hex digits of one case: a context word must be near");
        Def litecoin = new Def("ltc_address", MEDIUM, "Litecoin address");
        defs.add(litecoin);
        litecoin.token("[LM]" + BASE58 + "{26,33}")
                .inRuns()
                .must(Wallets::base58Check)
                .token("ltc1" + BECH32 + "{39,59}")
                .must(Wallets::bech32)
                .context("litecoin, ltc")
                .checks("base58check or bech32");
        Def tron = new Def("trx_address", MEDIUM, "Tron address");
        defs.add(tron);
        tron.token("T" + BASE58 + "{33}")
                .inRuns()
                .must(Wallets::base58Check)
                .context("tron, trx, trc20")
                .checks("base58check");
        Def solana = new Def("sol_address", MEDIUM, "Solana address");
        defs.add(solana);
        solana.token(BASE58 + "{32,44}")
                .inRuns()
                .needsContext()
                .must(v -> Wallets.base58(v).length == 32)
                .context("solana, sol address, phantom, sol wallet")
                .checks("decodes to 32 bytes");
        Def monero = new Def("xmr_address", MEDIUM, "Monero address");
        defs.add(monero);
        monero.token("[48]" + BASE58 + "{94}").inRuns().context("monero, xmr");
    }

    static final String COUNTRIES =
            " AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM"
                    + " CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR"
                    + " GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS"
                    + " LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG"
                    + " PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SY SZ TC TD TG TH TJ TL"
                    + " TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW ";

    /** Without separators, in upper case. */
    static String compact(String v) {
        StringBuilder out = new StringBuilder(v.length());
        for (int i = 0; i < v.length(); i++) {
            char c = v.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(Character.toUpperCase(c));
            }
        }
        return out.toString();
    }

    /** The digits as values. */
    static byte[] digitsOf(String v) {
        byte[] digits = new byte[32];
        int n = 0;
        for (int i = 0; i < v.length(); i++) {
            char c = v.charAt(i);
            if (c >= '0' && c <= '9') {
                digits[n++] = (byte) (c - '0');
            }
        }
        return digits;
    }

    private static long digits(String v) {
        return v.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    private static boolean nino(String v) {
        String prefix = v.substring(0, 2).toUpperCase(Locale.ROOT);
        return !" BG GB KN NK NT TN ZZ ".contains(" " + prefix + " ");
    }

    private static boolean ukLicence(String v) {
        int month = (v.charAt(6) - '0') % 5 * 10 + v.charAt(7) - '0';
        int day = (v.charAt(8) - '0') * 10 + v.charAt(9) - '0';
        return month >= 1
                && month <= 12
                && v.charAt(6) != '2'
                && v.charAt(6) != '3'
                && v.charAt(6) != '4'
                && day >= 1
                && day <= 31;
    }

    private static boolean rut(String v) {
        byte[] d = digitsOf(v.substring(0, v.length() - 1));
        int n = (int) digits(v.substring(0, v.length() - 1));
        char last = Character.toUpperCase(v.charAt(v.length() - 1));
        return NumberChecks.rutCheck(d, n) == (last == 'K' ? 10 : last - '0');
    }

    private static boolean vinShaped(String v) {
        int kinds = Randomness.kinds(v, 0, 17);
        return kinds == 6 && digits(v) >= 4 && digits(v) <= 15 && v.charAt(16) <= '9';
    }
}
