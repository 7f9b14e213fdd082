package io.compliance4j.dlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.dlp.internal.pattern.LinearPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of value, found and not found. Keys are assembled from their expressions, so none stands in the source. */
class BuiltInDetectorsTest {
    private static final DlpScanner SCANNER =
            DlpScanner.builder().addStandard().keepMatches().build();

    private static List<String> found(String text) {
        return SCANNER.scan(text).stream()
                .map(f -> f.detector() + "=" + f.match().orElse(""))
                .toList();
    }

    record Form(String label, String expression) {
        @Override
        public String toString() {
            return label + " " + expression;
        }
    }

    /** Every form that is given by an expression and needs no word near. */
    static Stream<Form> tokenForms() {
        List<Form> forms = new ArrayList<>();
        for (DetectorInfo info : DetectorCatalog.all()) {
            for (String format : info.formats()) {
                if (format.startsWith("`")
                        && format.endsWith("`")
                        && info.severity() == Severity.CRITICAL
                        && info.checks().isEmpty()
                        && format.length() > 12
                        && !format.contains("user:password")) {
                    forms.add(new Form(info.label(), format.substring(1, format.length() - 1)));
                }
            }
        }
        return forms.stream();
    }

    @ParameterizedTest
    @MethodSource("tokenForms")
    void aRandomKeyOfEachFormIsFoundWithItsExactSpanAndNotWhenGlued(Form form) {
        LinearPattern pattern = LinearPattern.compile(form.expression());
        int hits = 0;
        for (long seed = 0; seed < 40; seed++) {
            String key = pattern.sample(new Random(seed));
            List<Finding> findings = SCANNER.scan("use " + key + " for it");
            if (findings.stream()
                    .anyMatch(f -> f.detector().equals(form.label())
                            && key.equals(
                                    f.match().orElse("").replaceFirst("^https?://.*?(?=hooks|discord|webhook)", "")))) {
                hits++;
            }
            assertThat(SCANNER.scan("use x" + key + " for it").stream().map(Finding::detector))
                    .as("seed %d, glued on the left", seed)
                    .doesNotContain(form.label());
        }
        // A few random values lack a digit or a case that the detector asks for.
        assertThat(hits).as("of 40 samples of %s", form).isGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "credit_card|card 4111 1111 1111 1111 ok|4111 1111 1111 1111",
                "credit_card|amex 3782 822463 10005|3782 822463 10005",
                "us_ssn|SSN 536-90-4399|536-90-4399",
                "us_itin|her ITIN is 912-90-3456|912-90-3456",
                "us_ein|EIN 12-3456789 of the company|12-3456789",
                "us_bank_routing|routing number 021000021|021000021",
                "us_npi|NPI: 1234567893|1234567893",
                "us_mbi|Medicare 1EG4-TE5-MK73|1EG4-TE5-MK73",
                "us_dea|DEA number AB1234563|AB1234563",
                "iban|DE89 3704 0044 0532 0130 00 bitte|DE89 3704 0044 0532 0130 00",
                "iban|gb82west12345698765432|gb82west12345698765432",
                "swift_bic|SWIFT DEUTDEFF500|DEUTDEFF500",
                "uk_nhs|NHS number 943 476 5919|943 476 5919",
                "uk_nino|NI number AB 12 34 56 C|AB 12 34 56 C",
                "uk_drivers_license|licence MORGA657054SM9IJ|MORGA657054SM9IJ",
                "ca_sin|SIN 046 454 286 or 130 692 544|130 692 544",
                "au_tfn|TFN 123 456 782|123 456 782",
                "au_medicare|Medicare 2123 45670 1|2123 45670 1",
                "au_abn|ABN 51 824 753 556|51 824 753 556",
                "au_acn|ACN 004 085 616|004 085 616",
                "in_aadhaar|Aadhaar 2345 6789 0124|2345 6789 0124",
                "in_pan|PAN ABCPE1234F|ABCPE1234F",
                "in_gstin|GST 27AAPFU0939F1ZV|27AAPFU0939F1ZV",
                "de_tax_id|Steuer-ID 86095742719|86095742719",
                "de_id_card|Personalausweis T220001293|T220001293",
                "de_vat_id|USt-IdNr. DE136695976|DE136695976",
                "de_social_security|Rentenversicherung 65170839J003|65170839J003",
                "es_nif|DNI 12345678Z|12345678Z",
                "es_nie|NIE X1234567L|X1234567L",
                "it_fiscal_code|codice fiscale RSSMRA85T10A562S|RSSMRA85T10A562S",
                "it_vat|P.IVA 00743110157|00743110157",
                "fr_nir|NIR 2 55 08 14 168 025 38|2 55 08 14 168 025 38",
                "nl_bsn|BSN 111222333|111222333",
                "be_nn|85.07.30-033.28|85.07.30-033.28",
                "pt_nif|contribuinte 123456789|123456789",
                "pl_pesel|PESEL 44051401359|44051401359",
                "se_personnummer|personnummer 811228-9874|811228-9874",
                "fi_hetu|hetu 131052-308T|131052-308T",
                "dk_cpr|CPR 211062-5629|211062-5629",
                "no_fnr|fnr 15076500565|15076500565",
                "ch_ahv|AHV 756.9217.0769.85|756.9217.0769.85",
                "ie_pps|PPS 1234567FA|1234567FA",
                "za_id|South African id number 8001015009087|8001015009087",
                "br_cpf|CPF 111.444.777-35|111.444.777-35",
                "br_cnpj|CNPJ 11.222.333/0001-81|11.222.333/0001-81",
                "cl_rut|RUT 12.345.678-5|12.345.678-5",
                "mx_curp|CURP HEGG560427MVZRRL04|HEGG560427MVZRRL04",
                "sg_nric|NRIC S1234567D|S1234567D",
                "kr_rrn|주민등록번호 850101-1234567|850101-1234567",
                "jp_mynumber|マイナンバー 123456789018|123456789018",
                "cn_resident_id|身份证 11010519491231002X|11010519491231002X",
                "tr_id|kimlik no 10000000146|10000000146",
                "th_id|1-1017-00230-70-8|1-1017-00230-70-8",
                "vin|VIN 1M8GDM9AXKP042788|1M8GDM9AXKP042788",
                "imei|IMEI 490154203237518 or 353918057991321|353918057991321",
                "btc_address|pay 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa|1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                "btc_address|bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4|bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                "eth_address|0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed|0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "date_of_birth|born on 12 March 1985 in|12 March 1985",
                "date_of_birth|DOB: 03/12/1985|03/12/1985",
                "email|write to anna.smith+x@mail.example.com.|anna.smith+x@mail.example.com",
                "phone|call (212) 555-0123 now|(212) 555-0123",
                "phone|+44 20 7946 0958|+44 20 7946 0958",
                "phone|Telefon 030 1234567|030 1234567",
                "ipv4|host 192.0.2.17 down|192.0.2.17",
                "ipv6|2001:db8::8a2e:370:7334|2001:db8::8a2e:370:7334",
                "mac_address|00:1A:2b:3C:4d:5E|00:1A:2b:3C:4d:5E",
                "basic_auth_url|https://bob:s3cr3tpw@git.example.com/x.git|https://bob:s3cr3tpw@git.example.com/x.git",
                "db_connection_uri|postgres://app:Xy7kQp2@db.internal:5432/app, ok|postgres://app:Xy7kQp2@db.internal:5432/app",
                "password_assignment|PASSWORD=Hunter7kilo|Hunter7kilo",
                "password_assignment|das Passwort lautet Sommer2024!|Sommer2024!",
                "password_assignment|le mot de passe est Bleu42ciel, merci|Bleu42ciel",
                "password_assignment|mi contraseña es gato77Azul|gato77Azul",
                "password_assignment|пароль: Zima2024x|Zima2024x",
                "password_assignment|login bob password Xk29vvLm|Xk29vvLm"
            })
    void isFound(String label, String text, String value) {
        assertThat(found(text)).contains(label + "=" + value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order number 4111 1111 1111 1112",
                "ticket 123456789 and 987654321",
                "SSN 078-05-1120 from the brochure",
                "SSN 666-12-3456",
                "part 12-345-6789-01",
                "version 1.2.3.4 of the firmware",
                "section 10.2.3.4",
                "at 10:20:30 and std::vector",
                "icon@2x.png and lodash@4.17.21",
                "git@github.com:org/repo.git",
                "password is required",
                "the password is stored in the vault",
                "What is the password?",
                "password: string",
                "password = getenv(\"PW\")",
                "password: ${DB_PASSWORD}",
                "password: ********",
                "password=changeme",
                "postgres://user:$PASSWORD@host/db",
                "postgres://user:<password>@host/db",
                "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA\n-----END PUBLIC KEY-----",
                "the words -----BEGIN RSA PRIVATE KEY----- in prose",
                "Authorization: Bearer <token>",
                "Authorization: Bearer $TOKEN",
                "bearer of good news and tidings",
                "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
                "550e8400-e29b-41d4-a716-446655440000",
                "ISBN 978-3-16-148410-0",
                "price 1,234,567,890 dollars",
                "DE00 3704 0044 0532 0130 00",
                "GB29NWBK60161331926818",
                "2024-01-12T10:22:33.123Z INFO [worker-3] started"
            })
    void isNotFound(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void aKeyOfTheDocumentationIsNone() {
        assertThat(found("AKIA" + "IOSFODNN7EXAMPLE")).isEmpty();
        assertThat(found("ghp_" + "x".repeat(36))).isEmpty();
    }

    @Test
    void reservedValuesAreMarked() {
        assertThat(SCANNER.scan("4111 1111 1111 1111, bob@example.com, 198.51.100.7, (212) 555-0123"))
                .hasSize(4)
                .allMatch(Finding::example);
    }

    @Test
    void aBlockReachesFromItsFirstToItsLastDash() {
        String body =
                "MIIEpAIBAAKCAQEA7bq1Zk3Vh9sXw0pQfT2mYcJrLdNgKuEoIvAxWyBzCtSh\nR8nM5jP4lQ6aGdFkUeOiVpXwZyCbHsTrNm2LqK9jDf7gIuEoPvAxWyBzCtSh\n";
        String block = "-----BEGIN RSA " + "PRIVATE KEY-----\n" + body + "-----END RSA " + "PRIVATE KEY-----";
        assertThat(found("key:\n" + block + "\nthanks")).containsExactly("private_key=" + block);
    }

    @Test
    void theCatalogueNamesEachDetectorOnceAndSaysSomethingOfEach() {
        assertThat(DetectorCatalog.all()).hasSizeGreaterThanOrEqualTo(172);
        assertThat(DetectorCatalog.all().stream().map(DetectorInfo::label)).doesNotHaveDuplicates();
        assertThat(DetectorCatalog.all())
                .allMatch(info -> !info.title().isBlank() && !info.formats().isEmpty());
    }
}
