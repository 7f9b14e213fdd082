/** Client for the Claude Compliance API. */
module io.compliance4j.client {
    requires java.net.http;
    requires com.fasterxml.jackson.databind;
    requires org.slf4j;
    requires static java.sql;
    requires static transitive org.jspecify;
    requires static org.immutables.value;

    exports io.compliance4j;
    exports io.compliance4j.activity;
    exports io.compliance4j.artifact;
    exports io.compliance4j.chat;
    exports io.compliance4j.claudeexport;
    exports io.compliance4j.collect;
    exports io.compliance4j.deletion;
    exports io.compliance4j.error;
    exports io.compliance4j.event;
    exports io.compliance4j.file;
    exports io.compliance4j.http;
    exports io.compliance4j.json;
    exports io.compliance4j.organization;
    exports io.compliance4j.paging;
    exports io.compliance4j.project;
    exports io.compliance4j.session;
    exports io.compliance4j.transfer;
}
