/** Files of every format, and the worst of them. */
@NullMarked
package io.compliance4j.dlp.text;

import org.jspecify.annotations.NullMarked;
