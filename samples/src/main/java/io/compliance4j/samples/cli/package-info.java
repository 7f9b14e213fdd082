/** The {@code compliance} program: one file a command, all of it on the public API of the libraries. */
@NullMarked
package io.compliance4j.samples.cli;

import org.jspecify.annotations.NullMarked;
