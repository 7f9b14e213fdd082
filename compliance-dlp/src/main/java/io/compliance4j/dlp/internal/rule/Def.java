package io.compliance4j.dlp.internal.rule;

import io.compliance4j.dlp.DetectorInfo;
import io.compliance4j.dlp.Severity;
import io.compliance4j.dlp.internal.engine.NumberForm.DigitCheck;
import io.compliance4j.dlp.internal.engine.NumberForm.Need;
import io.compliance4j.dlp.internal.engine.Spec.Normal;
import io.compliance4j.dlp.internal.engine.Spec.Rank;
import java.util.ArrayList;
import java.util.List;
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

    /** One way to write a number. */
    record Shape(String shape, Need need, int confidence, DigitCheck check, DigitCheck example) {}

    Def(String label, Severity severity, String title) {
        this.label = label;
        this.severity = severity;
        this.title = title;
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
        return new DetectorInfo(label, severity, title, List.copyOf(all), checks, List.copyOf(context), notes);
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
