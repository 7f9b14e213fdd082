package io.compliance4j.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDispositionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "attachment; filename*=utf-8''launch%20brief%20%E2%80%93%20v2.pdf | launch brief – v2.pdf",
                "attachment; filename*=UTF-8'en'a%3Bb.txt                         | a;b.txt",
                "attachment; filename*=iso-8859-1''caf%E9.txt                     | café.txt",
                "attachment; filename=plain.txt                                   | plain.txt",
                "attachment; filename=\"quoted; name.txt\"                        | quoted; name.txt",
                "attachment; filename=\"with \\\"quotes\\\".txt\"                 | with \"quotes\".txt",
                "attachment; filename=\"plain.txt\"; filename*=utf-8''better.txt  | better.txt",
                "attachment; filename*=utf-8''better.txt; filename=\"plain.txt\"  | better.txt",
                "attachment; filename=plain.txt; filename*=utf-8''broken%E2%28    | plain.txt",
                "attachment; filename=plain.txt; filename*=utf-8''broken%4        | plain.txt",
                "attachment; filename=plain.txt; filename*=klingon''x             | plain.txt",
                "attachment; FILENAME=Case.txt                                    | Case.txt",
                "attachment; filename*=utf-8''..%2F..%2Fetc%2Fpasswd              | ../../etc/passwd",
                "attachment                                                       |",
                "attachment; filename=                                            |",
                "attachment; filename=\"                                          |",
                "attachment; size=3                                               |",
                ";;;=;=                                                           |"
            })
    void names(String header, @Nullable String name) {
        assertThat(ContentDisposition.fileName(header).orElse(null)).isEqualTo(name);
    }
}
