package io.compliance4j.testkit.generate;

import io.compliance4j.testkit.tenant.Artifact;
import io.compliance4j.testkit.tenant.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Artifacts of chats with up to three versions, one an answer. Immutable. */
final class GeneratedArtifacts {
    private static final List<String> TYPES =
            List.of("text/markdown", "text/html", "application/vnd.ant.code", "image/svg+xml");

    private final Cast cast;
    private final ChatOutlines chats;
    private final Seed seed;
    private final Spread ofChats;

    GeneratedArtifacts(Cast cast, ChatOutlines chats) {
        this.cast = cast;
        this.chats = chats;
        this.seed = cast.seed().of("artifact-version");
        this.ofChats = new Spread(cast.sizes().artifacts(), cast.sizes().chats());
    }

    /** The versions that an answer made. */
    List<String> versionsIn(int chat, int message) {
        List<String> ids = new ArrayList<>();
        for (int artifact = ofChats.first(chat); artifact < ofChats.first(chat + 1); artifact++) {
            for (int version = 0; version < versionCount(artifact); version++) {
                if (messageOf(version) == message) {
                    ids.add(cast.artifactVersionId(artifact, version));
                }
            }
        }
        return ids;
    }

    /** An artifact; without versions when its chat has no answer to make one in. */
    Artifact artifact(int artifact) {
        int chat = ofChats.holder(artifact);
        List<Artifact.Version> versions = new ArrayList<>();
        for (int i = 0; i < versionCount(artifact); i++) {
            int version = i;
            versions.add(new Artifact.Version(
                    cast.artifactVersionId(artifact, i),
                    chats.of(chat).timeOf(messageOf(i)),
                    seed.at(artifact).rng().percent(8)
                            ? null
                            : Prose.title(seed.at(artifact).of("title").rng()),
                    TYPES.get(artifact % TYPES.size()),
                    Content.bytes(() -> text(artifact, version).toString().getBytes(StandardCharsets.UTF_8))));
        }
        return new Artifact(cast.artifactId(artifact), cast.chatId(chat), versions);
    }

    void plants(int artifact, Consumer<Plant> truth) {
        for (int i = 0; i < versionCount(artifact); i++) {
            String version = cast.artifactVersionId(artifact, i);
            text(artifact, i).report(truth, PlantSource.ARTIFACT, cast.artifactId(artifact), version, "");
        }
    }

    private int versionCount(int artifact) {
        int answers = chats.of(ofChats.holder(artifact)).messages() / 2;
        return Math.min(answers, seed.at(artifact).rng().between(1, 3));
    }

    private static int messageOf(int version) {
        return 2 * version + 1;
    }

    private MarkedText text(int artifact, int version) {
        Rng r = seed.at(artifact).at(version).rng();
        MarkedText text = new MarkedText().add(Prose.markdown(r));
        text.addParagraph(chats.isDeleted(ofChats.holder(artifact)) ? null : Planter.maybe(r, 150));
        return text.add("\n\n").add(Prose.paragraph(r, 3));
    }
}
