package io.compliance4j.internal.codec;

import io.compliance4j.activity.Activity;
import io.compliance4j.activity.ActivityType;
import io.compliance4j.http.ResponseInfo;
import io.compliance4j.internal.paging.PageFrame;
import io.compliance4j.internal.paging.PageReader;
import io.compliance4j.json.RawJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of activities in one pass over their bytes: it checks them, finds where each record begins and ends, takes
 * its id, type and time, and copies it. That is less work than building a tree of the page, and the feed's pages are large.
 */
public final class ActivityReader implements PageReader<Activity> {

    private static final byte[] DATA = ascii("data");
    private static final byte[] HAS_MORE = ascii("has_more");
    private static final byte[] FIRST_ID = ascii("first_id");
    private static final byte[] LAST_ID = ascii("last_id");

    private static final byte[] ID = ascii("id");
    private static final byte[] TYPE = ascii("type");
    private static final byte[] CREATED_AT = ascii("created_at");

    private static final ActivityType NO_TYPE = ActivityType.of("");

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads one record on its own; what is not an activity, or no JSON, is malformed. */
    public static Activity activity(RawJson raw) {
        byte[] json = raw.bytes();
        JsonScanner scanner = new JsonScanner(json);
        try {
            scanner.begin();
            Pass pass = new Pass(json, scanner);
            pass.record();
            scanner.end();
            return new DecodedActivity(raw, pass.id(), pass.type(), pass.createdAt(), pass.malformed());
        } catch (BadJsonException e) {
            return new DecodedActivity(raw, "", NO_TYPE, Instant.EPOCH, true);
        }
    }

    @Override
    public PageFrame<Activity> read(byte[] body, ResponseInfo response) {
        JsonScanner scanner = new JsonScanner(body);
        try {
            scanner.begin();
            if (scanner.peek() != '{') {
                throw Frames.notAnObject(body, response);
            }
            PageFrame<Activity> frame = new Pass(body, scanner).frame(response);
            scanner.end();
            return frame;
        } catch (BadJsonException e) {
            throw e.cut() ? Frames.cut(body, response) : Frames.notAnObject(body, response);
        }
    }

    /** One pass over one page. */
    private static final class Pass {

        private final byte[] body;
        private final JsonScanner scanner;

        /** What the record passed last says of itself; null where it does not, or not readably. */
        private @Nullable String id;

        private @Nullable ActivityType type;
        private @Nullable Instant createdAt;

        Pass(byte[] body, JsonScanner scanner) {
            this.body = body;
            this.scanner = scanner;
        }

        PageFrame<Activity> frame(ResponseInfo response) {
            List<Activity> items = new ArrayList<>();
            Boolean hasMore = null;
            String firstId = null;
            String lastId = null;
            for (boolean more = scanner.firstMember(); more; more = scanner.nextMember()) {
                if (scanner.passed(DATA)) {
                    list(items, response);
                } else if (scanner.passed(HAS_MORE)) {
                    hasMore = flag();
                } else if (scanner.passed(FIRST_ID)) {
                    firstId = text();
                } else if (scanner.passed(LAST_ID)) {
                    lastId = text();
                } else {
                    scanner.skipValue();
                }
            }
            return new PageFrame<>(Collections.unmodifiableList(items), hasMore, firstId, lastId, null, null);
        }

        private void list(List<Activity> items, ResponseInfo response) {
            byte first = scanner.peek();
            if (first != '[') {
                scanner.skipValue();
                if (first != 'n') {
                    throw Frames.noList(body, response, "data", first);
                }
                return;
            }
            for (boolean more = scanner.firstElement(); more; more = scanner.nextElement()) {
                int from = scanner.position();
                record();
                RawJson raw = RawJson.copyOf(body, from, scanner.position());
                items.add(new DecodedActivity(raw, id(), type(), createdAt(), malformed()));
            }
        }

        /** Passes the value that begins here, which should be an activity. */
        void record() {
            id = null;
            type = null;
            createdAt = null;
            if (scanner.peek() != '{') {
                scanner.skipValue();
                return;
            }
            for (boolean more = scanner.firstMember(); more; more = scanner.nextMember()) {
                if (scanner.passed(ID)) {
                    id = text();
                } else if (scanner.passed(TYPE)) {
                    type = activityType();
                } else if (scanner.passed(CREATED_AT)) {
                    createdAt = time();
                } else {
                    scanner.skipValue();
                }
            }
        }

        String id() {
            return id == null ? "" : id;
        }

        ActivityType type() {
            return type == null ? NO_TYPE : type;
        }

        Instant createdAt() {
            return createdAt == null ? Instant.EPOCH : createdAt;
        }

        boolean malformed() {
            return id == null || type == null || createdAt == null;
        }

        private @Nullable ActivityType activityType() {
            boolean string = scanner.peek() == '"';
            scanner.skipValue();
            if (!string) {
                return null;
            }
            ActivityType known = scanner.passedVerbatim()
                    ? KnownActivityTypes.find(body, scanner.passedFrom(), scanner.passedTo())
                    : null;
            return known != null ? known : ActivityType.of(scanner.passedText());
        }

        private @Nullable Instant time() {
            String text = text();
            return text == null ? null : Times.parse(text);
        }

        private @Nullable String text() {
            boolean string = scanner.peek() == '"';
            scanner.skipValue();
            return string ? scanner.passedText() : null;
        }

        private @Nullable Boolean flag() {
            byte first = scanner.peek();
            scanner.skipValue();
            return first == 't' ? Boolean.TRUE : first == 'f' ? Boolean.FALSE : null;
        }
    }
}
