/** JSON reading; the only package that knows Jackson. */
@NullMarked
package io.compliance4j.internal.codec;

import org.jspecify.annotations.NullMarked;
