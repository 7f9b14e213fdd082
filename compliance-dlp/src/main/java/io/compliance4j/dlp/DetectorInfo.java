package io.compliance4j.dlp;

import java.util.List;

/**
 * What the catalogue says of one built-in detector.
 *
 * @param label the label of its findings
 * @param severity the default severity
 * @param title what it finds, in a few words
 * @param formats the forms it knows, as expressions or in words
 * @param checks what a value must satisfy beyond its form; empty when the form is all there is
 * @param contextWords words of which one must or may stand near
 * @param falsePositives what is taken for it by mistake and what is done about that; may be empty
 * @param finds texts in which it finds the marked value and nothing else
 * @param ignores texts in which it finds nothing
 */
public record DetectorInfo(
        String label,
        Severity severity,
        String title,
        List<String> formats,
        String checks,
        List<String> contextWords,
        String falsePositives,
        List<DetectorCase> finds,
        List<DetectorCase> ignores) {}
