package io.compliance4j.testkit.generate;

import static io.compliance4j.testkit.generate.CheckDigits.digit;
import static io.compliance4j.testkit.generate.CheckDigits.luhn;
import static io.compliance4j.testkit.generate.CheckDigits.twoDigits;
import static io.compliance4j.testkit.generate.CheckDigits.weighted;
import static io.compliance4j.testkit.generate.Rng.DIGITS;
import static io.compliance4j.testkit.generate.Rng.UPPER;

import java.util.List;

/** Numbers of accounts, companies and things: cards, banks, taxes, vehicles, telephones, wallets. */
final class BusinessNumbers {
    private static final String ALNUM36 = DIGITS + UPPER;
    private static final String VIN_CHARACTERS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

    private BusinessNumbers() {}

    static List<ValueMaker> makers() {
        ValueMaker.Family f = new ValueMaker.Family();
        f.inContext(
                "credit_card",
                BusinessNumbers::card,
                "Please charge my card {} for the tickets.",
                "Card number {}, expires next autumn.",
                "Die Kreditkarte {} wurde abgelehnt.",
                "{} is the card the customer gave us.");
        f.inContext(
                "iban",
                BusinessNumbers::iban,
                "Refund to IBAN {} please.",
                "Bitte auf das Konto {} überweisen.",
                "Mon IBAN : {}");
        f.inContext(
                "us_bank_routing",
                r -> {
                    String eight = twoDigits(r.pick(List.of(1, 3, 6, 11, 12, 21, 26, 31))) + r.digits(6);
                    return eight + (10 - weighted(eight, 3, 7, 1, 3, 7, 1, 3, 7) % 10) % 10;
                },
                "Bank routing number {} for the wire.",
                "ABA routing {}");
        f.inContext(
                "swift_bic",
                r -> r.text(UPPER, 4) + r.pick(List.of("DE", "FR", "GB", "CH", "NL")) + r.text(UPPER, 1) + "2"
                        + r.pick(List.of("", "XXX")),
                "BIC {} for the transfer.",
                "The SWIFT code of their bank is {}.");
        f.inContext(
                "us_npi",
                r -> {
                    String nine = r.pick("12") + r.digits(8);
                    return nine + luhn("80840" + nine);
                },
                "Provider NPI {}.",
                "The NPI of the clinic is {}.");
        f.inContext(
                "us_ein",
                r -> twoDigits(r.pick(List.of(12, 20, 27, 36, 45, 52, 61, 74, 83, 94))) + "-" + r.digits(7),
                "Employer Identification Number (EIN) {}.",
                "Our EIN is {}.");
        f.inContext("au_abn", BusinessNumbers::abn, "ABN {} on the tax invoice.", "Their ABN is {}.");
        f.inContext(
                "au_acn",
                r -> {
                    String eight = r.digits(8);
                    int check = (10 - weighted(eight, 8, 7, 6, 5, 4, 3, 2, 1) % 10) % 10;
                    return eight.substring(0, 3) + " " + eight.substring(3, 6) + " " + eight.substring(6) + check;
                },
                "ACN {} in the company register.",
                "The company's ACN is {}.");
        f.inContext("in_gstin", BusinessNumbers::gstin, "GSTIN {} on the bill.", "Our GSTIN is {}.");
        f.inContext(
                "de_vat_id",
                r -> {
                    String eight = PlatformTokens.number(r, 8);
                    return "DE" + eight + CheckDigits.mod11And10(eight);
                },
                "Unsere USt-IdNr. ist {}.",
                "VAT ID {} on the invoice.");
        f.inContext(
                "it_vat",
                r -> {
                    String ten = "0" + r.digits(6) + "0" + r.pick(List.of("15", "58", "63"));
                    return ten + luhn(ten);
                },
                "Partita IVA {}",
                "La nostra partita IVA è {}.");
        f.inContext(
                "br_cnpj",
                r -> {
                    String twelve = r.digits(8) + "0001";
                    String thirteen = twelve + brazilian(weighted(twelve, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2));
                    String all = thirteen + brazilian(weighted(thirteen, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2));
                    return all.substring(0, 2) + "." + all.substring(2, 5) + "." + all.substring(5, 8) + "/"
                            + all.substring(8, 12) + "-" + all.substring(12);
                },
                "CNPJ {} na nota fiscal.",
                "O CNPJ da empresa é {}.");
        f.inContext(
                "vin", BusinessNumbers::vin, "VIN {} is in the workshop.", "The vehicle identification number is {}.");
        f.inContext(
                "imei",
                r -> {
                    String fourteen = "35" + r.digits(12);
                    return fourteen + luhn(fourteen);
                },
                "IMEI {} was reported stolen.",
                "The phone's IMEI is {}.");
        f.inContext(
                "btc_address",
                r -> CheckDigits.bech32("bc", List.of(0), r.bytes(20)),
                "Send the bitcoin to {} today.",
                "BTC wallet {}");
        f.inContext(
                "eth_address",
                r -> "0x" + r.hex(40),
                "Ethereum wallet address {}",
                "The ETH address for the donation is {}.");
        return f.makers();
    }

    private static String card(Rng r) {
        String start = r.pick(List.of("4539", "4716", "5412", "5267", "2345", "6011", "3782", "3541"));
        String body = start + r.digits((start.equals("3782") ? 14 : 15) - start.length());
        String number = body + luhn(body);
        String separator = r.pick(List.of("", " ", "-"));
        if (number.length() == 15) {
            return number.substring(0, 4) + separator + number.substring(4, 10) + separator + number.substring(10);
        }
        return number.substring(0, 4)
                + separator
                + number.substring(4, 8)
                + separator
                + number.substring(8, 12)
                + separator
                + number.substring(12);
    }

    private static String iban(Rng r) {
        String iban = switch (r.below(4)) {
            case 0 -> withCheck("DE", r.digits(18));
            case 1 -> withCheck("FR", r.digits(23));
            case 2 -> withCheck("NL", r.text(UPPER, 4) + r.digits(10));
            default -> withCheck("GB", r.text(UPPER, 4) + r.digits(14));
        };
        if (r.percent(50)) {
            return iban;
        }
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < iban.length(); i++) {
            grouped.append(i > 0 && i % 4 == 0 ? " " : "").append(iban.charAt(i));
        }
        return grouped.toString();
    }

    private static String withCheck(String country, String account) {
        return country + CheckDigits.iban(country, account) + account;
    }

    private static String abn(Rng r) {
        String nine = PlatformTokens.number(r, 9);
        int sum = weighted(nine, 3, 5, 7, 9, 11, 13, 15, 17, 19);
        for (int check = 10; check <= 99; check++) {
            String eleven = check + nine;
            if ((sum + (digit(eleven, 0) - 1) * 10 + digit(eleven, 1)) % 89 == 0) {
                return check + " " + nine.substring(0, 3) + " " + nine.substring(3, 6) + " " + nine.substring(6);
            }
        }
        return abn(r);
    }

    private static String gstin(Rng r) {
        String fourteen = twoDigits(r.between(1, 29)) + r.text(UPPER, 3) + "P" + r.text(UPPER, 1) + r.digits(4)
                + r.text(UPPER, 1) + "1Z";
        int sum = 0;
        for (int i = 0; i < fourteen.length(); i++) {
            int product = ALNUM36.indexOf(fourteen.charAt(i)) * (i % 2 + 1);
            sum += product / 36 + product % 36;
        }
        return fourteen + ALNUM36.charAt((36 - sum % 36) % 36);
    }

    private static int brazilian(int sum) {
        int rest = sum % 11;
        return rest < 2 ? 0 : 11 - rest;
    }

    private static String vin(Rng r) {
        String head = r.pick("145") + r.text("ABCDEFGHJKLMNPRSTUVWXYZ", 2) + r.text(VIN_CHARACTERS, 5);
        String tail = r.pick("ABCDEFGHJKLMNPRST") + r.text(VIN_CHARACTERS, 2) + r.digits(5);
        int[] weights = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
        String open = head + "0" + tail;
        int sum = 0;
        for (int i = 0; i < open.length(); i++) {
            sum += vinValue(open.charAt(i)) * weights[i];
        }
        return head + "0123456789X".charAt(sum % 11) + tail;
    }

    private static int vinValue(char c) {
        if (c <= '9') {
            return c - '0';
        }
        return "12345678.12345.7.923456789".charAt(c - 'A') - '0';
    }
}
