package io.compliance4j.testkit.generate;

import io.compliance4j.testkit.tenant.CodeArtifact;
import io.compliance4j.testkit.tenant.Content;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Published code artifacts with some of their versions, among them one whose upload never finished. Immutable. */
final class GeneratedCodeArtifacts {
    private static final List<String> READ_MODES = List.of("owner", "users", "org", "public");

    private final Cast cast;
    private final Seed seed;

    GeneratedCodeArtifacts(Cast cast) {
        this.cast = cast;
        this.seed = cast.seed().of("code-artifact");
    }

    CodeArtifact artifact(int number) {
        Rng r = seed.at(number).rng();
        Instant updatedAt = cast.moment(r);
        String owner = number % 7 == 6 ? null : cast.user(r.next()).id();
        List<CodeArtifact.Version> versions = new ArrayList<>();
        for (int i = 0; i < versionCount(number); i++) {
            int version = i;
            Instant createdAt = updatedAt.minus(i, ChronoUnit.DAYS);
            versions.add(new CodeArtifact.Version(
                    versionId(number, i),
                    r.percent(85) ? createdAt : null,
                    r.percent(70) ? Prose.title(r) : null,
                    "text/html",
                    isUnfinished(number, i)
                            ? null
                            : Content.bytes(
                                    () -> page(number, version).toString().getBytes(StandardCharsets.UTF_8)),
                    r.percent(10)));
        }
        return new CodeArtifact(
                id(number),
                cast.home().uuid(),
                owner,
                versions.isEmpty() || r.percent(30) ? null : versions.get(0).id(),
                READ_MODES.get(number % READ_MODES.size()),
                number % 9 == 8 ? null : updatedAt,
                versions);
    }

    void plants(int number, Consumer<Plant> truth) {
        for (int i = 0; i < versionCount(number); i++) {
            if (!isUnfinished(number, i)) {
                page(number, i).report(truth, PlantSource.CODE_ARTIFACT, id(number), versionId(number, i), "");
            }
        }
    }

    private int versionCount(int number) {
        return number % 13 == 12 ? 0 : seed.at(number).of("versions").rng().between(1, 5);
    }

    private static boolean isUnfinished(int number, int version) {
        return number % 11 == 10 && version == 0;
    }

    private String id(int number) {
        return SeedIds.tagged("cart_", seed.of("id").at(number));
    }

    private String versionId(int number, int version) {
        Rng r = seed.at(number).at(version).of("id").rng();
        return (1_700_000_000L + r.below(90_000_000)) + "-" + r.hex(4);
    }

    private MarkedText page(int number, int version) {
        Rng r = seed.at(number).at(version).rng();
        MarkedText text = new MarkedText().add("<!DOCTYPE html>\n<title>" + Prose.plainTitle(r) + "</title>\n<p>");
        if (r.percent(25)) {
            text.add(Planter.anyInJson(r));
        }
        return text.add("</p>\n<p>" + Prose.paragraph(r, 5) + "</p>\n");
    }
}
