package io.compliance4j.dlp.internal.engine;

import io.compliance4j.dlp.internal.check.Hashes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The working memory of one call: the text, what has been found so far, and what was already looked for in vain. Used by one
 * thread at a time and lent again afterwards, so that scanning a clean text allocates nothing.
 */
public final class Scan {
    /** Numbers of ints that describe a hit. */
    static final int FIELDS = 6;

    static final int MAX_GROUPS = 64;

    private final Surroundings surroundings;
    private final MessageDigest digest = Hashes.sha256();

    private final List<Decoded> decoded = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    private String text = "";
    int[] hits = new int[FIELDS * 16];
    int hitCount;

    /** Groups of digits of the number that is being looked at. */
    final int[] groupStart = new int[MAX_GROUPS + 1];

    final int[] groupEnd = new int[MAX_GROUPS + 1];
    final byte[] separator = new byte[MAX_GROUPS + 1];
    final byte[] digits = new byte[32];
    int numbersDone;

    private int[] skipUntil = new int[0];
    private boolean skipping;

    private final int[] memoStart = new int[Memo.values().length];
    private final int[] memoEnd = new int[Memo.values().length];

    /** Searches whose result is worth remembering, so that many candidates inside one stretch cost one search. */
    public enum Memo {
        BLOCK_END(0),
        TOKEN_HEAD(1),
        TOKEN_BODY(2),
        TOKEN_TAIL(3),
        PERCENT_RUN(4),
        ESCAPE_RUN(5),
        JSON_OBJECT(6),
        MANIFEST(7),
        PUTTY(8),
        CONNECTION(9),
        NO_CONNECTION(10),
        PAIRS(11),
        NO_QUERY_PASSWORD(12),
        BARE_VALUE(13),
        URL_REST(14),
        SIGNATURE(15),
        KEY_ID(16),
        TOKEN_DONE(17),
        NO_LOGIN(18),
        NO_LOGIN_PASSWORD(19);

        private final int place;

        Memo(int place) {
            this.place = place;
        }
    }

    /** A stretch of the text that stands for another text; its scan is due after this one. */
    public record Decoded(Offsets offsets, Reason reason) {}

    /** A detector that threw, and what. */
    public record Failure(String label, int at, RuntimeException cause) {}

    Scan(Contexts contexts) {
        this.surroundings = new Surroundings(contexts);
    }

    void open(String newText) {
        text = newText;
        hitCount = 0;
        numbersDone = 0;
        surroundings.reset();
        if (skipping) {
            Arrays.fill(skipUntil, 0);
            skipping = false;
        }
        Arrays.fill(memoStart, -1);
        Arrays.fill(memoEnd, -1);
    }

    void close() {
        text = "";
        decoded.clear();
        notes.clear();
        failures.clear();
        if (hits.length > FIELDS * 4096) {
            hits = new int[FIELDS * 16];
        }
    }

    /** The text that is scanned. */
    public String text() {
        return text;
    }

    /** A SHA-256 digest for the use of this scan. */
    public MessageDigest digest() {
        return digest;
    }

    /** Reports a value. */
    public void hit(Spec spec, int start, int end, int confidence, int reasons) {
        int at = hitCount * FIELDS;
        if (at == hits.length) {
            hits = Arrays.copyOf(hits, 2 * at);
        }
        hits[at] = spec.index();
        hits[at + 1] = start;
        hits[at + 2] = end;
        hits[at + 3] = Math.max(1, Math.min(99, confidence));
        hits[at + 4] = reasons;
        hits[at + 5] = -1;
        hitCount++;
    }

    /** Reports a value with a reason in words. */
    public void hit(Spec spec, int start, int end, int confidence, int reasons, String note) {
        hit(spec, start, end, confidence, reasons);
        hits[(hitCount - 1) * FIELDS + 5] = notes.size();
        notes.add(note);
    }

    /** Asks for a stretch to be scanned in its decoded form. */
    public void decode(Offsets offsets, Reason reason) {
        decoded.add(new Decoded(offsets, reason));
    }

    /** The stretches to be scanned in decoded form. */
    public List<Decoded> decoded() {
        return decoded;
    }

    /** Records that a detector threw. */
    public void fail(String label, int at, RuntimeException cause) {
        failures.add(new Failure(label, at, cause));
    }

    public List<Failure> failures() {
        return failures;
    }

    /** How many values have been reported. */
    public int hitCount() {
        return hitCount;
    }

    public int hitSpec(int hit) {
        return hits[hit * FIELDS];
    }

    public int hitStart(int hit) {
        return hits[hit * FIELDS + 1];
    }

    public int hitEnd(int hit) {
        return hits[hit * FIELDS + 2];
    }

    public int hitConfidence(int hit) {
        return hits[hit * FIELDS + 3];
    }

    public int hitReasons(int hit) {
        return hits[hit * FIELDS + 4];
    }

    /** The reason in words of a hit, empty when it has none. */
    public String hitNote(int hit) {
        int note = hits[hit * FIELDS + 5];
        return note < 0 ? "" : notes.get(note);
    }

    /** Where a group of digits starts, while a number is looked at. */
    public int groupStart(int group) {
        return groupStart[group];
    }

    /** Where a group of digits ends. */
    public int groupEnd(int group) {
        return groupEnd[group];
    }

    /** What stands after a group of digits: one of the constants of {@link Numbers}, 0 after the last. */
    public int separator(int group) {
        return separator[group];
    }

    /** The value of a group of at most nine digits; of longer ones the value of the first nine. */
    public int number(int group) {
        int value = 0;
        int stop = Math.min(groupEnd[group], groupStart[group] + 9);
        for (int i = groupStart[group]; i < stop; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    /**
     * How far the nearest word of a context group is from this candidate, {@link Integer#MAX_VALUE} when none is near.
     */
    public int distance(int group, int start, int end) {
        if (group < 0) {
            return Integer.MAX_VALUE;
        }
        return surroundings.distance(text, group, start, end);
    }

    /** Whether a rule with this number has already read past {@code at}, so that asking it here again finds nothing new. */
    public boolean skips(int rule, int at) {
        return skipping && rule < skipUntil.length && at < skipUntil[rule];
    }

    /** Keeps a rule from being asked again before {@code end}. */
    public void skip(int rule, int end) {
        if (rule >= skipUntil.length) {
            skipUntil = Arrays.copyOf(skipUntil, rule + 64);
        }
        skipUntil[rule] = Math.max(skipUntil[rule], end);
        skipping = true;
    }

    /** The remembered end of the stretch that {@code at} lies in, or -1 when none is remembered. */
    public int remembered(Memo memo, int at) {
        return at >= memoStart[memo.place] && at < memoEnd[memo.place] ? memoEnd[memo.place] : -1;
    }

    /** Where the remembered stretch ends, wherever it lies; -1 when none is remembered. */
    public int rememberedEnd(Memo memo) {
        return memoEnd[memo.place];
    }

    /** Remembers that the stretch from {@code start} ends at {@code end}. */
    public int remember(Memo memo, int start, int end) {
        memoStart[memo.place] = start;
        memoEnd[memo.place] = end;
        return end;
    }

    /** Whether a stretch goes on with the character at {@code at}. */
    public interface Inside {
        boolean test(String text, int at);
    }

    /**
     * Where the stretch that starts at {@code start} ends, at most at {@code limit}. What is remembered of it is not read again,
     * so the starts inside one stretch cost one reading of it.
     */
    public int stretch(Memo memo, int start, int limit, Inside inside) {
        int knownStart = memoStart[memo.place];
        int knownEnd = memoEnd[memo.place];
        int end = start >= knownStart && start < knownEnd ? knownEnd : start;
        while (end < limit && inside.test(text, end)) {
            end = end == knownStart ? knownEnd : end + 1;
        }
        if (end > start) {
            remember(memo, start, end);
        }
        return Math.min(limit, end);
    }
}
