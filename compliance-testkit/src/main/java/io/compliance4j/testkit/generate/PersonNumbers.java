package io.compliance4j.testkit.generate;

import static io.compliance4j.testkit.generate.CheckDigits.digit;
import static io.compliance4j.testkit.generate.CheckDigits.luhn;
import static io.compliance4j.testkit.generate.CheckDigits.mod;
import static io.compliance4j.testkit.generate.CheckDigits.twoDigits;
import static io.compliance4j.testkit.generate.CheckDigits.weighted;
import static io.compliance4j.testkit.generate.CheckDigits.weights731;
import static io.compliance4j.testkit.generate.Rng.UPPER;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Numbers that states give to people: right form, right dates, right check digits, nobody's. */
final class PersonNumbers {
    private static final String NINO_LETTERS = "ABCEGHJKLMNPRSTWXYZ";
    private static final String DOCUMENT_CHARACTERS = "CFGHJKLMNPRTVWXYZ0123456789";
    private static final String MBI_LETTERS = "ACDEFGHJKMNPQRTUVWXY";
    private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String[] WORDS_US = {"My SSN is {}, use it for the form.", "SSN {} belongs to the new hire."};

    private PersonNumbers() {}

    static List<ValueMaker> makers() {
        ValueMaker.Family f = new ValueMaker.Family();
        northAmerica(f);
        unitedKingdomAndCommonwealth(f);
        germanyAndSpain(f);
        restOfEurope(f);
        restOfTheWorld(f);
        return f.makers();
    }

    private static void northAmerica(ValueMaker.Family f) {
        f.inContext("us_ssn", PersonNumbers::ssn, WORDS_US);
        f.inContext(
                "us_itin",
                r -> "9" + r.digits(2) + "-" + twoDigits(r.pick(List.of(50, 57, 65, 70, 77, 88, 90, 92, 94, 99))) + "-"
                        + PlatformTokens.number(r, 4),
                "The contractor's ITIN is {}.",
                "ITIN {} goes on the W-7 form.");
        f.inContext(
                "us_passport",
                r -> PlatformTokens.number(r, 9),
                "US passport number {}, valid until next spring.",
                "My passport number is {} (United States).");
        f.inContext(
                "us_drivers_license",
                r -> r.text(UPPER, 1) + r.digits(7),
                "California driver's license {} for the rental car.",
                "The driver license number is {} (CA).");
        f.inContext(
                "us_mbi",
                r -> r.text("123456789", 1)
                        + r.pick(MBI_LETTERS)
                        + r.pick(MBI_LETTERS)
                        + r.digits(1)
                        + r.pick(MBI_LETTERS)
                        + r.pick(MBI_LETTERS)
                        + r.digits(1)
                        + r.text(MBI_LETTERS, 2)
                        + r.digits(2),
                "The patient's Medicare number (MBI) is {}.",
                "MBI {} was rejected by the claims system.");
        f.inContext(
                "us_dea",
                r -> {
                    String six = r.digits(6);
                    int sum = weighted(six, 1, 2, 1, 2, 1, 2);
                    return r.pick("ABFGM") + r.text(UPPER, 1) + six + sum % 10;
                },
                "Prescriber DEA number {}.",
                "The DEA registration on file is {}.");
        f.inContext(
                "ca_sin",
                r -> {
                    String eight = r.text("1234567", 1) + r.digits(7);
                    String nine = eight + luhn(eight);
                    return nine.substring(0, 3) + " " + nine.substring(3, 6) + " " + nine.substring(6);
                },
                "My SIN is {} for the T4 slip.",
                "Social insurance number: {}");
        f.inContext("mx_curp", PersonNumbers::curp, "CURP del empleado: {}", "La CURP es {} según el acta.");
    }

    private static void unitedKingdomAndCommonwealth(ValueMaker.Family f) {
        f.inContext(
                "uk_nhs",
                retry(
                        r -> PlatformTokens.number(r, 9),
                        nine -> 11 - weighted(nine, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11,
                        check -> check != 10,
                        (nine, check) -> nine.substring(0, 3) + " " + nine.substring(3, 6) + " " + nine.substring(6)
                                + check % 11),
                "NHS number {} for the referral.",
                "Patient with NHS number {} was moved to ward 4.");
        f.inContext(
                "uk_nino", PersonNumbers::nino, "National Insurance number: {}", "Her NINO is {}, payroll needs it.");
        f.inContext(
                "uk_drivers_license",
                r -> r.text(UPPER, 5) + r.digits(1) + twoDigits(r.between(1, 12)) + twoDigits(r.between(1, 28))
                        + r.digits(1) + r.text(UPPER, 2) + "9" + r.text(UPPER, 2),
                "UK driving licence number {}.",
                "The driving licence {} expires in June.");
        f.inContext(
                "uk_passport",
                r -> PlatformTokens.number(r, 9),
                "UK passport number {}, issued in Durham.",
                "British passport no. {}");
        f.inContext(
                "ie_pps",
                r -> {
                    String seven = PlatformTokens.number(r, 7);
                    return seven + "WABCDEFGHIJKLMNOPQRSTUV".charAt(weighted(seven, 8, 7, 6, 5, 4, 3, 2) % 23);
                },
                "PPS number {} for Revenue.",
                "My PPSN is {}.");
        f.inContext(
                "au_tfn",
                retry(
                        r -> PlatformTokens.number(r, 8),
                        eight -> lastDigit(10, 11, weighted(eight, 1, 4, 3, 7, 5, 8, 6, 9)),
                        check -> check >= 0,
                        (eight, check) ->
                                eight.substring(0, 3) + " " + eight.substring(3, 6) + " " + eight.substring(6) + check),
                "Tax file number {} (TFN) for the ATO.",
                "My TFN is {}.");
        f.inContext(
                "au_medicare",
                r -> {
                    String eight = r.text("23456", 1) + r.digits(7);
                    return eight.substring(0, 4) + " " + eight.substring(4)
                            + weighted(eight, 1, 3, 7, 9, 1, 3, 7, 9) % 10 + " " + r.between(1, 9);
                },
                "Medicare card {} (Australia).",
                "Her Medicare number is {}.");
        f.inContext(
                "in_aadhaar",
                r -> {
                    String eleven = r.text("23456789", 1) + r.digits(10);
                    return eleven.substring(0, 4) + " " + eleven.substring(4, 8) + " " + eleven.substring(8)
                            + CheckDigits.verhoeff(eleven);
                },
                "Aadhaar number {} for the KYC form.",
                "My Aadhaar is {}.");
        f.inContext(
                "in_pan",
                r -> r.text(UPPER, 3) + "P" + r.text(UPPER, 1) + r.digits(4) + r.text(UPPER, 1),
                "PAN {} is on the invoice.",
                "My PAN card number is {}.");
        f.inContext("in_voter", r -> r.text(UPPER, 3) + r.digits(7), "Voter ID (EPIC) {}", "EPIC number: {}");
        f.inContext(
                "in_passport",
                r -> r.text("ABCDEFGHJKLMNPRSTUVWY", 1) + r.text("123456789", 1) + r.digits(6),
                "Indian passport number {}.",
                "Passport no. {} (India), file attached.");
        f.inContext(
                "sg_nric",
                r -> {
                    String seven = r.digits(7);
                    return "S" + seven + "JZIHGFEDCBA".charAt(weighted(seven, 2, 7, 6, 5, 4, 3, 2) % 11);
                },
                "NRIC {} for the visitor pass.",
                "My NRIC is {}.");
        f.inContext(
                "za_id",
                r -> {
                    String twelve = shortDate(r) + r.digits(4) + "08";
                    return twelve + luhn(twelve);
                },
                "South African ID number {}.",
                "SA ID {} on the contract.");
        f.inContext(
                "ng_nin",
                r -> PlatformTokens.number(r, 11),
                "NIN {} (Nigeria).",
                "National identification number NIN: {}");
    }

    private static void germanyAndSpain(ValueMaker.Family f) {
        f.inContext(
                "de_tax_id",
                r -> {
                    StringBuilder ten = new StringBuilder(shuffledDigits(r).substring(0, 9));
                    ten.insert(r.between(1, 9), ten.charAt(r.between(0, 8)));
                    return ten.toString() + CheckDigits.mod11And10(ten.toString());
                },
                "Meine Steuer-ID ist {}.",
                "Steueridentifikationsnummer: {}");
        f.inContext(
                "de_id_card",
                r -> documentNumber(r, "LMNPRTVWXYZ"),
                "Personalausweis Nr. {}",
                "Die Ausweisnummer auf meinem Personalausweis ist {}.");
        f.inContext(
                "de_passport",
                r -> documentNumber(r, "CFGHJK"),
                "Reisepass Nr. {}",
                "Meine Reisepassnummer lautet {}.");
        f.inContext(
                "de_social_security",
                r -> {
                    String body = twoDigits(r.pick(List.of(12, 15, 50, 53, 65))) + day(r) + month(r) + r.digits(2);
                    int letter = r.below(26);
                    String serial = r.digits(2);
                    String digits = body + twoDigits(letter + 1) + serial;
                    int[] weights = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
                    int sum = 0;
                    for (int i = 0; i < weights.length; i++) {
                        int product = digit(digits, i) * weights[i];
                        sum += product / 10 + product % 10;
                    }
                    return body + UPPER.charAt(letter) + serial + sum % 10;
                },
                "Sozialversicherungsnummer {}",
                "Meine Rentenversicherungsnummer ist {}.");
        f.inContext(
                "es_nif",
                r -> {
                    String eight = PlatformTokens.number(r, 8);
                    return eight + DNI_LETTERS.charAt(mod(eight, 23));
                },
                "Mi DNI es {}.",
                "NIF del cliente: {}");
        f.inContext(
                "es_nie",
                r -> {
                    int first = r.below(3);
                    String seven = r.digits(7);
                    return "XYZ".charAt(first) + seven + DNI_LETTERS.charAt(mod(first + seven, 23));
                },
                "Mi NIE es {}.",
                "NIE del empleado: {}");
    }

    private static void restOfEurope(ValueMaker.Family f) {
        f.inContext("it_fiscal_code", PersonNumbers::fiscalCode, "Codice fiscale: {}", "Il mio codice fiscale è {}.");
        f.inContext(
                "it_passport", r -> "Y" + r.pick("ABC") + r.digits(7), "Passaporto n. {}", "Numero di passaporto: {}");
        f.inContext(
                "it_identity_card",
                r -> "C" + r.text("ABCDEFGHIJ", 1) + r.digits(5) + r.text(UPPER, 2),
                "Carta d'identità n. {}",
                "La mia carta d'identità è {}.");
        f.inContext(
                "it_drivers_license",
                r -> r.text(UPPER, 2) + r.digits(7) + r.text(UPPER, 1),
                "Patente di guida n. {}",
                "Numero della patente: {}");
        f.inContext(
                "fr_nir",
                r -> {
                    String thirteen = r.pick("12")
                            + r.digits(2)
                            + month(r)
                            + twoDigits(r.pick(List.of(13, 31, 33, 59, 69, 75, 92)))
                            + twoDigits(r.between(1, 99))
                            + r.between(1, 9)
                            + twoDigits(r.between(1, 99))
                            + r.between(1, 9);
                    return thirteen + twoDigits(97 - mod(thirteen, 97));
                },
                "Numéro de sécurité sociale : {}",
                "Mon NIR est {}.");
        f.inContext(
                "nl_bsn",
                retry(
                        r -> PlatformTokens.number(r, 8),
                        eight -> weighted(eight, 9, 8, 7, 6, 5, 4, 3, 2) % 11,
                        check -> check != 10,
                        (eight, check) -> eight + check),
                "Mijn BSN is {}.",
                "Burgerservicenummer: {}");
        f.inContext(
                "be_nn",
                r -> {
                    String nine = r.between(50, 99) + month(r) + day(r) + r.between(100, 997);
                    return nine.substring(0, 2) + "." + nine.substring(2, 4) + "." + nine.substring(4, 6) + "-"
                            + nine.substring(6) + "." + twoDigits(97 - mod(nine, 97));
                },
                "Rijksregisternummer {}",
                "Mon numéro national (Belgique) est {}.");
        f.inContext(
                "pl_pesel",
                r -> {
                    String ten = r.between(50, 99) + month(r) + day(r) + r.digits(4);
                    return ten + (10 - weighted(ten, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3) % 10) % 10;
                },
                "Mój PESEL to {}.",
                "PESEL pracownika: {}");
        f.inContext(
                "se_personnummer",
                r -> {
                    String date = r.between(50, 99) + month(r) + day(r);
                    String serial = r.digits(3);
                    return date + "-" + serial + luhn(date + serial);
                },
                "Mitt personnummer är {}.",
                "Personnummer: {}");
        f.inContext(
                "fi_hetu",
                r -> {
                    String date = day(r) + month(r) + r.between(50, 99);
                    String serial = Integer.toString(r.between(100, 899));
                    return date + "-" + serial + "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(mod(date + serial, 31));
                },
                "Henkilötunnus: {}",
                "Henkilötunnukseni on {}.");
        f.inContext(
                "dk_cpr",
                r -> day(r) + month(r) + r.between(50, 99) + "-" + r.between(1000, 3999),
                "Mit CPR-nummer er {}.",
                "CPR: {}");
        f.inContext("no_fnr", PersonNumbers::norwegian, "Fødselsnummer: {}", "Mitt fødselsnummer er {}.");
        f.inContext(
                "ch_ahv",
                r -> {
                    String twelve = "756" + r.digits(9);
                    int check = (10 - weighted(twelve, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3) % 10) % 10;
                    return "756." + twelve.substring(3, 7) + "." + twelve.substring(7, 11) + "." + twelve.substring(11)
                            + check;
                },
                "AHV-Nummer {}",
                "Meine AHV-Nummer ist {}.");
        f.inContext(
                "pt_nif",
                r -> {
                    String eight = r.text("12", 1) + r.digits(7);
                    int rest = weighted(eight, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
                    return eight + (rest < 2 ? 0 : 11 - rest);
                },
                "O meu NIF é {}.",
                "Número de contribuinte (NIF): {}");
    }

    private static void restOfTheWorld(ValueMaker.Family f) {
        f.inContext(
                "br_cpf",
                r -> {
                    String nine = r.digits(9);
                    String ten = nine + brazilian(weighted(nine, 10, 9, 8, 7, 6, 5, 4, 3, 2));
                    String all = ten + brazilian(weighted(ten, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2));
                    return all.substring(0, 3) + "." + all.substring(3, 6) + "." + all.substring(6, 9) + "-"
                            + all.substring(9);
                },
                "Meu CPF é {}.",
                "CPF do cliente: {}");
        f.inContext(
                "cl_rut",
                r -> {
                    String eight = r.text("12", 1) + r.digits(7);
                    int check = 11 - weighted(eight, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
                    return eight.substring(0, 2) + "." + eight.substring(2, 5) + "." + eight.substring(5) + "-"
                            + (check == 11 ? "0" : check == 10 ? "K" : Integer.toString(check));
                },
                "Mi RUT es {}.",
                "RUT del proveedor: {}");
        f.inContext(
                "kr_rrn",
                r -> {
                    String twelve = r.between(50, 99) + month(r) + day(r) + r.pick("12") + r.digits(5);
                    int sum = weighted(twelve, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5);
                    return twelve.substring(0, 6) + "-" + twelve.substring(6) + (11 - sum % 11) % 10;
                },
                "주민등록번호는 {} 입니다.",
                "주민등록번호: {}");
        f.inContext(
                "jp_mynumber",
                r -> {
                    String eleven = PlatformTokens.number(r, 11);
                    int rest = weighted(eleven, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
                    return eleven + (rest <= 1 ? 0 : 11 - rest);
                },
                "マイナンバーは {} です。",
                "個人番号: {}");
        f.inContext(
                "cn_resident_id",
                r -> {
                    String seventeen = r.pick(List.of("110101", "310104", "440106", "510107")) + "19"
                            + r.between(50, 99) + month(r) + day(r) + r.digits(3);
                    int sum = weighted(seventeen, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
                    return seventeen + "10X98765432".charAt(sum % 11);
                },
                "身份证号：{}",
                "我的身份证号码是 {} 。");
        f.inContext(
                "tr_id",
                r -> {
                    String nine = PlatformTokens.number(r, 9);
                    int odd = weighted(nine, 1, 0, 1, 0, 1, 0, 1, 0, 1);
                    int even = weighted(nine, 0, 1, 0, 1, 0, 1, 0, 1, 0);
                    int tenth = Math.floorMod(odd * 7 - even, 10);
                    return nine + tenth + (odd + even + tenth) % 10;
                },
                "TC kimlik numaram {}.",
                "T.C. Kimlik No: {}");
        f.inContext(
                "th_id",
                r -> {
                    String twelve = r.text("12345678", 1) + r.digits(11);
                    int sum = weighted(twelve, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2);
                    return twelve + (11 - sum % 11) % 10;
                },
                "เลขประจำตัวประชาชน {}",
                "Thai national ID {} for the visa.");
    }

    private static String ssn(Rng r) {
        String area;
        do {
            area = r.pick("12345678") + r.digits(2);
        } while (area.equals("666"));
        String group = twoDigits(r.between(1, 99));
        return area + "-" + group + "-" + r.between(1000, 9999);
    }

    private static String nino(Rng r) {
        String prefix;
        do {
            prefix = "" + r.pick(NINO_LETTERS) + r.pick(NINO_LETTERS.replace("O", ""));
        } while (List.of("GB", "NK", "TN", "ZZ", "BG", "KN", "NT").contains(prefix));
        return prefix + " " + r.digits(2) + " " + r.digits(2) + " " + r.digits(2) + " " + r.pick("ABCD");
    }

    private static String documentNumber(Rng r, String first) {
        String nine = r.text(first, 1) + r.text(DOCUMENT_CHARACTERS, 7) + r.digits(1);
        return nine + weights731(nine);
    }

    private static String shuffledDigits(Rng r) {
        StringBuilder digits = new StringBuilder(Rng.DIGITS);
        for (int i = digits.length() - 1; i > 0; i--) {
            int other = r.below(i + 1);
            char kept = digits.charAt(i);
            digits.setCharAt(i, digits.charAt(other));
            digits.setCharAt(other, kept);
        }
        return digits.charAt(0) == '0' ? digits.reverse().toString() : digits.toString();
    }

    private static String fiscalCode(Rng r) {
        String consonants = "BCDFGLMNPRSTVZ";
        String fifteen = r.text(consonants, 6)
                + r.between(50, 99)
                + r.pick("ABCDEHLMPRST")
                + twoDigits(r.between(1, 28))
                + r.pick("ADFHL")
                + r.between(100, 999);
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
        int sum = 0;
        for (int i = 0; i < fifteen.length(); i++) {
            char c = fifteen.charAt(i);
            int rank = c <= '9' ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? odd[rank] : rank;
        }
        return fifteen + UPPER.charAt(sum % 26);
    }

    private static String norwegian(Rng r) {
        while (true) {
            String nine = day(r) + month(r) + r.between(54, 99) + r.between(100, 499);
            int first = 11 - weighted(nine, 3, 7, 6, 1, 8, 9, 4, 5, 2) % 11;
            String ten = nine + first % 11;
            int second = first == 10 ? 10 : 11 - weighted(ten, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
            if (first != 10 && second != 10) {
                return ten + second % 11;
            }
        }
    }

    private static String curp(Rng r) {
        String seventeen = r.text("BCDFGLMNPRSTV", 1) + r.pick("AEIOU") + r.text("BCDFGLMNPRSTV", 2)
                + r.between(50, 99) + month(r) + day(r) + r.pick("HM")
                + r.pick(List.of("DF", "JC", "NL", "OC", "YN", "MC")) + r.text("BCDFGLMNPRSTV", 3) + "0";
        String alphabet = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
        int sum = 0;
        for (int i = 0; i < seventeen.length(); i++) {
            sum += alphabet.indexOf(seventeen.charAt(i)) * (18 - i);
        }
        return seventeen + (10 - sum % 10) % 10;
    }

    private static int brazilian(int sum) {
        int rest = sum % 11;
        return rest < 2 ? 0 : 11 - rest;
    }

    /** The digit whose weight completes {@code sum} to a multiple of {@code modulus}, or -1 when none does. */
    private static int lastDigit(int weight, int modulus, int sum) {
        for (int d = 0; d <= 9; d++) {
            if ((sum + weight * d) % modulus == 0) {
                return d;
            }
        }
        return -1;
    }

    private static String shortDate(Rng r) {
        return r.between(50, 99) + month(r) + day(r);
    }

    private static String month(Rng r) {
        return twoDigits(r.between(1, 12));
    }

    private static String day(Rng r) {
        return twoDigits(r.between(1, 28));
    }

    /** Draws bodies until one has a check digit: some schemes leave numbers without one unused. */
    private static Function<Rng, String> retry(
            Function<Rng, String> body, Function<String, Integer> check, IntPredicate usable, Assembly assembly) {
        return r -> {
            while (true) {
                String drawn = body.apply(r);
                int digit = check.apply(drawn);
                if (usable.test(digit)) {
                    return assembly.join(drawn, digit);
                }
            }
        };
    }

    @FunctionalInterface
    private interface Assembly {
        String join(String body, int check);
    }
}
