/** Time that tests set forward. */
@NullMarked
package io.compliance4j.testkit.time;

import org.jspecify.annotations.NullMarked;
