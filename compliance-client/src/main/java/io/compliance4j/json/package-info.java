/** JSON exactly as the server sent it. */
@NullMarked
package io.compliance4j.json;

import org.jspecify.annotations.NullMarked;
