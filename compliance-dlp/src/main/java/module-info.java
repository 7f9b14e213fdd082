/** Finds secrets and personal data in texts, files and the content of a tenant. */
module io.compliance4j.dlp {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires transitive io.compliance4j.client;
    requires transitive java.sql;
    requires org.jspecify;
    requires static com.fasterxml.jackson.dataformat.yaml;
    requires static org.apache.tika.core;

    exports io.compliance4j.dlp;
    exports io.compliance4j.dlp.store;
    exports io.compliance4j.dlp.tenant;
    exports io.compliance4j.dlp.text;

    uses io.compliance4j.dlp.Detector;
    uses io.compliance4j.dlp.text.TextExtractor;
}
