package io.compliance4j.testkit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How values of one label are made and in which passages they stand.
 *
 * @param label the detector's label
 * @param maker makes one value of valid form
 * @param passages texts with one {@code {}} where the value goes
 */
record ValueMaker(String label, Function<Rng, String> maker, List<String> passages) {

    /** Passages for values that speak for themselves: a prefix, a fixed host, a frame. */
    static final List<String> PLAIN = List.of(
            "Please check whether {} still works before we rotate it.",
            "I pasted {} into the runbook by mistake. Can you help me clean that up?",
            "Deploy to staging with {} and tell me what breaks.",
            "The smoke test uses {} at the moment, which I want to replace.",
            "Here is what I found in the old wiki page:\n\n`{}`\n\nWho owns it?",
            "| step | what |\n|---|---|\n| 3 | {} |",
            "Bitte nimm {} für den Testlauf und lösche die Notiz danach.",
            "Utilise {} pour la démo de jeudi, s'il te plaît.",
            "Usa {} en el entorno de pruebas, gracias.",
            "デモには {} を使ってください。",
            "Используй {} для проверки, потом отзовём.");

    PlantedValue make(Rng rng) {
        String passage = rng.pick(passages);
        int hole = passage.indexOf("{}");
        return new PlantedValue(label, passage.substring(0, hole), maker.apply(rng), passage.substring(hole + 2));
    }

    /** Collects the makers of one family of labels. */
    static final class Family {
        private final List<ValueMaker> makers = new ArrayList<>();

        /** A value that needs no context. */
        void plain(String label, Function<Rng, String> maker) {
            makers.add(new ValueMaker(label, maker, PLAIN));
        }

        /** A value that is one only in such passages. */
        void inContext(String label, Function<Rng, String> maker, String... passages) {
            makers.add(new ValueMaker(label, maker, List.of(passages)));
        }

        List<ValueMaker> makers() {
            return List.copyOf(makers);
        }
    }
}
