/** How value types are generated. */
@NullMarked
package io.compliance4j.internal.model;

import org.jspecify.annotations.NullMarked;
