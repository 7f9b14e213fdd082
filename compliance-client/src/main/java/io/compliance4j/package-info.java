/** The client and its key: where everything begins. */
@NullMarked
package io.compliance4j;

import org.jspecify.annotations.NullMarked;
