package io.compliance4j.http;

import io.compliance4j.internal.http.Ticks;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Paces requests evenly (a generic cell rate algorithm), with a record of the last sends for the hard limit, a pause that
 * everybody obeys, and a slower pace when the server's headers show that others send too.
 */
final class PacedBudget implements RequestBudget {

    private static final long WINDOW = TimeUnit.MINUTES.toNanos(1);

    private static final Duration LONGEST = Duration.ofDays(1);

    /**
     * Part of the limit to aim at. Requests overtake each other on their way, so the server may see a few more in one of
     * its windows than were sent in it; this leaves room for them.
     */
    private static final double AIM = 0.985;

    /** Requests that a budget of usual size lets go at once after a quiet time. */
    private static final int LARGEST_BURST = 4;

    /** However busy the others are, asking seldom is the only way to see that they stopped. */
    private static final long SLOWEST = TimeUnit.SECONDS.toNanos(5);

    /** The others' share is an estimate; never give way to it by more than this part of what is left. */
    private static final double LEAST_PART_OF_WHAT_IS_LEFT = 0.25;

    /** The server's Date has whole seconds, cut off: half a second is what it hides on average. */
    private static final long DATE_CUT = TimeUnit.MILLISECONDS.toNanos(500);

    /** Where the server's window begins is not known to the second, so a small difference is nobody's. */
    private static final int ONE_PART_OF_NOISE = 40;

    /** After so long in the background a request takes its place in the queue like others, so that it comes to an end. */
    private static final long LONGEST_GIVING_WAY = TimeUnit.MINUTES.toNanos(1);

    private static final long SHORTEST_REST = TimeUnit.MILLISECONDS.toNanos(100);

    private final int capacity;
    private final int reserve;
    private final boolean followServerHeaders;
    private final Ticks ticks;
    private final long interval;
    private final long burstTolerance;

    private final ReentrantLock lock = new ReentrantLock();

    /** When the last {@link #capacity} requests were sent; a ring. */
    private final long[] sent;

    private long sentCount;

    /** Those that give way, in the order of their coming. */
    private final Set<BackgroundTurn> background = new LinkedHashSet<>();

    private long arrival;
    private long lastSlot;
    private long pausedUntil;
    private int pauses;

    private long slowInterval;
    private long slowUntil;
    private long newestAnswer = -1;
    private @Nullable Instant window;
    private double othersPerNano;

    PacedBudget(int capacity, int reserve, boolean followServerHeaders, Ticks ticks) {
        this.capacity = capacity;
        this.reserve = Math.min(reserve, capacity / 10);
        this.followServerHeaders = followServerHeaders;
        this.ticks = ticks;
        this.interval = (long) (WINDOW / (capacity * AIM));
        int burst = Math.max(1, Math.min(LARGEST_BURST, capacity / 100));
        this.burstTolerance = (burst - 1) * interval;
        this.sent = new long[capacity];
        long now = ticks.now();
        this.arrival = now;
        this.lastSlot = now - SLOWEST;
        this.pausedUntil = now;
        this.slowUntil = now;
    }

    @Override
    public Turn reserve() {
        lock.lock();
        try {
            QueuedTurn turn = new QueuedTurn();
            turn.enqueue(ticks.now());
            return turn;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Turn reserveInBackground() {
        lock.lock();
        try {
            return new BackgroundTurn(ticks.now());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void pause(Duration howLong) {
        lock.lock();
        try {
            pauseUntil(ticks.now() + nanos(howLong));
        } finally {
            lock.unlock();
        }
    }

    /** Bounded, because a duration may be too long to count in nanoseconds. */
    private static long nanos(Duration duration) {
        return duration.isNegative() ? 0 : duration.compareTo(LONGEST) < 0 ? duration.toNanos() : LONGEST.toNanos();
    }

    /** When a request that comes now may be sent, behind all that have a place. */
    private long nextSlot(long now) {
        long paced = Math.max(arrival - burstTolerance, pausedUntil);
        if (isSlow(now)) {
            paced = Math.max(paced, Math.min(lastSlot + slowInterval, Math.max(slowUntil, lastSlot + interval)));
        }
        return Math.max(now, paced);
    }

    private boolean isSlow(long now) {
        return slowInterval > interval && now - slowUntil < 0;
    }

    private void pauseUntil(long end) {
        if (end - Math.max(pausedUntil, ticks.now()) <= 0) {
            return;
        }
        pausedUntil = end;
        arrival = end + burstTolerance;
        lastSlot = end - interval;
        pauses++;
    }

    /** Zero, or how long until one more request fits into every window of a minute. */
    private long untilLimitAllows(long now) {
        if (sentCount < capacity) {
            return 0;
        }
        long oldest = sent[(int) (sentCount % capacity)];
        return Math.max(0, oldest + WINDOW - now);
    }

    private int sentSince(long from) {
        int count = 0;
        for (long i = sentCount - 1; i >= Math.max(0, sentCount - capacity); i--) {
            if (sent[(int) (i % capacity)] - from < 0) {
                break;
            }
            count++;
        }
        return count;
    }

    /** Chooses the pace for the rest of the server's window, from the answer to the request sent as {@code number}. */
    private void follow(long number, long sentAt, RateLimit seen, long untilReset) {
        long now = ticks.now();
        boolean windowMayBeOver = sentAt + untilReset - now <= 0;
        if (number < newestAnswer || windowMayBeOver || untilReset > WINDOW * 5) {
            return;
        }
        newestAnswer = number;
        long rest = Math.max(SHORTEST_REST, untilReset - DATE_CUT);
        long elapsed = Math.max(0, WINDOW - untilReset);
        int onTheWay = (int) (sentCount - 1 - number);
        estimateOthers(seen, elapsed, sentSince(now - elapsed) - onTheWay);

        double left = (double) seen.remaining() - onTheWay - (othersPerNano > 0 ? reserve : 0);
        if (left < 1) {
            pauseUntil(now + untilReset);
            return;
        }
        double fair = left / rest;
        double polite = fair - othersPerNano * (1 + (double) (now - sentAt) / rest);
        double pace = Math.max(polite, fair * LEAST_PART_OF_WHAT_IS_LEFT);
        slowInterval = Math.min(SLOWEST, (long) (1 / pace));
        slowUntil = now + untilReset;
    }

    private void estimateOthers(RateLimit seen, long elapsed, int ours) {
        boolean begun = !seen.reset().equals(window);
        window = seen.reset();
        if (begun || elapsed < SLOWEST) {
            return;
        }
        int others = seen.limit() - seen.remaining() - ours;
        othersPerNano = others > capacity / ONE_PART_OF_NOISE ? others / (double) elapsed : 0;
    }

    @Override
    public String toString() {
        return "RequestBudget[" + capacity + " a minute]";
    }

    private final class QueuedTurn implements Turn {

        private long slot;
        private long arrivalBefore;
        private long arrivalAfter;
        private int pausesSeen;
        private long number = -1;
        private long sentAt;

        void enqueue(long now) {
            slot = nextSlot(now);
            lastSlot = slot;
            arrivalBefore = arrival;
            arrival = Math.max(arrival, isSlow(now) ? slot + burstTolerance : now) + interval;
            arrivalAfter = arrival;
            pausesSeen = pauses;
        }

        @Override
        public Duration remainingWait() {
            lock.lock();
            try {
                if (number >= 0) {
                    return Duration.ZERO;
                }
                long now = ticks.now();
                if (pausesSeen != pauses) {
                    enqueue(now);
                }
                long wait = Math.max(slot - now, untilLimitAllows(now));
                if (wait > 0) {
                    return Duration.ofNanos(wait);
                }
                number = sentCount++;
                sentAt = now;
                sent[(int) (number % capacity)] = now;
                return Duration.ZERO;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void release() {
            lock.lock();
            try {
                boolean last = arrival == arrivalAfter && pausesSeen == pauses;
                if (number < 0 && last) {
                    arrival = arrivalBefore;
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void answered(RateLimit seen, Duration untilReset) {
            lock.lock();
            try {
                if (followServerHeaders && number >= 0 && !untilReset.isNegative()) {
                    follow(number, sentAt, seen, nanos(untilReset));
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * Has no place in the queue until one is due at once, so that everybody who comes meanwhile goes before it. Those that
     * wait sleep in the order of their coming; whoever wakes first takes the place, so that none is left unused.
     */
    private final class BackgroundTurn implements Turn {

        private final long since;
        private @Nullable QueuedTurn place;

        BackgroundTurn(long now) {
            this.since = now;
            background.add(this);
        }

        @Override
        public Duration remainingWait() {
            lock.lock();
            try {
                if (place == null) {
                    long now = ticks.now();
                    long slot = nextSlot(now);
                    long longest = since + LONGEST_GIVING_WAY - now;
                    if (slot > now && longest > 0) {
                        return Duration.ofNanos(Math.min(slot - now + ahead() * interval, longest));
                    }
                    background.remove(this);
                    place = new QueuedTurn();
                    place.enqueue(now);
                }
                return place.remainingWait();
            } finally {
                lock.unlock();
            }
        }

        private int ahead() {
            int ahead = 0;
            for (BackgroundTurn other : background) {
                if (other == this) {
                    break;
                }
                ahead++;
            }
            return ahead;
        }

        @Override
        public void release() {
            lock.lock();
            try {
                background.remove(this);
                if (place != null) {
                    place.release();
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void answered(RateLimit seen, Duration untilReset) {
            QueuedTurn sent = place;
            if (sent != null) {
                sent.answered(seen, untilReset);
            }
        }
    }
}
