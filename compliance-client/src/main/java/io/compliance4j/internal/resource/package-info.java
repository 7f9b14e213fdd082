/** The resource families over the pipeline. */
@NullMarked
package io.compliance4j.internal.resource;

import org.jspecify.annotations.NullMarked;
