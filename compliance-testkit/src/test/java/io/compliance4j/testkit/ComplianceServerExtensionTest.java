package io.compliance4j.testkit;

import static io.compliance4j.testkit.assertion.ComplianceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.engine.FakeRequest;
import io.compliance4j.testkit.engine.Operation;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One server for the class, another for each test, and the assertions on both. */
class ComplianceServerExtensionTest {
    private static final Set<FakeComplianceServer> PER_CLASS = new HashSet<>();
    private static final Set<FakeComplianceServer> PER_TEST = new HashSet<>();

    @RegisterExtension
    static final ComplianceServerExtension shared = ComplianceServerExtension.builder()
            .tenant(() -> new SampleTenant().builder())
            .build();

    @RegisterExtension
    final ComplianceServerExtension fresh = ComplianceServerExtension.builder()
            .tenant(() -> new SampleTenant().builder())
            .server(server -> server.options(service -> service.requestsPerMinute(2)))
            .build();

    @RepeatedTest(2)
    void aStaticFieldIsOneServerAndAnInstanceFieldManyServers() {
        PER_CLASS.add(shared.server());
        PER_TEST.add(fresh.server());
        assertThat(PER_CLASS).hasSize(1);
        assertThat(fresh.server()).receivedNothing();
        fresh.server().engine().handle(FakeRequest.get("/v1/compliance/groups"));
        assertThat(fresh.server()).received("GET /v1/compliance/groups", 1).received(Operation.CHATS, 0);
    }

    @Test
    void assertionsFailWithWhatHappened() {
        ComplianceEngine engine = fresh.server().engine();
        FakeRequest request = FakeRequest.get("/v1/compliance/groups?page=abc")
                .withKey(fresh.server().key());
        engine.handle(request);
        assertThat(engine).stayedWithinBudget().neverRepeated("abc").neverRepeatedACursor();
        engine.handle(request);
        engine.handle(request);
        assertThatThrownBy(() -> assertThat(engine).stayedWithinBudget())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("refused with 429");
        assertThatThrownBy(() -> assertThat(engine).neverRepeated("abc"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("3 times");
        assertThatThrownBy(() -> assertThat(engine).received(Operation.GROUPS, 1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("there were 3");
    }

    @Test
    void outsideATestThereIsNoServer() {
        ComplianceServerExtension unused = ComplianceServerExtension.builder().build();
        assertThatThrownBy(unused::server)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@RegisterExtension");
    }
}
