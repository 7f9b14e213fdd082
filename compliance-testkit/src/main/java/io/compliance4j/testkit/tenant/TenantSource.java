package io.compliance4j.testkit.tenant;

/** Something a server can be started with: a tenant, or a recipe for one. */
public interface TenantSource {
    /**
     * The tenant to serve.
     *
     * @throws InvalidTenantException if it breaks a rule of the contract
     */
    Tenant build();
}
