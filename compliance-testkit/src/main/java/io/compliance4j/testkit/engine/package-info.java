/**
 * The service itself, without HTTP: {@link io.compliance4j.testkit.engine.ComplianceEngine} turns a request into an answer
 * as the contract says. {@link io.compliance4j.testkit.engine.Operation} is the routing table,
 * {@link io.compliance4j.testkit.engine.Errors} the catalogue of errors.
 */
@NullMarked
package io.compliance4j.testkit.engine;

import org.jspecify.annotations.NullMarked;
