package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.DetectorCase;
import io.compliance4j.dlp.DetectorInfo;
import io.compliance4j.dlp.Severity;
import io.compliance4j.dlp.internal.engine.NumberForm.DigitCheck;
import io.compliance4j.dlp.internal.engine.NumberForm.Need;
import io.compliance4j.dlp.internal.engine.Numbers.NumberProbe;
import io.compliance4j.dlp.internal.engine.Rule;
import io.compliance4j.dlp.internal.engine.Spec;
import io.compliance4j.dlp.internal.engine.Spec.Normal;
import io.compliance4j.dlp.internal.engine.Spec.Rank;
import io.compliance4j.dlp.internal.engine.Triggers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The definition of one detector while the catalogue is written down: label, severity, forms, context words, notes. */
public final class Def {
    final String label;
    final Severity severity;
    final String title;
    String notes = "";
    String checks = "";
    Rank rank = Rank.KNOWN;
    Normal normal = Normal.AS_IS;
    final List<String> context = new ArrayList<>();
    final List<TokenForm> tokens = new ArrayList<>();
    final List<Shape> shapes = new ArrayList<>();
    final List<String> formats = new ArrayList<>();
    private final List<DetectorCase> finds = new ArrayList<>();
    private final List<DetectorCase> ignores = new ArrayList<>();

    final List<CodeForm> codes = new ArrayList<>();
    final List<Function<Spec, NumberProbe>> probes = new ArrayList<>();

    /** Code that reads a form which no expression can say, and the labels that it reports under. */
    record CodeForm(Set<String> labels, Registration registration) {}

    /** Tells the engine where a rule wants to be asked. */
    interface Registration {
        void register(Scanner scanner);
    }

    /** The scanner that rules are made for: where they ask to be asked, what they report under, what time it is. */
    record Scanner(Triggers triggers, Map<String, Spec> specs, Clock clock) {
        Spec spec(String label) {
            return Objects.requireNonNull(specs.get(label), label);
        }
    }

    /** One way to write a number. */
    record Shape(String shape, Need need, int confidence, DigitCheck check, DigitCheck example) {}

    private Def(String label, Severity severity, String title) {
        this.label = label;
        this.severity = severity;
        this.title = title;
    }

    /** Starts a definition at the end of the catalogue. */
    static Def add(List<Def> catalogue, String label, Severity severity, String title) {
        Def def = new Def(label, severity, title);
        catalogue.add(def);
        return def;
    }

    public String label() {
        return label;
    }

    public Severity severity() {
        return severity;
    }

    public Rank rank() {
        return rank;
    }

    public Normal normal() {
        return normal;
    }

    /** As data for the catalogue. */
    public DetectorInfo info() {
        List<String> all = new ArrayList<>(formats);
        for (TokenForm form : tokens) {
            all.add("`" + form.expression + "`" + (form.needsContext ? " with context" : ""));
        }
        return new DetectorInfo(
                label,
                severity,
                title,
                List.copyOf(all),
                checks,
                List.copyOf(context),
                notes,
                List.copyOf(finds),
                List.copyOf(ignores));
    }

    /** What is taken for this by mistake, and what is done about it. */
    Def notes(String text) {
        notes = text;
        return this;
    }

    /** What a value must satisfy, in words for the catalogue. */
    Def checks(String text) {
        checks = text;
        return this;
    }

    /** A way to write it that the code reads by itself, in words for the catalogue. */
    Def format(String text) {
        formats.add(text);
        return this;
    }

    /** Texts in which it finds the value between double brackets; {@link DetectorCase} explains the braces. */
    Def finds(String... recipes) {
        for (String recipe : recipes) {
            finds.add(new DetectorCase(recipe));
        }
        return this;
    }

    /** Texts that look as if, in which it finds nothing. */
    Def ignores(String... recipes) {
        for (String recipe : recipes) {
            ignores.add(new DetectorCase(recipe));
        }
        return this;
    }

    Def rank(Rank value) {
        rank = value;
        return this;
    }

    Def normal(Normal value) {
        normal = value;
        return this;
    }

    /** Words and phrases, parted by commas, of which one must or may stand near. */
    Def context(String phrases) {
        context.addAll(Words.list(phrases));
        return this;
    }

    // ------------------------------------------------------------------ tokens

    /** A form given by an expression; what is said next applies to it. */
    Def token(String expression) {
        tokens.add(new TokenForm(expression));
        return this;
    }

    private TokenForm last() {
        return tokens.get(tokens.size() - 1);
    }

    /** The form counts only when a context word is near. */
    Def needsContext() {
        last().needsContext = true;
        return this;
    }

    /** The value must pass this. */
    Def must(Predicate<String> check) {
        last().must = last().must.and(check);
        return this;
    }

    /** Passing this raises the confidence. */
    Def raisedBy(Predicate<String> check) {
        last().raise = check;
        return this;
    }

    /** The value is reserved for documentation when it passes this. */
    Def exampleIf(Predicate<String> check) {
        last().example = check;
        return this;
    }

    /** Looked for at words of capitals and digits only. */
    Def inMixedWords() {
        last().place = TokenForm.Place.MIXED_WORDS;
        return this;
    }

    /** Looked for at words with letters and digits in them. */
    Def inWordsWithDigits() {
        last().place = TokenForm.Place.MIXED_ANY;
        return this;
    }

    /** Looked for at the start of stretches of twenty and more token characters. */
    Def inRuns() {
        last().place = TokenForm.Place.RUNS;
        return this;
    }

    Def confidence(int percent) {
        last().confidence = percent;
        return this;
    }

    /** Opens a sandbox only. */
    Def testMode() {
        last().testMode = true;
        return this;
    }

    /** Has long runs of one character by its nature, or is no random text. */
    Def notRandom() {
        last().random = false;
        return this;
    }

    /** Belongs to a URL, whose host and scheme are a part of the value. */
    Def withinUrl() {
        last().url = true;
        rank = Rank.WHOLE;
        return this;
    }

    // ------------------------------------------------------------------ forms read by code

    /** A form that a rule reads, asked wherever one of these stands at the start of a word. */
    Def atWords(Function<Spec, Rule> rule, List<String> words) {
        return code(on -> on.triggers().onWords(rule.apply(on.spec(label)), words));
    }

    /** A form that a rule reads, asked at every such character. */
    Def atSymbol(Function<Spec, Rule> rule, char symbol) {
        return code(on -> on.triggers().onSymbol(rule.apply(on.spec(label)), symbol));
    }

    /** A form that a rule reads, asked where the rule says; it may report under other labels too. */
    Def code(Registration registration, String... others) {
        Set<String> labels = new HashSet<>(List.of(others));
        labels.add(label);
        codes.add(new CodeForm(Set.copyOf(labels), registration));
        return this;
    }

    /** A form that is read from the groups of digits of a number. */
    Def atNumbers(Function<Spec, NumberProbe> probe) {
        probes.add(probe);
        return this;
    }

    // ------------------------------------------------------------------ numbers

    /** Numbers of these shapes, which speak for themselves. */
    Def number(int confidence, DigitCheck check, String... written) {
        return shapes(Need.NOTHING, confidence, check, written);
    }

    /** Numbers of these shapes, unless they are called something else. */
    Def numberUnlessNamed(int confidence, DigitCheck check, String... written) {
        return shapes(Need.NO_OTHER_NAME, confidence, check, written);
    }

    /** Numbers of these shapes near a context word. */
    Def numberInContext(int confidence, DigitCheck check, String... written) {
        return shapes(Need.CONTEXT, confidence, check, written);
    }

    private Def shapes(Need need, int confidence, DigitCheck check, String... written) {
        normal = Normal.COMPACT;
        for (String shape : written) {
            shapes.add(new Shape(shape, need, confidence, check, (d, n) -> false));
            formats.add("`" + shape + "` digits" + (need == Need.CONTEXT ? " with context" : ""));
        }
        return this;
    }

    /** All shapes so far: values reserved for documentation. */
    Def examples(DigitCheck check) {
        shapes.replaceAll(s -> new Shape(s.shape(), s.need(), s.confidence(), s.check(), check));
        return this;
    }
}
