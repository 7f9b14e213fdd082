/** The request pipeline. */
@NullMarked
package io.compliance4j.internal.http;

import org.jspecify.annotations.NullMarked;
