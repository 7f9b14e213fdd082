package io.compliance4j.testkit.generate;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/**
 * Checks of numbers and tokens, written on their own from the published rules: none of it is shared with the code that
 * makes the values.
 */
final class NumberValidators {
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private NumberValidators() {}

    static Map<String, Predicate<String>> all() {
        Map<String, Predicate<String>> all = new TreeMap<>();
        all.put("credit_card", v -> luhn(digits(v)));
        all.put("ca_sin", v -> luhn(digits(v)));
        all.put("imei", v -> luhn(digits(v)));
        all.put("za_id", v -> luhn(digits(v)));
        all.put("it_vat", v -> luhn(digits(v)));
        all.put("us_npi", v -> luhn("80840" + v));
        all.put("se_personnummer", v -> luhn(digits(v)));
        all.put("iban", NumberValidators::iban);
        all.put("us_bank_routing", v -> weighted(v, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0);
        all.put("us_dea", v -> {
            String d = v.substring(2);
            int sum = d(d, 0) + d(d, 2) + d(d, 4) + 2 * (d(d, 1) + d(d, 3) + d(d, 5));
            return sum % 10 == d(d, 6);
        });
        all.put("uk_nhs", v -> weighted(digits(v), 10, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 == 0);
        all.put("au_tfn", v -> weighted(digits(v), 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0);
        all.put("au_medicare", v -> weighted(digits(v), 1, 3, 7, 9, 1, 3, 7, 9) % 10 == d(digits(v), 8));
        all.put("au_abn", v -> {
            int[] n = digits(v).chars().map(c -> c - '0').toArray();
            n[0]--;
            int[] w = {10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19};
            int sum = 0;
            for (int i = 0; i < 11; i++) {
                sum += n[i] * w[i];
            }
            return sum % 89 == 0;
        });
        all.put("au_acn", v -> (weighted(digits(v), 8, 7, 6, 5, 4, 3, 2, 1) + d(digits(v), 8)) % 10 == 0);
        all.put("in_aadhaar", v -> verhoeff(digits(v)));
        all.put("in_gstin", NumberValidators::gstin);
        all.put("de_tax_id", v -> iso7064(v) && oneDigitTwiceOrThrice(v.substring(0, 10)));
        all.put("de_vat_id", v -> iso7064(v.substring(2)));
        all.put("de_id_card", NumberValidators::german731);
        all.put("de_passport", NumberValidators::german731);
        all.put("de_social_security", NumberValidators::germanInsurance);
        all.put("es_nif", v -> "TRWAGMYFPDXBNJZSQVHLCKE".charAt(mod(v.substring(0, 8), 23)) == v.charAt(8));
        all.put(
                "es_nie",
                v -> "TRWAGMYFPDXBNJZSQVHLCKE".charAt(mod("XYZ".indexOf(v.charAt(0)) + v.substring(1, 8), 23))
                        == v.charAt(8));
        all.put("it_fiscal_code", NumberValidators::fiscalCode);
        all.put("fr_nir", v -> mod(v.substring(0, 13), 97) + Integer.parseInt(v.substring(13)) == 97);
        all.put("nl_bsn", v -> (weighted(v, 9, 8, 7, 6, 5, 4, 3, 2) - d(v, 8)) % 11 == 0);
        all.put(
                "be_nn",
                v -> mod(digits(v).substring(0, 9), 97)
                                + Integer.parseInt(digits(v).substring(9))
                        == 97);
        all.put("pl_pesel", v -> weighted(v, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0);
        all.put(
                "fi_hetu",
                v -> "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(mod(v.substring(0, 6) + v.substring(7, 10), 31))
                        == v.charAt(10));
        all.put(
                "no_fnr",
                v -> weighted(v, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
                        && weighted(v, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0);
        all.put("ch_ahv", v -> weighted(digits(v), 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0);
        all.put("ie_pps", v -> weighted(v, 8, 7, 6, 5, 4, 3, 2) % 23 == (v.charAt(7) == 'W' ? 0 : v.charAt(7) - 64));
        all.put("pt_nif", v -> {
            int rest = weighted(v, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
            return d(v, 8) == (rest <= 1 ? 0 : 11 - rest);
        });
        all.put("br_cpf", v -> brazil(digits(v), 9));
        all.put("br_cnpj", v -> brazil(digits(v), 12));
        all.put("cl_rut", v -> {
            int sum = 0;
            String n = digits(v.substring(0, 10));
            for (int i = 0; i < n.length(); i++) {
                sum += d(n, n.length() - 1 - i) * (2 + i % 6);
            }
            return "0K987654321".charAt(sum % 11) == v.charAt(11);
        });
        all.put("mx_curp", v -> {
            String alphabet = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
            int sum = 0;
            for (int i = 0; i < 17; i++) {
                sum += alphabet.indexOf(v.charAt(i)) * (18 - i);
            }
            return (sum + d(v, 17)) % 10 == 0;
        });
        all.put(
                "sg_nric",
                v -> "JZIHGFEDCBA".charAt(weighted(v.substring(1, 8), 2, 7, 6, 5, 4, 3, 2) % 11) == v.charAt(8));
        all.put("kr_rrn", v -> {
            String n = digits(v);
            return (11 - weighted(n, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5) % 11) % 10 == d(n, 12);
        });
        all.put("jp_mynumber", v -> {
            int rest = weighted(v, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
            return d(v, 11) == (rest <= 1 ? 0 : 11 - rest);
        });
        all.put("cn_resident_id", v -> {
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < 18; i++) {
                int digit = v.charAt(i) == 'X' ? 10 : d(v, i);
                sum = sum.add(BigInteger.TWO.pow(17 - i).multiply(BigInteger.valueOf(digit)));
            }
            return sum.mod(BigInteger.valueOf(11)).intValue() == 1;
        });
        all.put("tr_id", v -> {
            int odd = d(v, 0) + d(v, 2) + d(v, 4) + d(v, 6) + d(v, 8);
            int even = d(v, 1) + d(v, 3) + d(v, 5) + d(v, 7);
            return Math.floorMod(7 * odd - even, 10) == d(v, 9) && (odd + even + d(v, 9)) % 10 == d(v, 10);
        });
        all.put("th_id", v -> (11 - weighted(v, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 10 == d(v, 12));
        all.put("vin", NumberValidators::vin);
        all.put("btc_address", v -> bech32(v));
        all.put("age_secret_key", v -> bech32(v.toLowerCase(java.util.Locale.ROOT)));
        all.put("github_token", v -> crcTail(v.substring(4)));
        all.put("npm_token", v -> crcTail(v.substring(4)));
        all.put("jwt", v -> json(v, 0).contains("\"alg\"") && json(v, 1).startsWith("{"));
        all.put("private_key", NumberValidators::derLengthAgrees);
        all.put("azure_storage_key", v -> Base64.getDecoder().decode(v).length == 64);
        all.put("aws_session_token", v -> Base64.getDecoder().decode(v).length > 75);
        all.put("aws_bedrock_key", v -> ascii(v.substring(4)).startsWith("BedrockAPIKey-"));
        all.put("basic_auth_header", v -> ascii(v).contains(":"));
        all.put("kubernetes_secret", v -> ascii(v).length() == 24);
        all.put(
                "pypi_token",
                v -> new String(Base64.getUrlDecoder().decode(v.substring(5)), StandardCharsets.ISO_8859_1)
                        .startsWith("\u0002\u0001\u0008pypi.org"));
        all.put("discord_bot_token", v -> ascii(v.substring(0, v.indexOf('.'))).matches("\\d{17,19}"));
        all.put("aws_secret_access_key", v -> entropy(v) >= 4.2);
        all.put("generic_api_key", v -> entropy(v) >= 3.5);
        all.put("bearer_token", v -> entropy(v) >= 3.5);
        return all;
    }

    private static int d(String s, int i) {
        return s.charAt(i) - '0';
    }

    private static String digits(String s) {
        return s.replaceAll("\\D", "");
    }

    private static int weighted(String s, int... w) {
        int sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += d(s, i) * w[i];
        }
        return sum;
    }

    private static int mod(String decimal, int n) {
        return new BigInteger(decimal).mod(BigInteger.valueOf(n)).intValue();
    }

    private static boolean luhn(String n) {
        int sum = 0;
        boolean second = false;
        for (int i = n.length() - 1; i >= 0; i--) {
            int x = d(n, i);
            if (second) {
                x = x * 2 % 10 + x * 2 / 10;
            }
            sum += x;
            second = !second;
        }
        return sum % 10 == 0;
    }

    private static boolean iban(String v) {
        String s = v.replace(" ", "");
        int expected = Map.of("DE", 22, "FR", 27, "NL", 18, "GB", 22).getOrDefault(s.substring(0, 2), 0);
        StringBuilder n = new StringBuilder();
        for (char c : (s.substring(4) + s.substring(0, 4)).toCharArray()) {
            n.append(c >= 'A' ? Integer.toString(c - 'A' + 10) : String.valueOf(c));
        }
        return s.length() == expected && mod(n.toString(), 97) == 1;
    }

    private static boolean verhoeff(String n) {
        int[][] d = {
            {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5}, {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
            {3, 4, 0, 1, 2, 8, 9, 5, 6, 7}, {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
            {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3}, {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
            {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
        };
        int[][] p = {
            {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 5, 7, 6, 2, 8, 3, 0, 9, 4}, {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
            {8, 9, 1, 6, 0, 4, 3, 5, 2, 7}, {9, 4, 5, 3, 1, 2, 6, 8, 7, 0}, {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
            {2, 7, 9, 3, 8, 0, 6, 4, 1, 5}, {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}
        };
        int c = 0;
        for (int i = 0; i < n.length(); i++) {
            c = d[c][p[i % 8][d(n, n.length() - 1 - i)]];
        }
        return c == 0;
    }

    private static boolean gstin(String v) {
        String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            int x = alphabet.indexOf(v.charAt(i)) * (i % 2 == 0 ? 1 : 2);
            sum += x / 36 + x % 36;
        }
        return (sum + alphabet.indexOf(v.charAt(14))) % 36 == 0;
    }

    private static boolean iso7064(String v) {
        int p = 10;
        for (int i = 0; i < v.length() - 1; i++) {
            int s = (d(v, i) + p) % 10;
            p = 2 * (s == 0 ? 10 : s) % 11;
        }
        return (p + d(v, v.length() - 1)) % 10 == 1;
    }

    private static boolean oneDigitTwiceOrThrice(String ten) {
        long distinct = ten.chars().distinct().count();
        return distinct == 9 || distinct == 8;
    }

    private static boolean german731(String v) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            char c = v.charAt(i);
            sum += (c >= 'A' ? c - 'A' + 10 : c - '0') * List.of(7, 3, 1).get(i % 3);
        }
        return sum % 10 == d(v, 9);
    }

    private static boolean germanInsurance(String v) {
        int letter = v.charAt(8) - 'A' + 1;
        String n = v.substring(0, 8) + (letter < 10 ? "0" : "") + letter + v.substring(9, 11);
        int[] w = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            int x = d(n, i) * w[i];
            sum += x / 10 + x % 10;
        }
        return sum % 10 == d(v, 11);
    }

    private static boolean fiscalCode(String v) {
        String odd = "BAKPLCQDREVOSFTGUHMINJWZYX";
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = v.charAt(i);
            int rank = c >= 'A' ? c - 'A' : c - '0';
            sum += i % 2 == 0 ? odd.indexOf((char) ('A' + rank)) : rank;
        }
        return sum % 26 == v.charAt(15) - 'A';
    }

    private static boolean brazil(String v, int length) {
        for (int at = length; at < length + 2; at++) {
            int sum = 0;
            for (int i = 0; i < at; i++) {
                int fromRight = at - 1 - i;
                sum += d(v, i) * (length == 12 ? 2 + fromRight % 8 : 2 + fromRight);
            }
            if (sum * 10 % 11 % 10 != d(v, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean vin(String v) {
        Map<Character, Integer> values = new TreeMap<>();
        String letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
        String numbers = "12345678123457923456789";
        for (int i = 0; i < letters.length(); i++) {
            values.put(letters.charAt(i), d(numbers, i));
        }
        int[] w = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            char c = v.charAt(i);
            sum += w[i] == 0 ? 0 : w[i] * (c >= 'A' ? values.getOrDefault(c, 0) : c - '0');
        }
        return "0123456789X".charAt(sum % 11) == v.charAt(8);
    }

    private static boolean bech32(String v) {
        String alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
        int split = v.lastIndexOf('1');
        int[] generator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
        int check = 1;
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < split; i++) {
            words.append((char) (v.charAt(i) >> 5));
        }
        words.append((char) 0);
        for (int i = 0; i < split; i++) {
            words.append((char) (v.charAt(i) & 31));
        }
        for (int i = split + 1; i < v.length(); i++) {
            words.append((char) alphabet.indexOf(v.charAt(i)));
        }
        for (char word : words.toString().toCharArray()) {
            int top = check >> 25;
            check = (check & 0x1ffffff) << 5 ^ word;
            for (int i = 0; i < 5; i++) {
                check ^= (top >> i & 1) == 0 ? 0 : generator[i];
            }
        }
        return check == 1;
    }

    private static boolean crcTail(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.substring(0, 30).getBytes(StandardCharsets.US_ASCII));
        BigInteger tail = BigInteger.ZERO;
        for (char c : body.substring(30).toCharArray()) {
            tail = tail.multiply(BigInteger.valueOf(62)).add(BigInteger.valueOf(BASE62.indexOf(c)));
        }
        return tail.longValueExact() == crc.getValue();
    }

    private static boolean derLengthAgrees(String pem) {
        String base64 = Arrays.stream(pem.split("\n", -1))
                .filter(line -> !line.startsWith("-"))
                .reduce("", String::concat);
        byte[] der = Base64.getDecoder().decode(base64);
        int first = der[1] & 0xFF;
        int length = switch (first) {
            case 0x81 -> 3 + (der[2] & 0xFF);
            case 0x82 -> 4 + ((der[2] & 0xFF) << 8 | (der[3] & 0xFF));
            default -> 2 + first;
        };
        return der[0] == 0x30 && length == der.length;
    }

    private static String json(String jwt, int part) {
        return new String(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[part]), StandardCharsets.UTF_8);
    }

    private static String ascii(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.US_ASCII);
    }

    private static double entropy(String v) {
        return v.chars()
                .distinct()
                .mapToDouble(c -> {
                    double share = (double) v.chars().filter(x -> x == c).count() / v.length();
                    return -share * Math.log(share) / Math.log(2);
                })
                .sum();
    }
}
