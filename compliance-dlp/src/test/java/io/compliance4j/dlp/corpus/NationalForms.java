package io.compliance4j.dlp.corpus;

import static io.compliance4j.dlp.corpus.Numbers.digit;
import static io.compliance4j.dlp.corpus.Numbers.group;
import static io.compliance4j.dlp.corpus.Numbers.weighted;
import static io.compliance4j.dlp.corpus.Rng.DIGITS;
import static io.compliance4j.dlp.corpus.Rng.LOWER;
import static io.compliance4j.dlp.corpus.Rng.UPPER;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/** Numbers that states give to people, with valid check digits; bare ones stand beside a context word where the facts ask for it. */
final class NationalForms {
    private static final String ID_CHARS = "CFGHJKLMNPRTVWXYZ0123456789";
    private static final String MBI_LETTERS = "ACDEFGHJKMNPQRTUVWXY";

    private NationalForms() {}

    static void addTo(FormSet set) {
        unitedStates(set);
        commonwealth(set);
        india(set);
        germany(set);
        south(set);
        northAndEast(set);
        americas(set);
        asiaAndAfrica(set);
    }

    private static void unitedStates(FormSet set) {
        set.number("us_ssn", "dashes", r -> group(ssn(r), "-", 3, 2, 4));
        set.number("us_ssn", "spaces", r -> group(ssn(r), " ", 3, 2, 4));
        List<String> ssnWords = List.of("SSN", "social security number", "Social Security No");
        set.told("us_ssn", "told dashes", ssnWords, r -> group(ssn(r), "-", 3, 2, 4));
        set.told("us_ssn", "told bare", ssnWords, NationalForms::ssn);
        set.told("us_ssn", "told dots", ssnWords, r -> group(ssn(r), ".", 3, 2, 4));
        set.number("us_itin", "dashes", r -> group(itin(r), "-", 3, 2, 4));
        set.told(
                "us_itin",
                "told",
                List.of("ITIN", "individual taxpayer identification number"),
                r -> group(itin(r), r.pick("-", " "), 3, 2, 4));
        set.told("us_passport", "digits", List.of("US passport number", "U.S. passport"), r -> r.number(9));
        set.told(
                "us_passport",
                "letter",
                List.of("US passport number", "American passport"),
                r -> r.letters(1) + r.digits(8));
        List<String> licence = List.of("driver's license", "drivers license number", "driver license");
        set.told("us_drivers_license", "CA", licence, r -> r.letters(1) + r.digits(7));
        set.told("us_drivers_license", "NY", licence, r -> r.number(9));
        set.told("us_drivers_license", "FL", licence, r -> r.letters(1) + r.digits(12));
        set.number("us_mbi", "plain", NationalForms::mbi);
        set.number("us_mbi", "dashes", r -> group(mbi(r), "-", 4, 3, 4));
        set.told("us_mbi", "told", List.of("Medicare ID", "MBI"), NationalForms::mbi);
        set.told("us_dea", "told", List.of("DEA number", "DEA registration"), r -> {
            String digits = r.digits(6);
            int check = (weighted(digits, 1, 0, 1, 0, 1, 0) + 2 * weighted(digits, 0, 1, 0, 1, 0, 1)) % 10;
            return r.pick("A", "B", "F", "M") + r.letters(1) + digits + check;
        });
    }

    private static void commonwealth(FormSet set) {
        List<String> nhs = List.of("NHS number", "NHS no");
        set.told("uk_nhs", "spaces", nhs, r -> group(nhs(r), " ", 3, 3, 4));
        set.told("uk_nhs", "dashes", nhs, r -> group(nhs(r), "-", 3, 3, 4));
        set.told("uk_nhs", "bare", nhs, NationalForms::nhs);
        set.number("uk_nino", "plain", NationalForms::nino);
        set.number("uk_nino", "spaces", r -> group(nino(r), " ", 2, 2, 2, 2, 1));
        set.told("uk_nino", "told", List.of("National Insurance number", "NI number", "NINO"), NationalForms::nino);
        set.number("uk_drivers_license", "plain", NationalForms::ukLicence);
        set.told(
                "uk_drivers_license",
                "told",
                List.of("UK driving licence", "driving licence number"),
                NationalForms::ukLicence);
        set.told("uk_passport", "told", List.of("UK passport number", "British passport"), r -> r.number(9));
        set.number("ca_sin", "dashes", r -> group(sin(r), "-", 3, 3, 3));
        List<String> sinWords = List.of("SIN", "social insurance number");
        set.told("ca_sin", "told spaces", sinWords, r -> group(sin(r), " ", 3, 3, 3));
        set.told("ca_sin", "told bare", sinWords, NationalForms::sin);
        List<String> tfnWords = List.of("TFN", "tax file number");
        set.told("au_tfn", "bare", tfnWords, NationalForms::tfn);
        set.told("au_tfn", "spaces", tfnWords, r -> group(tfn(r), " ", 3, 3, 3));
        List<String> medicare = List.of("Medicare card number", "Australian Medicare number");
        set.told("au_medicare", "bare", medicare, NationalForms::medicare);
        set.told("au_medicare", "spaces", medicare, r -> group(medicare(r), " ", 4, 5, 1));
        set.told("au_abn", "spaces", List.of("ABN"), r -> group(abn(r), " ", 2, 3, 3, 3));
        set.told("au_abn", "bare", List.of("ABN", "Australian Business Number"), NationalForms::abn);
        set.told("au_acn", "spaces", List.of("ACN"), r -> group(acn(r), " ", 3, 3, 3));
        set.told("au_acn", "bare", List.of("ACN", "Australian Company Number"), NationalForms::acn);
    }

    private static void india(FormSet set) {
        List<String> words = List.of("Aadhaar", "Aadhaar number", "UIDAI number");
        set.told("in_aadhaar", "spaces", words, r -> group(aadhaar(r), " ", 4, 4, 4));
        set.told("in_aadhaar", "dashes", words, r -> group(aadhaar(r), "-", 4, 4, 4));
        set.told("in_aadhaar", "bare", words, NationalForms::aadhaar);
        set.number("in_pan", "plain", NationalForms::pan);
        set.told("in_pan", "told", List.of("PAN", "PAN card", "permanent account number"), NationalForms::pan);
        set.number("in_gstin", "plain", NationalForms::gstin);
        set.told("in_gstin", "told", List.of("GSTIN", "GST number"), NationalForms::gstin);
        set.told("in_voter", "told", List.of("voter ID", "EPIC number"), r -> r.letters(3) + r.digits(7));
        set.told(
                "in_passport",
                "told",
                List.of("Indian passport number", "Indian passport"),
                r -> r.pick("J", "K", "M", "N", "P", "R", "S", "T") + r.number(7));
    }

    private static void germany(FormSet set) {
        List<String> tax = List.of("Steuer-ID", "Steueridentifikationsnummer", "IdNr", "German tax ID");
        set.told("de_tax_id", "bare", tax, NationalForms::germanTax);
        set.told("de_tax_id", "spaces", tax, r -> group(germanTax(r), " ", 2, 3, 3, 3));
        set.told(
                "de_id_card",
                "told",
                List.of("Personalausweis", "Ausweisnummer", "Personalausweisnummer"),
                r -> Numbers.weights731(r.chars("LMNPRTVWXY", 1) + r.digits(1) + r.chars(ID_CHARS, 7)));
        set.told(
                "de_passport",
                "told",
                List.of("Reisepass", "Reisepassnummer", "German passport"),
                r -> Numbers.weights731(r.chars("CFGHJK", 1) + r.digits(1) + r.chars(ID_CHARS, 7)));
        List<String> social = List.of("Sozialversicherungsnummer", "Rentenversicherungsnummer", "SV-Nummer");
        set.told("de_social_security", "bare", social, NationalForms::germanSocial);
        set.told("de_social_security", "spaces", social, r -> group(germanSocial(r), " ", 2, 6, 1, 3));
        set.number("de_vat_id", "plain", r -> "DE" + Numbers.mod11And10(r.number(8)));
        set.told(
                "de_vat_id",
                "told",
                List.of("USt-IdNr", "Umsatzsteuer-ID", "VAT ID"),
                r -> "DE" + Numbers.mod11And10(r.number(8)));
    }

    private static void south(FormSet set) {
        Function<Rng, String> nif = r -> {
            String digits = r.number(8);
            return digits + "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(digits) % 23);
        };
        set.told("es_nif", "plain", List.of("DNI", "NIF", "DNI/NIF"), nif);
        set.told(
                "es_nif",
                "dash",
                List.of("DNI", "NIF"),
                r -> new StringBuilder(nif.apply(r)).insert(8, '-').toString());
        Function<Rng, String> nie = r -> {
            int kind = r.below(3);
            String digits = r.digits(7);
            return "XYZ".charAt(kind) + digits + "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(kind + digits) % 23);
        };
        set.number("es_nie", "plain", nie);
        set.told("es_nie", "told", List.of("NIE"), r -> {
            String value = nie.apply(r);
            return r.chance(0.5) ? value : value.charAt(0) + "-" + value.substring(1, 8) + "-" + value.charAt(8);
        });
        set.number("it_fiscal_code", "plain", NationalForms::fiscalCode);
        set.told(
                "it_fiscal_code",
                "told",
                List.of("codice fiscale", "C.F."),
                r -> r.chance(0.7) ? fiscalCode(r) : fiscalCode(r).toLowerCase(Locale.ROOT));
        set.told("it_vat", "bare", List.of("P.IVA", "partita IVA"), NationalForms::italianVat);
        set.told("it_vat", "prefix", List.of("P. IVA", "partita IVA", "VAT"), r -> "IT" + italianVat(r));
        set.told("it_passport", "told", List.of("passaporto", "numero di passaporto"), r -> r.letters(2) + r.digits(7));
        set.told(
                "it_identity_card",
                "electronic",
                List.of("carta d'identit\u00e0", "carta di identit\u00e0"),
                r -> "CA" + r.digits(5) + r.letters(2));
        set.told(
                "it_identity_card",
                "paper",
                List.of("carta d'identit\u00e0", "carta di identit\u00e0"),
                r -> "A" + r.chars("STUVXY", 1) + r.digits(7));
        set.told(
                "it_drivers_license",
                "told",
                List.of("patente", "patente di guida"),
                r -> r.letters(2) + r.digits(7) + r.letters(1));
        List<String> nirWords = List.of("num\u00e9ro de s\u00e9curit\u00e9 sociale", "NIR", "s\u00e9cu");
        set.number("fr_nir", "spaces", r -> group(nir(r), " ", 1, 2, 2, 2, 3, 3, 2));
        set.told("fr_nir", "told spaces", nirWords.subList(0, 2), r -> group(nir(r), " ", 1, 2, 2, 2, 3, 3, 2));
        set.told("fr_nir", "told bare", nirWords.subList(0, 2), NationalForms::nir);
        set.told(
                "nl_bsn",
                "bare",
                List.of("BSN", "burgerservicenummer"),
                r -> search(r, 8, d -> Math.floorMod(weighted(pad(d, 8), 9, 8, 7, 6, 5, 4, 3, 2), 11)));
        set.number("be_nn", "separators", r -> belgian(r, true));
        set.told(
                "be_nn",
                "told bare",
                List.of("rijksregisternummer", "num\u00e9ro national", "NISS"),
                r -> belgian(r, false));
        set.told(
                "pt_nif",
                "bare",
                List.of("NIF", "n\u00famero de contribuinte", "contribuinte"),
                NationalForms::portuguese);
        set.told("pt_nif", "spaces", List.of("NIF", "contribuinte"), r -> group(portuguese(r), " ", 3, 3, 3));
    }

    private static void northAndEast(FormSet set) {
        set.told("pl_pesel", "told", List.of("PESEL", "numer PESEL"), r -> {
            String body = r.between(50, 99) + monthDay(r) + r.digits(4);
            return body + (10 - weighted(body, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3) % 10) % 10;
        });
        set.number("se_personnummer", "ten", r -> swedish(r, r.between(40, 99), "", "-"));
        set.number("se_personnummer", "twelve", r -> swedish(r, r.between(40, 99), "19", "-"));
        set.told(
                "se_personnummer",
                "told",
                List.of("personnummer", "personnr"),
                r -> swedish(r, r.between(40, 99), r.pick("", "19"), r.pick("-", "")));
        set.told("se_personnummer", "plus", List.of("personnummer"), r -> swedish(r, r.between(10, 26), "", "+"));
        set.number("fi_hetu", "plain", r -> finnish(r, "-"));
        set.told("fi_hetu", "told", List.of("henkil\u00f6tunnus", "HETU"), r -> finnish(r, r.pick("-", "A")));
        set.told("no_fnr", "bare", List.of("f\u00f8dselsnummer", "fnr"), NationalForms::norwegian);
        set.told("no_fnr", "space", List.of("f\u00f8dselsnummer"), r -> group(norwegian(r), " ", 6, 5));
        set.told(
                "dk_cpr",
                "told",
                List.of("CPR", "CPR-nummer", "CPR-nr"),
                r -> dayMonth(r) + r.between(50, 99) + "-" + r.between(1, 3) + r.digits(3));
        set.number("ch_ahv", "dots", r -> group(Numbers.ean("756" + r.digits(9)), ".", 3, 4, 4, 2));
        set.told("ch_ahv", "told", List.of("AHV-Nummer", "AHV-Nr", "num\u00e9ro AVS"), r -> {
            String value = Numbers.ean("756" + r.digits(9));
            return r.chance(0.5) ? value : group(value, ".", 3, 4, 4, 2);
        });
        set.told("ie_pps", "told", List.of("PPS number", "PPSN", "PPS"), r -> {
            String digits = r.number(7);
            int second = r.chance(0.5) ? 0 : r.between(1, 9);
            int sum = weighted(digits, 8, 7, 6, 5, 4, 3, 2) + 9 * second;
            return digits
                    + "WABCDEFGHIJKLMNOPQRSTUV".charAt(sum % 23)
                    + (second == 0 ? "" : String.valueOf((char) ('@' + second)));
        });
    }

    private static void americas(FormSet set) {
        set.number("br_cpf", "separators", r -> {
            String value = Numbers.cpf(r.digits(9));
            return value.substring(0, 3) + "." + value.substring(3, 6) + "." + value.substring(6, 9) + "-"
                    + value.substring(9);
        });
        set.told("br_cpf", "told bare", List.of("CPF"), r -> Numbers.cpf(r.digits(9)));
        Function<Rng, String> cnpj = r -> {
            String value = Numbers.cnpj(r.number(8) + "000" + r.between(1, 3));
            return value.substring(0, 2) + "." + value.substring(2, 5) + "." + value.substring(5, 8) + "/"
                    + value.substring(8, 12) + "-" + value.substring(12);
        };
        set.number("br_cnpj", "separators", cnpj);
        set.told("br_cnpj", "told", List.of("CNPJ"), r -> {
            String value = cnpj.apply(r);
            return r.chance(0.5) ? value : value.replaceAll("\\D", "");
        });
        set.number("mx_curp", "plain", NationalForms::curp);
        set.told("mx_curp", "told", List.of("CURP"), NationalForms::curp);
        set.number("cl_rut", "dots", r -> {
            String body = String.valueOf(r.between(5, 24)) + r.digits(6);
            String grouped = body.length() == 8 ? group(body, ".", 2, 3, 3) : group(body, ".", 1, 3, 3);
            return grouped + "-" + Numbers.rutCheck(body);
        });
        set.told("cl_rut", "told", List.of("RUT", "RUN"), r -> {
            String body = r.between(10, 24) + r.digits(6);
            return body + "-" + Numbers.rutCheck(body);
        });
    }

    private static void asiaAndAfrica(FormSet set) {
        set.told(
                "za_id",
                "told",
                List.of("South African ID number", "SA ID", "RSA ID number"),
                r -> Numbers.luhn(r.between(70, 99) + monthDay(r) + r.between(1, 9) + r.digits(3) + "0" + "8"));
        set.number(
                "sg_nric",
                "plain",
                r -> Numbers.nric(r.pick("S", "T", "F", "G", "M").charAt(0), r.digits(7)));
        set.told(
                "sg_nric",
                "told",
                List.of("NRIC", "FIN", "NRIC number"),
                r -> Numbers.nric(r.pick("S", "T", "F", "G", "M").charAt(0), r.digits(7)));
        set.number("kr_rrn", "dash", r -> group(korean(r), "-", 6, 7));
        set.told(
                "kr_rrn",
                "told",
                List.of("RRN", "resident registration number", "\uc8fc\ubbfc\ub4f1\ub85d\ubc88\ud638"),
                r -> group(korean(r), "-", 6, 7));
        List<String> myNumber =
                List.of("My Number", "\u30de\u30a4\u30ca\u30f3\u30d0\u30fc", "\u500b\u4eba\u756a\u53f7");
        set.told("jp_mynumber", "bare", myNumber, NationalForms::japanese);
        set.told("jp_mynumber", "spaces", myNumber, r -> group(japanese(r), " ", 4, 4, 4));
        Function<Rng, String> chinese = r -> Numbers.chinese(r.pick("110101", "310104", "440305", "330106", "510107")
                + r.between(1950, 2004)
                + monthDay(r)
                + r.digits(3));
        set.number("cn_resident_id", "plain", chinese);
        set.told(
                "cn_resident_id",
                "told",
                List.of("\u8eab\u4efd\u8bc1\u53f7", "\u8eab\u4efd\u8bc1", "Chinese ID number"),
                chinese);
        set.told("tr_id", "told", List.of("T.C. Kimlik No", "TC kimlik", "kimlik numaras\u0131"), r -> {
            String body = r.number(9);
            int tenth = Math.floorMod(weighted(body, 7, -1, 7, -1, 7, -1, 7, -1, 7), 10);
            return body + tenth + (body.chars().map(c -> c - '0').sum() + tenth) % 10;
        });
        set.number("th_id", "dashes", r -> group(thai(r), "-", 1, 4, 5, 2, 1));
        set.told(
                "th_id",
                "told",
                List.of(
                        "Thai ID",
                        "Thai national ID",
                        "\u0e40\u0e25\u0e02\u0e1a\u0e31\u0e15\u0e23\u0e1b\u0e23\u0e30\u0e0a\u0e32\u0e0a\u0e19"),
                r -> r.chance(0.5) ? thai(r) : group(thai(r), "-", 1, 4, 5, 2, 1));
        set.told("ng_nin", "told", List.of("NIN", "Nigerian NIN", "National Identification Number"), r -> r.number(11));
        set.told(
                "(argentina_dni)",
                "told",
                List.of("DNI argentino", "Argentina DNI"),
                r -> r.between(20, 45) + "." + r.digits(3) + "." + r.digits(3));
        set.told("(israel_id)", "told", List.of("Israeli ID", "Teudat Zehut"), r -> Numbers.luhn(r.number(8)));
    }

    private static String ssn(Rng r) {
        while (true) {
            int area = r.between(1, 899);
            String value = pad(area, 3) + pad(r.between(1, 99), 2) + pad(r.between(1, 9999), 4);
            if (area != 666
                    && !Rng.looksLikeDummy(value)
                    && !value.startsWith("123")
                    && !value.equals("078051120")
                    && !value.equals("219099999")) {
                return value;
            }
        }
    }

    private static String itin(Rng r) {
        int[] groups = {50, 55, 60, 64, 70, 75, 80, 88, 90, 92, 94, 97, 99};
        return "9" + r.digits(2) + groups[r.below(groups.length)] + pad(r.between(1000, 9899), 4);
    }

    private static String mbi(Rng r) {
        return r.between(1, 9)
                + r.chars(MBI_LETTERS, 1)
                + r.chars(MBI_LETTERS + DIGITS, 1)
                + r.digits(1)
                + r.chars(MBI_LETTERS, 1)
                + r.chars(MBI_LETTERS + DIGITS, 1)
                + r.digits(1)
                + r.chars(MBI_LETTERS, 2)
                + r.digits(2);
    }

    private static String nhs(Rng r) {
        return search(r, 9, d -> Math.floorMod(11 - weighted(pad(d, 9), 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11, 11));
    }

    static String nhsFrom(Rng r, char first) {
        while (true) {
            String value = nhs(r);
            if (value.charAt(0) == first) {
                return value;
            }
        }
    }

    /** A random number of so many digits for which the check is a digit, with the check behind it. */
    private static String search(Rng r, int length, IntUnaryOperator check) {
        while (true) {
            String body = r.number(length);
            int digit = check.applyAsInt(Integer.parseInt(body));
            if (digit >= 0 && digit < 10 && !Rng.looksLikeDummy(body + digit)) {
                return body + digit;
            }
        }
    }

    private static String nino(Rng r) {
        List<String> never = List.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");
        String prefix;
        do {
            prefix = r.chars("ABCEGHJKLMNOPRSTWXYZ", 1) + r.chars("ABCEGHJKLMNPRSTWXYZ", 1);
        } while (never.contains(prefix));
        return prefix + r.digits(6) + r.chars("ABCD", 1);
    }

    private static String ukLicence(Rng r) {
        String surname = (r.letters(r.between(3, 5)) + "99").substring(0, 5);
        int month = r.between(1, 12) + (r.chance(0.5) ? 50 : 0);
        return surname + r.between(4, 9) + pad(month, 2) + pad(r.between(1, 28), 2) + r.digits(1) + r.letters(1)
                + (r.chance(0.5) ? "9" : r.letters(1)) + "9" + r.letters(2);
    }

    private static String sin(Rng r) {
        return Numbers.luhn(r.chars("1234567", 1) + r.digits(7));
    }

    private static String tfn(Rng r) {
        while (true) {
            String value = r.number(9);
            if (weighted(value, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0) {
                return value;
            }
        }
    }

    private static String medicare(Rng r) {
        String body = r.between(2, 6) + r.digits(7);
        return body + weighted(body, 1, 3, 7, 9, 1, 3, 7, 9) % 10 + r.between(1, 5);
    }

    private static String abn(Rng r) {
        while (true) {
            String value = r.number(11);
            if ((weighted(value, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0) {
                return value;
            }
        }
    }

    private static String acn(Rng r) {
        String body = r.digits(8);
        return body + (10 - weighted(body, 8, 7, 6, 5, 4, 3, 2, 1) % 10) % 10;
    }

    private static String aadhaar(Rng r) {
        return Numbers.verhoeff(r.between(2, 9) + r.digits(10));
    }

    private static String pan(Rng r) {
        return r.letters(3) + r.chars("PCHFATBLJG", 1) + r.letters(1) + r.digits(4) + r.letters(1);
    }

    private static String gstin(Rng r) {
        return Numbers.gstin(r.pick("07", "09", "19", "24", "27", "29", "33", "36") + pan(r) + r.between(1, 9) + "Z");
    }

    private static String germanTax(Rng r) {
        while (true) {
            String body = r.number(10);
            long distinct = body.chars().distinct().count();
            int most = 0;
            for (char c = '0'; c <= '9'; c++) {
                most = Math.max(most, (int) occurrences(body, c));
            }
            if ((distinct == 9 && most == 2) || (distinct == 8 && most == 3)) {
                return Numbers.mod11And10(body);
            }
        }
    }

    private static long occurrences(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String germanSocial(Rng r) {
        String area = r.pick("02", "11", "12", "15", "38", "52", "65");
        String front = area + dayMonth(r) + r.between(40, 99);
        char letter = r.letters(1).charAt(0);
        String serial = r.digits(2);
        String digits = front + pad(letter - 'A' + 1, 2) + serial;
        int[] weights = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            int product = digit(digits, i) * weights[i];
            sum += product / 10 + product % 10;
        }
        return front + letter + serial + sum % 10;
    }

    private static String fiscalCode(Rng r) {
        int day = r.between(1, 28) + (r.chance(0.5) ? 40 : 0);
        String consonants = "BCDFGLMNPRSTVZ";
        return Numbers.italianFiscal(r.chars(consonants, 3)
                + r.chars(consonants, 3)
                + r.between(40, 99)
                + r.chars("ABCDEHLMPRST", 1)
                + pad(day, 2)
                + r.pick("H501", "F205", "L219", "D612", "A944"));
    }

    private static String italianVat(Rng r) {
        return Numbers.luhn(r.number(7) + "0" + r.between(10, 99));
    }

    private static String nir(Rng r) {
        String department = r.chance(0.15) ? r.pick("2A", "2B") : pad(r.between(1, 19), 2);
        String body = r.between(1, 2)
                + String.valueOf(r.between(40, 99))
                + pad(r.between(1, 12), 2)
                + department
                + pad(r.between(1, 400), 3)
                + pad(r.between(1, 600), 3);
        long number = Long.parseLong(body.replace("2A", "19").replace("2B", "18"));
        return body + pad((int) (97 - number % 97), 2);
    }

    private static String belgian(Rng r, boolean separators) {
        boolean recent = r.chance(0.3);
        String date = pad(recent ? r.between(0, 15) : r.between(40, 99), 2) + monthDay(r);
        String serial = pad(r.between(1, 997), 3);
        String check = pad((int) (97 - Long.parseLong((recent ? "2" : "") + date + serial) % 97), 2);
        return separators ? group(date, ".", 2, 2, 2) + "-" + serial + "." + check : date + serial + check;
    }

    private static String portuguese(Rng r) {
        String body = r.pick("1", "2", "5") + r.digits(7);
        int check = 11 - weighted(body, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return body + (check > 9 ? 0 : check);
    }

    private static String swedish(Rng r, int year, String century, String sign) {
        return century + new StringBuilder(Numbers.luhn(pad(year, 2) + monthDay(r) + r.digits(3))).insert(6, sign);
    }

    private static String finnish(Rng r, String sign) {
        String date = dayMonth(r) + (sign.equals("A") ? pad(r.between(0, 9), 2) : String.valueOf(r.between(40, 99)));
        String serial = pad(r.between(2, 899), 3);
        return date + sign + serial + "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(Integer.parseInt(date + serial) % 31);
    }

    private static String norwegian(Rng r) {
        while (true) {
            String nine = dayMonth(r) + r.between(50, 99) + pad(r.between(0, 499), 3);
            int first = Math.floorMod(-weighted(nine, 3, 7, 6, 1, 8, 9, 4, 5, 2), 11);
            if (first < 10) {
                String ten = nine + first;
                int second = Math.floorMod(-weighted(ten, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2), 11);
                if (second < 10) {
                    return ten + second;
                }
            }
        }
    }

    private static String curp(Rng r) {
        String consonants = "BCDFGHJKLMNPQRSTVWXYZ";
        String body = r.chars(consonants, 1) + r.chars("AEIOU", 1) + r.chars(UPPER, 2) + r.between(40, 99) + monthDay(r)
                + r.pick("H", "M") + r.pick("DF", "JC", "NL", "MC", "VZ") + r.chars(consonants, 3) + "0";
        return Numbers.curp(body);
    }

    private static String korean(Rng r) {
        String body = r.between(50, 99) + monthDay(r) + r.between(1, 2) + r.digits(5);
        return body + (11 - weighted(body, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5) % 11) % 10;
    }

    private static String japanese(Rng r) {
        String body = r.number(11);
        int rest = weighted(body, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return body + (rest <= 1 ? 0 : 11 - rest);
    }

    private static String thai(Rng r) {
        String body = r.between(1, 8) + r.digits(11);
        return body + (11 - weighted(body, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 10;
    }

    static String monthDay(Rng r) {
        return pad(r.between(1, 12), 2) + pad(r.between(1, 28), 2);
    }

    private static String dayMonth(Rng r) {
        return pad(r.between(1, 28), 2) + pad(r.between(1, 12), 2);
    }

    static String pad(int number, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", number);
    }

    static String word(Rng r) {
        return r.chars(LOWER, r.between(5, 9));
    }
}
