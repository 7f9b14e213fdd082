package io.compliance4j.dlp.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A value planted in a document.
 *
 * @param label the label that the facts give it
 * @param form which way of writing it this is, for the list of misses
 * @param span where it stands
 * @param otherSpans further spans that the conventions allow for this form
 * @param spanJudged false when the conventions do not say where the span begins and ends
 * @param alternatives labels that are as right as {@code label}; {@link #ANY} allows every label
 * @param companions labels that may be reported as well, inside or around the value
 * @param example whether the value must be marked as reserved for tests
 * @param optional true when the facts leave open whether it is a finding: neither a miss nor a false alarm
 */
record Truth(
        String label,
        String form,
        Span span,
        List<Span> otherSpans,
        boolean spanJudged,
        Set<String> alternatives,
        Set<String> companions,
        Example example,
        boolean optional) {

    /** As an alternative: whatever the label is. */
    static final String ANY = "*";

    enum Example {
        YES,
        NO,
        EITHER
    }

    static Truth of(String label, String form, Span span) {
        return new Truth(label, form, span, List.of(), true, Set.of(), Set.of(), Example.NO, false);
    }

    boolean accepts(String other) {
        return label.equals(other) || alternatives.contains(other) || alternatives.contains(ANY);
    }

    boolean allowsExactly(int start, int end) {
        return Stream.concat(Stream.of(span), otherSpans.stream())
                .anyMatch(allowed -> allowed.start() == start && allowed.end() == end);
    }

    /** At least half of the value, or of one of the other allowed spans, must be covered. */
    boolean coveredBy(int start, int end) {
        return Stream.concat(Stream.of(span), otherSpans.stream())
                .anyMatch(allowed -> 2 * allowed.overlap(start, end) >= allowed.length());
    }

    boolean touches(int start, int end) {
        return span.overlap(start, end) > 0 || otherSpans.stream().anyMatch(allowed -> allowed.overlap(start, end) > 0);
    }

    Truth shift(int by) {
        return new Truth(
                label,
                form,
                span.shift(by),
                otherSpans.stream().map(other -> other.shift(by)).toList(),
                spanJudged,
                alternatives,
                companions,
                example,
                optional);
    }

    Truth or(String... labels) {
        return new Truth(
                label, form, span, otherSpans, spanJudged, union(alternatives, labels), companions, example, optional);
    }

    Truth with(String... labels) {
        return new Truth(
                label, form, span, otherSpans, spanJudged, alternatives, union(companions, labels), example, optional);
    }

    Truth orSpan(int start, int end) {
        List<Span> spans = new ArrayList<>(otherSpans);
        spans.add(new Span(start, end));
        return new Truth(
                label, form, span, List.copyOf(spans), spanJudged, alternatives, companions, example, optional);
    }

    Truth looseSpan() {
        return new Truth(label, form, span, otherSpans, false, alternatives, companions, example, optional);
    }

    Truth example(Example flag) {
        return new Truth(label, form, span, otherSpans, spanJudged, alternatives, companions, flag, optional);
    }

    Truth asOptional() {
        return new Truth(label, form, span, otherSpans, spanJudged, alternatives, companions, example, true);
    }

    Truth form(String name) {
        return new Truth(label, name, span, otherSpans, spanJudged, alternatives, companions, example, optional);
    }

    private static Set<String> union(Set<String> set, String... more) {
        return Set.copyOf(
                Stream.concat(set.stream(), Stream.of(more)).distinct().toList());
    }
}
