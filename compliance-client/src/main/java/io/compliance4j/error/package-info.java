/** What can go wrong: one unchecked hierarchy, told apart by what the caller can do about it. */
@NullMarked
package io.compliance4j.error;

import org.jspecify.annotations.NullMarked;
