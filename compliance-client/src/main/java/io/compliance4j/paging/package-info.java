/** Lazy, resumable walks over lists of any length. */
@NullMarked
package io.compliance4j.paging;

import org.jspecify.annotations.NullMarked;
