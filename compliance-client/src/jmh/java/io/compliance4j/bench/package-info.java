/** Benchmarks of the client. */
@NullMarked
package io.compliance4j.bench;

import org.jspecify.annotations.NullMarked;
