package io.compliance4j.testkit.generate;

import io.compliance4j.testkit.tenant.Block;
import io.compliance4j.testkit.tenant.Ids;
import io.compliance4j.testkit.tenant.LocalSession;
import io.compliance4j.testkit.tenant.LocalSession.LocalMessage;
import io.compliance4j.testkit.tenant.LocalSession.Provenance;
import io.compliance4j.testkit.tenant.RemoteSession;
import io.compliance4j.testkit.tenant.RemoteSession.RemoteMessage;
import io.compliance4j.testkit.tenant.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sessions on people's machines and in the cloud, with every provenance, surface and status. Immutable. */
final class GeneratedSessions {
    private static final int SECONDS_A_TURN = 47;
    private static final List<String> SURFACES = List.of(
            "claude_code",
            "cowork",
            "claude_science",
            "claude_in_chrome",
            "office_agents",
            "office_agents/excel",
            "office_agents/powerpoint",
            "office_agents/word",
            "office_agents/outlook");
    private static final List<String> STATUSES = List.of("active", "archived", "paused", "pending", "failed");
    private static final List<String> REASONS =
            List.of("not_captured", "client_aborted", "cmek_key_revoked", "retention_elapsed", "oversize");

    private final Cast cast;
    private final Seed local;
    private final Seed remote;

    GeneratedSessions(Cast cast) {
        this.cast = cast;
        this.local = cast.seed().of("local-session");
        this.remote = cast.seed().of("remote-session");
    }

    LocalSession local(int number) {
        Rng r = local.at(number).rng();
        User user = cast.user(r.next());
        int turns = r.between(2, 24);
        Instant createdAt = start(r);
        int surface = number % (SURFACES.size() + 1);
        String userId = r.perMille(30) ? cast.departedUserId(r.below(5)) : user.id();
        return new LocalSession(
                localId(number, userId),
                cast.home().uuid(),
                userId,
                r.percent(20)
                        ? SeedIds.tagged("wrkspc_", cast.seed().of("workspace").at(r.below(3)))
                        : null,
                createdAt,
                createdAt.plusSeconds((long) SECONDS_A_TURN * (turns - 1)),
                surface == SURFACES.size() ? null : SURFACES.get(surface),
                number % 41 == 40,
                () -> localMessages(number, localId(number, userId), createdAt, turns, GroundTruth::ignore));
    }

    void plantsOfLocal(int number, Consumer<Plant> truth) {
        LocalSession session = local(number);
        long turns = Duration.between(session.createdAt(), session.updatedAt()).toSeconds() / SECONDS_A_TURN + 1;
        localMessages(number, session.id(), session.createdAt(), (int) turns, truth);
    }

    private List<LocalMessage> localMessages(
            int number, String session, Instant createdAt, int turns, Consumer<Plant> truth) {
        List<LocalMessage> messages = new ArrayList<>(turns);
        for (int i = 0; i < turns; i++) {
            Rng r = local.at(number).at(i).rng();
            String id = Ids.localMessage(session + " " + i);
            String role = i % 2 == 0 ? "user" : "assistant";
            // Messages rebuilt from one call share its time: pairs of turns do.
            Instant at = createdAt.plusSeconds((long) SECONDS_A_TURN * (i == turns - 1 ? i : i / 2 * 2));
            Provenance provenance = provenance(number, i, role, r);
            List<Block> content = content(provenance, role, session, id, r, truth);
            String model = role.equals("assistant") && r.percent(10) ? "claude-opus-5" : null;
            messages.add(new LocalMessage(id, role, at, model, provenance, content));
        }
        return messages;
    }

    /** Reasons come up in turn, so that a tenant with a few sessions has them all. */
    private static @Nullable Provenance provenance(int session, int turn, String role, Rng r) {
        if (turn == 0 && session % 3 == 0) {
            return Provenance.syntheticMarker();
        }
        if (turn == 1 && session % 4 == 1) {
            return Provenance.unavailable(REASONS.get(session / 4 % REASONS.size()));
        }
        return role.equals("assistant") && r.percent(18) ? Provenance.clientAsserted() : null;
    }

    private static List<Block> content(
            @Nullable Provenance provenance, String role, String session, String id, Rng r, Consumer<Plant> truth) {
        if (provenance == null) {
            return written(role, PlantSource.LOCAL_SESSION_MESSAGE, session, id, r, truth);
        }
        return switch (provenance.type()) {
            case "content_unavailable" -> List.of();
            case "synthetic_marker" -> List.of(new Block.Text("[system prompt content not shown]", false, true));
            default ->
                List.of(
                        new Block.Text("[client-supplied history; authorship not verified]", false, true),
                        Block.text(Prose.answer(r)));
        };
    }

    private static List<Block> written(
            String role, PlantSource source, String session, String id, Rng r, Consumer<Plant> truth) {
        List<Block> blocks = new ArrayList<>();
        MarkedText text = new MarkedText().add(role.equals("user") ? Prose.question(r) : Prose.answer(r));
        text.addParagraph(Planter.maybe(r, 60));
        text.report(truth, source, session, id, "block 0");
        blocks.add(Block.text(text.toString()));
        if (role.equals("user") && r.percent(5)) {
            blocks.add(new Block.Text("[image content not shown]", false, true));
        }
        if (role.equals("assistant") && r.percent(40)) {
            String toolId = SeedIds.tagged("toolu_", new Seed(r.next()));
            String name = r.pick(List.of("Bash", "Read", "Edit", "mcp__tracker__search_issues", "repl"));
            String command =
                    "{\"command\": \"" + r.pick(List.of("mvn -q verify", "git status", "ls -la", "npm test")) + "\"}";
            blocks.add(new Block.ToolUse(toolId, name, command));
            MarkedText output = new MarkedText().add(Prose.logLine(r)).add("\n").add(Prose.logLine(r));
            if (r.percent(10)) {
                output.add(("\n" + Prose.logLine(r)).repeat(300));
            }
            output.addParagraph(Planter.maybe(r, 80));
            output.report(truth, source, session, id, "block " + blocks.size() + " item 0");
            List<String> items = r.percent(12)
                    ? List.of(output.toString(), "[1 non-text item(s) not shown]")
                    : List.of(output.toString());
            blocks.add(new Block.ToolResult(toolId, name, r.percent(8), items));
        }
        return blocks;
    }

    RemoteSession remote(int number) {
        Rng r = remote.at(number).rng();
        String id = remoteId(number);
        boolean agentOwned = number % 4 == 3;
        String person = cast.user(r.next()).id();
        String status = STATUSES.get(number % STATUSES.size());
        Instant createdAt = start(r);
        int turns = turnsOfRemote(number);
        return new RemoteSession(
                id,
                cast.home().uuid(),
                agentOwned ? null : person,
                agentOwned ? SeedIds.tagged("cagt_", cast.seed().of("agent").at(r.below(6))) : null,
                agentOwned && r.percent(70) ? person : null,
                status,
                createdAt,
                createdAt.plusSeconds((long) SECONDS_A_TURN * Math.max(0, turns - 1)),
                r.percent(85) ? "cowork_remote" : null,
                cast.sizes().projects() > 0 && r.percent(30)
                        ? cast.projectId(r.below(cast.sizes().projects()))
                        : null,
                cast.sizes().chats() > 0 && r.percent(20)
                        ? cast.chatId(r.below(cast.sizes().chats()))
                        : null,
                () -> remoteMessages(number, createdAt, GroundTruth::ignore));
    }

    void plantsOfRemote(int number, Consumer<Plant> truth) {
        remoteMessages(number, Instant.EPOCH, truth);
    }

    private List<RemoteMessage> remoteMessages(int number, Instant createdAt, Consumer<Plant> truth) {
        int turns = turnsOfRemote(number);
        boolean agentOwned = number % 4 == 3;
        List<RemoteMessage> messages = new ArrayList<>(turns);
        for (int i = 0; i < turns; i++) {
            Rng r = remote.at(number).at(i).rng();
            String role = i % 2 == 0 ? "user" : "assistant";
            String id = SeedIds.tagged("csev_", remote.of("message").at(number).at(i));
            boolean unavailable = r.percent(4);
            List<Block> content = unavailable
                    ? List.of()
                    : written(role, PlantSource.REMOTE_SESSION_MESSAGE, remoteId(number), id, r, truth);
            String sentBy = agentOwned && role.equals("user") && r.percent(50)
                    ? cast.user(r.next()).id()
                    : null;
            messages.add(new RemoteMessage(
                    id, role, createdAt.plusSeconds((long) SECONDS_A_TURN * i), content, sentBy, unavailable));
        }
        return messages;
    }

    /** A pending session has not begun: it has no messages. */
    private int turnsOfRemote(int number) {
        boolean pending = STATUSES.get(number % STATUSES.size()).equals("pending");
        return pending ? 0 : remote.at(number).of("turns").rng().between(2, 20);
    }

    private Instant start(Rng r) {
        return cast.moment(r).minusSeconds(3600);
    }

    private String localId(int number, String userId) {
        return Ids.localSession(cast.home().uuid(), userId, local.at(number).value() + " " + number);
    }

    private String remoteId(int number) {
        return SeedIds.tagged("cse_", remote.of("id").at(number));
    }
}
