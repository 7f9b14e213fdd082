/**
 * What goes wrong between a caller and the service. {@link io.compliance4j.testkit.fault.Faults} is where to start: single
 * faults, scripts of faults per route, random faults by seed.
 */
@NullMarked
package io.compliance4j.testkit.fault;

import org.jspecify.annotations.NullMarked;
