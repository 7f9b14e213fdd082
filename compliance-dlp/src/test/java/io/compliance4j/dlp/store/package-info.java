/** What every store of findings must do. */
@NullMarked
package io.compliance4j.dlp.store;

import org.jspecify.annotations.NullMarked;
