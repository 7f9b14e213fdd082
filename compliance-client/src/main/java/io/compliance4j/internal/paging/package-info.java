/** The one driver behind every list. */
@NullMarked
package io.compliance4j.internal.paging;

import org.jspecify.annotations.NullMarked;
