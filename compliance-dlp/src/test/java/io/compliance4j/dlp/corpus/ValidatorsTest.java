package io.compliance4j.dlp.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks know published specimens, and the generator's numbers pass the checks. */
class ValidatorsTest {

    @ParameterizedTest
    @CsvSource({
        "credit_card,4111 1111 1111 1111",
        "imei,490154203237518",
        "ca_sin,046 454 286",
        "us_npi,1234567893",
        "za_id,8001015009087",
        "iban,DE89 3704 0044 0532 0130 00",
        "iban,GB82WEST12345698765432",
        "us_bank_routing,021000021",
        "uk_nhs,943 476 5919",
        "nl_bsn,111222333",
        "au_tfn,123456782",
        "au_abn,51 824 753 556",
        "au_acn,004 085 616",
        "pl_pesel,44051401359",
        "ch_ahv,756.9217.0769.85",
        "tr_id,10000000146",
        "us_dea,AB1234563",
        "de_tax_id,86095742719",
        "de_vat_id,DE136695976",
        "be_nn,85.07.30-033.28",
        "fr_nir,2 55 08 14 168 025 38",
        "br_cpf,111.444.777-35",
        "mx_curp,HEGG560427MVZRRL04",
        "cn_resident_id,11010519491231002X",
        "pt_nif,123456789",
        "es_nif,12345678Z",
        "es_nie,X1234567L",
        "se_personnummer,811228-9874",
        "jp_mynumber,123456789018"
    })
    void knowsPublishedSpecimens(String label, String value) {
        assertThat(Validators.valid(label, value)).isTrue();
    }

    @Test
    void generatedNumbersPass() {
        for (Form form : Forms.ALL) {
            for (long seed = 0; seed < 60; seed++) {
                Snippet snippet = form.snippet(new Rng(seed));
                for (Truth truth : snippet.truths()) {
                    String value = snippet.text()
                            .substring(truth.span().start(), truth.span().end());
                    assertThat(Validators.valid(truth.label(), value))
                            .as("%s of seed %d: %s", truth.form(), seed, value)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void generatorKnowsPublishedCheckDigits() {
        assertThat(Numbers.verhoeff("236")).isEqualTo("2363");
        assertThat(Numbers.verhoeff("12345")).isEqualTo("123451");
        assertThat(Numbers.gstin("27AAPFU0939F1Z")).isEqualTo("27AAPFU0939F1ZV");
        assertThat(Numbers.vin("1M8GDM9A", "KP042788")).isEqualTo("1M8GDM9AXKP042788");
        assertThat(Numbers.italianFiscal("RSSMRA80A01H501")).isEqualTo("RSSMRA80A01H501U");
        assertThat(Numbers.cnpj("112223330001")).isEqualTo("11222333000181");
        assertThat(Numbers.rutCheck("12345678")).isEqualTo("5");
        assertThat(Numbers.nric('S', "1234567")).isEqualTo("S1234567D");
        assertThat(Numbers.nric('T', "1234567")).isEqualTo("T1234567J");
        assertThat(Numbers.nric('F', "1234567")).isEqualTo("F1234567N");
        assertThat(Numbers.nric('G', "1234567")).isEqualTo("G1234567X");
        assertThat(Numbers.nric('M', "1234567")).isEqualTo("M1234567K");
        assertThat(Numbers.weights731("T22000129")).isEqualTo("T220001293");
    }

    @Test
    void encodingsKnowPublishedVectors() {
        HexFormat hex = HexFormat.of();
        assertThat(Encodings.base58check(0, hex.parseHex("62e907b15cbf27d5425399ebf6f0fb50ebb88f18")))
                .isEqualTo("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
        assertThat(Encodings.segwit(0, hex.parseHex("751e76e8199196d454941c45d1b3a323f1433bd6")))
                .isEqualTo("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
        assertThat(Encodings.segwit(
                        1, hex.parseHex("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798")))
                .isEqualTo("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0");
        assertThat(Encodings.ethereum("5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"))
                .isEqualTo("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
    }

    @Test
    void tokensHaveTheLengthsOfTheFacts() {
        List<String> expected = List.of(
                "anthropic_api_key/api03=108",
                "anthropic_api_key/admin01=110",
                "openai_api_key/old=51",
                "aws_access_key_id/AKIA=20",
                "gcp_api_key/plain=39",
                "azure_devops_pat/new=84",
                "github_token/ghp_=40",
                "github_token/fine-grained=93",
                "atlassian_token/api token=192",
                "nuget_key/plain=46",
                "artifactory_token/api key=73",
                "artifactory_token/reference=64",
                "sendgrid_key/plain=69",
                "age_secret_key/bech32=74");
        for (String line : expected) {
            String name = line.substring(0, line.indexOf('='));
            int length = Integer.parseInt(line.substring(line.indexOf('=') + 1));
            Form form = Forms.ALL.stream()
                    .filter(candidate -> name.equals(candidate.label() + "/" + candidate.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(IntStream.range(0, 20)
                            .mapToObj(seed -> form.snippet(new Rng(seed)).text()))
                    .as(name)
                    .allSatisfy(text -> assertThat(text).hasSize(length));
        }
    }
}
