package io.compliance4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.tenant.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test may take the server, its tenant and its engine as parameters. */
class ExtensionParametersTest {
    @RegisterExtension
    static final ComplianceServerExtension extension = ComplianceServerExtension.builder()
            .tenant(() -> new SampleTenant().builder())
            .build();

    @Test
    void theParametersBelongToOneServer(FakeComplianceServer server, Tenant tenant, ComplianceEngine engine) {
        assertThat(server).isSameAs(extension.server());
        assertThat(server.tenant()).isSameAs(tenant);
        assertThat(server.engine()).isSameAs(engine);
    }
}
