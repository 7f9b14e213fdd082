/** How requests are sent: retries, the request budget, what listeners see, the transport underneath. */
@NullMarked
package io.compliance4j.http;

import org.jspecify.annotations.NullMarked;
