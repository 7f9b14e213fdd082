package io.compliance4j.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.paging.PageFrame;
import io.compliance4j.internal.paging.PageReader;
import io.compliance4j.json.RawJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the frame of a list answer in one pass over its bytes, handing each record to its reader where it lies.
 *
 * <p>Members that the frame is not known to have are passed over; a frame member of an unexpected type counts as absent;
 * an absent or null list is an empty one; an element that is no object becomes a malformed record.
 */
final class PageFrames {

    /** What a page has of its own, besides the list. */
    private static final Set<String> OF_PAGES = Set.of("has_more", "first_id", "last_id", "next_page");

    private PageFrames() {}

    /** A reader of pages that carry their records in {@code list} and belong to nothing. */
    static <T> PageReader<T> reader(String list, RecordReader<T> records) {
        return reader(list, records, FrameHeader.NONE);
    }

    /** A reader of pages that carry their records in {@code list}. */
    static <T> PageReader<T> reader(String list, RecordReader<T> records, FrameHeader header) {
        return (body, response) -> read(body, response, list, records, header);
    }

    /**
     * Reads one page.
     *
     * @throws io.compliance4j.error.ResponseFormatException if the body is no object, or its list no list
     */
    static <T> PageFrame<T> read(
            byte[] body, ResponseInfo response, String list, RecordReader<T> records, FrameHeader header) {
        return Frames.read(body, response, parser -> new Pass<>(parser, body, response, list, records, header).frame());
    }

    /** One pass over one page. */
    private static final class Pass<T> {

        private final JsonParser parser;
        private final byte[] body;
        private final ResponseInfo response;
        private final String list;
        private final RecordReader<T> records;
        private final FrameHeader header;

        private final List<T> items = new ArrayList<>();
        private @Nullable Boolean hasMore;
        private @Nullable String firstId;
        private @Nullable String lastId;
        private @Nullable String nextPage;
        private @Nullable Object headerRecord;
        private final ByteArrayOutputStream around = new ByteArrayOutputStream();

        Pass(
                JsonParser parser,
                byte[] body,
                ResponseInfo response,
                String list,
                RecordReader<T> records,
                FrameHeader header) {
            this.parser = parser;
            this.body = body;
            this.response = response;
            this.list = list;
            this.records = records;
            this.header = header;
        }

        PageFrame<T> frame() throws IOException {
            around.write('{');
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                int from = Json.start(parser);
                JsonToken value = parser.nextToken();
                if (name.equals(list)) {
                    readList(value);
                } else {
                    readMember(name, value);
                    keep(name, from);
                }
            }
            RecordReader<?> reader = header.reader();
            if (reader != null && header.member() == null) {
                around.write('}');
                headerRecord = SingleRecords.read(around.toByteArray(), response, reader);
            }
            return new PageFrame<>(items, hasMore, firstId, lastId, nextPage, headerRecord);
        }

        /** The member that ends here is the header's, byte for byte, unless it is the page's. */
        private void keep(String name, int from) throws IOException {
            if (header.reader() == null || header.member() != null || OF_PAGES.contains(name)) {
                return;
            }
            parser.finishToken();
            if (around.size() > 1) {
                around.write(',');
            }
            around.write(body, from, Json.end(parser) - from);
        }

        private void readList(JsonToken value) throws IOException {
            if (value == JsonToken.VALUE_NULL) {
                return;
            }
            if (value != JsonToken.START_ARRAY) {
                throw Frames.noList(body, response, list, body[Json.start(parser)]);
            }
            for (JsonToken element = parser.nextToken(); element != JsonToken.END_ARRAY; element = parser.nextToken()) {
                int from = Json.start(parser);
                if (element == JsonToken.START_OBJECT) {
                    items.add(records.read(parser, body, from));
                } else {
                    parser.finishToken();
                    parser.skipChildren();
                    items.add(records.unreadable(RawJson.copyOf(body, from, Json.end(parser))));
                }
            }
        }

        private void readMember(String name, JsonToken value) throws IOException {
            if (value == JsonToken.START_OBJECT && header.reader() != null && name.equals(header.member())) {
                headerRecord = header.reader().read(parser, body, Json.start(parser));
                return;
            }
            switch (name) {
                case "has_more" -> hasMore = value.isBoolean() ? (Boolean) parser.getBooleanValue() : null;
                case "first_id" -> firstId = text(value);
                case "last_id" -> lastId = text(value);
                case "next_page" -> nextPage = text(value);
                default -> {}
            }
            parser.skipChildren();
        }

        private @Nullable String text(JsonToken value) throws IOException {
            return value == JsonToken.VALUE_STRING ? parser.getText() : null;
        }
    }
}
