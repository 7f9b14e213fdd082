package io.compliance4j.internal.collect;

import io.compliance4j.chat.Chat;
import io.compliance4j.chat.ChatOrder;
import io.compliance4j.chat.ChatQuery;
import io.compliance4j.chat.Chats;
import io.compliance4j.error.BadRequestException;
import io.compliance4j.paging.Cursor;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.Pages;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The chats of the whole tenant by their last change: from the saved cursor up to when the run began, then once more what
 * changed shortly before, for what the service showed late. A cursor belongs to the list that begins at {@code from}; one
 * that the service does not take any more costs the way from {@code watermark - overlap} on.
 */
final class ChatUpdates implements ConversationLists<Chat> {

    private static final String FROM = "from";
    private static final String CURSOR = "cursor";
    private static final String WATERMARK = "watermark";

    private final Chats chats;
    private final ChatSettings settings;

    private Lane lane = Lane.FORWARD;
    private @Nullable Instant from;
    private @Nullable String cursor;
    private @Nullable Instant watermark;
    private @Nullable Instant began;
    private @Nullable Iterator<Page<Chat>> pages;
    private boolean begunAnew;

    private enum Lane {
        FORWARD,
        SWEEP,
        NONE
    }

    ChatUpdates(Chats chats, ChatSettings settings, Map<String, String> saved) {
        this.chats = chats;
        this.settings = settings;
        this.from = saved.isEmpty() ? settings.start() : time(saved, FROM);
        this.cursor = saved.get(CURSOR);
        this.watermark = time(saved, WATERMARK);
    }

    private static @Nullable Instant time(Map<String, String> saved, String name) {
        String time = saved.get(name);
        return time == null ? null : Instant.parse(time);
    }

    @Override
    public @Nullable Page<Chat> next() {
        while (lane != Lane.NONE) {
            if (pages == null) {
                pages = list().byPage().iterator();
            }
            if (pages.hasNext()) {
                return lane == Lane.FORWARD ? forward(pages) : sweep(pages);
            }
            endLane();
        }
        return null;
    }

    private Pages<Chat> list() {
        ChatQuery.Builder query = settings.chats();
        query.orderBy(ChatOrder.UPDATED_AT);
        Instant bound = lane == Lane.FORWARD ? from : overlapBegins();
        if (bound != null) {
            query.updatedFrom(bound);
        }
        Pages<Chat> list = chats.list(query.build());
        return lane == Lane.FORWARD && cursor != null ? list.from(Cursor.parse(cursor)) : list;
    }

    private @Nullable Instant overlapBegins() {
        if (watermark == null) {
            return from;
        }
        Instant back = watermark.minus(settings.overlap());
        return from == null || back.isAfter(from) ? back : from;
    }

    private Page<Chat> forward(Iterator<Page<Chat>> walk) {
        Page<Chat> page;
        try {
            page = walk.next();
        } catch (BadRequestException e) {
            if (cursor == null || begunAnew) {
                throw e;
            }
            begunAnew = true;
            cursor = null;
            from = overlapBegins();
            pages = list().byPage().iterator();
            page = pages.next();
        }
        if (began == null) {
            began = page.response().serverTime().orElse(null);
        }
        cursor = PlaceBehind.page(page).orElse(cursor);
        page.items().forEach(chat -> chat.updatedAt().ifPresent(this::passed));
        if (began != null && watermark != null && watermark.isAfter(began)) {
            endLane();
        }
        return page;
    }

    private void passed(Instant changed) {
        watermark = watermark == null || watermark.isBefore(changed) ? changed : watermark;
    }

    /** Whether it is for the forward lane of a later run. */
    private boolean isNews(Instant changed) {
        return watermark != null && changed.isAfter(watermark);
    }

    private Page<Chat> sweep(Iterator<Page<Chat>> walk) {
        Page<Chat> page = walk.next();
        if (page.items().stream()
                .anyMatch(chat -> chat.updatedAt().filter(this::isNews).isPresent())) {
            endLane();
        }
        return page;
    }

    private void endLane() {
        pages = null;
        lane = lane == Lane.FORWARD && watermark != null ? Lane.SWEEP : Lane.NONE;
    }

    @Override
    public Map<String, String> position() {
        Map<String, String> position = new HashMap<>();
        put(position, FROM, from);
        put(position, CURSOR, cursor);
        put(position, WATERMARK, watermark);
        return position;
    }

    private static void put(Map<String, String> position, String name, @Nullable Object value) {
        if (value != null) {
            position.put(name, value.toString());
        }
    }

    @Override
    public Optional<Instant> watermark() {
        return Optional.ofNullable(watermark);
    }
}
