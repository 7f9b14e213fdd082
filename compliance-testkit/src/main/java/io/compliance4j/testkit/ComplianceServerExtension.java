package io.compliance4j.testkit;

import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs a {@link FakeComplianceServer} for tests: registered in a static field, one for the whole class; in an instance
 * field, a fresh one for every test. Tests may take the server, its tenant or its engine as a parameter.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ComplianceServerExtension server =
 *         ComplianceServerExtension.builder().tenant(Tenant.generate(42).users(50)).build();
 * }</pre>
 */
public final class ComplianceServerExtension
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private final Supplier<FakeComplianceServer> recipe;
    private @Nullable FakeComplianceServer running;
    private boolean wholeClass;

    private ComplianceServerExtension(Supplier<FakeComplianceServer> recipe) {
        this.recipe = recipe;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * The server of the running test.
     *
     * @throws IllegalStateException outside a test
     */
    public FakeComplianceServer server() {
        FakeComplianceServer server = running;
        if (server == null) {
            throw new IllegalStateException(
                    "The server runs during tests only; is the extension's field annotated with @RegisterExtension?");
        }
        return server;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        wholeClass = true;
        running = recipe.get();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!wholeClass) {
            running = recipe.get();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!wholeClass) {
            stop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    private void stop() {
        FakeComplianceServer server = running;
        running = null;
        if (server != null) {
            server.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == FakeComplianceServer.class || type == Tenant.class || type == ComplianceEngine.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Tenant.class) {
            return server().tenant();
        }
        return type == ComplianceEngine.class ? server().engine() : server();
    }

    /** Collects the settings of the server; not thread-safe. */
    public static final class Builder {
        private Supplier<TenantSource> tenant = Tenant::builder;
        private java.util.function.Consumer<FakeComplianceServer.Builder> settings = builder -> {};

        private Builder() {}

        /** What is served. A recipe is used anew for every server; a tenant that is built already is shared by them. */
        public Builder tenant(TenantSource value) {
            this.tenant = () -> value;
            return this;
        }

        /** What is served, made anew for every server. */
        public Builder tenant(Supplier<? extends TenantSource> value) {
            this.tenant = value::get;
            return this;
        }

        /** Any further setting: clock, faults, options. */
        public Builder server(java.util.function.Consumer<FakeComplianceServer.Builder> change) {
            this.settings = settings.andThen(change);
            return this;
        }

        public ComplianceServerExtension build() {
            Supplier<TenantSource> source = tenant;
            java.util.function.Consumer<FakeComplianceServer.Builder> all = settings;
            return new ComplianceServerExtension(() -> {
                FakeComplianceServer.Builder builder =
                        FakeComplianceServer.builder().tenant(source.get());
                all.accept(builder);
                return builder.start();
            });
        }
    }
}
