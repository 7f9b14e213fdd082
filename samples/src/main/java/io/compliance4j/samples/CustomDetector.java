package io.compliance4j.samples;

import io.compliance4j.dlp.Detector;
import io.compliance4j.dlp.DetectorFile;
import io.compliance4j.dlp.DlpScanner;
import io.compliance4j.dlp.ExpressionDetector;
import io.compliance4j.dlp.Finding;
import io.compliance4j.dlp.Severity;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

/** Looks for what only one's own company knows: its staff numbers, and the code name of a project. */
public final class CustomDetector {

    /** With its own cases, which must pass when it is read: a detector that does not do what its author thinks is refused. */
    private static final String FILE = """
            detectors:
              - label: project_falcon
                description: Talk about the project that nobody may talk about
                keywords: [project falcon, operation peregrine]
                severity: critical
                finds: ["the budget of Project Falcon"]
                ignores: ["a falcon project", "projects"]
            """;

    private CustomDetector() {}

    public static void main(String[] args) throws IOException {
        for (Finding finding : scanner().scan("badge EMP-204511 works on project falcon, mail jo@example.com")) {
            System.out.println(finding);
        }
    }

    static DlpScanner scanner() throws IOException {
        Detector staffNumber = ExpressionDetector.builder("staff_number")
                .description("Number of an employee")
                .expression("EMP-\\d{6}")
                .context(List.of("employee", "badge", "staff")) // none of these words near, no finding
                .severity(Severity.MEDIUM)
                .build();
        List<Detector> fromFile = DetectorFile.yaml("falcon.yaml", new StringReader(FILE));
        return DlpScanner.builder()
                .addStandard()
                .add(staffNumber)
                .addAll(fromFile)
                .build();
    }
}
