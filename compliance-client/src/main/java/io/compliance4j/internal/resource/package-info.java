/** The calls of the resource families. */
@NullMarked
package io.compliance4j.internal.resource;

import org.jspecify.annotations.NullMarked;
