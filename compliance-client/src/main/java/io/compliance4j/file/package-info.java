/** Files that users uploaded and files that tools made. */
@NullMarked
@ModelStyle
package io.compliance4j.file;

import io.compliance4j.internal.model.ModelStyle;
import org.jspecify.annotations.NullMarked;
