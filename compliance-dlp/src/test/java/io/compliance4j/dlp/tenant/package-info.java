@NullMarked
package io.compliance4j.dlp.tenant;

import org.jspecify.annotations.NullMarked;
