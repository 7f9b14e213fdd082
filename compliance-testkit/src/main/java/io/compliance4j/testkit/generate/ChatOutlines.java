package io.compliance4j.testkit.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What chats look like from outside: when, whose, how long. Immutable. */
final class ChatOutlines {
    private static final int DELETED_EVERY = 29;
    private static final List<String> MODELS =
            List.of("claude-opus-5", "claude-opus-5", "claude-sonnet-5", "claude-haiku-5");

    private final Cast cast;
    private final Seed seed;

    /**
     * One chat.
     *
     * @param messages how many there are
     */
    record Outline(
            Instant createdAt,
            Instant updatedAt,
            int messages,
            String name,
            String userId,
            @Nullable String projectId,
            @Nullable String model) {

        Instant timeOf(int message) {
            if (messages == 1) {
                return createdAt;
            }
            long length = ChronoUnit.MICROS.between(createdAt, updatedAt);
            return createdAt.plus(length * message / (messages - 1), ChronoUnit.MICROS);
        }
    }

    ChatOutlines(Cast cast) {
        this.cast = cast;
        this.seed = cast.seed().of("chat");
    }

    /** Whether its user deleted it in claude.ai: it keeps its place in the lists and nothing else. */
    boolean isDeleted(int chat) {
        return chat % DELETED_EVERY == DELETED_EVERY - 1;
    }

    /** The chat's number among those that are not deleted. */
    int numberAmongKept(int chat) {
        return chat - chat / DELETED_EVERY;
    }

    int kept() {
        return numberAmongKept(cast.sizes().chats());
    }

    Outline of(int chat) {
        Rng r = seed.at(chat).rng();
        Sizes sizes = cast.sizes();
        long span = Cast.micros(sizes.span());
        int count = r.between(sizes.messagesFrom(), sizes.messagesTo());
        long length = Math.min(span / 4, Cast.micros(Duration.ofSeconds((long) count * r.between(20, 4000))));
        long recent = r.percent(25) ? Math.min(span, Cast.micros(Duration.ofDays(3))) : span;
        long end = span - Cast.micros(Duration.ofHours(2)) - r.belowLong(recent - recent / 10);
        Instant updatedAt = cast.at(Math.max(length, end));
        Instant createdAt = updatedAt.minus(count == 1 ? 0 : length, ChronoUnit.MICROS);
        String userId = r.perMille(10)
                ? cast.departedUserId(r.below(5))
                : cast.user(skewed(r)).id();
        String projectId = sizes.projects() > 0 && r.percent(20) ? cast.projectId(r.below(sizes.projects())) : null;
        String name = r.percent(4) ? "" : Prose.title(r);
        String model = r.percent(3) ? null : r.pick(MODELS);
        return new Outline(createdAt, updatedAt, count, name, userId, projectId, model);
    }

    /** Few people write most of the chats. */
    private int skewed(Rng r) {
        int users = cast.users().size();
        return (int) ((long) r.below(users) * r.below(users) / users);
    }
}
