/** Scans the content of a tenant: start at {@link io.compliance4j.dlp.tenant.ContentScanner}. */
@NullMarked
package io.compliance4j.dlp.tenant;

import org.jspecify.annotations.NullMarked;
