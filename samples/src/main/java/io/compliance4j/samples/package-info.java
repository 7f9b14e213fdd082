/** One job a file: what a program on the client looks like. */
@NullMarked
package io.compliance4j.samples;

import org.jspecify.annotations.NullMarked;
