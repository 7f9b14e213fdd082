package io.compliance4j.dlp.corpus;

import java.io.PrintStream;
import java.util.List;

/** Prints what the engine misses and what it invents on the tuning seeds; the held-out seeds have no such report. */
final class TuningReport {
    private static final int EXAMPLES = 4;

    private TuningReport() {}

    public static void main(String[] arguments) {
        List<Document> documents = CorpusGenerator.TUNING_SEEDS.stream()
                .flatMap(seed -> new CorpusGenerator(seed).documents().stream())
                .toList();
        new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8)
                .println(new Evaluation(EngineAdapter::scan).run(documents).details(EXAMPLES));
    }
}
