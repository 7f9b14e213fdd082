/** AssertJ assertions about what a server has received. */
@NullMarked
package io.compliance4j.testkit.assertion;

import org.jspecify.annotations.NullMarked;
