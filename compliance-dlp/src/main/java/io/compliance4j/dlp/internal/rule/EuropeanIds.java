package io.compliance4j.dlp.internal.rule;

import static io.compliance4j.dlp.Severity.HIGH;
import static io.compliance4j.dlp.Severity.MEDIUM;

import io.compliance4j.dlp.Severity;
import io.compliance4j.dlp.internal.check.NumberChecks;
import io.compliance4j.dlp.internal.check.TextChecks;
import io.compliance4j.dlp.internal.engine.Spec.Normal;
import java.util.List;
import java.util.Locale;

/** Numbers that European governments give out. One detector a paragraph; {@link Def} explains the words. */
final class EuropeanIds {

    private EuropeanIds() {}

    static void addTo(List<Def> defs) {
        unitedKingdom(defs);
        germany(defs);
        spainAndItaly(defs);
        restOfWesternEurope(defs);
        northernAndEasternEurope(defs);
    }

    private static void unitedKingdom(List<Def> defs) {
        id(defs, "uk_nhs", HIGH, "UK NHS number")
                .numberUnlessNamed(70, NumberChecks::nhs, "3 3 4")
                .numberInContext(75, NumberChecks::nhs, "3-3-4", "10")
                .context("nhs, nhs number, nhs no, patient, health service")
                .checks("mod 11")
                .notes("phones: without spaces a context word must be near")
                .finds("NHS number [[943 476 5919]]", "NHS no [[9434765919]]")
                .ignores("NHS number 943 476 5910", "phone 9434765919");
        id(defs, "uk_nino", HIGH, "UK national insurance number")
                .token(
                        "[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z][A-CEGHJ-NPR-TW-Za-ceghj-npr-tw-z](?:[ -]?\\d{2}){3}[ -]?[A-Da-d]")
                .notRandom()
                .must(EuropeanIds::nino)
                .context("national insurance, nino, ni number, ni no")
                .checks("issued prefixes")
                .finds("NI number [[AB 12 34 56 C]]", "[[AB123456D]]")
                .ignores("BG123456A", "AB123456E", "DA123456A", "AO123456A", "TN123456A");
        id(defs, "uk_drivers_license", HIGH, "UK driving licence")
                .token("[A-Z9]{5}\\d{6}[A-Z9]{2}\\d[A-Z]{2}")
                .inMixedWords()
                .notRandom()
                .must(EuropeanIds::ukLicence)
                .context("driving licence, driver number, licence")
                .checks("month and day")
                .finds("licence [[MORGA657054SM9IJ]]")
                .ignores("licence MORGA627054SM9IJ", "licence MORGA657324SM9IJ");
        id(defs, "uk_passport", HIGH, "UK passport number")
                .numberInContext(66, IdForms.ANY, "9")
                .context("""
                        uk passport, british passport, hmpo, uk passport number, passport uk, gbr passport, united kingdom passport""")
                .finds("UK passport [[502135326]]")
                .ignores("order 502135326");
    }

    private static void germany(List<Def> defs) {
        id(defs, "de_tax_id", HIGH, "German tax id")
                .numberInContext(80, NumberChecks::germanTaxId, "11", "2 3 3 3", "3 3 3 2", "2-3-3-3")
                .context("""
                        steuer-id, steuerid, steuer id, steueridentifikationsnummer, steuer identifikationsnummer, idnr,
                        identifikationsnummer, steuernummer, tax id, german tax, tin, tax identification""")
                .checks("first digit not 0, one digit twice or thrice, ISO 7064 mod 11,10")
                .finds("Steuer-ID [[86095742719]]", "Steuer-ID [[86 095 742 719]]")
                .ignores("86095742719", "Steuer-ID 86095742718", "Steuer-ID 06095742719");
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
                .must(v -> IdForms.digits(v) >= 3)
                .confidence(72)
                .token("\\d{10}D?")
                .notRandom()
                .needsContext()
                .must(v -> TextChecks.documentNumber(v, 9))
                .confidence(82)
                .context("""
                        personalausweis, ausweis, ausweisnummer, id card, identity card, personalausweisnummer, german id""")
                .checks("weights 7 3 1")
                .finds("Personalausweis [[T220001293]]", "Ausweisnummer [[L01X00T471]]")
                .ignores("Teil T220001293", "Personalausweis T220001294");
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
                .must(v -> IdForms.digits(v) >= 3)
                .confidence(72)
                .context("reisepass, reisepassnummer, passnummer, german passport, pass nr, passport, deutscher pass")
                .checks("weights 7 3 1")
                .finds("Reisepass [[C01X00T478]]")
                .ignores("Reisepass C01X00T479", "Teil C01X00T478");
        id(defs, "de_social_security", HIGH, "German pension insurance number")
                .token("\\d{2} ?\\d{6} ?[A-Z] ?\\d{3}")
                .notRandom()
                .must(v -> TextChecks.germanInsurance(IdForms.compact(v)))
                .context("rentenversicherung, sozialversicherung, versicherungsnummer, svnr, rvnr")
                .checks("birth date, weights")
                .finds("Rentenversicherung [[65170839J003]]", "[[65 170839 J 003]]")
                .ignores("65170839J004", "65991339J003");
        id(defs, "de_vat_id", MEDIUM, "German VAT id")
                .token("DE ?\\d{3} ?\\d{3} ?\\d{3}")
                .notRandom()
                .must(v -> NumberChecks.germanVat(IdForms.digitsOf(v), 9))
                .context("ust-id, ust-idnr, umsatzsteuer, vat")
                .checks("ISO 7064 mod 11,10")
                .finds("USt-IdNr. [[DE136695976]]", "[[DE 136 695 976]]")
                .ignores("DE136695977");
    }

    private static void spainAndItaly(List<Def> defs) {
        id(defs, "es_nif", HIGH, "Spanish NIF (DNI)")
                .token("\\d{2}\\.?\\d{3}\\.?\\d{3}[- ]?[A-HJ-NP-TV-Za-hj-np-tv-z]")
                .notRandom()
                .must(v -> TextChecks.nif(IdForms.compact(v)))
                .context("nif, dni, documento nacional, identificaci\u00f3n fiscal")
                .checks("mod 23 letter")
                .finds("DNI [[12345678Z]]", "[[12.345.678-Z]]")
                .ignores("12345678A");
        id(defs, "es_nie", HIGH, "Spanish NIE")
                .token("[XYZxyz]-?\\d{7}-?[A-HJ-NP-TV-Za-hj-np-tv-z]")
                .notRandom()
                .must(v -> TextChecks.nie(IdForms.compact(v)))
                .context("nie, extranjero")
                .checks("mod 23 letter")
                .finds("NIE [[X1234567L]]", "[[X-1234567-L]]")
                .ignores("X1234567A", "W1234567L");
        String digit = "[0-9LMNPQRSTUV]";
        id(defs, "it_fiscal_code", HIGH, "Italian codice fiscale")
                .token("(?i)[A-Z]{6}" + digit + "{2}[ABCDEHLMPRST]" + digit + "{2}[A-Z]" + digit + "{3}[A-Z]")
                .inWordsWithDigits()
                .notRandom()
                .must(v -> TextChecks.codiceFiscale(IdForms.compact(v)))
                .token("[A-Z]{3} [A-Z]{3} \\d{2}[ABCDEHLMPRST]\\d{2} [A-Z]\\d{3}[A-Z]")
                .notRandom()
                .must(v -> TextChecks.codiceFiscale(IdForms.compact(v)))
                .context("codice fiscale, cf")
                .checks("odd and even table")
                .finds("codice fiscale [[RSSMRA85T10A562S]]", "cf [[rssmra85t10a562s]]")
                .ignores("RSSMRA85T10A562T", "RSSMRA85Z10A562S");
        id(defs, "it_vat", MEDIUM, "Italian VAT number")
                .token("IT ?\\d{11}")
                .notRandom()
                .must(v -> NumberChecks.italianVat(IdForms.digitsOf(v), 11))
                .numberInContext(75, NumberChecks::italianVat, "11")
                .context("partita iva, p.iva, p. iva, piva, vat, iva")
                .checks("Luhn-like, an issued office")
                .finds("P.IVA [[00743110157]]", "[[IT00743110157]]")
                .ignores("P.IVA 00743110158", "00743110157");
        id(defs, "it_passport", HIGH, "Italian passport number")
                .token("[A-Z]{2}\\d{7}")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .confidence(76)
                .context("passaporto, italian passport, numero passaporto, passport, passaporto n")
                .finds("passaporto [[YA1234567]]")
                .ignores("parte YA1234567");
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
                        identity card, cie, id card, italian id""")
                .finds("carta d'identità [[CA12345AB]]", "carta d'identità [[AX1234567]]")
                .ignores("parte CA12345AB");
        id(defs, "it_drivers_license", HIGH, "Italian driving licence")
                .token("[A-Z]{2}\\d{7}[A-Z]")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .token("U1[A-Z0-9]{7}[A-Z]")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .context("patente, driving licence, patente di guida, driving license, driver's license, licence")
                .finds("patente [[VR1234567X]]", "patente [[U1A23B456C]]")
                .ignores("parte VR1234567X");
    }

    private static void restOfWesternEurope(List<Def> defs) {
        id(defs, "fr_nir", HIGH, "French social security number (NIR)")
                .number(85, NumberChecks::frenchNir, "1 2 2 2 3 3 2", "1-2-2-2-3-3-2")
                .numberUnlessNamed(80, NumberChecks::frenchNir, "15", "13 2")
                .token("[12] ?\\d{2} ?\\d{2} ?2[ABab] ?\\d{3} ?\\d{3} ?\\d{2}")
                .notRandom()
                .must(v -> TextChecks.corsicanNir(IdForms.compact(v)))
                .context("nir, s\u00e9curit\u00e9 sociale, securite sociale, num\u00e9ro de s\u00e9cu, insee")
                .checks("97 − n mod 97, with 2A and 2B for Corsica")
                .finds("NIR [[2 55 08 14 168 025 38]]", "[[255081416802538]]", "sécu [[1 85 05 2A 991 001 56]]")
                .ignores("NIR 2 55 08 14 168 025 39", "NIR 9 55 08 14 168 025 38");
        id(defs, "nl_bsn", HIGH, "Dutch citizen service number")
                .numberInContext(78, NumberChecks::bsn, "9", "4.2.3", "3.3.3", "3 3 3", "4 2 3", "3-3-3")
                .context("bsn, burgerservicenummer, sofinummer, sofi, burger service nummer")
                .checks("eleven-test")
                .finds("BSN [[111222333]]", "burgerservicenummer [[1112.22.333]]")
                .ignores("BSN 111222334", "111222333");
        id(defs, "be_nn", HIGH, "Belgian national number")
                .number(85, NumberChecks::belgianNumber, "2.2.2-3.2", "2.2.2-3-2")
                .numberInContext(78, NumberChecks::belgianNumber, "11", "6-3-2", "6 3 2", "2 2 2 3 2", "2-2-2-3-2")
                .context("""
                        rijksregisternummer, registre national, national number, num\u00e9ro national, rijksregister, niss, insz,
                        nationalregister, belgian, nn""")
                .checks("97 − n mod 97, with 2 before the number when born from 2000")
                .finds("[[85.07.30-033.28]]", "rijksregister [[00.05.01-045.86]]")
                .ignores("85.07.30-033.29", "11222333");
        id(defs, "pt_nif", HIGH, "Portuguese NIF")
                .numberInContext(78, NumberChecks::portugueseNif, "9", "3 3 3")
                .token("PT ?\\d{9}")
                .notRandom()
                .must(v -> NumberChecks.portugueseNif(IdForms.digitsOf(v), 9))
                .context("""
                        nif, contribuinte, n\u00famero de contribuinte, identifica\u00e7\u00e3o fiscal, numero de contribuinte,
                        n\u00famero fiscal""")
                .checks("mod 11")
                .finds("contribuinte [[123456789]]", "NIF [[123 456 789]]")
                .ignores("contribuinte 123456788", "123456789");
        id(defs, "ch_ahv", HIGH, "Swiss AHV number")
                .number(88, NumberChecks::ahv, "3.4.4.2", "3 4 4 2", "3-4-4-2")
                .numberUnlessNamed(82, NumberChecks::ahv, "13")
                .context("ahv, avs, sozialversicherungsnummer, oasi")
                .checks("756 and an EAN-13 digit")
                .finds("AHV [[756.9217.0769.85]]", "[[7569217076985]]")
                .ignores("756.9217.0769.86", "AHV 757.9217.0769.85");
        id(defs, "ie_pps", HIGH, "Irish PPS number")
                .token("\\d{7} ?[A-W][A-IW]?")
                .notRandom()
                .must(v -> TextChecks.pps(IdForms.compact(v)))
                .context("pps, ppsn, personal public service")
                .checks("mod 23 letter")
                .finds("PPS [[1234567FA]]", "PPS number [[1234567T]]")
                .ignores("PPS 1234567AA");
    }

    private static void northernAndEasternEurope(List<Def> defs) {
        id(defs, "pl_pesel", HIGH, "Polish PESEL")
                .numberInContext(82, NumberChecks::pesel, "11")
                .context("pesel, numer pesel, peselu, polish, polska")
                .checks("date, weights 1 3 7 9")
                .finds("PESEL [[44051401359]]")
                .ignores("PESEL 44051401358", "PESEL 44951401359", "44051401359");
        id(defs, "se_personnummer", HIGH, "Swedish personal number")
                .numberUnlessNamed(78, NumberChecks::personnummer, "6-4", "8-4")
                .numberInContext(78, NumberChecks::personnummer, "10", "12")
                .token("\\d{6}\\+\\d{4}")
                .notRandom()
                .must(v -> NumberChecks.personnummer(IdForms.digitsOf(v), 10))
                .context("personnummer, person nummer, samordningsnummer, swedish, personnr, pnr")
                .checks("date, Luhn")
                .finds("personnummer [[811228-9874]]", "[[19811228-9874]]", "[[811228+9874]]")
                .ignores("811228-9875", "811328-9874");
        id(defs, "fi_hetu", HIGH, "Finnish personal identity code")
                .token("\\d{6}[-+A-FU-Ya-fu-y]\\d{3}[0-9A-FHJ-NPR-Ya-fhj-npr-y]")
                .notRandom()
                .must(v -> TextChecks.hetu(v.toUpperCase(Locale.ROOT)))
                .confidence(76)
                .context("hetu, henkil\u00f6tunnus, sosiaaliturvatunnus")
                .checks("date, mod 31")
                .finds("hetu [[131052-308T]]", "[[131052A308T]]")
                .ignores("131052-308U", "331052-308T");
        id(defs, "dk_cpr", HIGH, "Danish CPR number")
                .numberUnlessNamed(66, (d, n) -> NumberChecks.danishDate(d, n) && NumberChecks.danishCheck(d, n), "6-4")
                .numberInContext(70, NumberChecks::danishDate, "6-4", "10", "6 4")
                .context("cpr, cpr-nummer, cpr nummer, personnummer, danish, cprnr, cpr-nr")
                .checks("date; mod 11 is not asked since it was dropped in 2007, unless no word is near")
                .finds("CPR [[211062-5629]]", "CPR [[2110625620]]")
                .ignores("311362-5629", "211062-5620");
        id(defs, "no_fnr", HIGH, "Norwegian birth number")
                .number(78, NumberChecks::norwegianNumber, "6 5")
                .numberUnlessNamed(76, NumberChecks::norwegianNumber, "11")
                .context("f\u00f8dselsnummer, fodselsnummer, personnummer, norwegian, fnr, d-nummer")
                .checks("date, two mod 11 digits")
                .finds("fnr [[15076500565]]", "[[150765 00565]]")
                .ignores("15076500566", "fnr 15137500565");
    }

    private static Def id(List<Def> defs, String label, Severity severity, String title) {
        return Def.add(defs, label, severity, title).normal(Normal.COMPACT);
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
}
