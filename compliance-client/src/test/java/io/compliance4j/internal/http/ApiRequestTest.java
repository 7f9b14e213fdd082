package io.compliance4j.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiRequestTest {

    @Test
    void there_are_37_operations() {
        assertThat(Operation.values()).hasSize(37);
    }

    @Test
    void brackets_and_values_are_encoded_and_dots_are_not() {
        ApiRequest request = ApiRequest.of(Operation.LIST_CHATS)
                .query(Query.builder()
                        .values("user_ids", List.of("user_1", "ü&+ /"))
                        .value("created_at.gte", "2026-11-01T00:00:00Z")
                        .build());
        assertThat(request.target())
                .isEqualTo("/v1/compliance/apps/chats?user_ids%5B%5D=user_1&user_ids%5B%5D=%C3%BC%26%2B%20%2F"
                        + "&created_at.gte=2026-11-01T00%3A00%3A00Z");
    }

    @Test
    void ids_are_one_segment_each() {
        ApiRequest request = ApiRequest.of(Operation.DOWNLOAD_CODE_ARTIFACT, "cart_1", "1741803761-9f3a:ü");
        assertThat(request.uri(URI.create("http://127.0.0.1:80/")).toString())
                .isEqualTo(
                        "http://127.0.0.1:80/v1/compliance/apps/code/artifacts/cart_1/versions/1741803761-9f3a%3A%C3%BC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "a/b",
                "../x",
                "a\\b",
                "a%2fb",
                "a%2Fb",
                "a\u0000b",
                "a b",
                "a\nb",
                "a?b",
                "a#b"
            })
    void what_could_leave_its_segment_is_refused(String id) {
        assertThatThrownBy(() -> ApiRequest.of(Operation.GET_FILE, id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_endless_id_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> ApiRequest.of(Operation.GET_FILE, "x".repeat(10_240)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10240 characters")
                .hasMessageNotContaining("xxx");
    }
}
