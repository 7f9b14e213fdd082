/** Finds secrets and personal data in text. */
module io.compliance4j.dlp {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires org.jspecify;
    requires static com.fasterxml.jackson.dataformat.yaml;

    exports io.compliance4j.dlp;

    uses io.compliance4j.dlp.Detector;
}
