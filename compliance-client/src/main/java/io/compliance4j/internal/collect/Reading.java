package io.compliance4j.internal.collect;

import io.compliance4j.collect.DeadLetter;
import io.compliance4j.error.ComplianceException;
import io.compliance4j.event.MessageEvent;
import io.compliance4j.event.Provenance;
import io.compliance4j.internal.collect.Item.Subject;
import io.compliance4j.json.ServerRecord;
import io.compliance4j.paging.Cursor;
import io.compliance4j.paging.Page;
import io.compliance4j.paging.Pages;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One conversation being read, page by page. A page that failed for a reason of its own may be asked for again. Belongs to
 * one thread.
 */
final class Reading<C extends ServerRecord, M extends ServerRecord, E> {

    private final Conversations<C, M, E> kind;
    private final Run run;
    private final String id;
    private final @Nullable C listed;
    private final @Nullable String listedVersion;
    private final @Nullable Provenance listing;
    private final @Nullable String only;

    private Iterator<Page<M>> pages;
    private boolean fromBeginning;
    private boolean begunAnew;
    private int index;
    private @Nullable C first;
    private @Nullable String firstVersion;
    private @Nullable String behind;
    private @Nullable ComplianceException obstacle;

    private Reading(
            Conversations<C, M, E> kind,
            Run run,
            String id,
            @Nullable C listed,
            @Nullable Provenance listing,
            @Nullable String only,
            @Nullable Place from) {
        this.kind = kind;
        this.run = run;
        this.id = id;
        this.listed = listed;
        this.listedVersion = versionOf(listed);
        this.listing = listing;
        this.only = only;
        Pages<M> all = kind.messages(id);
        this.pages = (from == null ? all : all.from(Cursor.parse(from.cursor())))
                .byPage()
                .iterator();
        this.index = from == null ? 0 : from.index();
        this.fromBeginning = from == null;
    }

    /** Where in a conversation a run stopped: behind which page, and how many messages were before. */
    record Place(String cursor, int index) {}

    /** Of one that a list showed, from its beginning or from a saved place on. */
    static <C extends ServerRecord, M extends ServerRecord, E> Reading<C, M, E> of(
            Conversations<C, M, E> kind, Run run, C listed, Provenance listing, @Nullable Place from) {
        return new Reading<>(kind, run, kind.id(listed), listed, listing, null, from);
    }

    /** Of one that only its id is known of; {@code only} that message of it, or all if null. */
    static <C extends ServerRecord, M extends ServerRecord, E> Reading<C, M, E> again(
            Conversations<C, M, E> kind, Run run, String id, @Nullable String only) {
        return new Reading<>(kind, run, id, null, null, only, null);
    }

    /** Reads one page; true if it was the last, or the conversation is settled in another way. */
    boolean readPage(ReadStep<E> step) {
        Page<M> page;
        try {
            page = pages.next();
        } catch (ComplianceException failure) {
            return settle(failure, step);
        }
        Provenance read = Provenance.api(kind.name() + "_messages", page.response());
        C header = page.header(kind.type()).orElse(listed);
        if (header == null) {
            step.add(deadLetter("The page of messages does not say what it belongs to", read.requestId()));
            step.finishedOne();
            return true;
        }
        if (first == null) {
            first = header;
            firstVersion = versionOf(header);
        }
        Item<E> ending = kind.ending(header, read);
        if (ending != null) {
            step.add(ending);
            return finish(step);
        }
        take(page, header, read, step);
        behind = page.hasMore() ? PlaceBehind.page(page).orElse(null) : null;
        return !page.hasMore() && finish(step);
    }

    private void take(Page<M> page, C header, Provenance read, ReadStep<E> step) {
        C conversation = listed == null ? header : listed;
        boolean whole = index == 0 && !page.hasMore();
        int count = whole ? page.items().size() : MessageEvent.COUNT_UNKNOWN;
        for (M message : page.items()) {
            String messageId = kind.messageId(message);
            if (only == null || only.equals(messageId)) {
                add(conversation, message, messageId, count, read, step);
            }
            index++;
        }
        if (index == 0 && whole) {
            E event = kind.emptyEvent(conversation, read);
            step.add(Item.event(new Subject(kind.name(), id), kind.key(event), event, time()));
        }
    }

    private void add(C conversation, M message, String messageId, int count, Provenance read, ReadStep<E> step) {
        E event = kind.event(conversation, message, index, count, read);
        Subject subject = new Subject(kind.name() + "_message", id + "/" + messageId);
        String captured = "captured/" + id + "/" + messageId;
        boolean withheld = kind.isWithheld(message);
        Item<E> item = withheld && (run.remembers(captured) || step.remembers(captured))
                ? Item.unchanged(subject, kind.key(event))
                : Item.event(subject, kind.key(event), event, time());
        step.addMessage(item, message.raw().size());
        if (kind.mayWithhold() && !withheld) {
            step.alsoRemember(captured, time());
        }
    }

    private boolean settle(ComplianceException failure, ReadStep<E> step) {
        if (Setback.isOfPosition(failure) && index > 0 && !begunAnew) {
            beginAnew();
            return false;
        }
        switch (Setback.of(failure)) {
            case GONE -> {
                if (listed == null && kind.hidesPending()) {
                    step.add(deadLetter(Setback.reason(failure), Setback.requestId(failure)));
                    return finish(step);
                }
                E event = listed == null || listing == null ? null : kind.goneEvent(listed, listing);
                String key = event == null ? id + "@gone" : kind.key(event);
                step.add(Item.tombstone(new Subject(kind.name(), id), key, event, time()));
                return finish(step);
            }
            case LATER -> {
                if (kind.comesBack() && listed != null) {
                    obstacle = failure;
                    return true;
                }
                step.add(deadLetter(Setback.reason(failure), Setback.requestId(failure)));
                return finish(step);
            }
            case BROKEN -> {
                step.add(deadLetter(Setback.reason(failure), Setback.requestId(failure)));
                return finish(step);
            }
            case NOT_ITS_OWN -> throw failure;
        }
        throw failure;
    }

    /** Once, since what was delivered before is known by its keys; a second refusal is the conversation's own. */
    private void beginAnew() {
        pages = kind.messages(id).byPage().iterator();
        fromBeginning = true;
        begunAnew = true;
        first = null;
        firstVersion = null;
        behind = null;
        index = 0;
    }

    /** Taken when it is read, because a version may depend on the time at which it was. */
    private @Nullable String versionOf(@Nullable C conversation) {
        return conversation == null ? null : kind.version(conversation).orElse(null);
    }

    /** Remembers that it need not be read again until it changes, by the list and by what was read. */
    private boolean finish(ReadStep<E> step) {
        step.finishedOne();
        if (only == null) {
            rememberRead(listedVersion, step);
            if (fromBeginning) {
                rememberRead(firstVersion, step);
            }
        }
        return true;
    }

    private void rememberRead(@Nullable String version, ReadStep<E> step) {
        if (version != null) {
            step.alsoRemember(readKey(version), time());
        }
    }

    /** Is remembered once the conversation was read in that version. */
    static String readKey(String version) {
        return "read/" + version;
    }

    private Instant time() {
        C conversation = first == null ? listed : first;
        return conversation == null ? run.serverTime() : kind.lastChange(conversation);
    }

    private Item<E> deadLetter(String reason, Optional<String> requestId) {
        String subject = only == null ? kind.name() : kind.name() + "_message";
        return Item.deadLetter(DeadLetter.builder()
                .kind(subject)
                .id(only == null ? id : id + "/" + only)
                .reason(reason)
                .requestId(requestId)
                .since(run.serverTime())
                .build());
    }

    /** Where a later run may go on; empty if there is nothing to go on from. */
    Optional<Place> place() {
        return behind == null ? Optional.empty() : Optional.of(new Place(behind, index));
    }

    /** What kept it from being read for now, if it ended with that. */
    @Nullable
    ComplianceException obstacle() {
        return obstacle;
    }
}
