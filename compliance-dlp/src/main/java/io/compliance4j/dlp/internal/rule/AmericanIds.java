package io.compliance4j.dlp.internal.rule;

import static io.compliance4j.dlp.Severity.CRITICAL;
import static io.compliance4j.dlp.Severity.HIGH;
import static io.compliance4j.dlp.Severity.MEDIUM;

import io.compliance4j.dlp.Severity;
import io.compliance4j.dlp.internal.check.CheckDigits;
import io.compliance4j.dlp.internal.check.NumberChecks;
import io.compliance4j.dlp.internal.check.TextChecks;
import io.compliance4j.dlp.internal.engine.Spec.Normal;
import java.util.List;

/** Numbers that governments of the Americas give out. One detector a paragraph; {@link Def} explains the words. */
final class AmericanIds {
    private static final String MBI = "[AC-HJKMNP-RT-Y]";

    private AmericanIds() {}

    static void addTo(List<Def> defs) {
        unitedStates(defs);
        canada(defs);
        latinAmerica(defs);
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
                .notes("phones, ZIP+4, dates and part numbers with more groups")
                .finds(
                        "SSN [[536-90-4399]]",
                        "her number is [[536 90 4399]], yes",
                        "social security number [[536904399]]",
                        "ssn: [[536.90.4399]]")
                .ignores(
                        "SSN 000-12-3456",
                        "SSN 666-12-3456",
                        "SSN 900-12-3456",
                        "SSN 536-00-4399",
                        "SSN 536-90-0000",
                        "SSN 078-05-1120",
                        "SSN 219-09-9999",
                        "SSN 987-65-4320",
                        "SSN 987-65-4329",
                        "ticket 536904399",
                        "536.90.4399",
                        "phone 536-904-3999",
                        "ZIP 53690-4399",
                        "part 12-536-90-4399",
                        "part 536-90-4399-01",
                        "order number 536-90-4399");
        id(defs, "us_itin", CRITICAL, "US individual taxpayer number")
                .number(82, NumberChecks::itin, "3-2-4")
                .numberUnlessNamed(70, NumberChecks::itin, "3 2 4")
                .numberInContext(65, NumberChecks::itin, "9")
                .context("itin, taxpayer, tax id, tax identification, individual taxpayer")
                .finds(
                        "her ITIN is [[912-50-3456]]",
                        "[[912-65-3456]]",
                        "[[912-70-3456]]",
                        "[[912-88-3456]]",
                        "[[912-90-3456]]",
                        "[[912-92-3456]]",
                        "[[912-94-3456]]",
                        "[[912-99-3456]]")
                .ignores(
                        "ITIN 912-49-3456",
                        "ITIN 912-66-3456",
                        "ITIN 912-89-3456",
                        "ITIN 912-93-3456",
                        "ITIN 812-70-3456");
        id(defs, "us_ein", MEDIUM, "US employer identification number")
                .numberInContext(70, NumberChecks::ein, "2-7")
                .numberInContext(60, NumberChecks::ein, "9")
                .context("""
                        ein, employer identification, employer id, fein, federal tax id, tax id, irs number, employer identification
                        number""")
                .checks("a prefix that is given out")
                .notes("order numbers: a context word must be near")
                .finds("EIN [[12-3456789]] of the company", "FEIN [[95-1234567]]")
                .ignores(
                        "order 12-3456789",
                        "EIN 00-1234567",
                        "EIN 07-1234567",
                        "EIN 17-1234567",
                        "EIN 28-1234567",
                        "EIN 49-1234567",
                        "EIN 69-1234567",
                        "EIN 79-1234567",
                        "EIN 89-1234567",
                        "EIN 97-1234567");
        id(defs, "us_mbi", HIGH, "US Medicare beneficiary id")
                .token("[1-9]" + MBI + "[0-9AC-HJKMNP-RT-Y]\\d-?" + MBI + "[0-9AC-HJKMNP-RT-Y]\\d-?" + MBI
                        + "{2}\\d{2}")
                .notRandom()
                .context("medicare, mbi, beneficiary")
                .finds("Medicare [[1EG4-TE5-MK73]]", "[[1EG4TE5MK73]]")
                .ignores("Medicare 0EG4-TE5-MK73", "Medicare 1SG4-TE5-MK73", "Medicare 1EG4-TB5-MK73");
        id(defs, "us_dea", HIGH, "US DEA number")
                .token("[ABCDEFGHJKLMPRSTUX][A-Z9]-?\\d{7}")
                .inMixedWords()
                .notRandom()
                .must(v -> TextChecks.dea(IdForms.compact(v)))
                .confidence(66)
                .context("dea, prescriber, physician, doctor")
                .checks("(d1 + d3 + d5) + 2 (d2 + d4 + d6) ends with d7")
                .finds("DEA number [[AB1234563]]")
                .ignores("DEA number AB1234564", "part AB0000000");
        id(defs, "us_npi", MEDIUM, "US national provider id")
                .numberInContext(80, NumberChecks::npi, "10")
                .context("npi, national provider, provider id, provider identifier, provider number")
                .checks("Luhn with 80840 before it")
                .notes("phones: a context word must be near")
                .finds("NPI: [[1234567893]]")
                .ignores("NPI 1234567890", "call 1234567893", "NPI 3234567893");
        id(defs, "us_passport", HIGH, "US passport number")
                .numberInContext(65, IdForms.ANY, "9")
                .token("[A-Z]\\d{8}")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .confidence(75)
                .context("passport, passport number, us passport, american passport, passport no")
                .finds("passport number [[575034801]]", "US passport [[A12345678]]")
                .ignores("ticket 575034801", "A12345678");
        id(defs, "us_drivers_license", HIGH, "US driver's licence")
                .numberInContext(60, IdForms.ANY, "7", "8", "9", "10", "12", "3-3-3", "3 3 3")
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
                        number, dl#, dln, dl no, driver lic, dmv, dl""")
                .finds(
                        "California driver's license [[D1234568]]",
                        "license number [[F255921502640]]",
                        "NY driver license [[123 456 780]]")
                .ignores("model D1234568", "123456780");
    }

    private static void canada(List<Def> defs) {
        id(defs, "ca_sin", CRITICAL, "Canadian social insurance number")
                .numberUnlessNamed(66, NumberChecks::sin, "3-3-3", "3 3 3")
                .numberInContext(70, NumberChecks::sin, "9")
                .context("sin, social insurance, nas, assurance sociale, canada, canadian")
                .checks("Luhn, first digit not 0 or 8")
                .notes("phones, business numbers: bare digits need a context word")
                .finds("SIN [[130 692 544]]", "my SIN is [[130-692-544]]", "SIN [[130692544]]")
                .ignores("SIN 130 692 545", "130692544", "SIN 030 692 545", "SIN 830 692 541");
    }

    private static void latinAmerica(List<Def> defs) {
        id(defs, "br_cpf", HIGH, "Brazilian CPF")
                .number(88, NumberChecks::cpf, "3.3.3-2")
                .numberInContext(80, NumberChecks::cpf, "11", "3 3 3 2", "9-2", "3.3.3.2", "3-3-3-2")
                .context("cpf, cadastro de pessoas, brasil, contribuinte")
                .checks("mod 11 twice")
                .finds("CPF [[111.444.777-35]]", "cpf [[11144477735]]")
                .ignores("CPF 111.444.777-36", "CPF 111.111.111-11", "11144477735");
        id(defs, "br_cnpj", MEDIUM, "Brazilian CNPJ")
                .number(88, NumberChecks::cnpj, "2.3.3/4-2")
                .numberUnlessNamed(76, NumberChecks::cnpj, "14")
                .context("cnpj, cadastro nacional, empresa")
                .checks("mod 11 twice")
                .finds("CNPJ [[11.222.333/0001-81]]", "cnpj [[11222333000181]]")
                .ignores("CNPJ 11.222.333/0001-82");
        id(defs, "mx_curp", HIGH, "Mexican CURP")
                .token("(?i)[A-Z][AEIOUX][A-Z]{2}\\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z]\\d")
                .inWordsWithDigits()
                .notRandom()
                .must(v -> TextChecks.curp(IdForms.compact(v)))
                .context("curp")
                .checks("date, check digit")
                .finds("CURP [[HEGG560427MVZRRL04]]", "curp [[hegg560427mvzrrl04]]")
                .ignores("HEGG560427MVZRRL05", "HEGG561327MVZRRL04");
        id(defs, "cl_rut", HIGH, "Chilean RUT")
                .token("\\d{1,2}\\.\\d{3}\\.\\d{3}-[0-9Kk]")
                .notRandom()
                .must(AmericanIds::rut)
                .token("\\d{7,8}-[0-9Kk]")
                .notRandom()
                .must(AmericanIds::rut)
                .needsContext()
                .context("rut, run, rol \u00fanico, chile, c\u00e9dula, rol unico")
                .checks("mod 11 with K")
                .finds("RUT [[12.345.678-5]]", "RUT [[12345678-5]]")
                .ignores("12.345.678-6", "12345678-5");
        id(defs, "ar_dni", HIGH, "Argentine DNI")
                .numberInContext(68, IdForms.ANY, "2.3.3", "8")
                .context("dni, documento nacional de identidad, argentina, documento")
                .finds("DNI argentina [[20.123.456]]")
                .ignores("price 12.345.678");
    }

    private static Def id(List<Def> defs, String label, Severity severity, String title) {
        return Def.add(defs, label, severity, title).normal(Normal.COMPACT);
    }

    private static boolean rut(String v) {
        byte[] d = IdForms.digitsOf(v.substring(0, v.length() - 1));
        int n = (int) IdForms.digits(v.substring(0, v.length() - 1));
        char last = Character.toUpperCase(v.charAt(v.length() - 1));
        return NumberChecks.rutCheck(d, n) == (last == 'K' ? 10 : last - '0');
    }
}
