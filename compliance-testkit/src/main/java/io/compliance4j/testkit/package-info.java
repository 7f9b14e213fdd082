/**
 * A strict, stateful Compliance API for tests: {@link io.compliance4j.testkit.FakeComplianceServer} serves a
 * {@link io.compliance4j.testkit.tenant.Tenant} over HTTP.
 */
@NullMarked
package io.compliance4j.testkit;

import org.jspecify.annotations.NullMarked;
