/** A strict, stateful Compliance API server for tests. */
module io.compliance4j.testkit {
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires transitive wiremock.standalone;
    requires com.fasterxml.jackson.databind;

    exports io.compliance4j.testkit;
    exports io.compliance4j.testkit.assertion;
    exports io.compliance4j.testkit.engine;
    exports io.compliance4j.testkit.fault;
    exports io.compliance4j.testkit.generate;
    exports io.compliance4j.testkit.tenant;
    exports io.compliance4j.testkit.time;
}
