package io.compliance4j.internal.codec;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.compliance4j.error.ResponseFormatException;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.paging.PageFrame;
import io.compliance4j.json.RawJson;
import java.io.EOFException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFramesTest {

    private static final ResponseInfo RESPONSE = new ResponseInfo(200, "req_1", null, null);

    private record Item(String id, boolean malformed, RawJson raw) {}

    private static final RecordReader<Item> ITEMS = RecordReader.of((fields, raw) -> {
        String id = fields.requiredString("id");
        return new Item(id, fields.malformed(), raw);
    });

    @Test
    void givesEachRecordTheExactBytesReceived() {
        String first = "{ \"id\" : \"a\",\n\t\"n\": 1.50, \"t\": \"\\u00e9 é 😀\" }";
        String second = "{\"id\":\"b\"}";
        PageFrame<Item> page = read("\n{\"data\": [ " + first + " ,\r\n" + second + "\t], \"has_more\":true } \n");

        assertThat(page.items()).extracting(item -> item.raw().toJson()).containsExactly(first, second);
        assertThat(page.items()).extracting(Item::id).containsExactly("a", "b");
        assertThat(page.hasMore()).isTrue();
    }

    @Test
    void readsTheFrameMembersWhereverTheyStand() {
        PageFrame<Item> page = read(
                "{\"next_page\":\"page_1\",\"new\":{\"data\":[1]},\"first_id\":\"f\",\"data\":[],\"last_id\":\"l\"}");

        assertThat(page).isEqualTo(new PageFrame<>(List.of(), null, "f", "l", "page_1", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"data\":null}",
                "{\"data\":[],\"has_more\":\"yes\",\"first_id\":1,\"last_id\":{\"a\":[]},\"next_page\":[\"x\"]}",
                "{\"data\":[],\"has_more\":null,\"first_id\":null,\"last_id\":null,\"next_page\":null}",
                "{\"data\":[],\"has_more\":1,\"first_id\":false,\"last_id\":true,\"next_page\":0.5}"
            })
    void takesAFrameMemberOfAnotherTypeForAbsent(String json) {
        assertThat(read(json)).isEqualTo(new PageFrame<>(List.of(), null, null, null, null, null));
    }

    @Test
    void deliversWhatIsNoObjectAsMalformed() {
        PageFrame<Item> page =
                read("{\"data\":[null, 12, \"text \\\" é\", true,[1,[2]], -1.5e3 ,{\"id\":\"a\"},{\"id\":7},{}]}");

        assertThat(page.items())
                .extracting(item -> item.raw().toJson())
                .containsExactly(
                        "null",
                        "12",
                        "\"text \\\" é\"",
                        "true",
                        "[1,[2]]",
                        "-1.5e3",
                        "{\"id\":\"a\"}",
                        "{\"id\":7}",
                        "{}");
        assertThat(page.items())
                .extracting(Item::malformed)
                .containsExactly(true, true, true, true, true, true, false, true, true);
    }

    @Test
    void keepsOffsetsRightBehindAByteOrderMark() {
        PageFrame<Item> page = read("\uFEFF{\"data\":[{\"id\":\"é\"}]}");

        assertThat(page.items().get(0).raw().toJson()).isEqualTo("{\"id\":\"é\"}");
    }

    @Test
    void anAbsurdNumberCostsNothingButItself() {
        PageFrame<Item> page = read("{\"data\":[{\"id\":\"a\",\"n\":" + "9".repeat(5_000) + "},{\"id\":\"b\"}]}");

        assertThat(page.items()).extracting(Item::id).containsExactly("a", "b");
    }

    @Test
    void readsTextsLongerThanTheDefaultOfJackson() {
        String text = "x".repeat(21_000_000);

        assertThat(read("{\"data\":[{\"id\":\"" + text + "\"}]}").items().get(0).id())
                .hasSize(text.length());
    }

    @Test
    void headerInAMemberIsARecordOfItsOwn() {
        PageFrame<Item> page = PageFrames.read(
                "{\"data\":[],\"session\": { \"id\":\"s\" } }".getBytes(UTF_8),
                RESPONSE,
                "data",
                ITEMS,
                FrameHeader.in("session", ITEMS));

        assertThat(page.header()).isEqualTo(new Item("s", false, RawJson.of("{ \"id\":\"s\" }")));
    }

    @Test
    void headerAroundTheListIsAsInAListOfItsOwn() {
        PageFrame<Item> page = PageFrames.read(
                (" {\"id\":\"c\", \"chat_messages\" : [ {\"id\":\"m\"} ] ,\"has_more\": false,\"last_id\":null ,"
                                + " \"n\": 1.50 , \"o\": {\"has_more\" : [ ]} }\n")
                        .getBytes(UTF_8),
                RESPONSE,
                "chat_messages",
                ITEMS,
                FrameHeader.aroundList(ITEMS));

        assertThat(page.items()).extracting(Item::id).containsExactly("m");
        assertThat(page.header())
                .isEqualTo(new Item("c", false, RawJson.of("{\"id\":\"c\",\"n\": 1.50,\"o\": {\"has_more\" : [ ]}}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  \n",
                "{",
                "{\"data\":[{\"id\":\"pla",
                "{\"data\":[{\"id\":\"planted\"}",
                "{\"data\":[],\"has_more\":fal",
                "{\"data\":[{\"id\":\"planted\"}]"
            })
    void aCutBodySaysSoAndKeepsACauseToRetryOn(String json) {
        ResponseFormatException thrown = catchThrowableOfType(ResponseFormatException.class, () -> read(json));

        assertThat(thrown).hasCauseInstanceOf(EOFException.class).hasMessageContaining("ends in the middle");
        assertThat(thrown).hasMessageContaining(json.length() + " bytes").hasMessageContaining("req_1");
        assertThat(thrown).hasStackTraceContaining("PageFrames").hasMessageNotContaining("pla");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>planted</html>",
                "[{\"id\":\"planted\"}]",
                "\"planted\"",
                "null",
                "17",
                "planted",
                "{\"data\":[planted]}",
                "{\"data\":[{\"planted\"}]}",
                "{\"data\":[]}planted",
                "{\"data\":[]}{}"
            })
    void anythingElseIsReportedWithoutItsContent(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ResponseFormatException.class)
                .hasNoCause()
                .hasMessageContaining("not the JSON object expected")
                .hasMessageContaining(json.length() + " bytes")
                .hasMessageNotContaining("planted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"planted\"", "1", "true", "{\"planted\":1}"})
    void aListThatIsNoListIsReported(String value) {
        assertThatThrownBy(() -> read("{\"data\":" + value + "}"))
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining("'data'")
                .hasMessageNotContaining("planted");
    }

    @Test
    void otherEncodingsAndDeepNestingAreReported() {
        assertThatThrownBy(() ->
                        PageFrames.read("{\"data\":[]}".getBytes(UTF_16LE), RESPONSE, "data", ITEMS, FrameHeader.NONE))
                .isInstanceOf(ResponseFormatException.class);
        assertThatThrownBy(() -> read("{\"data\":" + "[".repeat(5_000)))
                .isInstanceOf(ResponseFormatException.class)
                .hasMessageContaining("nested too deeply");
    }

    private static PageFrame<Item> read(String json) {
        return PageFrames.read(json.getBytes(UTF_8), RESPONSE, "data", ITEMS, FrameHeader.NONE);
    }
}
