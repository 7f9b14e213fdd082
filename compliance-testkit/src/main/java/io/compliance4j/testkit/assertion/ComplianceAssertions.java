package io.compliance4j.testkit.assertion;

import io.compliance4j.testkit.FakeComplianceServer;
import io.compliance4j.testkit.engine.ComplianceEngine;

/** Entry point: {@code assertThat(server).stayedWithinBudget()}. */
public final class ComplianceAssertions {
    private ComplianceAssertions() {}

    public static ComplianceServerAssert assertThat(FakeComplianceServer server) {
        return new ComplianceServerAssert(server.engine());
    }

    public static ComplianceServerAssert assertThat(ComplianceEngine engine) {
        return new ComplianceServerAssert(engine);
    }
}
