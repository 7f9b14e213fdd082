package io.compliance4j.dlp;

import io.compliance4j.dlp.internal.check.Randomness;
import io.compliance4j.dlp.internal.engine.Chars;
import io.compliance4j.dlp.internal.pattern.LinearPattern;
import io.compliance4j.dlp.internal.pattern.PatternRefusedException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A detector made of an expression or of keywords, with conditions on what they match. The expression is matched by an
 * automaton that reads each character once; one that needs more (lazy repeats, anchors, character properties) runs on RE2/J when
 * that is on the class path, which is linear too but slow. Look-around and back-references are refused. Immutable.
 */
public final class ExpressionDetector implements Detector {
    private static final int DEFAULT_CONFIDENCE = 80;

    private final String label;
    private final Severity severity;
    private final String description;
    private final List<String> keywords;
    private final @Nullable LinearPattern pattern;
    private final @Nullable Re2Expression re2;
    private final List<String> context;
    private final @Nullable Predicate<String> validator;
    private final double minEntropy;
    private final int confidence;
    private final Set<String> allowed;

    private ExpressionDetector(Builder builder, @Nullable LinearPattern pattern, @Nullable Re2Expression re2) {
        this.label = builder.label;
        this.severity = builder.severity;
        this.description = builder.description.isEmpty() ? builder.label : builder.description;
        this.keywords = List.copyOf(builder.keywords);
        this.pattern = pattern;
        this.re2 = re2;
        this.context = List.copyOf(builder.context);
        this.validator = builder.validator;
        this.minEntropy = builder.minEntropy;
        this.confidence = builder.confidence;
        this.allowed = Set.copyOf(builder.allowed);
    }

    /** Starts a detector with this label; an expression or a keyword must follow. */
    public static Builder builder(String label) {
        return new Builder(label);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String description() {
        return description;
    }

    /** The keywords; an expression finds its own beginnings. */
    @Override
    public List<String> triggers() {
        return keywords;
    }

    List<String> context() {
        return context;
    }

    Optional<LinearPattern> pattern() {
        return Optional.ofNullable(pattern);
    }

    Optional<Re2Expression> wholeText() {
        return Optional.ofNullable(re2);
    }

    @Override
    public void examine(CharSequence text, int at, Matches matches) {
        String all = text.toString();
        int end = -1;
        for (String keyword : keywords) {
            if (all.regionMatches(true, at, keyword, 0, keyword.length()) && edge(all, at + keyword.length())) {
                end = Math.max(end, at + keyword.length());
            }
        }
        if (end < 0 && pattern != null) {
            end = pattern.match(all, at);
            if (end > 0
                    && end < all.length()
                    && ((pattern.canEndWith(all.charAt(end)) && Chars.isAlphanumeric(all.charAt(end)))
                            || (Chars.isAlphanumeric(all.charAt(end)) && Chars.isAlphanumeric(all.charAt(end - 1))))) {
                return;
            }
        }
        if (end > at && accepts(all, at, end)) {
            matches.add(at, end, confidence, pattern == null ? "is one of its keywords" : "matches its expression");
        }
    }

    private static boolean edge(String text, int at) {
        return at >= text.length() || !Chars.isWord(text.charAt(at)) || !Chars.isWord(text.charAt(at - 1));
    }

    boolean accepts(String text, int start, int end) {
        String value = text.substring(start, end);
        return (minEntropy == 0 || Randomness.entropy(text, start, end) >= minEntropy)
                && !allowed.contains(value.toLowerCase(Locale.ROOT))
                && (validator == null || validator.test(value));
    }

    int confidence() {
        return confidence;
    }

    /** Collects what makes a detector. Not thread-safe. */
    public static final class Builder {
        private final String label;
        private Severity severity = Severity.MEDIUM;
        private String description = "";
        private @Nullable String expression;
        private final List<String> keywords = new ArrayList<>();
        private final List<String> context = new ArrayList<>();
        private @Nullable Predicate<String> validator;
        private double minEntropy;
        private int confidence = DEFAULT_CONFIDENCE;
        private final Set<String> allowed = new LinkedHashSet<>();

        private Builder(String label) {
            this.label = Labels.checked(label);
        }

        public Builder severity(Severity value) {
            severity = value;
            return this;
        }

        public Builder description(String text) {
            description = text;
            return this;
        }

        /** The form of its values. */
        public Builder expression(String text) {
            expression = text;
            return this;
        }

        /** Words and phrases that are values themselves, in any case. */
        public Builder keywords(List<String> words) {
            keywords.addAll(words);
            return this;
        }

        /** One of these must stand within 72 characters before a value or 40 after it. */
        public Builder context(List<String> words) {
            context.addAll(words);
            return this;
        }

        /** What a value must satisfy. */
        public Builder validator(Predicate<String> check) {
            validator = check;
            return this;
        }

        /** A check by name: luhn, verhoeff, mod97, iban, mod11_10, aba, card, nhs, base58check, bech32. */
        public Builder validator(String name) {
            return validator(Validators.of(name));
        }

        /** How random a value must be, in bits a character. */
        public Builder minEntropy(double bits) {
            minEntropy = bits;
            return this;
        }

        /** The confidence of its findings, 1 to 99. */
        public Builder confidence(int percent) {
            if (percent < 1 || percent > 99) {
                throw new IllegalArgumentException("confidence " + percent + " of " + label + ": write 1 to 99");
            }
            confidence = percent;
            return this;
        }

        /** Values that are none, in any case. */
        public Builder allow(List<String> values) {
            values.forEach(v -> allowed.add(v.toLowerCase(Locale.ROOT)));
            return this;
        }

        /**
         * Builds it.
         *
         * @throws IllegalArgumentException when it has neither an expression nor keywords, or the expression is refused
         */
        public ExpressionDetector build() {
            if (expression == null && keywords.isEmpty()) {
                throw new IllegalArgumentException("detector " + label + " has neither an expression nor keywords");
            }
            if (keywords.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("detector " + label + " has a blank keyword");
            }
            if (expression == null) {
                return new ExpressionDetector(this, null, null);
            }
            try {
                return new ExpressionDetector(this, LinearPattern.compile(expression), null);
            } catch (PatternRefusedException refused) {
                if (!Re2Expression.available()) {
                    throw new IllegalArgumentException(
                            "detector " + label + ": " + refused.getMessage()
                                    + "; rewrite it, or add com.google.re2j:re2j to the class path",
                            refused);
                }
                try {
                    return new ExpressionDetector(this, null, Re2Expression.compile(expression));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            "detector " + label + ": " + refused.getMessage() + "; RE2/J refuses it too: "
                                    + e.getMessage(),
                            refused);
                }
            }
        }
    }
}
