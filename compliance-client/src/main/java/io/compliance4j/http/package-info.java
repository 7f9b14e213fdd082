/** How requests are sent: retries, the request budget, what listeners see, the transport underneath. */
@NullMarked
@ModelStyle
package io.compliance4j.http;

import io.compliance4j.internal.model.ModelStyle;
import org.jspecify.annotations.NullMarked;
