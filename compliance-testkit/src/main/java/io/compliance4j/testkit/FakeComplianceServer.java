package io.compliance4j.testkit;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.compliance4j.testkit.engine.ComplianceEngine;
import io.compliance4j.testkit.engine.EngineOptions;
import io.compliance4j.testkit.engine.Interceptor;
import io.compliance4j.testkit.engine.Received;
import io.compliance4j.testkit.tenant.Tenant;
import io.compliance4j.testkit.tenant.TenantKey;
import io.compliance4j.testkit.tenant.TenantSource;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A Compliance API over plain HTTP on the loopback interface. Starting fails with a message that says so when the port is
 * taken or the tenant breaks a rule of the contract. Thread-safe; close it to free its port and threads.
 */
public final class FakeComplianceServer implements AutoCloseable {
    private final ComplianceEngine engine;
    private final HttpDoor door;

    private FakeComplianceServer(Builder from) {
        Tenant tenant = from.tenant.build();
        Clock clock = from.clock;
        if (clock != null) {
            tenant.runOn(clock);
        }
        this.engine = new ComplianceEngine(tenant, from.options.build(), from.interceptor);
        this.door = new HttpDoor(engine, from.port, from.journalEntries);
    }

    /** A server on a free port, running. */
    public static FakeComplianceServer start(TenantSource tenant) {
        return builder().tenant(tenant).start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Where the API is: to be used in place of {@code https://api.anthropic.com}. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + door.port());
    }

    /** The same server under another name: a different origin, to which no key may ever be sent. */
    public URI otherOrigin() {
        return URI.create("http://localhost:" + door.port());
    }

    public int port() {
        return door.port();
    }

    /** The tenant that is served; its changes show in the next answer. */
    public Tenant tenant() {
        return engine.tenant();
    }

    /** The same service without HTTP: state, budgets and faults are shared. */
    public ComplianceEngine engine() {
        return engine;
    }

    /** A secret that is good for most: of the first active Compliance Access Key with the most scopes. */
    public String key() {
        Optional<TenantKey> best = Optional.empty();
        for (TenantKey key : tenant().keys().all()) {
            boolean usable = key.kind() == TenantKey.Kind.COMPLIANCE_ACCESS
                    && key.active()
                    && key.organizations().isEmpty()
                    && !key.isExpired(tenant().now());
            if (usable
                    && (best.isEmpty()
                            || key.scopes().size() > best.get().scopes().size())) {
                best = Optional.of(key);
            }
        }
        return best.map(TenantKey::secret)
                .orElseThrow(
                        () -> new IllegalStateException("The tenant has no usable Compliance Access Key that covers"
                                + " all organizations; add one with Tenant.builder().key(…)."));
    }

    /** The requests the service has received through either door; those that a stub of your own answered are not here. */
    public List<Received> received() {
        return engine.received();
    }

    /** For stubs, faults and verification of your own; a stub with any priority but the lowest goes before the service. */
    public WireMockServer wireMock() {
        return door.wireMock();
    }

    @Override
    public void close() {
        door.close();
    }

    /** Collects the settings of a server; not thread-safe. */
    public static final class Builder {
        private TenantSource tenant = Tenant.builder();
        private @Nullable Clock clock;
        private int port;
        private int journalEntries = 20_000;
        private Interceptor interceptor = Interceptor.none();
        private final EngineOptions.Builder options = EngineOptions.builder();

        private Builder() {}

        /** What is served; required. */
        public Builder tenant(TenantSource value) {
            this.tenant = value;
            return this;
        }

        /** What the service and its tenant go by; the tenant's own clock without a call. */
        public Builder clock(Clock value) {
            this.clock = value;
            return this;
        }

        /** The port to listen on; 0, the default, takes a free one. */
        public Builder port(int value) {
            this.port = value;
            return this;
        }

        /** How many requests {@link FakeComplianceServer#wireMock()} remembers for verification; 20,000 by default. */
        public Builder journalEntries(int value) {
            this.journalEntries = value;
            return this;
        }

        /** What goes wrong, such as {@code Faults.script()…} or {@code Faults.random(seed, probability)}. */
        public Builder faults(Interceptor value) {
            this.interceptor = value;
            return this;
        }

        /** Sets anything about the service itself: budgets, older behaviours, short pages, full JSON. */
        public Builder options(Consumer<EngineOptions.Builder> change) {
            change.accept(options);
            return this;
        }

        public FakeComplianceServer start() {
            return new FakeComplianceServer(this);
        }
    }
}
