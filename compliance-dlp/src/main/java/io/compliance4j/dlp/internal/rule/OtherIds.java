package io.compliance4j.dlp.internal.rule;

import static io.compliance4j.dlp.Severity.CRITICAL;
import static io.compliance4j.dlp.Severity.HIGH;
import static io.compliance4j.dlp.Severity.MEDIUM;

import io.compliance4j.dlp.Severity;
import io.compliance4j.dlp.internal.check.NumberChecks;
import io.compliance4j.dlp.internal.check.TextChecks;
import io.compliance4j.dlp.internal.engine.Spec.Normal;
import java.util.List;

/** Numbers that governments of Africa, Asia and Oceania give out. One detector a paragraph; {@link Def} explains the words. */
final class OtherIds {

    private OtherIds() {}

    static void addTo(List<Def> defs) {
        africa(defs);
        australia(defs);
        india(defs);
        asia(defs);
    }

    private static void africa(List<Def> defs) {
        id(defs, "za_id", HIGH, "South African id number")
                .numberUnlessNamed(76, NumberChecks::southAfrican, "13", "6 4 3", "6 4 2 1")
                .context("south africa, south african, id number, rsa id, sa id, identity number")
                .checks("date, Luhn")
                .finds("South African id number [[8001015009087]]")
                .ignores("South African id 8001015009088", "South African id 8013015009087");
        id(defs, "ng_nin", HIGH, "Nigerian identity number")
                .numberInContext(70, IdForms.ANY, "11", "4 4 3", "4-3-4", "4 3 4")
                .context("nin, national identity number, national identification number, nimc, nigeria, nigerian")
                .finds("NIN [[71234567809]]")
                .ignores("71234567809");
    }

    private static void australia(List<Def> defs) {
        id(defs, "au_tfn", CRITICAL, "Australian tax file number")
                .numberInContext(75, NumberChecks::tfn, "9", "3 3 3", "3-3-3")
                .context("tfn, tax file, tax file number")
                .checks("weights 1 4 3 7 5 8 6 9 10, mod 11")
                .finds("TFN [[123 456 782]]", "tax file number [[123456782]]")
                .ignores("TFN 123 456 789", "123 456 782");
        id(defs, "au_medicare", HIGH, "Australian Medicare number")
                .numberInContext(75, NumberChecks::medicare, "10", "4 5 1", "4-5-1", "11", "4 5 2", "4 5 1 1")
                .context("medicare, medicare card, medicare number")
                .checks("first digit 2–6, weights 1 3 7 9")
                .finds("Medicare [[2123 45670 1]]", "medicare card [[2123456701]]")
                .ignores("Medicare 2123 45680 1", "Medicare 7123 45670 1");
        id(defs, "au_abn", MEDIUM, "Australian business number")
                .numberUnlessNamed(75, NumberChecks::abn, "2 3 3 3")
                .numberInContext(78, NumberChecks::abn, "11", "2-3-3-3")
                .context("abn, business number, australian business number")
                .checks("mod 89")
                .finds("ABN [[51 824 753 556]]", "abn [[51824753556]]")
                .ignores("ABN 51 824 753 557", "51824753556");
        id(defs, "au_acn", MEDIUM, "Australian company number")
                .numberInContext(75, NumberChecks::acn, "9", "3 3 3", "3-3-3")
                .context("acn, company number, australian company number")
                .checks("weights 8 to 1, mod 10")
                .finds("ACN [[004 085 616]]")
                .ignores("ACN 004 085 617", "004 085 616");
    }

    private static void india(List<Def> defs) {
        id(defs, "in_aadhaar", CRITICAL, "Indian Aadhaar number")
                .numberUnlessNamed(76, NumberChecks::aadhaar, "4 4 4", "4-4-4")
                .numberInContext(78, NumberChecks::aadhaar, "12")
                .context("aadhaar, aadhar, uidai, uid, \u0906\u0927\u093e\u0930, adhaar")
                .checks("Verhoeff, starts with 2–9, no palindrome")
                .notes("three quarters of a card number: further groups of four rule it out")
                .finds("Aadhaar [[2345 6789 0124]]", "Aadhaar [[234567890124]]")
                .ignores(
                        "Aadhaar 2345 6789 0125", "Aadhaar 1345 6789 0124", "234567890124", "card 4111 1111 1111 1111");
        id(defs, "in_pan", HIGH, "Indian permanent account number")
                .token("[A-Z]{3}[PCHFATBLJG][A-Z]\\d{4}[A-Z]")
                .inMixedWords()
                .notRandom()
                .context("pan, pan card, permanent account, income tax")
                .checks("a letter of a holder's class at the fourth place")
                .finds("PAN [[ABCPE1234F]]")
                .ignores("PAN ABCXE1234F", "PAN ABCPE12345");
        id(defs, "in_gstin", MEDIUM, "Indian goods and services tax number")
                .token("\\d{2}[A-Z]{5}\\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]")
                .notRandom()
                .must(TextChecks::gstin)
                .context("gstin, gst")
                .checks("mod 36")
                .finds("GST [[27AAPFU0939F1ZV]]")
                .ignores("GST 27AAPFU0939F1ZW");
        id(defs, "in_voter", HIGH, "Indian voter id")
                .token("[A-Z]{3}\\d{7}")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .confidence(80)
                .context("voter, epic, election, voter id, elector")
                .finds("voter id [[ABC1234567]]")
                .ignores("part ABC1234567");
        id(defs, "in_passport", HIGH, "Indian passport number")
                .token("[A-Z]\\d{2} ?\\d{5}")
                .inMixedWords()
                .notRandom()
                .needsContext()
                .confidence(77)
                .context("indian passport, passport india, india passport, passport, republic of india")
                .finds("Indian passport [[J8369854]]")
                .ignores("model J8369854");
    }

    private static void asia(List<Def> defs) {
        id(defs, "sg_nric", HIGH, "Singapore NRIC or FIN")
                .token("[STFGM]\\d{7}[A-Z]")
                .inMixedWords()
                .notRandom()
                .must(TextChecks::nric)
                .context("nric, fin, singapore")
                .checks("weighted check letter")
                .finds("NRIC [[S1234567D]]", "[[F1234567N]]")
                .ignores("NRIC S1234567E");
        id(defs, "kr_rrn", HIGH, "Korean resident registration number")
                .numberUnlessNamed(78, (d, n) -> d[6] >= 1 && d[6] <= 8 && NumberChecks.koreanNumber(d, n), "6-7")
                .numberInContext(72, (d, n) -> d[6] >= 1 && d[6] <= 8 && NumberChecks.koreanNumber(d, n), "13", "6 7")
                .context("""
                        \uc8fc\ubbfc\ub4f1\ub85d\ubc88\ud638, \uc8fc\ubbfc\ubc88\ud638, rrn, resident registration, korean,
                        \uc8fc\ubbfc, \uc678\uad6d\uc778\ub4f1\ub85d\ubc88\ud638""")
                .checks("date; the check digit was dropped for numbers from October 2020")
                .finds("주민등록번호 [[850101-1234567]]")
                .ignores("850101-9234567", "851301-1234567");
        id(defs, "jp_mynumber", HIGH, "Japanese My Number")
                .numberInContext(80, NumberChecks::myNumber, "12", "4 4 4", "4-4-4")
                .context("""
                        my number, mynumber, \u30de\u30a4\u30ca\u30f3\u30d0\u30fc, \u500b\u4eba\u756a\u53f7, individual number, kojin
                        bango""")
                .checks("mod 11")
                .finds("マイナンバー [[123456789018]]", "my number [[1234 5678 9018]]")
                .ignores("my number 123456789019", "123456789018");
        id(defs, "cn_resident_id", HIGH, "Chinese resident identity number")
                .number(88, (d, n) -> NumberChecks.chineseNumber(d, d[17]), "18")
                .token("\\d{17}[Xx]")
                .notRandom()
                .must(v -> NumberChecks.chineseNumber(IdForms.digitsOf(v), 10))
                .context("\u8eab\u4efd\u8bc1, \u8eab\u4efd\u8bc1\u53f7, resident identity, chinese id, shenfenzheng")
                .checks("region, date, mod 11-2")
                .finds("身份证 [[11010519491231002X]]", "[[110105194912310038]]")
                .ignores("110105194912310021", "110105194913310021");
        id(defs, "tr_id", HIGH, "Turkish identity number")
                .numberInContext(82, NumberChecks::turkishNumber, "11")
                .context("tckn, kimlik, tc kimlik, t.c., turkish, kimlik no, kimlik numaras\u0131, tc no")
                .checks("two sums")
                .finds("kimlik no [[10000000146]]")
                .ignores("kimlik no 10000000147", "kimlik no 00000000146", "10000000146");
        id(defs, "th_id", HIGH, "Thai identity number")
                .number(85, NumberChecks::thaiNumber, "1-4-5-2-1", "1 4 5 2 1")
                .numberInContext(78, NumberChecks::thaiNumber, "13")
                .context("""
                        thai, thailand, \u0e1a\u0e31\u0e15\u0e23\u0e1b\u0e23\u0e30\u0e0a\u0e32\u0e0a\u0e19,
                        \u0e40\u0e25\u0e02\u0e1b\u0e23\u0e30\u0e08\u0e33\u0e15\u0e31\u0e27""")
                .checks("mod 11")
                .finds("[[1-1017-00230-70-8]]", "บัตรประชาชน [[1101700230708]]")
                .ignores("1-1017-00230-70-9", "1101700230708");
        id(defs, "il_id", HIGH, "Israeli identity number")
                .numberInContext(75, NumberChecks::israeliNumber, "9", "8-1", "1-7-1")
                .context("""
                        teudat zehut, israeli, israel, \u05ea\u05e2\u05d5\u05d3\u05ea \u05d6\u05d4\u05d5\u05ea, mispar zehut""")
                .checks("Luhn-like")
                .finds("Israeli id [[123456782]]")
                .ignores("Israeli id 123456783", "123456782");
    }

    private static Def id(List<Def> defs, String label, Severity severity, String title) {
        return Def.add(defs, label, severity, title).normal(Normal.COMPACT);
    }
}
