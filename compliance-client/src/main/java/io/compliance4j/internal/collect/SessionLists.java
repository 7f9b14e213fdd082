package io.compliance4j.internal.collect;

import io.compliance4j.error.BadRequestException;
import io.compliance4j.error.ComplianceException;
import io.compliance4j.error.CursorExpiredException;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.Pages;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sessions, newest first, as far back as a window before the last walk that came to its end; there is nothing to go on from
 * inside a walk, since the list begins with what is new. What could not be read then keeps the window open.
 *
 * <p>A walk that takes longer than a day shows what retention has left meanwhile, so it begins anew before.
 */
final class SessionLists<S> implements ConversationLists<S> {

    private static final String FROM = "from";
    private static final String WALKED = "walked";
    private static final String REVISIT = "revisit";

    private static final Duration LONGEST_WALK = Duration.ofHours(23);

    private static final Duration PATIENCE = Duration.ofDays(30);

    private final Function<Optional<Instant>, Pages<S>> list;
    private final Function<S, Instant> bound;
    private final Run run;
    private final @Nullable Instant since;

    private Map<String, String> position;
    private Iterator<Page<S>> pages;
    private @Nullable Instant walkBegan;
    private @Nullable Instant revisit;
    private @Nullable Instant watermark;
    private boolean begunAnew;

    /**
     * A run over those lists.
     *
     * @param list the sessions from a time on
     * @param bound the time by which {@code list} has a session or has it not
     */
    SessionLists(
            Function<Optional<Instant>, Pages<S>> list,
            Function<S, Instant> bound,
            SessionSettings settings,
            Map<String, String> saved,
            Run run) {
        this.list = list;
        this.bound = bound;
        this.run = run;
        this.watermark = time(saved, WALKED);
        this.since = since(settings, saved, watermark);
        this.position = position(saved.isEmpty() ? since : time(saved, FROM), watermark, time(saved, REVISIT));
        this.pages = walk();
    }

    private static @Nullable Instant since(
            SessionSettings settings, Map<String, String> saved, @Nullable Instant walked) {
        if (walked == null) {
            return saved.isEmpty() ? settings.start() : time(saved, FROM);
        }
        Instant back = walked.minus(settings.window());
        Instant waiting = time(saved, REVISIT);
        return waiting != null && waiting.isBefore(back) ? waiting : back;
    }

    private static @Nullable Instant time(Map<String, String> saved, String name) {
        String time = saved.get(name);
        return time == null ? null : Instant.parse(time);
    }

    private static Map<String, String> position(
            @Nullable Instant from, @Nullable Instant walked, @Nullable Instant revisit) {
        Map<String, String> position = new HashMap<>();
        put(position, FROM, walked == null ? from : null);
        put(position, WALKED, walked);
        put(position, REVISIT, revisit);
        return position;
    }

    private static void put(Map<String, String> position, String name, @Nullable Instant time) {
        if (time != null) {
            position.put(name, time.toString());
        }
    }

    private Iterator<Page<S>> walk() {
        return list.apply(Optional.ofNullable(since)).byPage().iterator();
    }

    @Override
    public @Nullable Page<S> next() {
        if (walkBegan != null && Duration.between(walkBegan, run.serverTime()).compareTo(LONGEST_WALK) > 0) {
            beginAnew();
        }
        if (!pages.hasNext()) {
            watermark = walkBegan == null ? watermark : walkBegan;
            position = position(since, watermark, revisit);
            return null;
        }
        Page<S> page = read();
        walkBegan = walkBegan == null ? page.response().serverTime().orElse(null) : walkBegan;
        return page;
    }

    private Page<S> read() {
        try {
            return pages.next();
        } catch (BadRequestException | CursorExpiredException e) {
            return readAnew(e);
        }
    }

    private Page<S> readAnew(ComplianceException refusal) {
        if (walkBegan == null || begunAnew) {
            throw refusal;
        }
        begunAnew = true;
        beginAnew();
        return pages.next();
    }

    /** What is finished is known by its key, so that this costs the list only. */
    private void beginAnew() {
        pages = walk();
        walkBegan = null;
        revisit = null;
    }

    @Override
    public Map<String, String> position() {
        return position;
    }

    @Override
    public boolean postpone(S session) {
        Instant time = bound.apply(session);
        if (time.plus(PATIENCE).isBefore(run.serverTime())) {
            return false;
        }
        revisit = revisit == null || time.isBefore(revisit) ? time : revisit;
        return true;
    }

    @Override
    public Optional<Instant> watermark() {
        return Optional.ofNullable(watermark);
    }
}
